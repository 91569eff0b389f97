#pragma once
// The result file of the small world, which the fixture app.small_world makes (tests/app/scenarios/small_world.yaml).

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "sim/record/netcdf_reader.hpp"

namespace guyub {

inline constexpr std::size_t months_before_programmes = 3;

inline std::filesystem::path small_world_file() {
  for (const auto& entry : std::filesystem::recursive_directory_iterator(GUYUB_SMALL_WORLD)) {
    if (entry.path().filename() == "run.h5") return entry.path();
  }
  throw std::runtime_error("no run.h5 below " GUYUB_SMALL_WORLD);
}

/// One variable, cut along its first dimensions.
class Table {
 public:
  Table(const NetcdfReader& file, const std::string& path) : view_(file.describe(path)), values_(file.numbers(path)) {}

  const VariableView& view() const { return view_; }
  std::size_t length(const std::string& dimension) const { return view_.shape.at(position(dimension)); }
  bool has(const std::string& dimension) const { return position(dimension) < view_.dimensions.size(); }

  /// All values with the given place along the named dimension, in row order.
  std::vector<double> at(const std::string& dimension, std::size_t place) const {
    const std::size_t along = position(dimension);
    std::size_t below = 1;
    for (std::size_t d = along + 1; d < view_.shape.size(); ++d) below *= view_.shape[d];
    std::vector<double> found;
    for (std::size_t i = 0; i < values_.size(); ++i) {
      if (i / below % view_.shape[along] == place) found.push_back(values_[i]);
    }
    return found;
  }

  double at(std::initializer_list<std::size_t> places) const {
    std::size_t index = 0;
    std::size_t d = 0;
    for (const std::size_t place : places) index = index * view_.shape.at(d++) + place;
    if (d != view_.shape.size()) throw std::out_of_range(view_.path);
    return values_.at(index);
  }

 private:
  std::size_t position(const std::string& dimension) const {
    return static_cast<std::size_t>(std::find(view_.dimensions.begin(), view_.dimensions.end(), dimension) - view_.dimensions.begin());
  }

  VariableView view_;
  std::vector<double> values_;
};

/// Equal to the last bit, or both missing.
inline bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

inline bool same(const std::vector<double>& a, const std::vector<double>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return same(x, y); });
}

}  // namespace guyub
