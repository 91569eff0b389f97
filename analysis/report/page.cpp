// The report: its sections in their order, in the shell of a page.
#include <array>
#include <nlohmann/json.hpp>

#include "analysis/report/report.hpp"
#include "analysis/report/sections.hpp"
#include "analysis/report/shell.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

struct Section {
  std::string_view id;
  Words title;
  std::string (*content)(const ReportContext&);
};

constexpr std::array<Section, 15> kSections{{{"asked", words::kAsked, asked_section},
                                             {"headlines", words::kHeadlines, headlines_section},
                                             {"guards", words::kGuards, guards_section},
                                             {"paths", words::kTrajectories, trajectories_section},
                                             {"results", words::kResults, results_section},
                                             {"ledger", words::kLedger, ledger_section},
                                             {"returns", words::kReturns, returns_section},
                                             {"distribution", words::kDistribution, distribution_section},
                                             {"targeting", words::kTargeting, targeting_section},
                                             {"acceptance", words::kAcceptance, acceptance_section},
                                             {"why", words::kWhy, why_section},
                                             {"checks", words::kChecks, checks_section},
                                             {"sources", words::kSources, sources_section},
                                             {"limits", words::kLimits, limits_section},
                                             {"provenance", words::kProvenance, provenance_section}}};

std::string stamp(const json& summary) {
  const std::string hash = string_of(summary, "scenario_hash");
  return both(text_of(summary, "region")) +
         (hash.empty() ? "" : " · " + both(words::kHash) + " <code>" + escape_html(hash) + "</code>");
}

std::string page_of(const ReportContext& context, Language language) {
  const json& summary = context.summary;
  Page page;
  page.kind = words::kReport;
  page.title = text_of(summary, "title");
  page.stamp_html = stamp(summary);
  page.notice_html = context.charts ? "<noscript><p class=\"notice\">" + both(words::kNoScript) + "</p></noscript>\n"
                                    : "<p class=\"notice\">" + both(words::kNoCharts) + "</p>\n";
  for (const Section& section : kSections) page.sections.push_back({std::string(section.id), section.title, section.content(context)});
  page.scripts_html = page_scripts(summary, context.lean, context.charts);
  return page_html(page, language);
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
