#include "sim/programme/service_grant.hpp"

#include "sim/core/money.hpp"

namespace guyub {
namespace {

std::int64_t part_of(std::int64_t amount, float share) { return Rupiah(amount).parts_per_million(parts_per_million(share)).amount(); }

/// Share of the people's choice for the service that queues more.
float wanted_for_school(const Institutions& i, float otherwise) {
  const float queue = 1.0f - i.school_quality;
  const float both = queue + 1.0f - i.post_quality;
  return both > 0.0f ? queue / both : otherwise;
}

void spend_on(float& places, float& built, std::int64_t rupiah, float for_places, const ServiceGrantRules& rules) {
  const std::int64_t on_places = part_of(rupiah, for_places);
  places += static_cast<float>(static_cast<double>(on_places) / static_cast<double>(rules.place_cost));
  built += static_cast<float>(static_cast<double>(rupiah - on_places) / static_cast<double>(rules.skill_cost));
}

std::int64_t per_thousand(std::int64_t part, std::int64_t whole) { return whole > 0 ? part * 1000 / whole : 0; }

}  // namespace

std::int64_t for_services(std::int64_t amount, const ServiceGrantRules& rules) { return part_of(amount, rules.share); }

void spend_on_services(Community& community, std::int64_t rupiah, const ServiceGrantRules& rules, float participation) {
  Institutions& i = community.institutions;
  const float known = rules.people_choose ? participation : 0.0f;
  const auto weigh = [known](float people, float planner) { return planner + known * (people - planner); };
  const float scarcer_school = i.school_slots <= i.school_superstructure ? 1.0f : 0.0f;
  const float scarcer_post = i.post_slots <= i.post_superstructure ? 1.0f : 0.0f;
  const std::int64_t school = part_of(rupiah, weigh(wanted_for_school(i, rules.school), rules.school));
  spend_on(i.school_slots, i.school_superstructure, school, weigh(scarcer_school, rules.infrastructure), rules);
  spend_on(i.post_slots, i.post_superstructure, rupiah - school, weigh(scarcer_post, rules.infrastructure), rules);
}

std::int64_t performance(const Community& community) {
  const Sums<Sum>& all = community.aggregates.total;
  const std::int64_t visits = per_thousand(all[Sum::visits_made], all[Sum::visits_due]);
  const std::int64_t attendance = per_thousand(all[Sum::attendance], all[Sum::pupils] * 255);
  return (visits + attendance) * all[Sum::households];
}

}  // namespace guyub
