#pragma once
// `guyub evaluate`: what weakens a policy, mechanism by mechanism, and where its money went.

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

struct EvaluateArguments {
  CommonOptions common;
  std::filesystem::path scenario;
  std::vector<std::string> overrides;
  int households = 4000;   ///< of the runs, unless the scenario has fewer; 0: as the scenario says
  int threads = 0;
  bool json = false;
};

ExitCode evaluate(const EvaluateArguments& arguments);

}  // namespace guyub
