#pragma once
// `guyub calibrate`: parameters with priors to targets with errors.

#include <filesystem>
#include <string>

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

struct CalibrateArguments {
  CommonOptions common;
  std::filesystem::path file;
  std::filesystem::path output = "results";
  int threads = 0;
  int self_check = 0;              ///< synthetic truths to infer back; 0: calibrate to the targets
  bool json = false;
  std::string progress = "auto";   ///< auto, bar or none
};

/// Writes into a folder named after the file and its hash. Interrupted or killed, the same command goes on where it was.
ExitCode calibrate(const CalibrateArguments& arguments);

}  // namespace guyub
