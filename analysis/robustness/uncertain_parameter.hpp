#pragma once
// Numbers of a scenario that are not known exactly, each with its class, its range and the value that stands in the building
// block (its reference). Judgements of value are none of them.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/explain.hpp"
#include "sim/scenario/parameter_class.hpp"
#include "sim/scenario/reader.hpp"

namespace guyub::robustness {

struct UncertainParameter {
  std::string name;                 ///< its path; programmes.*.take_up.visibility for one number of several programmes
  std::vector<std::string> paths;
  ParameterClass parameter_class = ParameterClass::unidentified;
  double reference = 0.0;
  double low = 0.0;
  double high = 0.0;
  bool whole = false;               ///< the key takes whole numbers
};

/// The estimated and unidentified numbers among those read, in their order. What several programmes have with the same value,
/// range and class is one number, which they share.
std::vector<UncertainParameter> uncertain_parameters(std::span<const NumberRecord> numbers, std::span<const KeyRow> keys);

/// How a number lies in its range.
enum class Prior {
  uniform,
  peaked,   ///< triangular with its peak at the reference
  normal,   ///< half of it on either side of the reference; the range is its central 90%, and it is cut there
};

/// The value below which a share 0 < u < 1 of the prior lies.
double value_at(const UncertainParameter& parameter, Prior prior, double u);

/// Where a value lies in its range: -1 at the lower end, 1 at the upper.
double place_in_range(const UncertainParameter& parameter, double value);

/// Every parameter at its reference.
std::vector<double> references(std::span<const UncertainParameter> parameters);

/// Values of draws, [draw][parameter]: those of one class drawn from the prior, the others at their reference. Every draw of
/// a parameter falls into another of as many equal shares of its prior (a Latin hypercube: McKay, Beckman and Conover 1979), in an
/// order keyed by the parameter's name alone, so that it stays when other parameters come and go.
std::vector<std::vector<double>> drawn_points(std::span<const UncertainParameter> parameters, ParameterClass drawn, Prior prior, int draws);

}  // namespace guyub::robustness
