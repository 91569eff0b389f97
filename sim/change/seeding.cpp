#include "sim/change/seeding.hpp"

#include <algorithm>

#include "sim/core/ascending.hpp"

namespace guyub {
namespace {

constexpr std::size_t lot_word = 1;

std::vector<std::uint32_t> by_lot(const Community& community, const Draws& draws) {
  std::vector<std::uint32_t> lot(community.size());
  for (std::uint32_t h = 0; h < lot.size(); ++h) {
    lot[h] = draws.block(community.id.value(), community.households.id[h], kept_practice_month, Purpose::household_practice)[lot_word];
  }
  return ascending(lot);
}

/// Every second household from the first on, as they live one beside the other; then those between them.
std::vector<std::uint32_t> beside_the_first(std::uint32_t households, std::uint32_t first, std::size_t wanted) {
  std::vector<std::uint32_t> seeds;
  for (std::uint32_t apart : {0u, 1u}) {
    for (std::uint32_t step = apart; step < households && seeds.size() < wanted; step += 2) seeds.push_back((first + step) % households);
  }
  return seeds;
}

std::vector<std::uint32_t> those_who_lead(const Community& community, const EliteCoefficients& elite, float share, const Draws& draws) {
  EliteCoefficients as_many = elite;
  as_many.leader_share = share;
  const std::vector<std::uint8_t> leads = leaders(community, as_many, draws);
  std::vector<std::uint32_t> seeds;
  for (std::uint32_t h = 0; h < leads.size(); ++h) {
    if (leads[h] != 0) seeds.push_back(h);
  }
  return seeds;
}

}  // namespace

std::vector<std::uint32_t> choose_seeds(const Community& community, const Practice& practice, const EliteCoefficients& elite, const Draws& draws) {
  if (practice.seeding == Seeding::leaders) return those_who_lead(community, elite, practice.seed_share, draws);
  const auto wanted = static_cast<std::size_t>(static_cast<double>(practice.seed_share) * static_cast<double>(community.size()) + 0.5);
  std::vector<std::uint32_t> order = by_lot(community, draws);
  if (practice.seeding == Seeding::clustered) return beside_the_first(static_cast<std::uint32_t>(order.size()), order.empty() ? 0u : order.front(), wanted);
  order.resize(std::min(order.size(), wanted));
  return order;
}

}  // namespace guyub
