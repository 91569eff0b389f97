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
constexpr Counts young_counts = Counts{0xFF} << (8 * young_byte);
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

/// Children of school age among the counts: the sum of their bytes.
std::int32_t school_children(Counts counts) {
  return static_cast<std::int32_t>(((counts & ((Counts{1} << (8 * young_byte)) - 1)) * 0x0101010101010101u) >> 56);
}

/// What the members of a household add up to.
struct Family {
  Counts children = 0;
  Counts enrolled = 0;
  Counts working = 0;
  std::int64_t pupils = 0;
  std::int64_t attendance = 0;
};

Family count_members(const Persons& p, std::uint32_t first, std::uint32_t end, int months_aged) {
  Family family;
  for (std::uint32_t i = first; i < end; ++i) {
    const Counts is_enrolled = -static_cast<Counts>(p.enrolled[i]);
    family.pupils += p.enrolled[i];
    family.attendance += static_cast<std::int64_t>(p.attendance[i] & is_enrolled);
    const auto months = static_cast<unsigned>(std::max(0, static_cast<int>(p.age_months[i]) - months_aged));
    const Counts of_girl = female_counts[std::min<std::size_t>(months / 12, too_old)];
    const Counts one = (of_girl & young_counts) | ((of_girl & ~young_counts) << (p.sex[i] == Sex::male ? 8 : 0));
    family.children += one;
    family.enrolled += one & is_enrolled;
    family.working += one & -static_cast<Counts>(p.working[i]);
  }
  return family;
}

/// Counts of many households of a decile: bytes spread to 16 bits, so that 256 households fit without a carry.
struct WideCounts {
  Counts even = 0;
  Counts odd = 0;

  void add(Counts counts) {
    constexpr Counts every_second = 0x00FF00FF00FF00FFu;
    even += counts & every_second;
    odd += (counts >> 8) & every_second;
  }
  std::int64_t of_byte(std::size_t byte) const {
    return static_cast<std::int64_t>(((byte % 2 == 0 ? even : odd) >> (16 * (byte / 2))) & 0xFFFF);
  }
};
constexpr std::size_t households_without_carry = 256;

struct DecileFamilies {
  WideCounts children;
  WideCounts enrolled;
  Counts working = 0;   // at the most 255 x 256
};
using Families = std::array<DecileFamilies, Aggregates::deciles>;

void add_families(Aggregates& aggregates, const Families& families) {
  for (std::size_t decile = 0; decile < Aggregates::deciles; ++decile) {
    Sums<Sum>& sums = aggregates.by_decile[decile];
    const DecileFamilies& f = families[decile];
    sums[Sum::children_10_17] += f.children.of_byte(young_byte);
    sums[Sum::working_10_17] += static_cast<std::int64_t>(f.working);
    for (std::size_t band = 0; band < bands; ++band) {
      for (std::size_t sex = 0; sex < 2; ++sex) {
        const std::int64_t children = f.children.of_byte(2 * band + sex);
        const std::int64_t enrolled = f.enrolled.of_byte(2 * band + sex);
        sums[of_sex(school_bands[band].female, sex)] += children;
        sums[of_sex(school_bands[band].enrolled_female, sex)] += enrolled;
        sums[school_bands[band].both] += children;
        sums[school_bands[band].enrolled_both] += enrolled;
      }
    }
  }
}

/// Adds the household's members; writes the share enrolled of its children of school age, -1 without any.
void add_members(Community& community, std::size_t h, int months_aged, DecileFamilies& families, Sums<Sum>& sums) {
  const Family family = count_members(community.persons, community.first_person(h), community.end_person(h), months_aged);
  sums[Sum::pupils] += family.pupils;
  sums[Sum::attendance] += family.attendance;
  families.children.add(family.children);
  families.enrolled.add(family.enrolled);
  families.working += family.working >> (8 * young_byte);
  const std::int32_t children = school_children(family.children);
  community.households.enrolled_share[h] =
      children > 0 ? static_cast<float>(school_children(family.enrolled)) / static_cast<float>(children) : -1.0f;
}

void add_poverty(Sums<Sum>& sums, float per_capita, float line, std::int64_t persons) {
  const float gap = per_capita < line ? (line - per_capita) / line : 0.0f;
  sums[Sum::poor_persons] += per_capita < line ? persons : 0;
  sums[Sum::poverty_gap] += to_fixed(gap) * persons;
  sums[Sum::poverty_severity] += to_fixed(gap * gap) * persons;
}

void add_household(Community& community, std::size_t h, int months_aged, Families& families) {
  Households& hh = community.households;
  Sums<Sum>& sums = community.aggregates.by_decile[hh.decile[h]];
  const std::int64_t persons = hh.person_count[h];
  if (persons == 0) return;
  add_members(community, h, months_aged, families[hh.decile[h]], sums);
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
  // demography has made everyone a month older than the school year
  const int aged = x.clock.months_since_school_start + 1;
  for (std::size_t first = 0; first < community.size(); first += households_without_carry) {
    Families families;
    const std::size_t end = std::min(first + households_without_carry, community.size());
    for (std::size_t h = first; h < end; ++h) add_household(community, h, aged, families);
    add_families(community.aggregates, families);
  }
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
