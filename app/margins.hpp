#pragma once
// `guyub margins`: what money does to schooling, from three margins that no programme touched.

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace guyub {

/// Prints the table of margins; reads configs/evidence.
ExitCode margins(const CommonOptions& common, bool json);

}  // namespace guyub
