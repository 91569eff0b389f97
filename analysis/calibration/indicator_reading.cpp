#include "analysis/calibration/indicator_reading.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include "analysis/observable.hpp"

namespace guyub::calibration {

IndicatorReading::IndicatorReading(std::span<const Target> targets, std::span<const VariantModel> variants)
    : targets_(targets), variants_(variants), means_(targets.size()) {
  const std::vector<Variant>& declared = variants.front().model.head.variants;
  for (const Target& target : targets) {
    const auto found = std::find_if(declared.begin(), declared.end(), [&](const Variant& v) { return v.id == target.variant; });
    variant_of_.push_back(found == declared.end() ? 0 : static_cast<std::size_t>(found - declared.begin()));
  }
}

double IndicatorReading::value(const Target& target, std::size_t variant, const MonthReading& month) const {
  if (!target.programme.empty()) {
    const std::vector<Programme>& programmes = variants_[variant].programmes;
    const auto k = static_cast<std::size_t>(
        std::find_if(programmes.begin(), programmes.end(), [&](const Programme& p) { return p.id == target.programme; }) - programmes.begin());
    return analysis::programme_observable(target.indicator, month, k, programmes[k].conditional());
  }
  return analysis::observable(target.indicator, target.group, month);
}

void IndicatorReading::month_done(std::uint32_t, std::size_t variant, std::uint32_t step, const Country& country, const Workers& workers) {
  std::optional<MonthReading> month;
  for (std::size_t t = 0; t < targets_.size(); ++t) {
    const auto last = static_cast<std::uint32_t>(targets_[t].month);
    if (variant_of_[t] != variant || step >= last || step + static_cast<std::uint32_t>(targets_[t].months) < last) continue;
    if (!month) month = read_month(country, workers);
    const double read = value(targets_[t], variant, *month);
    if (!std::isfinite(read)) continue;
    means_[t].sum += read;
    means_[t].count += 1.0;
  }
}

Outputs IndicatorReading::outputs() const {
  Outputs outputs;
  for (const Mean& mean : means_) outputs.push_back(mean.count > 0.0 ? mean.sum / mean.count : std::numeric_limits<double>::quiet_NaN());
  return outputs;
}

}  // namespace guyub::calibration
