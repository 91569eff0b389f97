#pragma once
// Pieces of HTML: escaped texts in both languages, tables and figures.

#include <string>
#include <string_view>
#include <vector>

#include "analysis/report/format.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub {

std::string escape_html(std::string_view text);

/// Both languages beside each other, of which the page shows one; one plain text when they are equal.
std::string both(const Bilingual& text);
std::string both(const Words& text);

/// The same for ready-made HTML.
std::string both_html(const std::string& indonesian, const std::string& english);

/// Calls `write(language)` for both languages and returns the two texts.
template <class Write>
Bilingual in_both(const Write& write) {
  return {write(Language::indonesian), write(Language::english)};
}

/// The word of one language.
inline std::string_view in(const Words& words, Language language) {
  return language == Language::english ? words.en : words.id;
}
inline const std::string& in(const Bilingual& text, Language language) {
  return language == Language::english ? text.en : text.id;
}

/// A captioned table in a region that scrolls sideways on narrow screens. Cells are HTML.
class Table {
 public:
  explicit Table(const std::string& caption_html, std::string_view style = "");

  /// The heads of the columns, the first above the row heads.
  void heads(const std::vector<std::string>& cells);
  void row(const std::string& head, const std::vector<std::string>& cells, std::string_view style = "", std::string_view id = "");
  /// A line over the whole width that heads the rows below it.
  void theme(const std::string& title_html);
  bool empty() const { return rows_.empty(); }
  std::string html() const;

 private:
  std::string caption_;
  std::string style_;
  std::string heads_;
  std::string rows_;
  std::size_t columns_ = 0;
};

/// A folded part with its title.
std::string details(const std::string& title_html, const std::string& content, bool open);

/// A button that saves records of the summary as CSV; it appears only where scripts run. `what_html` names the records.
std::string csv_button(std::string_view section, std::string_view indicator = "", const std::string& what_html = "");

}  // namespace guyub
