#pragma once
// Reviews of those enrolled: recertification loses some who are eligible still, graduation lets go whom help has carried.
//
// Every `every` months of benefit a household is asked for its papers again. It fails to bring them with the chance
//   loss x the programme's hassle x paperwork of the household
// and is out (recertification); else its consumption per person is measured with a log-normal error, and above `above`
// poverty lines it graduates. After `graduate_after` months of benefit everyone graduates. Who is out does not come back.
// Reads consumption, enrolled_months; writes stage, months, enrolled_months. Draws household_burden: words 0 (papers) and
// 1 (error). Simplification: what is due when a household leaves is still paid.

#include "sim/core/random.hpp"
#include "sim/programme/burdens.hpp"
#include "sim/programme/programme.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct ReviewSwitches {
  bool recertification;
  bool graduation;
};

/// A month of benefit for the enrolled of a tile, and their reviews.
void review(Community& community, std::size_t k, Tile tile, const Programme& programme, const BurdenCoefficients& burdens,
            const Draws& draws, const Clock& clock, ReviewSwitches on);

/// Ends programme k for a tile: those enrolled are through with it, offers lapse. What is due is still paid.
void close(Community& community, std::size_t k, Tile tile);

}  // namespace guyub
