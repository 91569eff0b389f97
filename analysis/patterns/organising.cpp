// Organising: what use does to a community's organisation, and what groups, volunteers and savings do for families.

#include <algorithm>
#include <functional>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"

namespace guyub::patterns {
namespace {

using Change = std::function<void(VariantModel&)>;

Arm pkh(const std::string& approach, bool organising, const Change& change = [](VariantModel&) {}) {
  return {"pkh", [=](VariantModel& v) {
            v.model.head.mechanisms.organising = organising;
            v.model.head.mechanisms.household_acceptance = false;
            v.programmes.front().approach = approach;
            change(v);
          }};
}

double at_end(const std::vector<RegionMonth>& months, Sum sum) { return per_household(months.back(), sum); }

double organisation_of_communities(const Country& country) {
  double sum = 0.0;
  for (const Community& community : country.communities) sum += static_cast<double>(community.organisation);
  return sum / static_cast<double>(country.communities.size());
}

// what use does, not how close-knit a place is
const std::vector<std::string> use_alone{"run.months=36", "institutions.organising.closeness=0"};

void nothing_tried(VariantModel& v) { v.model.head.mechanisms.institution_acceptance = false; }

void grows_with_use_and_raises_self_reliance(Findings& found) {
  Evidence grown, self_reliance;
  std::vector<double> unused;
  for (int draw = 0; draw < draws; ++draw) {
    // organisation raises the level of cohesion, cohesion its repair, and that the attitude: slow steps
    std::vector<std::string> seven_years = use_alone;
    seven_years.push_back("run.months=84");
    const Model world = drawn_world(draw, seven_years);
    const History seen = live(world, {pkh("participatory", false), pkh("participatory", true), pkh("standard", false, nothing_tried), pkh("standard", true, nothing_tried)}, organisation_of_communities);
    grown.add(seen[1].back().gauge - seen[1].front().gauge, seen[1].front().gauge);
    self_reliance.add(at_end(seen[1], Sum::self_reliance) - at_end(seen[0], Sum::self_reliance), at_end(seen[0], Sum::self_reliance));
    unused.push_back(seen[3].back().gauge - seen[3].front().gauge);
    unused.push_back(at_end(seen[3], Sum::self_reliance) - at_end(seen[2], Sum::self_reliance));
  }
  found.borne_out(grown, {"organisation after three years of a participatory programme", 0.1});
  found.borne_out(self_reliance, {"self-reliance raised by organising", 0.01});
  found.exactly_none(unused, "a programme in which nobody takes part");
}

void brings_people_to_act_together(Findings& found) {
  Evidence together;
  std::vector<double> unused;
  for (int draw = 0; draw < draws; ++draw) {
    // organisation raises the level of cohesion, cohesion its repair, and that the attitude: slow steps
    std::vector<std::string> seven_years = use_alone;
    seven_years.push_back("run.months=84");
    const Model world = drawn_world(draw, seven_years);
    const History seen = live(world, {pkh("participatory", false), pkh("participatory", true), pkh("standard", false, nothing_tried), pkh("standard", true, nothing_tried)});
    together.add(at_end(seen[1], Sum::collective_action) - at_end(seen[0], Sum::collective_action), at_end(seen[0], Sum::collective_action));
    unused.push_back(at_end(seen[3], Sum::collective_action) - at_end(seen[2], Sum::collective_action));
  }
  found.borne_out(together, {"attitude to acting together raised by organising for seven years", 0.01});
  found.exactly_none(unused, "a programme in which nobody takes part");
}

void meet(VariantModel& v) { v.programmes.front().groups = {.meetings = 1.0f, .families = 20.0f, .meeting_cost = 100'000}; }

double among_enrolled(const Country& country) {
  double sum = 0.0, members = 0.0;
  for (const Community& community : country.communities) {
    const Enrolments& e = community.programmes.front().enrolments;
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (e.stage[h] != EnrolmentStage::accepted) continue;
      sum += static_cast<double>(share_of(community.households.self_reliance[h]));
      members += 1.0;
    }
  }
  return members > 0.0 ? sum / members : 0.0;
}

void groups_empower_families(Findings& found) {
  Evidence reliance, organisation;
  std::vector<double> fewer_served;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=24"});
    const History seen = live(world, {pkh("standard", true), pkh("standard", true, meet)}, among_enrolled);
    reliance.add(seen[1].back().gauge - seen[0].back().gauge, seen[0].back().gauge);
    organisation.add(at_end(seen[1], Sum::organisation) - at_end(seen[0], Sum::organisation), at_end(seen[0], Sum::organisation));
    fewer_served.push_back(ratio(seen[0].back().programme[ProgrammeSum::accepted] - seen[1].back().programme[ProgrammeSum::accepted], seen[0].back().programme[ProgrammeSum::accepted]));
  }
  found.borne_out(reliance, {"self-reliance of families whose programme has groups, same budget", 0.02});
  found.borne_out(organisation, {"organisation of communities whose programme has groups", 0.005});
  found.report("share of families fewer that the same budget serves with groups", fewer_served);
}

double delivery_of_each(const std::vector<RegionMonth>& months) {
  return mean_from(months, 12, [](const RegionMonth& m) {
    return m.programme[ProgrammeSum::accepted] > 0 ? static_cast<double>(entry(m.ledger, LedgerItem::delivery)) / static_cast<double>(m.programme[ProgrammeSum::accepted]) : 0.0;
  });
}

void volunteers_lower_the_cost_of_delivery(Findings& found) {
  Evidence cheaper;
  std::vector<double> nobody;
  const Change volunteers = [](VariantModel& v) { v.programmes.front().groups.volunteers = 0.5f; };
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=24"});
    const History seen = live(world, {pkh("standard", true), pkh("standard", true, volunteers), pkh("standard", false), pkh("standard", false, volunteers)});
    const double before = delivery_of_each(seen[0]);
    cheaper.add((before - delivery_of_each(seen[1])) / before, before);
    nobody.push_back(delivery_of_each(seen[3]) - delivery_of_each(seen[2]));
  }
  found.borne_out(cheaper, {"share of the cost of delivery that volunteers save", 0.02, false});
  found.exactly_none(nobody, "volunteers where organising is switched off");
}

/// Mean shortfall of members' consumption below seven tenths of their usual income, share of it.
double shortfall(const Country& country) {
  double sum = 0.0, members = 0.0;
  for (const Community& community : country.communities) {
    const Households& hh = community.households;
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (community.programmes.front().enrolments.stage[h] != EnrolmentStage::accepted || hh.person_count[h] == 0) continue;
      const double usual = static_cast<double>(hh.permanent_income[h]);
      sum += std::max(0.0, 0.7 - static_cast<double>(hh.consumption[h]) / usual);
      members += 1.0;
    }
  }
  return members > 0.0 ? sum / members : 0.0;
}

void savings_groups_soften_shocks(Findings& found) {
  Evidence softened;
  std::vector<double> no_shocks_shared;
  const auto saving = [](float savings, bool on) {
    return pkh("standard", true, [=](VariantModel& v) {
      meet(v);
      v.programmes.front().groups.savings = savings;
      v.programmes.front().groups.cover = 0.6f;
      v.programmes.front().groups.loss_from = 0.3f;
      v.model.head.mechanisms.risk_sharing = on;
    });
  };
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=36", "population.households=4000"});
    const History seen = live(world, {saving(0.03f, false), saving(0.03f, true), saving(0.0f, false), saving(0.0f, true)}, shortfall);
    const auto lacking = [](const std::vector<RegionMonth>& months) { return mean_from(months, 18, [](const RegionMonth& m) { return m.gauge; }); };
    softened.add((lacking(seen[0]) - lacking(seen[1])) / lacking(seen[0]), lacking(seen[0]));
    no_shocks_shared.push_back(lacking(seen[3]) - lacking(seen[2]));
  }
  found.borne_out(softened, {"share of members' shortfall of consumption that savings groups spare", 0.03, false});
  found.exactly_none(no_shocks_shared, "groups that save nothing");
}

}  // namespace

std::vector<Pattern> organising_patterns() {
  return {
      {"Organising.GrowsWithUseAndRaisesSelfReliance",
       {"Kemampuan berorganisasi tumbuh bila dipakai dan menaikkan kemandirian", "Organising skill grows with use and raises self-reliance"}, grows_with_use_and_raises_self_reliance},
      {"Organising.BringsPeopleToActTogether",
       {"Pengorganisasian menumbuhkan sikap bertindak bersama", "Organising brings people to act together"}, brings_people_to_act_together},
      {"Organising.GroupsEmpowerFamilies", {"Kelompok memberdayakan keluarga", "Groups empower families"}, groups_empower_families},
      {"Organising.VolunteersLowerTheCostOfDelivery", {"Relawan menurunkan biaya penyaluran", "Volunteers lower the cost of delivery"}, volunteers_lower_the_cost_of_delivery},
      {"Organising.SavingsGroupsSoftenShocks", {"Kelompok simpanan meredam guncangan", "Savings groups soften shocks"}, savings_groups_soften_shocks},
  };
}

}  // namespace guyub::patterns
