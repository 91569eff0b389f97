#pragma once
// Random numbers of a calibration: like those of the model a function of what they are for, so that neither threads nor
// an interruption change them.

#include <cstdint>

#include "sim/core/philox.hpp"
#include "sim/core/random.hpp"

namespace guyub::calibration {

/// What a number is for. Two uses never share one.
enum class Use : std::uint32_t {
  prior = 1,
  resampling = 2,
  proposal = 3,
  acceptance = 4,
  simulation = 5,
  design = 6,
  held_out = 7,
  truth = 8,
  error = 9,
  prediction = 10,
};

/// Numbers of one run of a method; `run` tells apart those that are made with one seed.
class KeyedDraws {
 public:
  explicit KeyedDraws(std::uint64_t seed, std::uint32_t run = 0)
      : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}, run_(run) {}

  /// Uniform in the open interval (0, 1), 52 bits.
  double uniform(Use use, std::uint32_t step, std::uint32_t item, std::uint32_t component = 0) const {
    const PhiloxCounter words = block(use, step, item, component);
    const std::uint64_t bits = (static_cast<std::uint64_t>(words[0]) << 20) | (words[1] >> 12);
    return (static_cast<double>(bits) + 0.5) * 0x1p-52;
  }

  /// Standard normal.
  double normal(Use use, std::uint32_t step, std::uint32_t item, std::uint32_t component = 0) const {
    return static_cast<double>(guyub::normal(block(use, step, item, component)[2]));
  }

  /// A seed for one simulation, exact in double precision.
  std::uint64_t seed(Use use, std::uint32_t step, std::uint32_t item) const {
    const PhiloxCounter words = block(use, step, item, 0);
    return ((static_cast<std::uint64_t>(words[3]) << 32) | words[2]) & 0x1FFFFFFFFFFFFFu;
  }

 private:
  PhiloxCounter block(Use use, std::uint32_t step, std::uint32_t item, std::uint32_t component) const {
    return philox4x32({item, component, step | (static_cast<std::uint32_t>(use) << 24), run_}, key_);
  }

  PhiloxKey key_;
  std::uint32_t run_;
};

}  // namespace guyub::calibration
