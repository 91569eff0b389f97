#include "sim/change/strategies/pairing.hpp"

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

/// Position of the most skilled body of a community beside this one; the first of equals.
std::size_t strongest_other(const Institutions& institutions, BodyKind kind) {
  const auto self = static_cast<std::size_t>(kind);
  std::size_t strongest = self == 0 ? 1 : 0;
  for (std::size_t other = 0; other < body_kinds; ++other) {
    if (other != self && institutions.bodies[other].skill > institutions.bodies[strongest].skill) strongest = other;
  }
  return strongest;
}

float gap(float a, float b) { return a > b ? a - b : b - a; }

void teach(Body& weak, float strong, float distance, float share) {
  weak.skill += share * std::max(0.0f, strong - weak.skill) * (1.0f - 0.5f * distance);
}

}  // namespace

void Pairing::act(Levers& levers, Progress x, const Circumstances& how) const {
  levers.added(Factor::outsider) += outsider * how.ideology_gap * x.strength;
}

float gap_to_partner(const Community& community, BodyKind kind, const Pairing& pairing, const std::array<BestBody, body_kinds>& best) {
  const Institutions& here = community.institutions;
  const float theirs = pairing.partner == Partner::best_of_region ? best[static_cast<std::size_t>(kind)].ideology
                                                                  : here.bodies[strongest_other(here, kind)].ideology;
  return gap(here.body(kind).ideology, theirs);
}

void pair(Community& community, BodyKind kind, const Pairing& pairing, float strength, const std::array<BestBody, body_kinds>& best) {
  if (strength == 0.0f) return;
  Institutions& here = community.institutions;
  Body& body = here.body(kind);
  const float distance = gap_to_partner(community, kind, pairing, best);
  const float share = pairing.gain * strength;
  if (pairing.partner == Partner::best_of_region) return teach(body, best[static_cast<std::size_t>(kind)].skill, distance, share);
  Body& other = here.bodies[strongest_other(here, kind)];
  const float own = body.skill;
  teach(body, other.skill, distance, share);
  teach(other, own, distance, share);
}

}  // namespace guyub
