#pragma once
// What a result file needs of a month: read from the country in one walk, so that the country may move on while it is
// written.

#include <array>
#include <cstdint>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/record/body_series.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// What the sums of a programme's communities say, and its ledger.
struct ProgrammeReading {
  Sums<ProgrammeSum> sums;
  Ledger ledger{};
  std::int64_t reformed = 0;   ///< offices trying or in routine
  Decisions households;        ///< so far
  Decisions bodies;
  std::int64_t held_before = 0;   ///< households enrolled before conditions came: those enrolled still, and those removed by a sanction
  std::int64_t taken = 0;         ///< of these, who got less than their entitlement this month or were removed
};

/// The region's sums: integers, so that communities may be added in any order.
struct RegionReading {
  static constexpr std::size_t places = 2;   ///< urban, rural
  Sums<Sum> total;
  std::array<Sums<Sum>, places> by_place;
  std::array<Sums<Sum>, Aggregates::deciles> by_decile;
  ConsumptionHistogram histogram;
  std::vector<ProgrammeReading> programmes;
  RegionReading& operator+=(const RegionReading& other);
};

/// State of a village office in a programme: real numbers, added up in the order of the communities.
struct OfficeReading {
  Factors resistance{};
  float acceptance = 0.0f;
  float participation = 0.0f;
  float verification = 0.0f;
  float completeness = 0.0f;
  float congruence = 0.0f;
  float drift = 0.0f;
};

/// Decisions of a community on a programme so far.
struct CommunityDecisions {
  Decisions households;
  Decisions bodies;
};

struct MonthReading {
  RegionReading region;
  std::vector<std::vector<OfficeReading>> offices;   ///< [programme][community]
  std::vector<std::vector<float>> values;            ///< [indicator][community]
  BodySums bodies;                                   ///< added up in the order of the communities
  std::vector<std::vector<CommunityDecisions>> decisions;   ///< [programme][community]; empty when not asked for
};

/// Programmes are those of the country's variant, in its order. decisions: those of each community are wanted, too.
MonthReading read_month(const Country& country, const Workers& workers, bool decisions = false);

}  // namespace guyub
