#pragma once
// The version of the program.

#include <string>

namespace guyub {

inline std::string version() { return GUYUB_VERSION; }

}  // namespace guyub
