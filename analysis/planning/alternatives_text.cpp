#include "analysis/planning/alternatives_text.hpp"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/comparison_words.hpp"
#include "analysis/lives/indicator_words.hpp"
#include "analysis/report/format.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

json number(double value) { return std::isfinite(value) ? json(value) : json(nullptr); }
double number(const json& value) { return value.is_number() ? value.get<double>() : std::nan(""); }
std::string pick(const Words& words, Language language) { return std::string(in_language(words, language)); }
std::string in(const json& words, Language language) { return words.at(language == Language::english ? "en" : "id"); }

json effects_json(const Alternative& alternative, const Search& search) {
  json list = json::array();
  for (std::size_t i = 0; i < search.indicators.size(); ++i) {
    const Estimate estimate = estimate_of(alternative.effects[i], search.interval);
    json record = indicator_words(search.indicators[i]);
    record.update({{"estimate", number(estimate.mean)}, {"low", number(estimate.low)}, {"high", number(estimate.high)}});
    list.push_back(record);
  }
  return list;
}

std::string ways(const json& changes, Language language) {
  std::string text;
  for (const json& change : changes) text += (text.empty() ? "" : ", ") + change.get<std::string>();
  return text.empty() ? pick({"seperti tertulis", "as written"}, language) : text;
}

}  // namespace

json alternatives_json(const std::vector<Alternative>& alternatives, const Search& search, const LoadedScenario& scenario) {
  json plan{{"schema", "guyub/plan/1"}, {"scenario_hash", scenario.hash}, {"variant", scenario.base.head.variants[search.variant].id},
            {"budget", search.budget}, {"interval", search.interval}, {"alternatives", json::array()}};
  for (const Alternative& alternative : alternatives) {
    plan["alternatives"].push_back({{"changes", alternative.changes},
                                    {"spent", number(alternative.spent)},
                                    {"affordable", alternative.affordable},
                                    {"effects", effects_json(alternative, search)},
                                    {"against_best", word_of(alternative.against_best)}});
  }
  return plan;
}

std::string alternatives_text(const json& plan, Language language) {
  std::string out;
  int place = 0;
  for (const json& alternative : plan.at("alternatives")) {
    out += fmt::format("{}. {}\n   {} {}", ++place, ways(alternative.at("changes"), language), pick({"belanja", "spends"}, language),
                       format_rupiah(number(alternative.at("spent")), language));
    if (!alternative.at("affordable").get<bool>()) out += pick({" (melebihi anggaran)", " (beyond the budget)"}, language);
    if (place > 1 && alternative.at("against_best") == "untold") out += pick({"; tidak dapat dibedakan dari yang pertama", "; cannot be told from the first"}, language);
    out += "\n";
    for (const json& effect : alternative.at("effects")) {
      const std::string format = effect.at("format");
      out += fmt::format("   {}: {} ({})\n", in(effect.at("name"), language), format_difference(number(effect.at("estimate")), format, language),
                         format_interval(number(effect.at("low")), number(effect.at("high")), format, language));
    }
  }
  return out + pick({"Urutan menurut indikator utama pertama, orang dan undian yang sama; selang hanya memuat undian. Uji yang terbaik dengan `guyub robustness`.\n",
                     "Ranked by the first primary indicator, same people, same luck; ranges hold luck alone. Try the best with `guyub robustness`.\n"}, language);
}

}  // namespace guyub::analysis
