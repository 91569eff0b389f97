#pragma once
// One life of a scenario in memory: what its variants' indicators and ledgers come to.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "analysis/load_model.hpp"
#include "sim/engine/run.hpp"

namespace guyub::analysis {

/// Values of one variant, one a replicate each.
struct LivedVariant {
  std::vector<std::vector<double>> indicators;   ///< [indicator][replicate]: mean over the last months
  std::array<double, static_cast<std::size_t>(LedgerItem::count)> ledger{};   ///< rupiah of all months, mean over replicates

  double rupiah(LedgerItem item) const { return ledger[static_cast<std::size_t>(item)]; }
  double spent() const { return rupiah(LedgerItem::households) + rupiah(LedgerItem::delivery) + rupiah(LedgerItem::leakage); }
};

using Life = std::vector<LivedVariant>;   ///< by variant

/// Runs the scenario with changes ("path=value"). months: at the end, over which indicators are averaged. Throws std::runtime_error with the
/// reader's words when the changed scenario is refused; the same for any number of threads.
Life live(const ScenarioSource& source, const std::vector<std::string>& changes, const std::vector<std::string>& indicators, std::uint32_t months,
          const Execution& execution);

/// Differences of a variant's indicator from the base, one a replicate.
std::vector<double> effect(const Life& life, std::size_t variant, std::size_t indicator);

}  // namespace guyub::analysis
