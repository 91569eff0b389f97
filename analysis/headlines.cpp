#include "analysis/headlines.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string_view>

#include "analysis/report/format.hpp"

namespace guyub::analysis {
namespace {

using Texts = std::vector<std::string>;

std::string in(const Bilingual& text, Language language) { return language == Language::english ? text.en : text.id; }

std::string_view pick(Words words, Language language) { return language == Language::english ? words.en : words.id; }

/// "Poverty headcount" within a sentence; "PKH" stays.
std::string within_sentence(std::string name) {
  const bool word = name.size() > 1 && std::islower(static_cast<unsigned char>(name[1])) != 0;
  if (word) name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
  return name;
}

/// "a, b and c".
std::string joined(const Texts& parts, Language language) {
  std::string text;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0) text += at + 1 == parts.size() ? std::string(pick({" dan ", " and "}, language)) : ", ";
    text += parts[at];
  }
  return text;
}

std::string range(const Estimate& estimate, std::string_view format, double interval, Language language) {
  if (!std::isfinite(estimate.low))
    return std::string(pick({" (satu ulangan, tanpa selang)", " (one replicate, no range)"}, language));
  const std::string share = format_share(interval, language, 0);
  return " (" + (language == Language::english ? share + " range " : "selang " + share + " ") +
         format_interval(estimate.low, estimate.high, format, language) + ")";
}

std::string change(const Series& series, const EffectRow& effect, double interval, Language language) {
  const std::string_view format = word_of(series.indicator.format);
  std::string size = format_difference(std::abs(effect.difference.mean), format, language);
  if (size.starts_with('+')) size.erase(0, 1);
  const std::string name = within_sentence(in(series.indicator.name, language));
  const Words average{" rata-rata", " on average"};
  return name + std::string(pick({" sebesar ", " by "}, language)) + size +
         std::string(effect.verdict == Verdict::on_average ? pick(average, language) : "") +
         range(effect.difference, format, interval, language);
}

/// The clauses of one variant's sentence, sorted by what can be said.
struct Clauses {
  Texts lowered, raised, untold, unchanged;
};

Clauses clauses_of(const RunResults& results, const Comparison& comparison, std::size_t variant, Language language) {
  Clauses clauses;
  for (const std::string_view id : primary_indicators) {
    const Series* series = results.overall.find(id);
    const auto effect = std::find_if(comparison.effects.begin(), comparison.effects.end(), [&](const EffectRow& row) {
      return row.variant == variant && row.group == "all" && row.indicator == id;
    });
    if (series == nullptr || effect == comparison.effects.end()) continue;
    const std::string name = within_sentence(in(series->indicator.name, language));
    if (effect->verdict == Verdict::no_difference) {
      clauses.unchanged.push_back(name);
    } else if (effect->verdict == Verdict::untold) {
      const std::string_view format = word_of(series->indicator.format);
      clauses.untold.push_back(name + " " + format_difference(effect->difference.mean, format, language) +
                               range(effect->difference, format, comparison.options.interval, language));
    } else {
      Texts& list = effect->difference.mean < 0 ? clauses.lowered : clauses.raised;
      list.push_back(change(*series, *effect, comparison.options.interval, language));
    }
  }
  return clauses;
}

std::string variant_sentence(const RunResults& results, const Comparison& comparison, std::size_t variant,
                             Language language) {
  const Clauses clauses = clauses_of(results, comparison, variant, language);
  Texts told;
  if (!clauses.lowered.empty())
    told.push_back(std::string(pick({"menurunkan ", "lower "}, language)) + joined(clauses.lowered, language));
  if (!clauses.raised.empty())
    told.push_back(std::string(pick({"menaikkan ", "raise "}, language)) + joined(clauses.raised, language));
  Texts open;
  if (!clauses.unchanged.empty()) {
    open.push_back(std::string(pick({"sama sekali tidak mengubah ", "make no difference at all to "}, language)) +
                   joined(clauses.unchanged, language));
  }
  const std::string title = in(results.variants[variant].name, language);
  const std::string base = in(results.variants.front().name, language);
  Texts verbs = told;
  verbs.insert(verbs.end(), open.begin(), open.end());
  const std::string against = std::string(pick({", dibandingkan dengan ", ", compared to "}, language)) + base;
  std::string text;
  if (!verbs.empty())
    text = title + std::string(pick({" akan ", " would "}, language)) + joined(verbs, language) + against;
  if (clauses.untold.empty()) return text.empty() ? text : text + ".";
  const std::string what = joined(clauses.untold, language);
  if (text.empty()) {
    return title + ": " +
           std::string(pick(
               {"tidak ada perubahan yang dapat dibedakan dari nol pada ", "no change that can be told from zero in "},
               language)) +
           what + against + ".";
  }
  return text + std::string(pick({"; tidak dapat dibedakan dari nol: ", "; cannot be told from zero: "}, language)) +
         what + ".";
}

const MeasureRow* cost_of(const Comparison& comparison, std::size_t variant, std::string_view item) {
  const auto found = std::find_if(comparison.costs.begin(), comparison.costs.end(),
                                  [&](const MeasureRow& row) { return row.variant == variant && row.measure == item; });
  return found == comparison.costs.end() ? nullptr : &*found;
}

/// Every variant's budget and the share of it that households receive; empty when nothing was budgeted.
std::string budget_sentence(const RunResults& results, const Comparison& comparison, Language language) {
  Texts parts;
  for (std::size_t variant = 0; variant < results.variants.size(); ++variant) {
    const MeasureRow* budget = cost_of(comparison, variant, "budget");
    const MeasureRow* households = cost_of(comparison, variant, "households");
    if (budget == nullptr || households == nullptr || !(budget->value.mean > 0.0)) continue;
    const std::string share = format_share(households->value.mean / budget->value.mean, language, 0);
    parts.push_back(in(results.variants[variant].name, language) + " " + format_rupiah(budget->value.mean, language) +
                    " (" + share + std::string(pick({" sampai ke rumah tangga)", " reaches households)"}, language)));
  }
  if (parts.empty()) return "";
  const std::string months = std::to_string(results.months);
  return (language == Language::english ? "Budget over " + months + " months: "
                                        : "Anggaran selama " + months + " bulan: ") +
         joined(parts, language) + ".";
}

}  // namespace

std::vector<Bilingual> headlines_of(const RunResults& results, const Comparison& comparison) {
  std::vector<Bilingual> headlines;
  const auto add = [&headlines](Bilingual sentence) {
    if (!sentence.en.empty()) headlines.push_back(std::move(sentence));
  };
  for (std::size_t variant = 1; variant < results.variants.size(); ++variant) {
    add({variant_sentence(results, comparison, variant, Language::indonesian),
         variant_sentence(results, comparison, variant, Language::english)});
  }
  add({budget_sentence(results, comparison, Language::indonesian),
       budget_sentence(results, comparison, Language::english)});
  return headlines;
}

}  // namespace guyub::analysis
