#pragma once
// Persons and consumption by bins of per-capita consumption: 64 bins an octave from 2^12 (4,096 rupiah) to 2^28.
// A bin is read off the bits of the number: no logarithm, no rounding choice.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace guyub {

inline constexpr std::int32_t consumption_bins = 16 * 64;

constexpr std::int32_t consumption_bin(float consumption_per_capita) {
  const std::int32_t index = (std::bit_cast<std::int32_t>(consumption_per_capita) >> 17) - ((127 + 12) << 6);
  return std::min(std::max(index, 0), consumption_bins - 1);
}

/// Of a community, whose bins' numbers share a word: at most 65,535 persons and 2^48 rupiah a bin.
class CommunityHistogram {
 public:
  /// Bins outside [from, to) of all widen() since clear() are empty: a community's consumption spans a few octaves of the
  /// sixteen. To be called before add().
  void widen(std::int32_t from, std::int32_t to) {
    used_from_ = std::min(used_from_, from);
    used_to_ = std::max(used_to_, to);
  }
  void add(std::int32_t bin, std::int32_t persons, std::int64_t consumption) {
    bins_[static_cast<std::size_t>(bin)] += static_cast<std::uint64_t>(persons) | static_cast<std::uint64_t>(consumption) << persons_bits;
  }
  void clear();

  std::int32_t used_from() const { return used_from_; }
  std::int32_t used_to() const { return used_to_; }
  std::int64_t persons(std::int32_t bin) const { return static_cast<std::int64_t>(bins_[static_cast<std::size_t>(bin)] & ((1u << persons_bits) - 1)); }
  std::int64_t consumption(std::int32_t bin) const { return static_cast<std::int64_t>(bins_[static_cast<std::size_t>(bin)] >> persons_bits); }
  std::size_t bytes() const { return bins_.capacity() * sizeof(std::uint64_t); }

 private:
  static constexpr int persons_bits = 16;
  std::vector<std::uint64_t> bins_ = std::vector<std::uint64_t>(consumption_bins);
  std::int32_t used_from_ = consumption_bins;
  std::int32_t used_to_ = 0;
};

/// Of any number of communities.
class ConsumptionHistogram {
 public:
  ConsumptionHistogram() = default;
  explicit ConsumptionHistogram(const CommunityHistogram& community) { *this += community; }
  void add(float consumption_per_capita, std::int64_t persons, std::int64_t consumption) {
    Bin& bin = bins_[static_cast<std::size_t>(consumption_bin(consumption_per_capita))];
    bin.persons += persons;
    bin.consumption += consumption;
  }
  ConsumptionHistogram& operator+=(const CommunityHistogram& community);
  ConsumptionHistogram& operator+=(const ConsumptionHistogram& other);

  /// Gini coefficient of consumption among persons, taken as equal within a bin; 0 for nobody.
  double gini() const;

  /// Consumption of the richest tenth over that of the poorest four tenths; 0 for nobody.
  double palma() const;

 private:
  struct Bin {
    std::int64_t persons = 0;
    std::int64_t consumption = 0;
  };
  std::vector<Bin> bins_ = std::vector<Bin>(consumption_bins);
};

}  // namespace guyub
