#include <array>

#include "sim/change/community_work.hpp"
#include "sim/core/fixed_point.hpp"
#include "sim/core/selected.hpp"
#include "sim/engine/aggregate.hpp"

namespace guyub {

void add_bonds(Community& community) {
  const Households& h = community.households;
  const auto practises = [stage = h.practice.data(), persons = h.person_count.data()](std::size_t i) {
    return ((stage[i] == AdoptionStage::trying) | (stage[i] == AdoptionStage::adopted)) & (persons[i] > 0);
  };
  for_selected(0, h.size(), practises, [&](std::size_t i) { ++community.aggregates.by_decile[h.decile[i]][Sum::practice_adopted]; });
  const std::int64_t price = to_fixed(community.price_level);
  const std::int64_t cohesion = to_fixed(community.cohesion);
  const std::int64_t conflict = to_fixed(community.conflict);
  const std::int64_t unrest = to_fixed(community.unrest);
  const std::int64_t power = to_fixed(community.power.strength);
  const std::int64_t able = to_fixed(ability(community));
  for (Sums<Sum>& sums : community.aggregates.by_decile) {
    sums[Sum::price_level] += price * sums[Sum::households];
    sums[Sum::cohesion] += cohesion * sums[Sum::households];
    sums[Sum::conflict] += conflict * sums[Sum::households];
    sums[Sum::unrest] += unrest * sums[Sum::households];
    sums[Sum::power] += power * sums[Sum::households];
    sums[Sum::ability] += able * sums[Sum::households];
  }
}

}  // namespace guyub
