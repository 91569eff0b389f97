// Households that begin, persons who move, ties that come: nobody and nothing is lost.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sim/world/new_ties.hpp"
#include "sim/world/numbering.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

Community three_families() {
  Community community = make_community({{Member{.age = 40}, Member{.age = 12, .role = Role::child}}, {Member{.age = 70}}, {Member{.age = 33}, Member{.age = 5, .role = Role::child}}}, 0);
  prepare_programmes(community, 2);
  return community;
}

std::vector<std::multiset<std::uint32_t>> who_lives_where(const Community& community) {
  std::vector<std::multiset<std::uint32_t>> all(community.size());
  for (std::size_t h = 0; h < community.size(); ++h) {
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) all[h].insert(community.persons.id[i]);
  }
  return all;
}

TEST(Growing, AnAppendedHouseholdIsAlikeAndEmptyInEveryColumn) {
  Community community = three_families();
  community.households.kilometres_to_school[2] = 4.5f;
  const std::size_t h = community.append_household(2, 77, 3);
  EXPECT_EQ(h, 3u);
  EXPECT_EQ(community.households.id[h], 77u);
  EXPECT_EQ(community.households.person_count[h], 0);
  EXPECT_EQ(community.free_slots(h), 3u);
  EXPECT_EQ(community.households.kilometres_to_school[h], 4.5f);
  EXPECT_EQ(community.households.tie_begin.size(), 5u);
  EXPECT_EQ(community.households.person_begin.back(), community.persons.slots());
  Households::each_column(community.households, [](const char* name, const auto& column) { EXPECT_EQ(column.size(), 4u) << name; });
  for (const ProgrammeState& programme : community.programmes) {
    Enrolments::each_column(programme.enrolments, [](const char* name, const auto& column) { EXPECT_EQ(column.size(), 4u) << name; });
    EXPECT_EQ(programme.enrolments.stage[h], EnrolmentStage::unlisted);
  }
}

TEST(Growing, WhoMovesArrivesWholeAndTheOthersStay) {
  for (const auto& [from, to] : {std::pair{0, 2}, std::pair{2, 0}, std::pair{1, 0}, std::pair{0, 1}}) {
    Community community = three_families();
    auto expected = who_lives_where(community);
    const auto a = static_cast<std::size_t>(from), b = static_cast<std::size_t>(to);
    const std::uint32_t slot = community.first_person(a);
    const std::uint32_t id = community.persons.id[slot];
    const std::uint16_t age = community.persons.age_months[slot];
    community.move_person(slot, a, b);
    expected[a].erase(id);
    expected[b].insert(id);
    EXPECT_EQ(who_lives_where(community), expected) << from << " to " << to;
    EXPECT_EQ(community.persons.age_months[community.end_person(b) - 1], age);
  }
}

TEST(Growing, ClosingGapsKeepsEverybodyAndAtMostTheSpareSlots) {
  Community community = make_community(std::vector<Family>(20, Family{Member{}, Member{.age = 3, .role = Role::child}}), 4);
  for (const std::size_t empty : {0u, 7u, 19u}) {
    while (community.households.person_count[empty] > 0) community.remove_person(community.first_person(empty), empty);
  }
  const auto before = who_lives_where(community);
  community.close_gaps(1);
  EXPECT_EQ(who_lives_where(community), before);
  EXPECT_EQ(community.persons.slots(), 17u * 3u);
  EXPECT_EQ(community.households.person_begin.back(), community.persons.slots());
  for (std::size_t h = 0; h < community.size(); ++h) {
    EXPECT_EQ(community.free_slots(h), community.households.person_count[h] > 0 ? 1u : 0u);
    for (std::uint32_t i = community.end_person(h); i < community.households.person_begin[h + 1]; ++i) EXPECT_EQ(community.persons.age_months[i], vacant_age_months);
  }
}

TEST(Growing, TiesAreMutualOnceEachAndLeadToNobodysHouse) {
  Community community = make_singles(4);
  tie(community, {{1, 2}, {0}, {0, 3}, {2}});
  community.households.person_count[3] = 0;
  community.append_household(0, 99, 1);
  community.households.person_count[4] = 1;
  NewTies ties;
  ties.add(0, 4, 1);
  ties.add(0, 1, 4);
  ties.add(0, 4, 4);
  ties.add(0, 4, 0);
  ties.tie_up(community.households);
  const Households& h = community.households;
  EXPECT_EQ(h.tie_begin, (std::vector<std::uint32_t>{0, 3, 5, 6, 7, 9}));
  EXPECT_EQ(h.tie, (std::vector<std::uint16_t>{1, 2, 4, 0, 4, 0, 2, 1, 0}));
  EXPECT_TRUE(ties.pairs.empty());
}

TEST(Numbering, DependsOnWhoAndWhenAndKeepsClearOfTheStart) {
  std::set<std::uint32_t> numbers;
  for (std::uint32_t through = 0; through < 100; ++through) {
    for (std::uint32_t step = 0; step < 10; ++step) {
      for (const Arrival arrival : {Arrival::birth, Arrival::founding, Arrival::person_moved_in, Arrival::household_moved_in}) {
        numbers.insert(newcomer(through, step, arrival));
      }
    }
  }
  // 4,000 numbers of 2^31: two that agree are expected in one of 270 such draws, and these are always the same
  EXPECT_EQ(numbers.size(), 4000u);
  EXPECT_GE(*numbers.begin(), 0x80000000u);
  EXPECT_EQ(newcomer(5, 7, Arrival::birth), newcomer(5, 7, Arrival::birth));
}

}  // namespace
}  // namespace guyub
