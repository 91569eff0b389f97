#include "analysis/run_results.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace guyub::analysis {
namespace {

constexpr std::array<std::pair<Good, std::string_view>, 3> kGood{
    {{Good::none, "none"}, {Good::up, "up"}, {Good::down, "down"}}};
constexpr std::array<std::pair<Format, std::string_view>, 4> kFormats{{{Format::share, "share"},
                                                                       {Format::rupiah, "rupiah"},
                                                                       {Format::number, "number"},
                                                                       {Format::per_thousand, "per_thousand"}}};

std::size_t offset(const Shape& shape, std::size_t variant, std::size_t replicate, std::size_t month,
                   std::size_t group) {
  return ((variant * shape.replicates + replicate) * shape.months + month) * shape.groups + group;
}

}  // namespace

std::string_view word_of(Good good) { return kGood.at(static_cast<std::size_t>(good)).second; }

std::string_view word_of(Format format) { return kFormats.at(static_cast<std::size_t>(format)).second; }

Good good_of(std::string_view word) {
  const auto* found =
      std::find_if(kGood.begin(), kGood.end(), [word](const auto& entry) { return entry.second == word; });
  return found == kGood.end() ? Good::none : found->first;
}

Format format_of(std::string_view word) {
  const auto* found =
      std::find_if(kFormats.begin(), kFormats.end(), [word](const auto& entry) { return entry.second == word; });
  return found == kFormats.end() ? Format::number : found->first;
}

Series::Series(Indicator what, Shape lengths)
    : indicator(std::move(what)), shape(lengths), values(lengths.size(), std::numeric_limits<double>::quiet_NaN()) {}

double& Series::at(std::size_t variant, std::size_t replicate, std::size_t month, std::size_t group) {
  return values.at(offset(shape, variant, replicate, month, group));
}

double Series::at(std::size_t variant, std::size_t replicate, std::size_t month, std::size_t group) const {
  return values.at(offset(shape, variant, replicate, month, group));
}

const Series* SeriesTable::find(std::string_view id) const {
  const auto found = std::find_if(series.begin(), series.end(),
                                  [id](const Series& candidate) { return candidate.indicator.id == id; });
  return found == series.end() ? nullptr : &*found;
}

std::size_t RunResults::ledger_item(std::string_view id) const {
  return static_cast<std::size_t>(std::find(ledger.items.begin(), ledger.items.end(), id) - ledger.items.begin());
}

std::int64_t RunResults::rupiah(std::size_t variant, std::size_t replicate, std::size_t month, std::size_t programme,
                                std::size_t item) const {
  const std::size_t cell = offset(shape(programmes.size()), variant, replicate, month, programme);
  return ledger.values.at(cell * ledger.items.size() + item);
}

}  // namespace guyub::analysis
