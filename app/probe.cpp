#include "app/probe.hpp"

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <memory>
#include <set>
#include <vector>

#include "sim/engine/calibrate.hpp"
#include "sim/population/community_plan.hpp"
#include "sim/record/indicators.hpp"
#include "sim/record/panel_recorder.hpp"
#include "sim/record/programme_indicators.hpp"
#include "sim/record/trajectory_recorder.hpp"

namespace guyub {
namespace {

constexpr std::int32_t small_households = 1000;
constexpr std::int32_t first_households = 4000;   // enough for communities of every size
constexpr std::int32_t small_months = 2;
constexpr std::int32_t most_months = 36;       // memory grows with births for about so long
constexpr std::int32_t recorded_months = 12;   // a block of the communities' series
constexpr double seconds_of_months = 0.4;      // for the months of the large probe

using Clock = std::chrono::steady_clock;
double since(Clock::time_point begin) { return std::chrono::duration<double>(Clock::now() - begin).count(); }

/// The same variants with another size, one replicate; programmes begin at the same share of the months.
std::vector<VariantModel> resized(std::span<const VariantModel> variants, std::int32_t households, std::int32_t months) {
  std::vector<VariantModel> changed(variants.begin(), variants.end());
  for (VariantModel& variant : changed) {
    RunSettings& run = variant.model.head.run;
    for (Programme& programme : variant.programmes) {
      const std::int32_t after = std::max(0, programme.start - run.start);
      programme.start = run.start + static_cast<std::int32_t>(static_cast<std::int64_t>(after) * months / run.months);
    }
    variant.model.head.population.households = households;
    run.months = months;
    run.replicates = 1;
  }
  return changed;
}

enum class Recording { none, last_month };

/// Takes the time and the memory of one replicate; if asked, records its last month as if it were a year.
class Watch final : public Observer {
 public:
  Watch(std::span<const VariantModel> variants, const Execution& execution, Recording recording)
      : variants_(variants), workers_(execution.threads), recording_(recording),
        recorded_(resized(variants, variants.front().model.head.population.households, recorded_months)) {
    for (VariantModel& variant : recorded_) {
      for (Programme& programme : variant.programmes) programme.start = variant.model.head.run.start;
    }
    malloc_trim(0);
    resident_before_ = resident_bytes();
    begin_ = Clock::now();
  }

  void replicate_begins(std::uint32_t, const Country& start, std::span<const FitRow> fit) override {
    run_.synthesis = since(begin_);
    fit_.assign(fit.begin(), fit.end());
    const Model& base = variants_.front().model;
    run_.size = {start.households(), start.persons(), static_cast<std::int64_t>(start.communities.size()),
                 static_cast<std::int64_t>(variants_.size()), 1, base.head.run.months};
    const Clock::time_point calibrating = Clock::now();
    solve_school_constants(start, base, workers_);
    run_.calibration = since(calibrating);
    malloc_trim(0);   // what the synthesis no longer needs must not hide what the countries take
    begin_ = Clock::now();
  }

  void month_done(std::uint32_t, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override {
    if (variant == 0) (step == 0 ? first_step_ : other_steps_) += since(begin_);
    if (step + 1 == static_cast<std::uint32_t>(run_.size.months)) {
      if (variant == 0) run_.bytes = resident_bytes() - resident_before_;
      if (recording_ == Recording::last_month) record(variant, country, workers);
    }
    begin_ = Clock::now();
  }

  void replicate_ends(std::uint32_t, std::span<const TwinEffects> twins) override {
    run_.twins = since(begin_);
    if (!recorder_) return;
    recorder_->replicate_ends(0, twins);
    const Clock::time_point finishing = Clock::now();
    recorder_->finish({});
    run_.finish = since(finishing);
    run_.recorded_months = recorded_months;
    recorder_.reset();
  }

  ProbeRun result() const {
    ProbeRun run = run_;
    const auto others = static_cast<double>(run.size.months - 1);
    const double first = first_step_ - run.calibration;
    run.month = others > 0.0 ? other_steps_ / others : std::max(first, 0.0);
    run.copies = others > 0.0 ? std::max(first - run.month, 0.0) : 0.0;
    return run;
  }

 private:
  void record(std::size_t variant, const Country& country, const Workers& workers) {
    if (!recorder_) {
      const double before = resident_bytes();
      recorder_ = std::make_unique<TrajectoryRecorder>(NetcdfFile::in_memory(), recorded_, RootAttributes{});
      recorder_->replicate_begins(0, country, fit_);
      run_.recorder_bytes = resident_bytes() - before;
    }
    const Clock::time_point recording = Clock::now();
    for (std::uint32_t month = 0; month < recorded_months; ++month) recorder_->month_done(0, variant, month, country, workers);
    run_.recording += since(recording) / recorded_months;
  }

  std::span<const VariantModel> variants_;
  Workers workers_;
  Recording recording_;
  std::vector<VariantModel> recorded_;
  std::vector<FitRow> fit_;
  std::unique_ptr<TrajectoryRecorder> recorder_;
  ProbeRun run_;
  double resident_before_ = 0;
  double first_step_ = 0;
  double other_steps_ = 0;
  Clock::time_point begin_;
};

std::optional<ProbeRun> small_run(const LoadedScenario& scenario, const Execution& execution, std::int64_t households,
                                  std::int64_t months, Recording recording, const std::function<bool()>& stop) {
  const std::vector<VariantModel> variants = resized(scenario.variants, static_cast<std::int32_t>(households), static_cast<std::int32_t>(months));
  Watch watch(variants, execution, recording);
  if (!run_comparison(variants, execution, watch, stop)) return {};
  return watch.result();
}

}  // namespace

double resident_bytes() {
  std::ifstream file("/proc/self/statm");
  double program = 0, resident = 0;
  file >> program >> resident;
  return resident * static_cast<double>(sysconf(_SC_PAGESIZE));
}

RunSize size_of(const LoadedScenario& scenario, const Execution& execution) {
  const Model& model = scenario.variants.front().model;
  const RunSettings& run = model.head.run;
  RunSize size{model.head.population.households, 0, 0, static_cast<std::int64_t>(scenario.variants.size()), run.replicates, run.months};
  const PopulationModel population(model.region, model.synthesis, Draws(static_cast<std::uint64_t>(run.seed), 0));
  const std::vector<CommunityPlan> plans = plan_communities(population, size.households, Workers(execution.threads));
  size.communities = static_cast<std::int64_t>(plans.size());
  for (const CommunityPlan& plan : plans) size.persons += plan.persons;
  return size;
}

RecordedValues recorded_values(const LoadedScenario& scenario) {
  std::set<std::string> used;
  for (const VariantModel& variant : scenario.variants) {
    for (const Programme& programme : variant.programmes) used.insert(programme.id);
  }
  const auto programmes = static_cast<std::int64_t>(std::max<std::size_t>(1, used.size()));
  const auto indicator_count = static_cast<std::int64_t>(indicators().size());
  const auto of_programme = static_cast<std::int64_t>(programme_indicators().size()) + static_cast<std::int64_t>(LedgerItem::count);
  constexpr std::int64_t groups = 1 + 2 + static_cast<std::int64_t>(Aggregates::deciles);   // everyone, places, deciles
  constexpr std::int64_t shapes = 2;
  const ScenarioHead& head = scenario.base.head;
  constexpr std::int64_t between = PanelRecorder::months_between_waves;
  const std::int64_t waves = (head.run.months + between - 1) / between;
  const std::int64_t sampled = std::min(head.record.panel_households, head.population.households);
  const std::int64_t panel = head.record.panel ? static_cast<std::int64_t>(PanelRecorder::variables) * waves * sampled : 0;
  return {groups * indicator_count + shapes + of_programme * programmes, indicator_count, panel};
}

std::optional<Measured> probe(const LoadedScenario& scenario, const RunSize& run, const Execution& execution, const std::function<bool()>& stop) {
  const std::int64_t months = std::min<std::int64_t>(run.months, most_months);
  const std::int64_t few = std::min<std::int64_t>(run.households, small_households);
  const auto lived = [&](std::int64_t households, std::int64_t over, Recording recording) {
    return small_run(scenario, execution, households, over, recording, stop);
  };
  const std::int64_t at_first = std::min<std::int64_t>(run.households, first_households);
  // The first starts threads, which keep what the largest community needs. HDF5 keeps memory that it no longer needs:
  // nothing is recorded before the large one has shown what its countries take.
  const std::optional<ProbeRun> first = lived(at_first, std::min<std::int64_t>(months, small_months), Recording::none);
  if (!first) return {};
  Measured measured;
  malloc_trim(0);
  measured.base_bytes = resident_bytes();
  const double a_household = first->month / static_cast<double>(at_first);
  const auto affordable = static_cast<std::int64_t>(seconds_of_months / (a_household * static_cast<double>(months)));
  const std::int64_t least = std::clamp<std::int64_t>(Workers(execution.threads).threads() * small_households, 2 * small_households, 16 * small_households);
  const std::int64_t many = std::min(run.households, std::max(affordable, least));   // threads keep some memory each
  const std::optional<ProbeRun> large = lived(many, months, Recording::last_month);
  if (!large) return {};
  const std::optional<ProbeRun> small = lived(few, std::min<std::int64_t>(months, small_months), Recording::last_month);
  if (!small) return {};
  measured.large = *large;
  measured.small = *small;
  return measured;
}

}  // namespace guyub
