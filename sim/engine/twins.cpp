#include "sim/engine/twins.hpp"

namespace guyub {
namespace {

// limits of the five winner and loser buckets, as tax-benefit models report them
constexpr float much = 0.05f;
constexpr float little = 0.001f;

std::size_t bucket(float variant, float base) {
  if (variant < base * (1.0f - much)) return 0;
  if (variant < base * (1.0f - little)) return 1;
  if (variant <= base * (1.0f + little)) return 2;
  return variant <= base * (1.0f + much) ? 3 : 4;
}

}  // namespace

TwinEffects compare_twins(const Country& variant, const Country& base) {
  TwinEffects effects;
  for (std::size_t c = 0; c < variant.communities.size(); ++c) {
    const Households& v = variant.communities[c].households;
    const Households& b = base.communities[c].households;
    for (std::size_t h = 0; h < v.size(); ++h) {
      if (v.person_count[h] == 0) continue;
      effects.persons[bucket(v.consumption_sum[h], b.consumption_sum[h])] += v.person_count[h];
      effects.consumption[v.decile[h]] += static_cast<double>(v.consumption_sum[h]);
      effects.base_consumption[v.decile[h]] += static_cast<double>(b.consumption_sum[h]);
    }
  }
  return effects;
}

}  // namespace guyub
