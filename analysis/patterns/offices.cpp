#include "analysis/patterns/offices.hpp"

#include <algorithm>

namespace guyub::patterns {
namespace {

/// Households stay as they are: what offices do does not depend on them.
void still_households(Mechanisms& on) {
  on.income_shocks = on.consumption_smoothing = on.school_choice = on.attendance = on.health_visits = false;
  on.norms = on.vital_events = on.foresight = on.leaving_school = on.learning = on.health = on.immunisation = false;
  on.contraception = on.earnings_by_schooling = on.marriage = on.migration = on.adult_work = on.local_economy = false;
  on.investment = on.self_reliance = on.grievance = on.practice = on.registry_ageing = false;
}

}  // namespace

std::vector<std::string> villages(int months, const std::vector<std::string>& more) {
  std::vector<std::string> terms{"run.months=" + std::to_string(months), "population.households=3000",
                                 "synthesis.communities.smallest=20", "synthesis.communities.largest=20"};
  terms.insert(terms.end(), more.begin(), more.end());
  return terms;
}

Arm offices(const std::function<void(VariantModel&)>& change, const std::string& programme) {
  return {programme, [change](VariantModel& v) {
            still_households(v.model.head.mechanisms);
            change(v);
          }};
}

Strategies& strategies(VariantModel& variant) {
  auto& approaches = variant.model.approaches;
  return std::find_if(approaches.begin(), approaches.end(), [](const auto& entry) { return entry.first == "standard"; })->second.strategies;
}

double over_offices(const Country& country, float (*value)(const Body&)) {
  double sum = 0.0;
  for (const Community& community : country.communities) sum += static_cast<double>(value(community.institutions.body(BodyKind::village_office)));
  return sum / static_cast<double>(country.communities.size());
}

double office_factor(const Country& country, Factor factor) {
  double sum = 0.0;
  for (const Community& community : country.communities) {
    sum += static_cast<double>(community.programmes.front().institution_resistance[static_cast<std::size_t>(factor)]);
  }
  return sum / static_cast<double>(country.communities.size());
}

double routinisation(const Country& country) {
  return over_offices(country, [](const Body& body) { return body.routinisation; });
}

double skill(const Country& country) {
  return over_offices(country, [](const Body& body) { return body.skill; });
}

double accepts(const RegionMonth& month) { return month.institution_acceptance; }
double reformed(const RegionMonth& month) { return month.reformed; }
double gauged(const RegionMonth& month) { return month.gauge; }

}  // namespace guyub::patterns
