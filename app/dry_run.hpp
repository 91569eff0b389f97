#pragma once
// `guyub compare --dry-run`: what the comparison is, and what memory and time it will take.

#include "app/exit_code.hpp"
#include "analysis/load_model.hpp"
#include "sim/core/language.hpp"
#include "sim/engine/run.hpp"

namespace guyub {

struct DryRun {
  Execution execution;
  Language language = Language::english;
  bool json = false;
  double loading = 0;   ///< seconds that reading and checking the scenario took
};

/// Probes for about a second and prints. Writes no file.
ExitCode dry_run(const LoadedScenario& scenario, const DryRun& asked);

}  // namespace guyub
