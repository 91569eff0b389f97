#pragma once
// The layout of run.h5 and what fills it (docs/result-file.md).

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/engine/run.hpp"
#include "sim/record/body_series.hpp"
#include "sim/record/community_series.hpp"
#include "sim/record/month_reading.hpp"
#include "sim/record/netcdf_file.hpp"
#include "sim/record/panel_recorder.hpp"
#include "sim/record/region_series.hpp"
#include "sim/record/why_groups.hpp"

namespace guyub {

/// Keeps the region's series in memory (they are small) and streams the communities' to the file. Everything that has a
/// shape before the first month is described then, so that at the end only numbers are left to write. Calls may come from
/// several threads, one at a time. All throw RecordError.
class RunFile {
 public:
  /// Fills a file that has just begun.
  RunFile(NetcdfFile file, std::span<const VariantModel> variants, const RootAttributes& about);

  /// Describes all groups. Labels of the communities; how well the first replicate's population fits.
  void begin(const std::vector<std::string>& communities, std::span<const FitRow> fit);

  void add_month(std::size_t variant, std::size_t replicate, std::size_t month, const MonthReading& read);

  /// Of the next replicate, by variant.
  void add_twins(std::vector<TwinEffects> twins) { twins_.push_back(std::move(twins)); }

  /// Writes what is left and gives the file its final name. `panel` may be null; `provenance` are text attributes of
  /// /provenance.
  void finish(const PanelRecorder* panel, const std::vector<std::pair<std::string, std::string>>& provenance);

 private:
  using Values = std::function<std::vector<double>()>;   ///< asked when the run is over

  const RunSettings& run() const { return variants_.front().model.head.run; }
  std::vector<std::string> variant_ids() const;
  void add_axes(const std::string& group, bool time);
  void add_deciles(const std::string& group, const char* words, const char* words_id);
  void add_series(const std::string& group, const SeriesWords& words, const std::vector<std::string>& dimensions, Values values);
  void write_titles();
  void begin_communities(const std::vector<std::string>& communities);
  void begin_region();
  void begin_programmes();
  void begin_institutions();
  void begin_derived();
  void begin_twins();
  void write_fit(std::span<const FitRow> fit);
  std::vector<double> shares_by_change() const;       ///< of persons [variant, replicate, bucket]
  std::vector<double> consumption_changes() const;    ///< [variant, replicate, decile]

  std::span<const VariantModel> variants_;
  NetcdfFile file_;
  RegionSeries series_;
  BodySeries bodies_;
  WhyGroups why_;
  std::unique_ptr<CommunitySeriesWriter> communities_;
  std::vector<std::vector<TwinEffects>> twins_;        ///< [replicate][variant]
  std::vector<std::function<void()>> at_the_end_;      ///< writes a described variable each
};

}  // namespace guyub
