#include "sim/change/outside_pressure.hpp"

#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

float drawn(float x, float drift) { return x + drift * (drift > 0.0f ? 1.0f - x : x); }

void draw(std::vector<SmallShare>& column, Tile tile, float drift) {
  if (drift == 0.0f) return;
  for (std::size_t i = tile.begin; i < tile.end; ++i) column[i] = small_share(drawn(share_of(column[i]), drift));
}

}  // namespace

float pressure_felt(const Community& community, const OutsidePressureCoefficients& c) {
  return 1.0f - c.shield * square_root(community.organisation * community.cohesion);
}

void press_from_outside(Community& community, Tile tile, const OutsidePressure& pressure, const OutsidePressureCoefficients& c) {
  const float felt = pressure_felt(community, c);
  Households& h = community.households;
  draw(h.collective_action, tile, pressure.collective_action * felt);
  draw(h.health_attitude_anchor, tile, pressure.health * felt);
  draw(h.small_family_anchor, tile, pressure.small_family * felt);
  const float school = pressure.school * felt;
  if (school == 0.0f) return;
  for (std::size_t i = tile.begin; i < tile.end; ++i) h.school_attitude_anchor[i] = drawn(h.school_attitude_anchor[i], school);
}

}  // namespace guyub
