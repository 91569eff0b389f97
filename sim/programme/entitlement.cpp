#include "sim/programme/entitlement.hpp"

#include <algorithm>

namespace guyub {
namespace {

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
    : amount_{0, s.under_six, s.elderly, s.primary, s.junior_secondary, s.senior_secondary, 0, 0},
      household_(s.household), pregnant_(s.pregnant), elderly_months_(static_cast<std::uint16_t>(12 * s.elderly_age)),
      limit_(std::min<std::size_t>(static_cast<std::size_t>(s.most_components), Components::most)) {
  for (std::size_t kind = 0; kind < claim_kinds; ++kind) {
    const std::int64_t extra = expecting(kind) ? pregnant_ : 0;
    const std::int64_t all = amount_of(component_of(kind));
    const std::int64_t enrolled = amount_of(component_if_enrolled(kind));
    both_[kind] = static_cast<std::uint64_t>(all + extra) | static_cast<std::uint64_t>(enrolled + extra) << 32;
    count_[kind] = static_cast<std::uint8_t>((all > 0 || enrolled > 0 ? 1 : 0) + (extra > 0 ? 1 : 0));
  }
}

ClaimTable::ClaimTable(const BenefitSchedule& s, Month month) : ClaimTable(s) {
  if (const DatedBenefit* const dated = benefit_of(s.dated, month)) grants_.emplace(*dated);
}

void ClaimTable::tell_kinds(const Persons& persons, std::size_t first, std::size_t end, ClaimKind* kind) const {
  claim_kind_loop()(persons, first, end, elderly_months_, kind);
}

const ClaimKind* ClaimTable::kinds_of(const Community& community, MonthScratch& scratch) const {
  if (scratch.kinds_elderly_months == elderly_months_) return scratch.claim_kind.data();
  return kinds_of(community, {0, community.size()}, scratch);
}

const ClaimKind* ClaimTable::kinds_of(const Community& community, Tile tile, MonthScratch& scratch) const {
  const std::vector<std::uint32_t>& begin = community.households.person_begin;
  tell_kinds(community.persons, begin[tile.begin], begin[tile.end], scratch.claim_kind.data());
  scratch.kinds_elderly_months = elderly_months_;
  return scratch.claim_kind.data();
}

Components ClaimTable::components(const Community& community, std::size_t h, const ClaimKind* kind, bool enrolled_only) const {
  Components kept;
  if (limit_ == 0) return kept;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    const Component component = enrolled_only ? component_if_enrolled(kind[i]) : component_of(kind[i]);
    keep_highest(kept, limit_, {amount_of(component), i, is_school(component)});
    if (expecting(kind[i])) keep_highest(kept, limit_, {pregnant_, i, false});
  }
  return kept;
}

bool ClaimTable::all_count(const Community& community, std::size_t h, const ClaimKind* kind) const {
  std::size_t count = 0;
  for_kinds(community, h, kind, [&](ClaimKind one) { count += count_[one]; });
  return count <= limit_;
}

ClaimTable::Claim ClaimTable::claim(const Community& community, std::size_t h, const ClaimKind* kind) const {
  if (community.households.person_count[h] == 0) return {0, 0};
  if (grants_) {
    const GradeGrants::Claim claim = grants_->claim(community, h);
    return {claim.all, claim.enrolled};
  }
  std::uint64_t both = 0;
  std::size_t count = 0;
  for_kinds(community, h, kind, [&](ClaimKind one) {
    both += both_[one];
    count += count_[one];
  });
  // so few components, of 100 million rupiah at most, do not pass 32 bits
  if (count <= limit_) return {household_ + static_cast<std::int64_t>(both & 0xFFFFFFFFu), household_ + static_cast<std::int64_t>(both >> 32)};
  // few households have so many members who may claim: the highest components count
  return {household_ + components(community, h, kind, false).total(), household_ + components(community, h, kind, true).total()};
}

}  // namespace guyub
