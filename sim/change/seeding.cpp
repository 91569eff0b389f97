#include "sim/change/seeding.hpp"

#include <algorithm>
#include <numeric>

namespace guyub {
namespace {

constexpr std::size_t lot_word = 1;

std::vector<std::uint32_t> by_lot(const Community& community, const Draws& draws) {
  std::vector<std::uint32_t> lot(community.size());
  for (std::uint32_t h = 0; h < lot.size(); ++h) {
    lot[h] = draws.block(community.id.value(), h, kept_practice_month, Purpose::household_practice)[lot_word];
  }
  std::vector<std::uint32_t> order(community.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return lot[a] < lot[b]; });
  return order;
}

std::vector<std::uint32_t> around_the_first(const Community& community, const std::vector<std::uint32_t>& order, std::size_t wanted) {
  const Households& h = community.households;
  std::vector<std::uint8_t> reached(community.size(), 0);
  std::vector<std::uint32_t> seeds;
  const auto reach = [&](std::uint32_t household) {
    if (reached[household] != 0) return;
    reached[household] = 1;
    seeds.push_back(household);
  };
  std::size_t next = 0;
  for (std::size_t lot = 0; seeds.size() < wanted && lot < order.size(); ++lot) {
    reach(order[lot]);
    for (; next < seeds.size() && seeds.size() < wanted; ++next) {
      for (std::uint32_t t = h.tie_begin[seeds[next]]; t < h.tie_begin[seeds[next] + 1]; ++t) reach(h.tie[t]);
    }
  }
  seeds.resize(std::min(seeds.size(), wanted));
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
  if (practice.seeding == Seeding::clustered) return around_the_first(community, order, wanted);
  order.resize(std::min(order.size(), wanted));
  return order;
}

}  // namespace guyub
