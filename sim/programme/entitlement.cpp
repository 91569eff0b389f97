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

ClaimTable::ClaimTable(const BenefitSchedule& s)
    : household_(s.household), pregnant_(s.pregnant), limit_(std::min<std::size_t>(static_cast<std::size_t>(s.most_components), Components::most)) {
  amount_[under_six].fill(s.under_six);
  amount_[elderly].fill(s.elderly);
  amount_[pupil] = {s.primary, s.junior_secondary, s.senior_secondary, 0};
  for (std::size_t grade = 0; grade < level_.size(); ++grade) level_[grade] = static_cast<std::uint8_t>(next_level(static_cast<std::uint8_t>(grade)));
  for (std::size_t a = 0; a < ages; ++a) {
    const int age = static_cast<int>(a);
    kind_[0][a] = age < first_pupil_age ? under_six : age >= s.elderly_age ? elderly : nothing;
    kind_[1][a] = age >= first_pupil_age && age <= last_pupil_age ? pupil : kind_[0][a];
  }
}

Components ClaimTable::components(const Community& community, std::size_t h, bool enrolled_only) const {
  Components kept;
  const Persons& p = community.persons;
  if (limit_ == 0) return kept;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    const Kind kind = kind_of(p, i, enrolled_only);
    keep_highest(kept, limit_, {amount_of(kind, p.grade[i]), i, kind == pupil});
    if (p.pregnancy[i] > 0) keep_highest(kept, limit_, {pregnant_, i, false});
  }
  return kept;
}

ClaimTable::Claim ClaimTable::claim(const Community& community, std::size_t h) const {
  if (community.households.person_count[h] == 0) return {0, 0};
  const Persons& p = community.persons;
  Claim sum{household_, household_};
  std::size_t count = 0;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    const std::int64_t expecting = p.pregnancy[i] > 0 ? pregnant_ : 0;
    const std::int64_t amount = amount_of(kind_of(p, i, false), p.grade[i]);
    const std::int64_t if_enrolled = amount_of(kind_of(p, i, true), p.grade[i]);
    sum.all += amount + expecting;
    sum.enrolled += if_enrolled + expecting;
    count += ((amount | if_enrolled) > 0 ? 1 : 0) + (expecting > 0 ? 1 : 0);   // no amount is negative
  }
  if (count <= limit_) return sum;
  // few households have so many members who may claim: the highest components count
  return {household_ + components(community, h, false).total(), household_ + components(community, h, true).total()};
}

}  // namespace guyub
