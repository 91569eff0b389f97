#include "sim/engine/aggregate.hpp"

#include <algorithm>
#include <array>
#include <iterator>

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
constexpr std::size_t bands = std::size(school_bands);

Sum of_sex(Sum female, std::size_t sex) { return static_cast<Sum>(static_cast<std::size_t>(female) + sex); }

/// Counts of a household side by side in the bytes of one word, so that a person adds to all of them at once: no
/// household has 256 members. Byte 2 x band + sex counts children of a school band, byte 6 those of 10-17.
using Counts = std::uint64_t;
constexpr std::size_t young_byte = 2 * bands;
constexpr std::size_t too_old = 19;   // nobody counts from this age on

constexpr std::array<Counts, too_old + 1> female_counts = [] {
  std::array<Counts, too_old + 1> counts{};
  for (std::size_t age = 0; age < too_old; ++age) {
    for (std::size_t band = 0; band < bands; ++band) {
      const bool inside = static_cast<int>(age) >= school_bands[band].first && static_cast<int>(age) <= school_bands[band].last;
      if (inside) counts[age] |= Counts{1} << (16 * band);
    }
    if (age >= first_working_age && age <= last_child_age) counts[age] |= Counts{1} << (8 * young_byte);
  }
  return counts;
}();

std::int64_t count_of(Counts counts, std::size_t byte) { return static_cast<std::int64_t>((counts >> (8 * byte)) & 0xFF); }

/// What the members of a household add up to.
struct Family {
  Counts children = 0;
  Counts enrolled = 0;
  Counts working = 0;
  std::int64_t pupils = 0;
  std::int64_t attendance = 0;
};

Family count_members(const Persons& p, std::uint32_t first, std::uint32_t end, int months_aged) {
  constexpr Counts young = Counts{0xFF} << (8 * young_byte);
  Family family;
  for (std::uint32_t i = first; i < end; ++i) {
    const Counts is_enrolled = -static_cast<Counts>(p.enrolled[i]);
    family.pupils += p.enrolled[i];
    family.attendance += static_cast<std::int64_t>(p.attendance[i] & is_enrolled);
    const auto months = static_cast<unsigned>(std::max(0, static_cast<int>(p.age_months[i]) - months_aged));
    const Counts of_girl = female_counts[std::min<std::size_t>(months / 12, too_old)];
    const Counts one = (of_girl & young) | ((of_girl & ~young) << (p.sex[i] == Sex::male ? 8 : 0));
    family.children += one;
    family.enrolled += one & is_enrolled;
    family.working += one & -static_cast<Counts>(p.working[i]);
  }
  return family;
}

/// Adds the household's pupils; returns the share enrolled of its children of school age, -1 without any.
float add_children(Sums<Sum>& sums, const Family& family) {
  sums[Sum::pupils] += family.pupils;
  sums[Sum::attendance] += family.attendance;
  if (family.children == 0) return -1.0f;
  sums[Sum::children_10_17] += count_of(family.children, young_byte);
  sums[Sum::working_10_17] += count_of(family.working, young_byte);
  std::int64_t children = 0;
  std::int64_t enrolled = 0;
  for (std::size_t band = 0; band < bands; ++band) {
    for (std::size_t sex = 0; sex < 2; ++sex) {
      const std::int64_t n = count_of(family.children, 2 * band + sex);
      const std::int64_t in_school = count_of(family.enrolled, 2 * band + sex);
      sums[of_sex(school_bands[band].female, sex)] += n;
      sums[of_sex(school_bands[band].enrolled_female, sex)] += in_school;
      sums[school_bands[band].both] += n;
      sums[school_bands[band].enrolled_both] += in_school;
      children += n;
      enrolled += in_school;
    }
  }
  if (children == 0) return -1.0f;
  return static_cast<float>(static_cast<std::int32_t>(enrolled)) / static_cast<float>(static_cast<std::int32_t>(children));
}

void add_poverty(Sums<Sum>& sums, float per_capita, float line, std::int64_t persons) {
  const float gap = per_capita < line ? (line - per_capita) / line : 0.0f;
  sums[Sum::poor_persons] += per_capita < line ? persons : 0;
  sums[Sum::poverty_gap] += to_fixed(gap) * persons;
  sums[Sum::poverty_severity] += to_fixed(gap * gap) * persons;
}

void add_household(Community& community, std::size_t h, int months_aged) {
  Households& hh = community.households;
  Sums<Sum>& sums = community.aggregates.by_decile[hh.decile[h]];
  const std::int64_t persons = hh.person_count[h];
  if (persons == 0) return;
  hh.enrolled_share[h] = add_children(sums, count_members(community.persons, community.first_person(h), community.end_person(h), months_aged));
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
