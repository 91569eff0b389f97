#pragma once
// The month, as one table: read it and you have read the model.

#include <cstdint>
#include <span>
#include <string_view>

#include "sim/core/random.hpp"
#include "sim/engine/setting.hpp"
#include "sim/world/community.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

/// Everything a phase may read besides the community itself.
struct MonthContext {
  const VariantModel& variant;
  const Setting& setting;
  const Country& country;   ///< only what is published: reform_share, cutoff
  Draws draws;
  Clock clock;
  Month month;

  /// Months since programme k began; negative before.
  std::int32_t months_running(std::size_t k) const { return country.spans[k].running(month); }

  /// Whether it has come to its end.
  bool ended(std::size_t k) const { return country.spans[k].ended(month); }

  /// The same of scheme k.
  std::int32_t months_of_scheme(std::size_t k) const { return month - variant.schemes[k].start; }

  /// The programme as it stands this month: with its conditions once they have come.
  const Programme& programme(std::size_t k) const {
    const Programme& whole = variant.programmes[k];
    return months_running(k) >= whole.conditions.from ? whole : variant.before_conditions[k];
  }
};

/// Calls action(k, programme) for every programme of the variant that has begun.
template <class Action>
void for_running_programmes(const MonthContext& x, Action action) {
  for (std::size_t k = 0; k < x.variant.programmes.size(); ++k) {
    if (x.months_running(k) >= 0) action(k, x.programme(k));
  }
}

/// The clock so many months after the run began; its steps are counted from the beginning of the burn-in.
Clock clock_at(const Model& model, std::int32_t step);

/// How much of a community a phase needs at once. Phases over tiles that follow each other are run tile by tile,
/// so that a tile's columns stay in cache: they may read other households only through published columns.
enum class Scope { community, tile };

struct Phase {
  std::string_view name;
  int step;   ///< of the model's schedule (docs/model.md)
  Scope scope;
  void (*run)(Community&, Tile, const MonthContext&, MonthScratch&);
};

/// The phases of a month in their order.
std::span<const Phase> schedule();

/// Runs a community through a month. households_per_tile changes nothing but speed.
void run_month(Community& community, const MonthContext& context, std::size_t households_per_tile);

}  // namespace guyub
