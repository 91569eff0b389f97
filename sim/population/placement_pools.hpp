#pragma once
// People waiting for a household and households with room, both by years of age, so that the nearest is found
// without sorting.

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "sim/population/age_distribution.hpp"

namespace guyub {

inline constexpr int oldest_year = 99;

/// Persons of a community that have no place yet, by sex and year of age.
class WaitingPersons {
 public:
  static constexpr std::int32_t nobody = -1;

  explicit WaitingPersons(const std::vector<AgeAndSex>& persons);

  /// Takes the person whose age is nearest to `target` within [low, high]; the younger of two as near.
  std::int32_t take_nearest(Sex sex, int target, int low, int high);

  /// Takes anybody of exactly this age; women first.
  std::int32_t take_of_age(int age);

 private:
  struct Bucket {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  std::int32_t take(Sex sex, int age);

  std::array<std::array<Bucket, oldest_year + 1>, 2> buckets_{};
  std::vector<std::uint32_t> order_;
};

/// Households with room, by the age of the adult whom newcomers are matched to. Households of an age take turns.
class OpenHouseholds {
 public:
  static constexpr std::int32_t none = -1;

  void open(int age, std::uint32_t household) { buckets_[place(age)].members.push_back(household); }

  /// A household whose age is nearest to `target` within [low, high], one place of which is taken.
  std::int32_t take_nearest(int target, int low, int high, std::vector<std::uint8_t>& room);

 private:
  struct Bucket {
    std::vector<std::uint32_t> members;
    std::size_t next = 0;
  };
  static std::size_t place(int age) { return static_cast<std::size_t>(std::clamp(age, 0, oldest_year)); }
  std::int32_t take(Bucket& bucket, std::vector<std::uint8_t>& room);

  std::array<Bucket, oldest_year + 1> buckets_;
};

}  // namespace guyub
