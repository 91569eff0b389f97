#pragma once
// The folder of one run of the command, and texts that are written whole or not at all.

#include <filesystem>
#include <string>
#include <string_view>

namespace guyub {

/// `output`/NAME-HASH8 for a scenario file and its hash.
std::filesystem::path result_folder(const std::filesystem::path& output, const std::filesystem::path& scenario, std::string_view hash);

/// Makes the folder. Throws RecordError with the path and the system's reason.
void make_folder(const std::filesystem::path& folder);

/// Writes beside the final name and renames. Throws RecordError.
void write_text(const std::filesystem::path& path, std::string_view text);

}  // namespace guyub
