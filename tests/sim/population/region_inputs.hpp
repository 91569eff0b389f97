#pragma once
// Region files and coefficients for the tests, read by the reader of the scenario language.

#include <string>
#include <vector>

#include "sim/population/region_statistics.hpp"
#include "sim/population/synthesis_coefficients.hpp"

namespace guyub {

/// The names of all region files.
std::vector<std::string> region_names();

/// A region by name; throws std::runtime_error with the reader's text when the file has a fault.
RegionStatistics read_region(const std::string& name);

SynthesisCoefficients read_coefficients();

}  // namespace guyub
