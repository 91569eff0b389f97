#pragma once
// A panel of sampled households, one wave a year: what a survey would have seen, with design weights.

#include <cstdint>
#include <span>
#include <vector>

#include "sim/engine/run.hpp"
#include "sim/record/netcdf_file.hpp"
#include "sim/record/run_arrays.hpp"

namespace guyub {

/// Systematic sample over the region's households with a random start, the same in every variant of a replicate.
class PanelRecorder {
 public:
  static constexpr std::uint32_t months_between_waves = 12;
  static constexpr std::size_t variables = 7;   ///< of each sampled household in a wave

  PanelRecorder(std::span<const VariantModel> variants, std::int32_t households);

  /// Draws the sample of a replicate.
  void draw(std::uint32_t replicate, const Country& start);

  /// Visits the sampled households when the month is one of a wave (the first month, then every twelfth).
  void add_month(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country);

  /// Writes /panel.
  void write(NetcdfFile& file) const;

 private:
  struct Sampled {
    std::uint32_t community;
    std::uint32_t household;
  };

  std::span<const VariantModel> variants_;
  std::size_t size_;
  std::size_t waves_;
  std::vector<std::vector<Sampled>> sample_;    ///< [replicate][position]
  std::vector<double> weight_;                  ///< [replicate]
  std::vector<RunArray<double>> values_;        ///< [variable], groups are positions, months are waves
};

}  // namespace guyub
