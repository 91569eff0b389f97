#pragma once
// Who belongs together within a household: couples, their children, and who heads it.
//
// A household holds families, numbered in Persons::family: 0 is that of the head, others are couples who live with their
// parents, with their children. Reads and writes role, marital and family. Draws nothing.

#include <cstddef>
#include <cstdint>

#include "sim/world/community.hpp"

namespace guyub {

inline constexpr std::uint32_t nobody = 0xFFFFFFFFu;   ///< no slot has this number

/// The slot where a resident lives now; nobody when it is gone.
std::uint32_t slot_of(const Community& community, Resident resident);

/// The household of a slot.
std::uint32_t household_of(const Community& community, std::uint32_t slot);

/// The married partner within the same family of the household; nobody when there is none here.
std::uint32_t partner_of(const Community& community, std::size_t h, std::uint32_t slot);

/// A number that no family of the household has.
std::uint8_t free_family(const Community& community, std::size_t h);

/// Before somebody dies or goes for good: the partner is widowed.
void widow_partner(Community& community, std::size_t h, std::uint32_t slot);

/// After the head may have gone: the head's spouse, else the oldest member, heads the household, and its family is number 0.
void appoint_head(Community& community, std::size_t h);

}  // namespace guyub
