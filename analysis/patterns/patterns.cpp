#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

std::vector<Pattern> gathered() {
  std::vector<Pattern> all;
  for (const auto& list : {resistance_patterns, cash_patterns, verification_patterns, adoption_patterns, delivery_patterns, living_patterns,
                           work_patterns, economy_patterns, burdens_patterns, schooling_patterns}) {
    for (Pattern& pattern : list()) all.push_back(std::move(pattern));
  }
  return all;
}

}  // namespace

const std::vector<Pattern>& patterns() {
  static const std::vector<Pattern> all = gathered();
  return all;
}

}  // namespace guyub::patterns
