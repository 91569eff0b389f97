#pragma once
// Which households of a community meet a new practice first.
//
// Leaders: those with the highest score of institution/elite. Scattered: drawn by lot. Clustered: one drawn by lot and, from it on,
// every second household of its neighbourhood and the next ones (successive households are neighbours, population/ties), so that
// seeds of both kinds are equally sociable.
// Reads ties. Draws household_practice kept word 1.

#include <cstdint>
#include <vector>

#include "sim/change/practice.hpp"

namespace guyub {

/// Month of household_practice that keeps what stays with a household; no month of a run comes near this number.
inline constexpr std::uint32_t kept_practice_month = 1u << 20;

/// The first households, round(seed_share x households) of them.
std::vector<std::uint32_t> choose_seeds(const Community& community, const Practice& practice, const EliteCoefficients& elite, const Draws& draws);

}  // namespace guyub
