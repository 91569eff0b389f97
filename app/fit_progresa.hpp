#pragma once
// `guyub fit-progresa`: calibrates the Progresa world to its tables of levels and transitions.

#include <filesystem>

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

struct FitProgresaArguments {
  CommonOptions common;
  std::filesystem::path output = "results/progresa-fit";   ///< posterior.csv, fit.csv, fit.md
  std::filesystem::path start;                             ///< a posterior.csv whose first row is where the search begins
  int iterations = 6;
  int replicates = 1;
  int final_replicates = 4;
  int draws = 40;
  int households = 0;                                      ///< 0: as the scenario says
  int threads = 0;
};

ExitCode fit_progresa_world(const FitProgresaArguments& arguments);

}  // namespace guyub
