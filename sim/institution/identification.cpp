#include "sim/institution/identification.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"

namespace guyub {
namespace {

float within_unit(float x) { return std::clamp(x, 0.0f, 1.0f); }

}  // namespace

Identification identify(const Planner& planner, const PlanningCoefficients& c) {
  const ProfileRules& profile = c.profile[static_cast<std::size_t>(planner.profile)];
  const float sought = c.style[static_cast<std::size_t>(planner.style)].sought + (planner.trained ? c.training.completeness : 0.0f);
  Identification found;
  float longest = 0.0f;
  for (std::size_t h = 0; h < heading_count; ++h) {
    const HeadingData& data = c.heading[h];
    const float share = within_unit(profile.attention[h] * sought);
    found.share_sought[h] = share;
    found.completeness[h] = data.secondary + (1.0f - data.secondary) * share;
    found.cost += static_cast<std::int64_t>(static_cast<double>(share) * static_cast<double>(data.cost));
    longest = std::max(longest, share * data.months);
  }
  found.months = rounded(longest * c.position[static_cast<std::size_t>(planner.position)].months);
  if (planner.trained) found.cost += c.training.cost;
  return found;
}

ByHeading completeness_after(const ByHeading& completeness, std::int32_t looks, const PlanningCoefficients& c) {
  ByHeading known = completeness;
  for (std::int32_t look = 0; look < looks; ++look) {
    for (float& w : known) w += c.learning * (1.0f - w);
  }
  return known;
}

ByHeading traits_of(const Community& community, BodyKind delivers, const PlanningCoefficients& c) {
  const Households& h = community.households;
  float trust = 0.0f;
  float kilometres = 0.0f;
  for (std::size_t i = 0; i < h.size(); ++i) {
    trust += h.trust_village[i];
    kilometres += h.kilometres_to_post[i];
  }
  const float n = static_cast<float>(std::max<std::size_t>(1, h.size()));
  const Body& body = community.institutions.body(delivers);
  const float mean_kilometres = kilometres / n;
  return {trust / n, mean_kilometres / (mean_kilometres + c.distance), body.routinisation, body.skill};
}

ByHeading beliefs(const ByHeading& truth, const ByHeading& mean, const ByHeading& completeness, const Planner& planner, CommunityId community,
                  std::uint32_t programme, const Draws& draws, const PlanningCoefficients& c) {
  const PhiloxCounter words = draws.block(community.value(), programme, 0, Purpose::planning);
  const float error = c.belief_error * (planner.trained ? c.training.error : 1.0f);
  ByHeading believed{};
  for (std::size_t h = 0; h < heading_count; ++h) {
    const float w = completeness[h];
    believed[h] = within_unit(w * truth[h] + (1.0f - w) * (mean[h] + error * normal(words[h])));
  }
  return believed;
}

}  // namespace guyub
