#include "sim/programme/entitlement.hpp"

#include <algorithm>

namespace guyub {
namespace {

constexpr int first_pupil_age = 6;
constexpr int last_pupil_age = 18;

void keep_highest(Components& kept, std::size_t limit, Components::One one) {
  if (one.amount <= 0) return;
  std::size_t place = kept.count;
  while (place > 0 && kept.items[place - 1].amount < one.amount) --place;
  if (place >= limit) return;
  const std::size_t last = std::min(kept.count, limit - 1);
  for (std::size_t i = last; i > place; --i) kept.items[i] = kept.items[i - 1];
  kept.items[place] = one;
  kept.count = std::min(kept.count + 1, limit);
}

}  // namespace

std::int64_t Components::total() const {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += items[i].amount;
  return sum;
}

Components components(const Community& community, std::size_t h, const BenefitSchedule& s, bool enrolled_only) {
  Components kept;
  const Persons& p = community.persons;
  const std::size_t limit = std::min<std::size_t>(static_cast<std::size_t>(s.most_components), Components::most);
  if (limit == 0) return kept;
  const std::array<std::int64_t, 4> of_level{s.primary, s.junior_secondary, s.senior_secondary, 0};
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    const int age = age_years(p.age_months[i]);
    if (age < first_pupil_age) {
      keep_highest(kept, limit, {s.under_six, i, false});
    } else if (age <= last_pupil_age && (p.enrolled[i] != 0 || !enrolled_only)) {
      keep_highest(kept, limit, {of_level[static_cast<std::size_t>(next_level(p.grade[i]))], i, true});
    } else if (age >= s.elderly_age) {
      keep_highest(kept, limit, {s.elderly, i, false});
    }
    if (p.pregnancy[i] > 0) keep_highest(kept, limit, {s.pregnant, i, false});
  }
  return kept;
}

std::int64_t entitlement(const Community& community, std::size_t h, const BenefitSchedule& s, bool enrolled_only) {
  if (community.households.person_count[h] == 0) return 0;
  return s.household + components(community, h, s, enrolled_only).total();
}

}  // namespace guyub
