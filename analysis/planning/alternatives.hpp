#pragma once
// The search of stage 3 (mission S0.11): every combination of the ways to land an intervention - institution, target, resources,
// approach - under a budget, ranked by what each achieves.

#include <string>
#include <string_view>
#include <vector>

#include "analysis/estimate.hpp"
#include "analysis/lives/life.hpp"

namespace guyub::analysis {

/// A key of the scenario and the values to try.
struct TriedKey {
  std::string path;
  std::vector<std::string> values;
};

/// "path=a,b,c". False when it has no path or no value.
bool parse_choice(std::string_view text, TriedKey& choice);

/// All combinations as changes, the last choice turning fastest; one empty combination without choices.
std::vector<std::vector<std::string>> combinations(const std::vector<TriedKey>& choices);

struct Alternative {
  std::vector<std::string> changes;
  double spent = 0.0;                          ///< rupiah, all months, mean over replicates
  bool affordable = true;
  std::vector<std::vector<double>> effects;    ///< [indicator][replicate]: differences from the base
  Verdict against_best = Verdict::undefined;   ///< difference from the first of the ranking in the first indicator
};

/// What is searched for.
struct Search {
  std::size_t variant = 1;                ///< the variant that is brought in these ways
  std::vector<std::string> indicators;    ///< the first ranks
  bool lower_is_better = false;
  double budget = 0.0;                    ///< rupiah over all months; 0: none
  std::uint32_t months = 12;              ///< at the end
  double interval = 0.9;
};

/// Affordable ones first, then by the mean effect on the first indicator. Each alternative lives through the same people and luck.
std::vector<Alternative> search(const ScenarioSource& source, const std::vector<TriedKey>& choices, const Search& search, const Execution& execution);

/// Ranks alternatives whose effects are known.
void rank(std::vector<Alternative>& alternatives, const Search& search);

}  // namespace guyub::analysis
