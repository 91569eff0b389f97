#pragma once
// The JSON Schema with which editors complete and check scenarios while they are typed.

#include <span>
#include <string>

#include "sim/scenario/explain.hpp"

namespace guyub {

/// A JSON Schema (draft 2020-12) of the keys, its descriptions in one language. It asks for no key, since any may
/// come from `extends` or `use`; `guyub check` tells what is missing.
std::string json_schema(std::span<const KeyRow> rows, Language language);

}  // namespace guyub
