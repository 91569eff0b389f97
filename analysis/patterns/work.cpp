// Adults: work, training with and without new jobs, self-reliance.

#include <algorithm>
#include <cmath>

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"
#include "sim/household/adult_work.hpp"

namespace guyub::patterns {
namespace {

using Coefficient = float AdultWorkCoefficients::*;

Arm with(const std::string& programme, Coefficient coefficient, float value) {
  return {programme, [=](VariantModel& v) { v.model.behaviour.adult_work.*coefficient = value; }};
}

/// Calls visit(community, household, slot) for every adult of working age.
template <class Visit>
void for_adults(const Country& country, Visit visit) {
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
        if (of_working_age(community.persons.age_months[i])) visit(community, h, i);
      }
    }
  }
}

/// Share at work of the adults for whom counts(community, household, slot) holds.
template <class Counts>
Gauge share_at_work(Counts counts) {
  return [=](const Country& country) {
    double adults = 0.0;
    double workers = 0.0;
    for_adults(country, [&](const Community& community, std::size_t h, std::uint32_t i) {
      if (!counts(community, h, i)) return;
      adults += 1.0;
      workers += community.persons.working[i];
    });
    return workers / adults;
  };
}

double at_work(const RegionMonth& month) { return ratio(month.all[Sum::working_adults], month.all[Sum::adults_18_60]); }

double over_a_year(const std::vector<RegionMonth>& months) {
  return mean_from(months, months.size() - 12, [](const RegionMonth& m) { return m.gauge; });
}

/// A month alone moves by half a point by chance where two lives have parted.
double at_work_over_a_year(const std::vector<RegionMonth>& months) { return mean_from(months, months.size() - 12, at_work); }

void adult_work_moves_people_and_keeps_its_level(Findings& found) {
  Evidence moved;
  std::vector<double> nobody_leaves;
  std::vector<double> drift;
  const auto newcomers = [](const Country& country) {   // at work for less than a year, among all at work
    double workers = 0.0;
    double recent = 0.0;
    for_adults(country, [&](const Community& community, std::size_t, std::uint32_t i) {
      workers += community.persons.working[i];
      recent += community.persons.working[i] != 0 && community.persons.status_months[i] < 12 ? 1.0 : 0.0;
    });
    return recent / workers;
  };
  for (int draw = 0; draw < draws; ++draw) {
    const auto lived = [&](const std::vector<std::string>& fixed) {
      return live(drawn_world(draw, fixed), {{""}}, newcomers)[0];
    };
    const auto seen = lived({"run.months=36"});
    const auto still = lived({"run.months=36", "behaviour.adult_work.loss=0"});
    moved.add(seen.back().gauge - still.back().gauge, seen.back().gauge);
    nobody_leaves.push_back(at_work(still.back()) - at_work(still[24]));
    drift.push_back(std::abs(at_work(seen.back()) - at_work(seen.front())));
  }
  found.borne_out(moved, {"workers who began within the year, losing work over not", 0.03});
  found.check(median(drift) < 0.02, "share of adults at work after three years, distance from the start");
}

void labour_supply_can_move_and_by_default_hardly_does(Findings& found) {
  Evidence less;
  Evidence more;
  std::vector<double> by_default;
  const Gauge receivers = share_at_work([](const Community& c, std::size_t h, std::uint32_t) {
    return c.programmes.front().enrolments.enrolled_months[h] > 0;
  });
  for (int draw = 0; draw < draws; ++draw) {
    const std::vector<std::string> fixed{"run.months=36", "behaviour.adult_work.transfer=0"};
    const History seen = live(drawn_world(draw, fixed), {with("cash", &AdultWorkCoefficients::transfer, 0.0f),
                                                        with("cash", &AdultWorkCoefficients::transfer, -4.0f),
                                                        with("cash", &AdultWorkCoefficients::transfer, 4.0f)}, receivers);
    const double usual = over_a_year(seen[0]);
    less.add(usual - over_a_year(seen[1]), usual);
    more.add(over_a_year(seen[2]) - usual, usual);
    const History none = live(drawn_world(draw, fixed), {{""}, {"cash"}});
    by_default.push_back(at_work_over_a_year(none[1]) - at_work_over_a_year(none[0]));
  }
  found.borne_out(less, {"receiving adults at work lost, transfers that hold back search", 0.002});
  found.borne_out(more, {"receiving adults at work gained, transfers that help to search", 0.002});
  found.report("cash.adults_at_work", by_default);
  found.check(std::all_of(by_default.begin(), by_default.end(), [](double change) { return std::abs(change) < 0.01; }),
              "work of all adults with cash over without, by default, within a point");
}

/// The programme of training with so many new jobs for each trained; skill counts for nothing where useful is false.
Arm training(float jobs, bool useful = true) {
  return {"training", [=](VariantModel& v) {
            v.programmes.front().training.jobs = jobs;
            if (!useful) v.model.behaviour.adult_work.skill = 0.0f;
          }};
}

void training_displaces_others_unless_it_brings_jobs(Findings& found) {
  Evidence trained;
  Evidence others;
  Evidence new_jobs;
  std::vector<double> net_over_gross;
  std::vector<double> nobody_trained;
  const Gauge trained_at_work = share_at_work([](const Community& c, std::size_t, std::uint32_t i) { return c.persons.skill[i] > 0; });
  for (int draw = 0; draw < draws; ++draw) {
    const std::vector<std::string> size{"run.months=36", "population.households=3000"};
    const Model world = drawn_world(draw, size);
    const History seen = live(world, {training(0.0f, false), training(0.0f), training(1.0f)}, trained_at_work);
    const auto jobs = [&](std::size_t arm) { return mean_from(seen[arm], 24, at_work); };
    const double gain = over_a_year(seen[1]) - over_a_year(seen[0]);
    trained.add(gain, over_a_year(seen[0]));
    const Sums<Sum>& end = seen[1].back().all;
    const double skill = static_cast<double>(world.programmes[2].second.training.gain) * 255.0;
    const double gross = gain * ratio(end[Sum::adult_skill], end[Sum::adults_18_60]) / skill;   // of all adults, those trained
    const double net = jobs(1) - jobs(0);
    others.add(gross - net, jobs(0));
    net_over_gross.push_back(net / gross);
    new_jobs.add(jobs(2) - jobs(1), jobs(1));
    const History none = live(drawn_world(draw, {"run.months=12", "programmes.training.training.intake=0"}), {training(1.0f, false), training(1.0f)});
    nobody_trained.push_back(at_work(none[1].back()) - at_work(none[0].back()));
  }
  found.borne_out(trained, {"trained adults at work, training with a fixed number of jobs", 0.02});
  found.borne_out(others, {"work of others that went to the trained, share of adults, fixed number of jobs", 0.002});
  found.borne_out(new_jobs, {"adults at work, new jobs with training over none", 0.002});
  found.report("training.net_over_gross_jobs", net_over_gross);
  found.check(std::abs(median(net_over_gross)) < 1.0 / 3.0, "little on balance: no more than fewer vacancies");
  found.exactly_none(nobody_trained, "training that nobody takes");
}

/// Mean self-reliance of households that were ever enrolled.
double reliance_of_receivers(const Country& country) {
  double sum = 0.0;
  double households = 0.0;
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (community.households.person_count[h] == 0 || community.programmes.front().enrolments.enrolled_months[h] == 0) continue;
      sum += static_cast<double>(share_of(community.households.self_reliance[h]));
      households += 1.0;
    }
  }
  return sum / households;
}

Arm relying(const std::string& approach, float transfer, bool participation) {
  return {"cash", [=](VariantModel& v) {
            v.programmes.front().approach = approach;
            v.model.behaviour.self_reliance.transfer = transfer;
            v.model.head.mechanisms.participation = participation;
          }};
}

void self_reliance_rises_with_taking_part_and_moves_with_transfers_either_way(Findings& found) {
  Evidence part;
  Evidence up;
  Evidence down;
  std::vector<double> nobody_asked;
  for (int draw = 0; draw < draws; ++draw) {
    // everyone takes the money, so that the same households are compared
    const Model world = drawn_world(draw, {"run.months=24", "mechanisms.household_acceptance=false"});
    const History seen = live(world, {relying("participatory", 0.0f, false), relying("participatory", 0.0f, true), relying("standard", 0.3f, true),
                                      relying("standard", -0.3f, true), relying("standard", 0.0f, true), relying("standard", 0.0f, false)},
                              reliance_of_receivers);
    const auto mean = [&](std::size_t arm) { return over_a_year(seen[arm]); };
    part.add(mean(1) - mean(0), mean(0));
    up.add(mean(2) - mean(4), mean(4));
    down.add(mean(4) - mean(3), mean(4));
    nobody_asked.push_back(mean(4) - mean(5));
  }
  found.borne_out(part, {"self-reliance of receivers, a programme they helped to design", 0.01});
  found.borne_out(up, {"self-reliance of receivers, transfers that make independent", 0.002});
  found.borne_out(down, {"self-reliance of receivers lost, transfers that make dependent", 0.002});
  found.exactly_none(nobody_asked, "participation where nobody is asked");
}

void self_reliance_rises_with_ones_own_success(Findings& found) {
  Evidence success;
  std::vector<double> counts_for_nothing;
  const auto growth = [](int draw, const std::string& means) {
    const auto end = [&](const char* rate) {
      const std::vector<std::string> fixed{"run.months=36", "population.households=1000", std::string("behaviour.income.growth=") + rate, "behaviour.self_reliance.means=" + means};
      return live(drawn_world(draw, fixed), {{""}})[0].back().all;
    };
    const auto level = [](const Sums<Sum>& sums) { return from_fixed(sums[Sum::self_reliance]) / static_cast<double>(sums[Sum::households]); };
    const double without = level(end("0"));
    return std::pair{level(end("0.1")) - without, without};
  };
  for (int draw = 0; draw < draws; ++draw) {
    const auto [more, level] = growth(draw, "0.5");
    success.add(more, level);
    counts_for_nothing.push_back(growth(draw, "0").first);
  }
  found.borne_out(success, {"self-reliance after three years, income growing by 10% a year over none", 0.01});
  found.exactly_none(counts_for_nothing, "growth where own income counts for nothing");
}

}  // namespace

std::vector<Pattern> work_patterns() {
  return {
      {"AdultWork.MovesPeopleAndKeepsItsLevel",
       {"Orang berganti kerja sementara tingkatnya tetap",
        "People change work while its level stays"},
       adult_work_moves_people_and_keeps_its_level},
      {"LabourSupply.CanMoveAndByDefaultHardlyDoes",
       {"Bantuan dapat menggeser kerja dan secara baku hampir tidak",
        "Transfers can move labour supply and by default hardly do"},
       labour_supply_can_move_and_by_default_hardly_does},
      {"Training.DisplacesOthersUnlessItBringsJobs",
       {"Pelatihan menggeser orang lain kecuali ada lowongan baru",
        "Training displaces others unless it brings jobs"},
       training_displaces_others_unless_it_brings_jobs},
      {"SelfReliance.RisesWithTakingPartAndMovesWithTransfersEitherWay",
       {"Kemandirian naik dengan ikut serta; bantuan menggesernya ke dua arah",
        "Self-reliance rises with taking part; transfers move it either way"},
       self_reliance_rises_with_taking_part_and_moves_with_transfers_either_way},
      {"SelfReliance.RisesWithOnesOwnSuccess",
       {"Kemandirian naik dengan keberhasilan sendiri",
        "Self-reliance rises with one's own success"},
       self_reliance_rises_with_ones_own_success},
  };
}

}  // namespace guyub::patterns
