#pragma once
// The loops of the household-month over one village, compiled once for each instruction set like those of
// sim/core/kernels.hpp and with the same promise: the same bits from all.

#include "bench/household_month/village.hpp"
#include "sim/core/units.hpp"

namespace guyub::bench::household_month {

/// What the law never changes of a village, unpacked for the loops once before its first month.
struct alignas(64) Fixed {
  Column<float> transfer;
  Column<float> school;  ///< the part of school's score that is the same every month
  Column<float> heads;   ///< 1 / size
  Column<float> age_factor[most_children];  ///< e^(0.15 (age - 11.5)); infinite where there is no child
  float children;
};

/// The random numbers of a village's month.
struct Chances {
  const float* drift;  ///< standard normal, as shock
  const float* shock;
  const std::uint32_t* school_a;  ///< two words for three children: see enrol() in law_unit.cpp
  const std::uint32_t* school_b;
};

struct Loops {
  void (*unpack)(const Village& village, Fixed& fixed);
  /// Lives a month; enrolment is the village's rate in the month before.
  void (*live_month)(Village& village, const Fixed& fixed, const Chances& chances, float enrolment, VillageMonth& sums);
};

GUYUB_UNIT_TABLES(Loops, loops)

}  // namespace guyub::bench::household_month
