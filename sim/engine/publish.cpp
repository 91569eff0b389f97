#include "sim/engine/publish.hpp"

#include <algorithm>

#include "sim/engine/advocacy.hpp"
#include "sim/engine/portfolio.hpp"
#include "sim/change/scheme_money.hpp"
#include "sim/engine/welfare_rank.hpp"
#include "sim/programme/budget.hpp"
#include "sim/programme/coordination.hpp"
#include "sim/programme/registry.hpp"
#include "sim/programme/selection.hpp"
#include "sim/programme/service_grant.hpp"

namespace guyub {
namespace {

float share_reformed(const Country& country, std::size_t k) {
  std::int32_t reformed = 0;
  for (const Community& community : country.communities) {
    const ReformStage stage = community.programmes[k].reform;
    if (stage == ReformStage::trying || stage == ReformStage::routine) ++reformed;
  }
  return static_cast<float>(reformed) / static_cast<float>(static_cast<std::int32_t>(country.communities.size()));
}

/// The first of equals.
void publish_best_bodies(Country& country) {
  country.best_bodies = {};
  for (const Community& community : country.communities) {
    for (std::size_t kind = 0; kind < body_kinds; ++kind) {
      const Body& body = community.institutions.bodies[kind];
      BestBody& best = country.best_bodies[kind];
      if (body.skill > best.skill) best = {body.skill, body.ideology};
    }
  }
}

/// Facts make the list better: a share of what the proxy misses is found.
Programme as_surveyed(const Programme& programme, const WorkTerms& work) {
  Programme surveyed = programme;
  float& correlation = surveyed.targeting.proxy_correlation;
  correlation += std::clamp(work[WorkTerm::targeting], 0.0f, 1.0f) * (1.0f - correlation);
  return surveyed;
}

void survey_registry(Country& country, std::size_t k, const VariantModel& variant, const Setting& setting, const Draws& draws, const Workers& workers) {
  const bool error = variant.on().targeting_error;
  const Programme programme = as_surveyed(variant.programmes[k], setting.work[k]);
  workers.for_each(country.communities.size(), [&](std::size_t c) {
    Community& community = country.communities[c];
    if (programme.targeting.method == Targeting::welfare_index) {
      rank_by_index(community, k, programme, *variant.model.region.research_villages, draws);
      return;
    }
    rank_households(community, k, programme, draws, error);
    select_households(community, k, programme, variant.model.behaviour.selection, variant.model.institutions.elite, draws, error);
  });
}

bool is_surveyed(const TargetingRules& rules, std::int32_t running) {
  return running == 0 || (rules.survey_every > 0 && running % rules.survey_every == 0);
}

void set_portion(Country& country, std::size_t k, std::int32_t portion) {
  for (Community& community : country.communities) community.programmes[k].portion = portion;
}

/// Rupiah a month and household that volunteers of the region save on an average.
std::int64_t mean_volunteered(const Country& country, std::size_t k) {
  std::int64_t saved = 0;
  std::int64_t households = 0;
  for (const Community& community : country.communities) {
    saved += community.programmes[k].volunteered * static_cast<std::int64_t>(community.size());
    households += static_cast<std::int64_t>(community.size());
  }
  return households > 0 ? saved / households : 0;
}

/// Marks who is on the registers of other programmes, where registers are matched.
void match(Country& country, std::size_t k, const VariantModel& variant, const Setting& setting, const Draws& draws, Month month, const Workers& workers) {
  const std::optional<Coordination>& coordination = variant.model.coordination;
  if (!variant.on().coordination || !coordination || month < coordination->start) return;
  workers.for_each(country.communities.size(), [&](std::size_t c) {
    Community& community = country.communities[c];
    match_registers(community, k, country.cutoff, setting.claims, coordination->found, draws, thread_scratch(community));
  });
}

/// Rupiah a month of the programme for the region.
std::int64_t regional_money(const Country& country, std::size_t k, const Setting& setting) { return setting.appropriation[k] + country.moved_money[k]; }

/// Divides the region's money: a bonus by performance, the rest by what communities have committed.
void divide(Country& country, std::size_t k, const Programme& programme, std::int64_t amount, std::span<const std::int64_t> committed) {
  std::vector<std::int64_t> performances(country.communities.size());
  for (std::size_t c = 0; programme.services.bonus > 0.0f && c < performances.size(); ++c) performances[c] = performance(country.communities[c]);
  const std::int64_t bonus = static_cast<std::int64_t>(static_cast<double>(amount) * static_cast<double>(programme.services.bonus));
  const std::vector<std::int64_t> by_performance = split(bonus, performances);
  const std::vector<std::int64_t> shares = split(amount - bonus, committed);
  for (std::size_t c = 0; c < shares.size(); ++c) country.communities[c].programmes[k].appropriation = shares[c] + by_performance[c];
}

constexpr float first_limit = 0.25f;   // of priorities looked at in a programme's first month

void update_list(Country& country, std::size_t k, const VariantModel& variant, const Setting& setting, Month month, const Workers& workers) {
  const std::int64_t following = setting.following_cost[k] - mean_volunteered(country, k);
  const auto communities = static_cast<std::int64_t>(country.communities.size());
  const std::int64_t money = regional_money(country, k, setting);
  const std::int64_t services = variant.on().service_grants ? for_services(money, variant.programmes[k].services) : 0;
  const std::int64_t funds = money - services - communities * (mean_landing_cost(variant, setting, k, country.spans[k].start) + coordination_cost(variant, month));
  const bool for_all = variant.programmes[k].targeting.method == Targeting::universal;
  Reach reached;
  // most lists reach little further than the last one: the others' claims need not be worked out
  for (float limit = std::max(first_limit, 1.25f * country.cutoff[k]);; limit *= 2.0f) {
    std::vector<ListCosts> parts(std::min(static_cast<std::size_t>(workers.threads()), country.communities.size()), ListCosts(std::min(limit, 1.0f)));
    workers.for_each(parts.size(), [&](std::size_t part) {
      for (std::size_t c = part; c < country.communities.size(); c += parts.size()) {
        const Community& community = country.communities[c];
        add_list_costs(parts[part], community, k, setting.claims[k], following, thread_scratch(community));
      }
    });
    for (std::size_t part = 1; part < parts.size(); ++part) parts[0] += parts[part];
    reached = for_all ? everyone(parts[0]) : reach(parts[0], funds);
    if (for_all && reached.certain) set_portion(country, k, portion_for_all(parts[0], funds, following));
    if (reached.certain) break;
  }
  country.cutoff[k] = reached.cutoff;
  country.target_rank[k] = static_cast<float>(static_cast<double>(reached.committed.households) / static_cast<double>(country.inhabited()));

  std::vector<std::int64_t> weights(country.communities.size());
  workers.for_each(country.communities.size(), [&](std::size_t c) {
    const Community& community = country.communities[c];
    weights[c] = committed_cost(community, k, setting.claims[k], following, reached.cutoff, thread_scratch(community));
  });
  divide(country, k, variant.programmes[k], money, weights);
}

/// Nothing more is appropriated; what is due is paid from what is left.
void stop_money(Country& country, std::size_t k) {
  for (Community& community : country.communities) community.programmes[k].appropriation = 0;
}

/// A scheme's money goes by the households of the start: the same in every variant.
void prepare_schemes(Community& community, const VariantModel& variant) {
  const std::vector<std::uint8_t>& persons = community.households.person_count;
  const auto households = static_cast<std::int64_t>(persons.size()) - std::count(persons.begin(), persons.end(), std::uint8_t{0});
  community.schemes.assign(variant.schemes.size(), SchemeState{});
  for (std::size_t k = 0; k < variant.schemes.size(); ++k) community.schemes[k].appropriation = scheme_appropriation(variant.schemes[k], households);
}

}  // namespace

void prepare_programmes(Country& country, const VariantModel& variant) {
  const std::size_t n = variant.programmes.size();
  country.reform_share.assign(n, 0.0f);
  country.spans = programme_spans(variant);
  country.cutoff.assign(n, 0.0f);
  country.target_rank.assign(n, 0.0f);
  country.advocacy.assign(n, 0.0f);
  country.moved_money.assign(n, 0);
  country.alliance = {};
  for (Community& community : country.communities) {
    community.programmes.assign(n, ProgrammeState{});
    for (std::size_t k = 0; k < n; ++k) {
      community.programmes[k].enrolments.resize(community.size());
      community.programmes[k].delivered_by = variant.programmes[k].delivered_by;
      community.programmes[k].aims = variant.programmes[k].aims;
    }
    community.aggregates.programmes.assign(n, {});
    prepare_schemes(community, variant);
  }
}

void publish(Country& country, const VariantModel& variant, const Setting& setting, const Draws& draws, Month month, const Workers& workers) {
  const std::int32_t step = month - variant.model.head.run.start;
  if (variant.on().registry_ageing && step > 0 && step % months_between_ranks == 0) rank_welfare(country, workers);
  if (!variant.programmes.empty()) publish_best_bodies(country);
  const std::vector<std::int64_t> moved_before = country.moved_money;
  advocate(country, variant, setting, month);
  decide_programmes(country, variant, draws, month);
  for (std::size_t k = 0; k < variant.programmes.size(); ++k) {
    const std::int32_t running = country.spans[k].running(month);
    if (running < 0) continue;
    land_programme(country, k, variant, draws, month, workers);
    country.reform_share[k] = share_reformed(country, k);
    if (is_surveyed(variant.programmes[k].targeting, running)) survey_registry(country, k, variant, setting, draws, workers);
    if (country.spans[k].ended(month)) {
      stop_money(country, k);
    } else if (moved_before[k] != country.moved_money[k] || running % variant.programmes[k].targeting.relist_every == 0) {
      match(country, k, variant, setting, draws, month, workers);
      update_list(country, k, variant, setting, month, workers);
    }
  }
}

}  // namespace guyub
