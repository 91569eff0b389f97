#include <array>

#include "sim/core/fixed_point.hpp"
#include "sim/engine/aggregate.hpp"

namespace guyub {
namespace {

struct Bonds {
  std::int64_t practising = 0;
  std::int64_t households = 0;
};

}  // namespace

void add_bonds(Community& community) {
  const Households& h = community.households;
  std::array<Bonds, Aggregates::deciles> deciles{};
  for (std::size_t i = 0; i < community.size(); ++i) {
    const std::int64_t counts = h.person_count[i] > 0 ? 1 : 0;
    const bool practises = (h.practice[i] == AdoptionStage::trying) || (h.practice[i] == AdoptionStage::adopted);
    Bonds& sums = deciles[h.decile[i]];
    sums.practising += counts * (practises ? 1 : 0);
    sums.households += counts;
  }
  const std::int64_t cohesion = to_fixed(community.cohesion);
  const std::int64_t conflict = to_fixed(community.conflict);
  for (std::size_t d = 0; d < deciles.size(); ++d) {
    Sums<Sum>& into = community.aggregates.by_decile[d];
    into[Sum::practice_adopted] += deciles[d].practising;
    into[Sum::cohesion] += cohesion * deciles[d].households;
    into[Sum::conflict] += conflict * deciles[d].households;
  }
}

}  // namespace guyub
