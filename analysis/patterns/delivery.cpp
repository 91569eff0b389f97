// How a programme reaches households: targeting, lag, leakage, sanctions and the facilitators' load.

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"

namespace guyub::patterns {
namespace {

/// Rupiah that a household enrolled received a month, mean over the run.
double receipts(const std::vector<RegionMonth>& months) {
  std::int64_t rupiah = 0;
  std::int64_t households = 0;
  for (const RegionMonth& month : months) {
    rupiah += entry(month.ledger, LedgerItem::households);
    households += month.programme[ProgrammeSum::accepted];
  }
  return ratio(rupiah, households);
}

void leakage_takes_from_what_households_receive(Findings& found) {
  Evidence lost;
  std::vector<double> nothing_leaks;
  const auto share_lost = [](const Model& world) {
    const History seen = live(world, off_and_on(&Mechanisms::leakage, "cash"));
    return 1.0 - receipts(seen[1]) / receipts(seen[0]);
  };
  for (int draw = 0; draw < draws; ++draw) {
    const double share = share_lost(drawn_world(draw, {"run.months=12"}));
    lost.add(share, share);
    nothing_leaks.push_back(share_lost(drawn_world(draw, {"run.months=12", "programmes.cash.delivery.leakage=0"})));
  }
  found.borne_out(lost, {"share of a household's receipts lost, leakage", 0.01, false});  // one rupiah in a hundred
  found.exactly_none(nothing_leaks, "leakage of nothing");
}

void delivery_lag_slows_adoption(Findings& found) {
  Evidence slower;
  std::vector<double> no_lag;
  const auto effect = [](const Model& world, double& level) {
    const History seen = live(world, off_and_on(&Mechanisms::delivery_lag, "pkh"));
    constexpr std::size_t first_quarter = 2;
    const auto enrolled = [&](std::size_t arm) {
      const auto& programme = seen[arm][first_quarter].programme;
      return ratio(programme[ProgrammeSum::accepted], programme[ProgrammeSum::listed]);
    };
    level = enrolled(0);
    return enrolled(0) - enrolled(1);
  };
  for (int draw = 0; draw < draws; ++draw) {
    double level = 0.0;
    const double later = effect(drawn_world(draw, {"run.months=3"}), level);
    slower.add(later, level);
    no_lag.push_back(effect(drawn_world(draw, {"run.months=3", "programmes.pkh.delivery.enrolment_lag=0", "programmes.pkh.delivery.delay=0"}), level));
  }
  found.borne_out(slower, {"share of the list not yet enrolled after a quarter, lag", 0.05});
  found.exactly_none(no_lag, "lag of no month");
}

void targeting_error_leaves_out_the_poor(Findings& found) {
  Evidence left_out;
  std::vector<double> perfect;
  const auto effect = [](const Model& world, double& level) {
    const History seen = live(world, off_and_on(&Mechanisms::targeting_error, "cash"));
    const auto excluded = [&](std::size_t arm) {
      const auto& programme = seen[arm].back().programme;
      return 1.0 - ratio(programme[ProgrammeSum::accepted_target], programme[ProgrammeSum::target]);
    };
    level = excluded(0);
    return excluded(1) - excluded(0);
  };
  for (int draw = 0; draw < draws; ++draw) {
    double level = 0.0;
    const double more = effect(drawn_world(draw, {"run.months=12"}), level);
    left_out.add(more, level);
    perfect.push_back(effect(drawn_world(draw, {"run.months=12", "programmes.cash.targeting.proxy_correlation=1"}), level));
  }
  found.borne_out(left_out, {"exclusion error, targeting error", 0.05});
  found.exactly_none(perfect, "error of a perfect proxy");
}

void sanctions_take_from_those_who_fail_checks(Findings& found) {
  Evidence cut;
  std::vector<double> no_conditions;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=36"});
    const History seen = live(world, off_and_on(&Mechanisms::sanctions, "pkh"));
    const double share = 1.0 - receipts(seen[1]) / receipts(seen[0]);
    cut.add(share, share);
    const History cash = live(world, off_and_on(&Mechanisms::sanctions, "cash"));
    no_conditions.push_back(receipts(cash[1]) - receipts(cash[0]));
  }
  found.borne_out(cut, {"share of a household's receipts lost, sanctions", 0.01, false});
  found.exactly_none(no_conditions, "sanctions where nothing is asked");
}

void facilitator_load_leaves_conditions_unverified(Findings& found) {
  Evidence unverified;
  std::vector<double> light_load;
  const auto effect = [](const Model& world, double& level) {
    const History seen = live(world, off_and_on(&Mechanisms::facilitator_load, "pkh"));
    const auto verified = [&](std::size_t arm) {
      const auto& programme = seen[arm].back().programme;
      return ratio(programme[ProgrammeSum::checks], programme[ProgrammeSum::accepted]);
    };
    level = verified(0);
    return verified(0) - verified(1);
  };
  for (int draw = 0; draw < draws; ++draw) {
    double level = 0.0;
    // as many households as the range allows: more than any facilitator in the range can follow
    const double fewer = effect(drawn_world(draw, {"run.months=18", "programmes.pkh.delivery.households_per_facilitator=400"}), level);
    unverified.add(fewer, level);
    light_load.push_back(effect(drawn_world(draw, {"run.months=18", "programmes.pkh.delivery.households_per_facilitator=100"}), level));
  }
  found.borne_out(unverified, {"share of households whose conditions go unverified, load", 0.02});
  found.exactly_none(light_load, "load within capacity");
}

}  // namespace

std::vector<Pattern> delivery_patterns() {
  return {
      {"Leakage.TakesFromWhatHouseholdsReceive",
       {"Kebocoran mengurangi yang diterima rumah tangga",
        "Leakage takes from what households receive"},
       leakage_takes_from_what_households_receive},
      {"DeliveryLag.SlowsAdoption",
       {"Keterlambatan memperlambat penyertaan",
        "Late delivery slows adoption"},
       delivery_lag_slows_adoption},
      {"TargetingError.LeavesOutThePoor",
       {"Salah sasaran melewatkan yang miskin",
        "Targeting errors leave out the poor"},
       targeting_error_leaves_out_the_poor},
      {"Sanctions.TakeFromThoseWhoFailChecks",
       {"Sanksi mengurangi yang diterima pelanggar syarat",
        "Sanctions take from those who fail checks"},
       sanctions_take_from_those_who_fail_checks},
      {"FacilitatorLoad.LeavesConditionsUnverified",
       {"Beban pendamping membiarkan syarat tak terverifikasi",
        "The facilitators' load leaves conditions unverified"},
       facilitator_load_leaves_conditions_unverified},
  };
}

}  // namespace guyub::patterns
