#pragma once
// Community x month series: the widest part of a result file, so it has its own buffer.

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/record/netcdf_file.hpp"

namespace guyub {

/// The lengths and labels of the group's dimensions (scenario, replicate, time, community).
struct CommunitySeriesAxes {
  std::vector<std::string> scenarios;
  std::int32_t replicates = 1;           ///< numbered from 0
  std::vector<Month> months;             ///< consecutive
  std::vector<std::string> communities;  ///< codes
};

/// Float indicators of every community and month. Months of one (scenario, replicate) are kept until twelve are
/// together and go to the file as one block: written month by month this is six times slower. Memory: per
/// (scenario, replicate) in progress, indicators x 12 x communities x 4 bytes.
///
/// Calls come one at a time, as those to the file. Runs may be interleaved, and the months of a
/// run may come in any order, each exactly once (std::invalid_argument).
class CommunitySeriesWriter {
 public:
  static constexpr std::size_t months_per_block = 12;
  static constexpr std::size_t communities_per_chunk = 4096;
  static constexpr std::size_t most_indicators = 64;

  /// Adds `group` (e.g. "/community") with its coordinates and one variable per indicator. `file` outlives this.
  CommunitySeriesWriter(NetcdfFile& file, std::string group, const CommunitySeriesAxes& axes,
                        std::span<const VariableWords> indicators);

  /// `values[indicator][community]`, one span per indicator in the order of the constructor.
  void add_month(std::size_t scenario, std::size_t replicate, std::size_t month_index,
                 std::span<const std::span<const float>> values);

  /// Writes what is still waiting; months that never came read as missing.
  void finish();

 private:
  /// One year (or what is left of the period) of one run.
  struct Block {
    std::vector<float> values;  // [indicator][month in block][community]
    std::vector<bool> present;  // [month in block]
  };
  using BlockKey = std::pair<std::pair<std::size_t, std::size_t>, std::size_t>;  // (scenario, replicate), year

  std::size_t months_in(std::size_t year) const;
  void write(const BlockKey& key, const Block& block);

  NetcdfFile& file_;
  std::vector<std::string> paths_;  // [indicator]
  std::size_t scenarios_;
  std::size_t replicates_;
  std::size_t months_;
  std::size_t communities_;
  std::map<BlockKey, Block> waiting_;
  std::vector<bool> written_;  // [scenario][replicate][year]
};

}  // namespace guyub
