#include "sim/engine/aggregate.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/core/selected.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/engine/sums.hpp"

namespace guyub {
namespace {

/// A household that knows of the programme.
void add_enrolment(Sums<ProgrammeSum>& sums, const Enrolments& e, std::size_t h, bool target) {
  const EnrolmentStage stage = e.stage[h];
  ++sums[ProgrammeSum::listed];
  if (stage != EnrolmentStage::listed) {
    ++sums[ProgrammeSum::offered];
    ++sums[ProgrammeSum::decided];
    sums[ProgrammeSum::acceptance] += to_fixed(e.acceptance[h]);
    for (std::size_t f = 0; f < factor_count; ++f) {
      sums[static_cast<ProgrammeSum>(static_cast<std::size_t>(ProgrammeSum::outsider) + f)] += to_fixed(e.resistance[h][f]);
    }
  }
  sums[ProgrammeSum::removed] += stage == EnrolmentStage::removed ? 1 : 0;
  if (stage != EnrolmentStage::accepted) return;
  ++sums[ProgrammeSum::accepted];
  sums[ProgrammeSum::accepted_target] += target ? 1 : 0;
  sums[ProgrammeSum::checks] += e.checked[h] > 0 ? 1 : 0;
  sums[ProgrammeSum::failures] += e.checked[h] == 2 ? 1 : 0;
}

/// The poorest households that the programme's money could reach: as many as were listed in the region.
void add_programme(Community& community, std::size_t k, float target_rank) {
  Sums<ProgrammeSum>& sums = community.aggregates.programmes[k];
  Enrolments& e = community.programmes[k].enrolments;
  const std::uint8_t* const persons = community.households.person_count.data();
  const float* const rank = community.households.welfare_rank.data();
  const EnrolmentStage* const stage = e.stage.data();
  std::uint8_t* const seen = e.seen.data();
  std::int64_t target = 0;
  for (std::size_t h = 0; h < community.size(); ++h) target += (persons[h] > 0) & (rank[h] < target_rank);
  for (std::size_t h = 0; h < community.size(); ++h) {
    const std::uint8_t now = stage[h] == EnrolmentStage::accepted ? 2 : stage[h] == EnrolmentStage::unlisted ? 0 : 1;
    seen[h] = persons[h] > 0 ? now : seen[h];
  }
  sums[ProgrammeSum::target] += target;
  const auto known = [=](std::size_t h) { return (persons[h] > 0) & (stage[h] != EnrolmentStage::unlisted); };
  for_selected(0, community.size(), known, [&](std::size_t h) { add_enrolment(sums, e, h, rank[h] < target_rank); });
}

}  // namespace

void aggregate(Community& community, const MonthContext& x, MonthScratch& scratch) {
  scratch.fit(community);   // births may have made room
  // demography has made everyone a month older than the school year
  const int aged = x.clock.months_since_school_start + 1;
  for (std::size_t first = 0; first < community.size(); first += sum_chunk) {
    const std::size_t end = std::min(first + sum_chunk, community.size());
    member_sums().members(community, first, end, aged, scratch);
    household_sums().households(community, first, end);
  }
  if (x.clock.step + evaluation_months >= static_cast<std::uint32_t>(x.variant.model.head.run.months)) {
    Households& hh = community.households;
    for (std::size_t h = 0; h < community.size(); ++h) hh.consumption_sum[h] += hh.consumption[h];
  }
  for (std::size_t k = 0; k < community.programmes.size(); ++k) {
    if (x.months_running(k) >= 0) add_programme(community, k, x.country.target_rank[k]);
  }
  for (const Sums<Sum>& decile : community.aggregates.by_decile) community.aggregates.total += decile;
}

}  // namespace guyub
