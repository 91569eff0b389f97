#include "analysis/worlds/conditionality.hpp"

#include <array>

#include "sim/engine/run.hpp"

namespace guyub::analysis {
namespace {

constexpr const char* conditionality_file = "conditionality.yaml";
constexpr std::uint32_t second_school_year = 18;   // months of the run: it begins in January, school years in July
constexpr std::uint16_t youngest_months = 13 * 12;
constexpr std::uint16_t oldest_months = 19 * 12;          // the first month of age that no longer counts

/// Poor children of 13 to 18, counted a month.
struct PoorChildren {
  std::int64_t in_school = 0;
  std::int64_t out = 0;

  void add(const Community& community, float poverty_rate) {
    const Persons& p = community.persons;
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (community.households.welfare_rank[h] >= poverty_rate) continue;
      for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
        if (p.age_months[i] < youngest_months || p.age_months[i] >= oldest_months) continue;
        ++(p.enrolled[i] != 0 ? in_school : out);
      }
    }
  }
  double odds() const { return static_cast<double>(in_school) / static_cast<double>(out); }
};

struct Contrast {
  const char* id;
  std::size_t variant;
};
constexpr std::array<Contrast, 3> contrasts{{{"C-ucc-or", 1}, {"C-cct-enforced-or", 2}, {"C-cct-unmonitored-or", 3}}};

/// Adds a replicate's odds ratios to the draw's.
class OddsWatcher final : public Observer {
 public:
  OddsWatcher(std::array<DrawnEstimates, contrasts.size()>& estimates, std::size_t draw, float poverty_rate)
      : estimates_(estimates), draw_(draw), poverty_rate_(poverty_rate) {}

  void replicate_begins(std::uint32_t, const Country&, std::span<const FitRow>) override { children_ = {}; }

  void month_done(std::uint32_t, std::size_t variant, std::uint32_t step, const Country& country, const Workers&) override {
    if (step < second_school_year) return;
    for (const Community& community : country.communities) children_[variant].add(community, poverty_rate_);
  }

  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {
    for (std::size_t c = 0; c < contrasts.size(); ++c) estimates_[c].add(draw_, children_[contrasts[c].variant].odds() / children_[0].odds());
  }

 private:
  std::array<DrawnEstimates, contrasts.size()>& estimates_;
  std::size_t draw_;
  float poverty_rate_;
  std::array<PoorChildren, contrasts.size() + 1> children_;
};

}  // namespace

WorldCells conditionality_cells(const WorldRequest& request) {
  const LoadedScenario reference = load_world(request, conditionality_file);
  const auto draws = static_cast<std::size_t>(request.draws);
  std::array<DrawnEstimates, contrasts.size()> estimates{DrawnEstimates(draws), DrawnEstimates(draws), DrawnEstimates(draws)};
  Execution execution;
  execution.threads = request.threads;
  for (std::size_t draw = 0; draw < draws; ++draw) {
    std::vector<std::string> changes = drawn_changes(reference, {"behaviour", "institutions", "programmes"}, static_cast<int>(draw));
    changes.push_back("run.replicates=" + std::to_string(request.replicates));
    const LoadedScenario drawn = load_world(request, conditionality_file, changes);
    OddsWatcher watcher(estimates, draw, static_cast<float>(drawn.base.region.poverty_rate));
    run_comparison(drawn.variants, execution, watcher, {});
  }
  WorldCells found;
  for (std::size_t c = 0; c < contrasts.size(); ++c) {
    // the one effect of T5 belongs to another world and another grant: nothing of it enters here
    for (const char* tier : {"A", "B"}) found.cells.push_back(estimates[c].cell(contrasts[c].id, tier));
  }
  found.scenarios.push_back(mark_of(reference, conditionality_file));
  return found;
}

}  // namespace guyub::analysis
