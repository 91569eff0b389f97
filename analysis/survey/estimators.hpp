#pragma once
// What evaluators make of a panel of children: shares, differences, differences in differences, with errors clustered by
// village (Liang and Zeger 1986, Biometrika 73), and correlations within groups.

#include <functional>
#include <span>
#include <vector>

#include "analysis/survey/survey_child.hpp"

namespace guyub::analysis {

using Children = std::span<const SurveyChild>;
using Chosen = std::function<bool(const SurveyChild&)>;

struct ClusteredEstimate {
  double value = 0;            ///< not a number where nobody is left
  double standard_error = 0;   ///< not a number with fewer than two villages on a side
  std::size_t children = 0;
  std::size_t villages = 0;
};

/// Share enrolled in a wave among the chosen who were seen in it.
ClusteredEstimate enrolled_share(Children children, std::size_t wave, const Chosen& chosen);

/// The same, treated villages less control villages.
ClusteredEstimate arm_difference(Children children, std::size_t wave, const Chosen& chosen);

/// Change of the share from one wave to another among the chosen who were seen in both, treated less control villages.
ClusteredEstimate difference_in_differences(Children children, std::size_t before, std::size_t after, const Chosen& chosen);

enum class Group { village, household };

/// Intraclass correlation of enrolment in a wave by analysis of variance with unequal groups (Donner 1986, "A review of
/// inference procedures for the intraclass correlation coefficient", International Statistical Review 54, section 2).
/// Not a number when no group has two children.
double intraclass_correlation(Children children, std::size_t wave, Group group, const Chosen& chosen);

/// Cut points that split values into so many equal parts; parts - 1 of them.
std::vector<double> cut_points(std::vector<double> values, std::size_t parts);

}  // namespace guyub::analysis
