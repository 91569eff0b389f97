// Whether replicates cost alike, and what a second thread gives a whole run.

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "bench/growth/world.hpp"
#include "sim/engine/run.hpp"

namespace guyub::bench {
namespace {

constexpr std::int64_t most_households = 20'000;   // as many as the scenario itself has

/// Listens to a run and keeps nothing.
class Silent : public Observer {
 public:
  void replicate_begins(std::uint32_t, const Country&, std::span<const FitRow>) override {}
  void month_done(std::uint32_t, std::size_t, std::uint32_t, const Country&, const Workers&) override {}
  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {}
};

std::int64_t households_of(const GrowthOptions& options) { return std::min(options.households, most_households); }

/// All variants of the scenario over its first year.
std::vector<VariantModel> comparison(const GrowthOptions& options, int replicates) {
  const std::vector<std::string> changes{"run.months=12", fmt::format("run.replicates={}", replicates)};
  const auto load = [&](const std::string& id) {
    return load_variant(options.files.scenario, options.files.configs, id, households_of(options), changes);
  };
  const ScenarioHead head = load(growth_variant).model.head;
  std::vector<VariantModel> variants;
  for (const auto& variant : head.variants) variants.push_back(load(variant.id));
  return variants;
}

/// The figure is milliseconds a replicate.
Sample run_of(const GrowthOptions& options, int replicates, int threads) {
  const std::vector<VariantModel> variants = comparison(options, replicates);
  Execution execution;
  execution.threads = threads;
  Silent silent;
  const Timing timing = timed([&] {
    if (!run_comparison(variants, execution, silent, {})) throw std::runtime_error("the run ended early");
  });
  Sample sample = sample_of(timing);
  sample.figures = {1e3 * timing.seconds / replicates};
  return sample;
}

Sample on_one_and_two_threads(const GrowthOptions& options, int replicates) {
  const Sample one = in_own_process([&] { return run_of(options, replicates, 1); });
  const Sample two = in_own_process([&] { return run_of(options, replicates, 2); });
  return {{one.figures[0], two.figures[0], one.figures[0] / two.figures[0]}, std::max(one.steal, two.steal), std::max(one.others, two.others)};
}

}  // namespace

Question replicates_question(const GrowthOptions& options) {
  Question question{"replicates", fmt::format("all variants, {} households, 12 months, from people to twins, nothing recorded", households_of(options)),
                    {{"milliseconds_a_replicate_1_thread", "ms"},
                     {"milliseconds_a_replicate_2_threads", "ms"},
                     {"two_threads_over_one", "times the speed", false}},
                    {}};
  for (const int replicates : {1, 2, 4, 8}) {
    question.points.push_back({fmt::format("{} {}", replicates, replicates == 1 ? "replicate" : "replicates"), [&options, replicates] { return on_one_and_two_threads(options, replicates); }, {}});
  }
  return question;
}

}  // namespace guyub::bench
