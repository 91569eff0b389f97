#include "sim/programme/budget.hpp"

namespace guyub {

__extension__ using Wide = __int128;  // products of two rupiah amounts pass 64 bits

std::int64_t regional_appropriation(const BudgetRules& rules, std::int64_t households, double poverty_rate) {
  const std::int64_t by_households =
      static_cast<std::int64_t>(static_cast<Wide>(rules.national) * households / rules.national_households / 12);
  if (rules.allocation == Allocation::equal) return by_households;
  const double ratio = poverty_rate / static_cast<double>(rules.national_poverty_rate);
  return static_cast<std::int64_t>(static_cast<double>(by_households) * ratio);
}

std::vector<std::int64_t> split(std::int64_t amount, std::span<const std::int64_t> weights) {
  Wide total = 0;
  for (const std::int64_t weight : weights) total += weight;
  const bool equal = total == 0;
  if (equal) total = static_cast<Wide>(weights.size());
  std::vector<std::int64_t> shares;
  shares.reserve(weights.size());
  Wide before = 0;
  std::int64_t given = 0;
  for (const std::int64_t weight : weights) {
    before += equal ? 1 : weight;
    const std::int64_t up_to_here = static_cast<std::int64_t>(amount * before / total);
    shares.push_back(up_to_here - given);
    given = up_to_here;
  }
  return shares;
}

std::int64_t following_cost(const DeliveryRules& rules, double minimum_wage) {
  const double facilitator = static_cast<double>(rules.facilitator_wage) * minimum_wage / static_cast<double>(rules.households_per_facilitator);
  return static_cast<std::int64_t>(facilitator) + rules.cost_per_household;
}

std::int64_t group_cost(const GroupRules& rules) {
  return static_cast<std::int64_t>(static_cast<double>(rules.meetings) * static_cast<double>(rules.meeting_cost) / static_cast<double>(rules.families));
}

}  // namespace guyub
