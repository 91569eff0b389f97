#include "analysis/worlds/nicaragua.hpp"

#include <array>
#include <cmath>
#include <utility>

#include <fmt/format.h>

#include "sim/engine/run.hpp"

namespace guyub::analysis {
namespace {

constexpr const char* nicaragua_file = "nicaragua.yaml";

/// A survey's months: consumption of a household is its mean over them.
struct Round {
  Month first;
  std::int32_t months;
  bool contains(Month month) const { return month >= first && month < first + months; }
};
constexpr std::size_t rounds = 2;
const std::array<Round, rounds> survey{{{Month(2006, 7), 3}, {Month(2008, 10), 3}}};   // while paid; last payment November 2006

/// Consumption per person of the households that were there from the start, by community and household.
using Consumption = std::vector<std::vector<double>>;

void add_month(Consumption& sums, const Country& country) {
  for (std::size_t c = 0; c < sums.size(); ++c) {
    for (std::size_t h = 0; h < sums[c].size(); ++h) sums[c][h] += static_cast<double>(country.communities[c].consumption_per_capita(h));
  }
}

/// Mean of the logarithm's difference over households that consume in both worlds.
double log_difference(const Consumption& treated, const Consumption& control) {
  double sum = 0.0;
  double households = 0.0;
  for (std::size_t c = 0; c < treated.size(); ++c) {
    for (std::size_t h = 0; h < treated[c].size(); ++h) {
      if (treated[c][h] <= 0.0 || control[c][h] <= 0.0) continue;
      sum += std::log(treated[c][h] / control[c][h]);
      households += 1.0;
    }
  }
  return sum / households;
}

class Surveyor : public Observer {
 public:
  explicit Surveyor(const LoadedScenario& scenario) : start_(scenario.base.head.run.start), arms_(scenario.variants.size()) {}

  void replicate_begins(std::uint32_t, const Country& country, std::span<const FitRow>) override {
    Consumption none;
    for (const Community& community : country.communities) none.emplace_back(community.size(), 0.0);
    for (auto& arm : arms_) arm.fill(none);
  }
  void month_done(std::uint32_t, std::size_t variant, std::uint32_t step, const Country& country, const Workers&) override {
    const Month month = start_ + static_cast<std::int32_t>(step);
    for (std::size_t r = 0; r < rounds; ++r) {
      if (survey[r].contains(month)) add_month(arms_[variant][r], country);
    }
  }
  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {
    constexpr std::size_t control = 0, transfer = 1, with_grant = 2;
    for (std::size_t r = 0; r < rounds; ++r) {
      const double alone = log_difference(arms_[transfer][r], arms_[control][r]);
      const double both = log_difference(arms_[with_grant][r], arms_[control][r]);
      estimates[r].push_back((2.0 * alone + both) / 3.0);
    }
  }

  std::array<std::vector<double>, rounds> estimates;   ///< by replicate

 private:
  Month start_;
  std::vector<std::array<Consumption, rounds>> arms_;
};

}  // namespace

WorldCells nicaragua_cells(const WorldRequest& request) {
  const LoadedScenario reference = load_world(request, nicaragua_file);
  std::array<DrawnEstimates, rounds> estimates{DrawnEstimates(static_cast<std::size_t>(request.draws)), DrawnEstimates(static_cast<std::size_t>(request.draws))};
  for (int draw = 0; draw < request.draws; ++draw) {
    std::vector<std::string> changes = drawn_changes(reference, {"behaviour", "institutions", "programmes"}, draw);
    changes.push_back(fmt::format("run.seed={}", reference.base.head.run.seed + draw));
    changes.push_back(fmt::format("run.replicates={}", request.replicates));
    const LoadedScenario drawn = load_world(request, nicaragua_file, changes);
    Surveyor surveyor(drawn);
    Execution execution;
    execution.threads = request.threads;
    run_comparison(drawn.variants, execution, surveyor, {});
    for (std::size_t r = 0; r < rounds; ++r) {
      for (const double estimate : surveyor.estimates[r]) estimates[r].add(static_cast<std::size_t>(draw), estimate);
    }
  }
  WorldCells found;
  for (const char* tier : {"A", "B"}) {   // schooling's money term has no part in consumption worth telling apart
    found.cells.push_back(estimates[0].cell("N-lncons-during", tier));
    found.cells.push_back(estimates[1].cell("N-lncons-after", tier));
  }
  found.scenarios.push_back(mark_of(reference, nicaragua_file));
  return found;
}

}  // namespace guyub::analysis
