#include "sim/institution/reform_outcome.hpp"

namespace guyub {

float draw_outcome(const ReformOutcomeCoefficients& c, std::uint32_t community, std::uint32_t programme, std::uint32_t step, const Draws& draws) {
  return 1.0f + c.spread * normal(draws.block(community, programme, step, Purpose::institution_change)[0]);
}

void learn_from_trying(Body& body, float outcome, float learning) {
  const float room = outcome < 0.0f ? body.skill : 1.0f - body.skill;
  const float skill = body.skill + learning * outcome * room;
  body.skill = skill < 0.0f ? 0.0f : (skill > 1.0f ? 1.0f : skill);
}

}  // namespace guyub
