// Contraception by social learning, and births.

#include <algorithm>
#include <cmath>
#include <functional>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/household/contraception.hpp"

namespace guyub::patterns {
namespace {

using Change = std::function<void(VariantModel&)>;

double use(const RegionMonth& month) { return ratio(month.all[Sum::contraceptive_users], month.all[Sum::exposed_women]); }

/// Births a woman and month from month `first` on.
double births(const std::vector<RegionMonth>& months, std::size_t first) {
  std::int64_t born = 0;
  std::int64_t women = 0;
  for (std::size_t step = first; step < months.size(); ++step) {
    born += months[step].all[Sum::births];
    women += months[step].all[Sum::fertile_women];
  }
  return ratio(born, women);
}

const std::vector<std::string> early{"run.months=48", "population.households=1000", "behaviour.contraception.users_at_start=0.1", "behaviour.contraception.aware_at_start=0.3"};

std::vector<std::string> with(std::vector<std::string> fixed, const std::vector<std::string>& more) {
  fixed.insert(fixed.end(), more.begin(), more.end());
  return fixed;
}

void contraception_spreads_faster_with_midwives(Findings& found) {
  Evidence faster;
  std::vector<double> nothing_said;
  const std::vector<Arm> arms{{"", [](VariantModel& v) { v.model.head.mechanisms.health_visits = false; }}, {""}};
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, early), arms);
    faster.add(use(seen[1].back()) - use(seen[0].back()), use(seen[0].back()));
    const History silent = live(drawn_world(draw, with(early, {"behaviour.contraception.contact=0", "behaviour.contraception.hear_contact=0"})), arms);
    nothing_said.push_back(use(silent[1].back()) - use(silent[0].back()));
  }
  found.borne_out(faster, {"use of contraception after four years, with midwives over without", 0.02});
  found.exactly_none(nothing_said, "midwives who say nothing of it");
}

/// How much likelier a household with a woman who may use does so, per share of users among its ties (least squares).
double pull_of_ties(const Country& country) {
  double n = 0.0, sx = 0.0, sy = 0.0, sxx = 0.0, sxy = 0.0;
  for (const Community& community : country.communities) {
    std::vector<int> seen(community.size(), 0);
    for (std::size_t h = 0; h < community.size(); ++h) {
      for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
        if (is_exposed(community.persons, i, false) && community.persons.contraception[i] != AdoptionStage::unaware) seen[h] = std::max(seen[h], 1);
        if (uses(community.persons.contraception[i])) seen[h] = 2;
      }
    }
    for (std::size_t h = 0; h < community.size(); ++h) {
      double users = 0.0, asked = 0.0;
      for (std::uint32_t t = community.households.tie_begin[h]; t < community.households.tie_begin[h + 1]; ++t) {
        asked += seen[community.households.tie[t]] > 0 ? 1.0 : 0.0;
        users += seen[community.households.tie[t]] > 1 ? 1.0 : 0.0;
      }
      if (seen[h] == 0 || asked == 0.0) continue;
      const double x = users / asked, y = seen[h] > 1 ? 1.0 : 0.0;
      n += 1.0, sx += x, sy += y, sxx += x * x, sxy += x * y;
    }
  }
  return (n * sxy - sx * sy) / (n * sxx - sx * sx);
}

void contraception_is_taken_up_where_neighbours_use_it(Findings& found) {
  Evidence alike;
  std::vector<double> nobody_looks;
  // schooling and attitudes also move among neighbours: they stand still here, so that only use is learnt
  const auto arm = [](bool peers) {
    return Arm{"", [=](VariantModel& v) {
      v.model.head.mechanisms.peers = peers;
      v.model.head.mechanisms.norms = false;
      v.model.head.mechanisms.school_choice = false;
    }};
  };
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, early), {arm(false), arm(true)}, pull_of_ties);
    alike.add(seen[1].back().gauge - seen[0].back().gauge, seen[0].back().gauge);
    const History blind = live(drawn_world(draw, with(early, {"behaviour.contraception.peers=0", "behaviour.contraception.hear_peers=0"})), {arm(false), arm(true)}, pull_of_ties);
    nobody_looks.push_back(blind[1].back().gauge - blind[0].back().gauge);
  }
  found.borne_out(alike, {"rise of the chance to use per share of users among ties, peers", 0.05, false});
  found.exactly_none(nobody_looks, "peers whom nobody looks at");
}

void fertility_falls_with_contraception(Findings& found) {
  Evidence fewer;
  std::vector<double> of_no_effect;
  const auto difference = [](int draw, const std::vector<std::string>& fixed) {
    const auto lived = [&](const char* users) {
      return births(live(drawn_world(draw, with(fixed, {"run.months=30", "population.households=1000", std::string("behaviour.contraception.users_at_start=") + users})), {{""}})[0], 10);
    };
    return lived("0.1") - lived("0.617");
  };
  for (int draw = 0; draw < draws; ++draw) {
    const double by = difference(draw, {});
    fewer.add(by, by);
    of_no_effect.push_back(difference(draw, {"behaviour.fertility.effectiveness=0"}));
  }
  found.borne_out(fewer, {"births a woman and month, a tenth of women using contraception at first over three fifths", 0.0005, false});
  found.exactly_none(of_no_effect, "contraception that averts nothing");
}

void fertility_falls_with_girls_schooling(Findings& found) {
  Evidence fewer;
  std::vector<double> schooling_apart;
  const Change back_to_school = [](VariantModel& v) { v.model.behaviour.schooling.out_last_year = 0.0f; };
  const auto difference = [&](const Model& world) {
    const History seen = live(world, {{""}, {"", back_to_school}});
    return births(seen[0], 22) - births(seen[1], 22);   // from nine months after the first new school year on
  };
  for (int draw = 0; draw < draws; ++draw) {
    const double by = difference(drawn_world(draw, {"run.months=60"}));
    fewer.add(by, by);
    // neither through births themselves, nor through who weds and who leaves
    schooling_apart.push_back(difference(drawn_world(draw, {"run.months=30", "population.households=1000", "behaviour.fertility.at_school=1", "behaviour.fertility.grade=0",
                                                            "behaviour.contraception.grade=0", "behaviour.visits.mother_grade=0", "mechanisms.marriage=false",
                                                            "mechanisms.migration=false"})));
  }
  found.borne_out(fewer, {"births a woman and month avoided where those out of school return to it", 0.00005, false});
  found.exactly_none(schooling_apart, "schooling that has nothing to do with births");
}

/// Root mean squared distance, by year, of the logarithm of births a woman over its first year from a straight fall.
double distance_from_path(const std::vector<RegionMonth>& months, double fall_a_year) {
  const auto of_year = [&](std::size_t year) {
    const std::vector<RegionMonth> one(months.begin() + static_cast<std::ptrdiff_t>(12 * year), months.begin() + static_cast<std::ptrdiff_t>(12 * year + 12));
    return std::log(std::max(1e-6, births(one, 0)));
  };
  constexpr std::size_t first = 1;   // pregnancies of the start are born
  double squares = 0.0;
  const std::size_t years = months.size() / 12;
  for (std::size_t year = first; year < years; ++year) {
    const double away = of_year(year) - of_year(first) + fall_a_year * static_cast<double>(year - first);
    squares += away * away;
  }
  return std::sqrt(squares / static_cast<double>(years - first));
}

// Children per woman fell from 5.61 in 1971 to 2.18 in 2020 (configs/evidence/facts.csv 3_036). The two ends are all that is
// published there, so the path between them is taken as a straight fall of the logarithm. Nothing is fitted to it.
void fertility_follows_the_fall_since1971_better_than_without_peers(Findings& found) {
  Evidence nearer;
  const double fall_a_year = std::log(5.61 / 2.18) / 49.0;
  const std::vector<std::string> fixed{"run.months=360", "population.households=600", "behaviour.contraception.users_at_start=0.05",
                                       "behaviour.contraception.aware_at_start=0.2"};
  const std::vector<Arm> arms{{"", [](VariantModel& v) { v.model.head.mechanisms.peers = false; }}, {""}};
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, fixed), arms);
    const double without = distance_from_path(seen[0], fall_a_year);
    nearer.add(without - distance_from_path(seen[1], fall_a_year), without);
  }
  found.borne_out(nearer, {"distance of the logarithm of births a woman from the published fall, without peers over with them", 0.02, false});
}

}  // namespace

std::vector<Pattern> fertility_patterns() {
  return {
      {"Contraception.SpreadsFasterWithMidwives",
       {"Kontrasepsi lebih cepat menyebar dengan bidan",
        "Contraception spreads faster with midwives"},
       contraception_spreads_faster_with_midwives},
      {"Contraception.IsTakenUpWhereNeighboursUseIt",
       {"Kontrasepsi dipakai bila tetangga memakainya",
        "Contraception is taken up where neighbours use it"},
       contraception_is_taken_up_where_neighbours_use_it},
      {"Fertility.FallsWithContraception",
       {"Kelahiran turun dengan kontrasepsi",
        "Births fall with contraception"},
       fertility_falls_with_contraception},
      {"Fertility.FallsWithGirlsSchooling",
       {"Kelahiran turun bila anak perempuan bersekolah",
        "Births fall with girls' schooling"},
       fertility_falls_with_girls_schooling},
      {"Fertility.FollowsTheFallSince1971BetterThanWithoutPeers",
       {"Kelahiran mengikuti penurunan 1971-2020 lebih baik dengan pengaruh tetangga",
        "Births follow the fall of 1971-2020 better with neighbours' influence than without"},
       fertility_follows_the_fall_since1971_better_than_without_peers},
  };
}

}  // namespace guyub::patterns
