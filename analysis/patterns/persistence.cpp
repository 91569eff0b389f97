// What stays after payments stop: stock (grades and being in school), norm (neighbours) and habit.

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"

namespace guyub::patterns {
namespace {

constexpr std::int32_t paid_months = 20;   // from January: the last payments fall into the second school year
constexpr std::size_t after = 30;          // the third school year begins

enum class Minds { all, without_habit, stand_still };

Arm arm(const std::string& programme, Minds minds) {
  return {programme, [=](VariantModel& v) {
            Mechanisms& on = v.model.head.mechanisms;
            on.household_acceptance = false;
            on.institution_acceptance = false;
            if (minds != Minds::all) v.model.behaviour.norms.habit = 0.0f;
            if (minds == Minds::stand_still) on.norms = on.peers = false;
            if (!programme.empty()) v.programmes.front().lasts = paid_months;
          }};
}

double enrolled(const RegionMonth& m) {
  return ratio(m.poor[Sum::enrolled_junior] + m.poor[Sum::enrolled_senior], m.poor[Sum::children_junior] + m.poor[Sum::children_senior]);
}
double paid(const std::vector<RegionMonth>& months) { return enrolled(months[static_cast<std::size_t>(paid_months) - 1]); }
double later(const std::vector<RegionMonth>& months) { return mean_from(months, after, enrolled); }

void enrolment_that_stays_is_stock_norm_and_habit(Findings& found) {
  Evidence while_paid, stays;
  std::vector<double> stock, norm, habit, unspent_moves;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=36", "population.households=4000"});
    const History seen = live(world, {arm("", Minds::all), arm("pkh", Minds::all), arm("", Minds::without_habit), arm("pkh", Minds::without_habit),
                                      arm("", Minds::stand_still), arm("pkh", Minds::stand_still)});
    const double all = later(seen[1]) - later(seen[0]);
    const double no_habit = later(seen[3]) - later(seen[2]);
    stock.push_back(later(seen[5]) - later(seen[4]));
    norm.push_back(no_habit - stock.back());
    habit.push_back(all - no_habit);
    while_paid.add(paid(seen[1]) - paid(seen[0]), paid(seen[0]));
    stays.add(all, later(seen[0]));
    unspent_moves.push_back(static_cast<double>(entry(seen[1].back().ledger, LedgerItem::appropriated)));
  }
  found.borne_out(while_paid, {"enrolment 13-18 of the poorer half while paid", 0.002});
  found.borne_out(stays, {"enrolment 13-18 of the poorer half a year after the last payment", 0.0});
  // norm and habit may be nothing: they are told, their signs are not claimed
  found.report("enrolment 13-18 of the poorer half a year after the last payment: stock", stock);
  found.report("the same: norm", norm);
  found.report("the same: habit", habit);
  found.exactly_none(unspent_moves, "money after the end");
}

}  // namespace

std::vector<Pattern> persistence_patterns() {
  return {
      {"Persistence.OfEnrolmentIsStockNormAndHabit", {"Yang tinggal sesudah bantuan berhenti: stok, norma dan kebiasaan", "What stays after payments stop: stock, norm and habit"}, enrolment_that_stays_is_stock_norm_and_habit},
  };
}

}  // namespace guyub::patterns
