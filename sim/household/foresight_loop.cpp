#include "sim/household/foresight_loop.hpp"

#include "sim/core/real_math.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

using Lane = ForesightLanes::Lane;

/// ln(1 + e^x).
GUYUB_ELEMENTWISE float soft_plus(float x) {
  const float size = x < 0.0f ? -x : x;
  return (x < 0.0f ? 0.0f : x) + log_real(1.0f + exp_real(-size));
}

/// Worth of the years to come, by grades gained until then.
struct Worth {
  alignas(64) std::array<Lane, ForesightLanes::most_years + 1> in;
  alignas(64) std::array<Lane, ForesightLanes::most_years + 1> out;
};

/// One year earlier, at one grade.
void step_back(const ForesightLanes& lanes, std::size_t year, std::size_t gained, Worth& worth) {
  const float idle_girl = lanes.idle[year][0], idle_boy = lanes.idle[year][1];
  const float gain_girl = lanes.gain[year][0], gain_boy = lanes.gain[year][1];
  const float discount = lanes.discount, obstacle = lanes.out_last_year;
  const float* const male = lanes.male.data();
  const float* const school = lanes.school[gained].data();
  const float* const kept = lanes.kept[gained].data();
  const float* const moves_up = lanes.moves_up[gained].data();
  const float* const above = worth.in[gained + 1].data();
  float* const in = worth.in[gained].data();
  float* const out = worth.out[gained].data();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < lanes.count; ++i) {
    const float idle = male[i] > 0.5f ? idle_boy : idle_girl;
    const float gain = male[i] > 0.5f ? gain_boy : gain_girl;
    const float after_school = in[i] + moves_up[i] * (above[i] - in[i]);
    const float odds = school[i] + gain + discount * (after_school - out[i]);
    const float base = idle + discount * out[i];
    in[i] = base + soft_plus(odds + kept[i]);
    out[i] = base + soft_plus(odds - obstacle);
  }
}

void look_ahead(ForesightLanes& lanes) {
  Worth worth;
  for (std::size_t gained = 0; gained <= lanes.years + 1; ++gained) {
    for (std::size_t i = 0; i < lanes.count; ++i) worth.in[gained][i] = 0.0f;
    for (std::size_t i = 0; i < lanes.count; ++i) worth.out[gained][i] = 0.0f;
  }
  for (std::size_t year = lanes.years; year > 0; --year) {
    for (std::size_t gained = 0; gained <= year; ++gained) step_back(lanes, year, gained, worth);
  }
  for (std::size_t i = 0; i < lanes.count; ++i) {
    const float after_school = worth.in[0][i] + lanes.moves_up[0][i] * (worth.in[1][i] - worth.in[0][i]);
    lanes.ahead[i] = lanes.discount * (after_school - worth.out[0][i]);
  }
}

}  // namespace

extern const ForesightLoop foresight_loop_table;
const ForesightLoop foresight_loop_table = look_ahead;

}  // namespace guyub::GUYUB_UNIT
