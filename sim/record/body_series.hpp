#pragma once
// What is recorded of the bodies of communities, by kind: means over communities, added up in their order.

#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "sim/record/run_arrays.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct BodyIndicator {
  std::string_view name;
  std::string_view good;
  Words words;
  float (*value)(const Body&);
};

inline constexpr std::size_t body_indicator_count = 10;
std::span<const BodyIndicator> body_indicators();

/// Sums over communities, by kind of body.
struct BodySums {
  std::array<std::array<double, body_kinds>, body_indicator_count> state{};
  std::array<double, body_kinds> acceptance{};   ///< of reforms that such bodies have been asked for
  std::array<double, body_kinds> asked{};
  double communities = 0.0;

  void add(const Community& community);
  BodySums& operator+=(const BodySums& later);
};

/// The series of a run; the last one is acceptance, which has no value where no such body delivers.
class BodySeries {
 public:
  explicit BodySeries(RunArray<double>::Lengths lengths);   ///< its groups are the kinds

  void add(std::size_t variant, std::size_t replicate, std::size_t month, const BodySums& sums);
  const std::vector<RunArray<double>>& arrays() const { return arrays_; }

 private:
  std::vector<RunArray<double>> arrays_;
};

inline constexpr Words acceptance_of_bodies{"Penerimaan pembaruan oleh lembaga penyalur", "Acceptance of a reform by delivering bodies"};

/// Names of the kinds in the file, as scenarios write them.
std::vector<std::string> body_names();

}  // namespace guyub
