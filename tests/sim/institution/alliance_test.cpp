#include "sim/institution/alliance.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "sim/core/fixed_point.hpp"

namespace guyub {
namespace {

constexpr AllianceCoefficients usual{.complementarity = -1.5f, .coordination = 0.01f, .fee = 0.02f, .adoption = 3.0f, .trend = 10.0f,
                                     .poverty_reference = 0.1f, .work_reference = 0.2f, .integration_reference = 0.5f};

using Members = std::vector<std::pair<std::string, AllianceMember>>;

/// Strong in one resource, weak in the others, and interested in everything.
AllianceMember strong_in(std::size_t resource) {
  AllianceMember member;
  member.resource.fill(0.1f);
  member.resource[resource] = 0.6f;
  member.interest.fill(1.0f);
  return member;
}

Members members_strong_in(const std::vector<std::size_t>& resources) {
  Members members;
  for (const std::size_t resource : resources) members.push_back({"member", strong_in(resource)});
  return members;
}

/// What acting together adds to each acting alone.
float gain(const Members& members, const AllianceCoefficients& c = usual) {
  std::vector<std::uint8_t> joined(members.size(), 1);
  const float together = alliance_strength(members, joined, c);
  float alone = 0.0f;
  for (std::size_t i = 0; i < members.size(); ++i) {
    joined.assign(members.size(), 0);
    joined[i] = 1;
    alone += alliance_strength(members, joined, c);
  }
  return together - alone;
}

TEST(Alliance, OfDifferentMembersGainsAndOfEqualOnesPaysTheCostOfItsPairs) {
  EXPECT_GT(gain(members_strong_in({0, 1, 2, 3})), 0.1f);
  EXPECT_NEAR(gain(members_strong_in({0, 0, 0, 0})), -6.0 * 0.01, 1e-5);
}

TEST(Alliance, CannotDoWithoutAResource) {
  Members members = members_strong_in({0, 1});
  for (auto& [name, member] : members) member.resource[5] = 0.0f;
  const std::vector<std::uint8_t> both{1, 1};
  EXPECT_NEAR(alliance_strength(members, both, usual), -0.01, 1e-6);
}

Sums<Sum> region(std::int64_t poor, std::int64_t without_work = 10, float cohesion = 0.5f) {
  Sums<Sum> sums;
  sums[Sum::households] = 100;
  sums[Sum::persons] = 400;
  sums[Sum::poor_persons] = poor;
  sums[Sum::adults_18_60] = 200;
  sums[Sum::working_adults] = 200 - without_work;
  sums[Sum::cohesion] = to_fixed(cohesion) * 100;
  return sums;
}

TEST(Alliance, SeesThreeAgendas) {
  const std::array<float, agenda_count> seen = state_of_agendas(region(100, 50, 0.75f));
  EXPECT_FLOAT_EQ(seen[0], 0.25f);
  EXPECT_FLOAT_EQ(seen[1], 0.25f);
  EXPECT_FLOAT_EQ(seen[2], 0.25f);
}

AllianceIssue issue_of(Agenda agenda, Aim aim = Aim::adopt) {
  AllianceIssue issue;
  issue.agenda = agenda;
  issue.aim = aim;
  issue.humane = 0.9f;
  issue.feasible = 0.8f;
  return issue;
}

TEST(Issue, ScoresTheGeometricMeanOfFiveCriteria) {
  const AllianceIssue issue = issue_of(Agenda::poverty);
  EXPECT_NEAR(issue_score(issue, 0.1f, 0.0f, 0.5f, usual), std::pow(0.5 * 0.5 * 0.9 * 0.8 * 0.5, 0.2), 1e-5);
  EXPECT_GT(issue_score(issue, 0.2f, 0.1f, 0.5f, usual), issue_score(issue, 0.2f, 0.2f, 0.5f, usual)) << "urgent where it gets worse";
  EXPECT_GT(issue_score(issue, 0.2f, 0.2f, 0.5f, usual), issue_score(issue, 0.05f, 0.05f, 0.5f, usual)) << "actual where it is bad";
  AllianceIssue inhumane = issue;
  inhumane.humane = 0.0f;
  EXPECT_EQ(issue_score(inhumane, 0.2f, 0.1f, 1.0f, usual), 0.0f);
  EXPECT_EQ(issue_score(issue, 0.2f, 0.1f, 0.0f, usual), 0.0f);
}

Alliance small_alliance(const Members& members) {
  Alliance alliance;
  alliance.meets_every = 3;
  alliance.members = members;
  alliance.issues = {{"poverty", issue_of(Agenda::poverty)}, {"work", issue_of(Agenda::work)}};
  return alliance;
}

TEST(Meeting, ChoosesTheMoreActualIssue) {
  Members members = members_strong_in({0, 1, 2});
  members[0].second.inner_circle = true;
  const Alliance alliance = small_alliance(members);
  const std::vector<float> smart{1.0f, 1.0f};
  AllianceState poor;
  meet(poor, alliance, region(200, 2), smart, usual);
  EXPECT_EQ(poor.issue, 0);
  AllianceState idle;
  meet(idle, alliance, region(4, 150), smart, usual);
  EXPECT_EQ(idle.issue, 1);
  EXPECT_FLOAT_EQ(idle.seen[1], 0.75f);
}

TEST(Meeting, TakesInWhoBringsWhatIsMissingAndLeavesOutWhoBringsTheSame) {
  Members members = members_strong_in({0, 1, 1, 1, 2, 3, 4, 5});
  members[0].second.inner_circle = members[1].second.inner_circle = true;
  Members with_equal_ones = members_strong_in({0, 0, 0, 0});
  with_equal_ones[0].second.inner_circle = true;
  AllianceState state, equal;
  const std::vector<float> smart{1.0f, 1.0f};
  meet(state, small_alliance(members), region(100), smart, usual);
  meet(state, small_alliance(members), region(100), smart, usual);
  EXPECT_EQ(state.joined[4] + state.joined[5] + state.joined[6] + state.joined[7], 4);
  meet(equal, small_alliance(with_equal_ones), region(100), smart, usual);
  EXPECT_EQ(equal.joined, (std::vector<std::uint8_t>{1, 0, 0, 0}));
}

TEST(Meeting, LeavesOutWhoHasNoInterestAndLetsThemGoWhenTheIssueChanges) {
  Members members = members_strong_in({0, 1, 2});
  members[0].second.inner_circle = true;
  members[1].second.inner_circle = true;
  members[2].second.interest = {1.0f, 0.0f, 0.0f};
  AllianceState state;
  const std::vector<float> smart{1.0f, 1.0f};
  meet(state, small_alliance(members), region(200, 2), smart, usual);
  EXPECT_EQ(state.joined[2], 1);
  meet(state, small_alliance(members), region(4, 150), smart, usual);
  EXPECT_EQ(state.joined[2], 0);
}

TEST(Meeting, PressureIsStrengthTimesScoreTimesSmart) {
  Members members = members_strong_in({0, 1, 2, 3, 4, 5});
  for (auto& [name, member] : members) member.inner_circle = true;
  AllianceState whole, half;
  meet(whole, small_alliance(members), region(100), std::vector<float>{1.0f, 1.0f}, usual);
  meet(half, small_alliance(members), region(100), std::vector<float>{0.5f, 0.5f}, usual);
  EXPECT_GT(whole.pressure, 0.1f);
  EXPECT_FLOAT_EQ(half.pressure, 0.5f * whole.pressure);
  EXPECT_LE(whole.pressure, 1.0f);
}

}  // namespace
}  // namespace guyub
