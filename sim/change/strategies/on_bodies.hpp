#pragma once
// A month of the strategies that work on bodies themselves, before bodies decide: shake-up, pairing, collaboration, options of
// variety, and what forced negotiation does to the gate. On the delivering body of a programme, and its partner.

#include "sim/change/strategies/strategies.hpp"
#include "sim/core/random.hpp"
#include "sim/institution/gatekeeping.hpp"

namespace guyub {

struct BodyWork {
  const Strategies& strategies;
  std::int32_t months_running;
  std::uint32_t programme;   ///< its number among draws
  const std::array<BestBody, body_kinds>& best;
  GatekeepingCoefficients gatekeeping;   ///< nothing shuts where it is switched off
};

void work_on_body(Community& community, std::size_t k, const BodyWork& work, const Draws& draws);

}  // namespace guyub
