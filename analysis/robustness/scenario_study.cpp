#include "analysis/robustness/scenario_study.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

#include <fmt/format.h>

#include "analysis/observable.hpp"
#include "analysis/primary_indicators.hpp"
#include "sim/engine/run.hpp"
#include "sim/scenario/number_text.hpp"

namespace guyub::robustness {
namespace {

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

/// A mean over months in which there is a value.
struct Mean {
  double sum = 0.0;
  double count = 0.0;

  void add(double value) {
    if (!std::isfinite(value)) return;
    sum += value;
    count += 1.0;
  }
  double value() const { return count > 0.0 ? sum / count : no_value; }
};

/// Reads what claims and conditions need as the months go by.
class Reading final : public Observer {
 public:
  Reading(std::span<const VariantModel> variants, std::vector<std::string> indicators, std::span<const Condition> conditions)
      : variants_(variants), indicators_(std::move(indicators)), conditions_(conditions), observed_(conditions.size()),
        months_(static_cast<std::uint32_t>(variants.front().model.head.run.months)),
        window_(static_cast<std::uint32_t>(std::min<std::size_t>(analysis::CompareOptions{}.window, months_))) {}

  void replicate_begins(std::uint32_t, const Country&, std::span<const FitRow>) override {
    levels_.emplace_back(variants_.size() * indicators_.size());
  }

  void month_done(std::uint32_t, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override {
    std::optional<MonthReading> month;
    const auto read = [&]() -> const MonthReading& {
      if (!month) month = read_month(country, workers);
      return *month;
    };
    if (step + window_ >= months_) {
      for (std::size_t k = 0; k < indicators_.size(); ++k) levels_.back()[variant * indicators_.size() + k].add(analysis::observable(indicators_[k], "all", read()));
    }
    for (std::size_t c = 0; c < conditions_.size(); ++c) {
      if (step + static_cast<std::uint32_t>(conditions_[c].months) < months_) continue;
      if (conditions_[c].of != Condition::Of::base) {
        add_programmes(c, variant, read);
      } else if (variant == 0) {
        observed_[c].add(analysis::observable(conditions_[c].observable, conditions_[c].group, read()));
      }
    }
  }

  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {}

  double effect(std::size_t replicate, std::size_t variant, std::size_t indicator) const {
    const std::vector<Mean>& levels = levels_[replicate];
    return levels[variant * indicators_.size() + indicator].value() - levels[indicator].value();
  }
  double observed(std::size_t condition) const { return observed_[condition].value(); }

 private:
  template <class Read>
  void add_programmes(std::size_t c, std::size_t variant, const Read& read) {
    const std::vector<Programme>& programmes = variants_[variant].programmes;
    for (std::size_t k = 0; k < programmes.size(); ++k) {
      const bool conditional = programmes[k].conditional();
      if (conditional != (conditions_[c].of == Condition::Of::conditional)) continue;
      observed_[c].add(analysis::programme_observable(conditions_[c].observable, read(), k, conditional));
    }
  }

  std::span<const VariantModel> variants_;
  std::vector<std::string> indicators_;
  std::span<const Condition> conditions_;
  std::vector<std::vector<Mean>> levels_;   ///< [replicate][variant x indicator]
  std::vector<Mean> observed_;
  std::uint32_t months_;
  std::uint32_t window_;
};

std::vector<std::string> indicators_of(const Case& about) {
  const std::vector<IndicatorRule>& rules = about.reference.base.head.indicators;
  std::vector<std::string> ids;
  for (const IndicatorRule& rule : rules) {
    if (rule.role == IndicatorRule::Role::primary && analysis::is_observable(rule.id)) ids.push_back(rule.id);
  }
  return ids.empty() ? analysis::usual_primary_indicators() : ids;
}

double smallest_of(const Case& about, const std::string& indicator) {
  for (const IndicatorRule& rule : about.reference.base.head.indicators) {
    if (rule.id == indicator) return rule.mde.value_or(0.0);
  }
  return 0.0;
}

/// The number at a path; nothing when the scenario has none.
std::optional<double> number_at(const LoadedScenario& scenario, const std::string& path) {
  for (const NumberRecord& number : scenario.numbers) {
    if (number.path == path) return number.value;
  }
  return {};
}

std::vector<std::string> changes_of(const Question& question, const std::vector<double>& values) {
  std::vector<std::string> changes;
  for (std::size_t p = 0; p < values.size(); ++p) {
    const UncertainParameter& parameter = question.parameters[p];
    if (values[p] == parameter.reference) continue;
    for (const std::string& path : parameter.paths) changes.push_back(fmt::format("{}={}", path, number_words(values[p])));
  }
  return changes;
}

Lives lives_of(const Case& about, const Question& question, const std::vector<double>& values, int replicates) {
  std::vector<std::string> changes = changes_of(question, values);
  changes.push_back(fmt::format("run.replicates={}", replicates));
  Diagnostics diagnostics;
  const std::optional<LoadedScenario> scenario = about.source.models(changes, diagnostics);
  Lives lives;
  lives.refused = !scenario;
  if (!scenario) return lives;
  const std::vector<std::string> indicators = indicators_of(about);
  Reading reading(scenario->variants, indicators, about.conditions);
  run_comparison(scenario->variants, {.threads = 1}, reading, {});
  for (std::size_t variant = 1; variant < scenario->variants.size(); ++variant) {
    for (std::size_t k = 0; k < indicators.size(); ++k) {
      std::vector<double>& effects = lives.effects.emplace_back();
      for (int r = 0; r < replicates; ++r) effects.push_back(reading.effect(static_cast<std::size_t>(r), variant, k));
    }
  }
  for (std::size_t c = 0; c < about.conditions.size(); ++c) lives.observed.push_back(reading.observed(c));
  return lives;
}

}  // namespace

std::optional<Case> open_case(const std::filesystem::path& scenario, const std::filesystem::path& config_root, const std::vector<std::string>& overrides,
                              std::int32_t households, const Plausibility& plausibility, Diagnostics& diagnostics) {
  const std::optional<LoadedScenario> asked = load_model(scenario, config_root, overrides, diagnostics);
  if (!asked) return {};
  const std::int32_t own = asked->base.head.population.households;
  std::vector<std::string> smaller = overrides;
  if (households < own) smaller.push_back(fmt::format("population.households={}", households));
  Diagnostics again;   // what is wrong was told above
  std::optional<ScenarioSource> source = ScenarioSource::open(scenario, config_root, smaller, again);
  std::optional<LoadedScenario> reference = source ? source->models({}, again) : std::nullopt;
  if (!reference) {
    diagnostics = std::move(again);
    return {};
  }
  reference->hash = asked->hash;
  Case about{std::move(*source), std::move(*reference), own, {}};
  for (const Condition& condition : plausibility.conditions) {
    if (condition.near.empty() || number_at(about.reference, condition.near)) about.conditions.push_back(condition);
  }
  return about;
}

Question question_of(const Case& about) {
  Question question;
  question.parameters = uncertain_parameters(about.reference.numbers, language_keys());
  const ScenarioHead& head = about.reference.base.head;
  for (std::size_t variant = 1; variant < head.variants.size(); ++variant) {
    for (const std::string& indicator : indicators_of(about)) question.claims.push_back({head.variants[variant].id, indicator, smallest_of(about, indicator)});
  }
  for (const Condition& condition : about.conditions) {
    const double from = condition.near.empty() ? 0.0 : *number_at(about.reference, condition.near);
    question.conditions.push_back({from + condition.low, from + condition.high});
  }
  question.interval = head.analysis.interval;
  question.luck_scale = static_cast<double>(head.population.households) / static_cast<double>(about.households);
  return question;
}

Simulator scenario_simulator(const Case& about, const Question& question) {
  return [&about, &question](const std::vector<double>& values, int replicates) { return lives_of(about, question, values, replicates); };
}

}  // namespace guyub::robustness
