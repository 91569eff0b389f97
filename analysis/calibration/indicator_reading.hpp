#pragma once
// Targets that are indicators of the result file, read from a run as it goes.

#include <vector>

#include "analysis/calibration/calibration_file.hpp"
#include "sim/record/month_reading.hpp"

namespace guyub::calibration {

/// The mean of each target's indicator over its months and the run's replicates; NaN when it never has a value.
class IndicatorReading final : public RunReading {
 public:
  /// Both must outlive the reading.
  IndicatorReading(std::span<const Target> targets, std::span<const VariantModel> variants);

  void replicate_begins(std::uint32_t, const Country&, std::span<const FitRow>) override {}
  void month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) override;
  void replicate_ends(std::uint32_t, std::span<const TwinEffects>) override {}
  Outputs outputs() const override;

 private:
  struct Mean {
    double sum = 0.0;
    double count = 0.0;
  };
  double value(const Target& target, std::size_t variant, const MonthReading& month) const;

  std::span<const Target> targets_;
  std::span<const VariantModel> variants_;
  std::vector<std::size_t> variant_of_;   ///< by target
  std::vector<Mean> means_;
};

}  // namespace guyub::calibration
