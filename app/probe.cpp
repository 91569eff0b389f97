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
#include "sim/record/region_series.hpp"
#include "sim/record/why_groups.hpp"
#include "sim/record/trajectory_recorder.hpp"

namespace guyub {
namespace {

// By count, not by the clock: a busy machine must not change what the memory is worked out from.
constexpr std::int32_t most_households = 25'000;
constexpr std::int32_t most_months = 12;   // a school year

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

/// Records one replicate as a run does, to a file in memory, and takes the time and the memory of its parts.
class Watch final : public Observer {
 public:
  Watch(std::span<const VariantModel> variants, const Execution& execution)
      : variants_(variants), workers_(execution.threads),
        recorder_(std::make_unique<TrajectoryRecorder>(NetcdfFile::in_memory(), variants, RootAttributes{})), begin_(Clock::now()) {}

  void replicate_begins(std::uint32_t replicate, const Country& start, std::span<const FitRow> fit) override {
    run_.synthesis = since(begin_);
    const Model& base = variants_.front().model;
    run_.size = {start.households(), start.persons(), static_cast<std::int64_t>(start.communities.size()),
                 static_cast<std::int64_t>(variants_.size()), 1, base.head.run.months};
    start_bytes_ = static_cast<double>(start.bytes());
    const Clock::time_point calibrating = Clock::now();
    solve_school_constants(start, base, Draws(static_cast<std::uint64_t>(base.head.run.seed), replicate), workers_);
    run_.calibration = since(calibrating);
    malloc_trim(0);   // as a run does
    const Clock::time_point opening = Clock::now();
    recorder_->replicate_begins(replicate, start, fit);
    recorder_->wait();
    run_.opening = since(opening);
    begin_ = Clock::now();
  }

  void month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override {
    recorder_->month_done(replicate, variant, step, country, workers);
    run_.countries = (variant == 0 ? start_bytes_ : run_.countries) + static_cast<double>(country.bytes());
    if (variant + 1 < variants_.size()) return;
    const bool last = step + 1 == static_cast<std::uint32_t>(run_.size.months);
    beside_ = resident_bytes() - run_.countries;
    if (step == 0) first_beside_ = beside_;
    if (!last) run_.holes = std::max(0.0, beside_ - first_beside_);   // with the last month the recorder begins to write
    if (last) recorder_->wait();   // a writer that falls behind holds up the months of a longer run
    (step == 0 ? first_step_ : other_steps_) += since(begin_);
    begin_ = Clock::now();
  }

  void replicate_ends(std::uint32_t replicate, std::span<const TwinEffects> twins) override {
    run_.twins = since(begin_);
    recorder_->replicate_ends(replicate, twins);
    const Clock::time_point finishing = Clock::now();
    recorder_->finish({});
    run_.finish = since(finishing);
    recorder_.reset();
  }

  ProbeRun result(const RecordedValues& values) const {
    ProbeRun run = run_;
    run.beside_countries = beside_ - run.holes - recorder_bytes(run.size, values);
    const auto others = static_cast<double>(run.size.months - 1);
    const double first = first_step_ - run.calibration;
    run.month = others > 0.0 ? other_steps_ / others : std::max(first, 0.0);
    run.copies = others > 0.0 ? std::max(first - run.month, 0.0) : 0.0;
    return run;
  }

 private:
  std::span<const VariantModel> variants_;
  Workers workers_;
  std::unique_ptr<TrajectoryRecorder> recorder_;
  ProbeRun run_;
  double start_bytes_ = 0;
  double first_beside_ = 0;   ///< resident bytes beside the countries after the first month
  double beside_ = 0;         ///< and after the latest
  double first_step_ = 0;
  double other_steps_ = 0;
  Clock::time_point begin_;
};

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

RecordedValues recorded_values(std::span<const VariantModel> variants) {
  std::set<std::string> programmes;
  for (const VariantModel& variant : variants) {
    for (const Programme& programme : variant.programmes) programmes.insert(programme.id);
  }
  const std::vector<VariantModel> month = resized(variants, 1, 1);
  const RegionSeries series(month, {programmes.begin(), programmes.end()});
  RecordedValues values;
  const auto add = [&](const auto& array) { values.region.push_back(static_cast<std::int64_t>(array.lengths().groups)); };
  for (const auto* arrays : {&series.everyone, &series.by_place, &series.by_decile, &series.shapes, &series.by_programme}) {
    std::for_each(arrays->begin(), arrays->end(), add);
  }
  add(series.ledger);
  values.indicators = static_cast<std::int64_t>(community_indicators().size());
  values.region.push_back(static_cast<std::int64_t>(WhyGroups::kept(programmes.size())));
  const ScenarioHead& head = variants.front().model.head;
  if (head.record.panel) {
    constexpr std::int64_t between = PanelRecorder::months_between_waves;
    const std::int64_t waves = (head.run.months + between - 1) / between;
    const std::int64_t sampled = std::min(head.record.panel_households, head.population.households);
    values.panel = static_cast<std::int64_t>(PanelRecorder::variables) * waves * sampled;
  }
  return values;
}

std::optional<ProbeRun> probe(std::span<const VariantModel> variants, const Execution& execution, const std::function<bool()>& stop) {
  const ScenarioHead& head = variants.front().model.head;
  const std::vector<VariantModel> small =
      resized(variants, std::min(static_cast<std::int32_t>(head.population.households), most_households), std::min(head.run.months, most_months));
  Watch watch(small, execution);
  if (!run_comparison(small, execution, watch, stop)) return {};
  ProbeRun run = watch.result(recorded_values(small));
  malloc_trim(0);
  run.left = resident_bytes();
  return run;
}

}  // namespace guyub
