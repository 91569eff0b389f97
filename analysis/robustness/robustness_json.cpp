#include "analysis/robustness/robustness_json.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/robustness/robustness_words.hpp"
#include "analysis/summary_values.hpp"
#include "sim/record/indicators.hpp"

namespace guyub::robustness {
namespace {

using analysis::number;
using analysis::text;
using nlohmann::json;

json range(const Interval& interval) { return {{"low", number(interval.low)}, {"high", number(interval.high)}}; }

json share(const SeenShare& seen) {
  return {{"seen", seen.seen}, {"of", seen.of}, {"share", number(seen.share)}, {"low", seen.low}, {"high", seen.high}};
}

std::size_t count_of(const Question& question, ParameterClass wanted) {
  return static_cast<std::size_t>(
      std::count_if(question.parameters.begin(), question.parameters.end(), [&](const UncertainParameter& p) { return p.parameter_class == wanted; }));
}

json parameters(const Question& question, const std::vector<KeyRow>& keys) {
  json all = json::array();
  for (const UncertainParameter& p : question.parameters) {
    const KeyRow* key = find_key(keys, p.paths.front());
    all.push_back({{"name", p.name}, {"paths", p.paths}, {"class", class_name(p.parameter_class)}, {"reference", p.reference}, {"low", p.low}, {"high", p.high},
                   {"unit", key == nullptr ? "" : key->unit}, {"about", text(key == nullptr ? Bilingual{p.name, p.name} : key->about)}});
  }
  return all;
}

json normative(const LoadedScenario& scenario) {
  json all = json::array();
  for (const NumberRecord& record : scenario.numbers) {
    if (record.parameter_class == ParameterClass::normative) all.push_back({{"name", record.path}, {"value", record.value}});
  }
  return all;
}

std::size_t kept(const Design& design) { return static_cast<std::size_t>(std::count(design.kept.begin(), design.kept.end(), true)); }

std::size_t refused(const Design& design) {
  return static_cast<std::size_t>(std::count_if(design.lives.begin(), design.lives.end(), [](const Lives& lives) { return lives.refused; }));
}

std::size_t failing(const Design& design, std::size_t condition, const Bounds& bounds) {
  return static_cast<std::size_t>(std::count_if(design.lives.begin(), design.lives.end(), [&](const Lives& lives) {
    return !lives.refused && !meets(bounds, lives.observed[condition]);
  }));
}

json plausibility(const Case& about, const Question& question, const Study& study) {
  json told = share(seen_share(kept(study.box), study.box.lives.size(), question.interval));
  told["refused"] = refused(study.box);
  told["peaked"] = share(seen_share(kept(study.peaked), study.peaked.lives.size(), question.interval));
  json conditions = json::array();
  for (std::size_t c = 0; c < about.conditions.size(); ++c) {
    const Condition& condition = about.conditions[c];
    const Bounds& bounds = question.conditions[c];
    json one{{"id", condition.id}, {"title", text(condition.title)}, {"observable", condition.observable}, {"group", condition.group},
             {"low", bounds.low}, {"high", bounds.high}, {"asked", static_cast<bool>(study.asked[c])}, {"reference", number(study.reference.observed[c])}};
    if (study.asked[c]) {
      one["reference_meets"] = meets(bounds, study.reference.observed[c]);
      one["cuts"] = failing(study.box, c, bounds);
    }
    conditions.push_back(std::move(one));
  }
  told["conditions"] = std::move(conditions);
  return told;
}

json weights(const Finding& finding, const Question& question) {
  json all = json::array();
  for (const Response& response : finding.screening.responses) {
    all.push_back({{"parameter", question.parameters[response.parameter].name}, {"standardised", response.standardised},
                   {"over_range", response.at(1.0) - response.at(-1.0)}, {"curvature", response.curvature}});
  }
  return all;
}

json break_evens(const Finding& finding, const Question& question) {
  json all = json::array();
  for (const BreakEven& turn : finding.break_evens) {
    const UncertainParameter& p = question.parameters[turn.parameter];
    json one{{"parameter", p.name}, {"at", turn.at == BreakEven::At::zero ? "zero" : "smallest"}, {"value", turn.value}, {"reference", p.reference},
             {"low", p.low}, {"high", p.high}, {"end", turn.end}};
    one["effect_at_end"] = turn.seen ? number(*turn.seen) : json(nullptr);
    one["confirmed"] = turn.confirmed ? json(*turn.confirmed) : json(nullptr);
    all.push_back(std::move(one));
  }
  return all;
}

json carried(const Carried& variances) {
  json told{{"luck_sd", std::sqrt(variances.luck)}, {"estimated_sd", std::sqrt(variances.estimated)}, {"unidentified_sd", std::sqrt(variances.unidentified)}};
  const double whole = variances.whole();
  for (const auto& [name, value] : {std::pair("luck", variances.luck), std::pair("estimated", variances.estimated), std::pair("unidentified", variances.unidentified)}) {
    told[name] = whole > 0.0 ? json(value / whole) : json(nullptr);
  }
  return told;
}

json claim_json(const Case& about, const Question& question, const Claim& claim, const Finding& finding) {
  const std::vector<Variant>& variants = about.reference.base.head.variants;
  const auto variant = std::find_if(variants.begin(), variants.end(), [&](const Variant& v) { return v.id == claim.variant; });
  const IndicatorWords words = indicator_words(claim.indicator);
  const ClaimWords said{variant->title, words, claim.smallest, finding, question};
  return {{"variant", claim.variant},
          {"variant_title", text(variant->title)},
          {"indicator", claim.indicator},
          {"name", text(words.name)},
          {"format", words.format},
          {"smallest", claim.smallest},
          {"says", text(says(said))},
          {"reference", {{"estimate", number(finding.reference.mean)}, {"low", number(finding.reference.low)}, {"high", number(finding.reference.high)}}},
          {"moves", finding.moves},
          {"estimated", range(finding.estimated)},
          {"box", range(finding.box)},
          {"agreement", {{"uniform", share(finding.uniform)}, {"peaked", share(finding.peaked)}}},
          {"central", {{"draws", finding.central}, {"turned", finding.turned}}},
          {"variance", carried(finding.carried)},
          {"mostly_assumption", finding.carried.mostly_assumption()},
          {"explained", finding.screening.explained},
          {"weights", weights(finding, question)},
          {"break_evens", break_evens(finding, question)},
          {"verdict", verdict_name(finding.verdict)},
          {"verdict_words", text(verdict_words(said))}};
}

}  // namespace

json robustness_json(const Case& about, const Question& question, const Effort& effort, const Study& study, std::span<const Finding> findings) {
  const ScenarioHead& head = about.reference.base.head;
  json told{{"schema", "guyub/robustness/1"},
            {"title", text(head.title)},
            {"region", text(about.reference.base.region.name)},
            {"scenario_hash", about.reference.hash},
            {"interval", question.interval}};
  told["runs"] = {{"households", head.population.households}, {"scenario_households", about.households}, {"months", head.run.months},
                  {"box_draws", study.box.points.size()}, {"peaked_draws", study.peaked.points.size()}, {"estimated_draws", study.estimated.points.size()},
                  {"replicates", effort.replicates}, {"reference_replicates", effort.reference_replicates}};
  told["counts"] = {{"estimated", count_of(question, ParameterClass::estimated)}, {"unidentified", count_of(question, ParameterClass::unidentified)},
                    {"normative", normative(about.reference).size()}};
  told["plausibility"] = plausibility(about, question, study);
  std::size_t mostly = 0;
  for (std::size_t c = 0; c < findings.size(); ++c) {
    mostly += findings[c].carried.mostly_assumption() ? 1 : 0;
    told["claims"].push_back(claim_json(about, question, question.claims[c], findings[c]));
  }
  told["mostly_assumption"] = mostly > 0;
  told["opening"] = text(opening(mostly, findings.size()));
  told["parameters"] = parameters(question, language_keys());
  told["normative"] = normative(about.reference);
  return told;
}

}  // namespace guyub::robustness
