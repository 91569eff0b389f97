#pragma once
// What the user asked for on the command line, by verb.

#include <filesystem>
#include <string>
#include <vector>

#include "sim/scenario/diagnostics.hpp"

namespace guyub {

struct CommonOptions {
  std::filesystem::path configs;
  std::string language = "en";   ///< en or id

  Language spoken() const { return language == "id" ? Language::indonesian : Language::english; }
};

struct CompareArguments {
  CommonOptions common;
  std::filesystem::path scenario;
  std::filesystem::path output = "results";
  std::vector<std::string> overrides;
  std::string command_line;      ///< as typed, to be shown with the results
  int threads = 0;
  std::string instruction_set;   ///< empty: the best that the processor has
  int communities_per_task = 4;
  int households_per_tile = 512;
  bool json = false;
  bool analysis_only = false;    ///< print the forecast and the benefit-cost accounts alone
  bool dry_run = false;
  bool small = false;            ///< at the scenario's small size
  std::string progress = "auto"; ///< auto, bar or none
};

}  // namespace guyub
