#include "app/check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/load_model.hpp"
#include "analysis/smart_plan.hpp"

namespace guyub {
namespace {

void print_smart(const Model& model, Language language) {
  for (const analysis::SmartPlan& plan : analysis::smart_plans(model)) {
    fmt::print("{}\n", plan.programme);
    for (const analysis::SmartCriterion& criterion : plan.criteria) {
      if (criterion.missing.empty()) fmt::print("  {}: {}\n", in_language(criterion.words, language), in_language(Words{"terpenuhi", "met"}, language));
      for (const Bilingual& missing : criterion.missing) {
        fmt::print("  {}: {} {}\n", in_language(criterion.words, language), in_language(Words{"kurang", "missing"}, language), in_language(missing, language));
      }
    }
  }
}

}  // namespace

ExitCode check(const CheckArguments& arguments) {
  int worst = 0;
  for (const std::filesystem::path& scenario : arguments.scenarios) {
    Diagnostics diagnostics;
    const auto loaded = load_model(scenario, find_config_root(arguments.common.configs, scenario), arguments.overrides, diagnostics);
    fmt::print(stderr, "{}", diagnostics.text(arguments.common.spoken(), arguments.strict));
    const int code = diagnostics.exit_code(arguments.strict);
    if (code == 0) fmt::print("{}: ok\n", scenario.string());
    if (arguments.smart && loaded) print_smart(loaded->base, arguments.common.spoken());
    worst = std::max(worst, code);
  }
  return static_cast<ExitCode>(worst);
}

}  // namespace guyub
