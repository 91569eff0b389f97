#pragma once
// The patterns that prove the model's mechanisms: each is declared once, tested by ctest and told by `guyub validate`.

#include <string>
#include <vector>

#include "analysis/patterns/findings.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::patterns {

struct Pattern {
  std::string id;                    ///< "Mechanism.WhatItDoes"
  Bilingual claim;                   ///< the pattern in one line
  void (*run)(Findings& findings);   ///< lives through its draws; no state but the findings
  Bilingual theme = {};              ///< what it is about, the same for a whole list; patterns() fills it in
};

// One list a file.
std::vector<Pattern> adoption_patterns();
std::vector<Pattern> alliance_patterns();
std::vector<Pattern> approaches_patterns();
std::vector<Pattern> burdens_patterns();
std::vector<Pattern> cash_patterns();
std::vector<Pattern> contest_patterns();
std::vector<Pattern> coordination_patterns();
std::vector<Pattern> coercion_patterns();
std::vector<Pattern> delivery_patterns();
std::vector<Pattern> diffusion_patterns();
std::vector<Pattern> economy_patterns();
std::vector<Pattern> grievance_patterns();
std::vector<Pattern> legitimacy_patterns();
std::vector<Pattern> in_kind_patterns();
std::vector<Pattern> institutions_patterns();
std::vector<Pattern> fertility_patterns();
std::vector<Pattern> health_patterns();
std::vector<Pattern> generations_patterns();
std::vector<Pattern> living_patterns();
std::vector<Pattern> organising_patterns();
std::vector<Pattern> persistence_patterns();
std::vector<Pattern> planner_patterns();
std::vector<Pattern> resistance_patterns();
std::vector<Pattern> scheme_patterns();
std::vector<Pattern> schooling_patterns();
std::vector<Pattern> strategies_patterns();
std::vector<Pattern> services_patterns();
std::vector<Pattern> targeting_patterns();
std::vector<Pattern> unrest_patterns();
std::vector<Pattern> verification_patterns();
std::vector<Pattern> work_patterns();

/// All of them, those of a theme beside each other.
const std::vector<Pattern>& patterns();

}  // namespace guyub::patterns
