// The checker of the world's invariants, twins, and the month's table and clock.

#include <limits>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "sim/engine/audit.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/engine/twins.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

Community sound() {
  Community community = make_community({{Member{}, Member{.age = 8, .role = Role::child}}, {Member{}}});
  prepare_programmes(community);
  tie(community, {{1}, {0}});
  Ledger& ledger = community.programmes[0].ledger;
  entry(ledger, LedgerItem::appropriated) = 100;
  entry(ledger, LedgerItem::carried_in) = 5;
  entry(ledger, LedgerItem::households) = 60;
  entry(ledger, LedgerItem::delivery) = 20;
  entry(ledger, LedgerItem::leakage) = 10;
  entry(ledger, LedgerItem::unspent) = 15;
  return community;
}

template <class Change>
std::string after(Change change) {
  Community community = sound();
  change(community);
  return broken_invariant(community);
}

void expect_caught(const std::string& text, std::string_view part) { EXPECT_NE(text.find(part), std::string::npos) << '"' << text << '"'; }

TEST(Audit, IsSilentOnASoundCommunity) { EXPECT_EQ(broken_invariant(sound()), ""); }

TEST(Audit, CatchesALostRupiahAndANegativeItem) {
  expect_caught(after([](Community& c) { --entry(c.programmes[0].ledger, LedgerItem::households); }), "105 rupiah came in, 104");
  expect_caught(after([](Community& c) {
                  entry(c.programmes[0].ledger, LedgerItem::leakage) = -10;
                  entry(c.programmes[0].ledger, LedgerItem::delivery) = 40;
                }), "negative");
}

TEST(Audit, CatchesPersonsOutOfPlace) {
  expect_caught(after([](Community& c) { c.households.person_count[0] = 4; }), "household 0 has more persons than slots");
  expect_caught(after([](Community& c) { c.persons.grade[1] = 17; }), "grade 17");
  expect_caught(after([](Community& c) { c.persons.role[0] = Role::other; }), "household 0 has 0 heads");
  expect_caught(after([](Community& c) { c.persons.role[1] = Role::head; }), "household 0 has 2 heads");
}

TEST(Audit, CatchesStatesOutOfRangeAndNumbersThatAreNone) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  expect_caught(after([](Community& c) { c.households.trust_state[1] = 1.01f; }), "household 1 has a state outside [0,1]");
  expect_caught(after([](Community& c) { c.households.routine[0] = -0.1f; }), "household 0");
  expect_caught(after([nan](Community& c) { c.households.school_attitude[0] = nan; }), "household 0");
  expect_caught(after([](Community& c) { c.households.consumption[1] = -1.0f; }), "household 1");
  expect_caught(after([nan](Community& c) { c.households.income[1] = nan; }), "household 1");
}

TEST(Audit, CatchesATieOutOfTheCommunity) {
  expect_caught(after([](Community& c) { c.households.tie[0] = 2; }), "tie 0 leads out");
}

Country of_consumption(const std::vector<float>& sums) {
  Country country;
  country.communities.push_back(make_singles(sums.size()));
  country.communities[0].households.consumption_sum = sums;
  return country;
}

TEST(Twins, OfIdenticalWorldsAreAllTheSame) {
  const Country world = of_consumption({1e6f, 2e6f, 0.0f, 5e7f});
  const TwinEffects effects = compare_twins(world, world);
  EXPECT_EQ(effects.persons, (std::array<std::int64_t, 5>{0, 0, 4, 0, 0}));
  EXPECT_EQ(effects.consumption, effects.base_consumption);
}

TEST(Twins, FallIntoTheBucketOfTheirChange) {
  const TwinEffects effects = compare_twins(of_consumption({0.9e6f, 0.97e6f, 1.0005e6f, 1.03e6f, 1.2e6f}), of_consumption(std::vector<float>(5, 1e6f)));
  EXPECT_EQ(effects.persons, (std::array<std::int64_t, 5>{1, 1, 1, 1, 1}));
  double gained = 0.0;
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) gained += effects.consumption[d] - effects.base_consumption[d];
  EXPECT_NEAR(gained, 0.1005e6, 1.0);
}

TEST(Twins, AHouseThatIsEmptyInTheVariantCountsNobody) {
  Country variant = of_consumption({1e6f, 1e6f});
  variant.communities[0].households.person_count[0] = 0;
  EXPECT_EQ(compare_twins(variant, of_consumption({1e6f, 1e6f})).persons[2], 1);
}

TEST(Schedule, CoversTheModelsStepsInOrderUnderDistinctNames) {
  std::set<std::string_view> names;
  std::set<int> steps;
  int before = 0;
  for (const Phase& phase : schedule()) {
    EXPECT_GE(phase.step, before) << phase.name;
    EXPECT_NE(phase.run, nullptr) << phase.name;
    before = phase.step;
    names.insert(phase.name);
    steps.insert(phase.step);
  }
  EXPECT_EQ(names.size(), schedule().size());
  EXPECT_EQ(steps, (std::set<int>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

TEST(Clock, CountsMonthsSinceTheSchoolYearBegan) {
  Model model;
  model.head.run.start = Month(2025, 11);
  model.region.school_year_start = 7;
  const auto expect = [&](std::int32_t step, int month_of_year, int since_school_start) {
    const Clock clock = clock_at(model, step);
    EXPECT_EQ(clock.step, static_cast<std::uint32_t>(step));
    EXPECT_EQ(clock.month_of_year, month_of_year) << "step " << step;
    EXPECT_EQ(clock.months_since_school_start, since_school_start) << "step " << step;
  };
  expect(0, 11, 4);
  expect(2, 1, 6);
  expect(7, 6, 11);
  expect(8, 7, 0);
  expect(20, 7, 0);
}

}  // namespace
}  // namespace guyub
