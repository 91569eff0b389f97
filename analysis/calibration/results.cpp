#include "analysis/calibration/results.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sim/scenario/number_text.hpp"

namespace guyub::calibration {
namespace {

using nlohmann::json;

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

std::string six_digits(double value) { return fmt::format("{:.6g}", value); }

json parameters_json(const Problem& problem, const Calibration& found) {
  const std::vector<Prior> priors = priors_of(problem);
  json rows = json::array();
  for (std::size_t p = 0; p < priors.size(); ++p) {
    const Marginal& m = found.known.marginals[p];
    rows.push_back({{"path", problem.parameters[p].path},
                    {"source", problem.parameters[p].source},
                    {"prior", {{"mean", priors[p].mean()}, {"standard_deviation", priors[p].standard_deviation()}}},
                    {"posterior", {{"mean", m.mean}, {"standard_deviation", m.standard_deviation}, {"low", m.low}, {"median", m.median}, {"high", m.high}}},
                    {"variance_ratio", m.variance_ratio},
                    {"pinned_down", m.variance_ratio < unidentified_ratio},
                    {"profile", found.sample.profiles[p]}});
  }
  return rows;
}

json fit_json(const Calibration& found) {
  json rows = json::array();
  for (const TargetFit& fit : found.fits) {
    rows.push_back({{"id", fit.target.id}, {"held_out", fit.held_out}, {"target", fit.target.value}, {"standard_error", fit.target.standard_error},
                    {"discrepancy", fit.target.discrepancy}, {"simulated", fit.simulated}, {"simulated_sd", fit.simulated_sd}, {"z", fit.z}, {"source", fit.target.source}});
  }
  return rows;
}

json to_json(const ChiSquare& sum) {
  return {{"value", sum.value}, {"cells", sum.cells}, {"degrees_of_freedom", sum.degrees}, {"p", sum.p}};
}

json to_json(const RankTest& test) { return {{"chi_square", test.value}, {"degrees_of_freedom", test.degrees}, {"p", test.p}}; }

}  // namespace

Bilingual meaning_of(const Problem& problem, const Calibration& found) {
  const bool emulated = problem.method.name == Method::Name::emulator;
  if (found.sample.tolerance > 1.0 + 1e-9) {
    return both("Toleransi berhenti pada {0:.2f} kali galat sasaran: sampel ini lebih lebar daripada posteriornya.",
                "The tolerance stopped at {0:.2f} times the targets' errors: this sample is wider than the posterior.", found.sample.tolerance);
  }
  return emulated ? both("Sampel posterior model \"angka teramati = emulator + sisa emulator + galat sasaran\", semua galat normal.",
                         "A sample of the posterior of the model \"observed = emulator + what the emulator misses + error of the target\", all errors normal.")
                  : both("Sampel posterior model \"angka teramati = simulasi + galat sasaran\", galat normal; kebetulan dalam simulasi ikut diperhitungkan.",
                         "A sample of the posterior of the model \"observed = simulated + error of the target\", the errors normal; the chance in the simulation counts.");
}

nlohmann::json to_json(const Problem& problem, const Calibration& found) {
  const Bilingual meaning = meaning_of(problem, found);
  json all{{"schema", "guyub/calibration-result/1"},
           {"method", problem.method.name == Method::Name::emulator ? "emulator" : "smc"},
           {"meaning", {{"id", meaning.id}, {"en", meaning.en}}},
           {"seed", problem.seed},
           {"simulations", found.simulations},
           {"particles", found.sample.particles.size()},
           {"tolerance", found.sample.tolerance},
           {"parameters", parameters_json(problem, found)},
           {"correlation", found.known.correlation},
           {"fit", fit_json(found)},
           {"chi_square", {{"fitted", to_json(found.fitted)}, {"held_out", to_json(found.left_out)}}}};
  for (const Direction& d : found.known.directions) all["directions"].push_back({{"variance_ratio", d.variance_ratio}, {"weights", d.weights}});
  for (const Stage& s : found.sample.stages) all["stages"].push_back({{"tolerance", s.tolerance}, {"effective", s.effective}, {"acceptance", s.acceptance}});
  for (std::size_t j = 0; j < found.emulator.size(); ++j) {
    all["emulator"].push_back({{"id", problem.targets[j].id}, {"explained", found.emulator[j].explained}, {"residual_sd", found.emulator[j].residual_sd}});
  }
  return all;
}

nlohmann::json to_json(const Problem& problem, const SelfCheck& check) {
  json all{{"schema", "guyub/self-check/1"}, {"seed", problem.seed}, {"truths", check.truths.size()}, {"posterior_draws", check.draws},
           {"worst_tolerance", check.worst_tolerance}, {"pooled", to_json(check.pooled)}};
  for (std::size_t p = 0; p < problem.parameters.size(); ++p) {
    json row = to_json(check.by_parameter[p]);
    row["path"] = problem.parameters[p].path;
    all["parameters"].push_back(row);
  }
  return all;
}

std::string posterior_csv(const Problem& problem, const Calibration& found) {
  const std::vector<Prior> priors = priors_of(problem);
  std::string text;
  for (const Parameter& parameter : problem.parameters) text += parameter.path + ",";
  text += "weight\n";
  const double weight = 1.0 / static_cast<double>(found.sample.particles.size());
  for (const Particle& particle : found.sample.particles) {
    for (const double value : values_at(priors, particle.position)) text += number_words(value) + ",";
    text += number_words(weight) + "\n";
  }
  return text;
}

std::string fit_csv(const Calibration& found) {
  std::string text = "id,held_out,target,standard_error,discrepancy,simulated,simulated_sd,z,source\n";
  for (const TargetFit& fit : found.fits) {
    text += fmt::format("{},{},{},{},{},{},{},{},{}\n", quoted(fit.target.id), fit.held_out ? 1 : 0, six_digits(fit.target.value), six_digits(fit.target.standard_error),
                        six_digits(fit.target.discrepancy), six_digits(fit.simulated), six_digits(fit.simulated_sd), six_digits(fit.z), quoted(fit.target.source));
  }
  return text;
}

std::string identifiability_csv(const Problem& problem, const Calibration& found) {
  const std::vector<Prior> priors = priors_of(problem);
  std::string text = "parameter,prior_mean,prior_sd,posterior_mean,posterior_sd,low,median,high,variance_ratio";
  for (std::size_t bin = 0; bin < profile_bins; ++bin) text += fmt::format(",distance2_{}", bin + 1);
  text += "\n";
  for (std::size_t p = 0; p < priors.size(); ++p) {
    const Marginal& m = found.known.marginals[p];
    text += problem.parameters[p].path;
    for (const double value : {priors[p].mean(), priors[p].standard_deviation(), m.mean, m.standard_deviation, m.low, m.median, m.high, m.variance_ratio}) text += fmt::format(",{}", six_digits(value));
    for (const double distance2 : found.sample.profiles[p]) text += fmt::format(",{}", six_digits(distance2));
    text += "\n";
  }
  return text;
}

std::string ranks_csv(const Problem& problem, const SelfCheck& check) {
  std::string text = "truth,parameter,value,rank,draws\n";
  for (std::size_t k = 0; k < check.truths.size(); ++k) {
    for (std::size_t p = 0; p < problem.parameters.size(); ++p) {
      text += fmt::format("{},{},{},{},{}\n", k + 1, problem.parameters[p].path, six_digits(check.truths[k][p]), check.ranks[p][k], check.draws);
    }
  }
  return text;
}

}  // namespace guyub::calibration
