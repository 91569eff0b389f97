#pragma once
// `guyub identify`: the baseline profile of a scenario's region under the four headings of identification.

#include <filesystem>
#include <string>
#include <vector>

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

struct IdentifyArguments {
  CommonOptions common;
  std::filesystem::path scenario;
  std::vector<std::string> overrides;
  int threads = 0;
  bool json = false;
};

ExitCode identify_region(const IdentifyArguments& arguments);

}  // namespace guyub
