#include "analysis/summary.hpp"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/comparison_words.hpp"
#include "analysis/headlines.hpp"
#include "analysis/library/expectations_json.hpp"
#include "analysis/primary_indicators.hpp"
#include "analysis/summary_values.hpp"
#include "analysis/summary_returns.hpp"
#include "analysis/summary_why.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

constexpr int kPathDigits = 5;  ///< enough for a chart; tables/paths.csv has all of them

json path_numbers(const std::vector<double>& values) {
  json list = json::array();
  for (const double value : values) list.push_back(number(value, kPathDigits));
  return list;
}

std::string month(const RunResults& results, std::size_t index) {
  return (results.start + static_cast<std::int32_t>(index)).iso_date();
}

json variants_json(const RunResults& results, const Comparison& comparison, const SummaryContext& context) {
  json list = json::array();
  for (std::size_t at = 0; at < results.variants.size(); ++at) {
    const Label& variant = results.variants[at];
    const auto about = std::find_if(context.variants.begin(), context.variants.end(),
                                    [&](const VariantContext& candidate) { return candidate.id == variant.id; });
    const bool known = about != context.variants.end();
    std::vector<Bilingual> marks = known ? about->marks : std::vector<Bilingual>{};
    const Bilingual breaches = breaches_of(comparison.guards, at);
    if (!breaches.en.empty()) marks.push_back(breaches);
    list.push_back({{"id", variant.id},
                    {"title", text(variant.name)},
                    {"asked", text(known ? about->asked : Bilingual{})},
                    {"is_base", at == 0},
                    {"marks", texts(marks)},
                    {"breaks_a_guard", breaks_a_guard(comparison.guards, at)},
                    {"guards", guards_json(comparison.guards, at)}});
  }
  return list;
}

json indicators_json(const RunResults& results, const CompareOptions& options) {
  json list = json::array();
  std::vector<std::string> listed;
  for (const SeriesTable* table : {&results.overall, &results.by_place, &results.by_decile, &results.by_programme}) {
    for (const Series& series : table->series) {
      const Indicator& indicator = series.indicator;
      if (std::find(listed.begin(), listed.end(), indicator.id) != listed.end()) continue;
      listed.push_back(indicator.id);
      list.push_back({{"id", indicator.id},
                      {"name", text(indicator.name)},
                      {"unit", indicator.unit},
                      {"good", word_of(indicator.good)},
                      {"format", word_of(indicator.format)}});
      const IndicatorChoice* choice = options.choice(indicator.id);
      if (choice == nullptr) continue;
      list.back()["role"] = choice->role;
      if (choice->smallest) list.back()["smallest"] = number(*choice->smallest);
    }
  }
  return list;
}

json groups_json(const RunResults& results) {
  std::vector<std::string> ids;
  for (const Series& series : results.overall.series) ids.push_back(series.indicator.id);
  json list = json::array();
  for (const IndicatorGroup& group : group_indicators(ids)) {
    list.push_back({{"id", group.id}, {"title", text(group.title)}, {"indicators", group.indicators}});
  }
  return list;
}

json levels_json(const RunResults& results, const Comparison& comparison) {
  json list = json::array();
  for (const LevelRow& row : comparison.levels) {
    list.push_back(
        with({{"indicator", row.indicator}, {"variant", results.variants[row.variant].id}, {"group", row.group}},
             row.value));
  }
  return list;
}

/// What the numbers of a difference do not say: its verdict, and that it is smaller than what matters.
Bilingual tells_of(const Estimate& difference, Verdict verdict, Format format, const IndicatorChoice* choice) {
  Bilingual words = verdict_words(verdict, difference.mean > 0.0);
  const bool told = verdict == Verdict::clear || verdict == Verdict::on_average;
  if (!told || choice == nullptr || !choice->smallest || std::abs(difference.mean) >= *choice->smallest) return words;
  const Bilingual small = smaller_than_matters(*choice->smallest, format);
  words.id += (words.id.empty() ? "" : "; ") + small.id;
  words.en += (words.en.empty() ? "" : "; ") + small.en;
  return words;
}

json effects_json(const RunResults& results, const Comparison& comparison) {
  json list = json::array();
  for (const EffectRow& row : comparison.effects) {
    // The smallest difference that matters is set for everyone, not for a group of them.
    const Series* series = row.group == "all" ? results.overall.find(row.indicator) : nullptr;
    const Format format = series == nullptr ? Format::number : series->indicator.format;
    const IndicatorChoice* choice = series == nullptr ? nullptr : comparison.options.choice(row.indicator);
    list.push_back(with({{"indicator", row.indicator},
                         {"variant", results.variants[row.variant].id},
                         {"group", row.group},
                         {"percent", number(row.percent)},
                         {"verdict", word_of(row.verdict)},
                         {"tells", text(tells_of(row.difference, row.verdict, format, choice))}},
                        row.difference));
  }
  return list;
}

json pairs_json(const RunResults& results, const Comparison& comparison) {
  json list = json::array();
  for (const PairRow& row : comparison.pairs) {
    const IndicatorChoice* choice = comparison.options.choice(row.indicator);
    list.push_back(with({{"variant", results.variants[row.variant].id},
                         {"against", results.variants[row.against].id},
                         {"indicator", row.indicator},
                         {"name", text(row.name)},
                         {"format", word_of(row.format)},
                         {"good", word_of(row.good)},
                         {"verdict", word_of(row.verdict)},
                         {"tells", text(tells_of(row.difference, row.verdict, row.format, choice))}},
                        row.difference));
  }
  return list;
}

json spending_json(const RunResults& results, const Comparison& comparison) {
  json list = json::array();
  for (const SpendingRow& row : comparison.spending) {
    list.push_back({{"variant", results.variants[row.variant].id},
                    {"budget", number(row.budget)},
                    {"spent", number(row.spent)},
                    {"spent_per_point", number(row.per_point)}});
  }
  return list;
}

json primary_json(const RunResults& results, const CompareOptions& options) {
  json list = json::array();
  for (const PrimaryIndicator& primary : primary_indicators(results, options)) list.push_back(primary.id);
  return list;
}

json paths_json(const RunResults& results, const Comparison& comparison) {
  json time = json::array();
  for (std::size_t at = 0; at < results.months; ++at) time.push_back(month(results, at));
  json list = json::array();
  for (const PathRow& row : comparison.paths) {
    const Trend trend = row.trend.value_or(Trend{});
    list.push_back({{"indicator", row.indicator},
                    {"variant", results.variants[row.variant].id},
                    {"time", time},
                    {"mean", path_numbers(row.mean)},
                    {"low", path_numbers(row.low)},
                    {"high", path_numbers(row.high)},
                    {"trend", path_numbers(trend.line)},
                    {"trend_low", path_numbers(trend.low)},
                    {"trend_high", path_numbers(trend.high)},
                    {"parts", row.parts ? json(month(results, *row.parts)) : json(nullptr)}});
  }
  return list;
}

/// What ledger, costs, targeting and acceptance say of one measure; `key` names the field of its id.
json measure_json(const RunResults& results, const MeasureRow& row, const char* key, const Bilingual& name) {
  const bool compared = row.difference.replicates > 0;
  return with({{"variant", results.variants[row.variant].id},
               {"programme", row.programme},
               {key, row.measure},
               {"name", text(name)},
               {"format", word_of(row.format)},
               {"good", word_of(row.good)},
               {"difference", compared ? with(json::object(), row.difference) : json(nullptr)},
               {"verdict", word_of(row.verdict)},
               {"tells", text(verdict_words(row.verdict, row.difference.mean > 0.0))}},
              row.value);
}

json measures_json(const RunResults& results, const std::vector<MeasureRow>& rows, const char* key,
                   Bilingual (*name)(std::string_view)) {
  json list = json::array();
  for (const MeasureRow& row : rows) list.push_back(measure_json(results, row, key, name(row.measure)));
  return list;
}

json acceptance_json(const RunResults& results, const Comparison& comparison) {
  json list = json::array();
  for (const auto& [who, row] : comparison.acceptance) {
    list.push_back(measure_json(results, row, "term", acceptance_name(row.measure)));
    list.back()["who"] = who == Acceptor::household ? "household" : "institution";
  }
  return list;
}

json deciles_json(const RunResults& results, const Comparison& comparison) {
  json list = json::array();
  for (const DecileRow& row : comparison.deciles) {
    list.push_back({{"variant", results.variants[row.variant].id},
                    {"decile", row.decile},
                    {"consumption_change_percent", number(row.consumption_change_percent.mean)},
                    {"low", number(row.consumption_change_percent.low)},
                    {"high", number(row.consumption_change_percent.high)},
                    {"received_idr_month", number(row.received_idr_month.mean)}});
  }
  return list;
}

json buckets_json(const RunResults& results, const Comparison& comparison) {
  json list = json::array();
  for (const BucketRow& row : comparison.buckets) {
    list.push_back({{"variant", results.variants[row.variant].id},
                    {"bucket", row.bucket},
                    {"name", text(bucket_name(row.bucket))},
                    {"share", number(row.share.mean)},
                    {"low", number(row.share.low)},
                    {"high", number(row.share.high)}});
  }
  return list;
}

/// An index without unit is no share: the Gini must not become a percentage.
Format fit_format(const FitRow& row) {
  if (row.unit.starts_with("IDR")) return Format::rupiah;
  const bool index = row.statistic.en.find("Gini") != std::string::npos;
  return row.unit == "1" && !index ? Format::share : Format::number;
}

json fit_json(const RunResults& results) {
  json list = json::array();
  for (const FitRow& row : results.fit) {
    const double difference = row.simulated - row.target;
    list.push_back({{"statistic", text(row.statistic)},
                    {"unit", row.unit},
                    {"format", word_of(fit_format(row))},
                    {"target", number(row.target)},
                    {"simulated", number(row.simulated)},
                    {"difference", number(difference)},
                    {"sampling_error", number(row.sampling_error)},
                    {"tolerance", number(row.tolerance)},
                    {"required", row.required},
                    {"within", std::abs(difference) <= row.tolerance},
                    {"stands_in", row.stands_in.empty() ? json(nullptr) : json(row.stands_in)}});
  }
  return list;
}

json checks_json(const Comparison& comparison) {
  json list = json::array();
  for (const Check& check : comparison.checks) {
    list.push_back(
        {{"id", check.id}, {"name", text(check.name)}, {"passed", check.passed}, {"detail", text(check.detail)}});
  }
  return list;
}

json sources_json(const SummaryContext& context) {
  json list = json::array();
  for (const SourceContext& source : context.sources) {
    list.push_back(
        {{"what", text(source.what)}, {"title", source.title}, {"reference", source.reference}, {"year", source.year}});
  }
  return list;
}

}  // namespace

json build_summary(const RunResults& results, const Comparison& comparison, const SummaryContext& context) {
  const CompareOptions& options = comparison.options;
  const std::size_t window = std::min(options.window, results.months);
  json summary;
  summary["schema"] = "guyub/summary/1";
  summary["title"] = text(context.title);
  summary["question"] = text(context.question);
  summary["scenario_hash"] = context.scenario_hash;
  summary["command"] = context.command;
  summary["version"] = context.version;
  summary["region"] = text(context.region);
  summary["run"] = {{"start", results.start.iso_date()},    {"months", results.months},
                    {"policy_start", context.policy_start}, {"households", context.households},
                    {"persons", context.persons},           {"communities", context.communities},
                    {"replicates", results.replicates},     {"seed", context.seed}};
  summary["run"]["programme_months"] = programme_months(results, options);
  summary["interval"] = options.interval;
  summary["window"] = window;
  summary["fit_months"] = fit_months_of(options);
  summary["interval_note"] = text(interval_note(options.interval, results.replicates, window));
  summary["luck_note"] = text(luck_note());
  summary["definitions"] = texts(definitions());
  summary["sign_rule"] =
      text({"Selisih = alternatif dikurangi acuan, ulangan yang sama; + berarti alternatif lebih tinggi.",
            "Difference = variant less base, same replicate; + means that the variant is higher."});
  summary["variants"] = variants_json(results, comparison, context);
  summary["headlines"] = texts(headlines_of(results, comparison));
  summary["groups"] = groups_json(results);
  summary["indicators"] = indicators_json(results, options);
  summary["levels"] = levels_json(results, comparison);
  summary["effects"] = effects_json(results, comparison);
  summary["pairs"] = pairs_json(results, comparison);
  summary["spending"] = spending_json(results, comparison);
  summary["returns"] = returns_json(results, comparison.returns);
  summary["primary"] = primary_json(results, options);
  summary["paths"] = paths_json(results, comparison);
  summary["ledger"] = measures_json(results, comparison.ledger, "item", cost_name);
  summary["costs"] = measures_json(results, comparison.costs, "item", cost_name);
  summary["targeting"] = measures_json(results, comparison.targeting, "measure", targeting_name);
  summary["acceptance"] = acceptance_json(results, comparison);
  summary["why"] = why_json(results, comparison.why);
  summary["why_findings"] = why_findings_json(results, comparison.why);
  summary["guards_not_judged"] = not_judged_json(comparison.options, comparison.guards);
  summary["deciles"] = deciles_json(results, comparison);
  summary["buckets"] = buckets_json(results, comparison);
  summary["fit"] = fit_json(results);
  summary["checks"] = checks_json(comparison);
  summary["expectations"] = expectations_json(results, comparison.expectations);
  summary["sources"] = sources_json(context);
  summary["limits"] = texts(context.limits);
  summary["provenance"] = {{"digest", context.digest}, {"files", context.files}, {"resolved", context.resolved}};
  return summary;
}

}  // namespace guyub::analysis
