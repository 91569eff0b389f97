#include "sim/change/strategies/variety.hpp"

namespace guyub {

void Variety::act(Levers& levers, Progress x, const Circumstances& how) const {
  levers.benefit_added += spread * how.best_option * x.strength;
  if (x.kept_up) levers.added(Factor::disruption) += disruption * std::max(0.0f, 1.0f - x.strength / effort);
}

float best_option(const Variety& variety, std::uint32_t community, std::uint32_t programme, const Draws& draws) {
  float best = 0.0f;
  for (std::int32_t option = 1; option < variety.options; ++option) {
    const PhiloxCounter words = draws.block(community, programme, option_month + static_cast<std::uint32_t>(option), Purpose::institution_change);
    best = std::max(best, normal(words[0]));
  }
  return best;
}

}  // namespace guyub
