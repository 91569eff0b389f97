#pragma once
// Reading the summary: a section, a field or a record that is absent is empty, never an error.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analysis/report/html.hpp"

namespace guyub {

/// One of the compared futures, in the order of the summary. The style class of number i is "variant-i" (base: 0).
struct ReportVariant {
  std::string id;
  Bilingual title;
  bool is_base = false;
  int colour = 0;
};

/// What every section needs: the summary, its variants and whether the page draws charts.
class ReportContext {
 public:
  const nlohmann::json& summary;
  std::vector<ReportVariant> variants;
  bool charts = false;
  bool lean = false;  ///< leaves out what would make the file too large: deciles of measures, most months of tables

  explicit ReportContext(const nlohmann::json& document);
  const ReportVariant* base() const;

  /// The record of "levels" or "effects" for an indicator, variant and group, or null.
  const nlohmann::json* estimate(std::string_view section, std::string_view indicator, std::string_view variant,
                                 std::string_view group) const;

 private:
  std::unordered_map<std::string, const nlohmann::json*> estimates_;
};

/// A member that is an array or an empty array; the same for any value.
const nlohmann::json& list_of(const nlohmann::json& object, std::string_view key);

/// NaN when absent or null.
double number_of(const nlohmann::json& object, std::string_view key);

/// A string, or a number or flag as text; empty when absent.
std::string string_of(const nlohmann::json& object, std::string_view key);

/// {id, en}, or one string for both; empty when absent.
Bilingual text_of(const nlohmann::json& object, std::string_view key);
Bilingual text_of(const nlohmann::json& value);
bool is_empty(const Bilingual& text);

/// The first record of a section whose fields have these values, or null.
struct Field {
  std::string_view key;
  std::string_view value;
};
const nlohmann::json* find_record(const nlohmann::json& records, const std::vector<Field>& fields);

/// All of them: a variant with two programmes has two records of a measure.
std::vector<const nlohmann::json*> find_records(const nlohmann::json& records, const std::vector<Field>& fields);

/// Estimate, 90% interval and (Monte-Carlo SE) of a record as a cell; a dash without record.
std::string level_cell(const nlohmann::json* record, std::string_view format);

/// The same for a difference from the base, followed by what can be told about it in words.
std::string difference_cell(const nlohmann::json* record, std::string_view format);

/// Cells of measures of programmes (ledger, costs, targeting, acceptance), which carry their own format: each record's
/// level and, where the base has the measure too, the difference from it. Several programmes are named and stand below
/// each other.
std::string measure_cell(const std::vector<const nlohmann::json*>& records, std::string_view usual_format);

/// Whether an effect differs from zero: by the summary's own verdict, else by its interval.
bool is_told(const nlohmann::json& effect);

/// "−2,1 poin persen (−3,0 sampai −1,1)" for running text.
std::string difference_text(const nlohmann::json& record, std::string_view format, Language language);

/// A variant's title with its colour.
std::string variant_mark(const ReportVariant& variant);

/// The titles of these variants as heads of columns after a first head.
std::vector<std::string> variant_heads(const Words& first, const std::vector<const ReportVariant*>& variants);

/// All variants, or those that are compared with the base.
std::vector<const ReportVariant*> all_variants(const ReportContext& context);
std::vector<const ReportVariant*> compared_variants(const ReportContext& context);

/// Which colour belongs to which variant.
std::string legend(const std::vector<const ReportVariant*>& variants);

/// One chart or several small ones under their finding, with a text alternative and the table that says the same.
struct Figure {
  std::string id;          ///< unique in the page, letters and digits
  Bilingual finding;       ///< the title
  Bilingual alternative;   ///< what one would see
  std::string panels;      ///< HTML of the charts, made by chart_panel
  std::string aside;       ///< HTML between charts and table; may be empty
  std::string table;       ///< HTML
  std::string csv;         ///< HTML of the button
  bool fold_table = true;  ///< where there are charts; else the table follows the figure
  bool drawn = false;      ///< the panels are whole as they stand: they need no script
};
std::string figure(const ReportContext& context, const Figure& content);

/// The place of one chart. `data` are attributes for the drawing script; `title_html` may be empty. A wide
/// panel has its row for itself; others stand side by side.
enum class PanelWidth { small, wide };
std::string chart_panel(std::string_view chart, const std::vector<Field>& data, const std::string& title_html,
                        PanelWidth width = PanelWidth::small);

}  // namespace guyub
