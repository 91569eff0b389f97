// The household-month's loops of one instruction set; the rules are those of sim/core/kernel_unit.cpp.

#include "bench/household_month/adoption_unit.hpp"
#include "bench/household_month/loops.hpp"
#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"

namespace guyub::bench::household_month::GUYUB_UNIT {
namespace {

constexpr float infinite = __builtin_inff();

void unpack(const Village& v, Fixed& fixed) {
  for (std::size_t i = 0; i < places; ++i) {
    const std::int32_t score = v.score[i];
    fixed.transfer[i] = score < law::eligible_below ? law::transfer : 0.0f;
    fixed.school[i] = law::school_constant - law::school_consumption * law::usual_consumption +
                      (score < law::eligible_below ? law::school_transfer : 0.0f);
    fixed.heads[i] = 1.0f / static_cast<float>(v.size[i]);
  }
  std::int32_t children = 0;
  for (std::size_t k = 0; k < most_children; ++k) {
    for (std::size_t i = 0; i < places; ++i) {
      const std::int32_t years = v.age[k][i];
      fixed.age_factor[k][i] = law::school_age * (static_cast<float>(years) - law::middle_age);
      children += years > 0 ? 1 : 0;
    }
    float* const factor = fixed.age_factor[k];
    for (std::size_t i = 0; i < places; ++i) factor[i] = exp_real(factor[i]);
    for (std::size_t i = 0; i < places; ++i) factor[i] = v.age[k][i] > 0 ? factor[i] : infinite;
  }
  fixed.children = static_cast<float>(children);
}

/// Income, consumption and savings; leaves what school weighs that isn't the child's: -x at 11.5 years.
void consume(Village& v, const Fixed& fixed, const Chances& chances, float enrolment, float* reluctance,
             VillageMonth& sums) {
  constexpr float largest = 32000.0f;  // of to_fixed()
  const float peers = law::school_peers * (enrolment - law::usual_enrolment);
  // summed as upper and lower halves: 256 of each fit 32 bits
  std::int32_t upper = 0;
  std::int32_t lower = 0;
  // a column of bytes makes the compiler take four vectors at a time, which hide each other's latency
  std::uint8_t is_poor[places];
  for (std::size_t i = 0; i < places; ++i) {
    const float log_income = v.log_income[i] + law::drift_spread * chances.drift[i];
    const float income = exp_real(log_income + law::shock_spread * chances.shock[i]);
    const float incoming = income + fixed.transfer[i];
    const float consumption = v.share[i] * incoming;
    const float per_head = consumption * fixed.heads[i];
    const float bounded = per_head < largest ? per_head : largest;
    const std::int32_t recorded = to_fixed(bounded);
    v.log_income[i] = log_income;
    v.savings[i] += incoming - consumption;
    v.consumption[i] = consumption;
    upper += recorded >> 16;
    lower += recorded & 0xFFFF;
    is_poor[i] = per_head < law::poverty_line ? 1 : 0;
    reluctance[i] = -(fixed.school[i] + law::school_consumption * per_head + peers);
  }
  std::int32_t poor = 0;
  for (std::size_t i = 0; i < places; ++i) poor += is_poor[i];
  constexpr std::int32_t empty = places - village_households;  // these consume nothing
  sums.consumption = std::int64_t{upper} * 65536 + lower;
  sums.poor = poor - empty;
}

/// Whether U < 1 / (1 + e^-x), multiplied out; U from 21 bits.
GUYUB_ELEMENTWISE std::int32_t goes(std::uint32_t bits, float reluctance, float age_factor) {
  const float chance = static_cast<float>(static_cast<std::int32_t>(bits)) * 0x1p-21f + 0x1p-22f;
  return chance * (1.0f + reluctance * age_factor) < 1.0f ? 1 : 0;
}

/// One exponential a household: the children's e^-x differ by a factor of their age. Two children take the upper 21
/// bits of the two words, the third the lower 11 and 10.
void enrol(Village& v, const Fixed& fixed, const Chances& chances, const float* reluctance, VillageMonth& sums) {
  // bytes may alias everything: without copies of the pointers the compiler would read these again for each household
  const std::uint32_t* const school_a = chances.school_a;
  const std::uint32_t* const school_b = chances.school_b;
  std::int32_t enrolled = 0;
  for (std::size_t i = 0; i < places; ++i) {
    const float e = exp_real(reluctance[i]);
    const std::uint32_t a = school_a[i];
    const std::uint32_t b = school_b[i];
    const std::int32_t first = goes(a >> 11, e, fixed.age_factor[0][i]);
    const std::int32_t second = goes(b >> 11, e, fixed.age_factor[1][i]);
    const std::int32_t third = goes((a & 0x7FFu) << 10 | (b & 0x3FFu), e, fixed.age_factor[2][i]);
    v.enrolled[i] = static_cast<std::uint8_t>(first | second << 1 | third << 2);
    enrolled += first + second + third;
  }
  sums.enrolled = enrolled;
}

void live_month(Village& v, const Fixed& fixed, const Chances& chances, float enrolment, VillageMonth& sums) {
  alignas(64) float reluctance[places];
  consume(v, fixed, chances, enrolment, reluctance, sums);
  enrol(v, fixed, chances, reluctance, sums);
  adopt(v);
}

}  // namespace

extern const Loops loops_table;
const Loops loops_table{unpack, live_month};

}  // namespace guyub::bench::household_month::GUYUB_UNIT
