#pragma once
// The arrays of a run before they are written: one value for each variant, replicate, month and group.

#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace guyub {

/// Row-major [variant, replicate, month, group]; NaN (or missing) where nothing was set.
template <class T>
class RunArray {
 public:
  struct Lengths {
    std::size_t variants;
    std::size_t replicates;
    std::size_t months;
    std::size_t groups;
  };

  RunArray(Lengths lengths, T missing)
      : lengths_(lengths), values_(lengths.variants * lengths.replicates * lengths.months * lengths.groups, missing) {}

  T& at(std::size_t variant, std::size_t replicate, std::size_t month, std::size_t group = 0) {
    return values_[((variant * lengths_.replicates + replicate) * lengths_.months + month) * lengths_.groups + group];
  }
  T at(std::size_t variant, std::size_t replicate, std::size_t month, std::size_t group = 0) const {
    return const_cast<RunArray*>(this)->at(variant, replicate, month, group);
  }
  const std::vector<T>& values() const { return values_; }
  const Lengths& lengths() const { return lengths_; }

 private:
  Lengths lengths_;
  std::vector<T> values_;
};

inline constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

}  // namespace guyub
