#pragma once
// The world that the benchmarks run: the first comparison's scenario with its conditional cash transfer.

#include <filesystem>
#include <string>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/engine/model.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/engine/setting.hpp"
#include "sim/world/community.hpp"

namespace guyub::bench {

/// Variant `id` of a scenario file with so many households and changes as of --set ("run.months=12"). Throws
/// std::runtime_error with the diagnostics.
VariantModel load_variant(const std::filesystem::path& scenario, const std::filesystem::path& configs,
                          const std::string& id, std::int64_t households,
                          const std::vector<std::string>& changes = {});

/// A variant's people and what its replicate 0 fixes.
struct ProductWorld {
  VariantModel variant;
  Setting setting;
  Country country;

  Clock clock_at(std::uint32_t step) const { return guyub::clock_at(variant.model, static_cast<std::int32_t>(step)); }
  Draws draws() const { return {static_cast<std::uint64_t>(variant.model.head.run.seed), 0}; }
  /// Publishes and lives one month, as the engine does.
  void live_month(std::uint32_t step, const Workers& workers, std::size_t households_per_tile = 512);
};

/// What the benchmarks of the month measure: the programme began in the seventh month and is running; then a year, with a
/// school year's start, two lists and four payments.
struct MeasuredYear {
  static constexpr std::uint32_t before = 12;   ///< months lived already
  static constexpr std::uint32_t months = 12;
};

/// The people of replicate 0 before their first month.
ProductWorld make_world(VariantModel variant, const Workers& workers);

/// The same people after so many months.
ProductWorld make_world_after(std::uint32_t months, VariantModel variant, const Workers& workers);

}  // namespace guyub::bench
