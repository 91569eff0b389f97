#pragma once
// Month-end sums of a community, integers only: rupiah, counts, and shares in fixed point (sim/core/fixed_point).
// Indicators are ratios of these sums (sim/record/indicators).

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace guyub {

enum class Sum : std::uint8_t {
  households, persons, income, transfers, consumption, savings,
  poor_persons, poverty_gap, poverty_severity,             // gap and severity: fixed point x persons
  children_primary_female, children_primary_male, children_junior_female, children_junior_male,
  children_senior_female, children_senior_male,            // ages 7-12, 13-15, 16-18
  enrolled_primary_female, enrolled_primary_male, enrolled_junior_female, enrolled_junior_male,
  enrolled_senior_female, enrolled_senior_male,
  children_primary, children_junior, children_senior, enrolled_primary, enrolled_junior, enrolled_senior,  // both sexes
  pupils, attendance,                                       // attendance: 255ths
  children_10_17, working_10_17,
  visits_due, visits_made,
  school_attitude, trust_state, trust_village, routine,
  births, deaths,
  count
};

enum class ProgrammeSum : std::uint8_t {
  target, listed, offered, accepted, accepted_target, removed,  // households
  outsider, cost, disruption, risk,   // fixed point sums over households that had to decide
  acceptance,                         // their chance to accept when they last decided, fixed point
  decided,                            // households that these sums are over
  checks, failures,
  count
};

template <class Enum>
class Sums {
 public:
  static constexpr std::size_t size = static_cast<std::size_t>(Enum::count);
  std::int64_t& operator[](Enum item) { return values_[static_cast<std::size_t>(item)]; }
  std::int64_t operator[](Enum item) const { return values_[static_cast<std::size_t>(item)]; }
  void clear() { values_.fill(0); }
  Sums& operator+=(const Sums& other) {
    for (std::size_t i = 0; i < size; ++i) values_[i] += other.values_[i];
    return *this;
  }
  bool operator==(const Sums&) const = default;

 private:
  std::array<std::int64_t, size> values_{};
};

/// Persons and consumption by bins of per-capita consumption: 64 bins an octave from 2^12 (4,096 rupiah) to 2^28.
/// A bin is read off the bits of the number: no logarithm, no rounding choice.
class ConsumptionHistogram {
 public:
  static constexpr std::size_t bins = 16 * 64;
  static std::size_t bin_of(float consumption_per_capita) {
    const std::int32_t index = (std::bit_cast<std::int32_t>(consumption_per_capita) >> 17) - ((127 + 12) << 6);
    return index < 0 ? 0 : index >= static_cast<std::int32_t>(bins) ? bins - 1 : static_cast<std::size_t>(index);
  }
  void clear();
  void add(float consumption_per_capita, std::int64_t persons, std::int64_t consumption) {
    const std::size_t place = bin_of(consumption_per_capita);
    used_from_ = std::min(used_from_, place);
    used_to_ = std::max(used_to_, place + 1);
    Bin& bin = bins_[place];
    bin.persons += persons;
    bin.consumption += consumption;
  }
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
  std::vector<Bin> bins_ = std::vector<Bin>(bins);
  // bins outside [from, to) are empty: a community's consumption spans a few octaves of the sixteen
  std::size_t used_from_ = bins;
  std::size_t used_to_ = 0;
};

struct Aggregates {
  static constexpr std::size_t deciles = 10;
  Sums<Sum> total;
  std::array<Sums<Sum>, deciles> by_decile;
  std::vector<Sums<ProgrammeSum>> programmes;
  ConsumptionHistogram histogram;
  void clear();
};

}  // namespace guyub
