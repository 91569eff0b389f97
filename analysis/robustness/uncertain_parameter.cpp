#include "analysis/robustness/uncertain_parameter.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

#include <boost/math/distributions/normal.hpp>

#include "analysis/parameters/parameter_draws.hpp"

namespace guyub::robustness {
namespace {

constexpr double tail = 0.05;   // of a normal beyond either end of the range

bool is_drawn(const NumberRecord& number) {
  const bool uncertain = number.parameter_class == ParameterClass::estimated || number.parameter_class == ParameterClass::unidentified;
  return uncertain && number.range && number.range->low < number.range->high;
}

std::string name_among_programmes(const std::string& path) {
  const std::vector<std::string> parts = split_path(path);
  if (parts.front() != "programmes" || parts.size() < 3) return path;
  std::string name = "programmes.*";
  for (std::size_t i = 2; i < parts.size(); ++i) name = join_path(name, parts[i]);
  return name;
}

bool same_number(const UncertainParameter& a, const UncertainParameter& b) {
  return std::tie(a.parameter_class, a.reference, a.low, a.high) == std::tie(b.parameter_class, b.reference, b.low, b.high);
}

double triangular(const UncertainParameter& p, double u) {
  const double width = p.high - p.low;
  const double peak = std::clamp((p.reference - p.low) / width, 0.0, 1.0);
  const double share = u < peak ? std::sqrt(u * peak) : 1.0 - std::sqrt((1.0 - u) * (1.0 - peak));
  return p.low + width * share;
}

double two_sided_normal(const UncertainParameter& p, double u) {
  const boost::math::normal_distribution<double> standard;
  const double z = boost::math::quantile(standard, tail + (1.0 - 2.0 * tail) * u) / boost::math::quantile(standard, 1.0 - tail);
  const double reference = std::clamp(p.reference, p.low, p.high);
  return reference + z * (z < 0.0 ? reference - p.low : p.high - reference);
}

/// One position in (0, 1) a draw.
std::vector<double> positions(const std::string& name, int draws) {
  std::vector<double> keys;
  for (int draw = 0; draw < draws; ++draw) keys.push_back(analysis::position_in_range(draw, "order." + name));
  std::vector<int> order(static_cast<std::size_t>(draws));
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](int a, int b) { return keys[static_cast<std::size_t>(a)] < keys[static_cast<std::size_t>(b)]; });
  std::vector<double> found(static_cast<std::size_t>(draws));
  for (int rank = 0; rank < draws; ++rank) {
    const int draw = order[static_cast<std::size_t>(rank)];
    found[static_cast<std::size_t>(draw)] = (rank + analysis::position_in_range(draw, "within." + name)) / draws;
  }
  return found;
}

std::string_view word_of(Prior prior) { return prior == Prior::uniform ? "uniform." : prior == Prior::peaked ? "peaked." : "normal."; }

}  // namespace

std::vector<UncertainParameter> uncertain_parameters(std::span<const NumberRecord> numbers, std::span<const KeyRow> keys) {
  std::vector<UncertainParameter> found;
  for (const NumberRecord& number : numbers) {
    if (!is_drawn(number)) continue;
    const KeyRow* key = find_key(keys, number.path);
    UncertainParameter one{number.path, {number.path}, number.parameter_class, number.value, number.range->low, number.range->high,
                           key != nullptr && key->kind == KeyKind::integer};
    const std::string shared = name_among_programmes(number.path);
    const auto twin = std::find_if(found.begin(), found.end(), [&](const UncertainParameter& other) {
      return name_among_programmes(other.paths.front()) == shared && same_number(other, one);
    });
    if (twin == found.end()) {
      found.push_back(std::move(one));
    } else {
      twin->paths.push_back(number.path);
      twin->name = shared;
    }
  }
  return found;
}

double value_at(const UncertainParameter& p, Prior prior, double u) {
  if (prior == Prior::uniform && p.whole) return std::min(std::floor(p.low + u * (p.high - p.low + 1.0)), p.high);
  const double value = prior == Prior::uniform ? p.low + u * (p.high - p.low) : prior == Prior::peaked ? triangular(p, u) : two_sided_normal(p, u);
  return p.whole ? std::round(value) : value;
}

double place_in_range(const UncertainParameter& p, double value) { return 2.0 * (value - p.low) / (p.high - p.low) - 1.0; }

std::vector<double> references(std::span<const UncertainParameter> parameters) {
  std::vector<double> values;
  for (const UncertainParameter& p : parameters) values.push_back(p.reference);
  return values;
}

std::vector<std::vector<double>> drawn_points(std::span<const UncertainParameter> parameters, ParameterClass drawn, Prior prior, int draws) {
  std::vector<std::vector<double>> points(static_cast<std::size_t>(draws), references(parameters));
  for (std::size_t p = 0; p < parameters.size(); ++p) {
    if (parameters[p].parameter_class != drawn) continue;
    const std::vector<double> shares = positions(std::string(word_of(prior)) + parameters[p].name, draws);
    for (std::size_t draw = 0; draw < points.size(); ++draw) points[draw][p] = value_at(parameters[p], prior, shares[draw]);
  }
  return points;
}

}  // namespace guyub::robustness
