// Visits, illness and growth of children, immunisation, and the queue at the health post.

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/household/child_health.hpp"
#include "sim/household/immunisation.hpp"

namespace guyub::patterns {
namespace {

double stunted(const Sums<Sum>& sums) { return ratio(sums[Sum::stunted], sums[Sum::under_five]); }
double ill(const RegionMonth& month) { return ratio(month.all[Sum::ill_children], month.all[Sum::under_five]); }

void health_visits_to_the_post_leave_fewer_children_stunted(Findings& found) {
  Evidence fewer;
  std::vector<double> no_use;
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, {"run.months=36", "population.households=1000"}), off_and_on(&Mechanisms::health_visits, ""));
    fewer.add(stunted(seen[0].back().all) - stunted(seen[1].back().all), stunted(seen[0].back().all));
    const History useless = live(drawn_world(draw, {"run.months=18", "population.households=1000", "behaviour.health.birth_visit=0", "behaviour.health.growth_visit=0",
                                                    "behaviour.health.illness_visit=0", "behaviour.health.illness_doses=0",
                                                    "behaviour.contraception.contact=0", "behaviour.contraception.hear_contact=0"}),
                                 off_and_on(&Mechanisms::health_visits, ""));
    no_use.push_back(stunted(useless[0].back().all) - stunted(useless[1].back().all));
  }
  found.borne_out(fewer, {"share of children under five stunted after three years without visits over with them", 0.005});
  found.exactly_none(no_use, "visits that bring nothing");
}

void health_visits_leave_fewer_children_ill(Findings& found) {
  Evidence fewer;
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, {"run.months=12"}), off_and_on(&Mechanisms::health_visits, ""));
    fewer.add(mean_from(seen[0], 6, ill) - mean_from(seen[1], 6, ill), mean_from(seen[0], 6, ill));
  }
  found.borne_out(fewer, {"share of children under five ill in a month without visits over with them", 0.01});
}

void health_growth_falters_where_it_is_on(Findings& found) {
  Evidence lower;
  std::vector<double> nothing_falters;
  const auto mean_height = [](const Country& country) {
    std::int64_t sum = 0;
    std::int64_t children = 0;
    for (const Community& community : country.communities) {
      for (const std::uint16_t& age : community.persons.age_months) {
        const auto slot = static_cast<std::size_t>(&age - community.persons.age_months.data());
        if (age < 12 || age >= 24) continue;
        sum += community.persons.height_for_age[slot];
        ++children;
      }
    }
    return ratio(sum, children * height_steps);
  };
  const auto fall = [&](const Model& world) {
    const History seen = live(world, off_and_on(&Mechanisms::health, ""), mean_height);
    return seen[0][8].gauge - seen[1][8].gauge;   // of children of one year who lived through eight months of it
  };
  for (int draw = 0; draw < draws; ++draw) {
    const double by = fall(drawn_world(draw, {"run.months=9"}));
    lower.add(by, by);
    nothing_falters.push_back(fall(drawn_world(draw, {"run.months=9", "behaviour.health.faltering=0", "behaviour.health.growth_consumption=0", "behaviour.health.growth_visit=0",
                                                      "behaviour.health.growth_illness=0", "behaviour.health.growth_sd=0"})));
  }
  found.borne_out(lower, {"height-for-age of one-year-olds lost to faltering in eight months", 0.05, false});
  found.exactly_none(nothing_falters, "growth where nothing falters");
}

double fully_immunised(const Country& country) {
  std::int64_t children = 0;
  std::int64_t immunised = 0;
  for (const Community& community : country.communities) {
    for (std::size_t slot = 0; slot < community.persons.slots(); ++slot) {
      if (community.persons.age_months[slot] < 12 || community.persons.age_months[slot] >= 24) continue;
      ++children;
      immunised += community.persons.immunisation[slot] >= scheduled_doses ? 1 : 0;
    }
  }
  return ratio(immunised, children);
}

void immunisation_reaches_children_through_visits(Findings& found) {
  Evidence more;
  std::vector<double> none_given;
  const auto with_and_without = [](const Model& world) { return live(world, off_and_on(&Mechanisms::health_visits, ""), fully_immunised); };
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = with_and_without(drawn_world(draw, {"run.months=12"}));
    more.add(seen[1].back().gauge - seen[0].back().gauge, seen[0].back().gauge);
    const History nothing = with_and_without(drawn_world(draw, {"run.months=12", "behaviour.immunisation.given=0"}));
    none_given.push_back(nothing[1].back().gauge - nothing[0].back().gauge);
  }
  found.borne_out(more, {"one-year-olds fully immunised after a year with visits over without", 0.1, false});
  found.exactly_none(none_given, "visits at which no dose is given");
}

double post_quality(const Country& country) {
  double sum = 0.0;
  for (const Community& community : country.communities) sum += static_cast<double>(community.institutions.post_quality);
  return sum / static_cast<double>(country.communities.size());
}

void queue_conditions_without_more_places_lower_the_quality_of_the_post(Findings& found) {
  Evidence lower;
  std::vector<double> room_for_all;
  const auto fall = [](const Model& world) {
    const History seen = live(world, {{""}, {"pkh"}}, post_quality);
    return mean_from(seen[0], 12, [](const RegionMonth& m) { return m.gauge; }) - mean_from(seen[1], 12, [](const RegionMonth& m) { return m.gauge; });
  };
  for (int draw = 0; draw < draws; ++draw) {
    const double by = fall(drawn_world(draw, {"run.months=24", "synthesis.institutions.slots_per_visit=0.6"}));
    lower.add(by, by);
    room_for_all.push_back(fall(drawn_world(draw, {"run.months=24", "synthesis.institutions.slots_per_visit=10"})));
  }
  found.borne_out(lower, {"quality of the post lost to conditions, 0.6 places a visit due", 0.002, false});
  found.exactly_none(room_for_all, "conditions where the post has room for all");
}

}  // namespace

std::vector<Pattern> health_patterns() {
  return {
      {"Health.VisitsToThePostLeaveFewerChildrenStunted",
       {"Kunjungan ke posyandu mengurangi anak pendek",
        "Visits to the health post leave fewer children stunted"},
       health_visits_to_the_post_leave_fewer_children_stunted},
      {"Health.VisitsLeaveFewerChildrenIll",
       {"Kunjungan ke posyandu mengurangi anak sakit",
        "Visits to the health post leave fewer children ill"},
       health_visits_leave_fewer_children_ill},
      {"Health.GrowthFaltersWhereItIsOn",
       {"Pertumbuhan melambat antara enam bulan dan dua tahun",
        "Growth falters between half a year and two years"},
       health_growth_falters_where_it_is_on},
      {"Immunisation.ReachesChildrenThroughVisits",
       {"Imunisasi mencapai anak lewat kunjungan",
        "Immunisation reaches children through visits"},
       immunisation_reaches_children_through_visits},
      {"Queue.ConditionsWithoutMorePlacesLowerTheQualityOfThePost",
       {"Syarat tanpa tambahan tempat memperpanjang antrean dan menurunkan mutu posyandu",
        "Conditions without more places lengthen the queue and lower the quality of the post"},
       queue_conditions_without_more_places_lower_the_quality_of_the_post},
  };
}

}  // namespace guyub::patterns
