#pragma once
// Looking ahead: what a year at school is worth in the years after it.
//
// Form: backward induction to the last age of childhood (Attanasio, Meghir and Santiago 2012, Review of Economic Studies
// 79, section 3.2), with independent extreme-value tastes, so that the expected maximum over alternatives is a log-sum of
// exponentials (Rust 1987, Econometrica 55). With u the log-odds of school against neither in a later year, A the worth of
// that year out of school and B at school beyond u,
//   V(year, grade, s) = A + beta V(year + 1, grade, out) + ln(1 + e^d),
//   d = u(s) + B - A + beta [q V(year + 1, grade + 1, in) + (1 - q) V(year + 1, grade, in) - V(year + 1, grade, out)]
// s in or out of school the year before (u(out) = u - xi, u(in) = u + what was kept back of last year's grant), q the chance of moving up; after the last year V = 0. The
// choice of this year gains beta [q V(in, grade + 1) + (1 - q) V(in, grade) - V(out, grade)].
// Reads and writes nothing of the world; draws nothing. Exact for every child: nothing is tabulated or interpolated.
// Simplifications: families expect this year's verification, wages, neighbours and consumption to stay, and the chances of
// moving up of a child as late for its grade as theirs is now.

#include <cstddef>
#include <span>

#include "sim/household/schooling.hpp"

namespace guyub {

/// Worth of a year by age and sex, from school_ages().
struct ForesightYears {
  std::array<SchoolAges::ByAge, 2> idle{};   ///< A: of work or neither
  std::array<SchoolAges::ByAge, 2> gain{};   ///< log-odds of school that age and sex bring, with B - A
};

ForesightYears foresight_years(const SchoolAges& ages);

/// Ages at which there is a later year to look ahead to.
inline bool looks_ahead(int age) { return age >= first_school_age && age < last_child_age; }

/// What foresight adds to the log-odds of school of children of one age, into ahead.
void look_ahead(std::span<const SchoolOutlook> children, const ForesightYears& years, const PromotionTable& promotion,
                const SchoolChoiceCoefficients& c, float* ahead);

}  // namespace guyub
