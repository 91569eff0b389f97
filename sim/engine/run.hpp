#pragma once
// Runs the replicates of a comparison: every variant lives through the same months with the same people and luck.

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/engine/model.hpp"
#include "sim/population/fit.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// How to use the machine. None of it changes a bit of the result.
struct Execution {
  int threads = 0;                        ///< 0: all
  std::size_t communities_per_task = 4;
  std::size_t households_per_tile = 512;
};

/// Households of a variant against their own twins in the base, over the evaluation months.
struct TwinEffects {
  /// Persons by change of their household's consumption: lose more than 5%, lose, same (within 0.1%), gain,
  /// gain more than 5%.
  std::array<std::int64_t, 5> persons{};
  std::array<double, Aggregates::deciles> consumption{};       ///< rupiah, sum over the decile's households
  std::array<double, Aggregates::deciles> base_consumption{};
};

/// What a run tells as it goes. Calls come from one thread, in order; the workers, free meanwhile, are at the observer's
/// service.
class Observer {
 public:
  virtual ~Observer() = default;
  virtual void replicate_begins(std::uint32_t replicate, const Country& start, std::span<const FitRow> fit) = 0;
  virtual void month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) = 0;
  virtual void replicate_ends(std::uint32_t replicate, std::span<const TwinEffects> twins) = 0;
};

/// Runs all replicates of the variants. The first variant's head gives region, months, replicates and seed.
/// Throws what the observer throws. Returns false when `stop` asked to end early (asked after each month).
bool run_comparison(std::span<const VariantModel> variants, const Execution& execution, Observer& observer,
                    const std::function<bool()>& stop);

}  // namespace guyub
