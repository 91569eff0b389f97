#include "sim/engine/sums.hpp"

#include <array>

#include "sim/household/schooling.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

/// First and last age of a school band, at the start of the school year: a cohort does not change within the year.
struct AgeBand {
  int first;
  int last;
};
constexpr std::array<AgeBand, 3> bands{{{7, 12}, {13, 15}, {16, 18}}};

constexpr GroupCounts one_in(std::size_t byte) { return GroupCounts{1} << (8 * byte); }

/// What a person counts as: years of age in bits 0-4 (at most too_old), then a bit each for male, enrolled, working.
using Kind = std::uint8_t;
constexpr int too_old = 19;   ///< from here on age makes no difference
constexpr Kind kind_of(int years, bool male, bool enrolled, bool working) {
  return static_cast<Kind>(years | (male << 5) | (enrolled << 6) | (working << 7));
}

/// The counts that a person of each kind adds.
template <class Counting>
constexpr std::array<GroupCounts, 256> count_kinds(Counting counting) {
  std::array<GroupCounts, 256> counts{};
  for (int years = 0; years < 32; ++years) {
    for (int bits = 0; bits < 8; ++bits) {
      const bool male = bits % 2 == 1, enrolled = bits / 2 % 2 == 1, working = bits / 4 == 1;
      GroupCounts group = 0;
      for (std::size_t band = 0; band < bands.size(); ++band) {
        if (years >= bands[band].first && years <= bands[band].last) group = one_in(2 * band + (male ? 1 : 0));
      }
      counts[kind_of(years, male, enrolled, working)] = counting(group, years, enrolled, working);
    }
  }
  return counts;
}

constexpr std::array<GroupCounts, 256> child_counts = count_kinds([](GroupCounts group, int years, bool, bool working) {
  const bool young = years >= first_working_age && years <= last_child_age;
  return group | (young ? one_in(young_byte) : 0) | (young && working ? one_in(working_byte) : 0);
});
constexpr std::array<GroupCounts, 256> enrolled_counts = count_kinds([](GroupCounts group, int, bool enrolled, bool) {
  return enrolled ? group | one_in(pupil_byte) : 0;
});

/// Children of school age among the counts: the sum of the groups' bytes.
std::int32_t in_groups(GroupCounts counts) {
  return static_cast<std::int32_t>(((counts & (one_in(6) - 1)) * 0x0101010101010101u) >> 56);
}

// who is of no age to be at school counts only while at school
constexpr Kind ages_that_count = bands.back().last - bands.front().first + 1;
static_assert(first_working_age >= bands.front().first && last_child_age <= bands.back().last);

/// Those who count, in order, into scratch.slot, and their kinds, by slot, into scratch.flag; returns how many.
std::size_t find_counted(const Persons& p, int months_aged, MonthScratch& scratch) {
  const std::uint16_t* const age = p.age_months.data();
  const Sex* const sex = p.sex.data();
  const std::uint8_t* const in_school = p.enrolled.data();
  const std::uint8_t* const working = p.working.data();
  Kind* const kind = scratch.flag.data();
  const auto aged = static_cast<std::uint16_t>(months_aged);
  const std::size_t slots = p.slots();
  for (std::size_t i = 0; i < slots; ++i) {
    const auto months = static_cast<std::uint16_t>(age[i] > aged ? age[i] - aged : 0);
    const auto years = static_cast<std::uint16_t>(months / 12);
    const auto bounded = static_cast<std::uint8_t>(years < too_old ? years : too_old);
    kind[i] = static_cast<Kind>(bounded | (static_cast<std::uint8_t>(sex[i]) << 5) | (in_school[i] << 6) | (working[i] << 7));
  }
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) {
    const auto since = static_cast<Kind>((kind[i] & 31) - bands.front().first);
    const Kind counts = ((since < ages_that_count) | ((kind[i] & 64) != 0)) ? 0xFF : 0;
    kind[i] = kind[i] & counts;
  }
  return kernels().select(kind, slots, 0, scratch.slot.data());
}

float share_enrolled(GroupCounts children, GroupCounts enrolled) {
  const std::int32_t of_age = in_groups(children);
  return of_age > 0 ? static_cast<float>(in_groups(enrolled)) / static_cast<float>(of_age) : -1.0f;
}

void count_children(Community& community, int months_aged, MonthScratch& scratch) {
  Households& h = community.households;
  float* const share = h.enrolled_share.data();
  const std::uint8_t* const persons = h.person_count.data();
  const std::size_t n = h.size();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) share[i] = persons[i] > 0 ? -1.0f : share[i];
  const std::size_t found = find_counted(community.persons, months_aged, scratch);
  const Kind* const kind = scratch.flag.data();
  const std::uint32_t* const slot = scratch.slot.data();
  const std::uint32_t* const begin = h.person_begin.data();
  std::size_t household = 0;
  for (std::size_t i = 0; i < found;) {
    while (begin[household + 1] <= slot[i]) ++household;
    GroupCounts children = 0;
    GroupCounts enrolled = 0;
    for (; i < found && slot[i] < begin[household + 1]; ++i) {
      children += child_counts[kind[slot[i]]];
      enrolled += enrolled_counts[kind[slot[i]]];
    }
    community.aggregates.children[h.decile[household]].add(children, enrolled);
    share[household] = share_enrolled(children, enrolled);
  }
}

/// What a household's pupils attended and learnt, in the halves of a word: 255 people at most, in 255ths. A decile's sums have 32 bits each.
constexpr int half_of_household = 16;
constexpr int half_of_decile = 32;

void sum_pupils(Community& community, MonthScratch& scratch) {
  const Persons& p = community.persons;
  const Households& h = community.households;
  const std::uint8_t* const attendance = p.attendance.data();
  const std::uint8_t* const enrolled = p.enrolled.data();
  const std::uint8_t* const learning = p.learning.data();
  std::uint32_t* const before = scratch.members_before.data();
  const std::size_t slots = p.slots();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) {
    const std::uint32_t learnt = learning[i];
    const std::uint32_t of_pupil = enrolled[i] != 0 ? learnt : 0u;
    before[i] = std::uint32_t{attendance[i]} | of_pupil << half_of_household;
  }
  sum_up_before(before, slots);
  const std::uint32_t* const begin = h.person_begin.data();
  const std::uint8_t* const decile = h.decile.data();
  std::uint64_t sums[Aggregates::deciles] = {};
  const std::size_t n = h.size();
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t word = before[begin[i + 1]] - before[begin[i]];
    sums[decile[i]] += std::uint64_t{word & 0xFFFFu} | std::uint64_t{word >> half_of_household} << half_of_decile;
  }
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) {
    Sums<Sum>& into = community.aggregates.by_decile[d];
    into[Sum::attendance] += static_cast<std::int64_t>(sums[d] & 0xFFFFFFFFu);
    into[Sum::learning] += static_cast<std::int64_t>(sums[d] >> half_of_decile);
  }
}

}  // namespace

extern const MemberSumLoops member_sums_table;
const MemberSumLoops member_sums_table{count_children, sum_pupils};

}  // namespace guyub::GUYUB_UNIT
