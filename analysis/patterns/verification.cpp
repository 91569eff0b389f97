// What conditions add to money comes from their being verified.

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

// The programme starts in January, school years begin in July. Many households, because where a rupiah moves little
// conditions move one or two children in a thousand.
constexpr std::size_t first_school_year = 6;
const std::vector<std::string> size{"run.months=36", "population.households=8000"};

// of the poorer half, where the programme reaches about one family in four: two in a thousand of all
constexpr double least_enrolment = 0.002;
constexpr double least_visits = 0.005;

enum class Households { take_everything, choose };
enum class Offices { work_as_asked, choose };

Arm arm(const std::string& programme, bool verification, Households households, Offices offices = Offices::work_as_asked) {
  return {programme, [=](VariantModel& v) {
            Mechanisms& on = v.model.head.mechanisms;
            on.verification = verification;
            on.household_acceptance = households == Households::choose;
            on.institution_acceptance = offices == Offices::choose;
          }};
}

/// The same without the factors of resistance, by which conditions keep some families from the money itself.
Arm without_factors(Arm other) {
  return {other.programme, [change = other.change](VariantModel& v) {
            change(v);
            Mechanisms& on = v.model.head.mechanisms;
            on.resistance_outsider = on.resistance_cost = on.resistance_disruption = on.resistance_risk = false;
          }};
}

double senior_enrolment(const std::vector<RegionMonth>& months) {
  return mean_from(months, first_school_year, [](const RegionMonth& m) { return ratio(m.poor[Sum::enrolled_senior], m.poor[Sum::children_senior]); });
}

double visits(const std::vector<RegionMonth>& months) {
  return mean_from(months, first_school_year, [](const RegionMonth& m) { return ratio(m.poor[Sum::visits_made], m.poor[Sum::visits_due]); });
}

void verification_carries_the_extra_enrolment_of_conditions(Findings& found) {
  Evidence enrolment;
  Evidence visited;
  std::vector<double> unverified_enrolment;
  std::vector<double> unverified_visits;
  for (int draw = 0; draw < draws; ++draw) {
    // everyone takes what is offered, so that the arms differ in nothing but the conditions
    constexpr Households all = Households::take_everything;
    const History seen = live(drawn_world(draw, size), {arm("pkh", true, all), arm("cash", true, all), arm("pkh", false, all)});
    enrolment.add(senior_enrolment(seen[0]) - senior_enrolment(seen[1]), senior_enrolment(seen[1]));
    visited.add(visits(seen[0]) - visits(seen[1]), visits(seen[1]));
    unverified_enrolment.push_back(senior_enrolment(seen[2]) - senior_enrolment(seen[1]));
    unverified_visits.push_back(visits(seen[2]) - visits(seen[1]));
  }
  found.borne_out(enrolment, {"enrolment 16-18 of the poorer half, conditional over unconditional", least_enrolment});
  found.borne_out(visited, {"visits made of visits due, conditional over unconditional", least_visits});
  found.exactly_none(unverified_enrolment, "enrolment, conditions that nobody verifies over none");
  found.exactly_none(unverified_visits, "visits, conditions that nobody verifies over none");
}

void verification_carries_it_also_where_households_and_offices_choose(Findings& found) {
  Evidence enrolment;
  Evidence visited;
  Evidence as_it_comes;
  std::vector<double> left;
  for (int draw = 0; draw < draws; ++draw) {
    constexpr Households choose = Households::choose;
    const History seen = live(drawn_world(draw, size), {arm("pkh", true, choose), arm("cash", true, choose), arm("pkh", false, choose),
                                                        arm("pkh", true, choose, Offices::choose), without_factors(arm("pkh", false, choose))});
    enrolment.add(senior_enrolment(seen[0]) - senior_enrolment(seen[2]), senior_enrolment(seen[2]));
    visited.add(visits(seen[3]) - visits(seen[2]), visits(seen[2]));
    as_it_comes.add(senior_enrolment(seen[3]) - senior_enrolment(seen[2]), senior_enrolment(seen[2]));
    left.push_back(senior_enrolment(seen[4]) - senior_enrolment(seen[1]));
  }
  found.borne_out(enrolment, {"enrolment 16-18 of the poorer half, verified over not, households choose", least_enrolment});
  found.borne_out(visited, {"visits made of visits due, verified over not, households and offices choose", least_visits});
  found.exactly_none(left, "enrolment, conditions that nobody verifies and everyone takes as they are over none");
  // few offices work as asked in the first years, so less is verified and less is gained
  found.borne_out(as_it_comes, {"enrolment 16-18 of the poorer half, verified over not, households and offices choose", least_enrolment / 2.0});
  found.difference(as_it_comes.effects, "the control can tell the effect");
}

}  // namespace

std::vector<Pattern> verification_patterns() {
  return {
      {"Verification.CarriesTheExtraEnrolmentOfConditions",
       {"Verifikasi membawa tambahan sekolah dan kunjungan dari syarat",
        "Verification carries what conditions add"},
       verification_carries_the_extra_enrolment_of_conditions},
      {"Verification.CarriesItAlsoWhereHouseholdsAndOfficesChoose",
       {"Verifikasi membawa tambahan sekolah juga bila rumah tangga dan kantor memilih sendiri",
        "Verification carries the extra enrolment also where households and offices choose"},
       verification_carries_it_also_where_households_and_offices_choose},
  };
}

}  // namespace guyub::patterns
