#pragma once
// `guyub verify`: the digest of a result file, and whether two files hold the same numbers.

#include <filesystem>
#include <optional>

#include "app/exit_code.hpp"

namespace guyub {

/// One file: prints its digest. Two: compares what both have; 1 when a number differs.
ExitCode verify(const std::filesystem::path& file, const std::optional<std::filesystem::path>& other);

}  // namespace guyub
