#pragma once
// What is believed of a parameter before the targets are looked at.

#include <optional>
#include <string>
#include <vector>

#include "analysis/calibration/simulator.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::calibration {

/// A parameter as the file declares it: a path of the scenario and a distribution. `low` and `high` bound every shape;
/// without them a normal prior is bounded by the range of the key.
struct Parameter {
  enum class Shape { uniform, log_uniform, normal, beta };

  std::string path;
  Shape prior = Shape::uniform;
  std::optional<double> low;
  std::optional<double> high;
  std::optional<double> mean;
  std::optional<double> standard_deviation;
  std::optional<double> alpha;
  std::optional<double> beta;
  std::string source;
  bool whole = false;   ///< the key takes whole numbers: draws are rounded (told by the scenario, not by the file)
};

template <class Visitor>
void describe(Visitor& v, Parameter& p) {
  constexpr double far = 1e15;
  v.word("path", p.path, {"jalur kunci dalam skenario, seperti pada --set", "path of the key in the scenario, as in --set"});
  v.choice("prior", p.prior,
           {{"uniform", Parameter::Shape::uniform, {"seragam", "uniform"}}, {"log_uniform", Parameter::Shape::log_uniform, {"seragam dalam logaritma", "uniform in the logarithm"}},
            {"normal", Parameter::Shape::normal, {"sebaran normal", "normal"}}, {"beta", Parameter::Shape::beta, {"sebaran beta", "beta"}}},
           {"bentuk sebaran prior", "shape of the prior distribution"});
  v.optional_number("low", p.low, {"", -far, far, {"batas bawah", "lower bound"}});
  v.optional_number("high", p.high, {"", -far, far, {"batas atas", "upper bound"}});
  v.optional_number("mean", p.mean, {"", -far, far, {"rata-rata (normal)", "mean (normal)"}});
  v.optional_number("standard_deviation", p.standard_deviation, {"", 0, far, {"simpangan baku (normal)", "standard deviation (normal)"}});
  v.optional_number("alpha", p.alpha, {"1", 0, 1e6, {"bentuk alpha (beta)", "shape alpha (beta)"}});
  v.optional_number("beta", p.beta, {"1", 0, 1e6, {"bentuk beta (beta)", "shape beta (beta)"}});
  v.word("source", p.source, {"dari mana prior ini", "where this prior comes from"});
}

/// The prior of a checked parameter as a map between shares and values.
class Prior {
 public:
  explicit Prior(const Parameter& parameter);

  /// The value below which a share 0 < u < 1 of the prior lies.
  double value(double u) const;
  double mean() const { return mean_; }
  double standard_deviation() const { return standard_deviation_; }

 private:
  Parameter parameter_;
  double first_ = 0.0;   ///< of a bounded normal: share of the unbounded one below its lower bound
  double last_ = 1.0;
  double mean_ = 0.0;
  double standard_deviation_ = 0.0;
};

/// The values of a position.
ParameterDraw values_at(const std::vector<Prior>& priors, const Position& position);

}  // namespace guyub::calibration
