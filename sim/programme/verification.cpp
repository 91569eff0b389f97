#include "sim/programme/verification.hpp"

#include <algorithm>

#include "sim/core/selected.hpp"

namespace guyub {
namespace {

bool meets_conditions(const Community& community, std::size_t h, const ConditionRules& rules) {
  const Persons& p = community.persons;
  if (rules.visits && community.households.visit_due[h] != 0 && community.households.visited[h] == 0) return false;
  if (!rules.school) return true;
  const float least = rules.attendance_minimum * 255.0f;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    const bool pupil = p.enrolled[i] != 0 && next_level(p.grade[i]) != SchoolLevel::tertiary;
    if (pupil && static_cast<float>(p.attendance[i]) < least) return false;
  }
  return true;
}

}  // namespace

void announce_conditions(const Community& community, std::size_t k, Tile tile, const Programme& programme, MonthScratch& scratch) {
  const ProgrammeState& state = community.programmes[k];
  const ClaimTable claims(programme.benefit);
  const auto enrolled = [&](std::size_t h) { return state.enrolments.stage[h] == EnrolmentStage::accepted; };
  for_selected(tile.begin, tile.end, enrolled, [&](std::size_t h) {
    if (programme.conditions.visits) scratch.visit_premium[h] = state.verification;
    if (!programme.conditions.school) return;
    claims.for_school_components(community, h, [&](std::uint32_t person, std::int64_t amount) {
      const float thousands = static_cast<float>(amount) / 12000.0f * state.verification;
      const std::int32_t premium = std::min<std::int32_t>(65535, static_cast<std::int32_t>(thousands + 0.5f));
      scratch.school_premium[person] = amount > 0 ? static_cast<std::uint16_t>(premium) : scratch.school_premium[person];
    });
  });
}

std::int64_t earned_after_check(Community& community, std::size_t k, std::size_t h, const Programme& programme,
                                const ClaimTable& claims, float u, bool sanctions) {
  ProgrammeState& state = community.programmes[k];
  Enrolments& e = state.enrolments;
  const bool checked = programme.conditional() && u < state.verification;
  e.checked[h] = checked ? 1 : 0;
  const ClaimTable::Claim claim = claims.claim(community, h);
  e.entitlement[h] = static_cast<std::int32_t>(claim.all);
  if (!checked) return e.entitlement[h];
  const std::int64_t earned = programme.conditions.school ? claim.enrolled : claim.all;
  if (meets_conditions(community, h, programme.conditions)) {
    if (e.strikes[h] > 0) --e.strikes[h];
    return earned;
  }
  e.checked[h] = 2;
  if (!sanctions) return earned;
  ++e.strikes[h];
  const std::vector<double>& ladder = programme.sanctions.cut;
  if (ladder.empty()) return earned;
  const double cut = ladder[std::min<std::size_t>(e.strikes[h], ladder.size()) - 1];
  return earned - static_cast<std::int64_t>(static_cast<double>(earned) * cut);
}

}  // namespace guyub
