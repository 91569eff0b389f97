#include "sim/record/month_reading.hpp"

#include <algorithm>

#include "sim/record/indicators.hpp"

namespace guyub {
namespace {

constexpr std::size_t communities_per_task = 16;

void add_community(RegionReading& region, const Community& community) {
  const Aggregates& a = community.aggregates;
  region.total += a.total;
  region.by_place[community.urban ? 0 : 1] += a.total;
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) region.by_decile[d] += a.by_decile[d];
  region.histogram += a.histogram;
  for (std::size_t k = 0; k < region.programmes.size(); ++k) {
    ProgrammeReading& programme = region.programmes[k];
    const ProgrammeState& state = community.programmes[k];
    programme.sums += a.programmes[k];
    for (std::size_t item = 0; item < programme.ledger.size(); ++item) programme.ledger[item] += state.ledger[item];
    if (state.reform == ReformStage::trying || state.reform == ReformStage::routine) ++programme.reformed;
    programme.households += state.household_decisions;
    programme.bodies += state.body_decisions;
    programme.held_before += state.held_before.enrolled + state.held_before.removed;
    programme.taken += state.held_before.lost + state.held_before.removed;
  }
}

void read_community(MonthReading& month, std::size_t c, const Community& community) {
  const std::vector<Indicator>& table = community_indicators();
  for (std::size_t i = 0; i < table.size(); ++i) {
    month.values[i][c] = static_cast<float>(value_of(table[i], community.aggregates.total));
  }
  for (std::size_t k = 0; k < month.offices.size(); ++k) {
    const ProgrammeState& state = community.programmes[k];
    month.offices[k][c] = {state.institution_resistance, state.institution_acceptance, state.approach.participation, state.verification,
                           state.plan.completeness, state.plan.congruence, state.plan.drift};
    if (!month.decisions.empty()) month.decisions[k][c] = {state.household_decisions, state.body_decisions};
  }
}

}  // namespace

RegionReading& RegionReading::operator+=(const RegionReading& other) {
  total += other.total;
  for (std::size_t p = 0; p < places; ++p) by_place[p] += other.by_place[p];
  for (std::size_t d = 0; d < by_decile.size(); ++d) by_decile[d] += other.by_decile[d];
  histogram += other.histogram;
  for (std::size_t k = 0; k < programmes.size(); ++k) {
    programmes[k].sums += other.programmes[k].sums;
    for (std::size_t item = 0; item < programmes[k].ledger.size(); ++item) programmes[k].ledger[item] += other.programmes[k].ledger[item];
    programmes[k].reformed += other.programmes[k].reformed;
    programmes[k].households += other.programmes[k].households;
    programmes[k].bodies += other.programmes[k].bodies;
    programmes[k].held_before += other.programmes[k].held_before;
    programmes[k].taken += other.programmes[k].taken;
  }
  return *this;
}

MonthReading read_month(const Country& country, const Workers& workers, bool decisions) {
  const std::vector<Community>& communities = country.communities;
  const std::size_t programmes = communities.empty() ? 0 : communities.front().programmes.size();
  MonthReading month;
  month.region.programmes.resize(programmes);
  month.offices.assign(programmes, std::vector<OfficeReading>(communities.size()));
  month.values.assign(community_indicators().size(), std::vector<float>(communities.size()));
  if (decisions) month.decisions.assign(programmes, std::vector<CommunityDecisions>(communities.size()));

  std::vector<RegionReading> parts((communities.size() + communities_per_task - 1) / communities_per_task, month.region);
  std::vector<BodySums> bodies(parts.size());
  workers.for_each(parts.size(), [&](std::size_t part) {
    const std::size_t last = std::min(communities.size(), (part + 1) * communities_per_task);
    for (std::size_t c = part * communities_per_task; c < last; ++c) {
      add_community(parts[part], communities[c]);
      read_community(month, c, communities[c]);
      bodies[part].add(communities[c]);
    }
  });
  for (const RegionReading& part : parts) month.region += part;
  for (const BodySums& part : bodies) month.bodies += part;
  return month;
}

}  // namespace guyub
