#include "sim/engine/aggregate.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/engine/schedule.hpp"

namespace guyub {
namespace {

/// Ages at the start of the school year: a school cohort does not change within the year.
struct AgeBand {
  int first;
  int last;
  Sum female;
  Sum enrolled_female;
  Sum both;
  Sum enrolled_both;
};
constexpr AgeBand school_bands[] = {
    {7, 12, Sum::children_primary_female, Sum::enrolled_primary_female, Sum::children_primary, Sum::enrolled_primary},
    {13, 15, Sum::children_junior_female, Sum::enrolled_junior_female, Sum::children_junior, Sum::enrolled_junior},
    {16, 18, Sum::children_senior_female, Sum::enrolled_senior_female, Sum::children_senior, Sum::enrolled_senior},
};

Sum of_sex(Sum female, Sex sex) {
  return static_cast<Sum>(static_cast<int>(female) + (sex == Sex::male ? 1 : 0));
}

struct Family {
  std::int32_t children = 0;
  std::int32_t enrolled = 0;
};

void add_person(Sums<Sum>& sums, const Persons& p, std::uint32_t i, int months_aged, Family& family) {
  const int age = std::max(0, static_cast<int>(p.age_months[i]) - months_aged) / 12;
  for (const AgeBand& band : school_bands) {
    if (age < band.first || age > band.last) continue;
    ++sums[of_sex(band.female, p.sex[i])];
    sums[of_sex(band.enrolled_female, p.sex[i])] += p.enrolled[i];
    ++sums[band.both];
    sums[band.enrolled_both] += p.enrolled[i];
    ++family.children;
    family.enrolled += p.enrolled[i];
  }
  if (p.enrolled[i] != 0) {
    ++sums[Sum::pupils];
    sums[Sum::attendance] += p.attendance[i];
  }
  if (age >= first_working_age && age <= last_child_age) {
    ++sums[Sum::children_10_17];
    sums[Sum::working_10_17] += p.working[i];
  }
}

void add_poverty(Sums<Sum>& sums, float per_capita, float line, std::int64_t persons) {
  if (per_capita >= line) return;
  const float gap = (line - per_capita) / line;
  sums[Sum::poor_persons] += persons;
  sums[Sum::poverty_gap] += to_fixed(gap) * persons;
  sums[Sum::poverty_severity] += to_fixed(gap * gap) * persons;
}

void add_household(Community& community, std::size_t h, int months_aged) {
  Households& hh = community.households;
  Sums<Sum>& sums = community.aggregates.by_decile[hh.decile[h]];
  const std::int64_t persons = hh.person_count[h];
  if (persons == 0) return;
  Family family;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    add_person(sums, community.persons, i, months_aged, family);
  }
  hh.enrolled_share[h] = family.children > 0 ? static_cast<float>(family.enrolled) / static_cast<float>(family.children) : -1.0f;
  const std::int64_t consumption = whole_rupiah(hh.consumption[h]);
  const float per_capita = community.consumption_per_capita(h);
  ++sums[Sum::households];
  sums[Sum::persons] += persons;
  const std::int64_t transfer = whole_rupiah(hh.transfer[h]);
  sums[Sum::income] += whole_rupiah(hh.income[h]) + transfer;  // a transfer adds itself, to the rupiah
  sums[Sum::transfers] += transfer;
  sums[Sum::consumption] += consumption;
  sums[Sum::savings] += whole_rupiah(hh.savings[h]);
  add_poverty(sums, per_capita, community.poverty_line, persons);
  community.aggregates.histogram.add(per_capita, persons, consumption);
  sums[Sum::visits_due] += hh.visit_due[h];
  sums[Sum::visits_made] += hh.visited[h];
  sums[Sum::school_attitude] += to_fixed(hh.school_attitude[h]);
  sums[Sum::trust_state] += to_fixed(hh.trust_state[h]);
  sums[Sum::trust_village] += to_fixed(hh.trust_village[h]);
  sums[Sum::routine] += to_fixed(hh.routine[h]);
}

void add_enrolment(Sums<ProgrammeSum>& sums, Enrolments& e, std::size_t h, bool target) {
  sums[ProgrammeSum::target] += target ? 1 : 0;
  const EnrolmentStage stage = e.stage[h];
  const bool enrolled = stage == EnrolmentStage::accepted;
  e.seen[h] = enrolled ? 2 : stage == EnrolmentStage::unlisted ? 0 : 1;
  if (stage == EnrolmentStage::unlisted) return;
  ++sums[ProgrammeSum::listed];
  if (stage != EnrolmentStage::listed) {
    ++sums[ProgrammeSum::offered];
    ++sums[ProgrammeSum::decided];
    sums[ProgrammeSum::acceptance] += to_fixed(e.acceptance[h]);
    for (std::size_t f = 0; f < factor_count; ++f) {
      sums[static_cast<ProgrammeSum>(static_cast<std::size_t>(ProgrammeSum::outsider) + f)] += to_fixed(e.resistance[h][f]);
    }
  }
  if (!enrolled) {
    if (stage == EnrolmentStage::removed) ++sums[ProgrammeSum::removed];
    return;
  }
  ++sums[ProgrammeSum::accepted];
  sums[ProgrammeSum::accepted_target] += target ? 1 : 0;
  sums[ProgrammeSum::checks] += e.checked[h] > 0 ? 1 : 0;
  sums[ProgrammeSum::failures] += e.checked[h] == 2 ? 1 : 0;
}

/// The poorest households that the programme's money could reach: as many as were listed in the region.
void add_programme(Community& community, std::size_t k, float target_rank) {
  Sums<ProgrammeSum>& sums = community.aggregates.programmes[k];
  Enrolments& e = community.programmes[k].enrolments;
  for (std::size_t h = 0; h < community.size(); ++h) {
    if (community.households.person_count[h] == 0) continue;
    add_enrolment(sums, e, h, community.households.welfare_rank[h] < target_rank);
  }
}

}  // namespace

void aggregate(Community& community, const MonthContext& x) {
  // people have aged one month more than the school year when demography runs, and none when it is off
  const int aged = x.variant.on().vital_events ? x.clock.months_since_school_start + 1 : 0;
  for (std::size_t h = 0; h < community.size(); ++h) add_household(community, h, aged);
  if (x.clock.step + evaluation_months >= static_cast<std::uint32_t>(x.variant.model.head.run.months)) {
    Households& hh = community.households;
    for (std::size_t h = 0; h < community.size(); ++h) hh.consumption_sum[h] += hh.consumption[h];
  }
  for (std::size_t k = 0; k < community.programmes.size(); ++k) {
    if (x.months_running(k) >= 0) add_programme(community, k, x.country.target_rank[k]);
  }
  for (const Sums<Sum>& decile : community.aggregates.by_decile) community.aggregates.total += decile;
}

}  // namespace guyub
