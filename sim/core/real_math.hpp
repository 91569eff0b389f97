#pragma once
// Elementary functions written out, so that every compiler and processor gives the same bits: the C library's
// differ between processors with and without fused multiply-add. Nothing on the way to a trajectory uses libm
// except sqrt, which IEEE 754 defines exactly.

#include <cstdint>

/// For functions that the units of several instruction sets share (kernel_unit.cpp): never compiled on their own, so
/// that no unit's machine code can be linked into another's.
#define GUYUB_ELEMENTWISE [[gnu::always_inline]] inline

/// Before a loop over columns: no turn reads what another one writes, so the compiler need not ask whether columns overlap.
#if defined(__clang__)
#define GUYUB_INDEPENDENT_TURNS _Pragma("clang loop vectorize(assume_safety)")
#else
#define GUYUB_INDEPENDENT_TURNS _Pragma("GCC ivdep")
#endif

namespace guyub {

/// e^x in single precision, relative error below 3e-7; saturates outside [-87, 88].
GUYUB_ELEMENTWISE float exp_real(float x) {
  x = x < -87.0f ? -87.0f : x;
  x = x > 88.0f ? 88.0f : x;
  const float scaled = x * 1.44269504088896341f;
  const std::int32_t n = static_cast<std::int32_t>(scaled + __builtin_copysignf(0.5f, scaled));
  const float k = static_cast<float>(n);
  const float r = (x - k * 0.693359375f) - k * -2.12194440e-4f;
  // Taylor to degree 7 on |r| <= ln(2)/2
  float p = 1.98412698e-4f;
  p = p * r + 1.38888889e-3f;
  p = p * r + 8.33333333e-3f;
  p = p * r + 4.16666667e-2f;
  p = p * r + 1.66666667e-1f;
  p = p * r + 0.5f;
  p = p * r + 1.0f;
  p = p * r + 1.0f;
  return p * __builtin_bit_cast(float, (n + 127) << 23);
}

/// Natural logarithm in single precision of a positive normal number, error below 3e-7 times the larger of 1
/// and the logarithm's size.
GUYUB_ELEMENTWISE float log_real(float x) {
  const std::int32_t bits = __builtin_bit_cast(std::int32_t, x);
  // exponent chosen so that the mantissa lies in [sqrt(1/2), sqrt(2))
  const std::int32_t exponent = (bits - 0x3F3504F3) >> 23;
  const float m = __builtin_bit_cast(float, bits - (exponent << 23));
  const float s = (m - 1.0f) / (m + 1.0f);
  const float s2 = s * s;
  // 2 atanh(s), |s| <= 0.1716
  float p = 2.0f / 9.0f;
  p = p * s2 + 2.0f / 7.0f;
  p = p * s2 + 2.0f / 5.0f;
  p = p * s2 + 2.0f / 3.0f;
  p = p * s2 + 2.0f;
  const float e = static_cast<float>(exponent);
  return (p * s + e * -2.12194440e-4f) + e * 0.693359375f;
}

/// e^x in double precision, relative error below 1e-14; saturates outside [-700, 700].
double exp_real(double x);

/// Natural logarithm in double precision of a positive normal number, error below 1e-15 times the larger of 1 and
/// the logarithm's size.
double log_real(double x);

/// x to the power y for positive x, as exp(y log x).
inline double power(double x, double y) { return exp_real(y * log_real(x)); }

/// Square root, exactly rounded.
GUYUB_ELEMENTWISE float square_root(float x) { return __builtin_sqrtf(x); }
GUYUB_ELEMENTWISE double square_root(double x) { return __builtin_sqrt(x); }

/// 1 / (1 + e^-x).
GUYUB_ELEMENTWISE float logistic(float x) { return 1.0f / (1.0f + exp_real(-x)); }

/// Whether p = q + 1/2 lies in the middle part of normal_quantile, and that part.
GUYUB_ELEMENTWISE bool is_central(float q) { return q > -0.425f && q < 0.425f; }
GUYUB_ELEMENTWISE float normal_quantile_centre(float q) {
  const float r = 0.180625f - q * q;
  return q * (((5.9109374720e+1f * r + 1.5929113202e+2f) * r + 5.0434271938e+1f) * r + 3.3871327179e+0f) /
         (((6.7187563600e+1f * r + 7.8757757664e+1f) * r + 1.7895169469e+1f) * r + 1.0f);
}

/// The size of the quantile further out, from r = sqrt(-log(min(p, 1 - p))) up to 5.
GUYUB_ELEMENTWISE float normal_quantile_tail(float r) {
  r -= 1.6f;
  return (((1.7023821103e-1f * r + 1.3067284816e+0f) * r + 2.7568153900e+0f) * r + 1.4234372777e+0f) /
         ((1.2021132975e-1f * r + 7.3700164250e-1f) * r + 1.0f);
}

/// Quantile of the standard normal distribution for 0 < p < 1 (Wichura 1988, algorithm AS 241, PPND7; error
/// below 1e-6 times the larger of 1 and the quantile's size).
float normal_quantile(float p);

/// Distribution function of the standard normal (Abramowitz and Stegun 26.2.17, absolute error below 7.5e-8).
double normal_probability(double z);

}  // namespace guyub
