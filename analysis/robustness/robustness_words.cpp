#include "analysis/robustness/robustness_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/report/format.hpp"
#include "sim/record/indicators.hpp"
#include "sim/record/region_series.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::robustness {
namespace {

/// A size without its sign.
std::string size_words(double size, const std::string& format, Language language) {
  std::string text = format_difference(size, format, language);
  if (text.starts_with('+')) text.erase(0, 1);
  return text;
}

/// "a, b and c".
Bilingual listed(const std::vector<std::string>& names) {
  Bilingual text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool last = i + 1 == names.size();
    text.id += (i == 0 ? "" : last ? " dan " : ", ") + names[i];
    text.en += (i == 0 ? "" : last ? " and " : ", ") + names[i];
  }
  return text;
}

}  // namespace

IndicatorWords indicator_words(std::string_view id) {
  const auto of = [&](const auto& row) { return IndicatorWords{{std::string(row.words.id), std::string(row.words.en)}, std::string(row.format)}; };
  const auto same = [&](const auto& row) { return row.name == id; };
  const auto found = std::find_if(indicators().begin(), indicators().end(), same);
  if (found != indicators().end()) return of(*found);
  const std::span<const SeriesWords> shapes = shape_indicators();
  const auto shape = std::find_if(shapes.begin(), shapes.end(), same);
  return shape == shapes.end() ? IndicatorWords{{std::string(id), std::string(id)}, "number"} : of(*shape);
}

Bilingual says(const ClaimWords& claim) {
  const Bilingual& name = claim.indicator.name;
  if (claim.finding.reference.replicates == 0) return both("{0}: {1} tidak punya nilai", "{0}: {2} has no value", claim.variant.id, name.id, name.en);
  const auto size = [&](Language language) { return size_words(claim.smallest, claim.indicator.format, language); };
  const std::string size_id = size(Language::indonesian);
  const std::string size_en = size(Language::english);
  if (!claim.finding.moves) {
    if (claim.smallest <= 0.0) return {claim.variant.id + ": " + name.id + " tidak berubah", claim.variant.en + ": " + name.en + " does not change"};
    return {fmt::format("{}: {} berubah kurang dari {}", claim.variant.id, name.id, size_id), fmt::format("{}: {} changes by less than {}", claim.variant.en, name.en, size_en)};
  }
  const bool up = claim.finding.sign > 0;
  const std::string by_id = claim.smallest > 0.0 ? " sekurangnya " + size_id : "";
  const std::string by_en = claim.smallest > 0.0 ? " by at least " + size_en : "";
  return {fmt::format("{}: {} {}{}", claim.variant.id, name.id, up ? "naik" : "turun", by_id), fmt::format("{}: {} {}{}", claim.variant.en, name.en, up ? "rises" : "falls", by_en)};
}

Bilingual verdict_words(const ClaimWords& claim) {
  const Finding& finding = claim.finding;
  if (finding.verdict == Verdict::robust) return {"kokoh", "robust"};
  if (finding.verdict == Verdict::too_few) {
    return both("tidak dapat dinyatakan: hanya {0} undian yang masuk akal", "cannot be told: only {0} draws are plausible", finding.uniform.of);
  }
  std::vector<std::string> names;
  for (const Response& response : finding.screening.responses) {
    if (names.size() < most_named) names.push_back(claim.question.parameters[response.parameter].name);
  }
  if (names.empty()) {
    return {"bergantung pada banyak asumsi kecil: undian ini tidak dapat membedakan satu pun", "depends on many small assumptions, none of which these draws can tell apart"};
  }
  const Bilingual all = listed(names);
  return {"bergantung pada " + all.id, "depends on " + all.en};
}

std::string_view verdict_name(Verdict verdict) {
  return verdict == Verdict::robust ? "robust" : verdict == Verdict::depends ? "depends" : "too_few";
}

Bilingual opening(std::size_t mostly, std::size_t claims) {
  if (mostly == 0) {
    return {"Tidak ada pernyataan yang lebih dari separuh ragamnya dibawa oleh angka yang tidak ditentukan data.",
            "In no claim do numbers that no data pin down carry over half of the variance."};
  }
  return both("Sebagian besar asumsi: pada {0} dari {1} pernyataan, angka yang tidak ditentukan data membawa lebih dari separuh ragam.",
              "Mostly assumption: in {0} of {1} claims, numbers that no data pin down carry over half of the variance.", mostly, claims);
}

}  // namespace guyub::robustness
