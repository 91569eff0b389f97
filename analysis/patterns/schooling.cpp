// What grants, foresight and the year at school do to schooling.

#include <array>
#include <utility>

#include "analysis/patterns/children.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

using Change = std::function<void(VariantModel&)>;

/// Programmes start in January, school years begin in July: in the last month the second one has just begun.
Model world_with(int draw, std::vector<std::string> fixed) {
  fixed.insert(fixed.begin(), {"run.months=19", "population.households=4000"});
  return drawn_world(draw, fixed);
}

/// No way for a grant to reach those who get none: neither through consumption, neighbours or hands at home, nor through
/// fuller schools, wages of the place, or who lives there.
const std::vector<std::string> no_way_round{"behaviour.schooling.consumption=0", "behaviour.schooling.peers=0",
                                            "behaviour.schooling.sibling_at_school=0", "behaviour.norms.habit=0",
                                            "institutions.service.congestion=0", "mechanisms.local_economy=false",
                                            "mechanisms.migration=false", "mechanisms.marriage=false", "mechanisms.health=false"};

/// Everyone is listed, offered at once and takes it; all offices check all families; every child counts.
void reach_everyone(VariantModel& v) {
  Mechanisms& on = v.model.head.mechanisms;
  on.household_acceptance = false;
  on.institution_acceptance = false;
  on.delivery_lag = false;
  for (Programme& p : v.programmes) {
    p.targeting.method = Targeting::lottery;
    p.budget.national *= 100;
    p.budget.allocation = Allocation::equal;
    p.benefit.most_components = 12;
  }
}

/// A grant of the mean consumption per person for each pupil of these levels, and nothing else.
Change pay(bool primary, bool junior, bool senior) {
  return [=](VariantModel& v) {
    reach_everyone(v);
    const auto yearly = static_cast<std::int64_t>(12.0 * v.model.region.mean_expenditure);
    for (Programme& p : v.programmes) {
      p.benefit = {};
      p.benefit.primary = primary ? yearly : 0;
      p.benefit.junior_secondary = junior ? yearly : 0;
      p.benefit.senior_secondary = senior ? yearly : 0;
      p.benefit.most_components = 12;
      p.benefit.elderly_age = 120;
    }
  };
}
const Change pay_junior = pay(false, true, false);
const Change pay_senior = pay(false, false, true);
const Change pay_all = pay(true, true, true);

Change with_foresight(bool foresight, const Change& change) {
  return [=](VariantModel& v) {
    change(v);
    v.model.head.mechanisms.foresight = foresight;
  };
}

const Question primary{children(9, 16, 2, 5), in_school};
const Question junior{children(12, 17, 6, 8), in_school};
const Question senior{children(15, 18, 11, 16), in_school};   // with nine grades or more when the grants began

/// Shares with the grant less without, question by question; and the levels without.
struct Contrast {
  std::vector<double> effect;
  std::vector<double> level;
};

Contrast contrast(const Model& world, const Change& change, const std::vector<Question>& questions) {
  const auto seen = ask(world, {{"", change}, {"pkh", change}}, questions);
  Contrast found{seen[1], seen[0]};
  for (std::size_t q = 0; q < questions.size(); ++q) found.effect[q] -= seen[0][q];
  return found;
}

void grant_on_its_grades(Findings& findings) {
  Evidence own;
  Evidence nearer;
  std::vector<double> past;
  for (int draw = 0; draw < draws; ++draw) {
    const Contrast found = contrast(world_with(draw, no_way_round), pay_junior, {junior, primary, senior});
    own.add(found.effect[0], found.level[0]);
    nearer.add(found.effect[0] - found.effect[1], found.level[0]);
    past.push_back(found.effect[2]);
  }
  findings.borne_out(own, {"enrolment with 6-8 grades, a grant for these", 0.01});
  findings.borne_out(nearer, {"the same over enrolment with 2-5 grades", 0.005});
  findings.exactly_none(past, "enrolment with 11 grades or more, nothing coming to them or their families");
}

void foresight(Findings& findings) {
  Evidence spread;
  std::vector<double> short_sighted;
  const auto effect = [](int draw, bool foresight) {
    Model world = world_with(draw, no_way_round);
    world.head.mechanisms.foresight = foresight;   // the constants too are solved with it or without
    return contrast(world, with_foresight(foresight, pay_senior), {junior});
  };
  for (int draw = 0; draw < draws; ++draw) {
    const Contrast found = effect(draw, true);
    spread.add(found.effect[0], found.level[0]);
    short_sighted.push_back(effect(draw, false).effect[0]);
  }
  findings.borne_out(spread, {"enrolment with 6-8 grades, a grant for 9-11, foresight", 0.002});
  findings.exactly_none(short_sighted, "the same of families that look no further than a year");
}

void child_work(Findings& findings) {
  Evidence less;
  std::vector<double> unpaid;
  for (int draw = 0; draw < draws; ++draw) {
    const Question work{children(13, 17), at_work};
    const Contrast found = contrast(world_with(draw, {}), pay_all, {work});
    less.add(-found.effect[0], found.level[0]);
    unpaid.push_back(contrast(world_with(draw, {"behaviour.schooling.money=0", "behaviour.schooling.consumption=0"}), pay_all, {work}).effect[0]);
  }
  findings.borne_out(less, {"children of 13-17 at work, grants for pupils", 0.001});
  findings.no_difference(unpaid, "where money moves nobody");
}

void leaving(Findings& findings) {
  Evidence fewer;
  std::vector<double> nobody;
  const Arm off{"", [](VariantModel& v) { v.model.head.mechanisms.leaving_school = false; }};
  const Question pupils{children(16, 18), in_school};
  for (int draw = 0; draw < draws; ++draw) {
    const auto fall = [&](const std::vector<std::string>& fixed) {
      const auto seen = ask(world_with(draw, fixed), {off, {""}}, {pupils});
      return std::pair{seen[0][0] - seen[1][0], seen[0][0]};
    };
    const auto [lost, level] = fall({});
    fewer.add(lost, level);
    nobody.push_back(fall({"behaviour.leaving.level=-20"}).first);
  }
  findings.borne_out(fewer, {"enrolment of 16-18 after a year and a half, leaving within the year", 0.002});
  findings.exactly_none(nobody, "a hazard of two in a thousand million");
}

/// Of children of 13-17, by whether they were in school in the month before the school year began.
class Stayers {
 public:
  void remember(const Country& country) {
    before_.clear();
    for (const Community& c : country.communities) {
      std::vector<std::uint8_t>& in_school_before = before_.emplace_back(c.next_person);
      for (std::uint32_t i = 0; i < c.persons.slots(); ++i) {
        if (c.persons.age_months[i] != vacant_age_months) in_school_before[c.persons.id[i]] = c.persons.enrolled[i];
      }
    }
  }
  void count(const Country& country) {
    const Who who = children(13, 17);
    for (std::size_t k = 0; k < country.communities.size(); ++k) {
      const Community& c = country.communities[k];
      for (std::uint32_t i = 0; i < c.persons.slots(); ++i) {
        if (c.persons.age_months[i] == vacant_age_months || !who(c, 0, i)) continue;
        const std::size_t before = before_[k][c.persons.id[i]];
        children_[before] += 1.0;
        enrolled_[before] += c.persons.enrolled[i];
      }
    }
  }
  double staying() const { return enrolled_[1] / children_[1]; }
  double returning() const { return enrolled_[0] / children_[0]; }

 private:
  std::vector<std::vector<std::uint8_t>> before_;
  std::array<double, 2> children_{};
  std::array<double, 2> enrolled_{};
};

Stayers follow(const Model& world) {
  Stayers stayers;
  std::int32_t month = 0;
  live(world, {{""}}, [&](const Country& country) {
    ++month;
    if (month == world.head.run.months - 1) stayers.remember(country);
    if (month == world.head.run.months) stayers.count(country);
    return 0.0;
  });
  return stayers;
}

void state_dependence(Findings& findings) {
  Evidence held;
  std::vector<double> no_choice;
  const auto gap = [](int draw, const std::string& choice, const std::vector<std::string>& obstacle, double* staying = nullptr) {
    std::vector<std::string> fixed{"mechanisms.school_choice=" + choice, "mechanisms.leaving_school=false"};
    fixed.insert(fixed.end(), obstacle.begin(), obstacle.end());
    const Stayers stayers = follow(world_with(draw, fixed));
    if (staying != nullptr) *staying = stayers.staying();
    return stayers.staying() - stayers.returning();
  };
  const std::vector<std::string> none{"behaviour.schooling.out_last_year=0"};
  for (int draw = 0; draw < draws; ++draw) {
    double staying = 0.0;
    const double unhindered = gap(draw, "true", none, &staying);
    held.add(gap(draw, "true", {}) - unhindered, staying);
    no_choice.push_back(gap(draw, "false", {}) - gap(draw, "false", none));
  }
  findings.borne_out(held, {"in school at 13-17 if in school last year over if not, state dependence", 0.1});
  findings.exactly_none(no_choice, "an obstacle where nobody chooses");
}

void learning(Findings& findings) {
  Evidence flat;
  std::vector<double> patient_teachers;
  const Question knowledge{children(7, 18), learnt};
  const auto lost = [&](int draw, std::vector<std::string> fixed) {
    fixed.insert(fixed.end(), {"run.months=31", "population.households=2000"});
    const auto gain = [&](const char* slots) {
      std::vector<std::string> all = fixed;
      all.emplace_back(std::string("synthesis.institutions.slots_per_pupil=") + slots);
      return contrast(drawn_world(draw, all), pay_all, {knowledge});
    };
    const Contrast room = gain("10");
    return std::pair{room.effect[0] - gain("1").effect[0], room.level[0]};
  };
  for (int draw = 0; draw < draws; ++draw) {
    const auto [gone, level] = lost(draw, {});
    flat.add(gone, level);
    patient_teachers.push_back(lost(draw, {"institutions.service.congestion=0"}).first);
  }
  findings.borne_out(flat, {"what children learn through grants, room for all over no room", 0.0005});
  findings.exactly_none(patient_teachers, "where quality does not fall with pupils");
}

}  // namespace

std::vector<Pattern> schooling_patterns() {
  return {
      {"Schooling.AGrantActsMostOnItsOwnGradesAndNotBeyondThem",
       {"Bantuan bagi suatu jenjang paling berpengaruh pada jenjang itu, dan tidak pada jenjang sesudahnya", "A grant acts most on its own grades and not beyond them"},
       grant_on_its_grades},
      {"Foresight.SpreadsAGrantToTheGradesBelow",
       {"Keluarga yang memandang ke depan menyekolahkan anak juga di kelas sebelum bantuan", "Families that look ahead keep children in the grades below a grant"},
       foresight},
      {"Schooling.AGrantForPupilsKeepsChildrenFromWork",
       {"Bantuan bagi murid mengurangi anak yang bekerja", "A grant for pupils keeps children from work"}, child_work},
      {"Schooling.AYearOutOfSchoolKeepsOut",
       {"Setahun di luar sekolah menghambat kembali", "A year out of school keeps children out"}, state_dependence},
      {"LeavingSchool.EmptiesSchoolsWithinTheYear",
       {"Putus sekolah di tengah tahun menurunkan partisipasi", "Leaving within the year empties schools"}, leaving},
      {"Learning.StaysFlatWhereMorePupilsShareTheTeachers",
       {"Lebih banyak murid per guru: hasil belajar tidak naik", "With more pupils per teacher learning stays flat"}, learning},
  };
}

}  // namespace guyub::patterns
