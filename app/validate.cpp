#include "app/validate.hpp"

#include <cstdio>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/evidence/evidence_table.hpp"
#include "analysis/result_folder.hpp"
#include "analysis/validation/predictions.hpp"
#include "analysis/validation/validation_html.hpp"
#include "analysis/validation/validation_json.hpp"
#include "analysis/validation/validation_text.hpp"
#include "app/version.hpp"
#include "sim/record/digest.hpp"
#include "sim/record/record_error.hpp"

namespace guyub {
namespace {

analysis::WorldRequest request_of(const ValidateArguments& arguments) {
  return {find_config_root(arguments.common.configs, "."), arguments.draws, arguments.replicates, arguments.threads};
}

void tell(const std::string& what) { fmt::print(stderr, "... {}\n", what); }

ExitCode table(const ValidateArguments& arguments) {
  const analysis::WorldRequest request = request_of(arguments);
  Diagnostics diagnostics;
  const std::optional<analysis::FactSheet> facts = analysis::read_facts(request.configs / "evidence" / "facts.yaml", diagnostics);
  if (!diagnostics.empty()) fmt::print(stderr, "{}", diagnostics.text(arguments.common.spoken()));
  if (!facts) return static_cast<ExitCode>(diagnostics.exit_code());
  nlohmann::json validation = analysis::validation_json(analysis::validate(request, *facts, tell));
  validation.update({{"command", arguments.command_line}, {"version", version()}, {"parameter_draws", request.draws}, {"replicates", request.replicates}});
  if (!arguments.output.empty()) {
    make_folder(arguments.output);
    write_text(arguments.output / "validation.json", validation.dump(1) + "\n");
    write_text(arguments.output / "validation.md", analysis::validation_markdown(validation));
    write_text(arguments.output / "validation.html", analysis::validation_html(validation, arguments.common.spoken()));
  }
  fmt::print("{}", arguments.json ? validation.dump(1) + "\n" : analysis::validation_text(validation, arguments.common.spoken()));
  return ExitCode::ok;
}

ExitCode predictions(const ValidateArguments& arguments) {
  const analysis::WorldRequest request = request_of(arguments);
  const analysis::Predictions found = analysis::predict(request, tell);
  const std::string csv = analysis::predictions_csv(found.cells);
  const std::string by_margin = analysis::predictions_csv(found.by_margin);
  const std::string about = analysis::predictions_about(found, request, arguments.command_line, version()).dump(1) + "\n";
  make_folder(arguments.predict);
  write_text(arguments.predict / "predictions.csv", csv);
  write_text(arguments.predict / "by_margin.csv", by_margin);
  write_text(arguments.predict / "about.json", about);
  write_text(arguments.predict / "SHA256SUMS",
             fmt::format("{}  predictions.csv\n{}  by_margin.csv\n{}  about.json\n", sha256_hex(csv), sha256_hex(by_margin), sha256_hex(about)));
  fmt::print("{}", csv);
  for (const analysis::MissingCell& cell : found.missing) fmt::print(stderr, "{}: {}\n", cell.id, in_language(cell.reason, arguments.common.spoken()));
  return ExitCode::ok;
}

}  // namespace

ExitCode validate(const ValidateArguments& arguments) {
  try {
    return arguments.predict.empty() ? table(arguments) : predictions(arguments);
  } catch (const RecordError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return ExitCode::output_failed;
  } catch (const analysis::EvidenceError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return ExitCode::unreadable_input;
  } catch (const analysis::WorldError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return ExitCode::model_failure;
  }
}

}  // namespace guyub
