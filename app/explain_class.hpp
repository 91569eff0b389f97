#pragma once
// What building blocks say of a number: value, range, grade and the class that follows.

#include <filesystem>
#include <string>

#include "sim/core/language.hpp"
#include "sim/scenario/explain.hpp"

namespace guyub {

/// A line for every building block that has the number; empty for keys that are no numbers or stand in no block.
std::string class_text(const KeyRow& row, const std::filesystem::path& config_root, Language language);

}  // namespace guyub
