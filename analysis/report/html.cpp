#include "analysis/report/html.hpp"

#include "analysis/report/words.hpp"

namespace guyub {
namespace {

std::string class_attribute(std::string_view style) {
  return style.empty() ? "" : " class=\"" + std::string(style) + "\"";
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char letter : text) {
    switch (letter) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      case '\'':
        escaped += "&#39;";
        break;
      default:
        escaped += letter;
    }
  }
  return escaped;
}

std::string both_html(const std::string& indonesian, const std::string& english) {
  if (indonesian == english) return indonesian;
  return "<span lang=\"id\">" + indonesian + "</span><span lang=\"en\">" + english + "</span>";
}

std::string both(const Bilingual& text) { return both_html(escape_html(text.id), escape_html(text.en)); }

std::string both(const Words& text) { return both_html(escape_html(text.id), escape_html(text.en)); }

Table::Table(const std::string& caption_html, std::string_view style) : caption_(caption_html), style_(style) {}

void Table::heads(const std::vector<std::string>& cells) {
  columns_ = cells.size();
  heads_ += "<tr>";
  for (const std::string& cell : cells) heads_ += "<th scope=\"col\">" + cell + "</th>";
  heads_ += "</tr>\n";
}

void Table::row(const std::string& head, const std::vector<std::string>& cells, std::string_view style, std::string_view id) {
  const std::string named = id.empty() ? "" : " id=\"" + escape_html(id) + "\"";
  rows_ += "<tr" + named + class_attribute(style) + "><th scope=\"row\">" + head + "</th>";
  for (const std::string& cell : cells) rows_ += "<td>" + cell + "</td>";
  rows_ += "</tr>\n";
}

void Table::theme(const std::string& title_html) {
  rows_ += "<tr class=\"theme\"><th scope=\"colgroup\" colspan=\"" + std::to_string(columns_) + "\">" + title_html + "</th></tr>\n";
}

std::string Table::html() const {
  return "<div class=\"scroll\" tabindex=\"0\"><table" + class_attribute(style_) + "><caption>" + caption_ +
         "</caption>\n<thead>" + heads_ + "</thead>\n<tbody>" + rows_ + "</tbody></table></div>\n";
}

std::string details(const std::string& title_html, const std::string& content, bool open) {
  return std::string(open ? "<details open>" : "<details>") + "<summary>" + title_html + "</summary>\n" + content +
         "</details>\n";
}

std::string csv_button(std::string_view section, std::string_view indicator, const std::string& what_html) {
  std::string button = "<button type=\"button\" class=\"csv\" hidden data-csv=\"" + escape_html(section) + "\"";
  if (!indicator.empty()) button += " data-only=\"" + escape_html(indicator) + "\"";
  return button + ">" + both(words::kSaveCsv) + (what_html.empty() ? "" : ": " + what_html) + "</button>\n";
}

}  // namespace guyub
