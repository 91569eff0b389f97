#include "bench/object_oriented/village.hpp"

#include <algorithm>

#include "sim/engine/bodies_month.hpp"
#include "sim/core/money.hpp"
#include "sim/core/real_math.hpp"

namespace guyub::objects {
namespace {

template <class Action>
void for_running(const Today& today, Action action) {
  for (std::size_t k = 0; k < today.variant.programmes.size(); ++k) {
    if (today.months_running(k) >= 0) action(k, today.variant.programmes[k]);
  }
}

void enter(ProgrammeState& state, ReformStage stage) {
  state.reform = stage;
  state.reform_months = 0;
}

void move_reform(ProgrammeState& state, float u, const ReformCoefficients& c, float hazard) {
  ++state.reform_months;
  switch (state.reform) {
    case ReformStage::not_considered: enter(state, ReformStage::considered); break;
    case ReformStage::considered:
    case ReformStage::reverted:
      if (u < hazard * state.institution_acceptance) enter(state, ReformStage::trying);
      break;
    case ReformStage::trying:
      if (u < c.reversal * (1.0f - state.institution_acceptance)) enter(state, ReformStage::reverted);
      else if (state.reform_months >= c.routine_after) enter(state, ReformStage::routine);
      break;
    case ReformStage::routine: break;
  }
}

float quality_of(float slots, std::int64_t users, float congestion) {
  const float ratio = slots / std::max(1.0f, static_cast<float>(static_cast<std::int32_t>(users)));
  return ratio >= 1.0f ? 1.0f : exp_real(congestion * log_real(std::max(ratio, 1e-3f)));
}

}  // namespace

Village::Village(const Community& c, const Country& country)
    : id_(c.id.value()), urban_(c.urban), harvest_months_(c.harvest_months),
      poverty_line_(c.poverty_line), institutions_(c.institutions) {
  for (std::size_t k = 0; k < c.programmes.size(); ++k) {
    Scheme& scheme = schemes_.emplace_back();
    scheme.state.ledger = c.programmes[k].ledger;
    scheme.state.appropriation = c.programmes[k].appropriation;
    scheme.state.reform = c.programmes[k].reform;
    scheme.state.reform_months = c.programmes[k].reform_months;
    scheme.state.approach = c.programmes[k].approach;
    scheme.reform_share = country.reform_share[k];
    scheme.cutoff = country.cutoff[k];
    scheme.target_rank = country.target_rank[k];
  }
  households_.reserve(c.size());
  for (std::size_t h = 0; h < c.size(); ++h) households_.push_back(std::make_unique<Household>(c, h));
  const Households& hh = c.households;
  for (std::size_t h = 0; h < c.size(); ++h) {
    households_[h]->expect_neighbours(hh.tie_begin[h + 1] - hh.tie_begin[h]);
    for (std::uint32_t t = hh.tie_begin[h]; t < hh.tie_begin[h + 1]; ++t) households_[h]->know(households_[hh.tie[t]].get());
  }
  sums_.programmes.resize(schemes_.size());
}

void Village::strike_harvest(const Today& today) {
  const IncomeCoefficients& c = today.behaviour().income;
  if (harvest_months_ > 0) --harvest_months_;
  if (urban_ || today.clock.month_of_year != 1) return;
  const float u = uniform(today.draws.block(id_, 0, today.clock.step, Purpose::community_shock)[0]);
  if (u < c.harvest_failure_probability) harvest_months_ = c.harvest_months;
}

void Village::consider_reform(std::size_t k, const Today& today) {
  const Mechanisms& on = today.variant.on();
  const AcceptanceSwitches& parts = today.setting.acceptance;
  const Programme& programme = today.variant.programmes[k];
  const Approach& approach = today.variant.approaches[k];
  const ReformCoefficients& c = today.variant.model.institutions.reform;
  const ResistanceCoefficients& r = today.behaviour().resistance;
  ProgrammeState& state = schemes_[k].state;
  const Body& office = institutions_.body(BodyKind::village_office);
  if (programme.conditional() && on.institution_acceptance) {
    const float trust = parts.trust ? office.trust_in_planner : 0.5f;
    const float participation = parts.participation ? state.approach.participation : 0.0f;
    const Levers moved = levers(state.approach, approach.strategies, Decider::body, {trust});
    const Factors raw{outsider_factor(messenger_distance(approach.messenger), trust, participation),
                      cost_factor(office.funds_share, c.inefficiency, r),
                      disruption_factor(office.skill, office.routinisation, r),
                      risk_factor(approach.roll_out_months, office.age_years * 12.0f, c.loss, r)};
    state.institution_resistance = soften(raw, moved);
    const float seen = parts.peers ? schemes_[k].reform_share : 0.0f;
    const AcceptanceTerms terms{std::min(1.0f, c.benefit * moved.benefit_kept), trust, participation, seen - c.threshold, state.institution_resistance};
    state.institution_acceptance = logistic(acceptance_log_odds(terms, today.behaviour().acceptance, parts));
    const PhiloxCounter words = today.draws.block(id_, 1 + today.variant.programmes[k].position, today.clock.step, Purpose::community_shock);
    move_reform(state, uniform(words[1]), c, today.behaviour().acceptance.institution_hazard);
  }
  state.verification = 0.0f;
  if (!on.verification || !programme.conditional()) return;
  const bool always = !on.institution_acceptance;
  const bool reformed = always || state.reform == ReformStage::trying || state.reform == ReformStage::routine;
  const float before = programme.verification.unreformed;
  const float gain = (programme.verification.reformed - before) * (always ? 1.0f : office.skill * levers(state.approach, approach.strategies, Decider::body).scope_kept);
  const float load = programme.delivery.facilitator_capacity / programme.delivery.households_per_facilitator;
  const float followed = on.facilitator_load ? std::min(1.0f, load) : 1.0f;
  state.verification = followed * (before + (reformed ? gain : 0.0f));
}

void Village::decide_and_accrue(const Today& today) {
  for (const auto& household : households_) {
    household->begin_month();
    for_running(today, [&](std::size_t k, const Programme& programme) {
      household->answer_offer(k, *this, today);
      if (programme.conditional()) household->hear_conditions(k, *this, programme);
      household->accrue(k, *this, today);
    });
  }
}

void Village::pay(std::size_t k, const Today& today) {
  const Programme& programme = today.variant.programmes[k];
  ProgrammeState& state = schemes_[k].state;
  Ledger ledger{};
  entry(ledger, LedgerItem::carried_in) = entry(state.ledger, LedgerItem::unspent);
  entry(ledger, LedgerItem::appropriated) = state.appropriation;
  std::int64_t left = entry(ledger, LedgerItem::carried_in) + state.appropriation;
  const auto enrolled = std::count_if(households_.begin(), households_.end(), [k](const auto& household) {
    return household->enrolment(k).stage == EnrolmentStage::accepted;
  });
  const std::int64_t staff = staff_cost(today.variant.approaches[k], today.variant.model.region, programme, today.months_running(k));
  entry(ledger, LedgerItem::delivery) = std::min(enrolled * adapted_cost(state, today.variant.approaches[k], today.setting.following_cost[k]) + staff, left);
  left -= entry(ledger, LedgerItem::delivery);
  const std::int64_t leak_parts = today.variant.on().leakage ? static_cast<std::int64_t>(static_cast<double>(programme.delivery.leakage) * 1e6 + 0.5) : 0;
  for (const auto& household : households_) {
    const std::int64_t owed = household->enrolment(k).accrued / 12;
    if (owed == 0 || owed > left || !household->payment_due(k, *this, today)) continue;
    const std::int64_t leaked = Rupiah(owed).parts_per_million(leak_parts).amount();
    household->receive(k, owed, leaked);
    left -= owed;
    entry(ledger, LedgerItem::leakage) += leaked;
    entry(ledger, LedgerItem::households) += owed - leaked;
  }
  entry(ledger, LedgerItem::unspent) = left;
  state.ledger = ledger;
}

void Village::live_households(const Today& today) {
  const Mechanisms& on = today.variant.on();
  const bool school_begins = today.clock.step > 0 && today.clock.months_since_school_start == 0 && on.school_choice;
  for (const auto& household : households_) {
    household->earn(*this, today);
    if (on.consumption_smoothing) household->consume(*this, today.behaviour().consumption);
    if (school_begins) household->choose_school(*this, today);
    household->attend(*this, today);
    if (on.health_visits) household->visit(*this, today);
    if (on.norms) household->be_influenced(today.behaviour().norms, today.setting.school.peer_level, on.peers);
    if (!on.trust) continue;
    for_running(today, [&](std::size_t k, const Programme& programme) { household->judge(k, programme, today.behaviour().trust); });
  }
}

void Village::end_month(const Today& today) {
  const Mechanisms& on = today.variant.on();
  const int aged = today.clock.months_since_school_start + 1;
  for (const auto& household : households_) {
    if (on.norms) household->publish_attitude();
    household->grow_older();
    if (on.vital_events) household->live_and_die(*this, today);
    household->add_to(sums_, *this, today, aged);
    for_running(today, [&](std::size_t k, const Programme&) { household->add_to(sums_.programmes[k], k, schemes_[k].target_rank); });
  }
  for (const Sums<Sum>& decile : sums_.by_decile) sums_.total += decile;
}

void Village::serve(const ServiceCoefficients& c) {
  Institutions& i = institutions_;
  i.school_quality += c.adjustment * (quality_of(i.school_slots, sums_.total[Sum::pupils], c.congestion) - i.school_quality);
  i.post_quality += c.adjustment * (quality_of(i.post_slots, sums_.total[Sum::visits_made], c.congestion) - i.post_quality);
}

void Village::age_office(const OfficeCoefficients& c) {
  Body& office = institutions_.body(BodyKind::village_office);
  office.age_years += 1.0f / 12.0f;
  office.routinisation += (1.0f - office.routinisation) / c.routine_months;
  for (const Scheme& scheme : schemes_) {
    if (scheme.state.reform == ReformStage::trying) office.skill += c.learning * (1.0f - office.skill);
    if (scheme.state.reform == ReformStage::routine && scheme.state.reform_months == 0) {
      office.routinisation -= c.reform_loosening * office.routinisation;
    }
  }
}

void Village::live_month(const Today& today) {
  sums_.clear();
  if (today.variant.on().income_shocks) strike_harvest(today);
  for_running(today, [&](std::size_t k, const Programme& programme) {
    bring(schemes_[k].state.approach, today.variant.approaches[k], today.months_running(k));
    consider_reform(k, today);
    if (today.months_running(k) % programme.targeting.relist_every != 0) return;
    for (const auto& household : households_) household->list(k, programme, schemes_[k].cutoff);
  });
  decide_and_accrue(today);
  for_running(today, [&](std::size_t k, const Programme&) { pay(k, today); });
  live_households(today);
  end_month(today);
  if (today.variant.on().service_capacity) serve(today.variant.model.institutions.service);
  if (today.variant.on().routinisation) age_office(today.variant.model.institutions.office);
}

}  // namespace guyub::objects
