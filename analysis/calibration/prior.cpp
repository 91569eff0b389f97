#include "analysis/calibration/prior.hpp"

#include <algorithm>
#include <cmath>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/normal.hpp>

namespace guyub::calibration {
namespace {

constexpr int quadrature = 4096;   ///< shares at which mean and spread are summed

}  // namespace

Prior::Prior(const Parameter& parameter) : parameter_(parameter) {
  if (parameter_.prior == Parameter::Shape::normal) {
    const boost::math::normal whole(*parameter_.mean, *parameter_.standard_deviation);
    if (parameter_.low) first_ = boost::math::cdf(whole, *parameter_.low);
    if (parameter_.high) last_ = boost::math::cdf(whole, *parameter_.high);
  }
  double sum = 0.0;
  double squares = 0.0;
  for (int i = 0; i < quadrature; ++i) {
    const double x = value((i + 0.5) / quadrature);
    sum += x;
    squares += x * x;
  }
  mean_ = sum / quadrature;
  standard_deviation_ = std::sqrt(std::max(0.0, squares / quadrature - mean_ * mean_));
}

double Prior::value(double u) const {
  const Parameter& p = parameter_;
  double x = 0.0;
  switch (p.prior) {
    case Parameter::Shape::uniform: x = *p.low + u * (*p.high - *p.low); break;
    case Parameter::Shape::log_uniform: x = *p.low * std::pow(*p.high / *p.low, u); break;
    case Parameter::Shape::normal:
      x = boost::math::quantile(boost::math::normal(*p.mean, *p.standard_deviation), first_ + u * (last_ - first_));
      break;
    case Parameter::Shape::beta:
      x = p.low.value_or(0.0) + boost::math::quantile(boost::math::beta_distribution<>(*p.alpha, *p.beta), u) * (p.high.value_or(1.0) - p.low.value_or(0.0));
      break;
  }
  if (p.low) x = std::max(x, *p.low);
  if (p.high) x = std::min(x, *p.high);
  return p.whole ? std::round(x) : x;
}

ParameterDraw values_at(const std::vector<Prior>& priors, const Position& position) {
  ParameterDraw values;
  for (std::size_t p = 0; p < priors.size(); ++p) values.push_back(priors[p].value(position[p]));
  return values;
}

}  // namespace guyub::calibration
