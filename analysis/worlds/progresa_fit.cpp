#include "analysis/worlds/progresa_fit.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>

#include <fmt/format.h>

#include "analysis/evidence/evidence_table.hpp"
#include "sim/core/parallel.hpp"
#include "sim/core/random.hpp"
#include "sim/engine/run.hpp"

namespace guyub::analysis {
namespace {

constexpr std::int32_t months_of_fit = 15;   // to the second autumn
constexpr int compared_over = 4;   // replicates at the points compared with each other, for each in the design
constexpr std::uint32_t held_out_entity = 1;
constexpr std::uint32_t draw_entity = 2;

using Put = std::function<void(Behaviour&, double)>;

Put coefficient(float SchoolChoiceCoefficients::* member, float least = -1e9f) {
  return [=](Behaviour& b, double value) { b.schooling.*member = std::max(static_cast<float>(value), least); };
}
Put coefficient(float PromotionCoefficients::* member) {
  return [=](Behaviour& b, double value) { b.promotion.*member = static_cast<float>(value); };
}

/// Those whose meaning is their own; work, work_age and school_and_work are seen net of the wage and put last.
const std::map<std::string, Put>& puts() {
  using C = SchoolChoiceCoefficients;
  static const std::map<std::string, Put> all{
      {"behaviour.schooling.money.logarithm", [](Behaviour& b, double value) { b.schooling.money = static_cast<float>(std::exp(value)); }},
      {"behaviour.schooling.grant_weight.logarithm", [](Behaviour& b, double value) { b.schooling.grant_weight = static_cast<float>(std::exp(value)); }},
      {"behaviour.schooling.male", coefficient(&C::male)},
      {"behaviour.schooling.male_after_primary", coefficient(&C::male_after_primary)},
      {"behaviour.schooling.mother_grade", coefficient(&C::mother_grade)},
      {"behaviour.schooling.consumption", coefficient(&C::consumption)},
      {"behaviour.schooling.distance", coefficient(&C::distance, 0.0f)},
      {"behaviour.schooling.grade", coefficient(&C::grade)},
      {"behaviour.schooling.junior_entry", coefficient(&C::junior_entry)},
      {"behaviour.schooling.senior_entry", coefficient(&C::senior_entry)},
      {"behaviour.schooling.peers", coefficient(&C::peers, 0.0f)},
      {"behaviour.schooling.out_last_year", coefficient(&C::out_last_year, 0.0f)},
      {"behaviour.schooling.return_after_primary", coefficient(&C::return_after_primary)},
      {"behaviour.schooling.sibling_at_school", coefficient(&C::sibling_at_school)},
      {"behaviour.schooling.type_low", coefficient(&C::type_low)},
      {"behaviour.schooling.type_high", coefficient(&C::type_high)},
      {"behaviour.schooling.village_sd", coefficient(&C::village_sd, 0.0f)},
      {"behaviour.schooling.family_sd", coefficient(&C::family_sd, 0.0f)},
      {"behaviour.schooling.family_sd_after_primary", coefficient(&C::family_sd_after_primary)},
      {"behaviour.schooling.work_male", coefficient(&C::work_male)},
      {"behaviour.schooling.work_age_male", coefficient(&C::work_age_male)},
      {"behaviour.schooling.work_age.net", coefficient(&C::work_age)},
      {"behaviour.schooling.school_and_work.net", coefficient(&C::school_and_work)},
      {"behaviour.promotion.level", coefficient(&PromotionCoefficients::level)},
      {"behaviour.promotion.male", coefficient(&PromotionCoefficients::male)},
      {"behaviour.promotion.late", coefficient(&PromotionCoefficients::late)},
      {"behaviour.school_constants.school", [](Behaviour& b, double value) { b.school_constants->school = static_cast<float>(value); }},
      {"behaviour.school_constants.work.net", [](Behaviour& b, double value) { b.school_constants->work = static_cast<float>(value); }},
  };
  return all;
}

/// "path[3]": an element of a list.
bool put_element(const std::string& path, double value, Behaviour& b) {
  const std::size_t bracket = path.find('[');
  if (bracket == std::string::npos) return false;
  const std::string list = path.substr(0, bracket);
  const auto place = static_cast<std::size_t>(std::stoul(path.substr(bracket + 1)));
  const std::map<std::string, std::vector<double>*> lists{{"behaviour.school_constants.by_age", &b.school_constants->by_age},
                                                          {"behaviour.schooling.by_grade", &b.schooling.by_grade},
                                                          {"behaviour.promotion.by_grade", &b.promotion.by_grade}};
  const auto found = lists.find(list);
  if (found == lists.end()) return false;
  std::vector<double>* const values = found->second;
  if (values->size() <= place) values->resize(place + 1);
  (*values)[place] = value;
  return true;
}

/// Keeps one variant's surveys of all replicates.
std::vector<double> mean_targets(std::span<const ProgresaTarget> targets, const VariantModel& variant, const ProgresaSampling& sampling, int replicates, int threads) {
  VariantModel world = variant;
  world.model.head.run.months = months_of_fit;
  world.model.head.run.replicates = replicates;
  ProgresaSurvey survey({&world, 1}, sampling);
  Execution execution;
  execution.threads = threads;
  run_comparison({&world, 1}, execution, survey, {});
  std::vector<double> sum(targets.size());
  for (const auto& replicate : survey.panels()) {
    const std::vector<double> values = simulated_targets(targets, replicate.front());
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += values[i] / static_cast<double>(survey.panels().size());
  }
  return sum;
}

MomentModel model_of(std::span<const MomentParameter> parameters, std::span<const ProgresaTarget> targets, const VariantModel& variant,
                     const ProgresaSampling& sampling, int replicates, const Workers& workers) {
  return [=, &workers](const std::vector<std::vector<double>>& points) {
    std::vector<std::vector<double>> values(points.size());
    workers.for_each(points.size(), [&](std::size_t i) {
      VariantModel here = variant;
      set_progresa_parameters(parameters, points[i], here.model);
      values[i] = mean_targets(targets, here, sampling, replicates, 1);
    });
    return values;
  };
}

}  // namespace

std::vector<MomentParameter> progresa_parameters(const std::filesystem::path& configs) {
  const EvidenceTable table = EvidenceTable::read(configs / "calibration" / "progresa.csv");
  std::vector<MomentParameter> parameters;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    parameters.push_back({table.text(row, "path"), table.number(row, "prior_mean"), table.number(row, "prior_sd"), table.number(row, "step")});
  }
  return parameters;
}

void set_progresa_parameters(std::span<const MomentParameter> parameters, const std::vector<double>& point, Model& model) {
  Behaviour& b = model.behaviour;
  if (!b.school_constants) b.school_constants.emplace();
  for (std::size_t p = 0; p < parameters.size(); ++p) {
    const std::string& path = parameters[p].path;
    if (put_element(path, point[p], b)) continue;
    puts().at(path)(b, point[p]);
  }
  SchoolChoiceCoefficients& c = b.schooling;
  const float wage = c.money * c.child_wage;
  b.school_constants->work -= wage;
  c.work_age -= wage * c.wage_growth;
  c.school_and_work -= (1.0f - c.wage_beside_school) * wage;
}

ProgresaFit fit_progresa(const VariantModel& no_programme, const std::filesystem::path& configs, std::vector<double> start,
                         const ProgresaFitSettings& settings, const std::function<void(int, double)>& progress) {
  ProgresaFit result;
  result.parameters = progresa_parameters(configs);
  const std::vector<ProgresaTarget> targets = progresa_targets(configs);
  const ProgresaSampling sampling = progresa_sampling(configs);
  const Draws draws(settings.seed, 0);
  std::vector<Moment> moments;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const float u = uniform(draws.block(static_cast<std::uint32_t>(i), held_out_entity, 0, Purpose::survey)[0]);
    const bool held_out = targets[i].share() && static_cast<double>(u) < settings.held_out;
    moments.push_back({targets[i].value, [target = targets[i]](double simulated) { return error_of(target, simulated); }, !held_out});
  }
  if (start.empty()) {
    for (const MomentParameter& parameter : result.parameters) start.push_back(parameter.mean);
  }
  const Workers workers(settings.threads);
  MomentFitSettings search;
  search.iterations = settings.iterations;
  search.disperse = true;
  search.enough = 0.0;
  const MomentModel design = model_of(result.parameters, targets, no_programme, sampling, settings.replicates, workers);
  const MomentModel compared = model_of(result.parameters, targets, no_programme, sampling, compared_over * settings.replicates, workers);
  result.fit = fit_moments(result.parameters, moments, design, compared, std::move(start), search, progress);
  VariantModel best = no_programme;
  set_progresa_parameters(result.parameters, result.fit.best, best.model);
  best.model.head.run.seed += 1;   // other people and luck than those on which the search went
  result.fit.simulated = mean_targets(targets, best, sampling, settings.final_replicates, settings.threads);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    result.rows.push_back({targets[i], result.fit.simulated[i], error_of(targets[i], result.fit.simulated[i]), moments[i].fitted});
  }
  return result;
}

void write_posterior(const std::filesystem::path& file, const ProgresaFit& fit, int draws, std::uint64_t seed) {
  const Draws numbers(seed, 0);
  std::vector<std::vector<double>> normal_numbers;
  for (int draw = 0; draw < draws; ++draw) {
    std::vector<double>& row = normal_numbers.emplace_back();
    for (std::size_t p = 0; p < fit.parameters.size(); ++p) {
      row.push_back(static_cast<double>(normal(numbers.block(static_cast<std::uint32_t>(p), draw_entity, static_cast<std::uint32_t>(draw), Purpose::survey)[0])));
    }
  }
  std::ofstream out(file);
  std::vector<std::string> names;
  for (const MomentParameter& parameter : fit.parameters) names.push_back(parameter.path);
  out << fmt::format("{}\n", fmt::join(names, ","));
  const auto write = [&](const std::vector<double>& point) {
    std::vector<std::string> fields;
    for (const double value : point) fields.push_back(fmt::format("{:.5g}", value));
    out << fmt::format("{}\n", fmt::join(fields, ","));
  };
  write(fit.fit.best);
  for (const std::vector<double>& point : posterior_draws(fit.fit, normal_numbers)) write(point);
  if (!out.flush()) throw std::runtime_error(fmt::format("cannot write {}", file.string()));
}

std::vector<std::vector<double>> read_posterior(const std::filesystem::path& file, std::span<const MomentParameter> parameters) {
  const EvidenceTable table = EvidenceTable::read(file);
  std::vector<std::vector<double>> draws;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    std::vector<double>& point = draws.emplace_back();
    for (const MomentParameter& parameter : parameters) point.push_back(table.number(row, parameter.path));
  }
  return draws;
}

std::string fit_page(const ProgresaFit& fit, const ProgresaFitSettings& settings) {
  std::string text = "| table | cells fitted | chi-square per cell | cells left out | chi-square per cell |\n|---|---|---|---|---|\n";
  std::vector<std::string> tables;
  for (const ProgresaFitRow& row : fit.rows) {
    if (std::find(tables.begin(), tables.end(), row.target.table) == tables.end()) tables.push_back(row.target.table);
  }
  tables.emplace_back("all");
  for (const std::string& table : tables) {
    double chi[2] = {0, 0};
    double cells[2] = {0, 0};
    for (const ProgresaFitRow& row : fit.rows) {
      if ((table != "all" && row.target.table != table) || !std::isfinite(row.simulated)) continue;
      chi[row.fitted ? 0 : 1] += std::pow((row.simulated - row.target.value) / row.error, 2);
      cells[row.fitted ? 0 : 1] += 1.0;
    }
    const auto per_cell = [&](int which) { return cells[which] > 0.0 ? fmt::format("{:.2f}", chi[which] / cells[which]) : std::string("-"); };
    text += fmt::format("| {} | {} | {} | {} | {} |\n", table, cells[0], per_cell(0), cells[1], per_cell(1));
  }
  text += fmt::format("\n{} iterations; search on {} replicate(s), comparison on {} others; seed {}.\n\n| parameter | prior mean | prior s.d. | posterior mean | posterior s.d. | s.d. ratio |\n|---|---|---|---|---|---|\n",
                      fit.fit.iterations, settings.replicates, settings.final_replicates, settings.seed);
  for (std::size_t p = 0; p < fit.parameters.size(); ++p) {
    const double sd = std::sqrt(fit.fit.covariance[p][p]);
    text += fmt::format("| `{}` | {:.3g} | {:.3g} | {:.3g} | {:.2g} | {:.2f} |\n", fit.parameters[p].path, fit.parameters[p].mean, fit.parameters[p].sd, fit.fit.best[p], sd, sd / fit.parameters[p].sd);
  }
  return text;
}

void write_fit(const std::filesystem::path& file, const ProgresaFit& fit) {
  std::ofstream out(file);
  out << "cell,fitted,value,error,simulated,z\n";
  for (const ProgresaFitRow& row : fit.rows) {
    out << fmt::format("\"{}\",{},{:.4f},{:.4f},{:.4f},{:.2f}\n", row.target.id, row.fitted ? 1 : 0, row.target.value, row.error, row.simulated, (row.simulated - row.target.value) / row.error);
  }
  if (!out.flush()) throw std::runtime_error(fmt::format("cannot write {}", file.string()));
}

}  // namespace guyub::analysis
