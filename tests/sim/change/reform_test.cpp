#include "sim/change/reform.hpp"

#include <cmath>
#include <cstdint>
#include <numeric>

#include <gtest/gtest.h>

#include "sim/core/real_math.hpp"
#include "tests/sim/support/small_change.hpp"
#include "tests/sim/support/small_community.hpp"
#include "tests/sim/support/small_programme.hpp"
#include "tests/sim/support/statistics.hpp"

namespace guyub {
namespace {

using namespace statistics;

struct Case {
  Programme programme = small_programme();
  Approach approach = top_down();
  AcceptanceCoefficients acceptance = small_acceptance;
  ReformCoefficients reform = small_reform;
  AcceptanceSwitches on = all_on;
  bool always_accept = false;
  bool verification = true;
  bool load = true;

  ReformSetting setting() const {
    return {programme, approach, acceptance, small_resistance, reform, on, 0.4f, always_accept, verification, load};
  }
};

Community office() {
  Community community = make_singles(1);
  prepare_programmes(community);
  return community;
}

void step(Community& community, const Case& c, std::uint32_t month) { decide_reform(community, 0, Draws(606, 0), clock_of(month), c.setting()); }

TEST(Reform, GoesThroughItsStagesWhenNothingHoldsItBack) {
  Case c;
  c.acceptance.institution_hazard = 1.0f;
  c.acceptance.intercept = 40.0f;
  c.reform.routine_after = 3;
  Community community = office();
  const ProgrammeState& state = community.programmes[0];
  std::vector<ReformStage> stages;
  for (std::uint32_t month = 0; month < 6; ++month) {
    step(community, c, month);
    stages.push_back(state.reform);
  }
  using enum ReformStage;
  EXPECT_EQ(stages, (std::vector{considered, trying, trying, trying, routine, routine}));
  EXPECT_EQ(state.reform_months, 1) << "months since it became routine";
}

TEST(Reform, IsRevertedWhileTryingAndMayBeTriedAgain) {
  Case c;
  c.acceptance.intercept = -40.0f;
  c.reform.reversal = 1.0f;
  Community community = office();
  community.programmes[0].reform = ReformStage::trying;
  step(community, c, 0);
  EXPECT_EQ(community.programmes[0].reform, ReformStage::reverted);
  c.acceptance.intercept = 40.0f;
  c.acceptance.institution_hazard = 1.0f;
  step(community, c, 1);
  EXPECT_EQ(community.programmes[0].reform, ReformStage::trying);
}

TEST(Reform, TermsAreThoseOfTheOffice) {
  const Case c;
  const Community community = office();
  const AcceptanceTerms terms = reform_terms(community, 0, c.setting());
  EXPECT_FLOAT_EQ(terms.benefit, 0.6f);
  EXPECT_NEAR(terms.peers, 0.0, 1e-7);
  EXPECT_FLOAT_EQ(terms.resistance[0], 0.5f * 0.5f);
  EXPECT_FLOAT_EQ(terms.resistance[1], 0.6f * 0.5f + 0.4f * 0.3f);
  EXPECT_FLOAT_EQ(terms.resistance[2], 0.5f * 0.75f);
  EXPECT_NEAR(terms.resistance[3], (1.0 - std::exp(-2.0)) * 0.8, 1e-5) << "ten years in office, 40% to lose counted twice";
}

// false alarm: five standard errors, once in 1.7 million seeds
TEST(Reform, IsTriedWithTheStatedChanceAndEachFactorAloneLowersIt) {
  const auto tried = [](const std::array<bool, factor_count>& factors) {
    Case c;
    c.on.factor = factors;
    c.acceptance.institution_hazard = 0.5f;
    double sum = 0.0;
    for (std::uint32_t id = 0; id < 4000; ++id) {
      Community community = office();
      community.id = CommunityId(id);
      community.programmes[0].reform = ReformStage::considered;
      step(community, c, 0);
      sum += community.programmes[0].reform == ReformStage::trying ? 1.0 : 0.0;
    }
    return sum;
  };
  const Case c;
  const double chance = 0.5 * static_cast<double>(logistic(acceptance_log_odds(reform_terms(office(), 0, c.setting()), small_acceptance, all_on)));
  EXPECT_LT(std::abs(errors_of_count(tried(all_on.factor), 4000, chance)), five_errors);
  EXPECT_GT(std::abs(errors_of_count(tried(all_on.factor), 4000, 1.4 * chance)), five_errors);
  const double without = tried({});
  for (std::size_t f = 0; f < factor_count; ++f) {
    std::array<bool, factor_count> one{};
    one[f] = true;
    EXPECT_LT(tried(one), without) << "factor " << f;
  }
}

TEST(Reform, VerificationRisesWithSkillOnceTried) {
  Case c;
  c.reform.reversal = 0.0f;
  c.load = false;
  Community community = office();
  community.programmes[0].reform = ReformStage::considered;
  c.acceptance.institution_hazard = 0.0f;
  step(community, c, 0);
  EXPECT_FLOAT_EQ(community.programmes[0].verification, 0.2f);
  community.programmes[0].reform = ReformStage::trying;
  step(community, c, 1);
  EXPECT_FLOAT_EQ(community.programmes[0].verification, 0.2f + 0.7f * 0.5f);
  community.institutions.body(BodyKind::village_office).skill = 1.0f;
  step(community, c, 2);
  EXPECT_FLOAT_EQ(community.programmes[0].verification, 0.9f);
  c.load = true;
  step(community, c, 3);
  EXPECT_FLOAT_EQ(community.programmes[0].verification, 0.9f * 250.0f / 280.0f);
}

TEST(Reform, SwitchesAndUnconditionalMoney) {
  Case c;
  c.always_accept = true;
  c.load = false;
  Community community = office();
  step(community, c, 0);
  EXPECT_FLOAT_EQ(community.programmes[0].verification, 0.9f) << "every office works as asked";
  c.verification = false;
  step(community, c, 1);
  EXPECT_EQ(community.programmes[0].verification, 0.0f);
  Case grant;
  grant.programme = small_grant();
  Community other = office();
  for (std::uint32_t month = 0; month < 24; ++month) step(other, grant, month);
  EXPECT_EQ(other.programmes[0].reform, ReformStage::not_considered) << "free money asks for no reform";
  EXPECT_EQ(other.programmes[0].verification, 0.0f);
}

TEST(Reform, TellsWhyItWasDecided) {
  Case c;
  Community community = office();
  const AcceptanceTerms terms = reform_terms(community, 0, c.setting());
  step(community, c, 0);
  const Decisions& decisions = community.programmes[0].body_decisions;
  EXPECT_EQ(decisions.count, 1);
  EXPECT_EQ(decisions.log_odds, to_fixed(acceptance_log_odds(terms, c.acceptance, c.on)));
  EXPECT_EQ(std::accumulate(decisions.parts.begin(), decisions.parts.end(), std::int64_t{0}), decisions.log_odds);
  c.always_accept = true;
  step(community, c, 1);
  EXPECT_EQ(decisions.count, 1) << "nobody decides where all accept";
}

}  // namespace
}  // namespace guyub
