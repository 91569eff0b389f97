// What transfers do beside those who receive them: local income, prices; and how much of them is spent by how they come.

#include <cmath>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"
#include "sim/household/consumption.hpp"

namespace guyub::patterns {
namespace {

/// Mean real consumption a household of those that never came on the list, rupiah a month.
double neighbours(const Country& country) {
  double sum = 0.0;
  double households = 0.0;
  for (const Community& community : country.communities) {
    const auto& stage = community.programmes.front().enrolments.stage;
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (community.households.person_count[h] == 0 || stage[h] != EnrolmentStage::unlisted) continue;
      sum += static_cast<double>(community.households.consumption[h]) / static_cast<double>(community.price_level);
      households += 1.0;
    }
  }
  return sum / households;
}

double last_year(const std::vector<RegionMonth>& months) {
  return mean_from(months, months.size() - 12, [](const RegionMonth& m) { return m.gauge; });
}

/// Transfers and what sellers earned from their being spent, over transfers, in the last year.
double multiplier(const std::vector<RegionMonth>& months) {
  std::int64_t transfers = 0;
  std::int64_t local = 0;
  for (std::size_t step = months.size() - 12; step < months.size(); ++step) {
    transfers += months[step].all[Sum::transfers];
    local += months[step].all[Sum::local_income];
  }
  return 1.0 + ratio(local, transfers);
}

void local_economy_lets_neighbours_earn_from_transfers(Findings& found) {
  Evidence neighbour;
  Evidence remote;
  std::vector<double> nothing_stays;
  std::vector<double> multipliers;
  for (int draw = 0; draw < draws; ++draw) {
    const std::vector<std::string> size{"run.months=30", "population.households=1000"};
    const auto gain = [&](std::vector<std::string> fixed) {
      fixed.insert(fixed.end(), size.begin(), size.end());
      return live(drawn_world(draw, fixed), off_and_on(&Mechanisms::local_economy, "cash"), neighbours);
    };
    // prices held still: they take from neighbours what spending brings them
    const History seen = gain({"institutions.local_economy.price=0"});
    neighbour.add(last_year(seen[1]) / last_year(seen[0]) - 1.0, 1.0);
    multipliers.push_back(multiplier(seen[1]));
    const History near = gain({"institutions.local_economy.distance=20", "institutions.local_economy.price=0"});
    remote.add(multiplier(gain({"institutions.local_economy.distance=2", "institutions.local_economy.price=0"})[1]) - multiplier(near[1]), 1.0);
    const History outside = gain({"institutions.local_economy.stays_near=0", "institutions.local_economy.stays_remote=0", "institutions.local_economy.price=0"});
    nothing_stays.push_back(last_year(outside[1]) - last_year(outside[0]));
  }
  found.borne_out(neighbour, {"share that consumption of those never listed gains, local economy", 0.0005, false});
  found.borne_out(remote, {"multiplier, remote over near", 0.05, false});
  found.exactly_none(nothing_stays, "local economy where all is bought elsewhere");
  found.report("transfers.multiplier", multipliers);
}

void price_response_takes_from_those_who_receive_nothing(Findings& found) {
  Evidence loss;
  Evidence poverty;
  std::vector<double> no_response;
  std::vector<double> prices;
  for (int draw = 0; draw < draws; ++draw) {
    const auto lived = [&](std::vector<std::string> fixed) {
      fixed.insert(fixed.end(), {"run.months=30"});
      return live(drawn_world(draw, fixed), off_and_on(&Mechanisms::price_response, "cash"), neighbours);
    };
    const History seen = lived({});
    loss.add(1.0 - last_year(seen[1]) / last_year(seen[0]), 1.0);
    const auto gap = [&](std::size_t arm) {
      return mean_from(seen[arm], 18, [](const RegionMonth& m) { return from_fixed(m.all[Sum::poverty_gap]) / static_cast<double>(m.all[Sum::persons]); });
    };
    poverty.add(gap(1) - gap(0), 0.5);
    const RegionMonth& end = seen[1].back();
    prices.push_back(from_fixed(end.all[Sum::price_level]) / static_cast<double>(end.all[Sum::households]) - 1.0);
    const History still = lived({"institutions.local_economy.price=0"});
    no_response.push_back(last_year(still[1]) - last_year(still[0]));
  }
  found.borne_out(loss, {"share of real consumption that those never listed lose, prices", 0.0002, false});
  found.borne_out(poverty, {"poverty gap, prices", 0.00002, false});
  found.exactly_none(no_response, "prices that do not respond");
  found.report("prices.rise", prices);
}

/// Mean consumption a household of those that received the programme, rupiah a month.
double receivers(const Country& country) {
  double sum = 0.0;
  double households = 0.0;
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (community.households.person_count[h] == 0 || community.programmes.front().enrolments.enrolled_months[h] == 0) continue;
      sum += static_cast<double>(community.households.consumption[h]);
      households += 1.0;
    }
  }
  return sum / households;
}

void investment_leaves_something_when_payments_have_ended(Findings& found) {
  Evidence left;
  std::vector<double> nothing_laid_out;
  for (int draw = 0; draw < draws; ++draw) {
    const auto gain = [&](const std::string& share) {
      const Model world = drawn_world(draw, {"run.months=48", "population.households=1000", "programmes.cash.lasts=18", "mechanisms.local_economy=false",
                                             "mechanisms.household_acceptance=false", "behaviour.investment.share=" + share});
      const History seen = live(world, off_and_on(&Mechanisms::investment, "cash"), receivers);
      return last_year(seen[1]) / last_year(seen[0]) - 1.0;
    };
    left.add(gain("0.1"), 1.0);
    nothing_laid_out.push_back(gain("0"));
  }
  found.borne_out(left, {"share that consumption of receivers gains, from a year and a half after the last payment on, investment", 0.0005, false});
  found.exactly_none(nothing_laid_out, "investment of nothing");
}

/// Share of what a programme pays in the quarter from a payment on that is spent in it, when it pays 1,200,000 rupiah in a
/// year: every so many months, and again next year or never again.
double spent_in_the_quarter(const ConsumptionCoefficients& c, std::size_t every, bool again) {
  constexpr float year = 1'200'000.0f;
  constexpr std::size_t before = 60;   // months in which it is paid likewise already
  double came = 0.0;
  const auto lived = [&](bool paid) {
    Community community;
    Households& h = community.households;
    h.resize(1);
    h.person_count = {4};
    h.permanent_income = h.income = {4'000'000.0f};
    community.poverty_line = 500'000.0f;
    double spent = 0.0;
    came = 0.0;
    for (std::size_t month = 0; month < before + 3; ++month) {
      const bool due = month % every == 0 && (again || month == before);
      h.transfer[0] = paid && due ? (again ? year * static_cast<float>(every) / 12.0f : year) : 0.0f;
      consume(community, {0, 1}, c);
      if (month < before) continue;
      spent += static_cast<double>(h.consumption[0]);
      came += static_cast<double>(h.transfer[0]);
    }
    return spent;
  };
  const double without = lived(false);
  return (lived(true) - without) / came;
}

void propensity_to_consume_rises_with_regularity(Findings& found) {
  Evidence regular;
  std::vector<double> monthly;
  std::vector<double> yearly;
  std::vector<double> once;
  std::vector<double> counted_as_luck;
  for (int draw = 0; draw < draws; ++draw) {
    ConsumptionCoefficients c = drawn_world(draw).behaviour.consumption;
    monthly.push_back(spent_in_the_quarter(c, 1, true));
    yearly.push_back(spent_in_the_quarter(c, 12, true));
    once.push_back(spent_in_the_quarter(c, 12, false));
    regular.add(monthly.back() - once.back(), once.back());
    c.propensity_above = c.propensity_below = 1.0f;   // whatever comes is spent at once
    c.regularity = 0.0f;
    counted_as_luck.push_back(std::round(1e4 * (spent_in_the_quarter(c, 1, true) - spent_in_the_quarter(c, 12, false))));
  }
  found.borne_out(regular, {"share spent within a quarter, a transfer every month over one that comes once", 0.05});
  found.exactly_none(counted_as_luck, "regularity where everything is spent as it comes");
  found.report("spent_in_a_quarter.monthly", monthly);
  found.report("spent_in_a_quarter.yearly", yearly);
  found.report("spent_in_a_quarter.once", once);
  for (const std::vector<double>& shares : {monthly, yearly, once}) {
    found.check(median(shares) > 0.1 && median(shares) < 1.05, "published range .1 to about 1");
  }
}

}  // namespace

std::vector<Pattern> economy_patterns() {
  return {
      {"LocalEconomy.LetsNeighboursEarnFromTransfers",
       {"Bantuan yang dibelanjakan menjadi pendapatan tetangga",
        "Neighbours earn from transfers that are spent"},
       local_economy_lets_neighbours_earn_from_transfers},
      {"PriceResponse.TakesFromThoseWhoReceiveNothing",
       {"Kenaikan harga merugikan yang tidak menerima",
        "Prices take from those who receive nothing"},
       price_response_takes_from_those_who_receive_nothing},
      {"Investment.LeavesSomethingWhenPaymentsHaveEnded",
       {"Modal usaha dari bantuan menyisakan sesuatu sesudah pembayaran berakhir",
        "Investment out of transfers leaves something when payments have ended"},
       investment_leaves_something_when_payments_have_ended},
      {"Propensity.ToConsumeRisesWithRegularity",
       {"Bagian bantuan yang dibelanjakan naik dengan keteraturan",
        "The share spent rises with regularity of payment"},
       propensity_to_consume_rises_with_regularity},
  };
}

}  // namespace guyub::patterns
