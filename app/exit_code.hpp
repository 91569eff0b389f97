#pragma once
// What the command's exit status says. Stable: scripts rely on it.

namespace guyub {

enum class ExitCode {
  ok = 0,
  check_failed = 1,      ///< finished, but a check failed
  invalid = 2,           ///< wrong usage or an invalid scenario
  unreadable_input = 3,  ///< an input is missing or cannot be read
  model_failure = 4,     ///< numerical or model failure
  output_failed = 5,     ///< output cannot be written
  interrupted = 130,
};

inline int status(ExitCode code) { return static_cast<int>(code); }

}  // namespace guyub
