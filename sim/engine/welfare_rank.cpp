#include "sim/engine/welfare_rank.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"
#include "sim/population/rank_histogram.hpp"

namespace guyub {
namespace {

constexpr std::size_t bins = std::size_t{1} << 15;
constexpr float lowest = 0.0f;     // log rupiah
constexpr float highest = 32.0f;

float welfare(const Households& h, std::size_t i) {
  return log_real(std::max(1.0f, h.permanent_income[i] / static_cast<float>(h.person_count[i])));
}

/// Calls visit(households, i) for every household of the country with somebody in it.
template <class Communities, class Visit>
void for_inhabited(Communities& communities, const Workers& workers, Visit visit) {
  workers.for_each(communities.size(), [&](std::size_t c) {
    auto& households = communities[c].households;
    for (std::size_t i = 0; i < households.size(); ++i) {
      if (households.person_count[i] > 0) visit(households, i);
    }
  });
}

}  // namespace

void rank_welfare(Country& country, const Workers& workers) {
  RankHistogram ranks(bins, lowest, highest);
  for_inhabited(country.communities, workers, [&](const Households& h, std::size_t i) { ranks.add(welfare(h, i), 1); });
  ranks.seal();
  if (ranks.total() == 0) return;
  for_inhabited(country.communities, workers, [&](Households& h, std::size_t i) { h.welfare_rank[i] = ranks.rank(welfare(h, i), 1); });
}

}  // namespace guyub
