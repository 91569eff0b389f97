#pragma once
// `guyub validate`: the pattern-and-evidence table, and with --predict the cells foretold.

#include <filesystem>
#include <string>

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

struct ValidateArguments {
  CommonOptions common;
  std::string command_line;          ///< as typed, to be kept with the results
  std::filesystem::path output;      ///< folder for validation.json, .md and .html; none when empty
  std::filesystem::path predict;     ///< folder for predictions; then nothing else is run
  int draws = 40;
  int replicates = 2;
  int threads = 0;
  bool json = false;
};

/// Ends well when every pattern and fact was judged; what misses is part of the answer.
ExitCode validate(const ValidateArguments& arguments);

}  // namespace guyub
