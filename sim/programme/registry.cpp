#include "sim/programme/registry.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"
#include "sim/core/selected.hpp"

namespace guyub {
namespace {

constexpr float last_uniform = 1.0f - 0x1p-24f;
// one survey serves every programme, so its error stays with the household; no month of a run comes near this number
constexpr std::uint32_t survey_month = 1u << 20;

PhiloxCounter survey_words(const Community& community, std::size_t h, const Draws& draws) {
  return draws.block(community.id.value(), community.households.id[h], survey_month, Purpose::registry);
}

std::size_t bin_of(float priority) {
  return std::min(ListCosts::bins - 1, static_cast<std::size_t>(static_cast<std::int32_t>(priority * static_cast<float>(ListCosts::bins))));
}

/// Whether a method begins from lots and not from the score.
bool drawn_by_lot(Targeting method) {
  return method == Targeting::lottery || method == Targeting::universal || method == Targeting::geographic;
}

/// Calls visit(stage, priority, cost) for every household that is on the list, or may come on it: those waiting with
/// a priority below `limit`.
template <class Visit>
void for_claimants(const Community& community, std::size_t k, const ClaimTable& claims, std::int64_t cost_per_household, float limit, MonthScratch& scratch, Visit visit) {
  const Enrolments& e = community.programmes[k].enrolments;
  const ClaimKind* const kind = claims.kinds_of(community, scratch);
  const auto may_claim = [stage = e.stage.data(), priority = e.priority.data(), elsewhere = e.elsewhere.data(), limit](std::size_t h) {
    const bool stays = (stage[h] < EnrolmentStage::lapsed);
    return stays & ((stage[h] != EnrolmentStage::unlisted) | ((priority[h] < limit) & (elsewhere[h] == 0)));
  };
  for_selected(0, community.size(), may_claim, [&](std::size_t h) {
    const std::int64_t claim = claims.claim(community, h, kind).all;
    if (claim > 0) visit(e.stage[h], e.priority[h], claim / 12 + cost_per_household);
  });
}

}  // namespace

float proxy_score(const Community& community, std::size_t h, float correlation, const Draws& draws) {
  const float rank = std::clamp(community.households.welfare_rank[h], 0x1p-24f, last_uniform);
  return correlation * normal_quantile(rank) + square_root(1.0f - correlation * correlation) * normal(survey_words(community, h, draws)[0]);
}

StudyStanding study_standing(const Community& community, std::size_t h, const ResearchVillages& villages, const ScoreState& state, float correlation, const Draws& draws) {
  const float index = welfare_index(villages, state, proxy_score(community, h, correlation, draws));
  const float u = uniform(survey_words(community, h, draws)[3]);
  return {index, index < static_cast<float>(state.cutoff), on_revised_list(villages, state, index, u)};
}

void rank_by_index(Community& community, std::size_t k, const Programme& programme, const ResearchVillages& villages, const Draws& draws) {
  constexpr float never = 1.0f;
  Enrolments& e = community.programmes[k].enrolments;
  const TargetingRules& rules = programme.targeting;
  const ScoreState& state = state_of(villages, draws, community.id);
  for (std::size_t h = 0; h < community.size(); ++h) {
    const PhiloxCounter words = survey_words(community, h, draws);
    const bool poor = study_standing(community, h, villages, state, rules.proxy_correlation, draws).poor_at_first;
    const bool served = poor && uniform(words[2]) < rules.reached && (!rules.treated_only || community.arm != 0);
    e.priority[h] = served ? uniform(words[1]) : never;
  }
}

void rank_households(Community& community, std::size_t k, const Programme& programme, const Draws& draws, bool error, std::size_t first) {
  Enrolments& e = community.programmes[k].enrolments;
  const float rho = error ? programme.targeting.proxy_correlation : 1.0f;
  const float noise = square_root(1.0f - rho * rho);
  const bool by_lot = drawn_by_lot(programme.targeting.method);
  for (std::size_t h = first; h < community.size(); ++h) {
    const PhiloxCounter words = survey_words(community, h, draws);
    if (by_lot) {
      e.priority[h] = uniform(words[1]);
      continue;
    }
    const float rank = std::clamp(community.households.welfare_rank[h], 0x1p-24f, last_uniform);
    const float score = rho * normal_quantile(rank) + noise * normal(words[0]);
    e.priority[h] = static_cast<float>(normal_probability(static_cast<double>(score)));
  }
}

ListCosts::Demand& ListCosts::Demand::operator+=(const Demand& other) {
  households += other.households;
  cost += other.cost;
  return *this;
}

ListCosts::ListCosts(float below) : limit(below), waiting(bin_of(below) + 1) {}

ListCosts& ListCosts::operator+=(const ListCosts& other) {
  committed += other.committed;
  for (std::size_t bin = 0; bin < waiting.size(); ++bin) waiting[bin] += other.waiting[bin];
  return *this;
}

void add_list_costs(ListCosts& costs, const Community& community, std::size_t k, const ClaimTable& claims, std::int64_t cost_per_household, MonthScratch& scratch) {
  for_claimants(community, k, claims, cost_per_household, costs.limit, scratch, [&](EnrolmentStage stage, float priority, std::int64_t cost) {
    (stage == EnrolmentStage::unlisted ? costs.waiting[bin_of(priority)] : costs.committed) += {1, cost};
  });
}

Reach reach(const ListCosts& costs, std::int64_t funds) {
  ListCosts::Demand committed = costs.committed;
  std::size_t bin = 0;
  while (bin < costs.waiting.size() && committed.cost + costs.waiting[bin].cost <= funds) committed += costs.waiting[bin++];
  const float cutoff = static_cast<float>(static_cast<std::int32_t>(bin)) / static_cast<float>(ListCosts::bins);
  return {cutoff, committed, cutoff < costs.limit || costs.limit >= 1.0f};
}

Reach everyone(const ListCosts& costs) {
  ListCosts::Demand all = costs.committed;
  for (const ListCosts::Demand& bin : costs.waiting) all += bin;
  return {1.0f, all, costs.limit >= 1.0f};
}

std::int32_t portion_for_all(const ListCosts& costs, std::int64_t funds, std::int64_t cost_per_household) {
  __extension__ using Wide = __int128;
  ListCosts::Demand all = costs.committed;
  for (const ListCosts::Demand& bin : costs.waiting) all += bin;
  const std::int64_t following = all.households * cost_per_household;
  const std::int64_t claims = all.cost - following;
  const std::int64_t left = std::clamp<std::int64_t>(funds - following, 0, std::max<std::int64_t>(claims, 0));
  return claims > 0 ? static_cast<std::int32_t>(static_cast<Wide>(left) * ProgrammeState::whole_portion / claims) : ProgrammeState::whole_portion;
}

std::int64_t committed_cost(const Community& community, std::size_t k, const ClaimTable& claims, std::int64_t cost_per_household, float cutoff, MonthScratch& scratch) {
  std::int64_t total = 0;
  for_claimants(community, k, claims, cost_per_household, cutoff, scratch, [&](EnrolmentStage, float, std::int64_t cost) { total += cost; });
  return total;
}

void list_households(Community& community, std::size_t k, const ClaimTable& claims, float cutoff, MonthScratch& scratch) {
  Enrolments& e = community.programmes[k].enrolments;
  const ClaimKind* const kind = claims.kinds_of(community, scratch);
  const auto next = [stage = e.stage.data(), priority = e.priority.data(), elsewhere = e.elsewhere.data(), cutoff](std::size_t h) {
    return (stage[h] == EnrolmentStage::unlisted) & (priority[h] < cutoff) & (elsewhere[h] == 0);
  };
  for_selected(0, community.size(), next, [&](std::size_t h) {
    const std::int64_t claim = claims.claim(community, h, kind).all;
    if (claim == 0) return;
    e.stage[h] = EnrolmentStage::listed;
    e.months[h] = 0;
    e.entitlement[h] = static_cast<std::int32_t>(claim);
  });
}

}  // namespace guyub
