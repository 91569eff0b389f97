#pragma once
// The names, in Indonesian and English, of what the analysis itself computes. Indicators bring theirs from the file.

#include <string>
#include <string_view>
#include <vector>

#include "analysis/estimate.hpp"
#include "analysis/programme_measures.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::analysis {

/// Names by id; an unknown id stands for itself.
Bilingual cost_name(std::string_view item);
Bilingual targeting_name(std::string_view measure);
Bilingual acceptance_name(std::string_view term);
Bilingual bucket_name(std::string_view bucket);

/// All of them. kind: "item", "measure", "term" or "bucket".
struct NamedWords {
  std::string_view kind;
  std::string_view id;
  Words words;
};
std::vector<NamedWords> named_measures();

/// What its numbers alone do not say of a difference: "cannot be told from zero", "no difference at all", ...; nothing
/// for a clear one. `rises` is its sign.
Bilingual verdict_words(Verdict verdict, bool rises);

/// "clear", "on_average", "untold", "no_difference" or "undefined", for programs.
std::string_view word_of(Verdict verdict);

/// "less than the smallest difference that matters, 0.5 pp".
Bilingual smaller_than_matters(double smallest, Format format);

/// In one line: what the intervals leave out, and which command tells it.
Bilingual luck_note();

/// How the intervals were made, and what they leave out.
Bilingual interval_note(double interval, std::size_t replicates, std::size_t window);

/// What targeting, acceptance and spending measure, for the foot of their tables.
std::vector<Bilingual> definitions();

/// A heading under which indicators are listed.
struct IndicatorGroup {
  std::string id;
  Bilingual title;
  std::vector<std::string> indicators;
};

/// Sorts the indicators under their headings, in the order given; a heading without indicator is left out. Those that
/// no heading claims come under "other".
std::vector<IndicatorGroup> group_indicators(const std::vector<std::string>& ids);

}  // namespace guyub::analysis
