#pragma once
// The ledger of a scheme in a community: what it may spend, how many it can pay to its end, what it paid.
//
// appropriated + carried in = pay + staff + unspent, whole rupiah, every month of the scheme; what is left when it ends goes back. Staff
// is paid first. As many households are taken on as the money of all remaining months pays to the end, so that two schemes with the same
// budget have the same money however they spend it.

#include <cstdint>

#include "sim/change/approach.hpp"
#include "sim/change/scheme.hpp"
#include "sim/world/scheme_state.hpp"

namespace guyub {

/// Rupiah of the approach's staff in one community and month.
std::int64_t scheme_staff(const Scheme& scheme, const Approach& approach, double minimum_wage);

/// The appropriation of a community with so many households.
std::int64_t scheme_appropriation(const Scheme& scheme, std::int64_t households);

/// Opens the month's ledger and pays staff. Returns the households that can be paid each month to the end: no limit
/// where nobody is paid.
std::int64_t open_ledger(SchemeState& state, const SchemeSetting& setting);

/// Takes a month's pay from what is left; false where it is not there.
bool take_pay(SchemeState& state, const Scheme& scheme);

}  // namespace guyub
