#include "sim/engine/aggregate.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/engine/sum_households.hpp"
#include "sim/engine/sum_members.hpp"

namespace guyub {
namespace {

void add_enrolment(Sums<ProgrammeSum>& sums, Enrolments& e, std::size_t h, bool target) {
  sums[ProgrammeSum::target] += target ? 1 : 0;
  const EnrolmentStage stage = e.stage[h];
  const bool enrolled = stage == EnrolmentStage::accepted;
  e.seen[h] = enrolled ? 2 : stage == EnrolmentStage::unlisted ? 0 : 1;
  if (stage == EnrolmentStage::unlisted) return;
  ++sums[ProgrammeSum::listed];
  if (stage != EnrolmentStage::listed) {
    ++sums[ProgrammeSum::offered];
    ++sums[ProgrammeSum::decided];
    sums[ProgrammeSum::acceptance] += to_fixed(e.acceptance[h]);
    for (std::size_t f = 0; f < factor_count; ++f) {
      sums[static_cast<ProgrammeSum>(static_cast<std::size_t>(ProgrammeSum::outsider) + f)] += to_fixed(e.resistance[h][f]);
    }
  }
  if (!enrolled) {
    if (stage == EnrolmentStage::removed) ++sums[ProgrammeSum::removed];
    return;
  }
  ++sums[ProgrammeSum::accepted];
  sums[ProgrammeSum::accepted_target] += target ? 1 : 0;
  sums[ProgrammeSum::checks] += e.checked[h] > 0 ? 1 : 0;
  sums[ProgrammeSum::failures] += e.checked[h] == 2 ? 1 : 0;
}

/// The poorest households that the programme's money could reach: as many as were listed in the region.
void add_programme(Community& community, std::size_t k, float target_rank) {
  Sums<ProgrammeSum>& sums = community.aggregates.programmes[k];
  Enrolments& e = community.programmes[k].enrolments;
  for (std::size_t h = 0; h < community.size(); ++h) {
    if (community.households.person_count[h] == 0) continue;
    add_enrolment(sums, e, h, community.households.welfare_rank[h] < target_rank);
  }
}

}  // namespace

void aggregate(Community& community, const MonthContext& x) {
  // demography has made everyone a month older than the school year
  const int aged = x.clock.months_since_school_start + 1;
  for (std::size_t first = 0; first < community.size(); first += sum_chunk) {
    const std::size_t end = std::min(first + sum_chunk, community.size());
    sum_members(community, first, end, aged);
    sum_households(community, first, end);
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
