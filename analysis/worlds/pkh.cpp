#include "analysis/worlds/pkh.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "sim/engine/run.hpp"
#include "sim/household/child_health.hpp"

namespace guyub::analysis {
namespace {

constexpr char pkh_file[] = "pkh_2007.yaml";
constexpr std::array<std::uint32_t, 2> waves{27, 75};   // October 2009 and October 2013, months since July 2007
enum Wave : std::size_t { two_years, six_years };

/// What is counted among recipients in a wave.
struct Counts {
  double children = 0, enrolled = 0, small_children = 0, stunted = 0, households = 0, log_consumption = 0;

  double enrolment() const { return enrolled / children; }
  double out_of_school() const { return 1.0 - enrolment(); }
  double stunting() const { return stunted / small_children; }
  double consumption() const { return log_consumption / households; }
};

bool receives(const Country& country, std::size_t c, std::size_t h) {
  return country.communities[c].programmes.front().enrolments.stage[h] == EnrolmentStage::accepted;
}

void add(Counts& counts, const Community& community, std::size_t h) {
  constexpr std::uint16_t stunting_months = 36;
  const Persons& p = community.persons;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    const int age = age_years(p.age_months[i]);
    if (age >= 7 && age <= 15) {
      counts.children += 1.0;
      counts.enrolled += p.enrolled[i] != 0 ? 1.0 : 0.0;
    }
    if (p.age_months[i] <= stunting_months) {
      counts.small_children += 1.0;
      counts.stunted += p.height_for_age[i] < stunted_below ? 1.0 : 0.0;
    }
  }
  counts.households += 1.0;
  counts.log_consumption += std::log(std::max(1.0, static_cast<double>(community.consumption_per_capita(h))));
}

/// Sees both variants in both waves of every replicate. The variant with the programme comes last: only then it is known who receives.
class Survey : public Observer {
 public:
  using Replicate = std::array<std::array<Counts, 2>, 2>;   ///< by wave, then control and treated

  void replicate_begins(std::uint32_t, const Country& start, std::span<const FitRow>) override {
    replicates.emplace_back();
    at_start_.clear();
    for (const Community& community : start.communities) at_start_.push_back(community.size());
  }
  void month_done(std::uint32_t, std::size_t variant, std::uint32_t step, const Country& country, const Workers&) override {
    for (std::size_t wave = 0; wave < waves.size(); ++wave) {
      if (step != waves[wave]) continue;
      if (variant == 0) control_ = country;
      else compare(replicates.back()[wave], country);
    }
  }
  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {}

  std::vector<Replicate> replicates;

 private:
  void compare(std::array<Counts, 2>& counts, const Country& treated) const {
    for (std::size_t c = 0; c < treated.communities.size(); ++c) {
      for (std::size_t h = 0; h < at_start_[c]; ++h) {
        if (!receives(treated, c, h)) continue;
        if (treated.communities[c].households.person_count[h] == 0 || control_.communities[c].households.person_count[h] == 0) continue;
        add(counts[0], control_.communities[c], h);
        add(counts[1], treated.communities[c], h);
      }
    }
  }

  std::vector<std::size_t> at_start_;   ///< households of each community that both variants have from the start
  Country control_;
};

struct Cell {
  const char* id;
  double (*estimate)(const Survey::Replicate&);
};

double relative(double treated, double control) { return control > 0.0 ? treated / control - 1.0 : 0.0; }

constexpr std::array<Cell, 5> cells{{
    {"K-outofschool-6y", [](const Survey::Replicate& r) { return relative(r[six_years][1].out_of_school(), r[six_years][0].out_of_school()); }},
    {"K-stunting-6y", [](const Survey::Replicate& r) { return relative(r[six_years][1].stunting(), r[six_years][0].stunting()); }},
    {"K-consumption-6y", [](const Survey::Replicate& r) { return r[six_years][1].consumption() - r[six_years][0].consumption(); }},
    {"K-enrolment-2y", [](const Survey::Replicate& r) { return r[two_years][1].enrolment() - r[two_years][0].enrolment(); }},
    {"K-stunting-2y", [](const Survey::Replicate& r) { return relative(r[two_years][1].stunting(), r[two_years][0].stunting()); }},
}};

}  // namespace

WorldCells pkh_cells(const WorldRequest& request) {
  const LoadedScenario loaded = load_world(request, pkh_file);
  const auto draws = static_cast<std::size_t>(request.draws);
  std::vector<Survey> surveys(draws);
  const Workers workers(request.threads);
  workers.for_each(draws, [&](std::size_t draw) {
    std::vector<std::string> changes = drawn_changes(loaded, {"behaviour", "institutions", "programmes", "synthesis.minds"}, static_cast<int>(draw));
    changes.push_back("run.replicates=" + std::to_string(request.replicates));
    changes.push_back("run.seed=" + std::to_string(loaded.base.head.run.seed + static_cast<std::int64_t>(draw)));
    const LoadedScenario drawn = load_world(request, pkh_file, changes);
    Execution execution;
    execution.threads = 1;
    run_comparison(drawn.variants, execution, surveys[draw], {});
  });
  WorldCells result;
  for (const Cell& cell : cells) {
    DrawnEstimates estimates(draws);
    for (std::size_t draw = 0; draw < draws; ++draw) {
      for (const Survey::Replicate& replicate : surveys[draw].replicates) estimates.add(draw, cell.estimate(replicate));
    }
    for (const char* tier : {"A", "B"}) result.cells.push_back(estimates.cell(cell.id, tier));
  }
  result.scenarios.push_back(mark_of(loaded, pkh_file));
  return result;
}

}  // namespace guyub::analysis
