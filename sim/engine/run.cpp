#include "sim/engine/run.hpp"

#include <algorithm>
#include <utility>

#include "sim/engine/arms.hpp"
#include "sim/engine/bodies_start.hpp"
#include "sim/engine/calibrate.hpp"
#include "sim/engine/generations.hpp"
#include "sim/engine/publish.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/engine/twins.hpp"
#include "sim/engine/variant.hpp"
#include "sim/population/earlier_ages.hpp"
#include "sim/population/synthesis.hpp"

namespace guyub {
namespace {

/// One variant in one replicate.
struct World {
  const VariantModel& variant;
  Setting setting;
  Country country;
};

std::vector<World> make_worlds(std::span<const VariantModel> variants, const Country& start, const SchoolConstants& constants, const BodyConstants& bodies, const Workers& workers) {
  std::vector<World> worlds;
  for (const VariantModel& variant : variants) worlds.push_back({variant, make_setting(variant, constants, start.households(), bodies), {}});
  for (World& world : worlds) world.setting.endowments = endowment_level(start, world.setting.earnings, workers);
  workers.for_each(worlds.size(), [&](std::size_t v) {
    worlds[v].country = start;
    prepare_programmes(worlds[v].country, variants[v]);
  });
  return worlds;
}

/// One month of every world: what is published first, then all communities in any order.
void step_worlds(std::vector<World>& worlds, const Draws& draws, std::int32_t step, const Execution& execution, const Workers& workers) {
  for (World& world : worlds) {
    bring_up_to_date(world.setting, world.variant, world.variant.model.head.run.start + step);
    publish(world.country, world.variant, world.setting, draws, world.variant.model.head.run.start + step, workers);
  }
  const std::size_t communities = worlds.front().country.communities.size();
  const std::size_t blocks = (communities + execution.communities_per_task - 1) / execution.communities_per_task;
  workers.for_each(blocks * worlds.size(), [&](std::size_t task) {
    World& world = worlds[task % worlds.size()];
    const std::size_t first = task / worlds.size() * execution.communities_per_task;
    const std::size_t last = std::min(first + execution.communities_per_task, communities);
    const Model& model = world.variant.model;
    const MonthContext context{world.variant, world.setting, world.country, draws, clock_at(model, step), model.head.run.start + step};
    for (std::size_t c = first; c < last; ++c) run_month(world.country.communities[c], context, execution.households_per_tile);
  });
}

/// The country as it comes out of the years before the first month, which it lives through under no programme.
Country grow_up(Country country, const Model& base, const SchoolConstants& constants, const Draws& draws, const Execution& execution, const Workers& workers) {
  const std::int32_t months = base.head.run.burn_in;
  if (months == 0) return country;
  const VariantModel no_programme = make_variant(base, 0, {});
  std::vector<Present> present(country.communities.size());
  workers.for_each(present.size(), [&](std::size_t c) {
    present[c] = take_back(country.communities[c], months);
    start_learning(country.communities[c], base.behaviour.learning);
  });
  std::vector<World> worlds = make_worlds({&no_programme, 1}, country, constants, BodyConstants{}, workers);
  std::vector<Community>& communities = worlds.front().country.communities;
  for (std::int32_t step = -months; step < 0; ++step) {
    workers.for_each(present.size(), [&](std::size_t c) { bring_births(communities[c], present[c], -step); });
    step_worlds(worlds, draws, step, execution, workers);
  }
  workers.for_each(present.size(), [&](std::size_t c) { come_to_present(communities[c], present[c]); });
  return std::move(worlds.front().country);
}

bool run_replicate(std::span<const VariantModel> variants, std::uint32_t replicate, const Execution& execution,
                   const Workers& workers, Observer& observer, const std::function<bool()>& stop) {
  const Model& base = variants.front().model;
  const Draws draws(static_cast<std::uint64_t>(base.head.run.seed), replicate);
  Country made = synthesise(base.region, base.synthesis, base.head.population.households, draws, workers);
  draw_arms(made, base.head.evaluation.treated_communities, draws);
  for (Community& community : made.communities) start_learning(community, base.behaviour.learning);
  std::vector<FitRow> rows = fit(made, base.region);
  const SchoolConstants constants = solve_school_constants(made, base, draws, workers);
  Country start = grow_up(std::move(made), base, constants, draws, execution, workers);
  const BodyConstants bodies = settle_bodies(start, base, draws, workers);
  for (FitRow& row : stunting_fit(start, base.region)) rows.push_back(std::move(row));
  observer.replicate_begins(replicate, start, rows);
  std::vector<World> worlds = make_worlds(variants, start, constants, bodies, workers);
  for (std::int32_t step = 0; step < base.head.run.months; ++step) {
    step_worlds(worlds, draws, step, execution, workers);
    for (std::size_t v = 0; v < worlds.size(); ++v) {
      observer.month_done(replicate, v, static_cast<std::uint32_t>(step), worlds[v].country, workers);
    }
    if (stop && stop()) return false;
  }
  std::vector<TwinEffects> twins;
  for (const World& world : worlds) twins.push_back(compare_twins(world.country, worlds.front().country));
  observer.replicate_ends(replicate, twins);
  return true;
}

}  // namespace

bool run_comparison(std::span<const VariantModel> variants, const Execution& execution, Observer& observer,
                    const std::function<bool()>& stop) {
  const Workers workers(execution.threads);
  const std::int32_t replicates = variants.front().model.head.run.replicates;
  for (std::int32_t replicate = 0; replicate < replicates; ++replicate) {
    if (!run_replicate(variants, static_cast<std::uint32_t>(replicate), execution, workers, observer, stop)) return false;
  }
  return true;
}

}  // namespace guyub
