#pragma once
// Evidence of a made-up pattern.

#include "analysis/patterns/ablation.hpp"

namespace guyub::analysis {

/// Forty draws, of which so many go the right way, all by the same size.
inline patterns::Evidence evidence(int right, double size) {
  patterns::Evidence evidence;
  for (int draw = 0; draw < 40; ++draw) evidence.add(draw < right ? size : -size, 0.5);
  return evidence;
}

}  // namespace guyub::analysis
