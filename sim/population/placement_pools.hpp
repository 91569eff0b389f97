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

/// Calls attempt(age) from the target outwards, younger before older, until it gives something that isn't negative.
template <class Attempt>
std::int32_t from_nearest(int target, int low, int high, Attempt attempt) {
  low = std::max(low, 0);
  high = std::min(high, oldest_year);
  if (low > high) return -1;
  target = std::clamp(target, low, high);
  for (int distance = 0; target - distance >= low || target + distance <= high; ++distance) {
    if (target - distance >= low) {
      const std::int32_t found = attempt(target - distance);
      if (found >= 0) return found;
    }
    if (distance > 0 && target + distance <= high) {
      const std::int32_t found = attempt(target + distance);
      if (found >= 0) return found;
    }
  }
  return -1;
}

/// Persons of a community that have no place yet, by sex and year of age.
class WaitingPersons {
 public:
  static constexpr std::int32_t nobody = -1;

  explicit WaitingPersons(const std::vector<AgeAndSex>& persons);

  /// Takes the person whose age is nearest to `target` within [low, high]; the younger of two as near.
  std::int32_t take_nearest(Sex sex, int target, int low, int high);

  /// Everybody who has no place yet.
  std::vector<std::int32_t> all() const;

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

  /// A household that takes the newcomer and whose age is nearest to `target` within [low, high]; one place of it is taken.
  template <class Takes>
  std::int32_t take_nearest(int target, int low, int high, std::vector<std::uint8_t>& room, Takes takes) {
    return from_nearest(target, low, high, [&](int age) { return take(buckets_[static_cast<std::size_t>(age)], room, takes); });
  }

 private:
  struct Bucket {
    std::vector<std::uint32_t> members;
    std::size_t next = 0;
  };
  static std::size_t place(int age) { return static_cast<std::size_t>(std::clamp(age, 0, oldest_year)); }

  template <class Takes>
  static std::int32_t take(Bucket& bucket, std::vector<std::uint8_t>& room, Takes takes) {
    for (std::size_t tried = 0; tried < bucket.members.size(); ++tried, ++bucket.next) {
      if (bucket.next >= bucket.members.size()) bucket.next = 0;
      const std::uint32_t household = bucket.members[bucket.next];
      if (!takes(household)) continue;
      if (--room[household] == 0) {
        bucket.members[bucket.next] = bucket.members.back();
        bucket.members.pop_back();
      } else {
        ++bucket.next;
      }
      return static_cast<std::int32_t>(household);
    }
    return none;
  }

  std::array<Bucket, oldest_year + 1> buckets_;
};

}  // namespace guyub
