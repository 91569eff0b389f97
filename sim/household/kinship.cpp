#include "sim/household/kinship.hpp"

#include <algorithm>

namespace guyub {
namespace {

/// The spouse of the head that was, else the oldest, the first of equals.
std::uint32_t successor(const Community& community, std::size_t h) {
  const Persons& p = community.persons;
  std::uint32_t chosen = community.first_person(h);
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    if (p.role[i] == Role::spouse) return i;
    if (p.age_months[i] > p.age_months[chosen]) chosen = i;
  }
  return chosen;
}

}  // namespace

std::uint32_t slot_of(const Community& community, Resident resident) {
  for (std::uint32_t i = community.first_person(resident.household); i < community.end_person(resident.household); ++i) {
    if (community.persons.id[i] == resident.id) return i;
  }
  return nobody;
}

std::uint32_t household_of(const Community& community, std::uint32_t slot) {
  const std::vector<std::uint32_t>& begin = community.households.person_begin;
  return static_cast<std::uint32_t>(std::upper_bound(begin.begin(), begin.end(), slot) - begin.begin() - 1);
}

std::uint32_t partner_of(const Community& community, std::size_t h, std::uint32_t slot) {
  const Persons& p = community.persons;
  if (p.marital[slot] != MaritalStatus::married) return nobody;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    if (p.marital[i] == MaritalStatus::married && p.family[i] == p.family[slot] && p.sex[i] != p.sex[slot]) return i;
  }
  return nobody;
}

std::uint8_t free_family(const Community& community, std::size_t h) {
  std::uint8_t family = 0;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) family = std::max(family, community.persons.family[i]);
  return static_cast<std::uint8_t>(family + 1);
}

void widow_partner(Community& community, std::size_t h, std::uint32_t slot) {
  const std::uint32_t partner = partner_of(community, h, slot);
  if (partner != nobody) community.persons.marital[partner] = MaritalStatus::widowed;
}

void appoint_head(Community& community, std::size_t h) {
  Persons& p = community.persons;
  const std::uint32_t first = community.first_person(h);
  const std::uint32_t end = community.end_person(h);
  if (first == end) return;
  if (std::find(p.role.begin() + first, p.role.begin() + end, Role::head) != p.role.begin() + end) return;
  const std::uint32_t head = successor(community, h);
  const std::uint8_t family = p.family[head];
  for (std::uint32_t i = first; i < end; ++i) {
    if (p.family[i] == family) p.family[i] = 0;
    else if (p.family[i] == 0) p.family[i] = family;
  }
  p.role[head] = Role::head;
  const std::uint32_t partner = partner_of(community, h, head);
  if (partner != nobody) p.role[partner] = Role::spouse;
}

}  // namespace guyub
