#include "bench/rounds.hpp"

#include <algorithm>

namespace guyub::bench {

Spread spread(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  const std::size_t n = values.size();
  return {0.5 * (values[(n - 1) / 2] + values[n / 2]), values.front(), values.back()};
}

void Round::add_rate(double done, const Timing& timing) {
  value.push_back(done / timing.seconds);
  cpu_rate.push_back(done / timing.cpu_seconds);
  disturb(timing.steal, timing.others);
}

void Round::disturb(double steal_then, double others_then) {
  steal = std::max(steal, steal_then);
  others = std::max(others, others_then);
}

Spread ratio(const Kept& kept, std::size_t over, std::size_t under) {
  return spread_of(kept, [&](const Round& round) { return round.value[over] / round.value[under]; });
}

Kept choose_rounds(std::vector<Round> all, std::size_t wanted) {
  Kept kept;
  kept.measured = all.size();
  kept.undisturbed = static_cast<std::size_t>(std::count_if(all.begin(), all.end(), undisturbed));
  std::stable_sort(all.begin(), all.end(), [](const Round& a, const Round& b) { return a.steal + a.others < b.steal + b.others; });
  std::stable_partition(all.begin(), all.end(), undisturbed);
  all.resize(std::min(all.size(), wanted));
  kept.rounds = std::move(all);
  return kept;
}

}  // namespace guyub::bench
