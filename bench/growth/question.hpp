#pragma once
// A question of growth: some points, a few figures of each, and how the figures grow from the first point on.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "bench/growth/own_process.hpp"
#include "bench/report.hpp"

namespace guyub::bench {

struct GrowthOptions {
  WorldFiles files;
  RoundOptions rounds;
  std::int64_t households = 500'000;   ///< where their number is not what is asked
  bool quick = false;
  std::vector<std::string> only;       ///< keys of questions; all when empty
};

struct Figure {
  const char* key;
  const char* unit;
  bool grows = true;   ///< whether its ratio to the first point of the same round is told
};

struct Point {
  std::string title;
  std::function<Sample()> measure;
  std::optional<double> fair_ratio;   ///< what the first figure's ratio would be if the machine were shared fairly
};

struct Question {
  std::string key;
  std::string title;
  std::vector<Figure> figures;
  std::vector<Point> points;
};

/// The variant that all questions but the replicates' live: the conditional cash transfer.
inline constexpr const char* growth_variant = "pkh";

/// Ten thousand households to ten million (one million when quick).
Question households_question(const GrowthOptions& options);
/// Runs of one, two and five years.
Question months_question(const GrowthOptions& options);
/// Once, twice and four times the ties.
Question ties_question(const GrowthOptions& options);
/// One to eight replicates of the whole comparison.
Question replicates_question(const GrowthOptions& options);
/// The month beside processes that keep the machine busy.
Question load_question(const GrowthOptions& options);

/// Measures all points in turn in every round.
Json answer_to(const Question& question, const RoundOptions& rounds);
void print_answer(const Json& answer);

}  // namespace guyub::bench
