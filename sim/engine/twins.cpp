#include "sim/engine/twins.hpp"

#include <cstdint>
#include <unordered_map>

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

/// Finds households of the base by their number: those of the start, and those founded by the same person in the same month or
/// come like the same household.
class TwinFinder {
 public:
  explicit TwinFinder(const Households& base) {
    for (std::size_t h = 0; h < base.size(); ++h) position_.emplace(base.id[h], h);
  }
  std::size_t of(std::uint32_t id) const {
    const auto found = position_.find(id);
    return found == position_.end() ? std::size_t{no_household} : found->second;
  }

 private:
  std::unordered_map<std::uint32_t, std::size_t> position_;
};

}  // namespace

TwinEffects compare_twins(const Country& variant, const Country& base) {
  TwinEffects effects;
  for (std::size_t c = 0; c < variant.communities.size(); ++c) {
    const Households& v = variant.communities[c].households;
    const Households& b = base.communities[c].households;
    const TwinFinder twins(b);
    for (std::size_t h = 0; h < v.size(); ++h) {
      if (v.person_count[h] == 0) continue;
      const std::size_t twin = twins.of(v.id[h]);
      if (twin == no_household || b.person_count[twin] == 0) continue;
      effects.persons[bucket(v.consumption_sum[h], b.consumption_sum[twin])] += v.person_count[h];
      effects.consumption[v.decile[h]] += static_cast<double>(v.consumption_sum[h]);
      effects.base_consumption[v.decile[h]] += static_cast<double>(b.consumption_sum[twin]);
    }
  }
  return effects;
}

}  // namespace guyub
