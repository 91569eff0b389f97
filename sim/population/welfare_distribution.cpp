#include "sim/population/welfare_distribution.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {

/// The family on a grid of normal scores, with scale 1.
struct WelfareDistribution::Shape {
  std::vector<double> weight;  ///< share of persons around each node
  std::vector<double> upper;   ///< share of persons above each node
  std::vector<double> base;    ///< log((1-u)^(-1/q) - 1)
  double line_upper = 0.0;     ///< share of persons above the poverty line
  double target_gini = 0.0;
  double smallest_tail = 0.0;
  double q = 1.0;
  double a = 2.0;
  double mean = 0.0;
  double gini = 0.0;

  double log_base(double share_above) const {
    return log_real(std::max(exp_real(-log_real(share_above) / q) - 1.0, 1e-300));
  }

  void measure() {
    mean = 0.0;
    double below = 0.0;
    double persons = 0.0;
    double area = 0.0;
    for (std::size_t node = 0; node < nodes; ++node) {
      const double value = exp_real(base[node] / a) * weight[node];
      area += weight[node] * (2.0 * below + value);
      below += value;
      persons += weight[node];
    }
    mean = below / persons;
    gini = 1.0 - area / (below * persons);
  }

  /// Sets q and finds the a that has the Gini coefficient.
  void choose(double new_q) {
    q = new_q;
    for (std::size_t node = 0; node < nodes; ++node) base[node] = log_base(upper[node]);
    const double smallest = smallest_tail / q;
    a = std::max(a, smallest);
    for (int step = 0; step < 12; ++step) {
      measure();
      if (gini > target_gini - 1e-6 && gini < target_gini + 1e-6) break;
      a = std::max(smallest, a * gini / target_gini);
    }
    measure();
  }

  bool has_gini() const { return gini > target_gini - 1e-4 && gini < target_gini + 1e-4; }
  double at_line() const { return exp_real(log_base(line_upper) / a); }
  /// Mean over poverty line.
  double mean_over_line() const { return mean / at_line(); }
};

namespace {

double share_of(double lower, double upper) { return normal_probability(upper) - normal_probability(lower); }

}  // namespace

double WelfareDistribution::score_at(std::size_t node) const {
  return static_cast<double>(top_) * (2.0 * static_cast<double>(node) / static_cast<double>(nodes - 1) - 1.0);
}

WelfareDistribution::WelfareDistribution(const RegionStatistics& region, const WelfareCoefficients& coefficients)
    : top_(static_cast<float>(coefficients.top_score)), consumption_(nodes), permanent_(nodes) {
  Shape shape;
  shape.weight.resize(nodes);
  shape.upper.resize(nodes);
  shape.base.resize(nodes);
  const double half_step = static_cast<double>(top_) / static_cast<double>(nodes - 1);
  for (std::size_t node = 0; node < nodes; ++node) {
    const double score = score_at(node);
    shape.weight[node] = share_of(node == 0 ? -9.0 : score - half_step, node + 1 == nodes ? 9.0 : score + half_step);
    shape.upper[node] = normal_probability(-score);
  }
  shape.line_upper = 1.0 - region.poverty_rate;
  shape.target_gini = region.gini;
  shape.smallest_tail = coefficients.smallest_tail_index;

  // a light tail (large q) has the poor further below the mean; scan, then halve where the mean is crossed
  const double wanted = region.mean_expenditure / region.poverty_line;
  const auto miss = [&](double log_q) {
    shape.choose(exp_real(log_q));
    return shape.mean_over_line() - wanted;
  };
  constexpr double first = -1.8, last = 2.4, step = 0.15;
  double best = 0.0, best_miss = 1e300, before = 0.0;
  bool crossed = false, comparable = false;
  double low = first, high = last;
  for (double log_q = first; log_q <= last && !crossed; log_q += step) {
    const double now = miss(log_q);
    if (!shape.has_gini()) { comparable = false; continue; }
    if (std::max(now, -now) < best_miss) { best = log_q; best_miss = std::max(now, -now); }
    crossed = comparable && (now < 0.0) != (before < 0.0);
    if (crossed) { low = log_q - step; high = log_q; break; }
    before = now;
    comparable = true;
  }
  if (crossed) {
    const bool low_is_negative = before < 0.0;
    for (int halving = 0; halving < 12; ++halving) {
      const double middle = 0.5 * (low + high);
      ((miss(middle) < 0.0) == low_is_negative ? low : high) = middle;
    }
    best = 0.5 * (low + high);
  }
  miss(best);

  const double log_scale = log_real(region.poverty_line) - log_real(shape.at_line());
  std::vector<double> log_consumption(nodes);
  for (std::size_t node = 0; node < nodes; ++node) log_consumption[node] = log_scale + shape.base[node] / shape.a;
  mean_ = shape.mean * exp_real(log_scale);
  gini_ = shape.gini;

  double first_moment = 0.0, second_moment = 0.0;
  for (std::size_t node = 0; node < nodes; ++node) {
    consumption_[node] = static_cast<float>(exp_real(log_consumption[node]));
    first_moment += shape.weight[node] * log_consumption[node];
    second_moment += shape.weight[node] * log_consumption[node] * log_consumption[node];
  }
  const double variance = second_moment - first_moment * first_moment;
  const double noise = coefficients.consumption_noise_sd * coefficients.consumption_noise_sd;
  noise_share_ = std::min(0.5, noise / variance);
  fill_permanent();
}

/// The mean of consumption over the noise of the month, at each permanent score.
void WelfareDistribution::fill_permanent() {
  constexpr std::size_t points = 32;
  const float kept = static_cast<float>(square_root(1.0 - noise_share_));
  const float lost = static_cast<float>(square_root(noise_share_));
  for (std::size_t node = 0; node < nodes; ++node) {
    const float score = kept * static_cast<float>(score_at(node));
    double sum = 0.0;
    for (std::size_t point = 0; point < points; ++point) {
      const float quantile = (static_cast<float>(point) + 0.5f) / static_cast<float>(points);
      sum += static_cast<double>(consumption(score + lost * normal_quantile(quantile)));
    }
    permanent_[node] = static_cast<float>(sum / static_cast<double>(points));
  }
}

float WelfareDistribution::interpolate(const std::vector<float>& table, float score) const {
  const float bounded = std::clamp(score, -top_, top_);
  const float position = (bounded + top_) * (static_cast<float>(nodes - 1) / (2.0f * top_));
  const std::int32_t node = std::min(static_cast<std::int32_t>(position), static_cast<std::int32_t>(nodes) - 2);
  const float within = position - static_cast<float>(node);
  const float lower = table[static_cast<std::size_t>(node)];
  return lower + within * (table[static_cast<std::size_t>(node) + 1] - lower);
}

}  // namespace guyub
