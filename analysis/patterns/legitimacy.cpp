// Legitimacy of the village office: what it follows, and whom it moves.

#include <functional>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/offices.hpp"
#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

using Change = std::function<void(VariantModel&)>;

double legitimacy(const Country& country) {
  return over_offices(country, [](const Body& body) { return body.legitimacy; });
}

void it_follows_what_the_office_does(Findings& found) {
  Evidence in_time, mistargeted;
  std::vector<double> not_moved;
  const auto arm = [](const std::string& programme, const Change& change) {
    return Arm{programme, [=](VariantModel& v) {
                 v.model.head.mechanisms.household_acceptance = false;
                 change(v);
               }};
  };
  const auto of_lists = [](const std::function<void(Programme&)>& change) {
    return [=](VariantModel& v) {
      v.model.head.mechanisms.targeting_error = false;
      change(v.programmes.front());
    };
  };
  // who is left out feels it: what trust gives, grievance can take, and then the sign is open
  const auto late = [](VariantModel& v) { v.model.head.mechanisms.grievance = false; };
  const auto timely = [](VariantModel& v) { v.model.head.mechanisms.grievance = v.model.head.mechanisms.delivery_lag = false; };
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, {"run.months=36", "population.households=1500"}),
                              {arm("cash", late), arm("cash", timely), arm("cash", of_lists([](Programme&) {})),
                               arm("cash", of_lists([](Programme& p) { p.targeting.method = Targeting::lottery; })),
                               arm("cash", [](VariantModel& v) { v.model.head.mechanisms.legitimacy = false; }),
                               arm("", [](VariantModel& v) { v.model.head.mechanisms.legitimacy = false; })},
                              legitimacy);
    const auto end = [&](std::size_t lived) { return seen[lived].back().gauge; };
    in_time.add(end(1) - end(0), end(0));
    mistargeted.add(end(2) - end(3), end(2));
    not_moved.push_back(end(4) - end(5));
  }
  found.borne_out(in_time, {"legitimacy after three years of money that comes in time over money that is late", 0.002});
  found.borne_out(mistargeted, {"legitimacy lost by a lottery against a list of the poorest", 0.002});
  found.exactly_none(not_moved, "the same, switched off");
}

void it_moves_those_who_are_asked(Findings& found) {
  Evidence trusted, distrusted;
  std::vector<double> without_weight;
  const auto arm = [](const Change& change) { return Arm{"pkh", change}; };
  const auto off = [](VariantModel& v) { v.model.head.mechanisms.legitimacy = false; };
  const auto weightless = [](VariantModel& v) { v.model.institutions.legitimacy.standing = 0.0f; };
  const auto effect = [&](int draw, const char* mean, double& level) {
    const Model world = drawn_world(draw, {"run.months=8", std::string("synthesis.minds.trust_state.mean=") + mean});
    const History seen = live(world, {arm(off), arm([](VariantModel&) {}), arm(weightless)});
    const auto asked = static_cast<std::size_t>(world.programmes[0].second.delivery.enrolment_lag);
    level = acceptance(seen[0][asked]);
    without_weight.push_back(acceptance(seen[2][asked]) - level);
    return acceptance(seen[1][asked]) - level;
  };
  for (int draw = 0; draw < draws; ++draw) {
    double level = 0.0;
    const double higher = effect(draw, "0.75", level);
    trusted.add(higher, level);
    const double lower = effect(draw, "0.25", level);
    distrusted.add(-lower, level);
  }
  found.borne_out(trusted, {"acceptance of conditional cash, an office taken as legitimate", 0.005});
  found.borne_out(distrusted, {"acceptance of conditional cash lost, an office not taken as legitimate", 0.005});
  found.exactly_none(without_weight, "legitimacy that has no weight");
}

}  // namespace

std::vector<Pattern> legitimacy_patterns() {
  return {
      {"Legitimacy.FollowsWhatTheOfficeDoes", {"Legitimasi kantor desa mengikuti kepercayaan dan keadilan", "The village office's legitimacy follows trust and fairness"}, it_follows_what_the_office_does},
      {"Legitimacy.MovesThoseWhoAreAsked", {"Legitimasi menaikkan penerimaan, kekurangannya menurunkan", "Legitimacy raises acceptance, the lack of it lowers it"}, it_moves_those_who_are_asked},
  };
}

}  // namespace guyub::patterns
