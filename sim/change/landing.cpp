#include "sim/change/landing.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

template <class Rules, class Choice>
const typename Rules::value_type& rules_of(const Rules& rules, Choice choice) {
  return rules[static_cast<std::size_t>(choice)];
}

float credit(const Planner& planner, const PlanningCoefficients& c) { return c.credibility * (planner.credibility - 0.5f); }

}  // namespace

Landing plan_for(const ByHeading& believed, const ByHeading& truth, const ByHeading& mean, const ByHeading& completeness, const Planner& planner,
              const PlanningCoefficients& c) {
  const float bargained = 1.0f - c.bargain * (planner.share_of_donor() + planner.share_of_agency());
  const float local = (1.0f - rules_of(c.style, planner.style).compromise) * bargained;
  ByHeading plan{};
  float distance = 0.0f;
  float known = 0.0f;
  for (std::size_t h = 0; h < heading_count; ++h) {
    plan[h] = mean[h] + local * (believed[h] - mean[h]);
    distance += (plan[h] - truth[h]) * (plan[h] - truth[h]);
    known += completeness[h];
  }
  const auto above_middle = [](float x) { return 1.0f - x - 0.5f; };
  Landing made;
  made.completeness = known / static_cast<float>(heading_count);
  made.fit = exp_real(-distance / (2.0f * c.misfit * c.misfit));
  made.credit = credit(planner, c) + rules_of(c.owner, planner.owner).legitimacy;
  made.pressure = rules_of(c.owner, planner.owner).pressure;
  made.participation = std::max(0.0f, 1.0f + c.participation * above_middle(plan[static_cast<std::size_t>(Heading::community)]));
  made.staff = std::max(0.0f, 1.0f + c.staff * above_middle(plan[static_cast<std::size_t>(Heading::capacity)]));
  return made;
}

void meet_planner(Body& body, const Planner& planner, const PlanningCoefficients& c) {
  const float won = credit(planner, c) + rules_of(c.style, planner.style).accepted + c.agency_trust * planner.share_of_agency();
  body.trust_in_planner = std::clamp(body.trust_in_planner + won - rules_of(c.ideology, planner.ideology).opposition, 0.0f, 1.0f);
}

}  // namespace guyub
