// The shell of the page: head, language choice, contents, sections, embedded data and scripts.
#include <array>
#include <nlohmann/json.hpp>

#include "analysis/report/assets.hpp"
#include "analysis/report/embedded.hpp"
#include "analysis/report/report.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

struct Section {
  std::string_view id;
  Words title;
  std::string (*content)(const ReportContext&);
};

constexpr std::array<Section, 12> kSections{{{"asked", words::kAsked, asked_section},
                                             {"headlines", words::kHeadlines, headlines_section},
                                             {"paths", words::kTrajectories, trajectories_section},
                                             {"results", words::kResults, results_section},
                                             {"ledger", words::kLedger, ledger_section},
                                             {"distribution", words::kDistribution, distribution_section},
                                             {"targeting", words::kTargeting, targeting_section},
                                             {"acceptance", words::kAcceptance, acceptance_section},
                                             {"checks", words::kChecks, checks_section},
                                             {"sources", words::kSources, sources_section},
                                             {"limits", words::kLimits, limits_section},
                                             {"provenance", words::kProvenance, provenance_section}}};

/// Nothing may be loaded: the policy makes the browser refuse what the page should never ask for.
constexpr std::string_view kPolicy =
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
    "script-src 'unsafe-inline'; img-src data:\">\n";

std::string head(const Bilingual& title, Language language) {
  const std::string code = language == Language::english ? "en" : "id";
  return "<!DOCTYPE html>\n<html lang=\"" + code + "\" data-title-id=\"" + escape_html(title.id) +
         "\" data-title-en=\"" + escape_html(title.en) + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
         std::string(kPolicy) + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
         escape_html(in(title, language)) + "</title>\n<style>\n" + std::string(report_style()) + "</style>\n</head>\n";
}

/// Two radio buttons before everything else: the style shows one language by them, without any script.
std::string language_choice(Language language) {
  const auto radio = [language](Language own, const std::string& code) {
    return "<input type=\"radio\" name=\"language\" class=\"language-choice\" id=\"language-" + code + "\"" +
           (own == language ? " checked" : "") + " autocomplete=\"off\">\n";
  };
  return radio(Language::indonesian, "id") + radio(Language::english, "en");
}

std::string masthead(const json& summary, const Bilingual& title) {
  const std::string hash = string_of(summary, "scenario_hash");
  return "<header class=\"masthead\">\n<div class=\"languages\"><label for=\"language-id\" lang=\"id\">Bahasa "
         "Indonesia</label>"
         "<label for=\"language-en\" lang=\"en\">English</label></div>\n<p class=\"kicker\">Guyub · " +
         both(words::kReport) + "</p>\n<h1>" + both(title) + "</h1>\n<p class=\"stamp\">" +
         both(text_of(summary, "region")) +
         (hash.empty() ? "" : " · " + both(words::kHash) + " <code>" + escape_html(hash) + "</code>") +
         "</p>\n</header>\n";
}

std::string scripts(const ReportContext& context) {
  std::string text = embedded_summary(context.summary, context.lean);
  if (context.charts) text += "<script>" + std::string(report_chart_script()) + "</script>\n";
  return text + "<script>" + std::string(report_page_script()) + "</script>\n";
}

std::string page_of(const ReportContext& context, Language language) {
  const json& summary = context.summary;
  const Bilingual title = text_of(summary, "title");
  std::string contents;
  std::string sections;
  for (const Section& section : kSections) {
    const std::string content = section.content(context);
    if (content.empty()) continue;
    const std::string id(section.id);
    contents += "<li><a href=\"#" + id + "\">" + both(section.title) + "</a></li>";
    sections += "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n<h2 id=\"" + id + "-title\">" +
                both(section.title) + "</h2>\n" + content + "</section>\n\n";
  }
  const std::string notice = context.charts
                                 ? "<noscript><p class=\"notice\">" + both(words::kNoScript) + "</p></noscript>\n"
                                 : "<p class=\"notice\">" + both(words::kNoCharts) + "</p>\n";
  return head(title, language) + "<body>\n" + language_choice(language) + "<a class=\"skip\" href=\"#content\">" +
         both(words::kSkip) + "</a>\n" + masthead(summary, title) + "<nav aria-label=\"Isi / Contents\"><ol>" +
         contents + "</ol></nav>\n<main id=\"content\">\n" + notice + sections + "</main>\n" + scripts(context) +
         "</body>\n</html>\n";
}

}  // namespace

std::string render_report(const json& summary, std::string_view language_code) {
  constexpr std::size_t most_bytes = 1'600'000;  // of the 2 MB a page may have: larger scenarios follow
  ReportContext context(summary);
  const Language language = language_of(language_code);
  std::string page = page_of(context, language);
  if (page.size() < most_bytes) return page;
  context.lean = true;
  return page_of(context, language);
}

}  // namespace guyub
