#pragma once
// Ranks over a whole region without sorting: an integer histogram of a score that communities fill in any order.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/core/shared_counts.hpp"

namespace guyub {

/// Weighted ranks of a score in [low, high); scores beyond fall into the outermost bins.
/// Fill with add (from any thread), then seal once, then ask.
class RankHistogram {
 public:
  RankHistogram(std::size_t bins, float low, float high)
      : low_(low), scale_(static_cast<float>(bins) / (high - low)), counts_(bins), below_(bins + 1) {}

  void add(float score, std::int64_t weight) { counts_.add(place(score).bin, weight); }

  void seal() {
    for (std::size_t bin = 0; bin < counts_.size(); ++bin) below_[bin + 1] = below_[bin] + counts_[bin];
  }

  std::int64_t total() const { return below_.back(); }

  /// Share of the weight below the middle of an item of this score and weight, in (0,1). Within a bin items are
  /// taken as evenly spread.
  float rank(float score, std::int64_t weight) const {
    const Place at = place(score);
    const double others = static_cast<double>(below_[at.bin + 1] - below_[at.bin] - weight);
    const double middle = static_cast<double>(below_[at.bin]) + 0.5 * static_cast<double>(weight) +
                          static_cast<double>(at.within) * (others > 0.0 ? others : 0.0);
    return static_cast<float>(middle / static_cast<double>(below_.back()));
  }

 private:
  struct Place {
    std::size_t bin;
    float within;
  };

  Place place(float score) const {
    const float limit = static_cast<float>(counts_.size()) - 0.001f;
    float position = (score - low_) * scale_;
    position = position > 0.0f ? (position < limit ? position : limit) : 0.0f;
    const auto bin = static_cast<std::int32_t>(position);
    const float within = position - static_cast<float>(bin);
    const std::size_t last = counts_.size() - 1;
    return {static_cast<std::size_t>(bin) < last ? static_cast<std::size_t>(bin) : last, within < 1.0f ? within : 1.0f};
  }

  float low_;
  float scale_;
  SharedCounts counts_;
  std::vector<std::int64_t> below_;
};

}  // namespace guyub
