#pragma once
// The pattern-and-evidence table: every pattern of the model and every published fact that it can express, with a verdict.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analysis/patterns/pattern.hpp"
#include "analysis/validation/facts.hpp"
#include "analysis/validation/measures.hpp"

namespace guyub::analysis {

enum class RowVerdict { pass, miss, not_comparable };

struct PatternRow {
  std::string id;
  Bilingual theme;
  Bilingual claim;
  RowVerdict verdict = RowVerdict::miss;
  std::vector<patterns::Finding> findings;
  double seconds = 0;
  std::optional<Bilingual> why_missed = {};   ///< told where it misses

  /// The claim with the fewest right signs, the smaller effect over its least where that is equal; null without claims.
  const patterns::Finding* weakest() const;
};

struct FactRow {
  PublishedFact fact;
  RowVerdict verdict = RowVerdict::miss;
  double simulated = 0;   ///< median over draws or replicates
  double low = 0;         ///< 5th percentile
  double high = 0;        ///< 95th
};

struct Validation {
  std::vector<PatternRow> patterns;
  std::vector<FactRow> facts;
  std::vector<FactsLeftOut> left_out;

  std::size_t passed() const;     ///< patterns that hold
};

PatternRow judge(const patterns::Pattern& pattern, const patterns::Findings& findings);

/// Pass: the median lies within the published interval. Throws WorldError when the model gives no number of that name.
FactRow judge(const PublishedFact& fact, const Measures& measures);

/// Called before each part with what begins.
using ProgressBar = std::function<void(const std::string& what)>;

/// Runs everything. Throws WorldError.
Validation validate(const WorldRequest& request, const FactSheet& facts, const ProgressBar& progress);

}  // namespace guyub::analysis
