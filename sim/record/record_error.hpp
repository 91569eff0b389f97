#pragma once
// The one way in which reading or writing a result file fails.

#include <stdexcept>
#include <string>

namespace guyub {

/// A result file could not be written or read. The message is "PATH: what was tried (the system's reason)".
class RecordError : public std::runtime_error {
 public:
  RecordError(std::string path, const std::string& attempt, const std::string& reason)
      : std::runtime_error(path + ": " + attempt + (reason.empty() ? "" : " (" + reason + ")")),
        path_(std::move(path)),
        reason_(reason) {}

  const std::string& path() const { return path_; }
  /// The operating system's words where there are any ("No space left on device"), else HDF5's.
  const std::string& reason() const { return reason_; }

 private:
  std::string path_;
  std::string reason_;
};

}  // namespace guyub
