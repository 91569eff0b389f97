// All months of a village written by hand, for AVX-512 and for AVX2 with FMA.

#include "bench/household_month/ceiling.hpp"

#if defined(__AVX2__)
#include "bench/household_month/adoption_unit.hpp"
#include "bench/household_month/wide.hpp"
#endif

namespace guyub::bench::household_month::ceiling::GUYUB_UNIT {

#if defined(__AVX2__)

namespace {

using household_month::GUYUB_UNIT::adopt;

constexpr float infinite = __builtin_inff();
constexpr int empty_places = places - village_households;

/// What does not change, and the scratch of a month: together with the village it fits the first-level cache.
struct alignas(64) Work {
  Column<float> transfer;
  Column<float> school;
  Column<float> heads;  ///< 1 / size
  Column<float> age_factor[most_children];
  int children = 0;
  Column<float> drift;
  Column<float> shock;
  Column<std::uint32_t> school_a;
  Column<std::uint32_t> school_b;
  Column<float> reluctance;
};

/// e^x within 3e-6 of its size, for |x| below 80.
GUYUB_WIDE Real exponential(Real x) {
  const Real z = x * all(1.442695041f);
  const Real n = nearest(z);
  const Real f = z - n;
  Real p = fused(all(9.570101434e-3f), f, all(5.591786028e-2f));
  p = fused(p, f, all(2.402474484e-1f));
  p = fused(p, f, all(6.931218147e-1f));
  return scaled(fused(p, f, all(9.999992614e-1f)), n);
}

/// -log(x) within 2e-6 for 0 < x < 1.
GUYUB_WIDE Real minus_logarithm(Real x) {
  Real e, m;
  split(x, e, m);
  const Real y = m - all(1.0f);
  Real p = fused(all(1.006619013e-1f), y, all(-2.029183378e-1f));
  p = fused(p, y, all(2.572009051e-1f));
  p = fused(p, y, all(-3.338490220e-1f));
  p = fused(p, y, all(4.998248405e-1f));
  p = fused(p, y, all(-9.999907535e-1f));
  return fused(p, y, e * all(-0.693147181f));
}

/// Two standard normals (Box and Muller): the angle's two highest bits are signs, the rest an angle around 45 degrees,
/// so that sine and cosine of that are sums of those of a small angle.
GUYUB_WIDE void normal_pair(Word radius, Word angle, Real& first, Real& second) {
  const Real u = fused(real_of(right<8>(radius)), all(0x1p-24f), all(0x1p-25f));
  const Real r = root(minus_logarithm(u));  // the root of 2 is in the sums
  const Real x = real_of(left<2>(angle)) * all(3.657295e-10f);  // pi / 4 / 2^31
  const Real z = x * x;
  Real s = fused(all(8.151635575e-3f), z, all(-1.666248017e-1f));
  s = fused(s, z, all(9.999985694e-1f)) * x;
  Real c = fused(all(4.039853594e-2f), z, all(-4.997081403e-1f));
  c = fused(c, z, all(9.999900350e-1f));
  first = signed_by(r * (c + s), angle);
  second = signed_by(r * (c - s), left<1>(angle));
}

constexpr std::uint32_t weyl_0 = 0x9E3779B9u;
constexpr std::uint32_t weyl_1 = 0xBB67AE85u;

/// Philox4x32-10 with counter {household, village, month, 0}: random words of all households in a month.
GUYUB_WIDE void draw(Work& w, std::uint32_t village, std::uint32_t month, std::uint64_t seed) {
  constexpr std::size_t steps = 4;
  constexpr std::size_t half = lanes / 2;
  alignas(64) std::uint64_t first[half];
  for (std::size_t i = 0; i < half; ++i) first[i] = i;
  const Word multiplier_0 = all_pairs(0xD2511F53u);
  const Word multiplier_1 = all_pairs(0xCD9E8D57u);
  for (std::size_t i = 0; i < places; i += steps * half) {
    Word c0[steps], c1[steps], c2[steps], c3[steps];
    for (std::size_t s = 0; s < steps; ++s) {
      c0[s] = either(load(reinterpret_cast<const std::uint32_t*>(first)), all_pairs(i + s * half));
      c1[s] = all_pairs(village);
      c2[s] = all_pairs(month);
      c3[s] = all_pairs(0);
    }
    std::uint32_t key_0 = static_cast<std::uint32_t>(seed);
    std::uint32_t key_1 = static_cast<std::uint32_t>(seed >> 32);
#pragma GCC unroll 10
    for (int round = 0; round < 10; ++round) {
      for (std::size_t s = 0; s < steps; ++s) {
        const Word p0 = product(c0[s], multiplier_0);
        const Word p1 = product(c2[s], multiplier_1);
        c0[s] = mixed(high(p1), c1[s], all_pairs(key_0));
        c1[s] = p1;
        c2[s] = mixed(high(p0), c3[s], all_pairs(key_1));
        c3[s] = p0;
      }
      key_0 += weyl_0;
      key_1 += weyl_1;
    }
    for (std::size_t s = 0; s < steps; s += 2) {
      const std::size_t at = i + s * half;
      store(reinterpret_cast<std::uint32_t*>(w.drift) + at, paired(c0[s], c0[s + 1]));
      store(reinterpret_cast<std::uint32_t*>(w.shock) + at, paired(c1[s], c1[s + 1]));
      store(w.school_a + at, paired(c2[s], c2[s + 1]));
      store(w.school_b + at, paired(c3[s], c3[s + 1]));
    }
  }
}

GUYUB_WIDE void make_normal(Work& w) {
  for (std::size_t i = 0; i < places; i += lanes) {
    const Word radius = load(reinterpret_cast<const std::uint32_t*>(w.drift) + i);
    const Word angle = load(reinterpret_cast<const std::uint32_t*>(w.shock) + i);
    Real first, second;
    normal_pair(radius, angle, first, second);
    store(w.drift + i, first);
    store(w.shock + i, second);
  }
}

GUYUB_WIDE void consume(Village& v, Work& w, float enrolment, VillageMonth& sums) {
  const Real peers = all(-law::school_peers * (enrolment - law::usual_enrolment));
  Real total = all(0.0f);
  int poor = 0;
  for (std::size_t i = 0; i < places; i += lanes) {
    const Real log_income = fused(all(law::drift_spread), load(w.drift + i), load(v.log_income + i));
    store(v.log_income + i, log_income);
    const Real income = exponential(fused(all(law::shock_spread), load(w.shock + i), log_income));
    const Real incoming = income + load(w.transfer + i);
    const Real consumption = load(v.share + i) * incoming;
    store(v.consumption + i, consumption);
    store(v.savings + i, load(v.savings + i) + (incoming - consumption));
    const Real per_head = consumption * load(w.heads + i);
    total = total + per_head;
    poor += count(less(per_head, all(law::poverty_line)));
    store(w.reluctance + i, fused(all(-law::school_consumption), per_head, load(w.school + i) + peers));
  }
  sums.consumption = static_cast<std::int64_t>(sum(total) * 65536.0f);
  sums.poor = poor - empty_places;  // these consume nothing
}

GUYUB_WIDE void enrol(Village& v, const Work& w, VillageMonth& sums) {
  const Real one = all(1.0f);
  const Real limit = all(0x1p21f);
  int enrolled = 0;
  for (std::size_t i = 0; i < places; i += lanes) {
    const Real reluctance = exponential(load(w.reluctance + i));
    const Word a = load(w.school_a + i);
    const Word b = load(w.school_b + i);
    const Word chance[most_children] = {right<11>(a), right<11>(b),
                                        either(both(left<10>(a), all_words(0x1FFC00u)), both(b, all_words(0x3FFu)))};
    Word children = all_words(0);
    for (std::size_t k = 0; k < most_children; ++k) {
      const Real odds = fused(reluctance, load(w.age_factor[k] + i), one);
      const Mask goes = less(real_of(chance[k]) * odds, limit);
      enrolled += count(goes);
      children = either(children, where(goes, all_words(1u << k)));
    }
    store_bytes(v.enrolled + i, children);
  }
  sums.enrolled = enrolled;
}

void unpack(const Village& v, Work& w) {
  for (std::size_t i = 0; i < places; i += lanes) {
    const Mask eligible = less(load_bytes(v.score + i), all_words(law::eligible_below));
    const Real usual = all(law::school_consumption * law::usual_consumption - law::school_constant);
    store(w.transfer + i, where(eligible, all(law::transfer), all(0.0f)));
    store(w.school + i, where(eligible, usual - all(law::school_transfer), usual));
    store(w.heads + i, all(1.0f) / real_of(load_bytes(v.size + i)));
    for (std::size_t k = 0; k < most_children; ++k) {
      const Word age = load_bytes(v.age[k] + i);
      const Real factor = exponential((real_of(age) - all(law::middle_age)) * all(law::school_age));
      const Mask lives = less(all_words(0), age);
      store(w.age_factor[k] + i, where(lives, factor, all(infinite)));
      w.children += count(lives);
    }
  }
}

void live(Village& v, std::uint32_t number, Series& series, std::uint64_t seed) {
  Work w;
  unpack(v, w);
  const float children = w.children > 0 ? static_cast<float>(w.children) : 1.0f;
  float enrolment = law::start_enrolment;
  for (std::uint32_t month = 0; month < months; ++month) {
    VillageMonth sums;
    draw(w, number, month, seed);
    make_normal(w);
    consume(v, w, enrolment, sums);
    enrol(v, w, sums);
    adopt(v);
    series.write(month, number, sums);
    enrolment = static_cast<float>(sums.enrolled) / children;
  }
}

}  // namespace

#else

constexpr auto live = nullptr;

#endif

extern const ByHand by_hand_table;
const ByHand by_hand_table{live};

}  // namespace guyub::bench::household_month::ceiling::GUYUB_UNIT
