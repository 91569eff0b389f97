#pragma once
// The tables of targets that worlds bring to calibrations, one line each in target_tables.cpp.

#include <vector>

#include "analysis/calibration/target_table.hpp"

namespace guyub::analysis {

const std::vector<calibration::TargetTable>& target_tables();

}  // namespace guyub::analysis
