#include "sim/institution/service.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

float quality_of(float slots, std::int64_t users, float congestion) {
  const float ratio = slots / std::max(1.0f, static_cast<float>(static_cast<std::int32_t>(users)));
  return ratio >= 1.0f ? 1.0f : exp_real(congestion * log_real(std::max(ratio, 1e-3f)));
}

}  // namespace

void serve(Community& community, const ServiceCoefficients& c) {
  Institutions& i = community.institutions;
  const Sums<Sum>& used = community.aggregates.total;
  i.school_quality += c.adjustment * (quality_of(i.school_slots, used[Sum::pupils], c.congestion) - i.school_quality);
  i.post_quality += c.adjustment * (quality_of(i.post_slots, used[Sum::visits_made], c.congestion) - i.post_quality);
}

}  // namespace guyub
