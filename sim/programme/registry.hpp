#pragma once
// The registry: who comes first, who is listed, and how far the money reaches.
//
// Proxy-means test: score = rho z + sqrt(1 - rho^2) e, z the normal score of true welfare, e a survey error that
// stays with the household; the list is served from the lowest score up. rho comes from the measured errors of
// such a test (Alatas and others 2012, "Targeting the poor", American Economic Review 102; levels only).
// Lottery: the order is by chance among those who have something to claim.
// Welfare index: households below their state's cut-off in communities of the treated arm, of whom a share is really served. Other methods: selection.hpp.
// Draws registry. Simplification: one national cut-off for the region, no local quotas.

#include <cstdint>
#include <vector>

#include "sim/core/random.hpp"
#include "sim/population/research_villages.hpp"
#include "sim/programme/entitlement.hpp"

namespace guyub {

/// Ranks every household of the community for programme k by the proxy-means test, or by lot: in its first month, and when
/// the registry is surveyed anew. With error = false the score is true welfare. first: only those from this position on
/// (founded since).
void rank_households(Community& community, std::size_t k, const Programme& programme, const Draws& draws, bool error, std::size_t first = 0);

/// The proxy score of household h, standard normal over the region: its standing in normal scores with a survey error that
/// stays with it. correlation: of the two.
float proxy_score(const Community& community, std::size_t h, float correlation, const Draws& draws);

/// How a study's villages score household h, and whether its first and its revised list have it.
struct StudyStanding {
  float index;
  bool poor_at_first;
  bool poor;
};
StudyStanding study_standing(const Community& community, std::size_t h, const ResearchVillages& villages, const ScoreState& state, float correlation, const Draws& draws);

/// Ranks the households of a study's village for a programme that serves those on its first list (Targeting::welfare_index).
/// The others get the last priority, which no cut-off passes.
void rank_by_index(Community& community, std::size_t k, const Programme& programme, const ResearchVillages& villages, const Draws& draws);

/// Rupiah a month that the listed households cost and how many they are, and the same of those waiting, by priority.
struct ListCosts {
  static constexpr std::size_t bins = 4096;
  struct Demand {
    std::int64_t households = 0;
    std::int64_t cost = 0;
    Demand& operator+=(const Demand& other);
  };
  /// Only those with a priority below `below` are looked at: few can be paid.
  explicit ListCosts(float below = 1.0f);
  ListCosts& operator+=(const ListCosts& other);   ///< of the same limit

  float limit;
  Demand committed;
  std::vector<Demand> waiting;   ///< by bin of priority, as far as the limit
};

/// Adds a community's listed and waiting households. cost_per_household: rupiah a month of following one.
void add_list_costs(ListCosts& costs, const Community& community, std::size_t k, const ClaimTable& claims, std::int64_t cost_per_household, MonthScratch& scratch);

/// How far the funds reach: priorities below `cutoff` are listed, and what is then committed. Not certain when the funds
/// reach up to the limit of those looked at.
struct Reach {
  float cutoff = 0.0f;
  ListCosts::Demand committed;
  bool certain = true;
};
Reach reach(const ListCosts& costs, std::int64_t funds);

/// Everyone with a claim, whatever the funds.
Reach everyone(const ListCosts& costs);

/// The same where everyone with a claim is listed and the funds are divided among all (of costs without a limit): the portion of a
/// claim that is paid, in millionths. cost_per_household: rupiah a month of following one.
std::int32_t portion_for_all(const ListCosts& costs, std::int64_t funds, std::int64_t cost_per_household);

/// Rupiah a month that a community commits once households below the cut-off are listed.
std::int64_t committed_cost(const Community& community, std::size_t k, const ClaimTable& claims, std::int64_t cost_per_household, float cutoff, MonthScratch& scratch);

/// Lists the unlisted households below the cut-off.
void list_households(Community& community, std::size_t k, const ClaimTable& claims, float cutoff, MonthScratch& scratch);

}  // namespace guyub
