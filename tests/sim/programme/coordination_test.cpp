#include "sim/programme/coordination.hpp"

#include <gtest/gtest.h>

#include "sim/programme/registry.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"

namespace guyub {
namespace {

struct TwoProgrammes {
  Community community = make_singles(6);
  std::vector<ClaimTable> claims{ClaimTable(small_grant().benefit), ClaimTable(small_grant().benefit)};
  std::vector<float> cutoff{0.0f, 0.0f};

  TwoProgrammes() {
    prepare_programmes(community, 2);
    for (ProgrammeState& state : community.programmes) state.enrolments.priority = {0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f};
  }
  std::vector<EnrolmentStage>& stage(std::size_t k) { return community.programmes[k].enrolments.stage; }
  std::vector<std::uint8_t> matched(std::size_t k, float found = 1.0f) {
    match_registers(community, k, cutoff, claims, found, Draws(606, 0), thread_scratch(community));
    return community.programmes[k].enrolments.elsewhere;
  }
};

TEST(Coordination, MarksWhomAnotherProgrammeServes) {
  TwoProgrammes two;
  two.stage(0)[1] = EnrolmentStage::accepted;
  two.stage(0)[2] = EnrolmentStage::offered;
  two.stage(0)[3] = EnrolmentStage::lapsed;
  two.stage(0)[4] = EnrolmentStage::graduated;
  EXPECT_EQ(two.matched(1), (std::vector<std::uint8_t>{0, 1, 1, 0, 0, 0}));
  EXPECT_EQ(two.matched(0), (std::vector<std::uint8_t>{0, 0, 0, 0, 0, 0})) << "nobody is in the second";
}

TEST(Coordination, SeesWhomTheListOfTheSameMonthWillServe) {
  TwoProgrammes two;
  two.cutoff[0] = 0.35f;
  EXPECT_EQ(two.matched(1), (std::vector<std::uint8_t>{1, 1, 1, 0, 0, 0}));
  EXPECT_EQ(two.matched(0), (std::vector<std::uint8_t>{0, 0, 0, 0, 0, 0})) << "the first is asked first";
}

TEST(Coordination, LeavesWhoIsInBothAlready) {
  TwoProgrammes two;
  two.stage(0)[1] = two.stage(1)[1] = EnrolmentStage::accepted;
  EXPECT_EQ(two.matched(1)[1], 0);
}

TEST(Coordination, IsForgottenWhenTheOtherProgrammeLetsThemGo) {
  TwoProgrammes two;
  two.stage(0)[1] = EnrolmentStage::accepted;
  EXPECT_EQ(two.matched(1)[1], 1);
  two.stage(0)[1] = EnrolmentStage::removed;
  EXPECT_EQ(two.matched(1)[1], 0);
}

TEST(Coordination, FindsAShareThatStaysTheSame) {
  Community community = make_singles(4000);
  prepare_programmes(community, 2);
  community.programmes[0].enrolments.stage.assign(4000, EnrolmentStage::accepted);
  const std::vector<ClaimTable> claims{ClaimTable(small_grant().benefit), ClaimTable(small_grant().benefit)};
  const std::vector<float> cutoff{0.0f, 0.0f};
  const auto marks = [&] {
    match_registers(community, 1, cutoff, claims, 0.7f, Draws(606, 0), thread_scratch(community));
    return community.programmes[1].enrolments.elsewhere;
  };
  const std::vector<std::uint8_t> first = marks();
  EXPECT_NEAR(static_cast<double>(std::count(first.begin(), first.end(), 1)) / 4000.0, 0.7, 0.04);   // 5.5 standard errors
  EXPECT_EQ(marks(), first);
}

TEST(Coordination, KeepsThemFromTheListAndReachesFurtherWithTheSameMoney) {
  TwoProgrammes two;
  two.stage(0)[0] = two.stage(0)[1] = EnrolmentStage::accepted;
  const auto reached = [&] {
    ListCosts costs;
    add_list_costs(costs, two.community, 1, two.claims[1], 0, thread_scratch(two.community));
    return reach(costs, 2 * 100'000).cutoff;
  };
  const float before = reached();
  two.matched(1);
  EXPECT_GT(reached(), before);
  list_households(two.community, 1, two.claims[1], 0.45f, thread_scratch(two.community));
  EXPECT_EQ(two.stage(1)[0], EnrolmentStage::unlisted);
  EXPECT_EQ(two.stage(1)[1], EnrolmentStage::unlisted);
  EXPECT_EQ(two.stage(1)[2], EnrolmentStage::listed);
  EXPECT_EQ(two.stage(1)[3], EnrolmentStage::listed);
}

}  // namespace
}  // namespace guyub
