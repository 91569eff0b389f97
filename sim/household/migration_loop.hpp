#pragma once
// Whose draws may allow a move (migration.hpp), compiled for each instruction set.

#include <cstddef>

#include "sim/core/random.hpp"
#include "sim/core/units.hpp"

namespace guyub {

/// Chances a month of a household, and of each of its single members, to come or go.
struct MoveChances {
  float household_out;
  float household_in;
  float single_out;
  float single_in;
};

struct MigrationLoops {
  /// Flags the households of a batch, with their numbers of persons, for which a draw lies below a chance.
  void (*mark)(const DrawBatch& batch, const std::uint8_t* persons, const MoveChances& chance, std::uint8_t* flag);
};

GUYUB_UNIT_TABLES(MigrationLoops, migration_loops)

}  // namespace guyub
