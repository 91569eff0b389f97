#include "sim/change/community_work.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

float within_unit(float x) { return std::clamp(x, 0.0f, 1.0f); }

/// Towards 1 for a positive size, towards 0 for a negative one.
float grown(float x, float size) { return within_unit(x + size * (size > 0.0f ? 1.0f - x : x)); }

void grow_minds(std::vector<SmallShare>& minds, float size) {
  if (size == 0.0f) return;
  for (SmallShare& mind : minds) mind = small_share(grown(share_of(mind), size));
}

}  // namespace

void meet_programme(ProgrammeState& state, const WorkTerms& terms, float divided, float developed) {
  const float agreement = std::max(0.0f, 1.0f - std::max(0.0f, terms[WorkTerm::division]) * divided);
  const float scale = state.plan.participation * std::max(0.0f, 1.0f + terms[WorkTerm::participation]) * agreement;
  state.approach.participation = within_unit(state.approach.participation * scale);
  state.plan.standing = state.plan.credit + terms[WorkTerm::standing];
  state.plan.congruence = within_unit((state.plan.fit + terms[WorkTerm::congruence] + developed) * (1.0f - state.plan.drift));
}

void work_on_community(Community& community, std::size_t k, const WorkTerms& terms, float part) {
  ProgrammeState& state = community.programmes[k];
  Body& delivers = community.institutions.body(state.delivered_by);
  Body& heads = community.institutions.body(BodyKind::neighbourhood);
  const float able = delivers.skill;
  const float learning = terms[WorkTerm::skill] * part * community.cohesion;
  delivers.skill = grown(delivers.skill, learning);
  if (&heads != &delivers) heads.skill = grown(heads.skill, learning);
  community.organisation = grown(community.organisation, terms[WorkTerm::organisation] * part * able);
  community.cohesion = grown(community.cohesion, terms[WorkTerm::cohesion] * part);
  grow_minds(community.households.collective_action, terms[WorkTerm::together] * part);
  grow_minds(community.households.self_reliance, terms[WorkTerm::self_reliance] * part);
  delivers.gatekeeping = within_unit(delivers.gatekeeping + terms[WorkTerm::gatekeeping]);
  state.plan.drift += terms[WorkTerm::drift] * (1.0f - state.plan.drift);
}

float divided_interests(const Community& community, const RothmanCoefficients& c) {
  const auto gini = static_cast<float>(ConsumptionHistogram(community.aggregates.histogram).gini());
  return within_unit(within_unit((gini - c.divided_from) / (c.divided_full - c.divided_from)) + community.conflict);
}

float ability(const Community& community) {
  const float skill = 0.5f * (community.institutions.body(BodyKind::village_office).skill + community.institutions.body(BodyKind::neighbourhood).skill);
  return square_root(skill * community.organisation);
}

}  // namespace guyub
