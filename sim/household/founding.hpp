#pragma once
// Persons who move from one household to another, and households that begin.
//
// A new household takes its place, its mind and its decile from the home that its founder leaves (attitudes: the mean of
// both homes), its share by heads of both homes' savings and of the month's income and consumption, ties to both homes and each
// of their ties with the chance inherited_ties. No programme knows it yet. What one household gives another one gets: money is
// conserved but for permanent income, which follows those who earn (earnings.hpp).
// Writes every household column of those concerned and all persons' columns. Draws household_founding: word 0 of block 0 luck
// (earnings.hpp), blocks from 1 on a word for each tie of the homes.

#include <cstddef>
#include <cstdint>

#include "sim/household/earnings.hpp"
#include "sim/household/kinship.hpp"
#include "sim/world/month_scratch.hpp"

namespace guyub {

/// What moving needs to know of the month.
struct MoveSetting {
  const Draws& draws;
  const Clock& clock;
  EarningsMonth earnings;
  float inherited_ties;
};

/// A household to come: the home that its founder leaves, and that of the founder's partner (the same when they lived together).
struct Founding {
  std::uint32_t home;
  std::uint32_t other_home;
  std::uint32_t founder;   ///< id
};

/// Gives `to` a share of the savings and of the month's income and consumption of `from`; where income does not go by
/// schooling, of permanent income too.
void share_money(Community& community, std::size_t from, std::size_t to, float share, bool permanent);

/// Moves a person, alone or with its whole family, to another household, with their share of its money. The person gets the
/// role there; all get the family's number.
struct Move {
  Resident who;
  bool with_family;
};
void move_in(Community& community, const Move& move, std::size_t to, Role role, std::uint8_t family, const MoveSetting& setting);

/// Ties of household h to both homes, and to those they are tied to with the chance inherited_ties; they wait in scratch.new_ties.
void inherit_ties(const Community& community, std::uint32_t h, std::uint32_t home, std::uint32_t other_home, const MoveSetting& setting, MonthScratch& scratch);

/// An empty household with the traits of the homes; its ties wait in scratch.new_ties.
std::uint32_t found_household(Community& community, const Founding& founding, const MoveSetting& setting, MonthScratch& scratch);

}  // namespace guyub
