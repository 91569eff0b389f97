#include "sim/engine/advocacy.hpp"

#include <algorithm>

namespace guyub {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::size_t running_programme(const VariantModel& variant, const std::string& id, Month month) {
  for (std::size_t k = 0; k < variant.programmes.size(); ++k) {
    const Programme& programme = variant.programmes[k];
    if (programme.id == id) return month >= programme.start && !programme.ended(month - programme.start) ? k : none;
  }
  return none;
}

std::vector<float> smart_of(const VariantModel& variant, const Alliance& alliance) {
  std::vector<float> smart;
  for (const auto& [name, issue] : alliance.issues) {
    float share = 0.0f;
    for (const auto& [id, programme] : variant.model.programmes) {
      if (id == issue.programme) share = smart_marks(programme, variant.model.head).share();
    }
    smart.push_back(share);
  }
  return smart;
}

std::int64_t part_of(std::int64_t amount, float share) { return static_cast<std::int64_t>(static_cast<double>(amount) * static_cast<double>(share)); }

void press(Country& country, const VariantModel& variant, const Setting& setting, const AllianceIssue& issue, Month month) {
  const std::size_t k = running_programme(variant, issue.programme, month);
  if (k == none) return;
  const float pressure = country.alliance.pressure;
  const float adoption = variant.model.institutions.alliance.adoption;
  const float moved = std::min(1.0f, issue.most * pressure);
  switch (issue.aim) {
    case Aim::adopt:
      country.advocacy[k] = adoption * pressure;
      break;
    case Aim::fund: {
      const std::size_t from = running_programme(variant, issue.from, month);
      if (from == none || from == k) return;
      const std::int64_t rupiah = part_of(setting.appropriation[from], moved);
      country.moved_money[from] = -rupiah;
      country.moved_money[k] = rupiah;
      break;
    }
    case Aim::repeal:
      country.advocacy[k] = -adoption * pressure;
      country.moved_money[k] = -part_of(setting.appropriation[k], moved);
      break;
  }
}

void hold_meeting(Country& country, const VariantModel& variant, const Alliance& alliance) {
  Sums<Sum> sums;
  for (const Community& community : country.communities) sums += community.aggregates.total;
  if (sums[Sum::households] == 0) return;   // nothing was seen of the region yet
  meet(country.alliance, alliance, sums, smart_of(variant, alliance), variant.model.institutions.alliance);
}

}  // namespace

SmartMarks smart_marks(const Programme& programme, const ScenarioHead& head) {
  const bool measured = std::any_of(head.indicators.begin(), head.indicators.end(), [](const IndicatorRule& rule) { return rule.role == IndicatorRule::Role::primary; });
  const DeliveryRules& delivery = programme.delivery;
  return {programme.targeting.method != Targeting::universal || programme.conditional(), measured, programme.budget.national > 0,
          delivery.households_per_facilitator <= delivery.facilitator_capacity, programme.lasts > 0};
}

void advocate(Country& country, const VariantModel& variant, const Setting& setting, Month month) {
  if (!variant.on().alliance || !variant.model.alliance) return;
  const Alliance& alliance = *variant.model.alliance;
  const std::int32_t since = month - alliance.start;
  if (since >= 0 && (since % alliance.meets_every == 0 || country.alliance.issue < 0)) hold_meeting(country, variant, alliance);
  country.advocacy.assign(country.advocacy.size(), 0.0f);
  country.moved_money.assign(country.moved_money.size(), 0);
  if (country.alliance.issue < 0) return;
  press(country, variant, setting, alliance.issues[static_cast<std::size_t>(country.alliance.issue)].second, month);
}

}  // namespace guyub
