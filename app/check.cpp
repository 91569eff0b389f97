#include "app/check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/load_model.hpp"

namespace guyub {

ExitCode check(const CheckArguments& arguments) {
  int worst = 0;
  for (const std::filesystem::path& scenario : arguments.scenarios) {
    Diagnostics diagnostics;
    load_model(scenario, find_config_root(arguments.common.configs, scenario), arguments.overrides, diagnostics);
    fmt::print(stderr, "{}", diagnostics.text(arguments.common.spoken(), arguments.strict));
    const int code = diagnostics.exit_code(arguments.strict);
    if (code == 0) fmt::print("{}: ok\n", scenario.string());
    worst = std::max(worst, code);
  }
  return static_cast<ExitCode>(worst);
}

}  // namespace guyub
