// Who gets on the list by each method of selection, elite capture of either sign, and a registry that ages.

#include <algorithm>
#include <array>
#include <cmath>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"
#include "sim/institution/elite.hpp"

namespace guyub::patterns {
namespace {

/// Everyone on the list takes what is offered at once: what is seen is the list.
Arm listed_by(Targeting method, bool error = true) {
  return {"cash", [=](VariantModel& v) {
            Mechanisms& on = v.model.head.mechanisms;
            on.household_acceptance = false;
            on.delivery_lag = false;
            on.targeting_error = error;
            v.programmes.front().targeting.method = method;
          }};
}

double exclusion(const std::vector<RegionMonth>& months) {
  const RegionMonth& first = months.front();
  return 1.0 - ratio(first.programme[ProgrammeSum::accepted_target], first.programme[ProgrammeSum::target]);
}

/// Mean welfare rank of those who are tested: who stays away has a place behind everybody who can be listed.
double mean_rank_of_applicants(const Country& country) {
  double sum = 0.0, apply = 0.0;
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (community.programmes.front().enrolments.priority[h] >= 1.0f) continue;
      sum += static_cast<double>(community.households.welfare_rank[h]);
      apply += 1.0;
    }
  }
  return sum / apply;
}

const std::vector<std::string> one_month{"run.months=1", "population.households=4000"};

void each_method_leaves_out_fewer_of_the_poorest(Findings& found) {
  Evidence test, meeting, hybrid, place;
  std::vector<double> without_error, over_meeting;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, one_month);
    const History seen = live(world, {listed_by(Targeting::lottery), listed_by(Targeting::proxy_means), listed_by(Targeting::community),
                                      listed_by(Targeting::hybrid), listed_by(Targeting::geographic), listed_by(Targeting::proxy_means, false),
                                      listed_by(Targeting::community, false), listed_by(Targeting::hybrid, false)});
    const double by_lot = exclusion(seen[0]);
    test.add(by_lot - exclusion(seen[1]), by_lot);
    meeting.add(by_lot - exclusion(seen[2]), by_lot);
    hybrid.add(by_lot - exclusion(seen[3]), by_lot);
    over_meeting.push_back(exclusion(seen[2]) - exclusion(seen[3]));
    place.add(by_lot - exclusion(seen[4]), by_lot);
    without_error.push_back(exclusion(seen[5]) - exclusion(seen[6]));
    without_error.push_back(exclusion(seen[5]) - exclusion(seen[7]));
  }
  // one in a hundred of the poorest
  found.borne_out(test, {"poorest left out, proxy-means test against a lottery", 0.01});
  found.borne_out(meeting, {"poorest left out, community meeting against a lottery", 0.01});
  found.borne_out(hybrid, {"poorest left out, hybrid against a lottery", 0.01});
  found.report("poorest left out by a meeting alone less by hybrid", over_meeting);
  found.borne_out(place, {"poorest left out, poor places first against a lottery", 0.01});
  found.exactly_none(without_error, "methods where everyone knows who is poor");
}

void an_ordeal_keeps_the_better_off_away(Findings& found) {
  Evidence poorer;
  std::vector<double> free, listed;   // the last: a fixed budget reaches further up among those who apply
  for (int draw = 0; draw < draws; ++draw) {
    const auto difference = [&](const std::vector<std::string>& fixed) {
      std::vector<std::string> all = one_month;
      all.insert(all.end(), fixed.begin(), fixed.end());
      const History seen = live(drawn_world(draw, all), {listed_by(Targeting::proxy_means), listed_by(Targeting::self_selection)}, mean_rank_of_applicants);
      return std::array{seen[0].front().gauge - seen[1].front().gauge, seen[0].front().gauge, exclusion(seen[0]) - exclusion(seen[1])};
    };
    const auto [effect, level, fewer] = difference({"behaviour.selection.apply_level=0"});
    poorer.add(effect, level);
    listed.push_back(fewer);
    free.push_back(difference({"behaviour.selection.apply_level=20", "behaviour.selection.apply_welfare=0"})[0]);
  }
  found.borne_out(poorer, {"mean welfare rank of those who are tested, fallen by having to apply", 0.01});
  found.report("poorest left out by the test alone less with an ordeal before it", listed);
  found.exactly_none(free, "an ordeal that keeps nobody away");
}

/// Share of the connected that are enrolled less that of the others.
double capture(int draw, const char* stance) {
  const Model world = drawn_world(draw, {"run.months=1", "population.households=8000", std::string("institutions.elite.stance=") + stance,
                                         "institutions.elite.stance_spread=0", "institutions.elite.connected_welfare=0"});
  const Draws luck(static_cast<std::uint64_t>(world.head.run.seed), 0);
  const auto difference = [&](const Country& country) {
    double in[2] = {}, all[2] = {};
    for (const Community& community : country.communities) {
      const std::vector<std::uint8_t> own = connected(community, world.institutions.elite, luck);
      for (std::size_t h = 0; h < community.size(); ++h) {
        all[own[h]] += 1.0;
        in[own[h]] += community.programmes.front().enrolments.stage[h] == EnrolmentStage::accepted ? 1.0 : 0.0;
      }
    }
    return in[1] / all[1] - in[0] / all[0];
  };
  const History seen = live(world, {listed_by(Targeting::proxy_means), listed_by(Targeting::community)}, difference);
  return seen[1].front().gauge - seen[0].front().gauge;
}

void elite_capture_is_of_either_sign(Findings& found) {
  Evidence favoured, put_last;
  std::vector<double> indifferent;
  double most = 0.0;
  for (int draw = 0; draw < draws; ++draw) {
    const double first = capture(draw, "1");
    const double last = -capture(draw, "-1");
    favoured.add(first, first);
    put_last.add(last, last);
    indifferent.push_back(capture(draw, "0"));
    most = std::max({most, first, last});
  }
  found.borne_out(favoured, {"enrolment of the connected over that by the test, elite for its own", 0.01, false});
  found.borne_out(put_last, {"the same lost, elite against its own", 0.01, false});
  found.no_difference(indifferent, "an elite that takes no side");
  // 8 points, and four standard errors of a difference between two lists of 8,000 households
  found.check(most < 0.08 + 4.0 * 0.013, "no draw beyond 8 points and the error of the difference");
}

/// Share of the poorest 30% that the registry puts among the first 30%.
double known_poor(const Country& country) {
  double known = 0.0, poor = 0.0;
  for (const Community& community : country.communities) {
    const std::vector<float>& priority = community.programmes.front().enrolments.priority;
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (community.households.welfare_rank[h] >= 0.3f || community.households.person_count[h] == 0) continue;
      poor += 1.0;
      known += priority[h] < 0.3f ? 1.0 : 0.0;
    }
  }
  return known / poor;
}

void the_registry_ages_between_surveys(Findings& found) {
  Evidence aged;
  std::vector<double> still;
  for (int draw = 0; draw < draws; ++draw) {
    const auto surveyed = [](std::int32_t every, bool ageing) {
      Arm arm = listed_by(Targeting::proxy_means);
      const auto change = arm.change;
      arm.change = [=](VariantModel& v) {
        change(v);
        v.model.head.mechanisms.registry_ageing = ageing;
        v.programmes.front().targeting.survey_every = every;
      };
      return arm;
    };
    const Model world = drawn_world(draw, {"run.months=25", "population.households=3000"});
    const History seen = live(world, {surveyed(0, true), surveyed(24, true), surveyed(0, false), surveyed(24, false)}, known_poor);
    aged.add(seen[1].back().gauge - seen[0].back().gauge, seen[0].back().gauge);
    still.push_back(seen[3].back().gauge - seen[2].back().gauge);
  }
  found.borne_out(aged, {"poorest known to the registry, surveyed anew after two years against once", 0.002});
  found.exactly_none(still, "a new survey where welfare stands still");
}

}  // namespace

std::vector<Pattern> targeting_patterns() {
  return {
      {"Targeting.EachMethodLeavesOutFewerOfThePoorest", {"Tiap cara memilih lebih jarang melewatkan yang termiskin daripada undian", "Each method of selection leaves out fewer of the poorest than a lottery"}, each_method_leaves_out_fewer_of_the_poorest},
      {"Targeting.AnOrdealKeepsTheBetterOffAway", {"Keharusan mendaftar sendiri menyaring yang lebih mampu", "Having to apply keeps the better-off away"}, an_ordeal_keeps_the_better_off_away},
      {"EliteCapture.IsOfEitherSignByTheStanceAndNeverLarge", {"Pengaruh pemuka atas daftar bertanda menurut sikapnya dan tidak pernah besar", "Elite capture is of either sign by the stance of the elite and never large"}, elite_capture_is_of_either_sign},
      {"Registry.AgesBetweenSurveys", {"Data sasaran menua di antara dua pendataan", "The registry ages between surveys"}, the_registry_ages_between_surveys},
  };
}

}  // namespace guyub::patterns
