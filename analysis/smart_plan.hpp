#pragma once
// Whether the plan of a programme is specific, measurable, achievable, realistic and time-bound (mission S2.4): each criterion is held against what the
// scenario says, and what is missing is named.
//
// Specific: a target group (not everybody) or conditions that say what is to change. Measurable: a primary indicator with the smallest
// difference that matters. Achievable: facilitators can follow those they are given, and the money reaches at least the poor (a mean
// benefit and its delivery for the households under the poverty rate). Realistic: a planner who identified the region, and a back-up or a portfolio rule.
// Time-bound: it ends, within the run.
// Simplification: wishes and wording of a real plan are not read; the criteria look at numbers that the scenario has.

#include <string>
#include <vector>

#include "sim/engine/model.hpp"

namespace guyub::analysis {

struct SmartCriterion {
  std::string id;              ///< specific, measurable, achievable, realistic, time_bound
  Bilingual words;
  std::vector<Bilingual> missing;   ///< nothing when it is met
};

struct SmartPlan {
  std::string programme;
  std::vector<SmartCriterion> criteria;
};

/// One plan for each programme of the scenario.
std::vector<SmartPlan> smart_plans(const Model& model);

}  // namespace guyub::analysis
