#pragma once
// Indicators of the result file, read from a month of a run as it goes.

#include <string_view>

#include "sim/record/month_reading.hpp"

namespace guyub::analysis {

/// An indicator of households and persons, gini or palma, for a group: all, urban, rural, decile_1 ... decile_10 (gini and palma: all).
/// NaN where it has no value. The name and the group must exist.
double observable(std::string_view indicator, std::string_view group, const MonthReading& month);

/// An indicator of the programme at a position of the variant.
double programme_observable(std::string_view indicator, const MonthReading& month, std::size_t position, bool conditional);

/// Whether there is such an indicator of households and persons, or of programmes.
bool is_observable(std::string_view indicator);
bool is_programme_observable(std::string_view indicator);

}  // namespace guyub::analysis
