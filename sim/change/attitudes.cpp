#include "sim/change/attitudes.hpp"

#include "sim/core/fixed_point.hpp"
#include "sim/household/contraception.hpp"

namespace guyub {
namespace {

/// Two attitudes in a word, so that those of ties are summed at once: at most 2^16 ties of 2^15 each.
constexpr int half = 32;

float mean_of_ties(std::uint64_t sum, std::uint32_t ties, float own) {
  return ties > 0 ? static_cast<float>(static_cast<std::int32_t>(sum)) * 0x1p-15f / static_cast<float>(static_cast<std::int32_t>(ties)) : own;
}

void accustom(SmallShare& anchor, bool did, float habit) {
  anchor = small_share(share_of(anchor) + habit * ((did ? 1.0f : 0.0f) - share_of(anchor)));
}

void adjust(SmallShare& attitude, SmallShare anchor, float stubbornness, float mean, float rate) {
  const float now = share_of(attitude);
  attitude = small_share(now + rate * (stubbornness * share_of(anchor) + (1.0f - stubbornness) * mean - now));
}

/// The family's own practice moves its attitude to a small family.
void accustom_to_use(Community& community, std::size_t h, bool married_only, float habit) {
  bool asked = false;
  bool uses_it = false;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    if (!is_exposed(community.persons, i, married_only)) continue;
    asked = true;
    uses_it = uses_it || uses(community.persons.contraception[i]);
  }
  if (asked) accustom(community.households.small_family_anchor[h], uses_it, habit);
}

}  // namespace

void move_attitudes(Community& community, const NormCoefficients& c, bool peers, bool married_only, MonthScratch& scratch) {
  Households& hh = community.households;
  const std::size_t n = community.size();
  for (std::size_t h = 0; h < n; ++h) {
    scratch.attitudes[h] = std::uint64_t{hh.health_attitude[h]} | std::uint64_t{hh.small_family[h]} << half;
  }
  for (std::size_t h = 0; h < n; ++h) {
    const std::uint32_t begin = hh.tie_begin[h];
    const std::uint32_t end = peers ? hh.tie_begin[h + 1] : begin;
    std::uint64_t sum = 0;
    for (std::uint32_t t = begin; t < end; ++t) sum += scratch.attitudes[hh.tie[t]];
    if (hh.visit_due[h] != 0) accustom(hh.health_attitude_anchor[h], hh.visited[h] != 0, c.habit);
    accustom_to_use(community, h, married_only, c.habit);
    const float own = peers ? share_of(hh.stubbornness[h]) : 1.0f;
    const float health = mean_of_ties(sum & 0xFFFFFFFFu, end - begin, share_of(hh.health_attitude[h]));
    const float family = mean_of_ties(sum >> half, end - begin, share_of(hh.small_family[h]));
    adjust(hh.health_attitude[h], hh.health_attitude_anchor[h], own, health, c.rate);
    adjust(hh.small_family[h], hh.small_family_anchor[h], own, family, c.rate);
  }
}

}  // namespace guyub
