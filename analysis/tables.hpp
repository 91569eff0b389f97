#pragma once
// Tidy CSV files: one row an estimate, for spreadsheets and statistics programs.

#include <filesystem>
#include <vector>

#include "analysis/comparison.hpp"

namespace guyub::analysis {

/// Writes effects, levels, ledger, costs, targeting, acceptance, paths, deciles, buckets and fit (.csv) into `folder`,
/// which it makes when absent. UTF-8, comma-separated, point as decimal mark, nothing between two commas for what is
/// not known. Returns the files. Throws RecordError with the path and the system's reason.
std::vector<std::filesystem::path> write_tables(const std::filesystem::path& folder, const RunResults& results,
                                                const Comparison& comparison);

}  // namespace guyub::analysis
