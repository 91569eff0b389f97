#include "sim/population/minds_start.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {

float bounded_trait(const Trait& trait, float score) {
  return std::clamp(static_cast<float>(trait.mean) + static_cast<float>(trait.sd) * score, 0.0f, 1.0f);
}

void draw_minds(const PopulationModel& model, const BetaQuantile& thresholds, const CommunityDraft& draft,
                Community& community) {
  const MindCoefficients& minds = model.coefficients.minds;
  const float bound = static_cast<float>(minds.attitude_schooling);
  const float free = square_root(1.0f - bound * bound);
  Households& households = community.households;
  for (std::uint32_t h = 0; h < community.size(); ++h) {
    const PhiloxCounter first = model.draws.block(draft.plan.id, h, 0, Purpose::household_attitudes);
    const PhiloxCounter second = model.draws.block(draft.plan.id, h, 1, Purpose::household_attitudes);
    const float attitude = bound * draft.schooling_score[h] + free * normal(first[0]);
    households.school_attitude[h] = bounded_trait(minds.school_attitude, attitude);
    households.school_attitude_anchor[h] = households.school_attitude[h];
    households.stubbornness[h] = small_share(bounded_trait(minds.stubbornness, normal(first[1])));
    households.threshold[h] = small_share(thresholds.at(uniform(first[2])));
    households.trust_state[h] = bounded_trait(minds.trust_state, normal(first[3]));
    households.trust_village[h] = bounded_trait(minds.trust_village, normal(second[0]));
    households.routine[h] = bounded_trait(minds.routine, normal(second[1]));
    households.collective_action[h] = small_share(bounded_trait(minds.collective_action, normal(second[2])));
    const PhiloxCounter third = model.draws.block(draft.plan.id, h, 2, Purpose::household_attitudes);
    households.health_attitude[h] = small_share(bounded_trait(minds.health_attitude, normal(third[0])));
    households.health_attitude_anchor[h] = households.health_attitude[h];
    households.small_family[h] = small_share(bounded_trait(minds.small_family, normal(third[1])));
    households.small_family_anchor[h] = households.small_family[h];
  }
}

namespace {

constexpr std::uint32_t further_month = 4;   // of community_traits; 3 are the ties
constexpr std::uint32_t aims_month = 5;

Body draw_body(const InstitutionCoefficients& traits, const PhiloxCounter& first, const PhiloxCounter& second, const PhiloxCounter& further, const PhiloxCounter& aims) {
  Body body;
  body.age_years = std::max(0.0f, static_cast<float>(traits.office_age.mean) + static_cast<float>(traits.office_age.sd) * normal(first[0]));
  body.routinisation = bounded_trait(traits.routinisation, normal(first[1]));
  body.skill = bounded_trait(traits.skill, normal(first[2]));
  body.trust_in_planner = bounded_trait(traits.trust_in_planner, normal(first[3]));
  body.funds_share = bounded_trait(traits.funds_share, normal(second[0]));
  body.sunk = bounded_trait(traits.sunk, normal(further[0]));
  body.rigidity = bounded_trait(traits.rigidity, normal(further[1]));
  body.gatekeeping = bounded_trait(traits.gatekeeping, normal(further[2]));
  body.ideology = bounded_trait(traits.ideology, normal(further[3]));
  body.aims = bounded_trait(traits.aims, normal(aims[0]));
  body.blindness = body.routinisation;   // where it comes to rest
  return body;
}

}  // namespace

void draw_institutions(const PopulationModel& model, const CommunityDraft& draft, Community& community) {
  const InstitutionCoefficients& traits = model.coefficients.institutions;
  Institutions& institutions = community.institutions;
  for (std::uint32_t kind = 0; kind < body_kinds; ++kind) {
    const auto words = [&](std::uint32_t month) { return model.draws.block(draft.plan.id, kind, month, Purpose::community_traits); };
    institutions.bodies[kind] = draw_body(traits, words(1), words(2), words(further_month), words(aims_month));
  }
  const PhiloxCounter second = model.draws.block(draft.plan.id, 0, 2, Purpose::community_traits);

  float pupils = 0.0f;
  for (const std::uint8_t enrolled : community.persons.enrolled) pupils += static_cast<float>(enrolled);
  float visits = 0.0f;
  for (const std::uint8_t due : community.households.visit_due) visits += static_cast<float>(due);
  const float spread = static_cast<float>(traits.slots_spread);
  const auto capacity = [&](float demand, double slots, std::uint32_t word) {
    return demand * static_cast<float>(slots) * exp_real(spread * normal(word) - 0.5f * spread * spread);
  };
  institutions.school_slots = capacity(pupils, traits.slots_per_pupil, second[1]);
  institutions.post_slots = capacity(visits, traits.slots_per_visit, second[2]);
}

}  // namespace guyub
