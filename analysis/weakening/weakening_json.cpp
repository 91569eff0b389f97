#include "analysis/weakening/weakening_json.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/comparison_words.hpp"
#include "analysis/estimate.hpp"
#include "analysis/lives/indicator_words.hpp"
#include "analysis/report/format.hpp"
#include "analysis/summary_reading.hpp"
#include "analysis/summary_values.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

json with_verdict(json record, const std::vector<double>& values, double interval) {
  const Estimate estimate = estimate_of(values, interval);
  record = with(std::move(record), estimate);
  const Verdict verdict = verdict_of(values, interval);
  record["verdict"] = word_of(verdict);
  record["tells"] = text(verdict_words(verdict, estimate.mean > 0.0));
  return record;
}

Bilingual mechanism_name(const std::string& mechanism) {
  for (const KeyRow& key : language_keys()) {
    if (key.path == "mechanisms." + mechanism) return key.about;
  }
  return {mechanism, mechanism};
}

json losses_json(const Weakening& weakening, std::size_t variant, std::size_t indicator, double sign, double interval) {
  std::vector<std::pair<double, json>> losses;
  for (std::size_t m = 0; m < weakening.mechanisms.size(); ++m) {
    const std::vector<double> values = lost(weakening, m, variant, indicator);
    const json record = with_verdict({{"mechanism", weakening.mechanisms[m]}, {"name", text(mechanism_name(weakening.mechanisms[m]))}}, values, interval);
    losses.emplace_back(sign * estimate_of(values, interval).mean, record);
  }
  std::stable_sort(losses.begin(), losses.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  json list = json::array();
  for (const auto& [size, record] : losses) list.push_back(record);
  return list;
}

json ledger_json(const LivedVariant& lived) {
  return {{"households", lived.rupiah(LedgerItem::households)}, {"delivery", lived.rupiah(LedgerItem::delivery)}, {"leakage", lived.rupiah(LedgerItem::leakage)}};
}

std::string line(const json& record, const std::string& format, Language language) {
  const std::string tells = in(record.at("tells"), language);
  return fmt::format("{} ({}){}", format_difference(number_in(record.at("estimate")), format, language),
                     format_interval(number_in(record.at("low")), number_in(record.at("high")), format, language), tells.empty() ? "" : "; " + tells);
}

std::string money(const json& ledger, Language language) {
  const double spent = number_in(ledger.at("households")) + number_in(ledger.at("delivery")) + number_in(ledger.at("leakage"));
  if (!(spent > 0.0)) return "";
  const auto share = [&](const char* item) { return format_share(number_in(ledger.at(item)) / spent, language); };
  return fmt::format(fmt::runtime(pick({"  belanja {}: {} sampai ke rumah tangga, {} untuk tim dan penyaluran, {} bocor\n",
                                        "  spent {}: {} reached households, {} went to the team and delivery, {} leaked\n"}, language)),
                     format_rupiah(spent, language), share("households"), share("delivery"), share("leakage"));
}

}  // namespace

json weakening_json(const Weakening& weakening, const LoadedScenario& scenario, double interval) {
  json told{{"schema", "guyub/weakening/1"}, {"scenario_hash", scenario.hash}, {"interval", interval}, {"variants", json::array()}};
  const std::vector<Variant>& variants = scenario.base.head.variants;
  for (std::size_t v = 1; v < weakening.as_is.size(); ++v) {
    json variant{{"id", variants[v].id}, {"title", text(variants[v].title)}, {"ledger", ledger_json(weakening.as_is[v])}, {"indicators", json::array()}};
    for (std::size_t i = 0; i < weakening.indicators.size(); ++i) {
      json record = with_verdict(indicator_words(weakening.indicators[i]), effect(weakening.as_is, v, i), interval);
      const double sign = record.at("good") == "down" ? -1.0 : 1.0;
      record["lost_to"] = losses_json(weakening, v, i, sign, interval);
      variant["indicators"].push_back(record);
    }
    told["variants"].push_back(variant);
  }
  return told;
}

std::string weakening_text(const json& weakening, Language language) {
  std::string out;
  for (const json& variant : weakening.at("variants")) {
    out += in(variant.at("title"), language) + "\n" + money(variant.at("ledger"), language);
    for (const json& indicator : variant.at("indicators")) {
      const std::string format = indicator.at("format");
      out += fmt::format("  {}: {} {}\n", in(indicator.at("name"), language), pick({"pengaruh", "effect"}, language), line(indicator, format, language));
      for (const json& loss : indicator.at("lost_to")) {
        if (loss.at("verdict") == "no_difference") continue;
        out += fmt::format("    {} {}: {}\n", pick({"tanpa", "without"}, language), in(loss.at("name"), language), line(loss, format, language));
      }
    }
    out += "\n";
  }
  return out + pick({"Baris `tanpa`: perubahan pengaruh bila mekanisme itu tidak ada, orang dan undian yang sama. Kehilangan tidak dapat dijumlahkan.\n",
                     "Lines `without`: what the effect would change by if that mechanism were not there, same people, same luck. Losses do not add up.\n"}, language);
}

}  // namespace guyub::analysis
