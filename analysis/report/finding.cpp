// The sentence that titles an indicator's chart.
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/sections.hpp"

namespace guyub {
namespace {

using nlohmann::json;

struct Largest {
  const json* effect = nullptr;
  const ReportVariant* variant = nullptr;
  int told = 0;      ///< how many variants can be told from the base
  int compared = 0;  ///< how many have an estimate
};

Largest largest_effect(const ReportContext& context, const std::string& indicator) {
  Largest largest;
  for (const ReportVariant* variant : compared_variants(context)) {
    const json* effect = context.estimate("effects", indicator, variant->id, "all");
    if (effect == nullptr || !std::isfinite(number_of(*effect, "estimate"))) continue;
    ++largest.compared;
    if (!is_told(*effect)) continue;
    ++largest.told;
    const bool is_larger = largest.effect == nullptr ||
                           std::abs(number_of(*effect, "estimate")) > std::abs(number_of(*largest.effect, "estimate"));
    if (is_larger) {
      largest.effect = effect;
      largest.variant = variant;
    }
  }
  return largest;
}

std::string sentence(const std::string& name, const Largest& largest, std::string_view format, Language language) {
  const bool english = language == Language::english;
  if (largest.compared == 0) return name;
  if (largest.effect == nullptr) {
    return name + (english ? ": no variant can be told from the base"
                           : ": tidak ada alternatif yang dapat dibedakan dari acuan");
  }
  const bool falls = number_of(*largest.effect, "estimate") < 0;
  std::string verb = english ? (falls ? " falls" : " rises") : (falls ? " turun" : " naik");
  if (string_of(*largest.effect, "verdict") == "on_average") verb += english ? " on average" : " secara rata-rata";
  if (largest.told > 1) verb += english ? " most" : " paling banyak";
  return name + verb + (english ? " under " : " pada ") + in(largest.variant->title, language) + ": " +
         difference_text(*largest.effect, format, language) +
         (english ? ", mean of the last months" : ", rata-rata bulan-bulan terakhir");
}

}  // namespace

Bilingual finding_of(const ReportContext& context, const json& indicator) {
  const Bilingual name = text_of(indicator, "name");
  const Largest largest = largest_effect(context, string_of(indicator, "id"));
  const std::string format = string_of(indicator, "format");
  return in_both([&](Language language) { return sentence(in(name, language), largest, format, language); });
}

}  // namespace guyub
