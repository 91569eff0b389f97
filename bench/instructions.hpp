#pragma once
// The stored number of instructions that a household-month takes.

#include <filesystem>
#include <optional>
#include <string>

namespace guyub::bench {

/// The instruction set whose loops were counted: the widest that the counting program knows.
inline constexpr const char* counted_instruction_set = "avx2";

/// Instructions a household-month as counted for a build ("GNU 12 Release"), from a file of lines `BUILD: FIGURE` in
/// which # begins a comment. Nothing when there is no such file or no line for the build.
std::optional<double> stored_instructions(const std::filesystem::path& file, const std::string& build);

}  // namespace guyub::bench
