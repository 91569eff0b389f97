#pragma once
// The institutions of a community: its bodies, and the capacity of its school and health post.

#include <array>
#include <cstddef>
#include <cstdint>

namespace guyub {

/// The bodies of a community, in the order of their columns.
enum class BodyKind : std::uint8_t {
  village_office,   ///< village government
  neighbourhood,    ///< heads of RT and RW
  school,
  health_post,
  ngo,
  customary,        ///< religious or customary body
  employer
};
inline constexpr std::size_t body_kinds = 7;

/// A body: states in [0,1] unless said.
struct Body {
  float age_years = 0.0f;
  float routinisation = 0.0f;     ///< how set in its ways
  float skill = 0.0f;
  float trust_in_planner = 0.0f;
  float funds_share = 0.0f;       ///< funds for a reform against its cost
  float openness = 1.0f;          ///< how far it listens to what is new
  float staff = 1.0f;             ///< share of its posts that are filled
  float new_staff = 0.0f;         ///< share of its staff that came within the year
  float blindness = 0.0f;         ///< how little of its own problem it sees
  float sunk = 0.0f;              ///< investment in the old way that a reform would devalue
  float rigidity = 0.0f;          ///< share of its budget that is bound to fixed items
  float gatekeeping = 0.0f;       ///< how far it fends the planner off
  float legitimacy = 0.5f;        ///< how far people take what it does as right; moved for the village office only
  float ideology = 0.0f;          ///< 0 consensus .. 1 conflict
  float aims = 0.5f;              ///< what it is for: 0 keeping things as they are .. 1 changing how people live
  float drift = 0.0f;             ///< how far its aims have moved since the start, all ways added up
  float hired = 0.0f;             ///< share of its staff that came this month
  float recruiting_spent = 0.0f;  ///< of the funds for a reform that recruiting has taken, not yet made good
  float shaken = 0.0f;            ///< of its routine that a shake-up took and that comes back
};

struct Institutions {
  std::array<Body, body_kinds> bodies{};
  Body& body(BodyKind kind) { return bodies[static_cast<std::size_t>(kind)]; }
  const Body& body(BodyKind kind) const { return bodies[static_cast<std::size_t>(kind)]; }

  // school (one for the community) and health post; slots a month
  float school_slots = 0.0f;
  float school_quality = 1.0f;
  float post_slots = 0.0f;
  float post_quality = 1.0f;
  // users that skill, staff and procedures could serve, were the body at full skill and staff; 0 before it is known
  float school_superstructure = 0.0f;
  float post_superstructure = 0.0f;
};

}  // namespace guyub
