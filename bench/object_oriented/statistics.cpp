// What a household adds to the village's books at month's end, and what its neighbours see of it next month.

#include <algorithm>

#include "bench/object_oriented/household.hpp"
#include "bench/object_oriented/village.hpp"
#include "sim/core/fixed_point.hpp"
#include "sim/engine/aggregate.hpp"

namespace guyub::objects {
namespace {

/// Female, then male, then both, of a level.
struct LevelSums {
  Sum children_by_sex;
  Sum enrolled_by_sex;
  Sum children;
  Sum enrolled;
};

const LevelSums* level_of(int age) {
  static constexpr LevelSums levels[] = {
      {Sum::children_primary_female, Sum::enrolled_primary_female, Sum::children_primary, Sum::enrolled_primary},
      {Sum::children_junior_female, Sum::enrolled_junior_female, Sum::children_junior, Sum::enrolled_junior},
      {Sum::children_senior_female, Sum::enrolled_senior_female, Sum::children_senior, Sum::enrolled_senior}};
  if (age < 7 || age > 18) return nullptr;
  return &levels[age <= 12 ? 0 : age <= 15 ? 1 : 2];
}

Sum for_sex(Sum female, Sex sex) { return static_cast<Sum>(static_cast<int>(female) + (sex == Sex::male ? 1 : 0)); }

void count_pupil(Sums<Sum>& sums, const Person& person, const LevelSums& level) {
  ++sums[for_sex(level.children_by_sex, person.sex)];
  sums[for_sex(level.enrolled_by_sex, person.sex)] += person.enrolled;
  ++sums[level.children];
  sums[level.enrolled] += person.enrolled;
}

}  // namespace

void Household::add_to(Aggregates& aggregates, const Village& village, const Today& today, int months_aged) {
  if (today.clock.step + evaluation_months >= static_cast<std::uint32_t>(today.variant.model.head.run.months)) {
    consumption_sum_ += consumption_;
  }
  Sums<Sum>& sums = aggregates.by_decile[decile_];
  const std::int64_t transfer = whole_rupiah(transfer_);
  sums[Sum::income] += transfer;   // also of those that died out since they were paid: what leaves the ledger arrives
  sums[Sum::transfers] += transfer;
  if (members_.empty()) return;
  std::int32_t children = 0;
  std::int32_t pupils = 0;
  for (const Person& person : members_) {
    const int age = std::max(0, static_cast<int>(person.age_months) - months_aged) / 12;
    if (const LevelSums* level = level_of(age)) {
      count_pupil(sums, person, *level);
      ++children;
      pupils += person.enrolled;
    }
    if (person.enrolled) {
      ++sums[Sum::pupils];
      sums[Sum::attendance] += person.attendance;
      sums[Sum::learning] += person.learning;
    }
    if (age >= first_working_age && age <= last_child_age) {
      ++sums[Sum::children_10_17];
      sums[Sum::working_10_17] += person.working;
    }
  }
  enrolled_share_ = children > 0 ? static_cast<float>(pupils) / static_cast<float>(children) : -1.0f;
  const auto persons = static_cast<std::int64_t>(members_.size());
  const std::int64_t consumption = whole_rupiah(consumption_);
  const float per_capita = consumption_per_capita();
  ++sums[Sum::households];
  sums[Sum::persons] += persons;
  sums[Sum::income] += whole_rupiah(income_);
  sums[Sum::consumption] += consumption;
  sums[Sum::savings] += whole_rupiah(savings_);
  if (per_capita < village.poverty_line()) {
    const float gap = (village.poverty_line() - per_capita) / village.poverty_line();
    sums[Sum::poor_persons] += persons;
    sums[Sum::poverty_gap] += to_fixed(gap) * persons;
    sums[Sum::poverty_severity] += to_fixed(gap * gap) * persons;
  }
  const std::int32_t bin = consumption_bin(per_capita);
  aggregates.histogram.widen(bin, bin + 1);
  aggregates.histogram.add(bin, static_cast<std::int32_t>(persons), consumption);
  sums[Sum::visits_due] += visit_due_;
  sums[Sum::visits_made] += visited_;
  sums[Sum::school_attitude] += to_fixed(school_attitude_);
  sums[Sum::trust_state] += to_fixed(trust_state_);
  sums[Sum::trust_village] += to_fixed(trust_village_);
  sums[Sum::routine] += to_fixed(routine_);
}

void Household::add_to(Sums<ProgrammeSum>& sums, std::size_t k, float target_rank) {
  if (members_.empty()) return;
  Enrolment& e = enrolments_[k];
  const bool target = welfare_rank_ < target_rank;
  const bool enrolled = e.stage == EnrolmentStage::accepted;
  sums[ProgrammeSum::target] += target;
  e.seen = enrolled ? 2 : e.stage == EnrolmentStage::unlisted ? 0 : 1;
  if (e.stage == EnrolmentStage::unlisted) return;
  ++sums[ProgrammeSum::listed];
  if (e.stage != EnrolmentStage::listed) {
    ++sums[ProgrammeSum::offered];
    ++sums[ProgrammeSum::decided];
    sums[ProgrammeSum::acceptance] += small_shares_in_fixed(small_share(e.acceptance));
    sums[ProgrammeSum::outsider] += small_shares_in_fixed(small_share(e.resistance[0]));
    sums[ProgrammeSum::cost] += small_shares_in_fixed(small_share(e.resistance[1]));
    sums[ProgrammeSum::disruption] += small_shares_in_fixed(small_share(e.resistance[2]));
    sums[ProgrammeSum::risk] += small_shares_in_fixed(small_share(e.resistance[3]));
  }
  sums[ProgrammeSum::removed] += e.stage == EnrolmentStage::removed;
  if (!enrolled) return;
  ++sums[ProgrammeSum::accepted];
  sums[ProgrammeSum::accepted_target] += target;
  sums[ProgrammeSum::checks] += e.checked > 0;
  sums[ProgrammeSum::failures] += e.checked == 2;
}

}  // namespace guyub::objects
