#pragma once
// `guyub check`: reads scenarios and reports everything that is wrong.

#include <filesystem>
#include <string>
#include <vector>

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

struct CheckArguments {
  CommonOptions common;
  std::vector<std::filesystem::path> scenarios;
  std::vector<std::string> overrides;
  bool strict = false;
  bool smart = false;   ///< also whether each programme's plan is specific, measurable, achievable, realistic and time-bound
};

/// The worst exit code of the files.
ExitCode check(const CheckArguments& arguments);

}  // namespace guyub
