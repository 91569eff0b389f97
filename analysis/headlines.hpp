#pragma once
// The sentences that a reader takes home.

#include <array>
#include <string_view>
#include <vector>

#include "analysis/comparison.hpp"

namespace guyub::analysis {

/// An indicator of the headlines, and what it is called within a sentence.
struct PrimaryIndicator {
  std::string_view id;
  Words noun;
};

/// The indicators that sentences and the forecast speak of: chosen before any result is seen, so that no sentence picks
/// what happened to move.
inline constexpr std::array<PrimaryIndicator, 4> primary_indicators{
    {{"poverty_headcount", {"tingkat kemiskinan", "the poverty rate"}},
     {"consumption_per_capita", {"konsumsi per orang", "consumption per person"}},
     {"enrolment_13_15", {"partisipasi sekolah usia 13-15", "school participation at ages 13-15"}},
     {"enrolment_16_18", {"partisipasi sekolah usia 16-18", "school participation at ages 16-18"}}}};

/// One sentence a variant, "{variant} would {x} (90% range ...), compared to {base}.", over the primary indicators that
/// the run has, and one on the budgets and how much of them reaches households. What cannot be told from zero is said
/// so.
std::vector<Bilingual> headlines_of(const RunResults& results, const Comparison& comparison);

}  // namespace guyub::analysis
