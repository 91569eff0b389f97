#pragma once
// The world of the household-month: villages of 250 households as blocks of columns, and the recorded series.

#include <array>
#include <cstdint>
#include <vector>

#include "bench/household_month/law.hpp"

namespace guyub::bench::household_month {

/// Places of a village's columns: the last six stand empty, so that loops need no remainder. An empty place consumes
/// nothing, has no children and a threshold that nobody reaches, and no sum counts it.
inline constexpr std::size_t places = 256;

/// A threshold of 8 neighbours or more is never exceeded.
inline constexpr std::uint8_t never = 8;

template <class Value>
using Column = Value[places];

/// The columns of a village.
struct alignas(64) Village {
  Column<float> log_income;   ///< its slow part
  Column<float> savings;
  Column<float> share;        ///< consumed of what comes in
  Column<float> consumption;  ///< of the last month
  Column<std::uint8_t> score;          ///< whole points: below 40 means eligible, as with the fraction
  Column<std::uint8_t> size;
  Column<std::uint8_t> age[most_children];  ///< in years, 0 where there is no such child
  Column<std::uint8_t> enrolled;       ///< one bit a child
  Column<std::uint8_t> neighbour[neighbours];
  Column<std::uint8_t> threshold;      ///< the whole part of 8 thresholds: a count exceeds it when it exceeds them
  Column<std::uint8_t> adopted;        ///< 0 or 1
};

using Villages = std::vector<Village>;

/// Bytes of the columns a household, empty places included.
inline constexpr double column_bytes_per_household = static_cast<double>(sizeof(Village)) / village_households;

/// What is recorded of a village in a month: sums of integers, which no order changes.
struct VillageMonth {
  std::int64_t consumption = 0;  ///< per head, summed over the households in fixed point (sim/core/fixed_point.hpp)
  std::int32_t poor = 0;         ///< households
  std::int32_t enrolled = 0;     ///< children
};

/// The series, one column a quantity: month by month, village by village.
class Series {
 public:
  explicit Series(std::size_t villages) : villages_(villages), consumption(cells()), poor(cells()), enrolled(cells()) {}

  std::size_t villages() const { return villages_; }
  void write(std::size_t month, std::size_t village, const VillageMonth& sums) {
    const std::size_t cell = month * villages_ + village;
    consumption[cell] = sums.consumption;
    poor[cell] = sums.poor;
    enrolled[cell] = sums.enrolled;
  }
  double bytes() const { return static_cast<double>(cells() * sizeof(VillageMonth)); }

 private:
  std::size_t cells() const { return months * villages_; }
  std::size_t villages_;

 public:
  std::vector<std::int64_t> consumption;
  std::vector<std::int32_t> poor;
  std::vector<std::int32_t> enrolled;
};

std::size_t children_of(const Village& village);

/// A village's four statistics of the last month.
struct Statistics {
  static constexpr std::size_t count = 4;
  static constexpr std::array<const char*, count> names = {"consumption_per_head", "poverty_headcount", "enrolment",
                                                           "adopted_share"};
  std::array<double, count> value{};
};
Statistics statistics_of(const Village& village, const Series& series, std::size_t number);

/// Every column and every series as one number.
std::uint64_t digest_of(const Villages& villages, const Series& series);

}  // namespace guyub::bench::household_month
