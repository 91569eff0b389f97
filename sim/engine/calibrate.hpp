#pragma once
// Solves the constants of the school choice so that the base world keeps the region's published participation.

#include "sim/core/parallel.hpp"
#include "sim/core/random.hpp"
#include "sim/engine/model.hpp"
#include "sim/household/schooling.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// One constant for each age, such that a cohort one year older than today's, with today's families, enrols as those
/// of that age do today (the synthetic population meets the published rate of each age band); and one constant of
/// child work for the published share of children of 10-17 who work. Solved by bisection on expected shares, from the
/// oldest age down because foresight looks at later ages, on a systematic sample of at most `calibration_sample` persons;
/// the same for any number of threads. Where the behaviour gives constants, those.
SchoolConstants solve_school_constants(const Country& country, const Model& model, const Draws& draws, const Workers& workers);

inline constexpr std::size_t calibration_sample = 60'000;

}  // namespace guyub
