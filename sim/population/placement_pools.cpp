#include "sim/population/placement_pools.hpp"

namespace guyub {
namespace {

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

}  // namespace

WaitingPersons::WaitingPersons(const std::vector<AgeAndSex>& persons) : order_(persons.size()) {
  const auto bucket_of = [&](const AgeAndSex& person) -> Bucket& {
    const int year = std::min(age_years(person.age_months), oldest_year);
    return buckets_[static_cast<std::size_t>(person.sex)][static_cast<std::size_t>(year)];
  };
  for (const AgeAndSex& person : persons) ++bucket_of(person).end;
  std::uint32_t begin = 0;
  for (auto& of_sex : buckets_) {
    for (Bucket& bucket : of_sex) {
      const std::uint32_t count = bucket.end;
      bucket.begin = bucket.end = begin;
      begin += count;
    }
  }
  for (std::uint32_t i = 0; i < persons.size(); ++i) order_[bucket_of(persons[i]).end++] = i;
}

std::int32_t WaitingPersons::take(Sex sex, int age) {
  Bucket& bucket = buckets_[static_cast<std::size_t>(sex)][static_cast<std::size_t>(age)];
  return bucket.begin == bucket.end ? nobody : static_cast<std::int32_t>(order_[--bucket.end]);
}

std::int32_t WaitingPersons::take_nearest(Sex sex, int target, int low, int high) {
  return from_nearest(target, low, high, [&](int age) { return take(sex, age); });
}

std::int32_t WaitingPersons::take_of_age(int age) {
  const std::int32_t woman = take(Sex::female, age);
  return woman != nobody ? woman : take(Sex::male, age);
}

std::int32_t OpenHouseholds::take(Bucket& bucket, std::vector<std::uint8_t>& room) {
  if (bucket.members.empty()) return none;
  if (bucket.next >= bucket.members.size()) bucket.next = 0;
  const std::uint32_t household = bucket.members[bucket.next];
  if (--room[household] == 0) {
    bucket.members[bucket.next] = bucket.members.back();
    bucket.members.pop_back();
  } else {
    ++bucket.next;
  }
  return static_cast<std::int32_t>(household);
}

std::int32_t OpenHouseholds::take_nearest(int target, int low, int high, std::vector<std::uint8_t>& room) {
  return from_nearest(target, low, high,
                      [&](int age) { return take(buckets_[static_cast<std::size_t>(age)], room); });
}

}  // namespace guyub
