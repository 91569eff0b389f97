// Money without conditions is taken by nearly everyone, with the very coefficients that lower the conditional offer.

#include <cmath>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

constexpr double least_taken = 0.95;   // share of those offered
constexpr double most_taken = 0.98;

const Arm cash{"cash"};
const Arm pkh{"pkh"};
const Arm cash_without_factors{"cash", [](VariantModel& v) {
                                 Mechanisms& on = v.model.head.mechanisms;
                                 on.resistance_outsider = on.resistance_cost = on.resistance_disruption = on.resistance_risk = false;
                               }};

double taken(const RegionMonth& month) { return ratio(month.programme[ProgrammeSum::accepted], month.programme[ProgrammeSum::offered]); }

/// Whether the share of all draws lies within the limits with two standard errors of binomial draws to either side.
bool within(std::int64_t accepted, std::int64_t offered, double low, double high) {
  const double share = ratio(accepted, offered);
  const double margin = 2.0 * std::sqrt(share * (1.0 - share) / static_cast<double>(offered));
  return share - margin >= low && share + margin <= high;
}

void unconditional_cash_is_taken_by_nearly_everyone_offered(Findings& found) {
  std::int64_t accepted = 0;
  std::int64_t offered = 0;
  bool whole_window = true;
  std::vector<double> factors;
  std::vector<double> shares;
  Evidence conditions;
  for (int draw = 0; draw < draws; ++draw) {
    // one list, so that every offer has stood for its whole window when the run ends
    const Model world = reference_world(draw, {"programmes.cash.targeting.relist_every=24", "programmes.pkh.targeting.relist_every=24",
                                               "run.months=15"});
    const DeliveryRules& rules = world.programmes[1].second.delivery;
    whole_window = whole_window && rules.enrolment_lag + rules.offer_window + 1 == world.head.run.months;
    const History seen = live(world, {cash, cash_without_factors, pkh});
    accepted += seen[0].back().programme[ProgrammeSum::accepted];
    offered += seen[0].back().programme[ProgrammeSum::offered];
    shares.push_back(taken(seen[0].back()));
    factors.push_back(taken(seen[0].back()) - taken(seen[1].back()));
    const auto first = static_cast<std::size_t>(rules.enrolment_lag);
    conditions.add(acceptance(seen[0][first]) - acceptance(seen[2][first]), acceptance(seen[2][first]));
  }
  found.report("cash.take_up", shares);
  found.check(whole_window, "every offer stood for its whole window");
  found.check(within(accepted, offered, least_taken, most_taken), "share of those offered that take it within 95 to 98%");
  found.check(!within(accepted, offered, least_taken + 0.025, most_taken), "the limits could tell 2.5 points less");
  found.check(!within(accepted, offered, least_taken, most_taken - 0.02), "the limits could tell 2 points more");
  found.exactly_none(factors, "factors of resistance on cash");
  found.borne_out(conditions, {"acceptance when asked first, cash over the same with conditions", 0.01});
}

}  // namespace

std::vector<Pattern> cash_patterns() {
  return {
      {"UnconditionalCash.IsTakenByNearlyEveryoneOffered",
       {"Uang tanpa syarat diambil hampir semua yang ditawari",
        "Unconditional cash is taken by nearly everyone offered"},
       unconditional_cash_is_taken_by_nearly_everyone_offered},
  };
}

}  // namespace guyub::patterns
