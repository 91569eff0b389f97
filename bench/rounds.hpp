#pragma once
// Rounds of a measurement: repeated until enough of them were not disturbed, then told as medians.

#include <cstdint>
#include <string>
#include <vector>

#include "bench/machine.hpp"

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
  std::vector<double> value;       ///< by subject: a rate, or what the benchmark says
  std::vector<double> cpu_rate;    ///< by subject, per second of processor time; empty when the values are no rates
  double steal = 0;                ///< the worst of the subjects
  double others = 0;

  /// The next subject did so much in so much time.
  void add_rate(double done, const Timing& timing);
  /// Something was measured while the machine was so disturbed.
  void disturb(double steal_then, double others_then);
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

/// The median, least and most over the kept rounds of value(round).
template <class Value>
Spread spread_of(const Kept& kept, Value value) {
  std::vector<double> values;
  for (const Round& round : kept.rounds) values.push_back(value(round));
  return spread(std::move(values));
}

/// Of one subject's values over another's of the same round.
Spread ratio(const Kept& kept, std::size_t over, std::size_t under);

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
