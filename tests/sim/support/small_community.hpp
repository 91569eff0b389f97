#pragma once
// Tiny communities made by hand, for tests of one rule at a time. Everything is an even, dull middle: a test
// changes the one thing that it is about.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/household/luck.hpp"
#include "sim/household/vital_events.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct Member {
  int age = 30;  ///< years
  Sex sex = Sex::female;
  Role role = Role::head;
  int grade = 6;
  bool enrolled = false;
  bool working = false;
};

using Family = std::vector<Member>;

inline constexpr float dull_income = 2'000'000.0f;  ///< rupiah a household and month

namespace small {

inline void settle(Community& community, std::size_t h, const Family& family, std::uint32_t& next_id) {
  Persons& p = community.persons;
  for (std::size_t m = 0; m < family.size(); ++m) {
    const std::size_t slot = community.households.person_begin[h] + m;
    p.id[slot] = next_id++;
    p.age_months[slot] = static_cast<std::uint16_t>(family[m].age * 12);
    p.sex[slot] = family[m].sex;
    p.role[slot] = family[m].role;
    p.grade[slot] = static_cast<std::uint8_t>(family[m].grade);
    p.enrolled[slot] = family[m].enrolled ? 1 : 0;
    p.working[slot] = family[m].working ? 1 : 0;
    p.attendance[slot] = family[m].enrolled ? 255 : 0;
  }
  community.households.person_count[h] = static_cast<std::uint8_t>(family.size());
}

}  // namespace small

/// A rural community of these families, with `spare` free slots each and no ties.
inline Community make_community(const std::vector<Family>& families, std::size_t spare = 1) {
  Community community;
  Households& h = community.households;
  h.resize(families.size());
  for (std::size_t i = 0; i < families.size(); ++i) {
    h.person_begin[i + 1] = h.person_begin[i] + static_cast<std::uint32_t>(families[i].size() + spare);
  }
  community.persons.resize(h.person_begin.back());
  std::uint32_t next_id = 0;
  for (std::size_t i = 0; i < families.size(); ++i) small::settle(community, i, families[i], next_id);
  const std::size_t n = families.size();
  h.sector.assign(n, Sector::informal);
  for (std::vector<float>* column : {&h.permanent_income, &h.income, &h.consumption}) column->assign(n, dull_income);
  for (std::vector<float>* column : {&h.school_attitude, &h.school_attitude_anchor, &h.trust_state, &h.trust_village, &h.routine}) {
    column->assign(n, 0.5f);
  }
  for (std::vector<SmallShare>* column : {&h.stubbornness, &h.threshold, &h.health_attitude, &h.health_attitude_anchor, &h.small_family, &h.small_family_anchor}) column->assign(n, small_share(0.5f));
  h.enrolled_share.assign(n, -1.0f);
  for (std::size_t i = 0; i < n; ++i) {
    h.welfare_rank[i] = (static_cast<float>(i) + 0.5f) / static_cast<float>(n);
    h.decile[i] = static_cast<std::uint8_t>(i * 10 / n);
  }
  community.poverty_line = 500'000.0f;
  community.institutions.bodies.fill({.age_years = 10.0f, .routinisation = 0.5f, .skill = 0.5f, .trust_in_planner = 0.5f, .funds_share = 0.5f});
  community.institutions.school_slots = 100.0f;
  community.institutions.post_slots = 100.0f;
  return community;
}

/// n households of one adult woman each.
inline Community make_singles(std::size_t n) { return make_community(std::vector<Family>(n, Family{Member{}})); }

/// Makes everybody a neighbour of the given households (one list a household).
inline void tie(Community& community, const std::vector<std::vector<std::uint16_t>>& neighbours) {
  Households& h = community.households;
  h.tie.clear();
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    h.tie.insert(h.tie.end(), neighbours[i].begin(), neighbours[i].end());
    h.tie_begin[i + 1] = static_cast<std::uint32_t>(h.tie.size());
  }
}

inline Tile whole(const Community& community) { return {0, community.size()}; }

/// The month that a step of a run from January is, with school years that begin in July.
inline Clock clock_of(std::uint32_t step) {
  const int month = static_cast<int>(step % 12) + 1;
  return {step, month, (month + 5) % 12};
}

inline MonthScratch room(const Community& community) {
  MonthScratch scratch;
  scratch.fit(community);
  return scratch;
}

/// Room for a month of the community, with its households' luck.
inline MonthScratch lucky(const Community& community, const Draws& draws, const Clock& clock) {
  MonthScratch scratch = room(community);
  draw_luck(community, whole(community), draws, clock, scratch);
  return scratch;
}

/// A month of births and deaths with its luck.
inline void live(Community& community, const Draws& draws, const Clock& clock, const VitalRates& rates) {
  MonthScratch scratch = lucky(community, draws, clock);
  live_and_die(community, draws, clock, rates, scratch);
}

/// Gives the community an empty state of n programmes.
inline void prepare_programmes(Community& community, std::size_t n = 1) {
  community.programmes.assign(n, ProgrammeState{});
  for (ProgrammeState& state : community.programmes) state.enrolments.resize(community.size());
  community.aggregates.programmes.assign(n, {});
}

}  // namespace guyub
