#include "analysis/worlds/progresa.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "analysis/evidence/evidence_table.hpp"
#include "analysis/money_term/margins.hpp"
#include "analysis/survey/estimators.hpp"
#include "analysis/worlds/progresa_cells.hpp"
#include "analysis/worlds/progresa_fit.hpp"
#include "analysis/worlds/progresa_survey.hpp"
#include "sim/core/parallel.hpp"
#include "sim/core/random.hpp"
#include "sim/engine/run.hpp"
#include "sim/scenario/read_file.hpp"

namespace guyub::analysis {
namespace {

constexpr char progresa_file[] = "progresa.yaml";
constexpr char posterior_file[] = "progresa_posterior.csv";
constexpr char consumption_cell[] = "P-lncons-99";
constexpr std::uint32_t anchor_entity = 3;

constexpr char effect_cell[] = "P-all-98";
constexpr char money_path[] = "behaviour.schooling.money.logarithm";
constexpr std::uint32_t margin_entity = 4;

/// CellEstimates of one replicate by cell.
using CellEstimates = std::map<std::string, double>;
using Point = std::vector<double>;
using Panels = std::vector<ProgresaPanel>;   // by replicate

bool is_correlation(const std::string& id) { return id.starts_with("P-icc"); }

double log_consumption_gap(const ProgresaPanel& panel) {
  return panel.log_consumption[1][0] / panel.log_consumption[1][1] - panel.log_consumption[0][0] / panel.log_consumption[0][1];
}

CellEstimates estimates_of(const ProgresaPanel& none, const ProgresaPanel& programme, const std::vector<ProgresaCell>& cells) {
  CellEstimates estimates;
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
      : loaded_(load_world(request, progresa_file)), sampling_(progresa_sampling(request.configs)), parameters_(progresa_parameters(request.configs)),
        posterior_(read_posterior(request.configs / "calibration" / posterior_file, parameters_)), cells_(progresa_child_cells()) {
    const auto money = std::find_if(parameters_.begin(), parameters_.end(), [](const MomentParameter& p) { return p.path == money_path; });
    money_ = static_cast<std::size_t>(money - parameters_.begin());
  }

  const LoadedScenario& scenario() const { return loaded_; }

  /// The first row is the best point, the others are draws.
  const Point& point(int draw) const { return posterior_[1 + static_cast<std::size_t>(draw) % (posterior_.size() - 1)]; }

  /// A point moved to another money term along the posterior's regression on it: what the villages without the programme tell
  /// of the other parameters given that one.
  Point with_money(Point point, double logarithm) const {
    const double step = logarithm - point[money_];
    for (std::size_t p = 0; p < point.size(); ++p) point[p] += step * slope_on_money(p);
    return point;
  }

  Panels without(int draw, const Point& point, int replicates) const { return live(loaded_.variants.front(), draw, point, 1.0, replicates); }

  /// CellEstimates of every replicate against the same replicate without the programme.
  std::vector<CellEstimates> run(int draw, const Point& point, double grant_weight, const Panels& none, int replicates, const std::vector<ProgresaCell>& cells) const {
    const Panels programme = live(loaded_.variants.back(), draw, point, grant_weight, replicates);
    std::vector<CellEstimates> all;
    for (std::size_t r = 0; r < programme.size(); ++r) all.push_back(estimates_of(none[r], programme[r], cells));
    return all;
  }

  const std::vector<ProgresaCell>& cells() const { return cells_; }
  std::vector<ProgresaCell> effect_alone() const {
    std::vector<ProgresaCell> only;
    std::copy_if(cells_.begin(), cells_.end(), std::back_inserter(only), [](const ProgresaCell& cell) { return cell.id == effect_cell; });
    return only;
  }

 private:
  Panels live(VariantModel variant, int draw, const Point& point, double grant_weight, int replicates) const {
    set_progresa_parameters(parameters_, point, variant.model);
    variant.model.behaviour.schooling.grant_weight = static_cast<float>(grant_weight);
    variant.model.head.run.replicates = replicates;
    variant.model.head.run.seed += draw;
    ProgresaSurvey survey({&variant, 1}, sampling_);
    Execution execution;
    execution.threads = 1;
    run_comparison({&variant, 1}, execution, survey, {});
    Panels panels;
    for (const auto& of_variants : survey.panels()) panels.push_back(of_variants.front());
    return panels;
  }

  double slope_on_money(std::size_t p) const {
    const auto draws = static_cast<double>(posterior_.size() - 1);
    double mean_money = 0.0, mean = 0.0, covariance = 0.0, variance = 0.0;
    for (std::size_t d = 1; d < posterior_.size(); ++d) {
      mean_money += posterior_[d][money_] / draws;
      mean += posterior_[d][p] / draws;
    }
    for (std::size_t d = 1; d < posterior_.size(); ++d) {
      covariance += (posterior_[d][money_] - mean_money) * (posterior_[d][p] - mean);
      variance += (posterior_[d][money_] - mean_money) * (posterior_[d][money_] - mean_money);
    }
    return covariance / variance;
  }

  LoadedScenario loaded_;
  ProgresaSampling sampling_;
  std::vector<MomentParameter> parameters_;
  std::vector<Point> posterior_;
  std::vector<ProgresaCell> cells_;
  std::size_t money_ = 0;
};

double standard_normal(const Draws& draws, std::uint32_t entity, int draw, std::uint32_t which = 0) {
  return static_cast<double>(normal(draws.block(entity, static_cast<std::uint32_t>(draw), which, Purpose::survey)[0]));
}

/// The effect of T5 as one draw takes it.
double anchor(const WorldRequest& request, const Draws& draws, int draw) {
  const EvidenceTable table = EvidenceTable::read(request.configs / "evidence" / "T5_single_anchor_effect_TIER_B_ONLY.csv");
  return table.number(0, "did") + table.number(0, "did_se") * standard_normal(draws, anchor_entity, draw);
}

/// The weight of a grant's peso at which a draw's effect on all poor children is the anchor: the effect rises with it.
double weight_for(const ProgresaWorld& world, int draw, const Point& point, const Panels& none, double wanted) {
  const std::vector<ProgresaCell> only = world.effect_alone();
  double low = std::log(0.02), high = std::log(50.0);
  constexpr int halvings = 7;   // to within a few hundredths of its logarithm
  for (int i = 0; i < halvings; ++i) {
    const double middle = 0.5 * (low + high);
    (world.run(draw, point, std::exp(middle), none, 1, only).front().at(effect_cell) < wanted ? low : high) = middle;
  }
  return std::exp(0.5 * (low + high));
}

/// The margins of the money term (analysis/money_term), in the model's unit: a month's mean consumption.
Margins margins_of(const WorldRequest& request) {
  Document document;
  Diagnostics diagnostics;
  const auto reading = read_file<MoneyReading>(request.configs / "evidence" / "money_term.yaml", "money_term", SourceFile::Kind::config, document, diagnostics);
  if (!reading) throw WorldError(diagnostics.text());
  Margins margins = money_margins(*reading, request.configs / "evidence");
  const double hundreds_in_two_months = 2.0 * reading->resources.consumption / 100.0;
  for (Margin& margin : margins.each) margin.estimate *= hundreds_in_two_months;
  margins.pooled.estimate *= hundreds_in_two_months;
  return margins;
}

/// Everything that one draw foretells, by tier.
using Tiers = std::map<std::string, std::vector<CellEstimates>>;

Tiers foretold(const ProgresaWorld& world, const WorldRequest& request, const Margins& margins, const Draws& numbers, int draw) {
  const auto by = [&](const Margin& margin, std::uint32_t which) {
    return world.with_money(world.point(draw), std::log(margin.estimate) + margin.log_sd * standard_normal(numbers, margin_entity, draw, which));
  };
  const auto each = static_cast<std::uint32_t>(margins.each.size());
  const Point point = by(margins.pooled, each);
  const Panels none = world.without(draw, point, request.replicates);
  Tiers tiers;
  tiers["A"] = world.run(draw, point, 1.0, none, request.replicates, world.cells());
  tiers["B"] = world.run(draw, point, weight_for(world, draw, point, none, anchor(request, numbers, draw)), none, request.replicates, world.cells());
  for (std::uint32_t m = 0; m < each; ++m) {
    const Point moved = by(margins.each[m], m);
    tiers["A " + margins.each[m].id] = world.run(draw, moved, 1.0, world.without(draw, moved, 1), 1, world.effect_alone());
  }
  return tiers;
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
  const Margins margins = margins_of(request);
  const Draws numbers(static_cast<std::uint64_t>(world.scenario().base.head.run.seed), 0);
  std::vector<Tiers> by_draw(static_cast<std::size_t>(request.draws));
  const Workers workers(request.threads);
  workers.for_each(by_draw.size(), [&](std::size_t draw) { by_draw[draw] = foretold(world, request, margins, numbers, static_cast<int>(draw)); });
  WorldCells result;
  for (const auto& [tier, first] : by_draw.front()) {
    const bool by_margin = tier.size() > 1;
    for (const auto& [id, value] : first.front()) {
      if (by_margin && id != effect_cell) continue;
      DrawnEstimates drawn(by_draw.size());
      for (std::size_t draw = 0; draw < by_draw.size(); ++draw) {
        for (const CellEstimates& replicate : by_draw[draw].at(tier)) drawn.add(draw, replicate.at(id));
      }
      (by_margin ? result.by_margin : result.cells).push_back(drawn.cell(id, tier));
    }
  }
  result.left_out.push_back({"P-childwage-99", {"upah anak tidak bergerak di dunia ini: penawaran tenaga anak tidak memengaruhinya", "the child wage does not move in this world: the supply of children's work does not act on it"}});
  result.scenarios.push_back(mark_of(world.scenario(), progresa_file));
  return result;
}

}  // namespace guyub::analysis
