#include "analysis/calibration/results_text.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "analysis/calibration/results.hpp"
#include "analysis/summary_reading.hpp"
#include "analysis/text_layout.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::calibration {
namespace {

using analysis::display_width;
using analysis::padded_left;
using analysis::padded_right;
using analysis::pick;

constexpr double shown_loading = 0.3;   ///< a direction names the parameters that have at least this part in it

/// Rows in columns: the first to the left, the others to the right.
std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()), 0);
    for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], display_width(row[c]));
  }
  std::string text;
  for (const auto& row : rows) {
    std::string line = fmt::format("  {}", padded_right(row[0], widths[0]));
    for (std::size_t c = 1; c < row.size(); ++c) line += fmt::format("  {}", padded_left(row[c], widths[c]));
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + "\n";
  }
  return text;
}

std::string four_digits(double value) { return fmt::format("{:.4g}", value); }

std::string parameters_text(const Problem& problem, const Calibration& found, Language language) {
  const std::vector<Prior> priors = priors_of(problem);
  std::vector<std::vector<std::string>> rows{{pick({"Parameter", "Parameter"}, language), pick({"prior", "prior"}, language), pick({"posterior", "posterior"}, language),
                                              "5%", "95%", pick({"sisa ragam", "variance left"}, language), ""}};
  for (std::size_t p = 0; p < priors.size(); ++p) {
    const Marginal& m = found.known.marginals[p];
    rows.push_back({problem.parameters[p].path, fmt::format("{} ({})", four_digits(priors[p].mean()), four_digits(priors[p].standard_deviation())),
                    fmt::format("{} ({})", four_digits(m.mean), four_digits(m.standard_deviation)), four_digits(m.low), four_digits(m.high), fmt::format("{:.2f}", m.variance_ratio),
                    m.variance_ratio < unidentified_ratio ? "" : pick({"tidak tertentukan", "not pinned down"}, language)});
  }
  return table(rows);
}

std::string directions_text(const Problem& problem, const Calibration& found, Language language) {
  std::string text;
  for (const Direction& direction : found.known.directions) {
    if (direction.variance_ratio < unidentified_ratio) continue;
    std::string parts;
    for (std::size_t p = 0; p < direction.weights.size(); ++p) {
      if (std::fabs(direction.weights[p]) >= shown_loading) parts += fmt::format("  {:+.2f} {}", direction.weights[p], problem.parameters[p].path);
    }
    text += fmt::format("  {:.2f} {}\n", direction.variance_ratio, parts);
  }
  if (text.empty()) return pick({"Semua arah tertentukan oleh sasaran.\n", "The targets pin down every direction.\n"}, language);
  return pick({"Arah yang tidak tertentukan (sisa ragam, lalu bagian tiap parameter):\n", "Directions not pinned down (variance left, then the part of each parameter):\n"}, language) + text;
}

std::string fit_text(const Calibration& found, Language language) {
  std::vector<std::vector<std::string>> rows{{pick({"Sasaran", "Target"}, language), pick({"teramati", "observed"}, language), pick({"galat baku", "std. error"}, language),
                                              pick({"simulasi", "simulated"}, language), "z", ""}};
  for (const TargetFit& fit : found.fits) {
    rows.push_back({fit.target.id, four_digits(fit.target.value), four_digits(fit.target.standard_error), four_digits(fit.simulated), fmt::format("{:+.2f}", fit.z),
                    fit.held_out ? pick({"disisihkan", "left out"}, language) : ""});
  }
  return table(rows);
}

std::string chi_square_text(const ChiSquare& sum, const std::string& name, Language language) {
  if (sum.cells == 0) return {};
  std::string text = fmt::format("  {}: {:.1f}, {} {}", name, sum.value, sum.cells, pick({"sasaran", "targets"}, language));
  if (sum.degrees > 0.0) {
    text += fmt::format(", {} {:.0f}, {} {:.2f}, p {:.3f}", pick({"derajat bebas", "degrees of freedom"}, language), sum.degrees, pick({"per derajat", "ratio"}, language), sum.ratio(), sum.p);
  }
  return text + "\n";
}

std::string emulator_text(const Problem& problem, const Calibration& found, Language language) {
  if (found.emulator.empty()) return {};
  const auto worst = std::min_element(found.emulator.begin(), found.emulator.end(), [](const EmulatorQuality& a, const EmulatorQuality& b) { return a.explained < b.explained; });
  return fmt::format("{} {:.2f} ({})\n", pick({"Emulator: ragam terjelaskan paling kecil", "Emulator: least share of variance explained"}, language), worst->explained,
                     problem.targets[static_cast<std::size_t>(worst - found.emulator.begin())].id);
}

}  // namespace

std::string results_text(const Problem& problem, const Calibration& found, Language language) {
  std::string text = parameters_text(problem, found, language) + "\n" + directions_text(problem, found, language) + "\n" + fit_text(found, language) + "\n";
  text += pick({"Khi-kuadrat\n", "Chi-square\n"}, language);
  text += chi_square_text(found.fitted, pick({"dicocokkan", "fitted"}, language), language);
  text += chi_square_text(found.left_out, pick({"disisihkan", "left out"}, language), language);
  text += fmt::format("\n{}", emulator_text(problem, found, language));
  text += fmt::format("{}: {}; {}: {}\n", pick({"Simulasi model", "Simulations of the model"}, language), found.simulations,
                      pick({"penurunan toleransi", "falls of the tolerance"}, language), found.sample.stages.size());
  return text + in_language(meaning_of(problem, found), language) + "\n";
}

std::string self_check_text(const Problem& problem, const SelfCheck& check, Language language) {
  std::vector<std::vector<std::string>> rows{{pick({"Parameter", "Parameter"}, language), pick({"khi-kuadrat", "chi-square"}, language), pick({"derajat bebas", "degrees of freedom"}, language), "p"}};
  const auto add = [&](const std::string& name, const RankTest& test) {
    rows.push_back({name, fmt::format("{:.1f}", test.value), fmt::format("{:.0f}", test.degrees), fmt::format("{:.3f}", test.p)});
  };
  for (std::size_t p = 0; p < problem.parameters.size(); ++p) add(problem.parameters[p].path, check.by_parameter[p]);
  add(pick({"gabungan", "pooled"}, language), check.pooled);
  return fmt::format("{}: {}\n", pick({"Kebenaran buatan yang dicari kembali", "Synthetic truths inferred back"}, language), check.truths.size()) + table(rows);
}

}  // namespace guyub::calibration
