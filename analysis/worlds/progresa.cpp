#include "analysis/worlds/progresa.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "analysis/evidence/evidence_table.hpp"
#include "analysis/survey/estimators.hpp"
#include "analysis/worlds/progresa_cells.hpp"
#include "analysis/worlds/progresa_fit.hpp"
#include "analysis/worlds/progresa_survey.hpp"
#include "sim/core/parallel.hpp"
#include "sim/core/random.hpp"
#include "sim/engine/run.hpp"

namespace guyub::analysis {
namespace {

constexpr char scenario_file[] = "progresa.yaml";
constexpr char posterior_file[] = "progresa_posterior.csv";
constexpr char consumption_cell[] = "P-lncons-99";
constexpr std::uint32_t anchor_entity = 3;

/// Estimates of one replicate by cell.
using Estimates = std::map<std::string, double>;

bool is_correlation(const std::string& id) { return id.starts_with("P-icc"); }

double log_consumption_gap(const ProgresaPanel& panel) {
  return panel.log_consumption[1][0] / panel.log_consumption[1][1] - panel.log_consumption[0][0] / panel.log_consumption[0][1];
}

Estimates estimates_of(const ProgresaPanel& none, const ProgresaPanel& programme, const std::vector<ProgresaCell>& cells) {
  Estimates estimates;
  for (const ProgresaCell& cell : cells) {
    const double with = cell.estimate(programme.children);
    estimates[cell.id] = is_correlation(cell.id) ? with : with - cell.estimate(none.children);
  }
  estimates[consumption_cell] = log_consumption_gap(programme) - log_consumption_gap(none);
  return estimates;
}

class ProgresaWorld {
 public:
  explicit ProgresaWorld(const WorldRequest& request)
      : loaded_(load_world(request, scenario_file)), sampling_(progresa_sampling(request.configs)), parameters_(progresa_parameters(request.configs)),
        posterior_(read_posterior(request.configs / "calibration" / posterior_file, parameters_)) {}

  const LoadedScenario& scenario() const { return loaded_; }

  /// Panels of both variants in every replicate, with a draw of the posterior and a weight of the grant.
  std::vector<Estimates> run(int draw, double grant_weight, int replicates, const std::vector<ProgresaCell>& cells) const {
    std::vector<VariantModel> variants = loaded_.variants;
    for (VariantModel& variant : variants) {
      // the first row is the best point
      set_progresa_parameters(parameters_, posterior_[1 + static_cast<std::size_t>(draw) % (posterior_.size() - 1)], variant.model);
      variant.model.behaviour.schooling.grant_weight = static_cast<float>(grant_weight);
      variant.model.head.run.replicates = replicates;
      variant.model.head.run.seed += draw;
    }
    ProgresaSurvey survey(variants, sampling_);
    Execution execution;
    execution.threads = 1;
    run_comparison(variants, execution, survey, {});
    std::vector<Estimates> all;
    for (const auto& panels : survey.panels()) all.push_back(estimates_of(panels[0], panels[1], cells));
    return all;
  }

 private:
  LoadedScenario loaded_;
  ProgresaSampling sampling_;
  std::vector<MomentParameter> parameters_;
  std::vector<std::vector<double>> posterior_;
};

/// The effect of T5 as one draw takes it.
double anchor(const WorldRequest& request, const Draws& draws, int draw) {
  const EvidenceTable table = EvidenceTable::read(request.configs / "evidence" / "T5_single_anchor_effect_TIER_B_ONLY.csv");
  const float u = normal(draws.block(anchor_entity, static_cast<std::uint32_t>(draw), 0, Purpose::survey)[0]);
  return table.number(0, "did") + table.number(0, "did_se") * static_cast<double>(u);
}

/// The weight of a grant's peso at which a draw's effect on all poor children is the anchor: the effect rises with it.
double weight_for(const ProgresaWorld& world, int draw, double wanted) {
  const std::vector<ProgresaCell> all = progresa_child_cells();
  std::vector<ProgresaCell> only;
  std::copy_if(all.begin(), all.end(), std::back_inserter(only), [](const ProgresaCell& cell) { return cell.id == "P-all-98"; });
  double low = std::log(0.02), high = std::log(50.0);
  constexpr int halvings = 7;   // to within a few hundredths of its logarithm
  for (int i = 0; i < halvings; ++i) {
    const double middle = 0.5 * (low + high);
    (world.run(draw, std::exp(middle), 1, only).front().at("P-all-98") < wanted ? low : high) = middle;
  }
  return std::exp(0.5 * (low + high));
}

/// Without a posterior nothing is foretold: priors alone would be a guess.
WorldCells uncalibrated() {
  WorldCells none;
  for (const ProgresaCell& cell : progresa_child_cells()) none.left_out.push_back({cell.id, {"dunia ini belum dikalibrasi (guyub fit-progresa)", "this world is not calibrated yet (guyub fit-progresa)"}});
  return none;
}

}  // namespace

WorldCells progresa_cells(const WorldRequest& request) {
  if (!std::filesystem::exists(request.configs / "calibration" / posterior_file)) return uncalibrated();
  const ProgresaWorld world(request);
  const std::vector<ProgresaCell> cells = progresa_child_cells();
  const auto draws = static_cast<std::size_t>(request.draws);
  std::vector<std::vector<Estimates>> tier_a(draws), tier_b(draws);
  const Draws numbers(static_cast<std::uint64_t>(world.scenario().base.head.run.seed), 0);
  const Workers workers(request.threads);
  workers.for_each(draws, [&](std::size_t draw) {
    const int d = static_cast<int>(draw);
    tier_a[draw] = world.run(d, 1.0, request.replicates, cells);
    tier_b[draw] = world.run(d, weight_for(world, d, anchor(request, numbers, d)), request.replicates, cells);
  });
  WorldCells result;
  std::vector<std::string> ids;
  for (const auto& [id, value] : tier_a.front().front()) ids.push_back(id);
  for (const std::string& id : ids) {
    for (const auto& [tier, estimates] : {std::pair{"A", &tier_a}, std::pair{"B", &tier_b}}) {
      DrawnEstimates drawn(draws);
      for (std::size_t draw = 0; draw < draws; ++draw) {
        for (const Estimates& replicate : (*estimates)[draw]) drawn.add(draw, replicate.at(id));
      }
      result.cells.push_back(drawn.cell(id, tier));
    }
  }
  result.left_out.push_back({"P-childwage-99", {"upah anak tidak bergerak di dunia ini: penawaran tenaga anak tidak memengaruhinya", "the child wage does not move in this world: the supply of children's work does not act on it"}});
  result.scenarios.push_back(mark_of(world.scenario(), scenario_file));
  return result;
}

}  // namespace guyub::analysis
