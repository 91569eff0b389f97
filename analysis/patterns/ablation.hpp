#pragma once
// The judge of an ablation: a mechanism on against off over many draws of parameters and seeds.
//
// A mechanism passes when its effect has the claimed sign in at least 36 of 40 draws, its median is at least the
// smallest effect that would matter, and, where the outcome is a share, the level without the mechanism leaves room
// for an effect. With a mechanism that does nothing (either sign as likely) 36 or more of 40 happen with a chance of
// 9.3e-8: sum over k = 36..40 of C(40, k) / 2^40.

#include <string>
#include <vector>

namespace guyub::patterns {

inline constexpr int least_right_signs = 36;   ///< of 40
inline constexpr double lowest_level = 0.05;
inline constexpr double highest_level = 0.95;

/// What is claimed of a mechanism. Effects count in the claimed direction: positive is right.
struct Claim {
  std::string name;
  double min_effect = 0;      ///< the smallest median effect that matters, in the outcome's unit
  bool level_is_share = true; ///< the outcome is a share, so its level must leave room
};

/// Effects and levels without the mechanism, one a draw.
struct Evidence {
  std::vector<double> effects;
  std::vector<double> levels;
  void add(double effect, double level) {
    effects.push_back(effect);
    levels.push_back(level);
  }
};

double median(std::vector<double> values);

/// Whether something holds, and in words what was found.
struct Judgement {
  bool holds = false;
  std::string words;
  explicit operator bool() const { return holds; }
};

std::ptrdiff_t right_signs(const std::vector<double>& effects);

/// Whether the evidence bears the claim.
Judgement bears_out(const Evidence& evidence, const Claim& claim);

/// The same evidence with the two sides of the comparison swapped: a model with the sign wrong.
Evidence swapped(const Evidence& evidence);

/// Where the mechanism's condition is absent: no mean difference beyond two standard errors of the draws.
Judgement no_difference(const std::vector<double>& effects);

}  // namespace guyub::patterns
