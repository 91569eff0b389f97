#pragma once
// Households in which nobody of working age is left move in with kin: old people with a child's household, orphans with
// relatives.
//
// Once a year, in January: children alone always, others with the chance joining_kin. Kin is a household that a member founded
// (origin), else one of the household's ties with somebody of working age. Everyone moves, with all savings; the old home stays
// empty. Draws person_marriage of the head: words 2 (which tie) and 3 (whether).

#include "sim/household/marriage.hpp"

namespace guyub {

void join_kin(Community& community, const MarriageCoefficients& c, const MoveSetting& setting);

}  // namespace guyub
