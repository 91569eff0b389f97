// Services: places and the skill and procedures that they need, paid by grants to communities.

#include <algorithm>
#include <cmath>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

/// Turns the arm's programme into a grant for schools: rupiah a year and simulated household, `infrastructure` of it for places.
void make_grant(Programme& p, std::int64_t rupiah, float infrastructure) {
  p.instrument = Instrument::service_grant;
  p.benefit = {};
  p.services = {.share = 1.0f, .people_choose = false, .school = 1.0f, .infrastructure = infrastructure, .place_cost = 1'000'000, .skill_cost = 1'000'000};
  p.budget = {.national = rupiah, .national_households = 1, .national_poverty_rate = 1.0f, .allocation = Allocation::equal};
}

Arm grant(std::int64_t rupiah, float infrastructure) {
  return {"cash", [=](VariantModel& v) {
            v.model.head.mechanisms.superstructure = true;
            make_grant(v.programmes.front(), rupiah, infrastructure);
          }};
}

constexpr std::int64_t yearly = 400'000;   // five months of it buy a place for every sixth household

/// What a grant for both does beyond a grant for each.
double beyond_each_alone(const History& seen) {
  const auto quality = [&](std::size_t arm) { return seen[arm].back().school_quality; };
  return quality(3) - quality(2) - quality(1) + quality(0);
}

History four_grants(const Model& world) { return live(world, {grant(0, 0.5f), grant(yearly, 1.0f), grant(yearly, 0.0f), grant(2 * yearly, 0.5f)}); }

// full schools, all alike; five months, before a new school year
const std::vector<std::string> full_schools{"run.months=5", "synthesis.institutions.slots_per_pupil=0.5", "synthesis.institutions.slots_spread=0"};

void infrastructure_and_superstructure_need_each_other(Findings& found) {
  Evidence together;
  std::vector<double> substitutes;
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = four_grants(drawn_world(draw, full_schools));
    together.add(beyond_each_alone(seen), seen[0].back().school_quality);
    std::vector<std::string> terms = full_schools;
    terms.insert(terms.end(), {"institutions.service.complementarity=1", "institutions.service.congestion=1"});
    // five digits: numbers are in single precision
    substitutes.push_back(std::round(1e5 * beyond_each_alone(four_grants(drawn_world(draw, terms)))) / 1e5);
  }
  found.borne_out(together, {"quality of schools that places and skill bring together beyond each alone", 0.01});
  found.exactly_none(substitutes, "places and skill that substitute each other");
}

double post_quality(const Country& country) {
  double sum = 0.0;
  for (const Community& community : country.communities) sum += static_cast<double>(community.institutions.post_quality);
  return sum / static_cast<double>(country.communities.size());
}

/// A grant for the health post and the school, spent by the planner on school places, or by the people.
Arm block_grant(bool people) {
  return {"cash", [=](VariantModel& v) {
            v.model.head.mechanisms.superstructure = true;
            make_grant(v.programmes.front(), yearly / 4, 1.0f);
            v.programmes.front().services.people_choose = people;
            v.programmes.front().delivery.facilitator_wage = 0.0f;   // what choosing is worth, not what facilitators cost
            v.programmes.front().approach = "participatory";
          }};
}

void people_choose_what_is_scarce(Findings& found) {
  Evidence better;
  std::vector<double> room_for_all;
  for (int draw = 0; draw < draws; ++draw) {
    const auto gained = [&](const char* visits, const char* pupils) {
      const Model world = drawn_world(draw, {"run.months=18", std::string("synthesis.institutions.slots_per_visit=") + visits,
                                             std::string("synthesis.institutions.slots_per_pupil=") + pupils, "synthesis.institutions.slots_spread=0"});
      const History seen = live(world, {block_grant(false), block_grant(true)}, post_quality);
      return std::pair{seen[1].back().gauge - seen[0].back().gauge, seen[0].back().gauge};
    };
    const auto [more, level] = gained("0.3", "2");
    better.add(more, level);
    room_for_all.push_back(gained("10", "10").first);
  }
  found.borne_out(better, {"quality of crowded health posts, people's choice against the planner's schools", 0.02});
  found.exactly_none(room_for_all, "choice where nothing is scarce");
}

}  // namespace

std::vector<Pattern> services_patterns() {
  return {
      {"Services.InfrastructureAndSuperstructureNeedEachOther",
       {"Prasarana dan suprastruktur bersama menghasilkan lebih dari masing-masing", "Infrastructure and superstructure together bring more than each alone"},
       infrastructure_and_superstructure_need_each_other},
      {"Services.PeopleChooseWhatIsScarce", {"Warga memilih yang langka", "People choose what is scarce"}, people_choose_what_is_scarce},
  };
}

}  // namespace guyub::patterns
