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

void earnings_follow_schooling_and_age(Findings& found) {
  const auto without = [](VariantModel& v) { v.model.head.mechanisms.earnings_by_schooling = false; };
  const auto income = [](const std::vector<RegionMonth>& months) { return ratio(months.back().all[Sum::income], months.back().all[Sum::persons]); };
  Evidence more;
  std::vector<double> nobody_changes;
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, {"run.months=120", "population.households=400"}), {{"", without}, {""}});
    more.add(income(seen[1]) / income(seen[0]) - 1.0, income(seen[0]));
    const History still = live(drawn_world(draw, {"run.months=12", "population.households=400", "mechanisms.marriage=false", "mechanisms.migration=false", "mechanisms.adult_work=false"}), {{"", without}, {""}});
    nobody_changes.push_back(income(still[1]) - income(still[0]));
  }
  found.borne_out(more, {"income a person after ten years in which the schooled grow up, earnings by schooling", 0.05, false});
  found.exactly_none(nobody_changes, "earnings by schooling before anybody grows up or moves");
}

/// Mean earnings of those of 25-34 by their schooling and age, everyone at work, whatever their households' endowments.
double earnings_of_young(const Country& country, const EarningsTable& table) {
  double sum = 0.0, young = 0.0;
  for (const Community& community : country.communities) {
    const Persons& p = community.persons;
    for (std::uint32_t i = 0; i < p.slots(); ++i) {
      const int age = age_years(p.age_months[i]);
      if (age < 25 || age > 34) continue;
      sum += static_cast<double>(table.of(p, i));
      young += 1.0;
    }
  }
  return sum / young;
}

/// Twenty years of a transfer that everybody who has a pupil gets and that pays for staying.
std::vector<std::string> large_transfer(const std::string& months, const std::string& households) {
  return {"run.months=" + months, "population.households=" + households, "programmes.pkh.budget.national=600000000000000", "programmes.pkh.benefit.junior_secondary=6000000",
          "programmes.pkh.benefit.senior_secondary=9000000", "programmes.pkh.verification.unreformed=0.9"};
}

/// A ratio of sums over the last two years.
double of_young(const std::vector<RegionMonth>& months, Sum part, Sum whole) {
  std::int64_t parts = 0, wholes = 0;
  for (std::size_t step = months.size() - 24; step < months.size(); ++step) {
    parts += months[step].all[part];
    wholes += months[step].all[whole];
  }
  return ratio(parts, wholes);
}

void generations_pupils_who_stayed_earn_more_and_rise(Findings& found) {
  Evidence earnings, rise;
  std::vector<double> nobody_chooses;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, large_transfer("240", "600"));
    const EarningsTable table(world.behaviour.earnings, false);
    const History seen = live(world, {{""}, {"pkh"}}, [&table](const Country& country) { return earnings_of_young(country, table); });
    earnings.add(seen[1].back().gauge / seen[0].back().gauge - 1.0, seen[0].back().gauge);
    const auto risen = [](const std::vector<RegionMonth>& months) { return of_young(months, Sum::risen, Sum::low_parents); };
    rise.add(risen(seen[1]) - risen(seen[0]), risen(seen[0]));
    std::vector<std::string> fixed = large_transfer("60", "300");
    for (const char* off : {"mechanisms.school_choice=false", "mechanisms.leaving_school=false", "mechanisms.contraception=false"}) fixed.emplace_back(off);
    const History still = live(drawn_world(draw, fixed), {{""}, {"pkh"}});
    nobody_chooses.push_back(of_young(still[1], Sum::young_schooling, Sum::young_adults) - of_young(still[0], Sum::young_schooling, Sum::young_adults));
  }
  found.borne_out(earnings, {"earnings by schooling of those of 25-34 after twenty years of a large transfer", 0.005, false});
  found.borne_out(rise, {"children of parents with primary school who complete senior secondary, after the same", 0.01});
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
      {"Earnings.FollowSchoolingAndAge",
       {"Pendapatan mengikuti pendidikan dan umur anggota",
        "Income follows the schooling and age of members"},
       earnings_follow_schooling_and_age},
      {"Generations.PupilsWhoStayedEarnMoreAndRise",
       {"Murid yang bertahan berpendapatan lebih tinggi dan naik di atas orang tuanya",
        "Pupils who stayed earn more as adults and rise above their parents"},
       generations_pupils_who_stayed_earn_more_and_rise},
  };
}

}  // namespace guyub::patterns
