#include "app/margins.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/evidence/evidence_table.hpp"
#include "analysis/money_term/margins_text.hpp"
#include "analysis/load_model.hpp"
#include "sim/scenario/read_file.hpp"

namespace guyub {
namespace {

nlohmann::json as_json(const analysis::Margin& margin) {
  return {{"id", margin.id}, {"log_odds_per_100_two_monthly_pesos", margin.estimate}, {"log_sd", margin.log_sd},
          {"low", margin.low(0.9)}, {"high", margin.high(0.9)}, {"slope", margin.slope.estimate},
          {"slope_standard_error", margin.slope.standard_error}, {"cells", margin.slope.cells}};
}

nlohmann::json as_json(const analysis::Margins& all) {
  nlohmann::json json;
  for (const analysis::Margin& margin : all.each) json["margins"].push_back(as_json(margin));
  json["pooled"] = as_json(all.pooled);
  json["between_sd"] = all.between_sd;
  return json;
}

}  // namespace

ExitCode margins(const CommonOptions& common, bool json) {
  const std::filesystem::path folder = find_config_root(common.configs, ".") / "evidence";
  Document document;
  Diagnostics diagnostics;
  const auto reading = read_file<analysis::MoneyReading>(folder / "money_term.yaml", "money_term", SourceFile::Kind::config, document, diagnostics);
  if (!diagnostics.empty()) fmt::print(stderr, "{}", diagnostics.text(common.spoken()));
  if (!reading) return static_cast<ExitCode>(diagnostics.exit_code());
  try {
    const analysis::Margins found = analysis::money_margins(*reading, folder);
    fmt::print("{}\n", json ? as_json(found).dump(1) : analysis::margins_text(found, common.spoken()));
  } catch (const analysis::EvidenceError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return ExitCode::unreadable_input;
  }
  return ExitCode::ok;
}

}  // namespace guyub
