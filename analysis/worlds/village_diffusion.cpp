#include "analysis/worlds/village_diffusion.hpp"

#include <array>
#include <cmath>

#include <fmt/format.h>

#include "analysis/evidence/evidence_table.hpp"
#include "analysis/parameters/parameter_draws.hpp"
#include "analysis/worlds/last_month.hpp"
#include "sim/core/real_math.hpp"
#include "sim/institution/elite.hpp"

namespace guyub::analysis {
namespace {

const std::string diffusion_file = "village_diffusion.yaml";
constexpr std::array<std::array<std::uint32_t, 2>, 4> tie_groups{{{0, 3}, {4, 6}, {7, 10}, {11, 15}}};

bool took_up(const Households& h, std::size_t i) { return h.practice[i] >= AdoptionStage::trying; }

struct Level {
  double value = 0;
  double standard_error = 0;
};

Level published_take_up(const WorldRequest& request) {
  const EvidenceTable table = EvidenceTable::read(request.configs / "evidence/T19_levels.csv");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (table.text(row, "id") == "V-takeup-mean") return {table.number(row, "value"), table.number(row, "se")};
  }
  throw WorldError("T19 has no V-takeup-mean");
}

/// Sums of the regression of own take-up on that of the ties, within villages.
struct TieSlope {
  double xx = 0;
  double xy = 0;

  void add(const Households& h) {
    std::vector<std::array<double, 2>> points;
    double mx = 0.0, my = 0.0;
    for (std::size_t i = 0; i < h.size(); ++i) {
      const std::uint32_t ties = h.tie_begin[i + 1] - h.tie_begin[i];
      if (ties == 0) continue;
      double taken = 0.0;
      for (std::uint32_t t = h.tie_begin[i]; t < h.tie_begin[i + 1]; ++t) taken += took_up(h, h.tie[t]) ? 1.0 : 0.0;
      points.push_back({taken / ties, took_up(h, i) ? 1.0 : 0.0});
      mx += points.back()[0];
      my += points.back()[1];
    }
    const auto n = static_cast<double>(points.size());
    for (const auto& [x, y] : points) {
      xx += (x - mx / n) * (x - mx / n);
      xy += (x - mx / n) * (y - my / n);
    }
  }
};

struct Share {
  double part = 0;
  double all = 0;
  void add(bool counts) {
    part += counts ? 1.0 : 0.0;
    all += 1.0;
  }
  double value() const { return all > 0.0 ? part / all : 0.0; }
};

void add_village(const Community& community, const std::vector<std::uint8_t>& leads, Share& others, Share& leaders, std::array<Share, 4>& by_ties) {
  const Households& h = community.households;
  for (std::size_t i = 0; i < community.size(); ++i) {
    (leads[i] != 0 ? leaders : others).add(took_up(h, i));
    const std::uint32_t ties = h.tie_begin[i + 1] - h.tie_begin[i];
    for (std::size_t group = 0; group < tie_groups.size(); ++group) {
      if (ties >= tie_groups[group][0] && ties <= tie_groups[group][1]) by_ties[group].add(took_up(h, i));
    }
  }
}

std::vector<TakeUp> lived(const WorldRequest& request, std::vector<std::string> changes, double believed) {
  changes.push_back(fmt::format("practice.believed={:.6f}", believed));
  changes.push_back(fmt::format("run.replicates={}", request.replicates));
  const LoadedScenario scenario = load_world(request, diffusion_file, changes);
  std::vector<TakeUp> seen;
  look_at_the_end(scenario, request, [&](std::uint32_t replicate, std::size_t, const Country& country) { seen.push_back(take_up(country, scenario, replicate)); });
  return seen;
}

double mean_of_others(const std::vector<TakeUp>& seen) {
  double sum = 0.0;
  for (const TakeUp& one : seen) sum += one.others / static_cast<double>(seen.size());
  return sum;
}

/// The benefit believed at which the mean take-up of non-leaders is `level`, by bisection, and what is seen there.
std::vector<TakeUp> lived_at_level(const WorldRequest& request, const std::vector<std::string>& changes, double level) {
  double low = 0.0, high = 1.0;
  std::vector<TakeUp> seen;
  constexpr int halvings = 9;
  for (int halving = 0; halving < halvings; ++halving) {
    const double middle = 0.5 * (low + high);
    seen = lived(request, changes, middle);
    const double found = mean_of_others(seen);
    if (std::abs(found - level) < 0.002) break;
    (found < level ? low : high) = middle;
  }
  return seen;
}

}  // namespace

TakeUp take_up(const Country& country, const LoadedScenario& scenario, std::uint32_t replicate) {
  EliteCoefficients elite = scenario.base.institutions.elite;
  elite.leader_share = scenario.base.practice->seed_share;
  TakeUp seen;
  Share led;
  std::array<Share, 4> by_ties{};
  TieSlope slope;
  double squares = 0.0;
  const auto villages = static_cast<double>(country.communities.size());
  for (const Community& community : country.communities) {
    Share others;
    add_village(community, leaders(community, elite, draws_of(scenario, replicate)), others, led, by_ties);
    slope.add(community.households);
    seen.others += others.value() / villages;
    squares += others.value() * others.value();
  }
  seen.others_sd = std::sqrt(std::max(0.0, (squares - villages * seen.others * seen.others) / (villages - 1.0)));
  seen.leaders = led.value();
  seen.neighbour_slope = slope.xx > 0.0 ? slope.xy / slope.xx : 0.0;
  for (std::size_t group = 0; group < by_ties.size(); ++group) seen.by_ties[group] = by_ties[group].value();
  return seen;
}

WorldCells village_diffusion_cells(const WorldRequest& request) {
  const LoadedScenario reference = load_world(request, diffusion_file);
  const Level level = published_take_up(request);
  const auto draws = static_cast<std::size_t>(request.draws);
  DrawnEstimates spread(draws), of_leaders(draws), slope(draws);
  std::array<DrawnEstimates, 4> by_ties{DrawnEstimates(draws), DrawnEstimates(draws), DrawnEstimates(draws), DrawnEstimates(draws)};
  for (std::size_t draw = 0; draw < draws; ++draw) {
    const auto changes = drawn_changes(reference, {"behaviour.acceptance", "behaviour.resistance", "behaviour.practice", "practice", "institutions.elite",
                                                   "synthesis.minds", "synthesis.ties"}, static_cast<int>(draw));
    const auto position = static_cast<float>(position_in_range(static_cast<int>(draw), "T19.V-takeup-mean"));
    const double wanted = level.value + level.standard_error * static_cast<double>(normal_quantile(position * 0.998f + 0.001f));
    for (const TakeUp& seen : lived_at_level(request, changes, wanted)) {
      spread.add(draw, seen.others_sd);
      of_leaders.add(draw, seen.leaders);
      slope.add(draw, seen.neighbour_slope);
      for (std::size_t group = 0; group < by_ties.size(); ++group) by_ties[group].add(draw, seen.by_ties[group]);
    }
  }
  WorldCells world;
  add_in_both_tiers(spread, "V-takeup-sd", world);
  add_in_both_tiers(of_leaders, "V-takeup-leaders", world);
  add_in_both_tiers(slope, "V-neighbour-slope", world);
  const std::array<std::string, 4> names{"V-degree-0-3", "V-degree-4-6", "V-degree-7-10", "V-degree-11-15"};
  for (std::size_t group = 0; group < by_ties.size(); ++group) add_in_both_tiers(by_ties[group], names[group], world);
  world.scenarios.push_back(mark_of(reference, diffusion_file));
  return world;
}

}  // namespace guyub::analysis
