#include "analysis/headlines.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

#include "analysis/comparison_words.hpp"
#include "analysis/primary_indicators.hpp"
#include "analysis/report/format.hpp"
#include "analysis/summary_reading.hpp"

namespace guyub::analysis {
namespace {

using Texts = std::vector<std::string>;

/// "a, b and c".
std::string joined(const Texts& parts, Language language) {
  std::string text;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    if (at > 0) text += at + 1 == parts.size() ? pick({" dan ", " and "}, language) : ", ";
    text += parts[at];
  }
  return text;
}

std::string range(const Estimate& estimate, std::string_view format, double interval, Language language) {
  if (!std::isfinite(estimate.low))
    return pick({" (satu ulangan, tanpa selang)", " (one replicate, no range)"}, language);
  const std::string share = format_share(interval, language, 0);
  return " (" + (language == Language::english ? share + " range " : "selang " + share + " ") +
         format_interval(estimate.low, estimate.high, format, language) + ")";
}

/// One difference of a sentence.
struct Compared {
  std::string noun;
  Format format = Format::number;
  const Estimate* difference = nullptr;
  Verdict verdict = Verdict::undefined;
  std::optional<double> smallest;  ///< the smallest difference that matters
};

bool is_slight(const Compared& compared) {
  return compared.format == Format::share && std::abs(compared.difference->mean) < slight_share;
}

/// "by 2.0 pp (90% range ...)", after the noun.
std::string change(const Compared& compared, double interval, Language language) {
  const std::string_view format = word_of(compared.format);
  std::string size = format_difference(std::abs(compared.difference->mean), format, language);
  if (size.starts_with('+')) size.erase(0, 1);
  const bool average = compared.verdict == Verdict::on_average;
  std::string text = compared.noun + pick({" sebesar ", " by "}, language) + size +
                     std::string(average ? pick({" secara rata-rata", " on average"}, language) : "") +
                     range(*compared.difference, format, interval, language);
  if (!compared.smallest || std::abs(compared.difference->mean) >= *compared.smallest) return text;
  text.back() = ';';  // in the range's own brackets
  return text.append(" ").append(in(smaller_than_matters(*compared.smallest, compared.format), language)).append(")");
}

/// The clauses of one sentence, sorted by what can be said.
struct Clauses {
  Texts lowered, raised, slight, unchanged, untold;
};

Clauses clauses_of(const std::vector<Compared>& differences, double interval, Language language) {
  Clauses clauses;
  for (const Compared& compared : differences) {
    if (compared.verdict == Verdict::no_difference) {
      clauses.unchanged.push_back(compared.noun);
    } else if (compared.verdict == Verdict::untold && is_slight(compared)) {
      clauses.untold.push_back(compared.noun);
    } else if (compared.verdict == Verdict::untold) {
      const std::string_view format = word_of(compared.format);
      clauses.untold.push_back(compared.noun + " " + format_difference(compared.difference->mean, format, language) +
                               range(*compared.difference, format, interval, language));
    } else if (is_slight(compared)) {
      clauses.slight.push_back(compared.noun);
    } else {
      Texts& list = compared.difference->mean < 0 ? clauses.lowered : clauses.raised;
      list.push_back(change(compared, interval, language));
    }
  }
  return clauses;
}

/// "lower a and b, raise c": what a variant would do.
Texts verb_phrases(const Clauses& clauses, Language language) {
  Texts phrases;
  const auto add = [&](Words before, const Texts& nouns, Words after) {
    if (nouns.empty()) return;
    phrases.push_back(pick(before, language) + joined(nouns, language) +
                      pick(after, language));
  };
  add({"menurunkan ", "lower "}, clauses.lowered, {"", ""});
  add({"menaikkan ", "raise "}, clauses.raised, {"", ""});
  add({"hanya sedikit mengubah ", "only slightly change "}, clauses.slight,
      {" (kurang dari 0,05 poin persen)", " (by less than 0.05 pp)"});
  add({"sama sekali tidak mengubah ", "make no difference at all to "}, clauses.unchanged, {"", ""});
  return phrases;
}

/// "{title} would {changes}, compared to {other}; cannot be told from zero: {rest}."; empty without a difference.
std::string comparison_sentence(const std::string& title, const std::string& other,
                                const std::vector<Compared>& differences, double interval, Language language) {
  const Clauses clauses = clauses_of(differences, interval, language);
  const Texts phrases = verb_phrases(clauses, language);
  const std::string against = pick({", dibandingkan dengan ", ", compared to "}, language) + other;
  const std::string untold = joined(clauses.untold, language);
  if (phrases.empty() && untold.empty()) return "";
  if (phrases.empty()) {
    const Words nothing{": tidak ada perubahan yang dapat dibedakan dari nol pada ",
                        ": no change that can be told from zero in "};
    return title + pick(nothing, language) + untold + against + ".";
  }
  const std::string told =
      title + pick({" akan ", " would "}, language) + joined(phrases, language) + against;
  if (untold.empty()) return told + ".";
  return told + pick({"; tidak dapat dibedakan dari nol: ", "; cannot be told from zero: "}, language) +
         untold + ".";
}

/// A variant's title, marked where it breaks a limit: no benefit is told without it.
std::string marked_name(const RunResults& results, const Comparison& comparison, std::size_t variant, Language language) {
  const std::string title = in(results.variants[variant].name, language);
  return breaks_a_guard(comparison.guards, variant) ? title + " [" + pick(broken_mark, language) + "]" : title;
}

/// The sentence with the variant's breaches behind it.
std::string with_breaches(std::string sentence, const Comparison& comparison, std::size_t variant, Language language) {
  const std::string breaches = in(breaches_of(comparison.guards, variant), language);
  if (breaches.empty()) return sentence;
  return sentence.empty() ? breaches : sentence + " " + breaches;
}

std::optional<double> smallest_of(const CompareOptions& options, const std::string& indicator) {
  const IndicatorChoice* choice = options.choice(indicator);
  return choice == nullptr ? std::nullopt : choice->smallest;
}

std::string variant_sentence(const RunResults& results, const Comparison& comparison, std::size_t variant,
                             Language language) {
  std::vector<Compared> differences;
  for (const PrimaryIndicator& primary : primary_indicators(results, comparison.options)) {
    const auto effect = std::find_if(comparison.effects.begin(), comparison.effects.end(), [&](const EffectRow& row) {
      return row.variant == variant && row.group == "all" && row.indicator == primary.id;
    });
    if (effect == comparison.effects.end()) continue;
    differences.push_back({in(primary.noun, language), results.overall.find(primary.id)->indicator.format,
                           &effect->difference, effect->verdict, smallest_of(comparison.options, primary.id)});
  }
  return comparison_sentence(marked_name(results, comparison, variant, language), marked_name(results, comparison, 0, language),
                             differences, comparison.options.interval, language);
}

double budget_of(const Comparison& comparison, std::size_t variant) {
  for (const SpendingRow& row : comparison.spending) {
    if (row.variant == variant) return row.budget;
  }
  return 0.0;
}

/// " (same programmes, same budget)".
std::string terms_of(const Comparison& comparison, const PairRow& pair, Language language) {
  const double own = budget_of(comparison, pair.variant);
  const double other = budget_of(comparison, pair.against);
  if (!budgets_differ(own, other))
    return pick({" (program sama, anggaran sama)", " (same programmes, same budget)"}, language);
  return pick({" (program sama, anggaran ", " (same programmes, budget "}, language) +
         format_rupiah(own, language) + pick({" berbanding ", " against "}, language) +
         format_rupiah(other, language) + ")";
}

/// Of all rows of one pair, whose first is `first`.
std::string pair_sentence(const RunResults& results, const Comparison& comparison, const PairRow& first,
                          Language language) {
  std::vector<Compared> differences;
  for (const PairRow& row : comparison.pairs) {
    if (row.variant != first.variant || row.against != first.against) continue;
    differences.push_back({in(row.noun, language), row.format, &row.difference, row.verdict,
                           smallest_of(comparison.options, row.indicator)});
  }
  return comparison_sentence(
      marked_name(results, comparison, first.variant, language),
      marked_name(results, comparison, first.against, language) + terms_of(comparison, first, language), differences,
      comparison.options.interval, language);
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
    parts.push_back(marked_name(results, comparison, variant, language) + " " + format_rupiah(budget->value.mean, language) +
                    " (" + share + pick({" sampai ke rumah tangga)", " reaches households)"}, language));
  }
  if (parts.empty()) return "";
  const std::string months = std::to_string(programme_months(results, comparison.options));
  return (language == Language::english ? "Budget over the " + months + " months of the programme: "
                                        : "Anggaran selama " + months + " bulan masa program: ") +
         joined(parts, language) + ".";
}

/// What each variant spent for a percentage point of poverty, where budgets differ; else empty.
std::string spending_sentence(const RunResults& results, const Comparison& comparison, Language language) {
  const auto by_budget = [](const SpendingRow& one, const SpendingRow& other) { return one.budget < other.budget; };
  const auto [least, most] =
      std::minmax_element(comparison.spending.begin(), comparison.spending.end(), by_budget);
  if (least == comparison.spending.end() || !budgets_differ(least->budget, most->budget)) return "";
  Texts parts;
  for (const SpendingRow& row : comparison.spending) {
    parts.push_back(marked_name(results, comparison, row.variant, language) + " " +
                    (std::isfinite(row.per_point) ? format_rupiah(row.per_point, language)
                                                  : pick({"(tidak ada penurunan yang dapat dibedakan "
                                                                      "dari nol)",
                                                                      "(no fall that can be told from zero)"},
                                                                     language)));
  }
  return pick({"Biaya alternatif tidak sama, jadi pengaruhnya tidak dapat dibandingkan begitu saja. "
                           "Belanja selama masa program untuk tiap poin persen turunnya tingkat kemiskinan: ",
                           "The variants do not cost the same, so their effects do not compare one to one. Spent over "
                           "the programme's months for each percentage point less poverty: "},
                          language) +
         joined(parts, language) +
         pick({" (hasil bagi rata-rata, tanpa selang).", " (a ratio of means, without a range)."},
                          language);
}

}  // namespace

std::vector<Bilingual> headlines_of(const RunResults& results, const Comparison& comparison) {
  std::vector<Bilingual> headlines;
  const auto add = [&headlines](Bilingual sentence) {
    if (!sentence.en.empty()) headlines.push_back(std::move(sentence));
  };
  for (std::size_t variant = 1; variant < results.variants.size(); ++variant) {
    const auto sentence = [&](Language language) {
      return with_breaches(variant_sentence(results, comparison, variant, language), comparison, variant, language);
    };
    add({sentence(Language::indonesian), sentence(Language::english)});
  }
  const PairRow* previous = nullptr;
  for (const PairRow& row : comparison.pairs) {
    const bool same_pair =
        previous != nullptr && previous->variant == row.variant && previous->against == row.against;
    previous = &row;
    if (same_pair) continue;
    add({pair_sentence(results, comparison, row, Language::indonesian),
         pair_sentence(results, comparison, row, Language::english)});
  }
  add({budget_sentence(results, comparison, Language::indonesian),
       budget_sentence(results, comparison, Language::english)});
  add({spending_sentence(results, comparison, Language::indonesian),
       spending_sentence(results, comparison, Language::english)});
  return headlines;
}

}  // namespace guyub::analysis
