#pragma once
// Why offers and reforms are accepted, in run.h5: /why by month for the region, /why_by_community by year.
//
// Both hold the parts of the log-odds as means over decisions; the parts of a mean sum to its log-odds. The region's are
// those of the month; a community's are over all decisions so far, because few decide there in a month.

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/engine/run.hpp"
#include "sim/record/month_reading.hpp"
#include "sim/record/netcdf_file.hpp"
#include "sim/record/run_arrays.hpp"

namespace guyub {

/// Whether decisions by community are recorded in a month: at the end of each year of the run and of the run.
constexpr bool is_snapshot(std::uint32_t step, std::uint32_t months) { return (step + 1) % 12 == 0 || step + 1 == months; }

class WhyGroups {
 public:
  /// Who decides, in the order of the file's variables.
  static constexpr std::array<std::string_view, 2> deciders{"household", "institution"};

  /// programme_ids: every programme that some variant uses.
  WhyGroups(std::span<const VariantModel> variants, std::vector<std::string> programme_ids);

  /// Describes both groups. `file` outlives this; it adds `axes` (scenario, replicate) to a group.
  void begin(NetcdfFile& file, const std::vector<std::string>& communities, const std::function<void(const std::string&)>& axes);

  /// Takes a month of a variant; months of a run come in their order. Writes the communities' when they are due.
  void add_month(NetcdfFile& file, std::size_t variant, std::size_t replicate, std::size_t month, const MonthReading& read);

  /// Writes the region's.
  void finish(NetcdfFile& file) const;

  /// Numbers kept for a variant, replicate and month.
  static std::size_t kept(std::size_t programmes) { return deciders.size() * programmes * width; }

 private:
  static constexpr std::size_t width = 2 + acceptance_part_count;   ///< count, log-odds, parts
  using Sums = RunArray<std::int64_t>;

  std::size_t position(std::size_t variant, std::size_t k) const;
  void begin_region(NetcdfFile& file) const;
  void begin_communities(NetcdfFile& file, const std::vector<std::string>& communities) const;
  void write_communities(NetcdfFile& file, std::size_t variant, std::size_t replicate, std::size_t month, const MonthReading& read) const;

  std::span<const VariantModel> variants_;
  std::vector<std::string> programme_ids_;
  std::size_t months_;
  std::vector<Sums> so_far_;   ///< by decider; groups: programme x width
};

}  // namespace guyub
