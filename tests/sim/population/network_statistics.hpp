#pragma once
// What surveys of village networks report of a village: table T8's rows.

#include <map>
#include <string>

#include "sim/world/households.hpp"

namespace guyub {

/// By the names of table T8: mean_degree, sd_degree, median_degree, max_degree, isolates (per 226.9 households, the table's
/// mean size), clustering_avg (mean of local coefficients, 0 below two ties), transitivity, giant_share, avg_path_giant,
/// diameter_giant, degree_assortativity.
std::map<std::string, double> network_statistics(const Households& households);

}  // namespace guyub
