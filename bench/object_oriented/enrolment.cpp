// What a household does about programmes: claim, answer, comply, receive.

#include <algorithm>
#include <array>
#include <span>

#include "bench/object_oriented/household.hpp"
#include "bench/object_oriented/village.hpp"
#include "sim/core/real_math.hpp"
#include "sim/programme/entitlement.hpp"

namespace guyub::objects {
namespace {

constexpr std::uint32_t stream_per_programme = 1u << 20;
constexpr float last_uniform = 1.0f - 0x1p-24f;

Levers moved_by(const Approach& approach, const ProgrammeState& state) { return levers(state.approach, approach.strategies, Decider::household); }

std::int64_t pupil_amount(std::uint8_t grade, const BenefitSchedule& s) {
  switch (next_level(grade)) {
    case SchoolLevel::primary: return s.primary;
    case SchoolLevel::junior_secondary: return s.junior_secondary;
    case SchoolLevel::senior_secondary: return s.senior_secondary;
    case SchoolLevel::tertiary: break;
  }
  return 0;
}

/// The highest components of a household, up to the programme's limit; Member is Person or const Person.
template <class Member>
struct Claims {
  struct One {
    std::int64_t amount;
    Member* school;   ///< the child of an education component, else null
  };
  std::array<One, Components::most> kept;
  std::size_t count = 0;
  std::size_t limit;

  void add(std::int64_t amount, Member* school) {
    if (amount <= 0) return;
    std::size_t place = count;
    while (place > 0 && kept[place - 1].amount < amount) --place;
    if (place >= limit) return;
    for (std::size_t i = std::min(count, limit - 1); i > place; --i) kept[i] = kept[i - 1];
    kept[place] = {amount, school};
    count = std::min(count + 1, limit);
  }
};

template <class Member>
Claims<Member> claims(std::span<Member> members, const BenefitSchedule& s, bool enrolled_only) {
  Claims<Member> all;
  all.limit = std::min<std::size_t>(static_cast<std::size_t>(s.most_components), Components::most);
  if (all.limit == 0) return all;
  for (Member& person : members) {
    const int age = person.age();
    if (age < 6) all.add(s.under_six, nullptr);
    else if (age <= 18 && (person.enrolled || !enrolled_only)) all.add(pupil_amount(person.grade, s), &person);
    else if (age >= s.elderly_age) all.add(s.elderly, nullptr);
    if (person.pregnancy > 0) all.add(s.pregnant, nullptr);
  }
  return all;
}

}  // namespace

void Household::rank(std::size_t k, const Village& village, const Today& today) {
  const TargetingRules& rules = today.variant.programmes[k].targeting;
  const PhiloxCounter words = today.draws.block(village.id(), id_, stream_per_programme, Purpose::registry);
  if (rules.method == Targeting::lottery) {
    enrolments_[k].priority = uniform(words[1]);
    return;
  }
  const float rho = today.variant.on().targeting_error ? rules.proxy_correlation : 1.0f;
  const float score = rho * normal_quantile(std::clamp(welfare_rank_, 0x1p-24f, last_uniform)) +
                      square_root(1.0f - rho * rho) * normal(words[0]);
  enrolments_[k].priority = static_cast<float>(normal_probability(static_cast<double>(score)));
}

std::int64_t Household::entitlement(const BenefitSchedule& schedule, bool enrolled_only) const {
  if (members_.empty()) return 0;
  std::int64_t sum = schedule.household;
  const auto all = claims(std::span<const Person>(members_), schedule, enrolled_only);
  for (std::size_t i = 0; i < all.count; ++i) sum += all.kept[i].amount;
  return sum;
}

std::int64_t Household::claim(std::size_t k, const Programme& programme, std::int64_t following) const {
  const EnrolmentStage stage = enrolments_[k].stage;
  if (stage == EnrolmentStage::lapsed || stage == EnrolmentStage::removed) return 0;
  const std::int64_t year = entitlement(programme.benefit, false);
  return year > 0 ? year / 12 + following : 0;
}

void Household::list(std::size_t k, const Programme& programme, float cutoff) {
  Enrolment& e = enrolments_[k];
  if (e.stage != EnrolmentStage::unlisted || !(e.priority < cutoff)) return;
  const std::int64_t year = entitlement(programme.benefit, false);
  if (year == 0) return;
  e.enter(EnrolmentStage::listed);
  e.entitlement = static_cast<std::int32_t>(year);
}

float Household::adopters_seen(std::size_t k) const {
  float listed = 0.0f;
  float enrolled = 0.0f;
  for (const Household* neighbour : neighbours_) {
    const std::uint8_t seen = neighbour->enrolments_[k].seen;
    if (seen > 0) listed += 1.0f;
    if (seen == 2) enrolled += 1.0f;
  }
  return listed > 0.0f ? enrolled / listed : threshold_;
}

Factors Household::resistance(std::size_t k, const Village& village, const Today& today, float trust, float participation) const {
  const Programme& programme = today.variant.programmes[k];
  if (!programme.conditional()) return {};
  const Approach& approach = today.variant.approaches[k];
  const SchoolChoiceCoefficients& schooling = today.behaviour().schooling;
  const ResistanceCoefficients& c = today.behaviour().resistance;
  float asked = 0.0f, met = 0.0f, wages = 0.0f, kilometres = 0.0f, tenure = 0.0f;
  if (programme.conditions.school) {
    for (const Person& person : members_) {
      if (person.age() < first_school_age || person.age() > last_child_age) continue;
      asked += 1.0f;
      kilometres += kilometres_to_school_;
      if (person.enrolled) met += 1.0f;
      else tenure = std::max(tenure, static_cast<float>(person.status_months));
      if (person.working) wages += schooling.child_wage * exp_real(schooling.wage_growth * static_cast<float>(person.age() - 13));
    }
  }
  if (programme.conditions.visits && visit_due_) {
    asked += 1.0f;
    kilometres += kilometres_to_post_;
    if (visited_) met += 1.0f;
  }
  const float mean = today.setting.school.mean_consumption;
  const float price = (wages + today.behaviour().offers.kilometre_cost * kilometres) * mean;
  const float monthly = static_cast<float>(enrolments_[k].entitlement) / 12.0f;
  const float inefficiency = programme.delivery.delay + programme.delivery.leakage;
  const Factors raw{
      outsider_factor(messenger_distance(approach.messenger), trust, participation),
      cost_factor(price > 0.0f ? monthly / price : 1.0f, std::min(1.0f, inefficiency), c),
      disruption_factor(asked > 0.0f ? met / asked : 1.0f, routine_, c),
      risk_factor(approach.roll_out_months, tenure, wages * mean / std::max(consumption_, 1.0f), c)};
  return soften(raw, moved_by(approach, village.scheme(k).state));
}

void Household::answer_offer(std::size_t k, const Village& village, const Today& today) {
  Enrolment& e = enrolments_[k];
  if (e.stage == EnrolmentStage::unlisted) return;
  const Programme& programme = today.variant.programmes[k];
  const Mechanisms& on = today.variant.on();
  if (e.stage == EnrolmentStage::listed && e.months >= (on.delivery_lag ? programme.delivery.enrolment_lag : 0)) {
    e.enter(EnrolmentStage::offered);
  }
  if (e.stage == EnrolmentStage::offered) {
    bool accepts = !on.household_acceptance;
    if (!accepts) {
      const float u = uniform(today.draws.block(village.id(), id_, today.clock.step, Purpose::household_programme)[0]);
      const AcceptanceSwitches& parts = today.setting.acceptance;
      const float trust = parts.trust ? (today.variant.approaches[k].village_trust ? trust_village_ : trust_state_) : 0.5f;
      const float participation = parts.participation ? village.scheme(k).state.approach.participation : 0.0f;
      const float share = static_cast<float>(e.entitlement) / 12.0f / std::max(consumption_, 1.0f);
      const float seen = parts.peers ? adopters_seen(k) : 0.0f;
      e.resistance = resistance(k, village, today, trust, participation);
      const float kept = programme.conditional() ? moved_by(today.variant.approaches[k], village.scheme(k).state).benefit_kept : 1.0f;
      const AcceptanceTerms terms{(1.0f - exp_real(-share / today.behaviour().offers.benefit_scale)) * kept, trust, participation,
                                  seen - threshold_, e.resistance};
      e.acceptance = logistic(acceptance_log_odds(terms, today.behaviour().acceptance, parts));
      accepts = u < today.behaviour().acceptance.household_hazard * e.acceptance;
    }
    if (accepts) {
      e.enter(EnrolmentStage::accepted);
      if (programme.conditional() && on.household_acceptance) routine_ -= today.behaviour().offers.routine_trial * routine_;
    } else if (e.months >= programme.delivery.offer_window) {
      e.enter(EnrolmentStage::lapsed);
    }
  }
  if (e.months < 255) ++e.months;
}

void Household::hear_conditions(std::size_t k, const Village& village, const Programme& programme) {
  if (enrolments_[k].stage != EnrolmentStage::accepted) return;
  const float verification = village.scheme(k).state.verification;
  if (programme.conditions.visits) visit_premium_ = verification;
  if (!programme.conditions.school) return;
  const auto all = claims(std::span<Person>(members_), programme.benefit, false);
  for (std::size_t i = 0; i < all.count; ++i) {
    if (all.kept[i].school == nullptr) continue;
    const float thousands = static_cast<float>(all.kept[i].amount) / 12000.0f * verification;
    all.kept[i].school->school_premium = static_cast<std::uint16_t>(std::min<std::int32_t>(65535, static_cast<std::int32_t>(thousands + 0.5f)));
  }
}

bool Household::meets(const ConditionRules& rules) const {
  if (rules.visits && visit_due_ && !visited_) return false;
  if (!rules.school) return true;
  const float least = rules.attendance_minimum * 255.0f;
  return std::none_of(members_.begin(), members_.end(), [least](const Person& person) {
    return person.enrolled && next_level(person.grade) != SchoolLevel::tertiary && static_cast<float>(person.attendance) < least;
  });
}

std::int64_t Household::earned_after_check(std::size_t k, const Programme& programme, float verification, float u, bool sanctions) {
  Enrolment& e = enrolments_[k];
  const bool checked = programme.conditional() && u < verification;
  e.checked = checked ? 1 : 0;
  e.entitlement = static_cast<std::int32_t>(entitlement(programme.benefit, false));
  if (!checked) return e.entitlement;
  const std::int64_t earned = entitlement(programme.benefit, programme.conditions.school);
  if (meets(programme.conditions)) {
    if (e.strikes > 0) --e.strikes;
    return earned;
  }
  e.checked = 2;
  if (!sanctions) return earned;
  ++e.strikes;
  const std::vector<double>& ladder = programme.sanctions.cut;
  if (ladder.empty()) return earned;
  const double cut = ladder[std::min<std::size_t>(e.strikes, ladder.size()) - 1];
  return earned - static_cast<std::int64_t>(static_cast<double>(earned) * cut);
}

void Household::accrue(std::size_t k, const Village& village, const Today& today) {
  Enrolment& e = enrolments_[k];
  e.checked = 0;
  e.paid = 0;
  if (e.stage != EnrolmentStage::accepted) return;
  if (members_.empty()) {
    e.stage = EnrolmentStage::removed;
    e.accrued = 0;
    return;
  }
  const Programme& programme = today.variant.programmes[k];
  const bool sanctions = today.variant.on().sanctions;
  const PhiloxCounter words = today.draws.block(village.id(), id_, today.clock.step, Purpose::household_programme);
  e.accrued += earned_after_check(k, programme, village.scheme(k).state.verification, uniform(words[1]), sanctions);
  if (sanctions && e.strikes >= programme.sanctions.remove_after) e.enter(EnrolmentStage::removed);
}

bool Household::payment_due(std::size_t k, const Village& village, const Today& today) const {
  const Programme& programme = today.variant.programmes[k];
  const bool lag = today.variant.on().delivery_lag;
  const std::int32_t phase = today.months_running(k) % programme.delivery.pay_every;
  if (phase > 1 || (phase == 1 && !lag)) return false;
  if (!lag) return true;
  const auto month = today.clock.step - static_cast<std::uint32_t>(phase);
  const bool late = uniform(today.draws.block(village.id(), id_, month, Purpose::household_programme)[2]) < programme.delivery.delay;
  return phase == 0 ? !late : late;
}

void Household::receive(std::size_t k, std::int64_t owed, std::int64_t leaked) {
  Enrolment& e = enrolments_[k];
  e.accrued -= owed * 12;
  e.paid = static_cast<std::int32_t>(owed - leaked);
  transfer_ += static_cast<float>(e.paid);
}

}  // namespace guyub::objects
