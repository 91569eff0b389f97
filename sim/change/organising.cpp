#include "sim/change/organising.hpp"

#include <algorithm>

#include "sim/core/selected.hpp"
#include "sim/world/month_means.hpp"

namespace guyub {
namespace {

float each_month(const GroupRules& rules) { return std::min(1.0f, rules.meetings); }

/// How much of its organisation the community used this month.
float use_of(const Community& community, const OrganisingMonth& month, const OrganisingCoefficients& c) {
  float part = 0.0f;
  std::int32_t running = 0;
  std::int32_t successes = 0;
  for (std::size_t k = 0; k < month.programmes.size(); ++k) {
    const Programme& programme = month.programmes[k];
    const ProgrammeState& state = community.programmes[k];
    if (month.month < programme.start || programme.ended(month.month - programme.start)) continue;
    ++running;
    part = std::max(part, state.approach.participation);
    const bool chose = programme.services.people_choose && state.approach.participation > 0.0f;
    if (chose || (programme.conditional() && state.reform == ReformStage::routine)) ++successes;
  }
  const Sums<Sum>& all = community.aggregates.total;
  const float in_groups = all[Sum::households] > 0 ? static_cast<float>(static_cast<double>(all[Sum::in_groups]) / static_cast<double>(all[Sum::households])) : 0.0f;
  const float success = running > 0 ? static_cast<float>(successes) / static_cast<float>(running) : 0.0f;
  return std::min(1.0f, part + c.groups * in_groups + c.success * success);
}

float acting_together(const Community& community) { return mean_of(community.aggregates.total, Sum::collective_action); }

}  // namespace

void start_organising(Community& community, const OrganisingCoefficients& c, bool grows) {
  community.organisation = c.start_of(community);
  if (grows) community.cohesion = cohesion_level(community, c, community.cohesion);
}

float cohesion_level(const Community& community, const OrganisingCoefficients& c, float level) {
  const float close = community.urban ? -c.closeness : c.closeness;
  return std::clamp(level + close + c.cohesion * c.gained_by(community), 0.0f, 1.0f);
}

void take_part(Community& community, std::size_t k, const OrganisingCoefficients& c) {
  float& participation = community.programmes[k].approach.participation;
  participation = std::clamp(participation * (1.0f + c.participation * c.gained_by(community)), 0.0f, 1.0f);
}

void groups_meet(Community& community, std::size_t k, Tile tile, const GroupRules& rules, const OrganisingCoefficients& c) {
  if (rules.meetings <= 0.0f) return;
  Households& hh = community.households;
  const float mastery = c.mastery * each_month(rules);
  const float voice = c.voice * each_month(rules);
  const auto member = [stage = community.programmes[k].enrolments.stage.data()](std::size_t h) { return stage[h] == EnrolmentStage::accepted; };
  for_selected(tile.begin, tile.end, member, [&](std::size_t h) {
    const float reliance = share_of(hh.self_reliance[h]);
    const float acts = share_of(hh.collective_action[h]);
    hh.self_reliance[h] = small_share(reliance + mastery * (1.0f - reliance));
    hh.collective_action[h] = small_share(acts + voice * (1.0f - acts));
  });
}

void organise(Community& community, const OrganisingMonth& month, const OrganisingCoefficients& c) {
  const float use = use_of(community, month, c);
  community.organisation += c.growth * use * (1.0f - community.organisation) - c.decay * c.gained_by(community);
  const float help = community.organisation * acting_together(community);
  for (std::size_t k = 0; k < month.programmes.size(); ++k) {
    community.programmes[k].volunteered =
        static_cast<std::int64_t>(static_cast<double>(month.programmes[k].groups.volunteers * help) * static_cast<double>(month.facilitation[k]));
  }
}

}  // namespace guyub
