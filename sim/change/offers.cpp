#include "sim/change/offers.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"
#include "sim/core/selected.hpp"

namespace guyub {
namespace {

/// What the conditions ask of a household, counted over its children and visits.
struct Demands {
  float asked = 0;        ///< conditions that apply
  float met = 0;          ///< of these, met already
  float wages = 0;        ///< wages of its working children, over mean consumption per person
  float kilometres = 0;   ///< way to be gone for them
  float tenure = 0;       ///< months in the position that would have to change, longest
};

Demands demands(const Community& community, std::size_t h, const OfferSetting& s) {
  Demands d;
  const Persons& p = community.persons;
  const Households& hh = community.households;
  for (std::uint32_t i = community.first_person(h); s.programme.conditions.school && i < community.end_person(h); ++i) {
    const int age = age_years(p.age_months[i]);
    if (age < first_school_age || age > last_child_age) continue;
    d.asked += 1.0f;
    d.kilometres += hh.kilometres_to_school[h];
    if (p.enrolled[i] != 0) d.met += 1.0f;
    else d.tenure = std::max(d.tenure, static_cast<float>(p.status_months[i]));
    if (p.working[i] != 0) d.wages += s.schooling.child_wage * exp_real(s.schooling.wage_growth * static_cast<float>(age - 13));
  }
  if (s.programme.conditions.visits && hh.visit_due[h] != 0) {
    d.asked += 1.0f;
    d.kilometres += hh.kilometres_to_post[h];
    if (hh.visited[h] != 0) d.met += 1.0f;
  }
  return d;
}

/// Rupiah a month that its working children earn.
float wages_lost(const Demands& d, const OfferSetting& s) { return d.wages * s.mean_consumption; }

/// What strategies have moved; money without conditions asks for nothing that they could ease.
Levers levers_of(const Community& community, std::size_t k, const OfferSetting& s) {
  if (!s.programme.conditional()) return {};
  return levers(community.programmes[k].approach, s.approach.strategies, Decider::household);
}

Factors household_factors(const Community& community, std::size_t k, std::size_t h, const OfferSetting& s, float trust, float participation, const Levers& moved) {
  if (!s.programme.conditional()) return {};
  const Demands d = demands(community, h, s);
  const float consumption = std::max(community.households.consumption[h], 1.0f);
  const float monthly = static_cast<float>(community.programmes[k].enrolments.entitlement[h]) / 12.0f;
  const float price = (d.wages + s.offer.kilometre_cost * d.kilometres) * s.mean_consumption;
  const float inefficiency = s.programme.delivery.delay + s.programme.delivery.leakage;
  const float overlap = d.asked > 0.0f ? d.met / d.asked : 1.0f;
  const Factors raw{
      outsider_factor(messenger_distance(s.approach.messenger), trust, participation),
      cost_factor(price > 0.0f ? monthly / price : 1.0f, std::min(1.0f, inefficiency), s.resistance),
      disruption_factor(overlap, community.households.routine[h], s.resistance),
      risk_factor(s.approach.roll_out_months + moved.roll_out_months, d.tenure,
                  (1.0f - moved.wages_paid) * wages_lost(d, s) / consumption, s.resistance)};
  return soften(raw, moved);
}

/// Share of enrolled households among the ties that were listed; the household's own threshold when none was.
float adopters_seen(const Community& community, std::size_t k, std::size_t h) {
  const Households& hh = community.households;
  const std::vector<std::uint8_t>& seen = community.programmes[k].enrolments.seen;
  std::int32_t listed = 0;
  std::int32_t enrolled = 0;
  for (std::uint32_t t = hh.tie_begin[h]; t < hh.tie_begin[h + 1]; ++t) {
    const std::uint8_t state = seen[hh.tie[t]];
    listed += state > 0 ? 1 : 0;
    enrolled += state == 2 ? 1 : 0;
  }
  return listed > 0 ? static_cast<float>(enrolled) / static_cast<float>(listed) : share_of(hh.threshold[h]);
}

void accept(Community& community, std::size_t k, std::size_t h, const OfferSetting& s) {
  Enrolments& e = community.programmes[k].enrolments;
  e.stage[h] = EnrolmentStage::accepted;
  e.months[h] = 0;
  if (s.always_accept || !s.programme.conditional()) return;  // nobody chose anything new
  const float paid = levers_of(community, k, s).wages_paid * s.approach.strategies.compensation.months;
  if (paid > 0.0f) e.accrued[h] += 12 * whole_rupiah(paid * wages_lost(demands(community, h, s), s));
  community.households.routine[h] -= s.offer.routine_trial * community.households.routine[h];
}

void decide(Community& community, std::size_t k, std::size_t h, float u, const OfferSetting& s) {
  Enrolments& e = community.programmes[k].enrolments;
  if (s.always_accept) return accept(community, k, h, s);
  const AcceptanceTerms terms = offer_terms(community, k, h, s);
  const AcceptanceParts parts = acceptance_parts(terms, s.acceptance, s.on);
  const float log_odds = log_odds_of(parts);
  const float chance = logistic(log_odds);
  add_decision(community.programmes[k].household_decisions, parts, log_odds);
  for (std::size_t f = 0; f < factor_count; ++f) e.resistance[h][f] = small_share(terms.resistance[f]);
  e.acceptance[h] = small_share(chance);
  if (u < s.acceptance.household_hazard * chance) return accept(community, k, h, s);
  const float pressed = community.programmes[k].plan.pressure;
  if (u < s.acceptance.household_hazard * (chance + pressed * (1.0f - chance))) {
    community.households.trust_state[h] *= 1.0f - s.offer.pressed_trust;
    return accept(community, k, h, s);
  }
  if (e.months[h] >= s.programme.delivery.offer_window) {
    e.stage[h] = EnrolmentStage::lapsed;
    e.months[h] = 0;
  }
}

/// Log-odds that hassle and stigma take.
float burden(const Community& community, std::size_t k, std::size_t h, const OfferSetting& s) {
  const TakeUpRules& rules = s.programme.take_up;
  const float hassle = s.burdens.hassle * rules.hassle;
  const float stigma = s.burdens.stigma * rules.visibility * (1.0f - s.burdens.dignity * rules.rights);
  float sum = 0.0f;
  if (hassle > 0.0f) sum += hassle * paperwork(community, h, s.burdens);
  if (stigma > 0.0f) sum += stigma * ties_without(community, k, h);
  return sum;
}

}  // namespace

AcceptanceTerms offer_terms(const Community& community, std::size_t k, std::size_t h, const OfferSetting& s) {
  const Households& hh = community.households;
  const Enrolments& e = community.programmes[k].enrolments;
  const Landing& plan = community.programmes[k].plan;
  const float own_trust = s.on.trust ? (s.approach.village_trust ? hh.trust_village[h] : hh.trust_state[h]) : 0.5f;
  const float trust = std::clamp(own_trust + plan.standing + plan.legitimacy, 0.0f, 1.0f);
  const float participation = s.on.participation ? community.programmes[k].approach.participation : 0.0f;
  const float monthly = static_cast<float>(e.entitlement[h]) / 12.0f;
  const float share = monthly / std::max(hh.consumption[h], 1.0f);
  const float seen = s.on.peers ? adopters_seen(community, k, h) : 0.0f;
  const Levers moved = levers_of(community, k, s);
  const float congruence = plan.congruence + (s.programme.conditional() ? s.congruence : 0.0f);
  const float hidden = moved.hidden + share_of(hh.hidden_resistance[h]);
  return {(1.0f - exp_real(-share / s.offer.benefit_scale)) * moved.benefit_kept, trust, participation, seen - share_of(hh.threshold[h]),
          household_factors(community, k, h, s, trust, participation, moved), std::min(1.0f, congruence), std::min(1.0f, hidden), burden(community, k, h, s)};
}

void decide_offers(Community& community, std::size_t k, Tile tile, const Draws& draws, const Clock& clock, const OfferSetting& s) {
  Enrolments& e = community.programmes[k].enrolments;
  const std::int32_t lag = s.lag ? s.programme.delivery.enrolment_lag : 0;
  const auto undecided = [stage = e.stage.data()](std::size_t h) {
    return (stage[h] == EnrolmentStage::listed) | (stage[h] == EnrolmentStage::offered);
  };
  for_selected(tile.begin, tile.end, undecided, [&](std::size_t h) {
    if (e.stage[h] == EnrolmentStage::listed && e.months[h] >= lag) {
      e.stage[h] = EnrolmentStage::offered;
      e.months[h] = 0;
    }
    if (e.stage[h] == EnrolmentStage::offered) {
      const PhiloxCounter words = draws.block(community.id.value(), community.households.id[h], clock.step, Purpose::household_programme);
      decide(community, k, h, uniform(words[0]), s);
    }
  });
  const EnrolmentStage* const stage = e.stage.data();
  std::uint8_t* const months = e.months.data();
  for (std::size_t h = tile.begin; h < tile.end; ++h) {
    const std::uint8_t counts = ((stage[h] != EnrolmentStage::unlisted) & (months[h] < 255)) ? 1 : 0;
    months[h] = static_cast<std::uint8_t>(months[h] + counts);
  }
}

}  // namespace guyub
