#pragma once
// What a reform brings is uncertain: change doesn't guarantee innovation, nor innovation better service (mission S1.9).
//   outcome = 1 + spread z, drawn when a reform is begun;  skill += learning outcome (1 - skill) a month while it is tried, or
//   learning outcome skill where the outcome is negative
// Draws institution_change word 0 of the month in which it begins, by community and programme. Switched off: outcome is 1.

#include <cstdint>

#include "sim/core/random.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/institutions.hpp"

namespace guyub {

struct ReformOutcomeCoefficients {
  float spread = 0;
};

template <class Visitor>
void describe(Visitor& v, ReformOutcomeCoefficients& c) {
  v.number("spread", c.spread, {"1", 0, 5, {"Simpangan baku hasil pembaruan terhadap yang diharapkan", "Standard deviation of what a reform brings, over what is expected"}});
}

float draw_outcome(const ReformOutcomeCoefficients& c, std::uint32_t community, std::uint32_t programme, std::uint32_t step, const Draws& draws);

/// A month of trying.
void learn_from_trying(Body& body, float outcome, float learning);

}  // namespace guyub
