#pragma once
// Names of the scenario language: what a name may look like, and names that were changed.

#include <span>
#include <string>
#include <string_view>

namespace guyub {

/// Small letters, digits and underscores, starting with a letter, at most 64.
bool is_name(std::string_view text);

/// "`a`, `b`, `c`", at most eight, then "...".
std::string listed(std::span<const std::string> names);

/// A key that was called otherwise before; `section` is the path of the mapping that holds it.
struct RenamedKey {
  std::string_view section;
  std::string_view before;
  std::string_view now;
};

/// The former name of `section`.`now`; null when it had none.
const RenamedKey* renamed_key(std::string_view section, std::string_view now);

}  // namespace guyub
