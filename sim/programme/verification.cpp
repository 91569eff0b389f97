#include "sim/programme/verification.hpp"

#include <algorithm>
#include <array>

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

/// What an education component puts at stake by kind of person, thousand rupiah a month.
class Premiums {
 public:
  Premiums(const ClaimTable& claims, float verification) {
    for (std::size_t component = 0; component < components; ++component) {
      const std::int64_t amount = claims.school_amount(static_cast<ClaimKind>(component));
      const float thousands = static_cast<float>(amount) / 12000.0f * verification;
      premium_[component] = static_cast<std::uint16_t>(std::min<std::int32_t>(65535, static_cast<std::int32_t>(thousands + 0.5f)));
      kept_[component] = amount > 0 ? 0 : 0xFFFF;
    }
  }
  std::uint16_t of(ClaimKind kind, std::uint16_t otherwise) const {
    const auto component = static_cast<std::size_t>(component_of(kind));
    return static_cast<std::uint16_t>(premium_[component] | (otherwise & kept_[component]));
  }

 private:
  static constexpr std::size_t components = 8;
  std::array<std::uint16_t, components> premium_;
  std::array<std::uint16_t, components> kept_;   ///< bits of what there was that stay: all where there is no component
};

/// What grants by grade put at stake for each member who may go to school, thousand a month.
void announce_grants(const Community& community, std::size_t h, const GradeGrants& grants, float verification, std::uint16_t* premium) {
  const float of_thousand = grants.claim(community, h).share * verification / 12000.0f;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    const std::int64_t amount = grants.of_person(community.persons, i);
    if (amount == 0) continue;
    const auto thousands = static_cast<std::int32_t>(static_cast<float>(amount) * of_thousand + 0.5f);
    premium[i] = static_cast<std::uint16_t>(std::min<std::int32_t>(65535, thousands));
  }
}

}  // namespace

void announce_conditions(const Community& community, std::size_t k, Tile tile, const Programme& programme,
                         const ClaimTable& claims, bool hours, MonthScratch& scratch) {
  const ProgrammeState& state = community.programmes[k];
  const Premiums premiums(claims, state.verification);
  const ClaimKind* const kind = programme.conditions.school ? claims.kinds_of(community, tile, scratch) : nullptr;
  const auto enrolled = [stage = state.enrolments.stage.data()](std::size_t h) { return stage[h] == EnrolmentStage::accepted; };
  for_selected(tile.begin, tile.end, enrolled, [&](std::size_t h) {
    if (programme.conditions.visits) scratch.visit_premium[h] = state.verification;
    if (hours) scratch.condition_hours[h] += programme.conditions.hours * state.verification;
    if (!programme.conditions.school) return;
    scratch.paid_to_act[h] = std::max(scratch.paid_to_act[h], state.verification);
    std::uint16_t* const premium = scratch.school_premium.data();
    if (claims.grants() != nullptr) return announce_grants(community, h, *claims.grants(), state.verification, premium);
    if (claims.all_count(community, h, kind)) {
      std::uint32_t i = community.first_person(h);
      ClaimTable::for_kinds(community, h, kind, [&](ClaimKind one) {
        premium[i] = premiums.of(one, premium[i]);
        ++i;
      });
      return;
    }
    const Components kept = claims.components(community, h, kind, false);
    for (std::size_t c = 0; c < kept.count; ++c) {
      const std::uint32_t person = kept.items[c].person;
      if (kept.items[c].school) premium[person] = premiums.of(kind[person], premium[person]);
    }
  });
}

std::int64_t earned_after_check(Community& community, std::size_t k, std::size_t h, const Programme& programme,
                                const ClaimTable::Claim& claim, float u, bool sanctions) {
  ProgrammeState& state = community.programmes[k];
  Enrolments& e = state.enrolments;
  const bool checked = programme.conditional() && u < state.verification;
  e.checked[h] = checked ? 1 : 0;
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
