#pragma once
// Indicators of a programme in the region: coverage, errors of targeting, take-up, acceptance, resistance, reform.

#include <array>
#include <span>
#include <string_view>

#include "sim/record/month_reading.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub {

/// What the region's sums for one programme say, gathered from its communities.
struct ProgrammeMonth {
  Sums<ProgrammeSum> sums;
  std::int64_t households = 0;
  std::int64_t communities = 0;
  std::int64_t reformed = 0;            ///< offices trying or in routine
  double office_acceptance = 0.0;       ///< sums over offices that decide
  std::array<double, factor_count> office_resistance{};
  double participation = 0.0;
  double completeness = 0.0;
  double congruence = 0.0;
  double drift = 0.0;
  double verification = 0.0;
  std::int64_t held_before = 0;         ///< households enrolled before conditions came
  std::int64_t taken = 0;               ///< of these, from whom conditions take
  bool conditional = false;
};

/// conditional: the programme asks something of households and offices; where it does not, resistance and reform have
/// no value.
ProgrammeMonth gather(const MonthReading& month, std::size_t programme, bool conditional);

struct ProgrammeIndicator {
  std::string_view name;
  std::string_view unit;
  std::string_view good;
  std::string_view format;
  Words words;
  double (*value)(const ProgrammeMonth&);
};

std::span<const ProgrammeIndicator> programme_indicators();

}  // namespace guyub
