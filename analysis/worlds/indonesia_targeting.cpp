#include "analysis/worlds/indonesia_targeting.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/worlds/last_month.hpp"
#include "sim/institution/elite.hpp"

namespace guyub::analysis {
namespace {

enum Arm : std::size_t { test, meeting, hybrid, arms };

bool is_selected(const Community& community, std::size_t h) {
  return community.programmes.front().enrolments.stage[h] != EnrolmentStage::unlisted;
}

/// Coefficient of the connection to the elite on being selected, given log consumption a head.
double elite_slope(const Country& country, const EliteCoefficients& elite, const Draws& draws) {
  std::vector<double> in, own, consumption;
  for (const Community& community : country.communities) {
    const std::vector<std::uint8_t> is_connected = connected(community, elite, draws);
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (community.households.person_count[h] == 0) continue;
      in.push_back(is_selected(community, h) ? 1.0 : 0.0);
      own.push_back(is_connected[h]);
      consumption.push_back(std::log(std::max(1.0, static_cast<double>(community.consumption_per_capita(h)))));
    }
  }
  return partial_slope(in, own, consumption);
}

struct Estimates {
  explicit Estimates(std::size_t draws)
      : error_meeting(draws), error_hybrid(draws), exclusion_meeting(draws), exclusion_hybrid(draws), inclusion_meeting(draws),
        inclusion_hybrid(draws), elite_meeting(draws), elite_test(draws) {}
  DrawnEstimates error_meeting, error_hybrid, exclusion_meeting, exclusion_hybrid, inclusion_meeting, inclusion_hybrid, elite_meeting, elite_test;
};

void live_draw(std::size_t draw, const LoadedScenario& scenario, const WorldRequest& request, Estimates& into) {
  ListErrors of_test;   // variants of a replicate are seen in their order, the test first
  look_at_the_end(scenario, request, [&](std::uint32_t replicate, std::size_t arm, const Country& country) {
    const ListErrors errors = list_errors(country);
    if (arm == test) of_test = errors;
    if (arm == test || arm == meeting) {
      const double slope = elite_slope(country, scenario.base.institutions.elite, draws_of(scenario, replicate));
      (arm == test ? into.elite_test : into.elite_meeting).add(draw, slope);
    }
    if (arm == test) return;
    (arm == meeting ? into.error_meeting : into.error_hybrid).add(draw, errors.total - of_test.total);
    (arm == meeting ? into.exclusion_meeting : into.exclusion_hybrid).add(draw, errors.exclusion - of_test.exclusion);
    (arm == meeting ? into.inclusion_meeting : into.inclusion_hybrid).add(draw, errors.inclusion - of_test.inclusion);
  });
}

}  // namespace

ListErrors list_errors(const Country& country) {
  std::vector<std::pair<float, bool>> households;   // welfare rank, selected
  std::size_t quota = 0;
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      households.emplace_back(community.households.welfare_rank[h], is_selected(community, h));
      quota += is_selected(community, h) ? 1 : 0;
    }
  }
  std::stable_sort(households.begin(), households.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  double left_out = 0.0;
  for (std::size_t i = 0; i < quota; ++i) left_out += households[i].second ? 0.0 : 1.0;
  const auto n = static_cast<double>(households.size());
  const auto poor = static_cast<double>(quota);   // as many are let in wrongly as are left out
  return {2.0 * left_out / n, left_out / poor, left_out / (n - poor)};
}

double partial_slope(const std::vector<double>& y, const std::vector<double>& x, const std::vector<double>& z) {
  const auto n = static_cast<double>(y.size());
  double my = 0.0, mx = 0.0, mz = 0.0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    my += y[i] / n;
    mx += x[i] / n;
    mz += z[i] / n;
  }
  double xx = 0.0, zz = 0.0, xz = 0.0, xy = 0.0, zy = 0.0;
  for (std::size_t i = 0; i < y.size(); ++i) {
    const double dx = x[i] - mx, dz = z[i] - mz, dy = y[i] - my;
    xx += dx * dx;
    zz += dz * dz;
    xz += dx * dz;
    xy += dx * dy;
    zy += dz * dy;
  }
  return (xy * zz - zy * xz) / (xx * zz - xz * xz);
}

WorldCells indonesia_targeting_cells(const WorldRequest& request) {
  const std::string file = "indonesia_targeting.yaml";
  const std::string replicates = "run.replicates=" + std::to_string(request.replicates);
  const LoadedScenario reference = load_world(request, file, {replicates});
  Estimates estimates(static_cast<std::size_t>(request.draws));
  for (int draw = 0; draw < request.draws; ++draw) {
    std::vector<std::string> changes = drawn_changes(reference, {"behaviour.selection", "institutions.elite", "programmes"}, draw);
    changes.push_back(replicates);
    live_draw(static_cast<std::size_t>(draw), load_world(request, file, changes), request, estimates);
  }
  WorldCells world;
  add_in_both_tiers(estimates.error_meeting, "I-error-community-minus-pmt", world);
  add_in_both_tiers(estimates.error_hybrid, "I-error-hybrid-minus-pmt", world);
  add_in_both_tiers(estimates.exclusion_meeting, "I-exclusion-community-minus-pmt", world);
  add_in_both_tiers(estimates.exclusion_hybrid, "I-exclusion-hybrid-minus-pmt", world);
  add_in_both_tiers(estimates.inclusion_meeting, "I-inclusion-community-minus-pmt", world);
  add_in_both_tiers(estimates.inclusion_hybrid, "I-inclusion-hybrid-minus-pmt", world);
  add_in_both_tiers(estimates.elite_meeting, "I-elite-community", world);
  add_in_both_tiers(estimates.elite_test, "I-elite-pmt", world);
  world.scenarios.push_back(mark_of(reference, file));
  return world;
}

}  // namespace guyub::analysis
