// Burdens of a programme: papers, reviews, graduation; and its places for training.

#include "sim/programme/review.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "sim/programme/delivery.hpp"
#include "sim/programme/training.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

constexpr BurdenCoefficients burdens{.hassle = 1, .stigma = 0.7f, .distance = 3, .schooling = 0.5f};

Programme reviewed() {
  Programme p = small_grant();
  p.take_up = {.hassle = 0.8f, .visibility = 0.5f};
  p.review = {.every = 6, .loss = 0.5f, .above = 2.0f, .error = 0.0f, .graduate_after = 20};
  return p;
}

/// n women with six grades, 3 km from the post, enrolled.
Community enrolled(std::size_t n) {
  Community community = make_singles(n);
  community.households.kilometres_to_post.assign(n, 3.0f);
  prepare_programmes(community);
  community.programmes[0].enrolments.stage.assign(n, EnrolmentStage::accepted);
  community.households.consumption.assign(n, 500'000.0f);
  return community;
}

void months(Community& community, const Programme& programme, std::uint32_t count, ReviewSwitches on) {
  for (std::uint32_t step = 0; step < count; ++step) review(community, 0, whole(community), programme, burdens, Draws(606, 0), clock_of(step), on);
}

double at(const Community& community, EnrolmentStage stage) {
  const auto& stages = community.programmes[0].enrolments.stage;
  return static_cast<double>(std::count(stages.begin(), stages.end(), stage));
}

TEST(Paperwork, WeighsTheWayAndTheHeadsSchooling) {
  Community community = enrolled(1);
  EXPECT_FLOAT_EQ(paperwork(community, 0, burdens), 0.5f * 0.5f + 0.5f * 0.5f);
  community.persons.grade[0] = 12;
  EXPECT_FLOAT_EQ(paperwork(community, 0, burdens), 0.25f);
  community.households.kilometres_to_post[0] = 0.0f;
  EXPECT_EQ(paperwork(community, 0, burdens), 0.0f);
}

TEST(Stigma, FallsWithTheShareOfTiesThatReceive) {
  Community community = enrolled(4);
  EXPECT_EQ(ties_without(community, 0, 0), 1.0f) << "without ties";
  tie(community, {{1, 2, 3}, {}, {}, {}});
  community.programmes[0].enrolments.seen = {0, 2, 1, 0};
  EXPECT_FLOAT_EQ(ties_without(community, 0, 0), 2.0f / 3.0f);
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(Review, LosesTheEligibleByTheirPaperwork) {
  Community community = enrolled(20'000);
  months(community, reviewed(), 5, {true, true});
  EXPECT_EQ(at(community, EnrolmentStage::accepted), 20'000.0) << "no review before its month";
  months(community, reviewed(), 1, {true, true});
  const double lost = at(community, EnrolmentStage::lapsed);
  EXPECT_LT(std::abs(errors_of_count(lost, 20'000.0, 0.5 * 0.8 * 0.5)), five_errors);
  EXPECT_GT(std::abs(errors_of_count(lost, 20'000.0, 0.23)), five_errors);
  Community off = enrolled(2000);
  months(off, reviewed(), 12, {false, true});
  EXPECT_EQ(at(off, EnrolmentStage::accepted), 2000.0);
}

TEST(Review, GraduatesWhomHelpHasCarriedAndEveryoneInTheEnd) {
  Community community = enrolled(2);
  community.households.consumption = {900'000.0f, 1'100'000.0f};
  months(community, reviewed(), 6, {false, true});
  EXPECT_EQ(community.programmes[0].enrolments.stage[0], EnrolmentStage::accepted);
  EXPECT_EQ(community.programmes[0].enrolments.stage[1], EnrolmentStage::graduated);
  months(community, reviewed(), 14, {false, true});
  EXPECT_EQ(community.programmes[0].enrolments.stage[0], EnrolmentStage::accepted) << "twenty months of benefit";
  months(community, reviewed(), 1, {false, true});
  EXPECT_EQ(community.programmes[0].enrolments.stage[0], EnrolmentStage::graduated);
  Community off = enrolled(2);
  off.households.consumption.assign(2, 9e6f);
  months(off, reviewed(), 40, {false, false});
  EXPECT_EQ(at(off, EnrolmentStage::accepted), 2.0);
}

TEST(Programme, ThatEndsLetsEveryoneGoAndPaysWhatIsDue) {
  Community community = enrolled(4);
  ProgrammeState& state = community.programmes[0];
  state.enrolments.stage = {EnrolmentStage::unlisted, EnrolmentStage::listed, EnrolmentStage::offered, EnrolmentStage::accepted};
  state.enrolments.accrued[3] = 1'200'000;
  close(community, 0, whole(community));
  using enum EnrolmentStage;
  EXPECT_EQ(state.enrolments.stage, (std::vector{unlisted, lapsed, lapsed, graduated}));
  state.ledger = {};
  entry(state.ledger, LedgerItem::unspent) = 150'000;
  const Programme programme = small_grant();
  deliver(community, 0, programme, ClaimTable(programme.benefit), Draws(606, 0), clock_of(0),
          {.months_running = 0, .cost_per_household = 1000, .staff_cost = 0, .lag = false, .leakage = false, .sanctions = false}, thread_scratch(community));
  EXPECT_EQ(state.enrolments.paid[3], 100'000);
  EXPECT_EQ(entry(state.ledger, LedgerItem::unspent), 50'000);
}

Programme course() {
  Programme p = small_grant();
  p.training = {.intake = 0.3f, .gain = 0.6f, .cost = 2'000'000, .jobs = 0.5f};
  return p;
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(Training, TakesAdultsOutOfWorkOnce) {
  const Family family{Member{}, Member{.role = Role::spouse, .working = true}, Member{.age = 15}, Member{.age = 19, .enrolled = true}};
  Community community = make_community(std::vector<Family>(10'000, family));
  prepare_programmes(community);
  community.programmes[0].enrolments.stage.assign(10'000, EnrolmentStage::accepted);
  train(community, 0, whole(community), course(), Draws(606, 0), clock_of(0));
  const auto trained = [&] { return static_cast<double>(std::count(community.persons.skill.begin(), community.persons.skill.end(), std::uint8_t{153})); };
  const double first = trained();
  EXPECT_LT(std::abs(errors_of_count(first, 10'000.0, 0.3)), five_errors);
  EXPECT_EQ(community.programmes[0].training_due, static_cast<std::int64_t>(first) * 2'000'000);
  EXPECT_FLOAT_EQ(community.markets.new_jobs, static_cast<float>(first) / 2.0f);
  for (std::uint32_t step = 1; step < 60; ++step) train(community, 0, whole(community), course(), Draws(606, 0), clock_of(step));
  EXPECT_EQ(trained(), 10'000.0) << "one of each family, and each once";
  EXPECT_EQ(community.programmes[0].training_due, 10'000LL * 2'000'000);
}

TEST(Training, IsPaidFromTheProgrammesMoneyToTheRupiah) {
  Community community = enrolled(10);
  ProgrammeState& state = community.programmes[0];
  state.appropriation = 30'000'000;
  state.training_due = 7'000'000;
  const Programme programme = course();
  deliver(community, 0, programme, ClaimTable(programme.benefit), Draws(606, 0), clock_of(0),
          {.months_running = 0, .cost_per_household = 1000, .staff_cost = 0, .lag = false, .leakage = false, .sanctions = false}, thread_scratch(community));
  EXPECT_EQ(entry(state.ledger, LedgerItem::delivery), 7'010'000);
  EXPECT_EQ(state.training_due, 0);
  EXPECT_EQ(entry(state.ledger, LedgerItem::households), 1'000'000);
  EXPECT_EQ(entry(state.ledger, LedgerItem::unspent), 30'000'000 - 7'010'000 - 1'000'000);
}

}  // namespace
}  // namespace guyub
