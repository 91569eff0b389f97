#include "analysis/smart_plan.hpp"

#include <algorithm>

namespace guyub::analysis {
namespace {

SmartCriterion specific(const Programme& programme) {
  SmartCriterion criterion{"specific", {"Spesifik", "Specific"}, {}};
  const bool aimed = programme.targeting.method != Targeting::universal || programme.conditions.school || programme.conditions.visits || programme.training.intake > 0.0f;
  if (!aimed) criterion.missing.push_back({"kelompok sasaran atau syarat yang mengatakan apa yang harus berubah", "a target group, or conditions that say what is to change"});
  return criterion;
}

SmartCriterion measurable(const Model& model) {
  SmartCriterion criterion{"measurable", {"Terukur", "Measurable"}, {}};
  const auto& rules = model.head.indicators;
  const auto primary = [](const IndicatorRule& rule) { return rule.role == IndicatorRule::Role::primary; };
  if (std::none_of(rules.begin(), rules.end(), primary)) {
    criterion.missing.push_back({"indikator utama yang ditetapkan sebelumnya", "a primary indicator fixed beforehand"});
  } else if (std::any_of(rules.begin(), rules.end(), [&](const IndicatorRule& rule) { return primary(rule) && !rule.mde; })) {
    criterion.missing.push_back({"beda terkecil yang berarti (mde) pada indikator utama", "the smallest difference that matters (mde) of a primary indicator"});
  }
  return criterion;
}

/// Rupiah a household of the poverty rate could get a year, over one household's benefit of the smallest kind.
bool money_reaches_the_poor(const Programme& programme) {
  const BudgetRules& budget = programme.budget;
  const double poor = static_cast<double>(budget.national_households) * static_cast<double>(budget.national_poverty_rate);
  const BenefitSchedule& b = programme.benefit;
  std::int64_t smallest = 0;
  for (const std::int64_t amount : {b.household, b.primary, b.junior_secondary, b.senior_secondary, b.under_six, b.pregnant, b.elderly}) {
    if (amount > 0 && (smallest == 0 || amount < smallest)) smallest = amount;
  }
  const double each = static_cast<double>(smallest) + 12.0 * static_cast<double>(programme.delivery.cost_per_household);
  return static_cast<double>(budget.national) >= poor * each;
}

SmartCriterion achievable(const Programme& programme) {
  SmartCriterion criterion{"achievable", {"Dapat dicapai", "Achievable"}, {}};
  if (programme.delivery.households_per_facilitator > programme.delivery.facilitator_capacity) {
    criterion.missing.push_back({"pendamping yang cukup: keluarga per pendamping melebihi kemampuannya", "enough facilitators: each has more households than one can follow"});
  }
  if (!money_reaches_the_poor(programme)) {
    criterion.missing.push_back({"dana yang cukup bagi rumah tangga miskin", "money enough for the poor households"});
  }
  return criterion;
}

SmartCriterion realistic(const Model& model, const Programme& programme) {
  SmartCriterion criterion{"realistic", {"Realistis", "Realistic"}, {}};
  if (!model.planner) criterion.missing.push_back({"perencana yang mengenali komunitas (bagian `planner`)", "a planner who identified the communities (section `planner`)"});
  if (!programme.backup && !programme.portfolio) criterion.missing.push_back({"program cadangan atau keputusan portofolio", "a back-up or a portfolio decision"});
  return criterion;
}

SmartCriterion time_bound(const Model& model, const Programme& programme) {
  SmartCriterion criterion{"time_bound", {"Berbatas waktu", "Time-bound"}, {}};
  if (programme.lasts == 0) criterion.missing.push_back({"lama program (`lasts`)", "how long the programme lasts (`lasts`)"});
  else if (programme.start + programme.lasts > model.head.run.start + model.head.run.months) criterion.missing.push_back({"berakhir sebelum simulasi berakhir", "an end before the run ends"});
  return criterion;
}

}  // namespace

std::vector<SmartPlan> smart_plans(const Model& model) {
  std::vector<SmartPlan> plans;
  for (const auto& [id, programme] : model.programmes) {
    plans.push_back({id, {specific(programme), measurable(model), achievable(programme), realistic(model, programme), time_bound(model, programme)}});
  }
  return plans;
}

}  // namespace guyub::analysis
