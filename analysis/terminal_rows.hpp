#pragma once
// The rows of the terminal table, chosen and formatted from a summary.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "analysis/report/format.hpp"

namespace guyub::analysis {

/// How a cell is coloured: better or worse than the base, not to be told from it, or neither.
enum class Tone { plain, better, worse, quiet };

struct TableCell {
  std::string value;  ///< difference from the base, or the level where the base has none
  std::string range;  ///< "±1,0", half the width of the range; empty when not known
  std::string mark;   ///< "~" cannot be told from zero, "=" no difference at all
  Tone tone = Tone::plain;
};

/// One measure: the base's level, then a cell for every other variant.
struct TableRow {
  std::string label;  ///< with its unit; "*" when the cells are levels
  std::string base;
  std::vector<TableCell> cells;
};

struct TableSection {
  std::string title;
  std::vector<TableRow> rows;
};

/// Two variants with the same programmes: a cell a row.
struct PairTable {
  std::string title;
  std::vector<TableRow> rows;  ///< `base` is empty
};

std::vector<PairTable> pair_tables(const nlohmann::json& summary, Language language);

/// Costs, reach, poverty and inequality, schooling by level and sex, child work, acceptance and the four factors of
/// households and institutions: as far as the summary has them.
std::vector<TableSection> table_sections(const nlohmann::json& summary, Language language);

}  // namespace guyub::analysis
