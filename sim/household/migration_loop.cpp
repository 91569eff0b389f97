#include "sim/household/migration_loop.hpp"

#include "sim/core/real_math.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

void mark(const DrawBatch& batch, const std::uint8_t* persons, const MoveChances& chances, std::uint8_t* flag) {
  const MoveChances chance = chances;   // a copy that no store to a column can change
  const std::uint32_t* const out = &batch.word[0][0];
  const std::uint32_t* const in = &batch.word[1][0];
  const std::uint32_t* const single_out = &batch.word[2][0];
  const std::uint32_t* const single_in = &batch.word[3][0];
  const std::size_t n = batch.count;
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t b = 0; b < n; ++b) {
    const std::int32_t count = persons[b];
    const float members = static_cast<float>(count);
    const float u_out = uniform(out[b]), u_in = uniform(in[b]), u_single_out = uniform(single_out[b]), u_single_in = uniform(single_in[b]);
    const bool whole = (u_out < chance.household_out) | (u_in < chance.household_in);
    const bool single = (u_single_out < chance.single_out * members) | (u_single_in < chance.single_in * members);
    flag[b] = ((count > 0) & (whole | single)) ? 1 : 0;
  }
}

}  // namespace

extern const MigrationLoops migration_loops_table;
const MigrationLoops migration_loops_table{mark};

}  // namespace guyub::GUYUB_UNIT
