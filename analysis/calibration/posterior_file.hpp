#pragma once
// The posterior that `guyub calibrate` wrote, for whoever runs a model at draws of it.

#include <filesystem>
#include <string>
#include <vector>

#include "analysis/calibration/simulator.hpp"

namespace guyub::calibration {

struct PosteriorSample {
  std::vector<std::string> paths;
  std::vector<ParameterDraw> draws;   ///< of equal weight

  /// Draw number `i` as changes of the scenario, "path=value".
  std::vector<std::string> changes(std::size_t i) const;

  /// The place of the k-th of `count` draws that are evenly spaced over the sample.
  std::size_t spaced(std::size_t k, std::size_t count) const { return (2 * k + 1) * draws.size() / (2 * count); }
};

/// Throws analysis::EvidenceError when the file is missing or is no such table.
PosteriorSample read_posterior(const std::filesystem::path& path);

}  // namespace guyub::calibration
