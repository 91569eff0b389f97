#include "analysis/validation/html_parts.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/patterns/ablation.hpp"
#include "analysis/report/format.hpp"
#include "analysis/report/html.hpp"
#include "analysis/report/values.hpp"
#include "analysis/report/words.hpp"
#include "analysis/validation/validation_words.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

constexpr int digits = 3;

Bilingual effect(const json& claim, const char* key) {
  return in_both([&](Language language) { return format_significant(number_of(claim, key), digits, language); });
}

/// "2 of 2" of one kind of finding, nothing where the pattern has none.
std::string held(const json& pattern, const std::string& kind) {
  int all = 0;
  int hold = 0;
  for (const json& finding : list_of(pattern, "findings")) {
    if (string_of(finding, "kind") != kind) continue;
    ++all;
    if (finding.value("holds", false)) ++hold;
  }
  return all == 0 ? "" : both(both("{} dari {}", "{} of {}", hold, all));
}

}  // namespace

std::string anchor_of(const json& row) { return (row.contains("claim") ? "pattern-" : "fact-") + string_of(row, "id"); }

std::string id_mark(const json& row) {
  std::string text;
  for (const char letter : string_of(row, "id")) {
    if (letter >= 'A' && letter <= 'Z' && !text.empty()) text += "<wbr>";
    text += escape_html({&letter, 1});
  }
  return "<em><code>" + text + "</code></em>";
}

std::string verdict_mark(const std::string& verdict) {
  const std::string word = both(verdict_words(verdict));
  return verdict == "miss" ? "<strong class=\"miss-mark\">" + word + "</strong>" : "<span class=\"verdict\">" + word + "</span>";
}

std::string fact_value(const json& fact, const char* key, Language language) {
  const double value = number_of(fact, key);
  const std::string unit = string_of(fact, "unit");
  if (unit == "share_difference") return format_points(value, language, 2);
  return format_value(value, unit == "1" ? "share_fine" : "number", language);
}

std::string fact_interval(const json& fact, const char* low, const char* high, Language language) {
  const std::string unit = string_of(fact, "unit");
  const std::string numbers = format_interval(number_of(fact, low), number_of(fact, high), unit == "1" || unit == "share_difference" ? "share_fine" : "number", language);
  if (unit == "share_difference") return numbers + std::string(in(words::kPoints, language));
  return unit == "1" ? numbers + "%" : numbers;
}

std::string source_link(const std::string& source, const std::string& address) {
  const bool of_the_web = address.starts_with("https://") || address.starts_with("http://");
  if (of_the_web) return "<a rel=\"noreferrer\" href=\"" + escape_html(address) + "\">" + escape_html(source) + "</a>";
  return escape_html(address.empty() ? source : source + ", " + address);
}

Bilingual found_words(const json& finding) {
  const std::string found = string_of(finding, "found");
  const double signs = number_of(finding, "right_signs");
  const bool signs_lack = signs < patterns::least_right_signs;
  const bool size_lacks = number_of(finding, "median_effect") < number_of(finding, "least_effect");
  if (!signs_lack && !size_lacks) return {found, found};
  const Bilingual median = effect(finding, "median_effect");
  const Bilingual least = effect(finding, "least_effect");
  return {fmt::format("tanda benar pada {} dari 40 undian (diminta {}), dampak median {} (diminta sekurangnya {})", signs, patterns::least_right_signs, median.id, least.id),
          fmt::format("right sign in {} of 40 draws ({} asked), median effect {} (at least {} asked)", signs, patterns::least_right_signs, median.en, least.en)};
}

std::vector<std::string> claim_cells(const json& pattern) {
  const auto claim = pattern.find("weakest_claim");
  if (claim == pattern.end()) return {both(Words{"kontrol dan pemeriksaan saja", "controls and checks only"}), "\u2013", "\u2013", "\u2013"};
  const json& findings = list_of(pattern, "findings");
  const auto claims = std::count_if(findings.begin(), findings.end(), [](const json& finding) { return string_of(finding, "kind") == "claim"; });
  std::string name = escape_html(string_of(*claim, "name"));
  if (claims > 1) name += "<em>" + both(both("terlemah dari {}", "weakest of {}", claims)) + "</em>";
  return {name, fmt::format("{}", string_of(*claim, "right_signs")), both(effect(*claim, "median_effect")),
          number_of(*claim, "least_effect") > 0.0 ? both(effect(*claim, "least_effect")) : both(Words{"hanya tandanya", "its sign only"})};
}

std::string controls_cell(const json& pattern) {
  const std::string controls = held(pattern, "control");
  const std::string checks = held(pattern, "check");
  return (controls.empty() ? "\u2013" : controls) + (checks.empty() ? "" : "<em>" + both(Words{"pemeriksaan ", "checks "}) + checks + "</em>");
}

}  // namespace guyub::analysis
