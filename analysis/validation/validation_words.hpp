#pragma once
// Words of the pattern-and-evidence table that its forms share.

#include <string_view>

#include "sim/scenario/describe.hpp"

namespace guyub::analysis {

inline Words verdict_words(std::string_view verdict) {
  if (verdict == "pass") return {"lulus", "pass"};
  if (verdict == "miss") return {"MELESET", "MISS"};
  return {"tak dinilai", "not judged"};
}

inline Words use_words(std::string_view use) {
  if (use == "fitted") return {"dicocokkan", "fitted"};
  if (use == "level") return {"tingkat", "level"};
  return {"dampak", "effect"};
}

}  // namespace guyub::analysis
