#include "sim/change/grievance.hpp"

#include <algorithm>

#include "sim/core/selected.hpp"
#include "sim/world/month_means.hpp"

namespace guyub {
namespace {

constexpr std::uint8_t shows_enrolment = 2;

float voice_in(const Programme& programme, float participation) {
  const bool met = programme.targeting.method == Targeting::community || programme.targeting.method == Targeting::hybrid;
  return met ? 1.0f : participation;
}

/// Share of ties that are enrolled and better off.
float better_off_enrolled(const Households& h, const Enrolments& e, std::size_t i) {
  std::int32_t resented = 0;
  for (std::uint32_t t = h.tie_begin[i]; t < h.tie_begin[i + 1]; ++t) {
    const std::uint16_t tie = h.tie[t];
    resented += (e.seen[tie] == shows_enrolment) && (h.welfare_rank[tie] > h.welfare_rank[i]) ? 1 : 0;
  }
  const auto ties = static_cast<std::int32_t>(h.tie_begin[i + 1] - h.tie_begin[i]);
  return ties > 0 ? static_cast<float>(resented) / static_cast<float>(ties) : 0.0f;
}

}  // namespace

void compare_with_neighbours(const Community& community, std::size_t k, Tile tile, const Programme& programme, float target_rank,
                             const GrievanceCoefficients& c, MonthScratch& scratch) {
  const Households& h = community.households;
  const ProgrammeState& state = community.programmes[k];
  const Enrolments& e = state.enrolments;
  const float softened = (1.0f - c.voice * voice_in(programme, state.approach.participation)) * (1.0f - c.transparency * programme.delivery.transparency);
  const auto left_out = [rank = h.welfare_rank.data(), stage = e.stage.data(), target_rank](std::size_t i) {
    return (rank[i] < target_rank) & (stage[i] != EnrolmentStage::accepted);
  };
  for_selected(tile.begin, tile.end, left_out, [&](std::size_t i) {
    scratch.injustice[i] = std::min(1.0f, scratch.injustice[i] + softened * better_off_enrolled(h, e, i));
  });
}

void bear_grievance(Community& community, Tile tile, const GrievanceCoefficients& coefficients, const MonthScratch& scratch) {
  const GrievanceCoefficients c = coefficients;
  const float cohesion = community.cohesion;
  SmallShare* const grievance = community.households.grievance.data();
  SmallShare* const together = community.households.collective_action.data();
  const float* const injustice = scratch.injustice.data();
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    const float before = share_of(grievance[i]);
    const float after = before + c.gain * injustice[i] * (1.0f - before) - c.decay * before;
    const float acts = share_of(together[i]);
    grievance[i] = small_share(after);
    together[i] = small_share(acts + c.together * (cohesion * (1.0f - after) - acts));
  }
}

void feel_grievance(Community& community, const GrievanceCoefficients& c) {
  const float grievance = mean_of(community.aggregates.total, Sum::grievance);
  community.cohesion += c.repair * (c.cohesion - community.cohesion) - c.erosion * grievance * community.cohesion;
  const float contest = std::min(1.0f, c.conflict * grievance * mean_of(community.aggregates.total, Sum::collective_action));
  community.conflict += c.pace * (contest - community.conflict);
}

}  // namespace guyub
