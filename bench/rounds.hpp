#pragma once
// Rounds of a measurement: repeated until enough of them were not disturbed, then told as medians.

#include <cstdint>
#include <string>
#include <vector>

namespace guyub::bench {

struct Spread {
  double median = 0;
  double least = 0;
  double most = 0;
};

/// Of the values, at least one.
Spread spread(std::vector<double> values);

/// One round: every subject measured once, one after the other.
struct Round {
  std::vector<double> rate;        ///< by subject
  std::vector<double> cpu_rate;    ///< the same per second of processor time
  double steal = 0;                ///< the worst of the subjects
  double others = 0;
};

/// A round counts when the host stole no more than 2% of the machine and other processes took no more than 5%.
inline constexpr double most_steal = 0.02;
inline constexpr double most_others = 0.05;
inline bool undisturbed(const Round& round) { return round.steal <= most_steal && round.others <= most_others; }

struct Kept {
  std::vector<Round> rounds;   ///< the undisturbed ones; the least disturbed ones when too few were
  std::size_t measured = 0;
  std::size_t undisturbed = 0;
};

/// Calls measure() until `wanted` rounds were undisturbed, at most `attempts` times.
template <class Measure>
Kept keep_rounds(std::size_t wanted, std::size_t attempts, Measure measure);

/// The best `wanted` rounds of all.
Kept choose_rounds(std::vector<Round> all, std::size_t wanted);

template <class Measure>
Kept keep_rounds(std::size_t wanted, std::size_t attempts, Measure measure) {
  std::vector<Round> all;
  for (std::size_t good = 0; good < wanted && all.size() < attempts;) {
    all.push_back(measure());
    if (undisturbed(all.back())) ++good;
  }
  return choose_rounds(std::move(all), wanted);
}

}  // namespace guyub::bench
