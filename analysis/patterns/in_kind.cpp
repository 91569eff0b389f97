// Goods in kind: villages divide them, some leaks away, and people who know the rules prevent part of both.

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"

namespace guyub::patterns {
namespace {

Arm rice(float shared, float transparency, float effect) {
  return {"cash", [=](VariantModel& v) {
            Programme& p = v.programmes.front();
            v.model.head.mechanisms.household_acceptance = false;
            v.model.head.mechanisms.delivery_lag = false;
            p.instrument = Instrument::in_kind;
            p.delivery.pay_every = 1;
            p.delivery.leakage = 0.2f;
            p.delivery.shared_communities = shared;
            p.delivery.diluted = 0.5f;
            p.delivery.transparency = transparency;
            p.delivery.transparency_effect = effect;
          }};
}

double leaked(const RegionMonth& month) {
  return ratio(entry(month.ledger, LedgerItem::leakage), entry(month.ledger, LedgerItem::leakage) + entry(month.ledger, LedgerItem::households));
}

/// Share of what households got this month that came to those on the list.
double received_by_listed(const Country& country) {
  double listed = 0.0, all = 0.0;
  for (const Community& community : country.communities) {
    const Enrolments& e = community.programmes.front().enrolments;
    for (std::size_t h = 0; h < community.size(); ++h) {
      all += e.paid[h];
      listed += e.stage[h] == EnrolmentStage::accepted ? e.paid[h] : 0;
    }
  }
  return listed / all;
}

void dividing_takes_from_those_on_the_list(Findings& found) {
  Evidence less, prevented, leaks;
  std::vector<double> without_effect;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=2"});
    const History seen = live(world, {rice(0.0f, 0.0f, 0.5f), rice(0.8f, 0.0f, 0.5f), rice(0.8f, 1.0f, 0.5f), rice(0.8f, 1.0f, 0.0f)}, received_by_listed);
    less.add(seen[0].back().gauge - seen[1].back().gauge, seen[1].back().gauge);
    prevented.add(seen[2].back().gauge - seen[1].back().gauge, seen[1].back().gauge);
    leaks.add(leaked(seen[1].back()) - leaked(seen[2].back()), leaked(seen[1].back()));
    without_effect.push_back(seen[3].back().gauge - seen[1].back().gauge);
    without_effect.push_back(leaked(seen[3].back()) - leaked(seen[1].back()));
  }
  found.borne_out(less, {"share of the goods that came to those on the list, lost by dividing", 0.05});
  found.borne_out(leaks, {"share of the goods that leaks, prevented by knowing the rules", 0.02});
  // few villages: most draws see only one or two that stop dividing, so the draws are judged together
  found.difference(prevented.effects, "share of the goods that came to those on the list, dividing prevented by knowing the rules");
  found.exactly_none(without_effect, "rules that are known and prevent nothing");
}

}  // namespace

std::vector<Pattern> in_kind_patterns() {
  return {
      {"InKind.DividingTakesFromThoseOnTheList", {"Bagi rata mengurangi bagian yang terdaftar; warga yang tahu aturan mencegah sebagian bagi rata dan kebocoran", "Dividing goods takes from those on the list; people who know the rules prevent part of it and of the leaks"}, dividing_takes_from_those_on_the_list},
  };
}

}  // namespace guyub::patterns
