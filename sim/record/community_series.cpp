#include "sim/record/community_series.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace guyub {

namespace {

void require(bool holds, const char* rule) {
  if (!holds) {
    throw std::invalid_argument(std::string("community series: ") + rule);
  }
}

}  // namespace

CommunitySeriesWriter::CommunitySeriesWriter(NetcdfFile& file, std::string group, const CommunitySeriesAxes& axes,
                                             std::span<const VariableWords> indicators)
    : file_(file),
      scenarios_(axes.scenarios.size()),
      replicates_(static_cast<std::size_t>(axes.replicates)),
      months_(axes.months.size()),
      communities_(axes.communities.size()) {
  require(indicators.size() <= most_indicators, "at most 64 indicators; coarser groups hold the others");
  file_.add_group(group);
  file_.add_coordinate(group, {"scenario", "1", "scenario", "skenario"}, axes.scenarios);
  std::vector<std::int32_t> numbers(replicates_);
  std::iota(numbers.begin(), numbers.end(), 0);
  file_.add_coordinate(group, {"replicate", "1", "replicate", "ulangan"}, numbers);
  file_.add_time(group, axes.months);
  file_.add_coordinate(group, {"community", "1", "community", "komunitas"}, axes.communities);
  for (const VariableWords& words : indicators) {
    const NetcdfVariable& made = file_.add_variable(
        group, {.words = words,
                .type = ValueType::float32,
                .dimensions = {"scenario", "replicate", "time", "community"},
                .chunk = {1, 1, std::min(months_per_block, months_), std::min(communities_per_chunk, communities_)}});
    paths_.push_back(made.path());
  }
  written_.resize(scenarios_ * replicates_ * ((months_ + months_per_block - 1) / months_per_block), false);
}

std::size_t CommunitySeriesWriter::months_in(std::size_t year) const {
  return std::min(months_per_block, months_ - year * months_per_block);
}

void CommunitySeriesWriter::add_month(std::size_t scenario, std::size_t replicate, std::size_t month_index,
                                      std::span<const std::span<const float>> values) {
  require(scenario < scenarios_ && replicate < replicates_ && month_index < months_, "a month of the axes");
  require(values.size() == paths_.size(), "one span per indicator");
  const std::size_t year = month_index / months_per_block;
  const std::size_t month = month_index % months_per_block;
  const std::size_t months = months_in(year);
  const BlockKey key{{scenario, replicate}, year};
  const std::size_t years = (months_ + months_per_block - 1) / months_per_block;
  const std::size_t place = (scenario * replicates_ + replicate) * years + year;
  require(!written_[place], "each month once");
  Block& block = waiting_[key];
  if (block.present.empty()) {
    block.present.resize(months, false);
    block.values.resize(paths_.size() * months * communities_, std::numeric_limits<float>::quiet_NaN());
  }
  require(!block.present[month], "each month once");
  for (std::size_t indicator = 0; indicator < values.size(); ++indicator) {
    require(values[indicator].size() == communities_, "one value per community");
    std::ranges::copy(values[indicator],
                      block.values.begin() + static_cast<std::ptrdiff_t>((indicator * months + month) * communities_));
  }
  block.present[month] = true;
  if (std::ranges::all_of(block.present, std::identity{})) {
    write(key, block);
    waiting_.erase(key);
    written_[place] = true;
  }
}

void CommunitySeriesWriter::write(const BlockKey& key, const Block& block) {
  const auto [run, year] = key;
  const std::size_t months = months_in(year);
  const std::array offset{run.first, run.second, year * months_per_block, std::size_t{0}};
  const std::array count{std::size_t{1}, std::size_t{1}, months, communities_};
  const std::size_t length = months * communities_;
  for (std::size_t indicator = 0; indicator < paths_.size(); ++indicator) {
    file_.variable(paths_[indicator])
        .write_block(offset, count, std::span<const float>(block.values).subspan(indicator * length, length));
  }
}

void CommunitySeriesWriter::finish() {
  for (const auto& [key, block] : waiting_) {
    write(key, block);
  }
  waiting_.clear();
}

}  // namespace guyub
