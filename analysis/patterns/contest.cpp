// Power and contest: what power holders take, who wins what from them, and at what price.

#include <array>
#include <functional>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"

namespace guyub::patterns {
namespace {

using Change = std::function<void(VariantModel&)>;

// small villages, so that there are many contests to count; not so small that practitioners' wages take all the money of the programme
const std::vector<std::string> small_villages{"run.months=30", "population.households=4800", "synthesis.communities.smallest=120",
                                     "synthesis.communities.largest=160", "mechanisms.power=true"};
constexpr std::int32_t grievances_first = 6;   // months of the programme before anybody asks for anything
constexpr std::size_t last_year = 18;

/// Cash by lot, which leaves many with a grievance.
Arm arm(const Change& change) {
  return {"cash", [=](VariantModel& v) {
            v.model.head.mechanisms.household_acceptance = false;
            v.model.head.mechanisms.delivery_lag = false;
            v.programmes.front().targeting.method = Targeting::lottery;
            change(v);
          }};
}

void organised(VariantModel& v, float level) {
  v.model.institutions.organising.urban = v.model.institutions.organising.rural = level;
}

void interest(VariantModel& v, float level) {
  v.model.institutions.power.interest = level;
  v.model.institutions.power.interest_spread = 0.0f;
}

/// Holders of this strength everywhere.
void strength(VariantModel& v, float level) {
  PowerCoefficients& power = v.model.institutions.power;
  power.level = level;
  power.inequality = power.town = power.spread = 0.0f;
}

void contest(VariantModel& v, Tactic tactic, float risk = 0.0f, Demand demand = Demand::share) {
  v.model.contest = Contest{.title = {}, .programme = "cash", .tactic = tactic, .demand = demand, .start = v.model.head.run.start + grievances_first, .practitioner_risk = risk};
}

/// Rupiah a household and month, over the last year.
double conceded(const std::vector<RegionMonth>& months) {
  return mean_from(months, last_year, [](const RegionMonth& m) { return ratio(m.all[Sum::conceded], m.all[Sum::households]); });
}

/// Dismissed in a thousand households, over the whole contest.
double dismissed(const std::vector<RegionMonth>& months) {
  double sum = 0.0;
  for (const RegionMonth& month : months) sum += 1000.0 * ratio(month.all[Sum::dismissed], month.all[Sum::households]);
  return sum;
}

double delivery_cost(const std::vector<RegionMonth>& months) {
  return mean_from(months, last_year, [](const RegionMonth& m) { return ratio(entry(m.ledger, LedgerItem::delivery), m.all[Sum::households]); });
}

double leaked(const std::vector<RegionMonth>& months) {
  std::int64_t leaks = 0;
  std::int64_t spent = 0;
  for (std::size_t step = last_year; step < months.size(); ++step) {
    leaks += entry(months[step].ledger, LedgerItem::leakage);
    spent += entry(months[step].ledger, LedgerItem::leakage) + entry(months[step].ledger, LedgerItem::households);
  }
  return ratio(leaks, spent);
}

double trust(const std::vector<RegionMonth>& months) {
  return from_fixed(months.back().all[Sum::trust_village]) / static_cast<double>(months.back().all[Sum::households]);
}

constexpr double rupiah_that_matter = 1000.0;   // a household and month: about a kilogram of rice a year

void holders_against_a_programme_help_themselves(Findings& found) {
  Evidence leaks;
  std::vector<double> nothing_taken;
  for (int draw = 0; draw < draws; ++draw) {
    const auto take_nothing = [](VariantModel& v) { v.model.institutions.power.taken = 0.0f; };
    const History seen = live(drawn_world(draw, small_villages), {arm([](VariantModel& v) { strength(v, 0.8f); interest(v, 0.9f); }), arm([](VariantModel& v) { strength(v, 0.8f); interest(v, 0.0f); }),
                                                         arm([](VariantModel& v) { v.model.head.mechanisms.power = false; }), arm(take_nothing)});
    leaks.add(leaked(seen[0]) - leaked(seen[1]), leaked(seen[1]));
    nothing_taken.push_back(leaked(seen[3]) - leaked(seen[2]));
  }
  found.borne_out(leaks, {"share leaked, holders whose interests conflict over those whose interests are common", 0.001, false});
  found.exactly_none(nothing_taken, "power that takes nothing");
}

void contest_wins_only_with_organisation(Findings& found) {
  Evidence won;
  std::vector<double> unorganised, switched_off;
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, small_villages), {arm([](VariantModel& v) { organised(v, 0.8f); contest(v, Tactic::protest); }),
                                                         arm([](VariantModel& v) { organised(v, 0.0f); contest(v, Tactic::protest); }),
                                                         arm([](VariantModel& v) { organised(v, 0.8f); contest(v, Tactic::protest); v.model.head.mechanisms.contest = false; })});
    won.add(conceded(seen[0]) - conceded(seen[1]), 0.0);
    unorganised.push_back(conceded(seen[1]));
    switched_off.push_back(conceded(seen[2]) + dismissed(seen[2]));
  }
  found.borne_out(won, {"rupiah a household and month won by the organised over the unorganised", rupiah_that_matter, false});
  found.exactly_none(unorganised, "contest without organisation");
  found.exactly_none(switched_off, "organisation, and contest switched off");
}

/// What inequality does to the gain, at holders of the same strength; with holders who grow strong on it, reported beside.
void contest_wins_more_where_inequality_is_high(Findings& found) {
  Evidence more;
  std::vector<double> with_stronger_holders;
  const auto won = [](int draw, const std::string& gini) {
    std::vector<std::string> values = small_villages;
    values.push_back("population.households=9600");   // two worlds, other people in each: more villages, less chance
    for (const char* key : {"region.gini=", "region.gini_urban=", "region.gini_rural="}) values.push_back(key + gini);
    const auto protest = [](VariantModel& v) { organised(v, 0.8f); contest(v, Tactic::protest); };
    const History seen = live(drawn_world(draw, values), {arm([=](VariantModel& v) { strength(v, 0.45f); protest(v); }), arm(protest)});
    return std::array{conceded(seen[0]), conceded(seen[1])};
  };
  for (int draw = 0; draw < draws; ++draw) {
    const auto equal = won(draw, "0.25");
    const auto unequal = won(draw, "0.4");
    more.add(unequal[0] - equal[0], equal[0]);
    with_stronger_holders.push_back(unequal[1] - equal[1]);
  }
  found.borne_out(more, {"rupiah a household and month won at a Gini of .40 over .25, holders as strong", rupiah_that_matter, false});
  found.report("the same, holders stronger where inequality is high", with_stronger_holders);
}

void retaliation_follows_power(Findings& found) {
  Evidence jobs, mistrust;
  std::vector<double> agreed;
  for (int draw = 0; draw < draws; ++draw) {
    const auto under = [](float level, Tactic tactic) { return arm([=](VariantModel& v) { organised(v, 0.8f); strength(v, level); contest(v, tactic); }); };
    const History seen = live(drawn_world(draw, small_villages), {under(0.9f, Tactic::boycott), under(0.2f, Tactic::boycott), under(0.9f, Tactic::consensus)});
    jobs.add(dismissed(seen[0]) - dismissed(seen[1]), dismissed(seen[1]));
    mistrust.add(trust(seen[1]) - trust(seen[0]), trust(seen[1]));
    agreed.push_back(dismissed(seen[2]));
  }
  found.borne_out(jobs, {"dismissed in a thousand households, strong holders over weak ones", 1.0, false});
  found.borne_out(mistrust, {"trust in the village lost, strong holders over weak ones", 0.001});
  found.exactly_none(agreed, "dismissals where people agree");
}

void practitioners_at_risk_soften(Findings& found) {
  Evidence less_won, less_lost;
  for (int draw = 0; draw < draws; ++draw) {
    const auto risking = [](float risk) { return arm([=](VariantModel& v) { organised(v, 0.8f); contest(v, Tactic::confrontation, risk); }); };
    const History seen = live(drawn_world(draw, small_villages), {risking(0.0f), risking(1.0f)});
    less_won.add(conceded(seen[0]) - conceded(seen[1]), conceded(seen[1]));
    less_lost.add(dismissed(seen[0]) - dismissed(seen[1]), dismissed(seen[1]));
  }
  found.borne_out(less_won, {"rupiah a household and month not won because practitioners risk their job", rupiah_that_matter, false});
  found.borne_out(less_lost, {"dismissals in a thousand households spared by it", 0.5, false});
}

void consensus_fits_common_interests_and_contest_conflicting_ones(Findings& found) {
  Evidence common, cheaper, conflicting;
  std::vector<double> nothing;
  for (int draw = 0; draw < draws; ++draw) {
    const auto with = [](float conflict, Tactic tactic) { return arm([=](VariantModel& v) { organised(v, 0.8f); interest(v, conflict); contest(v, tactic); }); };
    const History seen = live(drawn_world(draw, small_villages), {with(0.0f, Tactic::consensus), with(0.0f, Tactic::protest), with(1.0f, Tactic::consensus), with(1.0f, Tactic::protest)});
    common.add(conceded(seen[0]) - conceded(seen[1]), conceded(seen[1]));
    cheaper.add(delivery_cost(seen[1]) - delivery_cost(seen[0]), delivery_cost(seen[0]));
    conflicting.add(conceded(seen[3]) - conceded(seen[2]), conceded(seen[2]));
    nothing.push_back(conceded(seen[2]));
  }
  found.borne_out(common, {"rupiah a household and month, consensus over protest where interests are common", rupiah_that_matter, false});
  found.borne_out(cheaper, {"rupiah of staff a household and month, protest over consensus", rupiah_that_matter, false});
  found.borne_out(conflicting, {"rupiah a household and month, protest over consensus where interests conflict", rupiah_that_matter, false});
  found.exactly_none(nothing, "consensus where interests conflict");
}

}  // namespace

std::vector<Pattern> contest_patterns() {
  return {
      {"Power.LeaksMoreWhereHoldersAreAgainstAProgramme", {"Pemegang kuasa yang menentang program mengambil lebih banyak", "Payments leak more where power holders are against a programme"}, holders_against_a_programme_help_themselves},
      {"Contest.WinsOnlyWithOrganisation", {"Tuntutan hanya berhasil bila warga terorganisasi", "A contest wins only with organisation"}, contest_wins_only_with_organisation},
      {"Contest.WinsMoreWhereInequalityIsHigh", {"Tuntutan menghasilkan lebih banyak di tempat yang timpang", "A contest wins more where inequality is high"}, contest_wins_more_where_inequality_is_high},
      {"Contest.RetaliationFollowsPower", {"Pembalasan mengikuti kuasa", "Retaliation follows power"}, retaliation_follows_power},
      {"Contest.IsSoftenedByPractitionersAtRisk", {"Pendamping yang terancam melunakkan taktik", "Practitioners at risk soften the tactics"}, practitioners_at_risk_soften},
      {"Contest.ConsensusFitsCommonInterestsAndContestConflictingOnes",
       {"Mufakat unggul bila kepentingan sama, tekanan bila bertentangan", "Consensus is better where interests are common, contest where they conflict"},
       consensus_fits_common_interests_and_contest_conflicting_ones},
  };
}

}  // namespace guyub::patterns
