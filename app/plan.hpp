#pragma once
// `guyub plan`: the ways to land an intervention, tried under a budget and ranked.

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

struct PlanArguments {
  CommonOptions common;
  std::filesystem::path scenario;
  std::vector<std::string> overrides;
  std::vector<std::string> choices;   ///< "path=a,b,c"
  std::string variant;                ///< empty: the second
  double budget = 0;                  ///< rupiah over all months; 0: none
  int households = 4000;
  int threads = 0;
  bool json = false;
};

ExitCode plan(const PlanArguments& arguments);

}  // namespace guyub
