#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/engine/aggregate.hpp"
#include "sim/engine/schedule.hpp"

namespace guyub {
namespace {

constexpr std::uint8_t deciles_of_the_poorest = 4;

/// Programmes and groups that each household is in.
void add_served(Community& community, const MonthContext& x) {
  const Households& h = community.households;
  const std::size_t programmes = community.programmes.size();
  for (std::size_t i = 0; i < h.size(); ++i) {
    if (h.person_count[i] == 0) continue;
    std::int32_t in = 0;
    bool meets = false;
    for (std::size_t k = 0; k < programmes; ++k) {
      if (community.programmes[k].enrolments.stage[i] != EnrolmentStage::accepted) continue;
      ++in;
      meets = meets || x.variant.programmes[k].groups.meetings > 0.0f;
    }
    Sums<Sum>& sums = community.aggregates.by_decile[h.decile[i]];
    if (meets) ++sums[Sum::in_groups];
    if (h.decile[i] >= deciles_of_the_poorest) continue;
    if (in == 0) ++sums[Sum::unserved];
    if (in > 1) ++sums[Sum::doubly_served];
  }
}

}  // namespace

void add_services(Community& community, const MonthContext& x) {
  if (!community.programmes.empty()) add_served(community, x);
  const Institutions& i = community.institutions;
  const AllianceState& alliance = x.country.alliance;
  const auto members = static_cast<std::int64_t>(std::count(alliance.joined.begin(), alliance.joined.end(), std::uint8_t{1}));
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) {
    Sums<Sum>& sums = community.aggregates.by_decile[d];
    const std::int64_t households = sums[Sum::households];
    sums[Sum::organisation] += to_fixed(community.organisation) * households;
    sums[Sum::school_quality] += to_fixed(i.school_quality) * households;
    sums[Sum::post_quality] += to_fixed(i.post_quality) * households;
    sums[Sum::alliance_strength] += to_fixed(alliance.strength) * households;
    sums[Sum::alliance_pressure] += to_fixed(alliance.pressure) * households;
    sums[Sum::alliance_members] += members * households;
    if (d < deciles_of_the_poorest) sums[Sum::poorest_households] += households;
    if (d < deciles_of_the_poorest && community.programmes.empty()) sums[Sum::unserved] += households;
  }
}

}  // namespace guyub
