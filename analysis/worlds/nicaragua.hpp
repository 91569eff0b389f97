#pragma once
// A year's transfer in 106 rural communities of Nicaragua (scenarios/nicaragua.yaml): consumption while it was paid and two
// years after the last payment.
//
// The evaluation compares communities that were drawn with others. Here the same households live both ways, which has the same
// expectation without the luck of the draw. "Any transfer" weighs the transfer alone (two of the three treated arms, the training of
// one of them left out) and the transfer with a lump sum (one) by two to one.

#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

WorldCells nicaragua_cells(const WorldRequest& request);

}  // namespace guyub::analysis
