#include "sim/change/unrest.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/institution/power.hpp"
#include "sim/world/month_means.hpp"

namespace guyub {
namespace {

float ratio(std::int64_t part, std::int64_t whole) {
  return whole > 0 ? static_cast<float>(static_cast<double>(part) / static_cast<double>(whole)) : 0.0f;
}

/// Share of households that farm while their harvest has failed.
float struck(const Community& community) {
  if (community.harvest_months == 0) return 0.0f;
  const Households& h = community.households;
  std::int64_t farms = 0;
  std::int64_t all = 0;
  for (std::size_t i = 0; i < h.size(); ++i) {
    const bool lives = h.person_count[i] > 0;
    farms += lives && h.sector[i] == Sector::agriculture ? 1 : 0;
    all += lives ? 1 : 0;
  }
  return ratio(farms, all);
}

}  // namespace

float relief_reached(const Community& community) {
  const Households& h = community.households;
  const float line = community.poverty_line * community.price_level;
  std::int64_t lacked = 0;
  std::int64_t reached = 0;
  for (std::size_t i = 0; i < h.size(); ++i) {
    const std::int32_t lack = whole_rupiah(std::max(0.0f, line * static_cast<float>(h.person_count[i]) - h.income[i]));
    lacked += lack;
    reached += std::min(lack, whole_rupiah(h.transfer[i]));
  }
  return ratio(reached, lacked);
}

void disturb_earning(Community& community, Tile tile, const UnrestCoefficients& c) {
  const float kept = 1.0f - c.lost * community.unrest;
  if (kept == 1.0f) return;
  for (std::size_t i = tile.begin; i < tile.end; ++i) community.households.income[i] *= kept;
}

void stir(Community& community, const UnrestCoefficients& c) {
  const float unequal = std::max(0.0f, inequality(community, community.households.consumption) - c.tolerated);
  const float pressure = c.shock * struck(community) + c.inequality * unequal + c.grievance * mean_of(community.aggregates.total, Sum::grievance);
  const float calmed = 1.0f - c.relief * relief_reached(community);
  community.unrest += c.pace * (std::min(1.0f, pressure) * calmed - community.unrest);
  const float kept = 1.0f - c.interruption * community.unrest;
  community.institutions.school_quality *= kept;
  community.institutions.post_quality *= kept;
}

}  // namespace guyub
