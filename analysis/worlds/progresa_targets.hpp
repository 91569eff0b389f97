#pragma once
// What the calibration of the Progresa world is held to: cells of the tables T2c, T3b, T3c, T4, T14 and T18b of
// configs/evidence, all from before the programme or from control villages, and the same cells in a simulated panel.

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "analysis/worlds/progresa_survey.hpp"

namespace guyub::analysis {

struct ProgresaTarget {
  enum class What : std::uint8_t { enrolled_1997, enrolled_1998, moved_up, works, village_correlation, sibling_correlation };

  std::string table;             ///< "T2c"
  std::string id;                ///< "T2c/poor=1/male=0/6/12-13/<1"
  What what = What::enrolled_1997;
  double value = 0;
  double standard_error = 0;     ///< as published, clustered; 0 where all or none did
  double children = 0;

  // who counts; any where the bounds hold everybody
  int poor = -1;                 ///< -1: both
  int boy = -1;
  int enrolled_before = -1;
  bool control_only = false;
  int first_age = 0, last_age = 99;
  int first_grade = 0, last_grade = 99;
  int least_delay = -99, most_delay = 99;   ///< age - 6 - grade
  double kilometres_from = -1, kilometres_below = 1e9;

  bool share() const { return what < What::village_correlation; }
};

std::vector<ProgresaTarget> progresa_targets(const std::filesystem::path& configs);

/// The targets' values in a panel without any programme; not a number where nobody counts.
std::vector<double> simulated_targets(std::span<const ProgresaTarget> targets, const ProgresaPanel& panel);

/// The error by which a target's difference from a simulated value is judged: the published one, at least that of a simple
/// random sample at the simulated share (shares of all or none have no published error).
double error_of(const ProgresaTarget& target, double simulated);

}  // namespace guyub::analysis
