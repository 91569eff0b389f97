#include "sim/institution/service.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

float quality_of(float slots, std::int64_t users, float congestion) {
  const float ratio = slots / std::max(1.0f, static_cast<float>(static_cast<std::int32_t>(users)));
  return ratio >= 1.0f ? 1.0f : exp_real(congestion * log_real(std::max(ratio, 1e-3f)));
}

float capacity(float places, float built, const Body& body, const ServiceCoefficients& c) {
  return joined(places, working_superstructure(built, body, c), c.complementarity);
}

}  // namespace

float working_superstructure(float built, const Body& body, const ServiceCoefficients& c) {
  return built * (c.least_use + (1.0f - c.least_use) * body.skill * body.staff);
}

float joined(float a, float b, float rho) {
  const float less = std::min(a, b);
  const float more = std::max(a, b);
  if (rho == 1.0f) return 0.5f * (a + b);
  if (less <= 0.0f) return rho > 0.0f ? more * exp_real(log_real(0.5f) / rho) : 0.0f;
  const float spread = log_real(more / less);
  if (rho > -1e-3f && rho < 1e-3f) return less * exp_real(0.5f * spread);   // the limit: the geometric mean
  return less * exp_real(log_real(0.5f + 0.5f * exp_real(rho * spread)) / rho);
}

void start_services(Community& community, const ServiceCoefficients& c) {
  Institutions& i = community.institutions;
  i.school_superstructure = i.school_slots / working_superstructure(1.0f, i.body(BodyKind::school), c);
  i.post_superstructure = i.post_slots / working_superstructure(1.0f, i.body(BodyKind::health_post), c);
}

void serve(Community& community, const ServiceCoefficients& c, bool superstructure) {
  Institutions& i = community.institutions;
  const Sums<Sum>& used = community.aggregates.total;
  const float school = superstructure ? capacity(i.school_slots, i.school_superstructure, i.body(BodyKind::school), c) : i.school_slots;
  const float post = superstructure ? capacity(i.post_slots, i.post_superstructure, i.body(BodyKind::health_post), c) : i.post_slots;
  i.school_quality += c.adjustment * (quality_of(school, used[Sum::pupils], c.congestion) - i.school_quality);
  i.post_quality += c.adjustment * (quality_of(post, used[Sum::visits_made], c.congestion) - i.post_quality);
}

}  // namespace guyub
