#pragma once
// The service institutions of a community: village office (delivers programmes), school, health post.

#include <cstdint>

namespace guyub {

struct Institutions {
  // village office
  float office_age_years = 0.0f;
  float routinisation = 0.0f;   ///< how set in its ways
  float skill = 0.0f;
  float trust_in_planner = 0.0f;
  float funds_share = 0.0f;     ///< funds for a reform against its cost

  // school (one for the community) and health post; slots a month
  float school_slots = 0.0f;
  float school_quality = 1.0f;
  float post_slots = 0.0f;
  float post_quality = 1.0f;
};

}  // namespace guyub
