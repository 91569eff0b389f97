#include "sim/engine/sums.hpp"

#include <array>

#include "sim/core/fixed_point.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

/// What each household of a chunk adds, in columns. Sums that stay small share a word: a chunk's households and persons
/// fit in 16 bits, its states and poverty gaps in 32, its transfers in 48.
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

/// The same of a household or a decile, side by side: a household adds to all of them at once.
enum Word { income, transfer, consumption, savings, persons, poverty, minds, ways, words };
using Row = std::uint64_t __attribute__((vector_size(words * sizeof(std::uint64_t))));

constexpr int transfer_bits = 48;   ///< of the transfers' word; above them households are counted
constexpr std::int64_t low_half(std::uint64_t word) { return static_cast<std::int64_t>(word & 0xFFFFFFFFu); }
constexpr std::int64_t high_half(std::uint64_t word) { return static_cast<std::int64_t>(word >> 32); }
constexpr std::int64_t quarter(std::uint64_t word, int which) { return static_cast<std::int64_t>((word >> (16 * which)) & 0xFFFFu); }

// What nobody lives in is masked out: no branch, and no narrow and wide numbers mixed in one loop.
void fill_rupiah(const std::vector<float>& amount, const Columns& columns, std::size_t first, std::size_t n, Columns::Rupiah& column) {
  const float* const from = &amount[first];
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) column[i] = whole_rupiah(from[i]) & columns.alive[i];
}

/// Also of those that died out or left since they were paid: what leaves the ledger arrives.
void fill_transfers(const std::vector<float>& amount, std::size_t first, std::size_t n, Columns::Rupiah& column) {
  const float* const from = &amount[first];
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) column[i] = whole_rupiah(from[i]);
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
  const float line = community.poverty_line * community.price_level;
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
  fill_transfers(h.transfer, first, n, columns.transfer);
  fill_rupiah(h.consumption, columns, first, n, columns.consumption);
  fill_rupiah(h.savings, columns, first, n, columns.savings);
  fill_poverty(community, first, n, columns);
  fill_states(h.school_attitude, h.trust_state, columns, first, n, columns.minds);
  fill_states(h.trust_village, h.routine, columns, first, n, columns.ways);
}

void lay_out(const Columns& columns, std::size_t n, Row* rows) {
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) {
    Row& row = rows[i];
    const std::uint64_t counted = std::uint64_t{columns.alive[i] != 0} << transfer_bits;
    row[income] = static_cast<std::uint64_t>(std::int64_t{columns.income[i]});
    row[transfer] = static_cast<std::uint64_t>(std::int64_t{columns.transfer[i]}) + counted;
    row[consumption] = static_cast<std::uint64_t>(std::int64_t{columns.consumption[i]});
    row[savings] = static_cast<std::uint64_t>(std::int64_t{columns.savings[i]});
    row[persons] = columns.persons[i];
    row[poverty] = columns.poverty[i];
    row[minds] = columns.minds[i];
    row[ways] = columns.ways[i];
  }
}

void add(const Row& row, Sums<Sum>& into) {
  const auto of = [&row](Word word) { return static_cast<std::int64_t>(row[word]); };
  const std::int64_t transfers = of(transfer) & ((std::int64_t{1} << transfer_bits) - 1);
  into[Sum::households] += of(transfer) >> transfer_bits;
  into[Sum::income] += of(income) + transfers;   // a transfer adds itself, to the rupiah
  into[Sum::transfers] += transfers;
  into[Sum::consumption] += of(consumption);
  into[Sum::savings] += of(savings);
  into[Sum::persons] += quarter(row[persons], 0);
  into[Sum::poor_persons] += quarter(row[persons], 1);
  into[Sum::visits_due] += quarter(row[persons], 2);
  into[Sum::visits_made] += quarter(row[persons], 3);
  into[Sum::poverty_gap] += low_half(row[poverty]);
  into[Sum::poverty_severity] += high_half(row[poverty]);
  into[Sum::school_attitude] += low_half(row[minds]);
  into[Sum::trust_state] += high_half(row[minds]);
  into[Sum::trust_village] += low_half(row[ways]);
  into[Sum::routine] += high_half(row[ways]);
}

void add_consumption(const Columns& columns, std::size_t n, CommunityHistogram& histogram) {
  std::array<std::int32_t, sum_chunk> bin;
  std::int32_t lowest = consumption_bins;
  std::int32_t highest = 0;
  for (std::size_t i = 0; i < n; ++i) {
    bin[i] = consumption_bin(columns.per_capita[i]);
    lowest = bin[i] < lowest ? bin[i] : lowest;
    highest = bin[i] > highest ? bin[i] : highest;
  }
  histogram.widen(lowest, highest + 1);
  for (std::size_t i = 0; i < n; ++i) histogram.add(bin[i], columns.members[i], columns.consumption[i]);
}

void sum_households(Community& community, std::size_t first, std::size_t end) {
  const std::size_t n = end - first;
  Columns columns;
  Row rows[sum_chunk];   // every word is written below
  fill(community, first, n, columns);
  lay_out(columns, n, rows);
  Row sums[Aggregates::deciles] = {};
  const std::uint8_t* const decile = &community.households.decile[first];
  for (std::size_t i = 0; i < n; ++i) sums[decile[i]] += rows[i];
  add_consumption(columns, n, community.aggregates.histogram);
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) add(sums[d], community.aggregates.by_decile[d]);
}

}  // namespace

extern const HouseholdSumLoops household_sums_table;
const HouseholdSumLoops household_sums_table{sum_households};

}  // namespace guyub::GUYUB_UNIT
