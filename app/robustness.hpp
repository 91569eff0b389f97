#pragma once
// `guyub robustness`: what each claim of a comparison rests on.

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

struct RobustnessArguments {
  CommonOptions common;
  std::filesystem::path scenario;
  std::filesystem::path output = "results";
  std::vector<std::string> overrides;
  std::string command_line;          ///< as typed, to be kept with the results
  std::string plausibility = "default";   ///< a file of configs/plausibility
  std::int32_t households = 3000;    ///< of a run
  int draws = 200;
  int replicates = 2;
  int reference_replicates = 16;
  int threads = 0;
  bool json = false;
  std::string progress = "auto";     ///< auto, bar or none
};

ExitCode judge_robustness(const RobustnessArguments& arguments);

}  // namespace guyub
