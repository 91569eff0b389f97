#include "sim/engine/sums.hpp"

#include <array>

#include "sim/core/fixed_point.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

/// What a household adds to each sum, as a column of a chunk of households, in order of the sums below.
using Column = std::array<std::int32_t, sum_chunk>;
constexpr std::array summed{Sum::persons, Sum::income, Sum::transfers, Sum::consumption, Sum::savings, Sum::poor_persons,
                            Sum::poverty_gap, Sum::poverty_severity, Sum::visits_due, Sum::visits_made,
                            Sum::school_attitude, Sum::trust_state, Sum::trust_village, Sum::routine};

struct Columns {
  std::array<Column, summed.size()> of;
  std::array<float, sum_chunk> per_capita;

  std::int32_t* column(Sum item) {
    for (std::size_t c = 0; c < summed.size(); ++c) {
      if (summed[c] == item) return of[c].data();
    }
    return nullptr;
  }
};

// What nobody lives in is masked out: no branch, and no narrow and wide numbers mixed in one loop.
void fill_rupiah(const std::vector<float>& amount, const Column& alive, std::size_t first, std::size_t n, std::int32_t* column) {
  const float* const from = &amount[first];
  for (std::size_t i = 0; i < n; ++i) column[i] = whole_rupiah(from[i]) & alive[i];
}

void fill_state(const std::vector<float>& state, const Column& alive, std::size_t first, std::size_t n, std::int32_t* column) {
  const float* const from = &state[first];
  for (std::size_t i = 0; i < n; ++i) column[i] = to_fixed(from[i]) & alive[i];
}

void fill_count(const std::vector<std::uint8_t>& count, const Column& alive, std::size_t first, std::size_t n, std::int32_t* column) {
  const std::uint8_t* const from = &count[first];
  for (std::size_t i = 0; i < n; ++i) column[i] = from[i] & alive[i];
}

void fill_poverty(const Community& community, std::size_t first, std::size_t n, Columns& columns) {
  const float line = community.poverty_line;
  const float* const consumption = &community.households.consumption[first];
  const std::int32_t* const persons = columns.column(Sum::persons);
  std::int32_t* const poor = columns.column(Sum::poor_persons);
  std::int32_t* const gaps = columns.column(Sum::poverty_gap);
  std::int32_t* const severity = columns.column(Sum::poverty_severity);
  for (std::size_t i = 0; i < n; ++i) {
    const float each = consumption[i] / static_cast<float>(persons[i] > 0 ? persons[i] : 1);
    columns.per_capita[i] = each;
    const float gap = each < line ? (line - each) / line : 0.0f;
    poor[i] = each < line ? persons[i] : 0;
    gaps[i] = to_fixed(gap) * persons[i];
    severity[i] = to_fixed(gap * gap) * persons[i];
  }
}

void fill(const Community& community, std::size_t first, std::size_t n, Columns& columns) {
  const Households& h = community.households;
  const std::uint8_t* const persons = &h.person_count[first];
  Column alive;
  for (std::size_t i = 0; i < n; ++i) alive[i] = persons[i] > 0 ? -1 : 0;
  fill_count(h.person_count, alive, first, n, columns.column(Sum::persons));
  fill_rupiah(h.income, alive, first, n, columns.column(Sum::income));
  fill_rupiah(h.transfer, alive, first, n, columns.column(Sum::transfers));
  fill_rupiah(h.consumption, alive, first, n, columns.column(Sum::consumption));
  fill_rupiah(h.savings, alive, first, n, columns.column(Sum::savings));
  fill_poverty(community, first, n, columns);
  fill_count(h.visit_due, alive, first, n, columns.column(Sum::visits_due));
  fill_count(h.visited, alive, first, n, columns.column(Sum::visits_made));
  fill_state(h.school_attitude, alive, first, n, columns.column(Sum::school_attitude));
  fill_state(h.trust_state, alive, first, n, columns.column(Sum::trust_state));
  fill_state(h.trust_village, alive, first, n, columns.column(Sum::trust_village));
  fill_state(h.routine, alive, first, n, columns.column(Sum::routine));
}

void sum_households(Community& community, std::size_t first, std::size_t end) {
  const std::size_t n = end - first;
  Columns columns;
  fill(community, first, n, columns);
  std::array<std::array<std::int64_t, summed.size()>, Aggregates::deciles> sums{};
  std::array<std::int64_t, Aggregates::deciles> households{};
  const std::uint8_t* const decile = &community.households.decile[first];
  const std::uint8_t* const persons = &community.households.person_count[first];
  const std::int32_t* const consumption = columns.column(Sum::consumption);
  for (std::size_t i = 0; i < n; ++i) {
    std::array<std::int64_t, summed.size()>& own = sums[decile[i]];
    for (std::size_t c = 0; c < summed.size(); ++c) own[c] += columns.of[c][i];
    households[decile[i]] += persons[i] > 0 ? 1 : 0;
    community.aggregates.histogram.add(columns.per_capita[i], persons[i], consumption[i]);
  }
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) {
    Sums<Sum>& into = community.aggregates.by_decile[d];
    for (std::size_t c = 0; c < summed.size(); ++c) into[summed[c]] += sums[d][c];
    into[Sum::income] += sums[d][2];   // a transfer adds itself, to the rupiah
    into[Sum::households] += households[d];
  }
}

}  // namespace

extern const HouseholdSumLoops household_sums_table;
const HouseholdSumLoops household_sums_table{sum_households};

}  // namespace guyub::GUYUB_UNIT
