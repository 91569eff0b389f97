#pragma once
// What a pattern's draws showed: each claim and each control with its verdict, and numbers that are reported beside them.

#include <string>
#include <vector>

#include "analysis/patterns/ablation.hpp"

namespace guyub::patterns {

/// One claim, control or check of a pattern.
struct Finding {
  enum class Kind { claim, control, check };

  Kind kind = Kind::check;
  std::string name;
  bool holds = false;
  std::string words;             ///< what was found
  std::ptrdiff_t right_signs = 0;  ///< of a claim
  double median_effect = 0;        ///< of a claim
  double least_effect = 0;         ///< of a claim: the smallest that matters
};

/// A number seen over the draws that the pattern does not judge.
struct Reported {
  std::string name;
  std::vector<double> values;
};

class Findings {
 public:
  /// The claim must hold, and a model with the sign wrong must be refused.
  void borne_out(const Evidence& evidence, const Claim& claim);
  /// Exactly no difference in any draw.
  void exactly_none(const std::vector<double>& effects, const std::string& control);
  /// No mean difference beyond two standard errors: a true control fails with a chance of 5%.
  void no_difference(const std::vector<double>& effects, const std::string& control);
  /// A mean difference beyond two standard errors: the control can tell the effect.
  void difference(const std::vector<double>& effects, const std::string& effect);
  void check(bool holds, const std::string& what);
  void report(const std::string& name, const std::vector<double>& values) { reported_.push_back({name, values}); }

  bool all_hold() const;
  const std::vector<Finding>& all() const { return all_; }
  const std::vector<Reported>& reported() const { return reported_; }

 private:
  std::vector<Finding> all_;
  std::vector<Reported> reported_;
};

}  // namespace guyub::patterns
