#include "sim/institution/legitimacy.hpp"

#include <algorithm>

#include "sim/world/month_means.hpp"

namespace guyub {
void start_legitimacy(Community& community) {
  const Households& h = community.households;
  double trust = 0.0;
  std::size_t living = 0;
  for (std::size_t i = 0; i < h.size(); ++i) {
    if (h.person_count[i] == 0) continue;
    trust += static_cast<double>(h.trust_state[i]);
    ++living;
  }
  if (living > 0) community.institutions.body(BodyKind::village_office).legitimacy = static_cast<float>(trust / static_cast<double>(living));
}

void move_legitimacy(Community& community, const LegitimacyCoefficients& c) {
  const Sums<Sum>& month = community.aggregates.total;
  if (month[Sum::households] == 0) return;
  float& legitimacy = community.institutions.body(BodyKind::village_office).legitimacy;
  const float earned = std::max(0.0f, mean_of(month, Sum::trust_state) - c.grievance * mean_of(month, Sum::grievance));
  legitimacy += c.pace * (earned - legitimacy);
}

float standing_of(const Institutions& institutions, BodyKind delivers, const LegitimacyCoefficients& c) {
  return delivers == BodyKind::village_office ? c.standing * (institutions.body(delivers).legitimacy - 0.5f) : 0.0f;
}

}  // namespace guyub
