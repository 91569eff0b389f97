#include "bench/object_oriented/household.hpp"

#include <algorithm>

#include "bench/object_oriented/village.hpp"
#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"
#include "sim/engine/aggregate.hpp"
#include "sim/world/numbering.hpp"

namespace guyub::objects {
namespace {

constexpr float thousand_rupiah = 1000.0f;
constexpr int first_age_without_visits = 6;
constexpr std::uint16_t oldest_months = 100 * 12 + 11;
constexpr std::uint8_t pregnancy_months = 9;

float premium_of(const Person& person, const SchoolSetting& setting) {
  return static_cast<float>(person.school_premium) * thousand_rupiah / setting.mean_consumption;
}

bool may_conceive(const Person& person) {
  return person.pregnancy == 0 && person.sex == Sex::female && person.age() >= 15 && person.age() <= 49;
}

}  // namespace

Household::Household(const Community& c, std::size_t h)
    : id_(static_cast<std::uint32_t>(h)), sector_(c.households.sector[h]), decile_(c.households.decile[h]),
      shock_months_(c.households.shock_months[h]), visit_due_(c.households.visit_due[h] != 0),
      visited_(c.households.visited[h] != 0), welfare_rank_(c.households.welfare_rank[h]),
      kilometres_to_school_(c.households.kilometres_to_school[h]), kilometres_to_post_(c.households.kilometres_to_post[h]),
      permanent_income_(c.households.permanent_income[h]), transitory_(c.households.transitory[h]),
      income_(c.households.income[h]), transfer_(c.households.transfer[h]),
      expected_transfer_(c.households.expected_transfer[h]), savings_(c.households.savings[h]),
      consumption_(c.households.consumption[h]), consumption_sum_(c.households.consumption_sum[h]),
      school_attitude_(c.households.school_attitude[h]), school_attitude_next_(c.households.school_attitude[h]),
      school_attitude_anchor_(c.households.school_attitude_anchor[h]), stubbornness_(share_of(c.households.stubbornness[h])),
      threshold_(share_of(c.households.threshold[h])), trust_state_(c.households.trust_state[h]),
      trust_village_(c.households.trust_village[h]), routine_(c.households.routine[h]),
      enrolled_share_(c.households.enrolled_share[h]) {
  const Persons& p = c.persons;
  members_.reserve(c.households.person_count[h]);
  for (std::uint32_t i = c.first_person(h); i < c.end_person(h); ++i) {
    members_.push_back({p.id[i], p.age_months[i], 0, p.sex[i], p.role[i], p.grade[i], p.learning[i], p.attendance[i],
                        p.status_months[i], p.pregnancy[i], p.enrolled[i] != 0, p.working[i] != 0});
  }
  enrolments_.reserve(c.programmes.size());
  for (const ProgrammeState& programme : c.programmes) {
    const Enrolments& e = programme.enrolments;
    Factors factors;
    for (std::size_t f = 0; f < factor_count; ++f) factors[f] = share_of(e.resistance[h][f]);
    enrolments_.push_back({e.priority[h], e.stage[h], e.months[h], e.strikes[h], e.seen[h], e.checked[h], e.entitlement[h],
                           e.accrued[h], e.paid[h], share_of(e.acceptance[h]), factors});
  }
}

void Household::begin_month() {
  transfer_ = 0.0f;
  visit_premium_ = 0.0f;
  for (Person& person : members_) person.school_premium = 0;
}

float Household::lose_to_shock(float u, const IncomeCoefficients& c) {
  const bool formal = sector_ == Sector::formal;
  const float loss = formal ? c.layoff_loss : c.illness_loss;
  if (shock_months_ > 0) {
    --shock_months_;
    return loss;
  }
  if (u >= (formal ? c.layoff_probability : c.illness_probability)) return 0.0f;
  shock_months_ = static_cast<std::uint8_t>((formal ? c.layoff_months : c.illness_months) - 1);
  return loss;
}

void Household::earn(const Village& village, const Today& today) {
  if (!today.variant.on().income_shocks) {
    income_ = permanent_income_;
    return;
  }
  const IncomeCoefficients& c = today.behaviour().income;
  const PhiloxCounter words = today.draws.block(village.id(), id_, today.clock.step, Purpose::household_income);
  transitory_ = c.persistence * transitory_ + c.innovation_sd * normal(words[0]);
  permanent_income_ *= 1.0f + c.growth / 12.0f;
  const float lost = lose_to_shock(uniform(words[1]), c);
  const float farm = sector_ == Sector::agriculture ? village.farm_factor(today) : 1.0f;
  income_ = permanent_income_ * exp_real(transitory_ - today.income_correction) * farm * (1.0f - lost) /
            today.income_kept[static_cast<std::size_t>(sector_)];
}

void Household::consume(const Village& village, const ConsumptionCoefficients& c) {
  expected_transfer_ += 1.0f / c.expectation_months * (transfer_ - expected_transfer_);
  const float steady = permanent_income_ + c.regularity * expected_transfer_;
  const float cash = savings_ + income_ + transfer_;
  const float gap = cash - (1.0f + c.buffer_months) * steady;
  const float wanted = steady + (gap < 0.0f ? c.propensity_below : c.propensity_above) * gap;
  const float needed = c.floor_share * village.poverty_line() * static_cast<float>(static_cast<std::int32_t>(members_.size()));
  const float affordable = std::max(0.0f, cash + c.debt_months * permanent_income_);
  consumption_ = std::min(std::max(wanted, needed), affordable);
  savings_ = cash - consumption_;
}

void Household::attend(const Village& village, const Today& today) {
  const SchoolChoiceCoefficients& c = today.behaviour().schooling;
  for (Person& person : members_) {
    if (!person.enrolled || !today.variant.on().attendance) {
      person.attendance = person.enrolled ? 255 : 0;
      continue;
    }
    const PhiloxCounter words = today.draws.block(village.id(), person.id, today.clock.step, Purpose::person_month);
    const float days = logistic(c.attendance + c.money * c.grant_weight * premium_of(person, today.setting.school) + c.attendance_sd * normal(words[0]));
    person.attendance = static_cast<std::uint8_t>(static_cast<std::int32_t>(days * 255.0f + 0.5f));
  }
}

void Household::visit(const Village& village, const Today& today) {
  const VisitCoefficients& c = today.behaviour().visits;
  visit_due_ = std::any_of(members_.begin(), members_.end(), [](const Person& person) {
    return person.age() < first_age_without_visits || person.pregnancy > 0;
  });
  visited_ = false;
  if (!visit_due_) return;
  const PhiloxCounter words = today.draws.block(village.id(), id_, today.clock.step, Purpose::household_income);
  const float service = c.base + c.quality * (village.institutions().post_quality - 1.0f);
  const float log_odds = service + c.trust * (trust_state_ - 0.5f) - c.distance * kilometres_to_post_ + c.condition * visit_premium_;
  visited_ = uniform(words[2]) < logistic(log_odds);
}

void Household::be_influenced(const NormCoefficients& c, float peer_level, bool peers) {
  if (enrolled_share_ >= 0.0f) {
    school_attitude_anchor_ = std::clamp(school_attitude_anchor_ + c.habit * (enrolled_share_ - peer_level), 0.0f, 1.0f);
  }
  float drawn = school_attitude_anchor_;
  if (peers) {
    std::uint32_t sum = 0;
    for (const Household* neighbour : neighbours_) sum += whole_attitude(neighbour->school_attitude_);
    const float mean = mean_attitude(sum, static_cast<std::uint32_t>(neighbours_.size()), school_attitude_);
    drawn = stubbornness_ * school_attitude_anchor_ + (1.0f - stubbornness_) * mean;
  }
  school_attitude_next_ = school_attitude_ + c.rate * (drawn - school_attitude_);
}

void Household::judge(std::size_t k, const Programme& programme, const TrustCoefficients& c) {
  const Enrolment& e = enrolments_[k];
  if (e.stage != EnrolmentStage::accepted) return;
  if (e.paid > 0) trust_state_ += c.gain * (1.0f - trust_state_);
  const std::int64_t period = static_cast<std::int64_t>(e.entitlement) * programme.delivery.pay_every;
  if (e.paid == 0 && e.accrued >= period && period > 0) trust_state_ -= c.loss * trust_state_;
}

void Household::bear(Village& village, std::uint32_t number, bool male) {
  members_.push_back({number, 0, 0, male ? Sex::male : Sex::female, Role::child, 0, 0, 0, 0, 0, false, false});
  ++village.sums().by_decile[decile_][Sum::births];
}

void Household::grow_older() {
  for (Person& person : members_) {
    if (person.age_months < oldest_months) ++person.age_months;
    if (person.status_months < 255) ++person.status_months;
  }
}

void Household::live_and_die(Village& village, const Today& today) {
  if (members_.empty()) return;
  const VitalRates& rates = today.setting.vital;
  const float u = uniform(today.draws.block(village.id(), id_, today.clock.step, Purpose::household_income)[3]);
  float cumulated = 0.0f;
  for (Person& person : members_) {
    cumulated += rates.death[static_cast<std::size_t>(person.age())];
    if (u >= cumulated) continue;
    person = members_.back();
    members_.pop_back();
    ++village.sums().by_decile[decile_][Sum::deaths];
    break;
  }
  const std::size_t before = members_.size();   // the newborn come behind
  for (std::size_t i = 0; i < before; ++i) {
    if (members_[i].pregnancy > 0 && ++members_[i].pregnancy > pregnancy_months) {
      members_[i].pregnancy = 0;
      const PhiloxCounter words = today.draws.block(village.id(), members_[i].id, today.clock.step, Purpose::person_vital);
      bear(village, newcomer(members_[i].id, today.clock.step, Arrival::birth), uniform(words[1]) < rates.male_births);
    } else if (may_conceive(members_[i])) {
      const PhiloxCounter words = today.draws.block(village.id(), members_[i].id, today.clock.step, Purpose::person_vital);
      if (uniform(words[0]) < rates.conception[static_cast<std::size_t>((members_[i].age() - 15) / 5)]) members_[i].pregnancy = 1;
    }
  }
}

}  // namespace guyub::objects
