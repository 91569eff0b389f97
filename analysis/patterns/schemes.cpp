// A scheme brought voluntarily: one plan for all places against plans made with the people of each.

#include <algorithm>

#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "analysis/patterns/scheme_arms.hpp"

namespace guyub::patterns {
namespace {

/// Communities of one size: so many that their optima are known well.
const std::vector<std::string> many_places{"population.households=2000", "synthesis.communities.smallest=40", "synthesis.communities.largest=40"};

std::vector<std::string> in_many_places(std::vector<std::string> more) {
  more.insert(more.end(), many_places.begin(), many_places.end());
  return more;
}

/// The new method, brought by the same people in the same way, with money for all who want it: only the plan differs.
Arm planned(PlanKind kind, float heterogeneity, std::int32_t dimensions = 3) {
  return scheme_arm("new_method", "participatory", [=](VariantModel& v, Scheme& s) {
    v.model.head.mechanisms.participation = false;
    v.model.behaviour.local_fit.heterogeneity = heterogeneity;
    s.plan = {.kind = kind, .dimensions = dimensions};
    s.budget = 200'000;
  });
}

double output_from(const std::vector<RegionMonth>& months, std::size_t first) { return mean_from(months, first, true_output); }

void a_uniform_plans_effect_falls_with_heterogeneity(Findings& found) {
  Evidence lost;
  std::vector<double> nothing_local;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, in_many_places({"run.months=18"}));
    const History seen = live(world, {planned(PlanKind::uniform, 0.3f), planned(PlanKind::uniform, 1.2f),
                                      planned(PlanKind::uniform, 0.3f, 0), planned(PlanKind::uniform, 1.2f, 0)});
    const double alike = output_from(seen[0], 6);
    lost.add((alike - output_from(seen[1], 6)) / alike, alike);
    nothing_local.push_back(output_from(seen[3], 6) - output_from(seen[2], 6));
  }
  found.borne_out(lost, {"share of a uniform plan's output lost where places differ four times as much", 0.2, false});
  found.exactly_none(nothing_local, "heterogeneity of what does not matter to the plan");
}

/// First month, from 1, in which the other arm's output so far has passed the base's; one more than there are if it never does.
std::size_t crossing(const std::vector<RegionMonth>& base, const std::vector<RegionMonth>& other) {
  double ahead = 0.0;
  for (std::size_t step = 0; step < base.size(); ++step) {
    ahead += true_output(other[step]) - true_output(base[step]);
    if (ahead > 0.0) return step + 1;
  }
  return base.size() + 1;
}

double so_far(const std::vector<RegionMonth>& months, std::size_t last) {
  double sum = 0.0;
  for (std::size_t step = 0; step <= last; ++step) sum += true_output(months[step]);
  return sum;
}

void taking_part_starts_slower_and_crosses_later_where_places_differ_less(Findings& found) {
  Evidence slower, later;
  std::vector<double> crossing_far, crossing_near;
  bool never = true;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, in_many_places({"run.months=72", "schemes.new_method.lasts=72"}));
    const auto arms = [&](float h) { return live(world, {planned(PlanKind::uniform, h), planned(PlanKind::participatory, h)}); };
    const History far = arms(1.2f), near = arms(0.5f), alike = arms(0.0f);
    constexpr std::size_t half_a_year = 5;
    slower.add(so_far(far[0], half_a_year) - so_far(far[1], half_a_year), so_far(far[0], half_a_year));
    const auto crossed_far = static_cast<double>(crossing(far[0], far[1]));
    const auto crossed_near = static_cast<double>(crossing(near[0], near[1]));
    later.add(crossed_near - crossed_far, crossed_far);
    crossing_far.push_back(crossed_far);
    crossing_near.push_back(crossed_near);
    never = never && crossing(alike[0], alike[1]) > alike[0].size() && so_far(alike[0], alike[0].size() - 1) > 0.0;
  }
  found.borne_out(slower, {"output of the first half year that a plan made with the people is behind, rupiah a household", 1000.0, false});
  found.borne_out(later, {"months later that it passes the uniform plan where places differ less than half as much", 2.0, false});
  found.check(never, "it never passes the uniform plan where all places are alike");
  found.report("month of passing, places differ much", crossing_far);
  found.report("month of passing, places differ less", crossing_near);
}

constexpr std::size_t lasting = 24;   // months of the scheme, and as many after it
const std::vector<std::string> two_and_two{"run.months=48", "schemes.new_method.lasts=24"};

void the_same_budget_brought_with_the_people_leaves_more(Findings& found) {
  Evidence accepted, left;
  bool same_money = true;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, two_and_two);
    const History seen = live(world, {scheme_arm("new_method", "standard", [](VariantModel&, Scheme&) {}),
                                      scheme_arm("new_method", "participatory", [](VariantModel&, Scheme& s) { s.plan.kind = PlanKind::participatory; })});
    std::int64_t one = 0, other = 0;
    for (std::size_t step = 0; step < seen[0].size(); ++step) {
      one += seen[0][step].all[Sum::scheme_appropriated];
      other += seen[1][step].all[Sum::scheme_appropriated];
    }
    same_money = same_money && one == other && one > 0;
    accepted.add(complying(seen[1][lasting - 1]) - complying(seen[0][lasting - 1]), complying(seen[0][lasting - 1]));
    left.add(complying(seen[1].back()) - complying(seen[0].back()), complying(seen[0].back()));
  }
  found.check(same_money, "both have the same budget, to the rupiah");
  found.borne_out(left, {"households that go on two years after the end, with the people against from above", 0.02, false});
  found.report("more that comply in the last month of the scheme", accepted.effects);
}

void taking_part_in_the_design_raises_what_remains(Findings& found) {
  Evidence remains;
  std::vector<double> without;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, two_and_two);
    const auto arm = [](float part, bool counts) {
      return scheme_arm("new_method", "participatory", [=](VariantModel& v, Scheme& s) {
        v.model.head.mechanisms.participation = counts;
        v.scheme_approaches.back().participation *= part;
        s.budget = 200'000;
      });
    };
    const History seen = live(world, {arm(0.0f, true), arm(1.0f, true), arm(0.0f, false), arm(1.0f, false)});
    remains.add(complying(seen[1].back()) - complying(seen[0].back()), complying(seen[0].back()));
    without.push_back(complying(seen[3].back()) - complying(seen[2].back()));
  }
  found.borne_out(remains, {"households that go on two years after the end, with a part in the design against none", 0.01, false});
  found.exactly_none(without, "a part in the design that does not count");
}

/// Mean chance to accept of those asked, before the hazard, when they are first asked.
double acceptance(const std::vector<RegionMonth>& months, const Model& world) {
  return acceptance(months[static_cast<std::size_t>(world.programmes[0].second.delivery.enrolment_lag)]);
}

void conditions_that_miss_the_place_are_accepted_less(Findings& found) {
  Evidence less;
  std::vector<double> no_plan;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, in_many_places({"run.months=8"}));
    const auto arm = [](bool fit, std::int32_t dimensions) {
      return Arm{"pkh", [=](VariantModel& v) {
                   v.model.head.mechanisms.local_fit = fit;
                   v.programmes.back().plan = {.kind = PlanKind::uniform, .dimensions = dimensions};
                 }};
    };
    const History seen = live(world, {arm(false, 3), arm(true, 3), arm(false, 0), arm(true, 0)});
    less.add(acceptance(seen[0], world) - acceptance(seen[1], world), acceptance(seen[0], world));
    no_plan.push_back(acceptance(seen[2], world) - acceptance(seen[3], world));
  }
  found.borne_out(less, {"acceptance of conditions lost where they were planned for all places alike", 0.005});
  found.exactly_none(no_plan, "conditions that suit every place");
}

}  // namespace

std::vector<Pattern> scheme_patterns() {
  return {
      {"LocalFit.AUniformPlansEffectFallsWithHeterogeneity",
       {"Hasil rencana seragam turun bila keadaan setempat beragam", "A uniform plan's effect falls with heterogeneity"},
       a_uniform_plans_effect_falls_with_heterogeneity},
      {"LocalFit.TakingPartStartsSlowerAndCrossesLaterWherePlacesDifferLess",
       {"Rencana bersama warga mulai lambat, lalu melampaui; makin seragam makin lama, dan tak pernah bila semua sama",
        "A plan made with the people starts slower and passes later the more alike places are, never where all are alike"},
       taking_part_starts_slower_and_crosses_later_where_places_differ_less},
      {"LocalFit.ConditionsThatMissThePlaceAreAcceptedLess",
       {"Syarat yang tak cocok dengan setempat kurang diterima", "Conditions that miss the place are accepted less"},
       conditions_that_miss_the_place_are_accepted_less},
      {"Schemes.TheSameBudgetBroughtWithThePeopleLeavesMore",
       {"Dengan anggaran sama, cara bersama warga meninggalkan lebih banyak", "The same budget, brought with the people, leaves more"},
       the_same_budget_brought_with_the_people_leaves_more},
      {"Schemes.TakingPartInTheDesignRaisesWhatRemains",
       {"Keikutsertaan merancang menaikkan yang bertahan", "Taking part in the design raises what remains"},
       taking_part_in_the_design_raises_what_remains},
  };
}

}  // namespace guyub::patterns
