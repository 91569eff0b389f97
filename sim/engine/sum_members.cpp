#include "sim/engine/sums.hpp"

#include <array>

#include "sim/household/schooling.hpp"

namespace guyub::GUYUB_UNIT {
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
constexpr std::array<AgeBand, 3> bands{{
    {7, 12, Sum::children_primary_female, Sum::enrolled_primary_female, Sum::children_primary, Sum::enrolled_primary},
    {13, 15, Sum::children_junior_female, Sum::enrolled_junior_female, Sum::children_junior, Sum::enrolled_junior},
    {16, 18, Sum::children_senior_female, Sum::enrolled_senior_female, Sum::children_senior, Sum::enrolled_senior},
}};

Sum of_sex(Sum female, std::size_t sex) { return static_cast<Sum>(static_cast<std::size_t>(female) + sex); }

/// Counts side by side in the bytes of one word, so that a person adds to all of them at once: no household has 256
/// members. Byte 2 x band + sex counts that group; the two bytes after them, see child_counts and enrolled_counts.
using Counts = std::uint64_t;
constexpr std::size_t young_byte = 6;     ///< of child_counts: those of 10-17
constexpr std::size_t working_byte = 7;   ///< of child_counts: of these, at work
constexpr std::size_t pupil_byte = 6;     ///< of enrolled_counts: pupils of any age
constexpr Counts one_in(std::size_t byte) { return Counts{1} << (8 * byte); }

/// What a person counts as: years of age in bits 0-4 (at most too_old), then a bit each for male, enrolled, working.
using Kind = std::uint8_t;
constexpr int too_old = 19;   ///< from here on age makes no difference
constexpr Kind kind_of(int years, bool male, bool enrolled, bool working) {
  return static_cast<Kind>(years | (male << 5) | (enrolled << 6) | (working << 7));
}

/// The counts that a person of each kind adds.
template <class Counting>
constexpr std::array<Counts, 256> count_kinds(Counting counting) {
  std::array<Counts, 256> counts{};
  for (int years = 0; years < 32; ++years) {
    for (int bits = 0; bits < 8; ++bits) {
      const bool male = bits % 2 == 1, enrolled = bits / 2 % 2 == 1, working = bits / 4 == 1;
      Counts group = 0;
      for (std::size_t band = 0; band < bands.size(); ++band) {
        if (years >= bands[band].first && years <= bands[band].last) group = one_in(2 * band + (male ? 1 : 0));
      }
      counts[kind_of(years, male, enrolled, working)] = counting(group, years, enrolled, working);
    }
  }
  return counts;
}

constexpr std::array<Counts, 256> child_counts = count_kinds([](Counts group, int years, bool, bool working) {
  const bool young = years >= first_working_age && years <= last_child_age;
  return group | (young ? one_in(young_byte) : 0) | (young && working ? one_in(working_byte) : 0);
});
constexpr std::array<Counts, 256> enrolled_counts = count_kinds([](Counts group, int, bool enrolled, bool) {
  return enrolled ? group | one_in(pupil_byte) : 0;
});

/// Children of school age among the counts: the sum of the groups' bytes.
std::int32_t in_groups(Counts counts) {
  return static_cast<std::int32_t>(((counts & (one_in(6) - 1)) * 0x0101010101010101u) >> 56);
}

/// Counts of up to sum_chunk households of a decile: every second byte of a household's, in 16 bits each.
struct DecileMembers {
  Counts even_children = 0, odd_children = 0;
  Counts even_enrolled = 0, odd_enrolled = 0;
  std::int64_t attendance = 0;

  std::int64_t children(std::size_t byte) const { return of_byte(even_children, odd_children, byte); }
  std::int64_t enrolled(std::size_t byte) const { return of_byte(even_enrolled, odd_enrolled, byte); }

 private:
  static std::int64_t of_byte(Counts even, Counts odd, std::size_t byte) {
    return static_cast<std::int64_t>(((byte % 2 == 0 ? even : odd) >> (16 * (byte / 2))) & 0xFFFF);
  }
};

void add(const DecileMembers& m, Sums<Sum>& sums) {
  sums[Sum::pupils] += m.enrolled(pupil_byte);
  sums[Sum::attendance] += m.attendance;
  sums[Sum::children_10_17] += m.children(young_byte);
  sums[Sum::working_10_17] += m.children(working_byte);
  for (std::size_t band = 0; band < bands.size(); ++band) {
    for (std::size_t sex = 0; sex < 2; ++sex) {
      const std::int64_t children = m.children(2 * band + sex);
      const std::int64_t enrolled = m.enrolled(2 * band + sex);
      sums[of_sex(bands[band].female, sex)] += children;
      sums[of_sex(bands[band].enrolled_female, sex)] += enrolled;
      sums[bands[band].both] += children;
      sums[bands[band].enrolled_both] += enrolled;
    }
  }
}

/// Counts of everyone before a slot of [first, end]: what a household adds is a difference of two entries, whatever its
/// size.
void count(const Persons& p, std::uint32_t first, std::uint32_t end, int months_aged, MonthScratch& scratch) {
  const std::uint16_t* const age = p.age_months.data();
  const Sex* const sex = p.sex.data();
  const std::uint8_t* const in_school = p.enrolled.data();
  const std::uint8_t* const working = p.working.data();
  Kind* const kind = scratch.flag.data();
  const auto aged = static_cast<std::uint16_t>(months_aged);
  for (std::uint32_t i = first; i < end; ++i) {
    const auto months = static_cast<std::uint16_t>(age[i] > aged ? age[i] - aged : 0);
    const auto years = static_cast<std::uint16_t>(months / 12);
    const auto bounded = static_cast<std::uint8_t>(years < too_old ? years : too_old);
    kind[i] = static_cast<Kind>(bounded | (static_cast<std::uint8_t>(sex[i]) << 5) | (in_school[i] << 6) | (working[i] << 7));
  }
  const std::size_t n = end - first;
  const std::uint8_t* const days = p.attendance.data();
  for (std::uint32_t i = first; i < end; ++i) scratch.days[i] = days[i];
  kernels().running_sums(&scratch.days[first], n, &scratch.attendance[first]);
  std::uint64_t* const counts = scratch.counts.data();
  for (std::uint32_t i = first; i < end; ++i) counts[i] = child_counts[kind[i]];
  kernels().running_sums_64(counts + first, n, &scratch.children[first]);
  for (std::uint32_t i = first; i < end; ++i) counts[i] = enrolled_counts[kind[i]];
  kernels().running_sums_64(counts + first, n, &scratch.enrolled[first]);
}

/// What the members of each household of a chunk add, in columns.
struct Columns {
  std::array<Counts, sum_chunk> children;
  std::array<Counts, sum_chunk> enrolled;
  std::array<std::int32_t, sum_chunk> attendance;
  std::array<std::int32_t, sum_chunk> of_age;     ///< children of school age
  std::array<std::int32_t, sum_chunk> in_school;  ///< of these
};

void take_differences(const std::uint32_t* begin, std::size_t n, const MonthScratch& scratch, Columns& columns) {
  const Counts* const children = scratch.children.data();
  const Counts* const enrolled = scratch.enrolled.data();
  const std::uint32_t* const attendance = scratch.attendance.data();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) columns.children[i] = children[begin[i + 1]] - children[begin[i]];
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) columns.enrolled[i] = enrolled[begin[i + 1]] - enrolled[begin[i]];
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) columns.attendance[i] = static_cast<std::int32_t>(attendance[begin[i + 1]] - attendance[begin[i]]);
  for (std::size_t i = 0; i < n; ++i) columns.of_age[i] = in_groups(columns.children[i]);
  for (std::size_t i = 0; i < n; ++i) columns.in_school[i] = in_groups(columns.enrolled[i]);
}

void write_shares(Households& h, std::size_t first, std::size_t n, const Columns& columns) {
  const std::uint8_t* const persons = &h.person_count[first];
  float* const share = &h.enrolled_share[first];
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) {
    const std::int32_t of_age = columns.of_age[i];
    const float in_school = static_cast<float>(columns.in_school[i]) / static_cast<float>(of_age > 0 ? of_age : 1);
    const float known = of_age > 0 ? in_school : -1.0f;
    share[i] = persons[i] > 0 ? known : share[i];
  }
}

void sum_members(Community& community, std::size_t first, std::size_t end, int months_aged, MonthScratch& scratch) {
  Households& h = community.households;
  const std::size_t n = end - first;
  const std::uint32_t* const begin = &h.person_begin[first];
  count(community.persons, begin[0], begin[n], months_aged, scratch);
  Columns columns;
  take_differences(begin, n, scratch, columns);
  write_shares(h, first, n, columns);
  constexpr Counts every_second = 0x00FF00FF00FF00FFu;
  std::array<DecileMembers, Aggregates::deciles> sums;
  const std::uint8_t* const decile = &h.decile[first];
  for (std::size_t i = 0; i < n; ++i) {
    DecileMembers& own = sums[decile[i]];
    own.even_children += columns.children[i] & every_second;
    own.odd_children += columns.children[i] >> 8 & every_second;
    own.even_enrolled += columns.enrolled[i] & every_second;
    own.odd_enrolled += columns.enrolled[i] >> 8 & every_second;
    own.attendance += columns.attendance[i];
  }
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) add(sums[d], community.aggregates.by_decile[d]);
}

}  // namespace

extern const SumLoops member_sums_table;
const SumLoops member_sums_table{sum_members};

}  // namespace guyub::GUYUB_UNIT
