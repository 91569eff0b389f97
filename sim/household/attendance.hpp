#pragma once
// The month at school: attendance, what is learnt, and who leaves.
//
// Attendance of a pupil is logistic(a + delta gamma premium + sd epsilon) of the month's school days: the money that
// depends on being in school acts as in the year's choice (schooling.hpp).
// Reads enrolled, school_premium; writes attendance, and what learning.hpp and leaving.hpp write. Draws person_month
// (word 0).
// Simplification: one school calendar of twelve equal months.

#include "sim/household/leaving.hpp"

namespace guyub {

/// Everything that a month at school reads besides the community.
struct SchoolMonth {
  const SchoolChoiceCoefficients& coefficients;
  const LearningCoefficients& learning;
  const LeavingCoefficients& leaving;
  const SchoolSetting& setting;
  const SchoolConstants& constants;
  bool attendance;   ///< mechanism switches; without attendance pupils come every day
  bool leave;
};

void attend(Community& community, Tile tile, const Draws& draws, const Clock& clock, const SchoolMonth& month, MonthScratch& scratch);

}  // namespace guyub
