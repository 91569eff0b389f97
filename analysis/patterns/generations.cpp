// Marriage, migration, and what today's programme does to tomorrow's adults.

#include <string>
#include <vector>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

double persons_a_household(const std::vector<RegionMonth>& months) { return ratio(months.back().all[Sum::persons], months.back().all[Sum::households]); }

void marriage_brings_new_households_and_keeps_them_small(Findings& found) {
  const auto without = [](VariantModel& v) { v.model.head.mechanisms.marriage = false; };
  const auto world = [](int draw, std::vector<std::string> fixed) {
    for (const char* value : {"run.months=60", "population.households=500"}) fixed.emplace_back(value);
    return drawn_world(draw, fixed);
  };
  Evidence smaller;
  std::vector<double> nobody_weds;
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(world(draw, {}), {{"", without}, {""}});
    smaller.add(persons_a_household(seen[0]) - persons_a_household(seen[1]), persons_a_household(seen[0]));
    const History none = live(world(draw, {"mechanisms.vital_events=false", "synthesis.nuptiality.ever_married=0", "behaviour.marriage.remarriage=0", "behaviour.marriage.joining_kin=0"}), {{"", without}, {""}});
    nobody_weds.push_back(persons_a_household(none[0]) - persons_a_household(none[1]));
  }
  found.borne_out(smaller, {"persons a household fewer after five years, marriage", 0.1, false});
  found.exactly_none(nobody_weds, "marriage where nobody weds");
}

/// Share ever married of women of 17 to 25 who completed senior secondary school.
double wed_early(const Country& country) {
  double women = 0.0, wed = 0.0;
  for (const Community& community : country.communities) {
    const Persons& p = community.persons;
    for (std::size_t i = 0; i < p.slots(); ++i) {
      const int age = age_years(p.age_months[i]);
      if (p.sex[i] != Sex::female || age < 17 || age > 25 || p.grade[i] < 12) continue;
      women += 1.0;
      wed += p.marital[i] != MaritalStatus::single ? 1.0 : 0.0;
    }
  }
  return wed / women;
}

void marriage_comes_later_to_the_schooled(Findings& found) {
  const auto blind = [](VariantModel& v) { v.model.synthesis.nuptiality.by_grade = 0.0; };
  Evidence later;
  std::vector<double> unmarried;
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, {"run.months=72", "population.households=1500"}), {{"", blind}, {""}}, wed_early);
    later.add(seen[0].back().gauge - seen[1].back().gauge, seen[0].back().gauge);
    const History none = live(drawn_world(draw, {"run.months=12", "population.households=500", "mechanisms.marriage=false"}), {{"", blind}, {""}}, wed_early);
    unmarried.push_back(none[0].back().gauge - none[1].back().gauge);
  }
  found.borne_out(later, {"fewer of the schooled wed at 17-25, schooling in the hazard of marriage", 0.01});
  found.exactly_none(unmarried, "schooling where nobody weds");
}

void migration_shrinks_a_place_that_nobody_comes_to(Findings& found) {
  const auto without = [](VariantModel& v) { v.model.head.mechanisms.migration = false; };
  const auto left = [&](int draw, const char* rate) {
    const History seen = live(drawn_world(draw, {"run.months=36", "population.households=500", "behaviour.migration.arrivals=0", rate}), {{"", without}, {""}});
    return 1.0 - ratio(seen[1].back().all[Sum::persons], seen[0].back().all[Sum::persons]);
  };
  Evidence fewer;
  std::vector<double> rooted;
  for (int draw = 0; draw < draws; ++draw) {
    fewer.add(left(draw, "mechanisms.migration=true"), 0.0);
    const History none = live(drawn_world(draw, {"run.months=24", "population.households=500", "behaviour.migration.household=0", "behaviour.migration.single=0"}), {{"", without}, {""}});
    rooted.push_back(static_cast<double>(none[0].back().all[Sum::income] - none[1].back().all[Sum::income]));
  }
  found.borne_out(fewer, {"share of persons fewer after three years without arrivals, migration", 0.005, false});
  found.exactly_none(rooted, "migration where nobody leaves");
}

/// Rupiah earned a month and person, transfers not counted, over the households' last month.
double earned_a_person(const Country& country) {
  double earned = 0.0;
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (community.households.person_count[h] > 0) earned += static_cast<double>(community.households.permanent_income[h]);
    }
  }
  return earned / static_cast<double>(country.persons());
}

/// Twenty years; a transfer that everybody who has a pupil gets and that pays for staying.
std::vector<std::string> large_transfer() {
  return {"run.months=240", "population.households=400", "programmes.pkh.budget.national=600000000000000", "programmes.pkh.benefit.junior_secondary=6000000",
          "programmes.pkh.benefit.senior_secondary=9000000", "programmes.pkh.verification.unreformed=0.9"};
}

double of_young(const std::vector<RegionMonth>& months, Sum part, Sum whole) {
  std::int64_t parts = 0, wholes = 0;
  for (std::size_t step = months.size() - 24; step < months.size(); ++step) {
    parts += months[step].all[part];
    wholes += months[step].all[whole];
  }
  return ratio(parts, wholes);
}

void generations_pupils_who_stayed_earn_more_and_rise(Findings& found) {
  const auto unschooled = [](VariantModel& v) { v.model.head.mechanisms.earnings_by_schooling = false; };
  Evidence income, schooling, rise;
  std::vector<double> nobody_chooses;
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, large_transfer()), {{"", unschooled}, {"pkh", unschooled}, {""}, {"pkh"}}, earned_a_person);
    const auto gain = [&](std::size_t base) { return seen[base + 1].back().gauge / seen[base].back().gauge - 1.0; };
    income.add(gain(2) - gain(0), seen[2].back().gauge);
    const auto of = [&](std::size_t arm, Sum part, Sum whole) { return of_young(seen[arm], part, whole); };
    schooling.add(of(3, Sum::young_earnings, Sum::young_adults) / of(2, Sum::young_earnings, Sum::young_adults) - 1.0, 0.0);
    rise.add(of(3, Sum::risen, Sum::low_parents) - of(2, Sum::risen, Sum::low_parents), of(2, Sum::risen, Sum::low_parents));
    std::vector<std::string> fixed = large_transfer();
    for (const char* off : {"run.months=60", "mechanisms.school_choice=false", "mechanisms.leaving_school=false", "mechanisms.contraception=false"}) fixed.emplace_back(off);
    const History still = live(drawn_world(draw, fixed), {{""}, {"pkh"}});
    nobody_chooses.push_back(of_young(still[1], Sum::young_schooling, Sum::young_adults) - of_young(still[0], Sum::young_schooling, Sum::young_adults));
  }
  found.borne_out(income, {"income a person after twenty years of a large transfer, earnings by schooling", 0.002, false});
  found.borne_out(schooling, {"earnings of those of 25-34 who were exposed", 0.005, false});
  found.borne_out(rise, {"children of parents with primary school who complete senior secondary", 0.01});
  found.exactly_none(nobody_chooses, "a transfer where nobody chooses school");
}

}  // namespace

std::vector<Pattern> generations_patterns() {
  return {
      {"Marriage.BringsNewHouseholdsAndKeepsThemSmall",
       {"Perkawinan melahirkan rumah tangga baru dan menjaganya tetap kecil",
        "Marriage brings new households and keeps them small"},
       marriage_brings_new_households_and_keeps_them_small},
      {"Marriage.ComesLaterToTheSchooled",
       {"Yang bersekolah kawin lebih lambat",
        "The schooled marry later"},
       marriage_comes_later_to_the_schooled},
      {"Migration.ShrinksAPlaceThatNobodyComesTo",
       {"Tempat yang ditinggalkan tanpa pendatang menyusut",
        "A place that people leave and nobody comes to shrinks"},
       migration_shrinks_a_place_that_nobody_comes_to},
      {"Generations.PupilsWhoStayedEarnMoreAndRise",
       {"Murid yang bertahan berpendapatan lebih tinggi dan naik di atas orang tuanya",
        "Pupils who stayed earn more as adults and rise above their parents"},
       generations_pupils_who_stayed_earn_more_and_rise},
  };
}

}  // namespace guyub::patterns
