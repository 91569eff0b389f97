#pragma once
// What pupils learn, month by month.
//
// Form: a stock in [0,1] that rises by rate x attendance x quality^e of what is left to learn; quality is what pupils per
// teacher leave of it (institution/service), so that more pupils for the same teachers learn less each. An education
// production function in the sense of Hanushek (1979, "Conceptual and empirical issues in the estimation of
// educational production functions", Journal of Human Resources 14), with attendance and teachers as inputs.
// Reads attendance, school_quality; writes learning. Draws person_month (word 3: rounding to 255ths without a bias).
// Simplifications: nothing is forgotten; no learning outside school; one school a community.

#include <cstdint>

#include "sim/core/random.hpp"
#include "sim/core/real_math.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct LearningCoefficients {
  float rate = 0;      ///< share of what is left learnt in a month at full attendance and quality
  float quality = 0;   ///< exponent of quality
};

template <class Visitor>
void describe(Visitor& v, LearningCoefficients& c) {
  v.number("rate", c.rate, {"1/month", 0, 0.2, {"Bagian dari sisa pelajaran yang dikuasai sebulan dengan kehadiran dan mutu penuh", "Share of what is left to learn that is learnt in a month at full attendance and quality"}});
  v.number("quality", c.quality, {"1", 0, 5, {"Pangkat mutu sekolah", "Exponent of school quality"}});
}

/// What is learnt in so many grades at full attendance and quality.
inline float usual_learning(int grades, const LearningCoefficients& c) {
  return 1.0f - exp_real(-12.0f * c.rate * static_cast<float>(grades));
}

/// Gives everyone what is usual for the grades completed.
void start_learning(Community& community, const LearningCoefficients& c);

/// A month's learning of the pupils of a batch, by their slots, from the attendance that was written for them.
void learn(Community& community, const std::uint32_t* slot, const DrawBatch& batch, const LearningCoefficients& c);

}  // namespace guyub
