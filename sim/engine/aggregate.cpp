#include "sim/engine/aggregate.hpp"

#include <algorithm>
#include <array>

#include "sim/core/fixed_point.hpp"
#include "sim/core/selected.hpp"
#include "sim/engine/audit.hpp"
#include "sim/engine/generations.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/engine/sums.hpp"

namespace guyub {
namespace {

/// Counts of households, and what those that decided about the programme are like.
void add_programme(Community& community, std::size_t k, float target_rank, MonthScratch& scratch) {
  Sums<ProgrammeSum>& sums = community.aggregates.programmes[k];
  Enrolments& e = community.programmes[k].enrolments;
  programme_sums().count(community.households, e, target_rank, scratch.flag.data(), sums);
  programme_sums().show(community.households, e);
  std::int64_t acceptance = 0;
  std::array<std::int64_t, factor_count> resistance{};
  const auto decided = [stage = e.stage.data(), persons = community.households.person_count.data()](std::size_t h) {
    return (persons[h] > 0) & (stage[h] != EnrolmentStage::unlisted) & (stage[h] != EnrolmentStage::listed);
  };
  for_selected(0, community.size(), decided, [&](std::size_t h) {
    acceptance += e.acceptance[h];
    for (std::size_t f = 0; f < factor_count; ++f) resistance[f] += e.resistance[h][f];
  });
  sums[ProgrammeSum::acceptance] += small_shares_in_fixed(acceptance);
  for (std::size_t f = 0; f < factor_count; ++f) {
    sums[static_cast<ProgrammeSum>(static_cast<std::size_t>(ProgrammeSum::outsider) + f)] += small_shares_in_fixed(resistance[f]);
  }
}

/// A school band's sums: female, then male; then both.
struct BandSums {
  Sum female;
  Sum enrolled_female;
  Sum both;
  Sum enrolled_both;
};
constexpr std::array<BandSums, 3> bands{{
    {Sum::children_primary_female, Sum::enrolled_primary_female, Sum::children_primary, Sum::enrolled_primary},
    {Sum::children_junior_female, Sum::enrolled_junior_female, Sum::children_junior, Sum::enrolled_junior},
    {Sum::children_senior_female, Sum::enrolled_senior_female, Sum::children_senior, Sum::enrolled_senior},
}};

Sum of_sex(Sum female, std::size_t sex) { return static_cast<Sum>(static_cast<std::size_t>(female) + sex); }

void add_children(const ChildCounts& counts, Sums<Sum>& sums) {
  sums[Sum::pupils] += counts.enrolled(pupil_byte);
  sums[Sum::children_10_17] += counts.children(young_byte);
  sums[Sum::working_10_17] += counts.children(working_byte);
  for (std::size_t band = 0; band < bands.size(); ++band) {
    for (std::size_t sex = 0; sex < 2; ++sex) {
      const std::int64_t children = counts.children(2 * band + sex);
      const std::int64_t enrolled = counts.enrolled(2 * band + sex);
      sums[of_sex(bands[band].female, sex)] += children;
      sums[of_sex(bands[band].enrolled_female, sex)] += enrolled;
      sums[bands[band].both] += children;
      sums[bands[band].enrolled_both] += enrolled;
    }
  }
}

}  // namespace

void count_children(Community& community, const Clock& clock, MonthScratch& scratch) {
  // demography has made everyone a month older than the school year
  const int aged = clock.months_since_school_start + 1;
  community.aggregates.children.fill({});
  member_sums().children(community, aged, scratch);
  community.aggregates.children_changed = false;
}

void aggregate(Community& community, const MonthContext& x, MonthScratch& scratch) {
  scratch.fit(community);   // births may have made room
  Aggregates& sums = community.aggregates;
  if (sums.children_changed || x.clock.months_since_school_start == 0) count_children(community, x.clock, scratch);
  audit_children(community, x.clock, scratch);
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) add_children(sums.children[d], sums.by_decile[d]);
  for (std::size_t first = 0; first < community.size(); first += sum_chunk) {
    const std::size_t end = std::min(first + sum_chunk, community.size());
    household_sums().households(community, first, end);
  }
  member_sums().pupils(community, scratch);
  livelihood_sums().adults(community, scratch);
  livelihood_sums().local_income(community);
  livelihood_sums().small_states(community);
  add_bonds(community);
  add_services(community, x);
  add_schemes(community);
  const RunSettings& run = x.variant.model.head.run;
  if (x.month - run.start + static_cast<std::int32_t>(evaluation_months) >= run.months) {
    Households& hh = community.households;
    for (std::size_t h = 0; h < community.size(); ++h) hh.consumption_sum[h] += hh.consumption[h];
  }
  for (std::size_t k = 0; k < community.programmes.size(); ++k) {
    if (x.months_running(k) >= 0) add_programme(community, k, x.country.target_rank[k], scratch);
  }
  sum_generations(community, x);
  for (const Sums<Sum>& decile : sums.by_decile) sums.total += decile;
}

}  // namespace guyub
