#include "analysis/patterns/ablation.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace guyub::patterns {
namespace {

std::string summary(const Evidence& evidence, const Claim& claim) {
  return fmt::format("{}: right sign {}/{}, median {:.5g} (least that matters {:.5g}), level {:.4g}", claim.name,
                     right_signs(evidence.effects), evidence.effects.size(), median(evidence.effects), claim.min_effect,
                     median(evidence.levels));
}

}  // namespace

std::ptrdiff_t right_signs(const std::vector<double>& effects) {
  return std::count_if(effects.begin(), effects.end(), [](double effect) { return effect > 0.0; });
}

double median(std::vector<double> values) {
  if (values.empty()) return 0.0;
  std::sort(values.begin(), values.end());
  const std::size_t middle = values.size() / 2;
  return values.size() % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
}

Judgement bears_out(const Evidence& evidence, const Claim& claim) {
  const auto refuse = [&](const char* why) { return Judgement{false, fmt::format("{}; {}", why, summary(evidence, claim))}; };
  if (evidence.effects.size() != 40) return refuse("needs 40 draws");
  if (right_signs(evidence.effects) < least_right_signs) return refuse("the sign is not reliable");
  if (median(evidence.effects) < claim.min_effect) return refuse("the effect is too small to matter");
  const double level = median(evidence.levels);
  if (claim.level_is_share && (level < lowest_level || level > highest_level)) return refuse("the level leaves no room");
  return {true, summary(evidence, claim)};
}

Evidence swapped(const Evidence& evidence) {
  Evidence other = evidence;
  for (double& effect : other.effects) effect = -effect;
  return other;
}

Judgement no_difference(const std::vector<double>& effects) {
  const auto n = static_cast<double>(effects.size());
  double mean = 0.0;
  for (const double effect : effects) mean += effect / n;
  double squares = 0.0;
  for (const double effect : effects) squares += (effect - mean) * (effect - mean);
  const double standard_error = std::sqrt(squares / (n - 1.0) / n);
  return {std::abs(mean) <= 2.0 * standard_error, fmt::format("mean difference {:.5g}, standard error {:.5g}", mean, standard_error)};
}

}  // namespace guyub::patterns
