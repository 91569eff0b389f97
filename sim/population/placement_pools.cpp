#include "sim/population/placement_pools.hpp"

namespace guyub {
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

std::vector<std::int32_t> WaitingPersons::all() const {
  std::vector<std::int32_t> persons;
  for (const auto& of_sex : buckets_) {
    for (const Bucket& bucket : of_sex) persons.insert(persons.end(), order_.begin() + bucket.begin, order_.begin() + bucket.end);
  }
  return persons;
}

}  // namespace guyub
