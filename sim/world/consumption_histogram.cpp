#include "sim/world/consumption_histogram.hpp"

namespace guyub {

void CommunityHistogram::clear() {
  for (std::int32_t bin = used_from_; bin < used_to_; ++bin) bins_[static_cast<std::size_t>(bin)] = 0;
  used_from_ = consumption_bins;
  used_to_ = 0;
}

ConsumptionHistogram& ConsumptionHistogram::operator+=(const CommunityHistogram& community) {
  for (std::int32_t bin = community.used_from(); bin < community.used_to(); ++bin) {
    Bin& own = bins_[static_cast<std::size_t>(bin)];
    own.persons += community.persons(bin);
    own.consumption += community.consumption(bin);
  }
  return *this;
}

ConsumptionHistogram& ConsumptionHistogram::operator+=(const ConsumptionHistogram& other) {
  for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
    bins_[bin].persons += other.bins_[bin].persons;
    bins_[bin].consumption += other.bins_[bin].consumption;
  }
  return *this;
}

double ConsumptionHistogram::gini() const {
  double persons = 0.0;
  double consumption = 0.0;
  double area = 0.0;  // twice the area under the Lorenz curve, unnormalised
  for (const Bin& bin : bins_) {
    const double before = consumption;
    consumption += static_cast<double>(bin.consumption);
    persons += static_cast<double>(bin.persons);
    area += static_cast<double>(bin.persons) * (before + consumption);
  }
  if (persons <= 0.0 || consumption <= 0.0) return 0.0;
  return 1.0 - area / (persons * consumption);
}

double ConsumptionHistogram::palma() const {
  std::int64_t persons = 0;
  for (const Bin& bin : bins_) persons += bin.persons;
  double poorest = 0.0;
  double richest = 0.0;
  double below = 0.0;
  const double poor_limit = 0.4 * static_cast<double>(persons);
  const double rich_limit = 0.9 * static_cast<double>(persons);
  for (const Bin& bin : bins_) {
    const double n = static_cast<double>(bin.persons);
    if (n <= 0.0) continue;
    const double mean = static_cast<double>(bin.consumption) / n;
    const double above = below + n;
    poorest += mean * std::max(0.0, std::min(above, poor_limit) - below);
    richest += mean * std::max(0.0, above - std::max(below, rich_limit));
    below = above;
  }
  return poorest > 0.0 ? richest / poorest : 0.0;
}

}  // namespace guyub
