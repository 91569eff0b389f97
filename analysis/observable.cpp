#include "analysis/observable.hpp"

#include <algorithm>
#include <string>

#include "sim/record/indicators.hpp"
#include "sim/record/programme_indicators.hpp"

namespace guyub::analysis {
namespace {

const Sums<Sum>& sums_of(const RegionReading& region, std::string_view group) {
  if (group == "urban") return region.by_place[0];
  if (group == "rural") return region.by_place[1];
  constexpr std::string_view decile = "decile_";
  if (group.starts_with(decile)) return region.by_decile[std::stoul(std::string(group.substr(decile.size()))) - 1];
  return region.total;
}

template <class Table>
auto named(const Table& table, std::string_view name) {
  return std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.name == name; });
}

}  // namespace

double observable(std::string_view indicator, std::string_view group, const MonthReading& month) {
  if (indicator == "gini") return month.region.histogram.gini();
  if (indicator == "palma") return month.region.histogram.palma();
  return value_of(*named(indicators(), indicator), sums_of(month.region, group));
}

double programme_observable(std::string_view indicator, const MonthReading& month, std::size_t position, bool conditional) {
  return named(programme_indicators(), indicator)->value(gather(month, position, conditional));
}

bool is_observable(std::string_view indicator) {
  return indicator == "gini" || indicator == "palma" || named(indicators(), indicator) != indicators().end();
}

bool is_programme_observable(std::string_view indicator) { return named(programme_indicators(), indicator) != programme_indicators().end(); }

}  // namespace guyub::analysis
