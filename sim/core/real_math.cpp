#include "sim/core/real_math.hpp"

#include <bit>

namespace guyub {

double exp_real(double x) {
  x = x < -700.0 ? -700.0 : (x > 700.0 ? 700.0 : x);
  const double scaled = x * 1.4426950408889634074;
  const std::int32_t n = static_cast<std::int32_t>(scaled + (scaled >= 0.0 ? 0.5 : -0.5));
  const double r = (x - n * 6.93147180369123816490e-01) - n * 1.90821492927058770002e-10;
  double p = 1.0;
  for (int degree = 13; degree >= 1; --degree) p = 1.0 + p * r / degree;
  return p * std::bit_cast<double>(static_cast<std::int64_t>(n + 1023) << 52);
}

double log_real(double x) {
  const std::int64_t bits = std::bit_cast<std::int64_t>(x);
  const std::int64_t exponent = (bits - 0x3FE6A09E667F3BCDll) >> 52;
  const double m = std::bit_cast<double>(bits - (exponent << 52));
  const double s = (m - 1.0) / (m + 1.0);
  const double s2 = s * s;
  double sum = 0.0;
  for (int odd = 23; odd >= 1; odd -= 2) sum = sum * s2 + 2.0 / odd;
  const double e = static_cast<double>(exponent);
  return (sum * s + e * 1.90821492927058770002e-10) + e * 6.93147180369123816490e-01;
}

float normal_quantile(float p) {
  const float q = p - 0.5f;
  if (is_central(q)) return normal_quantile_centre(q);
  float r = square_root(-log_real(q < 0.0f ? p : 1.0f - p));
  float value = 0.0f;
  if (r <= 5.0f) {
    value = normal_quantile_tail(r);
  } else {
    r -= 5.0f;
    value = (((1.7337203997e-2f * r + 4.2868294337e-1f) * r + 3.0812263860e+0f) * r + 6.6579051150e+0f) /
            ((1.2258202635e-2f * r + 2.4197894225e-1f) * r + 1.0f);
  }
  return q < 0.0f ? -value : value;
}

double normal_probability(double z) {
  const double x = z < 0.0 ? -z : z;
  const double t = 1.0 / (1.0 + 0.2316419 * x);
  const double density = 0.3989422804014327 * exp_real(-0.5 * x * x);
  const double tail =
      density * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z < 0.0 ? tail : 1.0 - tail;
}

}  // namespace guyub
