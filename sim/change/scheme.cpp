#include "sim/change/scheme.hpp"

#include <algorithm>

#include "sim/change/scheme_money.hpp"
#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

/// Month of household_scheme that keeps what stays with a household; no month of a run comes near this number.
constexpr std::uint32_t kept_scheme_month = 1u << 20;

float ties_complying(const Households& h, std::size_t i, std::size_t k) {
  std::int32_t comply = 0;
  for (std::uint32_t t = h.tie_begin[i]; t < h.tie_begin[i + 1]; ++t) comply += complies(h, h.tie[t], k) ? 1 : 0;
  const auto ties = static_cast<std::int32_t>(h.tie_begin[i + 1] - h.tie_begin[i]);
  return ties > 0 ? static_cast<float>(comply) / static_cast<float>(ties) : 0.0f;
}

float benefit_seen(const Households& h, std::size_t i, const SchemeSetting& s) {
  const float pay = s.lasts() ? static_cast<float>(s.scheme.pay) / std::max(h.consumption[i], 1.0f) : 0.0f;
  return std::min(1.0f, s.fit * s.scheme.benefit + 1.0f - exp_real(-pay / s.offer.benefit_scale));
}

/// Log-odds of going along without being watched.
float log_odds(const Community& community, std::size_t i, std::size_t k, const SchemeSetting& s) {
  const Households& h = community.households;
  const ApproachState& approach = community.schemes[k].approach;
  const float trust = s.on.trust ? (s.approach.village_trust ? h.trust_village[i] : h.trust_state[i]) : 0.5f;
  const float participation = s.on.participation ? approach.participation : 0.0f;
  constexpr float long_held = 1200.0f;   // months in its present ways: its life
  const Factors raw{outsider_factor(messenger_distance(s.approach.messenger), trust, participation),
                    cost_factor(s.scheme.funds_over_cost, 0.0f, s.resistance),
                    disruption_factor(complies(h, i, k) ? 1.0f : s.scheme.overlap, h.routine[i], s.resistance),
                    risk_factor(s.approach.roll_out_months, long_held, s.scheme.loss, s.resistance)};
  const float peers = (s.on.peers ? ties_complying(h, i, k) : 0.0f) - share_of(h.threshold[i]);
  const Levers moved = levers(approach, s.approach.strategies, Decider::household);
  const float hidden = std::min(1.0f, moved.hidden + share_of(h.hidden_resistance[i]));
  return acceptance_log_odds({benefit_seen(h, i, s) * moved.benefit_kept, trust, participation, peers, soften(raw, moved), 0.0f, hidden}, s.acceptance, s.on);
}

/// How a household stands to the scheme this month.
struct Stand {
  float willing;        ///< share of those alike who would comply of themselves
  bool of_itself;
  bool while_watched;
  bool thinks;
};

Stand stand(const Community& community, std::size_t i, std::size_t k, const Draws& draws, const Clock& clock, const SchemeSetting& s) {
  const std::uint32_t place = community.id.value();
  const std::uint32_t id = community.households.id[i];
  const std::uint32_t word = s.scheme.position % most_schemes;
  const float own = uniform(draws.block(place, id, kept_scheme_month, Purpose::household_scheme)[word]);
  const bool thinks = uniform(draws.block(place, id, clock.step, Purpose::household_scheme)[word]) < s.acceptance.household_hazard;
  if (s.always_accept) return {1.0f, true, true, thinks};
  const float l = log_odds(community, i, k, s);
  const float willing = logistic(l);
  const float watched = s.force() > 0.0f ? logistic(l + s.coercion.watched * s.force() * s.scheme.watch) : willing;
  return {willing, own < willing, own < watched, thinks};
}

/// A campaign moves the private attitude of those who comply.
void move_attitude(Households& h, std::size_t i, bool of_itself, const SchemeSetting& s) {
  const auto moved = [&](float anchor) {
    return of_itself ? anchor + s.scheme.persuasion * (1.0f - anchor) : anchor - s.coercion.reactance * s.force() * anchor;
  };
  if (s.scheme.aim == SchemeAim::small_family) h.small_family_anchor[i] = small_share(moved(share_of(h.small_family_anchor[i])));
  if (s.scheme.aim == SchemeAim::schooling) h.school_attitude_anchor[i] = moved(h.school_attitude_anchor[i]);
}

float private_attitude(const Households& h, std::size_t i, SchemeAim aim) {
  if (aim == SchemeAim::small_family) return share_of(h.small_family[i]);
  return aim == SchemeAim::schooling ? h.school_attitude[i] : 0.0f;
}

void count(Community& community, std::size_t i, bool complies, bool of_itself, const SchemeSetting& s) {
  Sums<Sum>& sums = community.aggregates.by_decile[community.households.decile[i]];
  sums[Sum::scheme_complying] += complies ? 1 : 0;
  sums[Sum::scheme_coerced] += complies && !of_itself && s.force() > 0.0f ? 1 : 0;
  if (s.scheme.aim == SchemeAim::none) return;
  sums[Sum::scheme_stated] += complies ? fixed_one : to_fixed(private_attitude(community.households, i, s.scheme.aim));
}

void pay(Community& community, std::size_t i, std::size_t k, const SchemeSetting& s) {
  if (s.scheme.pay > 0 && take_pay(community.schemes[k], s.scheme)) community.households.transfer[i] += static_cast<float>(s.scheme.pay);
}

std::int64_t complying(const Households& h, std::size_t k) {
  std::int64_t n = 0;
  for (std::size_t i = 0; i < h.size(); ++i) n += h.person_count[i] > 0 && complies(h, i, k) ? 1 : 0;
  return n;
}

}  // namespace

bool SchemeSetting::asks() const {
  if (!lasts()) return false;
  return scheme.plan.kind == PlanKind::uniform || static_cast<float>(months_running) >= approach.participation_onset;
}

void ask_households(Community& community, std::size_t k, const Draws& draws, const Clock& clock, const SchemeSetting& s, MonthScratch& scratch) {
  Households& h = community.households;
  bring(community.schemes[k].approach, s.approach, s.months_running);
  community.schemes[k].fit = s.fit;
  const std::int64_t places = open_ledger(community.schemes[k], s);
  std::int64_t members = complying(h, k);
  const auto bit = static_cast<std::uint8_t>(1u << k);
  for (std::size_t i = 0; i < community.size(); ++i) {
    scratch.complies[i] = h.complies[i];
    if (h.person_count[i] == 0) continue;
    const Stand now = stand(community, i, k, draws, clock, s);
    bool follows = complies(h, i, k);
    if (now.thinks && follows && !now.while_watched) follows = false, --members;
    else if (now.thinks && !follows && now.while_watched && s.asks() && members < places) {
      follows = true;
      ++members;
      h.routine[i] -= s.offer.routine_trial * h.routine[i];
    }
    scratch.complies[i] = static_cast<std::uint8_t>(follows ? h.complies[i] | bit : h.complies[i] & ~bit);
    if (s.asks() && s.force() > 0.0f) press(h, i, s.force(), now.willing, s.coercion);
    if (s.lasts() && follows) {
      move_attitude(h, i, now.of_itself, s);
      pay(community, i, k, s);
    }
    count(community, i, follows, now.of_itself, s);
  }
  std::copy_n(scratch.complies.begin(), community.size(), h.complies.begin());
}

}  // namespace guyub
