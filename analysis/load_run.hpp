#pragma once
// Reading run.h5 into RunResults.

#include <filesystem>

#include "analysis/run_results.hpp"

namespace guyub::analysis {

/// Reads every indicator on (scenario, replicate, time) of the root and of the groups /by_place, /by_decile and
/// /by_programme, whatever their names, with /ledger, /twins and /population_fit. A group that is absent gives empty
/// arrays. Throws RecordError when the file cannot be read or its arrays do not fit together.
RunResults load_run(const std::filesystem::path& file);

}  // namespace guyub::analysis
