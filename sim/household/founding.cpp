#include "sim/household/founding.hpp"

#include <array>

#include "sim/world/numbering.hpp"

namespace guyub {
namespace {

constexpr std::uint32_t first_slots = 4;   // of a new household: a couple and two children

void hand_over(std::vector<float>& money, std::size_t from, std::size_t to, float share) {
  const float given = money[from] * share;
  money[to] += given;
  money[from] -= given;
}

/// What the household has from nobody: money, visits and the standing of its children.
void begin_anew(Households& hh, std::size_t h) {
  for (std::vector<float>* const column : {&hh.permanent_income, &hh.income, &hh.transfer, &hh.expected_transfer, &hh.savings, &hh.consumption, &hh.consumption_sum}) {
    (*column)[h] = 0.0f;
  }
  for (std::vector<std::uint8_t>* const column : {&hh.shock_months, &hh.visit_due, &hh.visited}) (*column)[h] = 0;
  hh.enrolled_share[h] = -1.0f;
}

/// Attitudes are the mean of both homes.
void inherit_minds(Households& hh, std::size_t h, std::size_t other_home) {
  for (std::vector<float>* const column : {&hh.school_attitude, &hh.school_attitude_anchor, &hh.trust_state, &hh.trust_village, &hh.routine}) {
    (*column)[h] = 0.5f * ((*column)[h] + (*column)[other_home]);
  }
  for (std::vector<SmallShare>* const column : {&hh.health_attitude, &hh.health_attitude_anchor, &hh.small_family, &hh.small_family_anchor, &hh.self_reliance, &hh.collective_action}) {
    (*column)[h] = static_cast<SmallShare>(((*column)[h] + (*column)[other_home]) / 2);
  }
}

}  // namespace

void inherit_ties(const Community& community, std::uint32_t h, std::uint32_t home, std::uint32_t other_home, const MoveSetting& setting, MonthScratch& scratch) {
  const Households& hh = community.households;
  const std::size_t first = scratch.new_ties.pairs.size();
  const auto own = static_cast<std::uint16_t>(h);
  std::uint32_t asked = 0;
  PhiloxCounter words{};
  for (const std::uint32_t from : {home, other_home}) {
    scratch.new_ties.add(first, own, static_cast<std::uint16_t>(from));
    for (std::uint32_t t = hh.tie_begin[from]; t < hh.tie_begin[from + 1]; ++t, ++asked) {
      if (asked % 4 == 0) words = setting.draws.block(community.id.value(), hh.id[h], 1 + asked / 4, Purpose::household_founding);
      if (uniform(words[asked % 4]) < setting.inherited_ties && hh.person_count[hh.tie[t]] > 0) scratch.new_ties.add(first, own, hh.tie[t]);
    }
    if (other_home == home) break;
  }
}

void share_money(Community& community, std::size_t from, std::size_t to, float share, bool permanent) {
  Households& hh = community.households;
  for (std::vector<float>* const money : {&hh.income, &hh.consumption, &hh.savings}) hand_over(*money, from, to, share);
  if (permanent) hand_over(hh.permanent_income, from, to, share);
}

void move_in(Community& community, const Move& move, std::size_t to, Role role, std::uint8_t family, const MoveSetting& setting) {
  Persons& p = community.persons;
  const std::size_t from = move.who.household;
  const std::uint8_t own = p.family[slot_of(community, move.who)];
  const std::uint8_t before = community.households.person_count[from];
  std::uint8_t moved = 0;
  for (std::uint32_t i = community.first_person(from); i < community.end_person(from);) {
    const bool leads = p.id[i] == move.who.id;
    const bool comes = leads || (move.with_family && p.family[i] == own);
    if (!comes) {
      ++i;
      continue;
    }
    p.role[i] = leads ? role : p.role[i] == Role::child ? Role::child : Role::other;
    p.family[i] = family;
    const std::uint32_t first = community.first_person(from);
    community.move_person(i, from, to);
    i += community.first_person(from) - first;   // a household further on may have been moved by a slot
    ++moved;
  }
  share_money(community, from, to, static_cast<float>(moved) / static_cast<float>(before), !setting.earnings.by_schooling);
  appoint_head(community, from);
  community.aggregates.children_changed = true;
}

std::uint32_t found_household(Community& community, const Founding& founding, const MoveSetting& setting, MonthScratch& scratch) {
  const std::uint32_t id = newcomer(founding.founder, setting.clock.step, Arrival::founding);
  const auto h = static_cast<std::uint32_t>(community.append_household(founding.home, id, first_slots));
  Households& hh = community.households;
  begin_anew(hh, h);
  hh.origin[h] = static_cast<std::uint16_t>(founding.home);
  inherit_minds(hh, h, founding.other_home);
  inherit_ties(community, h, founding.home, founding.other_home, setting, scratch);
  ++community.aggregates.by_decile[hh.decile[h]][Sum::founded_households];
  return h;
}

}  // namespace guyub
