#pragma once
// The judge of an ablation for tests that are not yet in the list of patterns.

#include <iostream>

#include <gtest/gtest.h>

#include "analysis/patterns/ablation.hpp"

namespace guyub::patterns {

/// Expects the claim to hold, the model with the sign wrong to be refused, and prints what was found.
inline void expect_borne_out(const Evidence& evidence, const Claim& claim) {
  const Judgement judgement = bears_out(evidence, claim);
  std::cout << judgement.words << '\n';
  EXPECT_TRUE(judgement.holds) << judgement.words;
  EXPECT_FALSE(bears_out(swapped(evidence), claim)) << "a model with the sign wrong passes";
}

/// Expects exactly no difference in any draw.
inline void expect_exactly_none(const std::vector<double>& effects, const std::string& control) {
  for (std::size_t draw = 0; draw < effects.size(); ++draw) EXPECT_EQ(effects[draw], 0.0) << control << ", draw " << draw;
}

}  // namespace guyub::patterns
