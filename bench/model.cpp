#include "bench/model.hpp"

#include <stdexcept>

#include "sim/engine/calibrate.hpp"
#include "sim/engine/publish.hpp"
#include "sim/engine/variant.hpp"
#include "sim/population/synthesis.hpp"
#include "sim/scenario/loader.hpp"
#include "sim/scenario/reader.hpp"

namespace guyub::bench {

VariantModel load_variant(const std::filesystem::path& scenario, const std::filesystem::path& configs,
                          const std::string& id, std::int64_t households, const std::vector<std::string>& changes) {
  Diagnostics diagnostics;
  LoadOptions options{configs, changes, {}};
  options.overrides.push_back("population.households=" + std::to_string(households));
  const std::optional<Document> document = load_scenario(scenario, options, diagnostics);
  if (!document) throw std::runtime_error(diagnostics.text());
  const std::optional<Document> changed = variant_document(*document, id, {}, diagnostics);
  Model model;
  if (!changed || !read_document(*changed, model, diagnostics)) throw std::runtime_error(diagnostics.text());
  std::size_t position = 0;
  while (model.head.variants.at(position).id != id) ++position;
  return make_variant(std::move(model), position);
}

void ProductWorld::live_month(std::uint32_t step, const Workers& workers, std::size_t households_per_tile) {
  const Month month = variant.model.head.run.start + static_cast<std::int32_t>(step);
  publish(country, variant, setting, draws(), month, workers);
  const MonthContext context{variant, setting, country, draws(), clock_at(step), month};
  workers.for_each(country.communities.size(), [&](std::size_t c) {
    run_month(country.communities[c], context, households_per_tile);
  });
}

ProductWorld make_world(VariantModel variant, const Workers& workers) {
  ProductWorld world{std::move(variant), {}, {}};
  const Model& model = world.variant.model;
  world.country = synthesise(model.region, model.synthesis, model.head.population.households, world.draws(), workers);
  for (Community& community : world.country.communities) start_learning(community, model.behaviour.learning);
  world.setting = make_setting(world.variant, solve_school_constants(world.country, model, world.draws(), workers), world.country.households());
  prepare_programmes(world.country, world.variant);
  return world;
}

ProductWorld make_world_after(std::uint32_t months, VariantModel variant, const Workers& workers) {
  ProductWorld world = make_world(std::move(variant), workers);
  for (std::uint32_t step = 0; step < months; ++step) world.live_month(step, workers);
  return world;
}

}  // namespace guyub::bench
