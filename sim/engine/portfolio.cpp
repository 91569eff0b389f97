#include "sim/engine/portfolio.hpp"

#include <algorithm>

#include "sim/change/landing.hpp"
#include "sim/core/fixed_point.hpp"

namespace guyub {
namespace {

double ratio(std::int64_t part, std::int64_t whole) { return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0; }

struct RegionSums {
  Sums<Sum> all;
  Sums<ProgrammeSum> programme;
};

RegionSums add_up(const Country& country, std::size_t k) {
  RegionSums sums;
  for (const Community& community : country.communities) {
    sums.all += community.aggregates.total;
    sums.programme += community.aggregates.programmes[k];
  }
  return sums;
}

double share_in_fixed(const Sums<Sum>& all, Sum sum) { return ratio(all[sum], all[Sum::households]) / static_cast<double>(fixed_one); }

double value_of(const RegionSums& sums, Judged judged) {
  const Sums<ProgrammeSum>& p = sums.programme;
  const Sums<Sum>& a = sums.all;
  switch (judged) {
    case Judged::take_up: return ratio(p[ProgrammeSum::accepted], p[ProgrammeSum::offered]);
    case Judged::coverage: return ratio(p[ProgrammeSum::accepted], a[Sum::households]);
    case Judged::reached: return ratio(p[ProgrammeSum::accepted_target], p[ProgrammeSum::target]);
    case Judged::failures: return ratio(p[ProgrammeSum::failures], p[ProgrammeSum::checks]);
    case Judged::poverty: return ratio(a[Sum::poor_persons], a[Sum::persons]);
    case Judged::enrolment:
      return ratio(a[Sum::enrolled_primary] + a[Sum::enrolled_junior] + a[Sum::enrolled_senior],
                   a[Sum::children_primary] + a[Sum::children_junior] + a[Sum::children_senior]);
    case Judged::visits: return ratio(a[Sum::visits_made], a[Sum::visits_due]);
    case Judged::adult_work: return ratio(a[Sum::working_adults], a[Sum::adults_18_60]);
    case Judged::cohesion: return share_in_fixed(a, Sum::cohesion);
    case Judged::grievance: return share_in_fixed(a, Sum::grievance);
    case Judged::ability: return share_in_fixed(a, Sum::ability);
  }
  return 0.0;
}

/// Position of a programme among the variant's; their number when it does not run there.
std::size_t position_of(const VariantModel& variant, const std::string& id) {
  const auto found = std::find_if(variant.programmes.begin(), variant.programmes.end(), [&](const Programme& p) { return p.id == id; });
  return static_cast<std::size_t>(found - variant.programmes.begin());
}

bool waits_for_switch(const VariantModel& variant, const std::string& id) {
  return std::any_of(variant.programmes.begin(), variant.programmes.end(), [&](const Programme& p) {
    return p.id != id && ((p.backup && p.backup->switch_to == id) || (p.portfolio && p.portfolio->switch_to == id));
  });
}

void take_over(Country& country, const VariantModel& variant, std::size_t k, const std::string& successor, Month month) {
  country.spans[k].end = month;
  const std::size_t next = position_of(variant, successor);
  if (next == variant.programmes.size() || country.spans[next].running(month) >= 0) return;
  const Programme& programme = variant.programmes[next];
  country.spans[next].start = month;
  country.spans[next].end = month + (programme.lasts > 0 ? programme.lasts : ProgrammeSpan::never);
}

bool misses(const BackupRules& rules, double value) {
  return (rules.below && value < *rules.below) || (rules.above && value > *rules.above);
}

double measured_effect(const PortfolioRules& rules, double change, std::uint32_t programme, const VariantModel& variant, const Draws& draws, Month month) {
  const std::optional<Planner>& planner = variant.model.planner;
  const bool trained = variant.on().planning && planner && planner->trained;
  const float error = rules.error * (trained ? variant.model.institutions.planning.training.error : 1.0f);
  const PhiloxCounter words = draws.block(0, programme, static_cast<std::uint32_t>(month - variant.model.head.run.start), Purpose::portfolio);
  return (rules.good == PortfolioRules::Good::up ? change : -change) + static_cast<double>(error * normal(words[0]));
}

void decide_on(Country& country, std::size_t k, const VariantModel& variant, const Draws& draws, Month month) {
  const Programme& programme = variant.programmes[k];
  ProgrammeSpan& span = country.spans[k];
  const std::int32_t running = span.running(month);
  if (running < 0 || span.ended(month)) return;
  if (programme.portfolio && running == 1) span.before = judged_value(country, k, programme.portfolio->indicator);
  if (programme.backup && running >= programme.backup->after && misses(*programme.backup, judged_value(country, k, programme.backup->indicator))) {
    return take_over(country, variant, k, programme.backup->switch_to, month);
  }
  if (!programme.portfolio || running <= 1 || running % programme.portfolio->every != 0) return;
  const PortfolioRules& rules = *programme.portfolio;
  const double change = judged_value(country, k, rules.indicator) - span.before;
  const double effect = measured_effect(rules, change, programme.position, variant, draws, month);
  if (effect < rules.replace_below) return take_over(country, variant, k, rules.switch_to, month);
  if (effect < rules.keep_from) span.developed += rules.develop * (1.0f - span.developed);
}

std::int32_t planning_months(const VariantModel& variant) {
  if (!variant.on().planning || !variant.model.planner) return 0;
  return identify(*variant.model.planner, variant.model.institutions.planning).months;
}

ByHeading mean_of(const std::vector<ByHeading>& traits) {
  ByHeading mean{};
  for (const ByHeading& one : traits) {
    for (std::size_t h = 0; h < heading_count; ++h) mean[h] += one[h];
  }
  for (float& m : mean) m /= static_cast<float>(traits.size());
  return mean;
}

}  // namespace

std::vector<ProgrammeSpan> programme_spans(const VariantModel& variant) {
  std::vector<ProgrammeSpan> spans;
  const std::int32_t later = planning_months(variant);
  for (const Programme& programme : variant.programmes) {
    ProgrammeSpan& span = spans.emplace_back();
    const bool waits = variant.on().portfolio && waits_for_switch(variant, programme.id);
    span.start = programme.start + (waits ? ProgrammeSpan::never : later);
    span.end = span.start + (programme.lasts > 0 ? programme.lasts : ProgrammeSpan::never);
  }
  return spans;
}

double judged_value(const Country& country, std::size_t k, Judged judged) { return value_of(add_up(country, k), judged); }

void decide_programmes(Country& country, const VariantModel& variant, const Draws& draws, Month month) {
  if (!variant.on().portfolio) return;
  for (std::size_t k = 0; k < variant.programmes.size(); ++k) decide_on(country, k, variant, draws, month);
}

void land_programme(Country& country, std::size_t k, const VariantModel& variant, const Draws& draws, Month month, const Workers& workers) {
  if (!variant.on().planning || !variant.model.planner) return;
  const Planner& planner = *variant.model.planner;
  const PlanningCoefficients& c = variant.model.institutions.planning;
  const Programme& programme = variant.programmes[k];
  const std::int32_t running = country.spans[k].running(month);
  const std::int32_t every = c.position[static_cast<std::size_t>(planner.position)].learn_every;
  if (running % every != 0) return;
  std::vector<ByHeading> traits(country.communities.size());
  workers.for_each(traits.size(), [&](std::size_t at) { traits[at] = traits_of(country.communities[at], programme.delivered_by, c); });
  const ByHeading mean = mean_of(traits);
  const ByHeading known = completeness_after(identify(planner, c).completeness, running / every, c);
  workers.for_each(traits.size(), [&](std::size_t at) {
    Community& community = country.communities[at];
    ProgrammeState& state = community.programmes[k];
    const ByHeading believed = beliefs(traits[at], mean, known, planner, community.id, programme.position, draws, c);
    const float drift = state.plan.drift;
    state.plan = plan_for(believed, traits[at], mean, known, planner, c);
    state.plan.drift = drift;
    if (running == 0) meet_planner(community.institutions.body(programme.delivered_by), planner, c);
  });
}

}  // namespace guyub
