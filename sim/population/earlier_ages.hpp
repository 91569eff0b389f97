#pragma once
// A population taken back by some years, so that the world can live through them: those not born yet wait in their
// families' free slots until their month, and everyone grows up from there.
//
// A family keeps the standing per person that it has in the present: its money columns shrink and grow with its members.
// Children of less than school age at the beginning start without schooling; those who are older, members of the present
// families too, are in school at the beginning while their later attainment is ahead of them. Heads and spouses keep
// their schooling.
// Conserves the population of the present: ages, families and the schooling of heads and spouses are exactly what they were.
// Simplification: nobody dies, leaves or joins a family in those years; whoever did before the present is not known.

#include <cstdint>
#include <vector>

#include "sim/world/community.hpp"

namespace guyub {

/// What the present will be, while a community lives through the years before it.
struct Present {
  std::vector<std::uint16_t> age_months;   ///< by slot
  std::vector<std::uint8_t> grade;         ///< by slot
  std::vector<std::uint8_t> members;       ///< by household
  std::vector<float> permanent_income;     ///< by household
};

/// Takes the community back by so many months. Members change their places in the household: head, spouse, then by age.
Present take_back(Community& community, std::int32_t months);

/// Those whose month of birth it is, so many months before the present.
void bring_births(Community& community, const Present& present, std::int32_t months_left);

/// The present has come: checks nobody is missing, and gives heads, spouses and money what they were taken.
void come_to_present(Community& community, const Present& present);

}  // namespace guyub
