#include "sim/engine/setting.hpp"

#include <algorithm>

#include "sim/institution/identification.hpp"
#include "sim/programme/budget.hpp"

namespace guyub {

float enrolled_level(const RegionStatistics& region) {
  const SchoolParticipation& p = region.school_participation;
  return static_cast<float>((6.0 * p.age_7_12 + 3.0 * p.age_13_15 + 3.0 * p.age_16_18) / 12.0);
}

double births_per_woman(const RegionStatistics& region, std::array<double, 7>& women) {
  const AgeStructure& ages = region.age_structure;
  double all = 0.0;
  for (std::size_t group = 0; group < women.size(); ++group) {
    women[group] = ages.female[group + 3];
    all += women[group];
  }
  return all > 0.0 ? (ages.male[0] + ages.female[0]) / 5.0 / all : 0.0;
}

namespace {

GrantTable grants_of(const GradeGrants& listed) {
  GrantTable grants;
  for (const Sex sex : {Sex::female, Sex::male}) {
    for (std::size_t grade = 0; grade < most_grades; ++grade) {
      const float thousands = static_cast<float>(listed.of(sex, static_cast<int>(grade))) / 12000.0f;
      grants.thousands[sex == Sex::male ? 1 : 0][grade] = thousands;
      grants.pays = grants.pays || thousands > 0.0f;
    }
  }
  return grants;
}

/// What the education components of a programme's claims pay a month, by completed grade.
GrantTable grants_of(const Programme& programme, const ClaimTable& claims) {
  GrantTable grants;
  if (!programme.conditional() || !programme.conditions.school) return grants;
  if (const GradeGrants* const listed = claims.grants()) return grants_of(*listed);
  for (std::size_t grade = 0; grade < most_grades; ++grade) {
    const ClaimKind kind = claim_kind(claim_age(first_school_age * 12, 0xFFFF), static_cast<std::uint8_t>(grade), 1, 0);
    const float thousands = static_cast<float>(claims.school_amount(kind)) / 12000.0f;
    for (auto& of_sex : grants.thousands) of_sex[grade] = thousands;
    grants.pays = grants.pays || thousands > 0.0f;
  }
  return grants;
}

ExposedWomen ever_married_women(const Nuptiality& nuptiality) {
  constexpr int youngest = 15, years = 5;
  constexpr double least = 0.02;   // keeps the births of the very young few
  ExposedWomen women{true, {}};
  for (std::size_t group = 0; group < women.share.size(); ++group) {
    const int first = youngest + years * static_cast<int>(group);
    women.share[group] = std::max(least, static_cast<double>(nuptiality.ever_married_between(first, first + years)));
  }
  return women;
}

/// What approaches and the planner fix before the first month. Returns the money over what the programmes' rules say.
float plan_programmes(Setting& s, const VariantModel& variant) {
  const InstitutionBehaviour& b = variant.model.institutions;
  for (const Approach& approach : variant.approaches) {
    s.work.push_back(variant.on().approach_fields && approach.rothman ? work_terms(*approach.rothman, b.approach_fields) : WorkTerms{});
  }
  if (!variant.on().planning || !variant.model.planner) return 1.0f;
  const Planner& planner = *variant.model.planner;
  const IdeologyRules& ideology = b.planning.ideology[static_cast<std::size_t>(planner.ideology)];
  for (WorkTerms& terms : s.work) {
    terms[WorkTerm::targeting] += ideology.targeting;
    terms[WorkTerm::together] += ideology.together;
  }
  s.identification_cost = identify(planner, b.planning).cost;
  s.authority = b.planning.position[static_cast<std::size_t>(planner.position)].delivery;
  return b.planning.owner[static_cast<std::size_t>(planner.owner)].funds * (1.0f + b.planning.donor_funds * planner.share_of_donor());
}

}  // namespace

bool married_only(const Mechanisms& on) { return on.marriage; }

Setting make_setting(const VariantModel& variant, const SchoolConstants& constants, std::int64_t households, const BodyConstants& bodies) {
  const Model& m = variant.model;
  const Mechanisms& on = variant.on();
  Setting s;
  s.school = {static_cast<float>(m.region.mean_expenditure), enrolled_level(m.region), on.peers, on.foresight, on.learning};
  s.school_constants = constants;
  std::array<double, 7> women{};
  const double births = births_per_woman(m.region, women);
  s.nuptiality = Nuptiality(m.synthesis.nuptiality);
  s.earnings = EarningsTable(m.behaviour.earnings, on.adult_work);
  AdultWorkCoefficients adult_work = m.behaviour.adult_work;
  if (!on.self_reliance) adult_work.self_reliance = 0.0f;
  s.adult_work = AdultWork(adult_work);
  s.vital = vital_rates(m.behaviour.vital, births, women, on.marriage ? ever_married_women(s.nuptiality) : ExposedWomen{});
  if (on.contraception && bodies.solved) {
    s.vital.differ = true;
    s.vital.conception = bodies.conception;
    s.vital.fertility = m.behaviour.fertility;
  }
  s.child_health = {static_cast<float>(m.region.mean_expenditure), bodies.birth_height};
  s.contraception = {bodies.contraception_level, on.peers, married_only(on)};
  s.acceptance = {on.trust, on.participation, on.peers,
                  {on.resistance_outsider, on.resistance_cost, on.resistance_disruption, on.resistance_risk}};
  const float funds = plan_programmes(s, variant);
  for (const Programme& programme : variant.programmes) {
    s.appropriation.push_back(scaled(regional_appropriation(programme.budget, households, m.region.poverty_rate), funds));
    s.claims.emplace_back(programme.benefit, m.head.run.start);
    s.grants.push_back(grants_of(programme, s.claims.back()));
    const std::int64_t following = following_cost(programme.delivery, m.region.minimum_wage);
    s.following_cost.push_back(following + (on.organising ? group_cost(programme.groups) : 0));
    s.facilitation.push_back(following - programme.delivery.cost_per_household);
  }
  return s;
}

void bring_up_to_date(Setting& setting, const VariantModel& variant, Month month) {
  for (std::size_t k = 0; k < variant.programmes.size(); ++k) {
    const BenefitSchedule& benefit = variant.programmes[k].benefit;
    const DatedBenefit* const dated = benefit_of(benefit.dated, month);
    if (dated == nullptr || dated->from != month) continue;
    setting.claims[k] = ClaimTable(benefit, month);
    setting.grants[k] = grants_of(variant.programmes[k], setting.claims[k]);
  }
}

std::int64_t staff_cost(const Approach& approach, const RegionStatistics& region, const Programme& programme, std::int32_t months_running) {
  if (months_running < 0 || programme.ended(months_running)) return 0;
  const double post = static_cast<double>(programme.delivery.facilitator_wage) * region.minimum_wage;
  const double facilitators = months_running < approach.staff_months ? static_cast<double>(approach.staff) : 0.0;
  return static_cast<std::int64_t>(facilitators * post) + strategies_cost(approach.strategies, months_running, post);
}

bool is_contested(const VariantModel& variant, Month month) {
  const std::optional<Contest>& contest = variant.model.contest;
  if (!variant.on().contest || !contest || !contest->goes_on(month)) return false;
  return std::any_of(variant.programmes.begin(), variant.programmes.end(), [&](const Programme& p) { return p.id == contest->programme; });
}

std::int64_t contest_cost(const VariantModel& variant, std::size_t k, Month month) {
  const Programme& programme = variant.programmes[k];
  if (!is_contested(variant, month) || programme.id != variant.model.contest->programme || programme.ended(month - programme.start)) return 0;
  const float staff = variant.model.behaviour.contest.rules(variant.model.contest->tactic).staff;
  return static_cast<std::int64_t>(static_cast<double>(staff) * static_cast<double>(programme.delivery.facilitator_wage) * variant.model.region.minimum_wage);
}

std::int64_t coordination_cost(const VariantModel& variant, Month month) {
  const std::optional<Coordination>& coordination = variant.model.coordination;
  return variant.on().coordination && coordination && month >= coordination->start ? coordination->cost : 0;
}

std::int64_t landing_cost(const VariantModel& variant, const Setting& setting, std::size_t k, std::int32_t months_running) {
  const Programme& programme = variant.programmes[k];
  const std::int64_t staff = scaled(staff_cost(variant.approaches[k], variant.model.region, programme, months_running), std::max(0.0f, 1.0f + setting.work[k][WorkTerm::staff]));
  const std::int32_t paid = variant.model.institutions.planning.cost_months;
  const bool identifying = months_running >= 0 && months_running < paid && !programme.ended(months_running);
  return staff + (identifying ? setting.identification_cost / paid : 0);
}

std::int64_t mean_landing_cost(const VariantModel& variant, const Setting& setting, std::size_t k, Month start) {
  const RunSettings& run = variant.model.head.run;
  const std::int32_t months = run.months - std::max(0, start - run.start);
  if (months <= 0) return 0;
  std::int64_t total = 0;
  for (std::int32_t month = 0; month < months; ++month) total += landing_cost(variant, setting, k, month) + contest_cost(variant, k, start + month);
  return total / months;
}

std::int64_t scaled(std::int64_t rupiah, float scale) {
  return scale == 1.0f ? rupiah : static_cast<std::int64_t>(static_cast<double>(rupiah) * static_cast<double>(scale));
}

}  // namespace guyub
