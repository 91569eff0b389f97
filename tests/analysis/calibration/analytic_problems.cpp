#include "tests/analysis/calibration/analytic_problems.hpp"

namespace guyub::calibration {

TargetValue target(const std::string& id, double value, double standard_error) { return {id, value, standard_error, 0.0, "made up"}; }

double NormalMean::variance() const {
  return 1.0 / (1.0 / (prior_sd * prior_sd) + 1.0 / (error_sd * error_sd + chance_sd * chance_sd));
}

double NormalMean::mean() const {
  return variance() * (prior_mean / (prior_sd * prior_sd) + observed / (error_sd * error_sd + chance_sd * chance_sd));
}

Problem NormalMean::problem() const {
  Problem problem;
  Parameter& parameter = problem.parameters.emplace_back();
  parameter.path = "mean";
  parameter.prior = Parameter::Shape::normal;
  parameter.mean = prior_mean;
  parameter.standard_deviation = prior_sd;
  problem.targets = {target("observation", observed, error_sd)};
  problem.method.particles = 2000;
  problem.seed = 7;
  return problem;
}

Simulator NormalMean::simulator() const {
  return [sd = chance_sd](const ParameterDraw& draw, std::uint64_t seed) {
    return Outputs{draw[0] + sd * KeyedDraws(seed).normal(Use::simulation, 0, 0)};
  };
}

Problem Banana::problem() const {
  Problem problem;
  for (const char* name : {"x", "y"}) {
    Parameter& parameter = problem.parameters.emplace_back();
    parameter.path = name;
    parameter.prior = Parameter::Shape::uniform;
    parameter.low = -3.0;
    parameter.high = 3.0;
  }
  problem.targets = {target("sum", 1.0, 0.3)};
  problem.method.particles = 2000;
  problem.seed = 11;
  return problem;
}

Simulator Banana::simulator() const {
  return [](const ParameterDraw& draw, std::uint64_t) { return Outputs{draw[0] + draw[1] * draw[1]}; };
}

}  // namespace guyub::calibration
