#include "analysis/survey/estimators.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace guyub::analysis {
namespace {

constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// Values of children summed by village, in the order of the villages' numbers.
struct VillageSums {
  struct Sum {
    double total = 0;
    double children = 0;
  };
  std::map<std::uint32_t, Sum> villages;

  void add(std::uint32_t village, double value) {
    Sum& sum = villages[village];
    sum.total += value;
    sum.children += 1.0;
  }

  ClusteredEstimate mean() const {
    double total = 0.0;
    double children = 0.0;
    for (const auto& [village, sum] : villages) {
      total += sum.total;
      children += sum.children;
    }
    if (children == 0.0) return {not_a_number, not_a_number, 0, 0};
    const double value = total / children;
    double squares = 0.0;
    for (const auto& [village, sum] : villages) squares += std::pow(sum.total - value * sum.children, 2);
    const auto n = static_cast<double>(villages.size());
    const double error = n < 2.0 ? not_a_number : std::sqrt(squares * n / (n - 1.0)) / children;
    return {value, error, static_cast<std::size_t>(children), villages.size()};
  }
};

ClusteredEstimate difference(const ClusteredEstimate& a, const ClusteredEstimate& b) {
  return {a.value - b.value, std::hypot(a.standard_error, b.standard_error), a.children + b.children, a.villages + b.villages};
}

bool seen(const SurveyChild& child, std::size_t wave) { return child.enrolled.at(wave) != not_seen; }

}  // namespace

ClusteredEstimate enrolled_share(Children children, std::size_t wave, const Chosen& chosen) {
  VillageSums sums;
  for (const SurveyChild& child : children) {
    if (seen(child, wave) && chosen(child)) sums.add(child.village, child.enrolled[wave]);
  }
  return sums.mean();
}

ClusteredEstimate arm_difference(Children children, std::size_t wave, const Chosen& chosen) {
  return difference(enrolled_share(children, wave, [&](const SurveyChild& child) { return child.treated && chosen(child); }),
                    enrolled_share(children, wave, [&](const SurveyChild& child) { return !child.treated && chosen(child); }));
}

ClusteredEstimate difference_in_differences(Children children, std::size_t before, std::size_t after, const Chosen& chosen) {
  VillageSums treated, control;
  for (const SurveyChild& child : children) {
    if (!seen(child, before) || !seen(child, after) || !chosen(child)) continue;
    (child.treated ? treated : control).add(child.village, child.enrolled[after] - child.enrolled[before]);
  }
  return difference(treated.mean(), control.mean());
}

double intraclass_correlation(Children children, std::size_t wave, Group group, const Chosen& chosen) {
  VillageSums groups;
  for (const SurveyChild& child : children) {
    if (seen(child, wave) && chosen(child)) groups.add(group == Group::village ? child.village : child.household, child.enrolled[wave]);
  }
  double all = 0.0, total = 0.0, square_sizes = 0.0;
  for (const auto& [id, sum] : groups.villages) {
    all += sum.children;
    total += sum.total;
    square_sizes += sum.children * sum.children;
  }
  const auto k = static_cast<double>(groups.villages.size());
  if (k < 2.0 || all <= k) return not_a_number;
  const double mean = total / all;
  double between = 0.0, within = 0.0;
  for (const auto& [id, sum] : groups.villages) {
    const double own = sum.total / sum.children;
    between += sum.children * (own - mean) * (own - mean);
    within += sum.total * (1.0 - own);   // of zeros and ones
  }
  between /= k - 1.0;
  within /= all - k;
  const double typical_size = (all - square_sizes / all) / (k - 1.0);
  return (between - within) / (between + (typical_size - 1.0) * within);
}

std::vector<double> cut_points(std::vector<double> values, std::size_t parts) {
  std::sort(values.begin(), values.end());
  std::vector<double> cuts;
  for (std::size_t part = 1; part < parts && !values.empty(); ++part) cuts.push_back(values[std::min(values.size() - 1, values.size() * part / parts)]);
  return cuts;
}

}  // namespace guyub::analysis
