#include "sim/change/rothman.hpp"

#include <set>

#include <gtest/gtest.h>

#include "sim/change/community_work.hpp"
#include "sim/core/fixed_point.hpp"
#include "tests/sim/support/small_change.hpp"
#include "tests/sim/support/small_community.hpp"

namespace guyub {
namespace {

/// Every linked size a number of its own.
RothmanCoefficients numbered() {
  RothmanCoefficients c;
  float next = 0.01f;
  for (FieldEffects& field : c.field) {
    for (OptionEffects& option : field.option) {
      for (const WorkTerm term : rothman_links(field.field)) option.terms[term] = next += 0.01f;
    }
  }
  return c;
}

Rothman pure(Rothmans approach) {
  Rothman r;
  for (std::optional<Rothmans>& field : r.field) field = approach;
  return r;
}

TEST(Rothman, EveryFieldMovesATermThroughEachOfItsOptions) {
  const RothmanCoefficients c = numbered();
  for (std::size_t f = 0; f < rothman_fields; ++f) {
    const auto links = rothman_links(static_cast<RothmanField>(f));
    ASSERT_FALSE(links.empty()) << f;
    std::set<float> sizes;
    for (const Rothmans option : {Rothmans::locality, Rothmans::planning, Rothmans::action}) {
      Rothman one;
      one.field[f] = option;
      sizes.insert(work_terms(one, c)[links.front()]);
    }
    EXPECT_EQ(sizes.size(), 3u) << rothman_field_entries()[f].name;
  }
}

TEST(Rothman, EveryTermIsMovedByAField) {
  std::set<WorkTerm> moved;
  for (std::size_t f = 0; f < rothman_fields; ++f) {
    for (const WorkTerm term : rothman_links(static_cast<RothmanField>(f))) moved.insert(term);
  }
  EXPECT_EQ(moved.size(), work_term_count);
}

TEST(Rothman, AMixtureIsTheWeightedMeanAndSharesNeedNotSumToOne) {
  const RothmanCoefficients c = numbered();
  Rothman mixed;
  mixed.share = {2.0f, 1.0f, 1.0f};
  const WorkTerms terms = work_terms(mixed, c);
  const WorkTerms a = work_terms(pure(Rothmans::locality), c);
  const WorkTerms b = work_terms(pure(Rothmans::planning), c);
  const WorkTerms d = work_terms(pure(Rothmans::action), c);
  for (std::size_t t = 0; t < work_term_count; ++t) {
    EXPECT_NEAR(terms.value[t], 0.5f * a.value[t] + 0.25f * b.value[t] + 0.25f * d.value[t], 1e-5f) << t;
  }
  EXPECT_EQ(leading_tactics(mixed), Tactics::consensus);
  mixed.field[static_cast<std::size_t>(RothmanField::tactics)] = Rothmans::action;
  EXPECT_EQ(leading_tactics(mixed), Tactics::contest) << "a field that is named outweighs the shares";
}

TEST(Rothman, NothingNamedChangesNothing) {
  const WorkTerms none = work_terms(Rothman{}, numbered());
  for (const float value : none.value) EXPECT_EQ(value, 0.0f);
  EXPECT_EQ(leading_tactics(Rothman{}), Tactics::consensus);
  ProgrammeState state;
  state.approach.participation = 0.37f;
  meet_programme(state, none, 1.0f, 0.0f);
  EXPECT_EQ(state.approach.participation, 0.37f);
  EXPECT_EQ(state.plan.congruence, 0.0f);
  EXPECT_EQ(state.plan.standing, 0.0f);
}

TEST(CommunityWork, DividedInterestsTakePartsAwayFromApproachesThatCountOnAgreement) {
  WorkTerms terms;
  terms[WorkTerm::division] = 1.2f;
  const auto part = [&](float divided) {
    ProgrammeState state;
    state.approach.participation = 0.5f;
    meet_programme(state, terms, divided, 0.0f);
    return state.approach.participation;
  };
  EXPECT_FLOAT_EQ(part(0.0f), 0.5f);
  EXPECT_FLOAT_EQ(part(0.5f), 0.5f * 0.4f);
  EXPECT_EQ(part(1.0f), 0.0f);
  terms[WorkTerm::division] = -0.3f;
  EXPECT_FLOAT_EQ(part(1.0f), 0.5f) << "who expects conflict loses nothing by it";
}

TEST(CommunityWork, SkillNeedsTiesAndOrganisingNeedsSkill) {
  const auto grown = [](float cohesion, float skill) {
    Community community = make_singles(4);
    prepare_programmes(community);
    community.cohesion = cohesion;
    for (Body& body : community.institutions.bodies) body.skill = skill;
    WorkTerms terms;
    terms[WorkTerm::skill] = 0.05f;
    terms[WorkTerm::organisation] = 0.05f;
    const float before = community.organisation;
    work_on_community(community, 0, terms, 0.8f);
    return std::pair(community.institutions.body(BodyKind::neighbourhood).skill - skill, community.organisation - before);
  };
  EXPECT_NEAR(grown(0.6f, 0.4f).first, 0.05 * 0.8 * 0.6 * 0.6, 1e-6);
  EXPECT_NEAR(grown(0.6f, 0.4f).second, 0.05 * 0.8 * 0.4 * 0.7, 1e-6);
  EXPECT_EQ(grown(0.0f, 0.4f).first, 0.0f);
  EXPECT_EQ(grown(0.6f, 0.0f).second, 0.0f);
}

TEST(CommunityWork, DriftTurnsCongruenceAwayFromPeople) {
  Community community = make_singles(2);
  prepare_programmes(community);
  ProgrammeState& state = community.programmes[0];
  state.plan.fit = 0.8f;
  WorkTerms terms;
  terms[WorkTerm::drift] = 0.1f;
  for (int month = 0; month < 2; ++month) work_on_community(community, 0, terms, 0.5f);
  EXPECT_NEAR(state.plan.drift, 1.0 - 0.9 * 0.9, 1e-6);
  meet_programme(state, terms, 0.0f, 0.0f);
  EXPECT_NEAR(state.plan.congruence, 0.8 * 0.81, 1e-6);
}

TEST(CommunityWork, GrowsMindsAndAbilityIsNothingWithoutEither) {
  Community community = make_singles(2);
  prepare_programmes(community);
  WorkTerms terms;
  terms[WorkTerm::together] = 0.1f;
  terms[WorkTerm::self_reliance] = 0.2f;
  community.households.collective_action.assign(2, small_share(0.5f));
  community.households.self_reliance.assign(2, small_share(0.5f));
  work_on_community(community, 0, terms, 1.0f);
  EXPECT_NEAR(share_of(community.households.collective_action[1]), 0.55, 1e-4);
  EXPECT_NEAR(share_of(community.households.self_reliance[0]), 0.6, 1e-4);
  community.organisation = 0.0f;
  EXPECT_EQ(ability(community), 0.0f);
  community.organisation = 0.25f;
  for (Body& body : community.institutions.bodies) body.skill = 0.25f;
  EXPECT_FLOAT_EQ(ability(community), 0.25f);
}

}  // namespace
}  // namespace guyub
