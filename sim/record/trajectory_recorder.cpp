#include "sim/record/trajectory_recorder.hpp"

#include <utility>

#include <fmt/format.h>

#include "sim/core/background_worker.hpp"
#include "sim/record/month_reading.hpp"
#include "sim/record/panel_recorder.hpp"
#include "sim/record/run_file.hpp"
#include "sim/record/why_groups.hpp"

namespace guyub {
namespace {

std::vector<std::string> labels_of(const std::vector<Community>& communities) {
  std::vector<std::string> labels;
  for (const Community& community : communities) {
    labels.push_back(fmt::format("{}{:05}", community.urban ? "kelurahan-" : "desa-", community.id.value() + 1));
  }
  return labels;
}

}  // namespace

struct TrajectoryRecorder::State {
  State(NetcdfFile into, std::span<const VariantModel> variants, const RootAttributes& about)
      : file(std::move(into), variants, about), months(variants.front().model.head.run.months), writer(variants.size()) {
    const RecordSettings& record = variants.front().model.head.record;
    if (record.panel) panel = std::make_unique<PanelRecorder>(variants, record.panel_households);
  }

  RunFile file;                           ///< the writer's, until it has finished
  std::unique_ptr<PanelRecorder> panel;
  std::int32_t months;                    ///< of the run
  std::int64_t persons = 0;
  std::int64_t communities = 0;
  BackgroundWorker writer;                ///< a month of all variants may wait; ends before the file goes
};

TrajectoryRecorder::TrajectoryRecorder(const std::filesystem::path& path, std::span<const VariantModel> variants, const RootAttributes& about)
    : TrajectoryRecorder(NetcdfFile::create(path), variants, about) {}

TrajectoryRecorder::TrajectoryRecorder(NetcdfFile file, std::span<const VariantModel> variants, const RootAttributes& about)
    : state_(std::make_unique<State>(std::move(file), variants, about)) {}

TrajectoryRecorder::~TrajectoryRecorder() = default;

std::int64_t TrajectoryRecorder::persons() const { return state_->persons; }
std::int64_t TrajectoryRecorder::communities() const { return state_->communities; }

void TrajectoryRecorder::replicate_begins(std::uint32_t replicate, const Country& start, std::span<const FitRow> fit) {
  if (replicate == 0) {
    state_->persons = start.persons();
    state_->communities = static_cast<std::int64_t>(start.communities.size());
    state_->writer.add([&file = state_->file, labels = labels_of(start.communities), rows = std::vector<FitRow>(fit.begin(), fit.end())] {
      file.begin(labels, rows);
    });
  }
  if (state_->panel) state_->panel->draw(replicate, start);
}

void TrajectoryRecorder::month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) {
  const auto months = static_cast<std::uint32_t>(state_->months);
  state_->writer.add([&file = state_->file, variant, replicate, step, read = read_month(country, workers, is_snapshot(step, months))] {
    file.add_month(variant, replicate, step, read);
  });
  if (state_->panel) state_->panel->add_month(replicate, variant, step, country);
}

void TrajectoryRecorder::replicate_ends(std::uint32_t, std::span<const TwinEffects> twins) {
  state_->writer.add([&file = state_->file, effects = std::vector<TwinEffects>(twins.begin(), twins.end())] { file.add_twins(effects); });
}

void TrajectoryRecorder::wait() { state_->writer.finish(); }

void TrajectoryRecorder::finish(const std::vector<std::pair<std::string, std::string>>& provenance) {
  state_->writer.finish();
  state_->file.finish(state_->panel.get(), provenance);
}

}  // namespace guyub
