// Peers, trust and participation in the acceptance of an offer or a reform.

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

using Switch = bool Mechanisms::*;

Arm without(const std::string& approach, Switch mechanism, bool acceptance = true) {
  return {"pkh", [=](VariantModel& v) {
            v.model.head.mechanisms.*mechanism = false;
            v.model.head.mechanisms.household_acceptance = acceptance;
            v.programmes.front().approach = approach;
          }};
}

Arm with(const std::string& approach, bool acceptance = true) {
  return {"pkh", [=](VariantModel& v) {
            v.model.head.mechanisms.household_acceptance = acceptance;
            v.programmes.front().approach = approach;
          }};
}

double taken(const RegionMonth& month) { return ratio(month.programme[ProgrammeSum::accepted], month.programme[ProgrammeSum::offered]); }

double offices(const RegionMonth& month) { return month.institution_acceptance; }

void peers_speed_adoption(Findings& found) {
  Evidence half_year;
  std::vector<double> nobody_decides;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=12", "population.households=3000"});
    const History seen = live(world, {without("standard", &Mechanisms::peers), with("standard"),
                                      without("standard", &Mechanisms::peers, false), with("standard", false)});
    const auto month = static_cast<std::size_t>(world.programmes[0].second.delivery.enrolment_lag) + 5;
    half_year.add(taken(seen[1][month]) - taken(seen[0][month]), taken(seen[0][month]));
    nobody_decides.push_back(taken(seen[3][month]) - taken(seen[2][month]));
  }
  // one household in a hundred half a year after the first offers
  found.borne_out(half_year, {"enrolled of those offered, half a year after the first offers, peers", 0.01});
  found.exactly_none(nobody_decides, "peers where nobody decides");
}

void trust_raises_acceptance_where_the_messenger_is_trusted(Findings& found) {
  Evidence trusted;
  Evidence distrusted;
  std::vector<double> neutral;
  const auto effect = [](int draw, const char* mean, const char* sd, double& level) {
    // without what all together think of the office, which is another mechanism
    const Model world = drawn_world(draw, {"run.months=8", "mechanisms.legitimacy=false", std::string("synthesis.minds.trust_village.mean=") + mean,
                                           std::string("synthesis.minds.trust_village.sd=") + sd});
    const History seen = live(world, {without("participatory", &Mechanisms::trust), with("participatory")});
    const auto asked = static_cast<std::size_t>(world.programmes[0].second.delivery.enrolment_lag);
    const double hazard = static_cast<double>(world.behaviour.acceptance.household_hazard);
    level = hazard * acceptance(seen[0][asked]);
    return hazard * (acceptance(seen[1][asked]) - acceptance(seen[0][asked]));
  };
  for (int draw = 0; draw < draws; ++draw) {
    double level = 0.0;
    const double higher = effect(draw, "0.75", "0.18", level);
    trusted.add(higher, level);
    const double lower = effect(draw, "0.25", "0.18", level);
    distrusted.add(-lower, level);
    neutral.push_back(effect(draw, "0.5", "0", level));
  }
  found.borne_out(trusted, {"monthly chance to join, trust in a trusted village", 0.001});
  found.borne_out(distrusted, {"monthly chance to join lost, trust in a distrusted village", 0.001});
  found.exactly_none(neutral, "trust of one half, the level that stands for none");
}

void participation_raises_offices_acceptance(Findings& found) {
  Evidence takes_part;
  std::vector<double> nobody_takes_part;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=24"});
    const History seen = live(world, {without("participatory", &Mechanisms::participation), with("participatory"),
                                      without("standard", &Mechanisms::participation), with("standard")});
    takes_part.add(mean_from(seen[1], 12, offices) - mean_from(seen[0], 12, offices), mean_from(seen[0], 12, offices));
    nobody_takes_part.push_back(acceptance(seen[3].back()) - acceptance(seen[2].back()));
    nobody_takes_part.push_back(mean_from(seen[3], 0, offices) - mean_from(seen[2], 0, offices));
  }
  found.borne_out(takes_part, {"offices' acceptance in the second year, participation", 0.01});
  found.exactly_none(nobody_takes_part, "participation where nobody is asked");
}

}  // namespace

std::vector<Pattern> adoption_patterns() {
  return {
      {"Peers.SpeedAdoption",
       {"Sesama mempercepat penerimaan",
        "Peers speed adoption"},
       peers_speed_adoption},
      {"Trust.RaisesAcceptanceWhereTheMessengerIsTrusted",
       {"Kepercayaan menaikkan penerimaan bila pembawanya dipercaya, menurunkannya bila tidak",
        "Trust raises acceptance where the messenger is trusted, lowers it where not"},
       trust_raises_acceptance_where_the_messenger_is_trusted},
      {"Participation.RaisesOfficesAcceptance",
       {"Ikut merancang menaikkan penerimaan kantor desa",
        "Taking part in the design raises offices' acceptance"},
       participation_raises_offices_acceptance},
  };
}

}  // namespace guyub::patterns
