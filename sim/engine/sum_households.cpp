#include "sim/engine/sums.hpp"

#include <array>

#include "sim/core/fixed_point.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

/// What each household of a chunk adds, in columns. Sums that stay small share a word: a chunk's counts of persons fit in
/// 16 bits, its states and poverty gaps in 32.
struct Columns {
  using Rupiah = std::array<std::int32_t, sum_chunk>;
  using Packed = std::array<std::uint64_t, sum_chunk>;
  using Number = std::array<std::int32_t, sum_chunk>;

  Rupiah income, transfer, consumption, savings;
  Packed persons;    ///< living, poor, visits due, visits made
  Packed poverty;    ///< gap and severity times persons, fixed point
  Packed minds;      ///< attitude to schooling, trust in the state
  Packed ways;       ///< trust in the village, routine
  std::array<float, sum_chunk> per_capita;
  Number alive;      ///< all bits where somebody lives
  Number members;
};

/// The same of a decile.
struct DecileHouseholds {
  std::int64_t households = 0, income = 0, transfer = 0, consumption = 0, savings = 0;
  std::uint64_t persons = 0, poverty = 0, minds = 0, ways = 0;
};

constexpr std::int64_t low_half(std::uint64_t word) { return static_cast<std::int64_t>(word & 0xFFFFFFFFu); }
constexpr std::int64_t high_half(std::uint64_t word) { return static_cast<std::int64_t>(word >> 32); }
constexpr std::int64_t quarter(std::uint64_t word, int which) { return static_cast<std::int64_t>((word >> (16 * which)) & 0xFFFFu); }

// What nobody lives in is masked out: no branch, and no narrow and wide numbers mixed in one loop.
void fill_rupiah(const std::vector<float>& amount, const Columns& columns, std::size_t first, std::size_t n, Columns::Rupiah& column) {
  const float* const from = &amount[first];
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) column[i] = whole_rupiah(from[i]) & columns.alive[i];
}

void fill_states(const std::vector<float>& one, const std::vector<float>& other, const Columns& columns, std::size_t first, std::size_t n, Columns::Packed& column) {
  const float* const low = &one[first];
  const float* const high = &other[first];
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) {
    const auto a = static_cast<std::uint32_t>(to_fixed(low[i]) & columns.alive[i]);
    const auto b = static_cast<std::uint32_t>(to_fixed(high[i]) & columns.alive[i]);
    column[i] = std::uint64_t{a} | std::uint64_t{b} << 32;
  }
}

void fill_poverty(const Community& community, std::size_t first, std::size_t n, Columns& columns) {
  const float line = community.poverty_line;
  const float* const consumption = &community.households.consumption[first];
  const std::uint8_t* const due = &community.households.visit_due[first];
  const std::uint8_t* const made = &community.households.visited[first];
  std::array<std::int32_t, sum_chunk> gaps;
  std::array<std::int32_t, sum_chunk> severity;
  std::array<std::int32_t, sum_chunk> counts;
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) {
    const std::int32_t members = columns.members[i];
    const float each = consumption[i] / static_cast<float>(members > 0 ? members : 1);
    const float gap = each < line ? (line - each) / line : 0.0f;
    columns.per_capita[i] = each;
    gaps[i] = to_fixed(gap) * members;
    severity[i] = to_fixed(gap * gap) * members;
    counts[i] = members | (each < line ? members << 16 : 0);
  }
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) {
    columns.poverty[i] = std::uint64_t{static_cast<std::uint32_t>(gaps[i])} | std::uint64_t{static_cast<std::uint32_t>(severity[i])} << 32;
  }
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) {
    const auto visits = static_cast<std::uint32_t>((due[i] | made[i] << 16) & columns.alive[i]);
    columns.persons[i] = std::uint64_t{static_cast<std::uint32_t>(counts[i])} | std::uint64_t{visits} << 32;
  }
}

void fill(const Community& community, std::size_t first, std::size_t n, Columns& columns) {
  const Households& h = community.households;
  const std::uint8_t* const persons = &h.person_count[first];
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) {
    columns.members[i] = persons[i];
    columns.alive[i] = persons[i] > 0 ? -1 : 0;
  }
  fill_rupiah(h.income, columns, first, n, columns.income);
  fill_rupiah(h.transfer, columns, first, n, columns.transfer);
  fill_rupiah(h.consumption, columns, first, n, columns.consumption);
  fill_rupiah(h.savings, columns, first, n, columns.savings);
  fill_poverty(community, first, n, columns);
  fill_states(h.school_attitude, h.trust_state, columns, first, n, columns.minds);
  fill_states(h.trust_village, h.routine, columns, first, n, columns.ways);
}

void add(const DecileHouseholds& d, Sums<Sum>& into) {
  into[Sum::households] += d.households;
  into[Sum::income] += d.income + d.transfer;   // a transfer adds itself, to the rupiah
  into[Sum::transfers] += d.transfer;
  into[Sum::consumption] += d.consumption;
  into[Sum::savings] += d.savings;
  into[Sum::persons] += quarter(d.persons, 0);
  into[Sum::poor_persons] += quarter(d.persons, 1);
  into[Sum::visits_due] += quarter(d.persons, 2);
  into[Sum::visits_made] += quarter(d.persons, 3);
  into[Sum::poverty_gap] += low_half(d.poverty);
  into[Sum::poverty_severity] += high_half(d.poverty);
  into[Sum::school_attitude] += low_half(d.minds);
  into[Sum::trust_state] += high_half(d.minds);
  into[Sum::trust_village] += low_half(d.ways);
  into[Sum::routine] += high_half(d.ways);
}

void sum_households(Community& community, std::size_t first, std::size_t end) {
  const std::size_t n = end - first;
  Columns columns;
  fill(community, first, n, columns);
  std::array<DecileHouseholds, Aggregates::deciles> sums;
  const std::uint8_t* const decile = &community.households.decile[first];
  for (std::size_t i = 0; i < n; ++i) {
    DecileHouseholds& own = sums[decile[i]];
    own.households -= columns.alive[i];
    own.income += columns.income[i];
    own.transfer += columns.transfer[i];
    own.consumption += columns.consumption[i];
    own.savings += columns.savings[i];
    own.persons += columns.persons[i];
    own.poverty += columns.poverty[i];
    own.minds += columns.minds[i];
    own.ways += columns.ways[i];
  }
  for (std::size_t i = 0; i < n; ++i) {
    community.aggregates.histogram.add(columns.per_capita[i], columns.members[i], columns.consumption[i]);
  }
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) add(sums[d], community.aggregates.by_decile[d]);
}

}  // namespace

extern const HouseholdSumLoops household_sums_table;
const HouseholdSumLoops household_sums_table{sum_households};

}  // namespace guyub::GUYUB_UNIT
