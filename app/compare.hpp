#pragma once
// `guyub compare`: the main job.

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

/// Reads the scenario, runs its variants, writes run.h5, tables, summary.json and report.html into a folder named by
/// scenario and hash below `output`, and prints the table.
ExitCode compare(const CompareArguments& arguments);

}  // namespace guyub
