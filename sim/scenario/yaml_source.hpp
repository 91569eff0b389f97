#pragma once
// From a file's bytes to a tree. The only part that knows the YAML library.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

#include "sim/scenario/document.hpp"

namespace guyub {

constexpr std::size_t largest_scenario_bytes = std::size_t{1} << 20U;
constexpr int deepest_nesting = 32;

/// The text of a file with its line ends made \n and its byte-order mark removed. Reports a file that is missing,
/// too large (without reading it) or no text; then nothing is returned.
std::optional<std::string> read_text_file(const std::filesystem::path& path, const std::string& shown_name,
                                          Diagnostics& diagnostics);

/// Parses a file of the document, which must hold a mapping. Reports syntax errors, duplicate keys, anchors, aliases,
/// tags, several documents and too deep nesting. Nothing when no tree could be made.
std::optional<Node> parse_yaml(const Document& document, std::int32_t index, Diagnostics& diagnostics);

/// Parses the value that starts at byte `from` of a file of one line (what follows the = of a --set).
std::optional<Node> parse_value(const Document& document, std::int32_t index, std::size_t from,
                                Diagnostics& diagnostics);

}  // namespace guyub
