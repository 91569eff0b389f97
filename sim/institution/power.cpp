#include "sim/institution/power.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

float bounded(float value) { return std::clamp(value, 0.0f, 1.0f); }

}  // namespace

float inequality(const Community& community, const std::vector<float>& amount) {
  const std::vector<std::uint8_t>& persons = community.households.person_count;
  std::int64_t total = 0;
  std::int64_t heads = 0;
  for (std::size_t h = 0; h < community.size(); ++h) {
    total += persons[h] > 0 ? whole_rupiah(amount[h]) : 0;
    heads += persons[h];
  }
  if (total <= 0) return 0.0f;
  const float mean = static_cast<float>(static_cast<double>(total) / static_cast<double>(heads));
  std::int64_t lacking = 0;
  for (std::size_t h = 0; h < community.size(); ++h) {
    lacking += whole_rupiah(std::max(0.0f, mean * static_cast<float>(persons[h]) - amount[h]));
  }
  return bounded(static_cast<float>(static_cast<double>(lacking) / static_cast<double>(total)));
}

void start_power(Community& community, const PowerCoefficients& c, const EliteCoefficients& elite, const Draws& draws) {
  const PhiloxCounter words = draws.block(community.id.value(), 0, 0, Purpose::community_power);
  Power& power = community.power;
  power.strength = bounded(c.level + c.inequality * inequality(community, community.households.permanent_income) + (community.urban ? c.town : 0.0f) +
                           c.spread * normal(words[0]));
  power.interest = bounded(c.interest + c.interest_spread * normal(words[1]));
  power.favour = elite_stance(community, elite, draws);
}

float stance(const Power& power, bool meeting) {
  const float for_their_own = meeting ? power.favour * (1.0f - power.honesty) : 0.0f;
  return std::clamp(for_their_own - power.interest, -1.0f, 1.0f);
}

float leak_factor(const Power& power, bool meeting, const PowerCoefficients& c) {
  const float against = std::max(0.0f, -stance(power, meeting)) * (1.0f - power.honesty);
  return std::max(0.0f, 1.0f + c.taken * (power.strength * against - c.usual));
}

}  // namespace guyub
