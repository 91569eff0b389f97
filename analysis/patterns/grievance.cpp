// Social comparison: what mistargeting does to grievance and cohesion, and what softens it.

#include <functional>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"

namespace guyub::patterns {
namespace {

using Change = std::function<void(VariantModel&)>;

Arm arm(const std::string& programme, const Change& change) {
  return {programme, [=](VariantModel& v) {
            v.model.head.mechanisms.household_acceptance = false;
            v.model.head.mechanisms.delivery_lag = false;
            change(v);
          }};
}

void off(VariantModel& v) { v.model.head.mechanisms.grievance = false; }
void on(VariantModel&) {}
void by_lot(VariantModel& v) { v.programmes.front().targeting.method = Targeting::lottery; }
void known(VariantModel& v) { v.model.head.mechanisms.targeting_error = false; }
void met(VariantModel& v) { v.programmes.front().targeting.method = Targeting::community; }
void open(VariantModel& v) { v.programmes.front().delivery.transparency = 1.0f; }

double grievance(const std::vector<RegionMonth>& months) { return mean_from(months, 6, [](const RegionMonth& m) { return per_household(m, Sum::grievance); }); }
double cohesion(const std::vector<RegionMonth>& months) { return per_household(months.back(), Sum::cohesion); }
double conflict(const std::vector<RegionMonth>& months) { return per_household(months.back(), Sum::conflict); }

// cohesion begins where it would stay without grievance
const std::vector<std::string> settled_villages{"run.months=18", "behaviour.grievance.cohesion=0.5"};

void mistargeting_erodes_cohesion(Findings& found) {
  Evidence less_cohesion, more_conflict, mistargeted;
  std::vector<double> no_programme;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, settled_villages);
    const History seen = live(world, {arm("cash", [](VariantModel& v) { by_lot(v); off(v); }), arm("cash", by_lot), arm("cash", known),
                                      {"", off}, {"", on}});
    less_cohesion.add(cohesion(seen[0]) - cohesion(seen[1]), cohesion(seen[0]));
    more_conflict.add(conflict(seen[1]) - conflict(seen[0]), conflict(seen[1]));
    mistargeted.add(cohesion(seen[2]) - cohesion(seen[1]), cohesion(seen[2]));
    no_programme.push_back(cohesion(seen[4]) - cohesion(seen[3]));
    no_programme.push_back(conflict(seen[4]) - conflict(seen[3]));
  }
  found.borne_out(less_cohesion, {"cohesion lost by grievance", 0.001});
  found.borne_out(more_conflict, {"conflict raised by grievance", 0.0005, false});
  found.borne_out(mistargeted, {"cohesion lost by a lottery against a list of the poorest", 0.0005});
  found.exactly_none(no_programme, "grievance where there is nothing to share out");
}

void a_meeting_openness_and_taking_part_soften(Findings& found) {
  Evidence meeting, openness, part;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, settled_villages);
    const History seen = live(world, {arm("cash", on), arm("cash", met), arm("cash", open),
                                      arm("cash", [](VariantModel& v) { v.programmes.front().approach = "participatory"; })});
    const double tested = grievance(seen[0]);
    meeting.add((tested - grievance(seen[1])) / tested, tested);
    openness.add((tested - grievance(seen[2])) / tested, tested);
    part.add((tested - grievance(seen[3])) / tested, tested);
  }
  // one in twenty
  found.borne_out(meeting, {"share of grievance that a meeting spares, against the proxy-means test", 0.05, false});
  found.borne_out(openness, {"share of grievance that openness spares", 0.05, false});
  found.borne_out(part, {"share of grievance that taking part spares", 0.05, false});
}

}  // namespace

std::vector<Pattern> grievance_patterns() {
  return {
      {"Grievance.MistargetingErodesCohesion", {"Salah sasaran menimbulkan kecemburuan dan mengikis kerukunan", "Mistargeting breeds grievance and erodes cohesion"}, mistargeting_erodes_cohesion},
      {"Grievance.IsSoftenedByAMeetingOpennessAndTakingPart", {"Musyawarah, keterbukaan dan keikutsertaan meredam kecemburuan", "A meeting, openness and taking part soften grievance"}, a_meeting_openness_and_taking_part_soften},
  };
}

}  // namespace guyub::patterns
