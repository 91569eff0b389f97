#pragma once
// What weakens a policy: its effect as the world is, and without each mechanism that may stand in its way (mission S0.12).
//
// Effect E of a variant: difference from the base of an indicator's mean over the last months, in the same replicate. Lost to a mechanism:
// the effect with it switched off in variant and base alike, less E. Same people, same luck. Losses do not add up: where two things stand
// in the way, taking one away may bring nothing; a negative loss is a mechanism that helps.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/lives/life.hpp"

namespace guyub::analysis {

/// Switches of mechanisms that may weaken or inhibit a policy, in the order of the stages at which they do.
inline constexpr std::array<std::string_view, 16> inhibitors{
    "targeting_error", "registry_ageing", "delivery_lag", "leakage", "hassle", "stigma", "resistance_outsider", "resistance_cost",
    "resistance_disruption", "resistance_risk", "routinisation", "facilitator_load", "service_capacity", "recertification", "price_response", "grievance"};

struct Weakening {
  std::vector<std::string> indicators;
  std::vector<std::string> mechanisms;   ///< that were switched on, and so could be switched off
  Life as_is;
  std::vector<Life> without;             ///< by mechanism
};

/// Lives through the scenario as it is and without each inhibitor. months: at the end, over which levels are taken. Throws
/// std::runtime_error with the reader's words when a changed scenario is refused; the same for any number of threads.
Weakening weigh_inhibitors(const ScenarioSource& source, const std::vector<std::string>& indicators, std::uint32_t months, const Execution& execution);

/// Effect without a mechanism less the effect as is, one a replicate.
std::vector<double> lost(const Weakening& weakening, std::size_t mechanism, std::size_t variant, std::size_t indicator);

}  // namespace guyub::analysis
