#include "sim/engine/arms.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace guyub {

void draw_arms(Country& country, std::int32_t treated, const Draws& draws) {
  std::vector<std::pair<std::uint32_t, std::size_t>> lots;   // ties go by number
  for (std::size_t c = 0; c < country.communities.size(); ++c) {
    lots.emplace_back(draws.block(country.communities[c].id.value(), 0, 0, Purpose::community_arm)[0], c);
    country.communities[c].arm = 0;
  }
  std::sort(lots.begin(), lots.end());
  const std::size_t winners = std::min(lots.size(), static_cast<std::size_t>(std::max(treated, 0)));
  for (std::size_t lot = 0; lot < winners; ++lot) country.communities[lots[lot].second].arm = 1;
}

}  // namespace guyub
