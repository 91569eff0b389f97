#include "sim/change/approach.hpp"

#include "sim/core/real_math.hpp"

namespace guyub {

float messenger_distance(Messenger messenger) {
  switch (messenger) {
    case Messenger::neighbour: return 0.0f;
    case Messenger::district: return 0.5f;
    case Messenger::stranger: return 1.0f;
  }
  return 1.0f;
}

void bring(ApproachState& state, const Approach& approach, std::int32_t months_running, float gatekeeping) {
  const float since_onset = static_cast<float>(months_running) - approach.participation_onset;
  state.participation = since_onset <= 0.0f
                            ? 0.0f
                            : (1.0f - gatekeeping) * approach.participation * (1.0f - exp_real(-since_onset / approach.participation_months));
  pursue(state, approach.strategies, months_running);
}

}  // namespace guyub
