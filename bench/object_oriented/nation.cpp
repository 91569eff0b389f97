#include "bench/object_oriented/nation.hpp"

#include <algorithm>

#include "sim/programme/budget.hpp"
#include "sim/programme/registry.hpp"

namespace guyub::objects {

Nation::Nation(const Country& country) : households_(country.households()) {
  villages_.reserve(country.communities.size());
  for (const Community& community : country.communities) villages_.push_back(std::make_unique<Village>(community, country));
}

void Nation::update_list(std::size_t k, const Today& today) {
  const Programme& programme = today.variant.programmes[k];
  const std::int64_t following = today.setting.following_cost[k];
  ListCosts costs;
  std::int64_t inhabited = 0;
  for (const auto& village : villages_) {
    for (const auto& household : village->households()) {
      inhabited += household->empty() ? 0 : 1;
      const std::int64_t claim = household->claim(k, programme, following);
      if (claim == 0) continue;
      const Enrolment& e = household->enrolment(k);
      const auto bin = static_cast<std::size_t>(static_cast<std::int32_t>(e.priority * static_cast<float>(ListCosts::bins)));
      (e.stage == EnrolmentStage::unlisted ? costs.waiting[std::min(ListCosts::bins - 1, bin)] : costs.committed) += {1, claim};
    }
  }
  const auto villages = static_cast<std::int64_t>(villages_.size());
  const Reach reached = reach(costs, today.setting.appropriation[k] - villages * mean_landing_cost(today.variant, today.setting, k, today.variant.programmes[k].start));
  std::vector<std::int64_t> weights;
  for (const auto& village : villages_) {
    Scheme& scheme = village->schemes()[k];
    scheme.cutoff = reached.cutoff;
    scheme.target_rank = static_cast<float>(static_cast<double>(reached.committed.households) / static_cast<double>(inhabited));
    std::int64_t committed = 0;
    for (const auto& household : village->households()) {
      const Enrolment& e = household->enrolment(k);
      if (e.stage != EnrolmentStage::unlisted || e.priority < reached.cutoff) committed += household->claim(k, programme, following);
    }
    weights.push_back(committed);
  }
  const std::vector<std::int64_t> shares = split(today.setting.appropriation[k], weights);
  for (std::size_t v = 0; v < shares.size(); ++v) villages_[v]->schemes()[k].state.appropriation = shares[v];
}

void Nation::publish(std::size_t k, const Today& today) {
  const std::int32_t running = today.months_running(k);
  if (running < 0) return;
  const auto reformed = std::count_if(villages_.begin(), villages_.end(), [k](const auto& village) {
    const ReformStage stage = village->scheme(k).state.reform;
    return stage == ReformStage::trying || stage == ReformStage::routine;
  });
  const float share = static_cast<float>(static_cast<std::int32_t>(reformed)) / static_cast<float>(static_cast<std::int32_t>(villages_.size()));
  for (const auto& village : villages_) {
    village->schemes()[k].reform_share = share;
    if (running > 0) continue;
    for (const auto& household : village->households()) household->rank(k, *village, today);
  }
  if (running % today.variant.programmes[k].targeting.relist_every == 0) update_list(k, today);
}

void Nation::live_month(const Today& today) {
  for (std::size_t k = 0; k < today.variant.programmes.size(); ++k) publish(k, today);
  for (const auto& village : villages_) village->live_month(today);
}

}  // namespace guyub::objects
