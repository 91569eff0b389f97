#include "analysis/planning/alternatives_text.hpp"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/comparison_words.hpp"
#include "analysis/lives/indicator_words.hpp"
#include "analysis/report/format.hpp"
#include "analysis/summary_reading.hpp"
#include "analysis/summary_values.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

json effects_json(const Alternative& alternative, const Search& search) {
  json list = json::array();
  for (std::size_t i = 0; i < search.indicators.size(); ++i) {
    const Estimate estimate = estimate_of(alternative.effects[i], search.interval);
    json record = indicator_words(search.indicators[i]);
    list.push_back(with(record, estimate));
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
                                    {"spent", number(alternative.spent, 15)},
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
                       format_rupiah(number_in(alternative.at("spent")), language));
    if (!alternative.at("affordable").get<bool>()) out += pick({" (melebihi anggaran)", " (beyond the budget)"}, language);
    if (place > 1 && alternative.at("against_best") == "untold") out += pick({"; tidak dapat dibedakan dari yang pertama", "; cannot be told from the first"}, language);
    out += "\n";
    for (const json& effect : alternative.at("effects")) {
      const std::string format = effect.at("format");
      out += fmt::format("   {}: {} ({})\n", in(effect.at("name"), language), format_difference(number_in(effect.at("estimate")), format, language),
                         format_interval(number_in(effect.at("low")), number_in(effect.at("high")), format, language));
    }
  }
  return out + pick({"Urutan menurut indikator utama pertama, orang dan undian yang sama; selang hanya memuat undian. Uji yang terbaik dengan `guyub robustness`.\n",
                     "Ranked by the first primary indicator, same people, same luck; ranges hold luck alone. Try the best with `guyub robustness`.\n"}, language);
}

}  // namespace guyub::analysis
