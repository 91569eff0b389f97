#include "analysis/headlines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "analysis/report/format.hpp"

namespace guyub::analysis {
namespace {

using Texts = std::vector<std::string>;

std::string in(const Bilingual& text, Language language) { return language == Language::english ? text.en : text.id; }

std::string_view pick(Words words, Language language) { return language == Language::english ? words.en : words.id; }

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

/// A difference of shares that one decimal would write as zero.
constexpr double kSlightShare = 0.0005;

bool is_slight(const Series& series, const EffectRow& effect) {
  return series.indicator.format == Format::share && std::abs(effect.difference.mean) < kSlightShare;
}

std::string change(const std::string& noun, std::string_view format, const EffectRow& effect, double interval,
                   Language language) {
  std::string size = format_difference(std::abs(effect.difference.mean), format, language);
  if (size.starts_with('+')) size.erase(0, 1);
  const bool average = effect.verdict == Verdict::on_average;
  return noun + std::string(pick({" sebesar ", " by "}, language)) + size +
         std::string(average ? pick({" secara rata-rata", " on average"}, language) : "") +
         range(effect.difference, format, interval, language);
}

/// The clauses of one variant's sentence, sorted by what can be said.
struct Clauses {
  Texts lowered, raised, slight, unchanged, untold;
};

Clauses clauses_of(const RunResults& results, const Comparison& comparison, std::size_t variant, Language language) {
  Clauses clauses;
  for (const PrimaryIndicator& primary : primary_indicators) {
    const Series* series = results.overall.find(primary.id);
    const auto effect = std::find_if(comparison.effects.begin(), comparison.effects.end(), [&](const EffectRow& row) {
      return row.variant == variant && row.group == "all" && row.indicator == primary.id;
    });
    if (series == nullptr || effect == comparison.effects.end()) continue;
    const std::string noun(pick(primary.noun, language));
    const std::string_view format = word_of(series->indicator.format);
    const double interval = comparison.options.interval;
    if (effect->verdict == Verdict::no_difference) {
      clauses.unchanged.push_back(noun);
    } else if (effect->verdict == Verdict::untold) {
      clauses.untold.push_back(noun + " " + format_difference(effect->difference.mean, format, language) +
                               range(effect->difference, format, interval, language));
    } else if (is_slight(*series, *effect)) {
      clauses.slight.push_back(noun);
    } else {
      Texts& list = effect->difference.mean < 0 ? clauses.lowered : clauses.raised;
      list.push_back(change(noun, format, *effect, interval, language));
    }
  }
  return clauses;
}

/// "lower a and b, raise c": what a variant would do.
Texts verb_phrases(const Clauses& clauses, Language language) {
  Texts phrases;
  const auto add = [&](Words before, const Texts& nouns, Words after) {
    if (nouns.empty()) return;
    phrases.push_back(std::string(pick(before, language)) + joined(nouns, language) +
                      std::string(pick(after, language)));
  };
  add({"menurunkan ", "lower "}, clauses.lowered, {"", ""});
  add({"menaikkan ", "raise "}, clauses.raised, {"", ""});
  add({"hanya sedikit mengubah ", "only slightly change "}, clauses.slight,
      {" (kurang dari 0,05 poin persen)", " (by less than 0.05 pp)"});
  add({"sama sekali tidak mengubah ", "make no difference at all to "}, clauses.unchanged, {"", ""});
  return phrases;
}

std::string variant_sentence(const RunResults& results, const Comparison& comparison, std::size_t variant,
                             Language language) {
  const Clauses clauses = clauses_of(results, comparison, variant, language);
  const Texts phrases = verb_phrases(clauses, language);
  const std::string title = in(results.variants[variant].name, language);
  const std::string against = std::string(pick({", dibandingkan dengan ", ", compared to "}, language)) +
                              in(results.variants.front().name, language);
  const std::string untold = joined(clauses.untold, language);
  if (phrases.empty() && untold.empty()) return "";
  if (phrases.empty()) {
    const Words nothing{": tidak ada perubahan yang dapat dibedakan dari nol pada ",
                        ": no change that can be told from zero in "};
    return title + std::string(pick(nothing, language)) + untold + against + ".";
  }
  const std::string told =
      title + std::string(pick({" akan ", " would "}, language)) + joined(phrases, language) + against;
  if (untold.empty()) return told + ".";
  return told + std::string(pick({"; tidak dapat dibedakan dari nol: ", "; cannot be told from zero: "}, language)) +
         untold + ".";
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
