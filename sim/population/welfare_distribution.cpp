#include "sim/population/welfare_distribution.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

double share_between(double lower, double upper) { return normal_probability(upper) - normal_probability(lower); }

/// The family with scale 1 on a grid of normal scores.
class Shape {
 public:
  Shape(const RegionStatistics& region, const WelfareCoefficients& coefficients, const std::vector<double>& scores)
      : weight_(scores.size()),
        upper_(scores.size()),
        base_(scores.size()),
        line_upper_(std::clamp(1.0 - region.poverty_rate, 1e-6, 1.0 - 1e-6)),
        target_gini_(std::clamp(region.gini, 0.02, 0.9)),
        smallest_tail_(coefficients.smallest_tail_index),
        wanted_(region.mean_expenditure / region.poverty_line) {
    const double half_step = 0.5 * (scores[1] - scores[0]);
    constexpr double far = 9.0;  // beyond it nobody
    for (std::size_t node = 0; node < scores.size(); ++node) {
      const double lower = node == 0 ? -far : scores[node] - half_step;
      const double upper = node + 1 == scores.size() ? far : scores[node] + half_step;
      weight_[node] = share_between(lower, upper);
      upper_[node] = normal_probability(-scores[node]);
    }
  }

  /// Sets q and finds the a that has the Gini coefficient, which falls about as 1/a.
  void choose(double q) {
    q_ = q;
    for (std::size_t node = 0; node < base_.size(); ++node) base_[node] = log_base(upper_[node]);
    const double smallest = smallest_tail_ / q_;
    a_ = std::max(a_, smallest);
    measure();
    for (int step = 0; step < 14 && !has_gini(gini_precision); ++step) {
      a_ = std::max(smallest, a_ * gini_ / target_gini_);
      measure();
    }
  }

  /// The q whose mean is the region's, else the nearest: a light upper tail (large q) has the poor further below the
  /// mean. Scans, then halves where the mean is crossed.
  void choose_by_mean() {
    constexpr double first = -1.8, last = 2.4, stride = 0.15;
    double best = 0.0, best_miss = 1e300, before = 0.0;
    bool comparable = false;
    for (double log_q = first; log_q <= last; log_q += stride) {
      const double now = mean_miss(log_q);
      if (!has_gini(1e-4)) {
        comparable = false;
        continue;
      }
      if (comparable && (now < 0.0) != (before < 0.0)) {
        best = halve(log_q - stride, log_q, before < 0.0);
        break;
      }
      if (std::max(now, -now) < best_miss) {
        best = log_q;
        best_miss = std::max(now, -now);
      }
      before = now;
      comparable = true;
    }
    choose(exp_real(best));
  }

  double at_line() const { return exp_real(log_base(line_upper_) / a_); }
  double log_value(std::size_t node) const { return base_[node] / a_; }
  double weight(std::size_t node) const { return weight_[node]; }
  double mean() const { return mean_; }
  double gini() const { return gini_; }

 private:
  static constexpr double gini_precision = 1e-6;

  double log_base(double share_above) const {
    return log_real(std::max(exp_real(-log_real(share_above) / q_) - 1.0, 1e-300));
  }

  bool has_gini(double precision) const {
    return gini_ > target_gini_ - precision && gini_ < target_gini_ + precision;
  }

  void measure() {
    double below = 0.0;
    double persons = 0.0;
    double area = 0.0;
    for (std::size_t node = 0; node < base_.size(); ++node) {
      const double value = exp_real(base_[node] / a_) * weight_[node];
      area += weight_[node] * (2.0 * below + value);
      below += value;
      persons += weight_[node];
    }
    mean_ = below / persons;
    gini_ = 1.0 - area / (below * persons);
  }

  double mean_miss(double log_q) {
    choose(exp_real(log_q));
    return mean_ / at_line() - wanted_;
  }

  double halve(double low, double high, bool low_is_negative) {
    for (int halving = 0; halving < 12; ++halving) {
      const double middle = 0.5 * (low + high);
      ((mean_miss(middle) < 0.0) == low_is_negative ? low : high) = middle;
    }
    return 0.5 * (low + high);
  }

  std::vector<double> weight_;  ///< share of persons around each node
  std::vector<double> upper_;   ///< share of persons above each node
  std::vector<double> base_;    ///< log((1-u)^(-1/q) - 1)
  double line_upper_;           ///< share of persons above the poverty line
  double target_gini_;
  double smallest_tail_;
  double wanted_;               ///< mean over poverty line
  double q_ = 1.0;
  double a_ = 2.0;
  double mean_ = 0.0;
  double gini_ = 0.0;
};

}  // namespace

WelfareDistribution::WelfareDistribution(const RegionStatistics& region, const WelfareCoefficients& coefficients)
    : top_(static_cast<float>(coefficients.top_score)), scores_(nodes), consumption_(nodes), permanent_(nodes) {
  for (std::size_t node = 0; node < nodes; ++node) {
    const double place = 2.0 * static_cast<double>(node) / static_cast<double>(nodes - 1) - 1.0;
    scores_[node] = coefficients.top_score * place;
  }
  Shape shape(region, coefficients, scores_);
  shape.choose_by_mean();
  const double log_scale = log_real(region.poverty_line) - log_real(shape.at_line());
  mean_ = shape.mean() * exp_real(log_scale);
  gini_ = shape.gini();
  double first_moment = 0.0, second_moment = 0.0;
  for (std::size_t node = 0; node < nodes; ++node) {
    const double log_consumption = log_scale + shape.log_value(node);
    consumption_[node] = static_cast<float>(exp_real(log_consumption));
    first_moment += shape.weight(node) * log_consumption;
    second_moment += shape.weight(node) * log_consumption * log_consumption;
  }
  const double variance = second_moment - first_moment * first_moment;
  constexpr double largest_noise_share = 0.5;  // a month's luck never outweighs standing
  noise_share_ = std::min(largest_noise_share,
                          coefficients.consumption_noise_sd * coefficients.consumption_noise_sd / variance);
  fill_permanent();
}

void WelfareDistribution::fill_permanent() {
  constexpr std::size_t points = 32;
  const float kept = square_root(1.0f - static_cast<float>(noise_share_));
  const float lost = square_root(static_cast<float>(noise_share_));
  for (std::size_t node = 0; node < nodes; ++node) {
    const float score = kept * static_cast<float>(scores_[node]);
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
