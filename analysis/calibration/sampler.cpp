#include "analysis/calibration/sampler.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include <Eigen/Cholesky>

namespace guyub::calibration {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int halvings = 60;                 ///< of the bisection for the next tolerance
constexpr double low_acceptance = 0.15;      ///< below, steps become shorter; above the other, longer
constexpr double high_acceptance = 0.40;

/// A number folded into (0, 1): steps that leave the cube come back, as likely as those the other way.
double reflected(double x) {
  x = std::fabs(x);
  x -= 2.0 * std::floor(x / 2.0);
  return std::clamp(x > 1.0 ? 2.0 - x : x, 1e-12, 1.0 - 1e-12);
}

class Sampler {
 public:
  Sampler(std::size_t parameters, const ErrorModel& error, const SamplerSettings& settings, const KeyedDraws& draws,
          Simulations& simulations)
      : parameters_(parameters), error_(error), settings_(settings), draws_(draws), simulations_(simulations) {
    sample_.profiles.assign(parameters, Profile(profile_bins, infinity));
  }

  Sample run() {
    start();
    const double goal = 1.0 / (settings_.tolerance * settings_.tolerance);
    for (std::int32_t stage = 0; precision_ < goal && stage < settings_.most_stages; ++stage) {
      const double next = next_precision(goal);
      std::vector<double> weights = weights_at(next);
      sample_.stages.push_back({1.0 / std::sqrt(next), effective(weights), 0.0});
      resample(weights);
      precision_ = next;
      const std::int32_t moves = precision_ >= goal ? settings_.last_moves : settings_.moves;
      for (std::int32_t m = 0; m < moves; ++m) sample_.stages.back().acceptance += move() / moves;
    }
    sample_.tolerance = precision_ > 0.0 ? 1.0 / std::sqrt(precision_) : infinity;
    return std::move(sample_);
  }

 private:
  std::size_t count() const { return static_cast<std::size_t>(settings_.particles); }

  /// Simulates at positions; nothing is kept yet.
  std::vector<Particle> simulated(std::vector<Position> positions) {
    std::vector<Job> jobs;
    for (std::size_t i = 0; i < positions.size(); ++i) {
      jobs.push_back({positions[i], draws_.seed(Use::simulation, step_, static_cast<std::uint32_t>(i))});
    }
    ++step_;
    std::vector<Outputs> outputs = simulations_.run(jobs);
    std::vector<Particle> particles;
    for (std::size_t i = 0; i < positions.size(); ++i) {
      const double distance2 = error_.distance2(outputs[i]);
      note(positions[i], distance2);
      particles.push_back({std::move(positions[i]), std::move(outputs[i]), distance2});
    }
    return particles;
  }

  void note(const Position& position, double distance2) {
    for (std::size_t p = 0; p < position.size(); ++p) {
      const auto bin = std::min(profile_bins - 1, static_cast<std::size_t>(position[p] * profile_bins));
      sample_.profiles[p][bin] = std::min(sample_.profiles[p][bin], distance2);
    }
  }

  void start() {
    std::vector<Position> positions(count(), Position(parameters_));
    for (std::size_t i = 0; i < positions.size(); ++i) {
      for (std::size_t p = 0; p < parameters_; ++p) {
        positions[i][p] = draws_.uniform(Use::prior, step_, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(p));
      }
    }
    sample_.particles = simulated(std::move(positions));
  }

  /// Weights of a fall to `precision` (one over the squared tolerance), the largest one.
  std::vector<double> weights_at(double precision) const {
    double least = infinity;
    for (const Particle& particle : sample_.particles) least = std::min(least, particle.distance2);
    if (!std::isfinite(least)) throw std::runtime_error("no draw of the prior gives every target a value");
    std::vector<double> weights;
    for (const Particle& particle : sample_.particles) {
      weights.push_back(std::exp(-0.5 * (precision - precision_) * (particle.distance2 - least)));
    }
    return weights;
  }

  static double effective(const std::vector<double>& weights) {
    double sum = 0.0;
    double squares = 0.0;
    for (const double weight : weights) {
      sum += weight;
      squares += weight * weight;
    }
    return sum * sum / squares;
  }

  double next_precision(double goal) const {
    const double wanted = settings_.retained * static_cast<double>(count());
    if (effective(weights_at(goal)) >= wanted) return goal;
    double low = precision_;
    double high = goal;
    for (int i = 0; i < halvings; ++i) {
      const double middle = low > 0.0 ? std::sqrt(low * high) : high * 0.5;
      (effective(weights_at(middle)) >= wanted ? low : high) = middle;
    }
    return low > precision_ ? low : high;
  }

  /// Systematic resampling.
  void resample(const std::vector<double>& weights) {
    double sum = 0.0;
    for (const double weight : weights) sum += weight;
    const double offset = draws_.uniform(Use::resampling, step_, 0);
    std::vector<Particle> chosen;
    double reached = 0.0;
    std::size_t from = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      const double mark = (static_cast<double>(i) + offset) / static_cast<double>(weights.size()) * sum;
      while (from + 1 < weights.size() && reached + weights[from] <= mark) reached += weights[from++];
      chosen.push_back(sample_.particles[from]);
    }
    sample_.particles = std::move(chosen);
  }

  /// Cholesky factor of the steps' covariance: that of the particles times 2.38^2 over their dimension (Roberts, Gelman
  /// and Gilks 1997).
  Eigen::MatrixXd step_factor() const {
    const auto n = static_cast<Eigen::Index>(sample_.particles.size());
    const auto d = static_cast<Eigen::Index>(parameters_);
    Eigen::MatrixXd positions(n, d);
    for (Eigen::Index i = 0; i < n; ++i) {
      for (Eigen::Index p = 0; p < d; ++p) positions(i, p) = sample_.particles[static_cast<std::size_t>(i)].position[static_cast<std::size_t>(p)];
    }
    const Eigen::MatrixXd centred = positions.rowwise() - positions.colwise().mean();
    Eigen::MatrixXd covariance = centred.transpose() * centred / static_cast<double>(n);
    covariance.diagonal().array() += 1e-10;
    return Eigen::LLT<Eigen::MatrixXd>(covariance).matrixL().toDenseMatrix() * (2.38 / std::sqrt(static_cast<double>(d)) * scale_);
  }

  /// One Metropolis step of every particle; the share of those taken.
  double move() {
    const std::uint32_t step = step_;
    const Eigen::MatrixXd factor = step_factor();
    std::vector<Position> proposals(count(), Position(parameters_));
    for (std::size_t i = 0; i < proposals.size(); ++i) {
      Eigen::VectorXd normal(factor.cols());
      for (Eigen::Index p = 0; p < normal.size(); ++p) {
        normal(p) = draws_.normal(Use::proposal, step, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(p));
      }
      const Eigen::VectorXd change = factor * normal;
      for (std::size_t p = 0; p < parameters_; ++p) {
        proposals[i][p] = reflected(sample_.particles[i].position[p] + change(static_cast<Eigen::Index>(p)));
      }
    }
    std::vector<Particle> there = simulated(std::move(proposals));
    std::size_t taken = 0;
    for (std::size_t i = 0; i < there.size(); ++i) {
      const double ratio = std::exp(-0.5 * precision_ * (there[i].distance2 - sample_.particles[i].distance2));
      if (!(draws_.uniform(Use::acceptance, step, static_cast<std::uint32_t>(i)) < ratio)) continue;
      sample_.particles[i] = std::move(there[i]);
      ++taken;
    }
    const double share = static_cast<double>(taken) / static_cast<double>(there.size());
    if (share < low_acceptance) scale_ *= 0.7;
    if (share > high_acceptance) scale_ = std::min(2.0, scale_ * 1.3);
    return share;
  }

  const std::size_t parameters_;
  const ErrorModel& error_;
  const SamplerSettings& settings_;
  const KeyedDraws& draws_;
  Simulations& simulations_;
  Sample sample_;
  double precision_ = 0.0;
  double scale_ = 1.0;
  std::uint32_t step_ = 0;
};

}  // namespace

Sample sample_posterior(std::size_t parameters, const ErrorModel& error, const SamplerSettings& settings,
                        const KeyedDraws& draws, Simulations& simulations) {
  return Sampler(parameters, error, settings, draws, simulations).run();
}

std::vector<Position> thinned(const std::vector<Particle>& particles, std::size_t count) {
  std::vector<Position> chosen;
  for (std::size_t k = 0; k < count; ++k) chosen.push_back(particles[(2 * k + 1) * particles.size() / (2 * count)].position);
  return chosen;
}

}  // namespace guyub::calibration
