#include "analysis/report/shell.hpp"

#include <nlohmann/json.hpp>

#include "analysis/report/assets.hpp"
#include "analysis/report/embedded.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

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

std::string masthead(const Page& page) {
  return "<header class=\"masthead\">\n<div class=\"languages\"><label for=\"language-id\" lang=\"id\">Bahasa "
         "Indonesia</label>"
         "<label for=\"language-en\" lang=\"en\">English</label></div>\n<p class=\"kicker\">Guyub · " +
         both(page.kind) + "</p>\n<h1>" + both(page.title) + "</h1>\n<p class=\"stamp\">" + page.stamp_html +
         "</p>\n</header>\n";
}

}  // namespace

std::string page_html(const Page& page, Language language) {
  std::string contents;
  std::string sections;
  for (const PageSection& section : page.sections) {
    if (section.html.empty()) continue;
    const std::string& id = section.id;
    contents += "<li><a href=\"#" + id + "\">" + both(section.title) + "</a></li>";
    sections += "<section id=\"" + id + "\" aria-labelledby=\"" + id + "-title\">\n<h2 id=\"" + id + "-title\">" +
                both(section.title) + "</h2>\n" + section.html + "</section>\n\n";
  }
  return head(page.title, language) + "<body>\n" + language_choice(language) + "<a class=\"skip\" href=\"#content\">" +
         both(words::kSkip) + "</a>\n" + masthead(page) + "<nav aria-label=\"Isi / Contents\"><ol>" + contents +
         "</ol></nav>\n<main id=\"content\">\n" + page.notice_html + sections + "</main>\n" + page.scripts_html +
         "</body>\n</html>\n";
}

std::string page_scripts(const nlohmann::json& data, bool lean, bool charts) {
  std::string text = embedded_summary(data, lean);
  if (charts) text += "<script>" + std::string(report_chart_script()) + "</script>\n";
  return text + "<script>" + std::string(report_page_script()) + "</script>\n";
}

}  // namespace guyub
