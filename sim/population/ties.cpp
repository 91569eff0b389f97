#include "sim/population/ties.hpp"

#include <algorithm>
#include <utility>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

using Pair = std::pair<std::uint16_t, std::uint16_t>;
constexpr std::uint32_t far_block = 1u << 16;  // months of household_ties from here on draw far ties
constexpr std::uint32_t loner_block = far_block - 1;
constexpr std::uint32_t village_block = 3;     // month of community_traits

/// The chance between two households of ordinary sociability so that the mean over pairs, each cut at 1, is `mean`:
/// the product of two log-normal variates of mean 1 is log-normal.
double chance_with_mean(double mean, double sociability_sd) {
  const double sd = square_root(2.0) * sociability_sd;
  if (sd <= 0.0 || mean >= 1.0) return mean;
  const auto mean_of = [&](double chance) {
    const double cut = -log_real(chance);  // of the product's logarithm
    return chance * normal_probability((cut - 0.5 * sd * sd) / sd) + normal_probability(-(cut + 0.5 * sd * sd) / sd);
  };
  double low = mean, high = 1e3;
  for (int halving = 0; halving < 40; ++halving) {
    const double middle = 0.5 * (low + high);
    (mean_of(middle) < mean ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

class TieDrawer {
 public:
  TieDrawer(const PopulationModel& model, std::uint32_t community, std::uint32_t households)
      : draws_(model.draws), ties_(model.coefficients.ties), community_(community), households_(households) {
    const float sd = static_cast<float>(ties_.sociability_sd);
    const double sociable = 1.0 - ties_.loner_share;
    const double near_pairs = static_cast<double>(ties_.neighbourhood - 1);
    const double degree = village_degree();
    near_chance_ = static_cast<float>(chance_with_mean(degree * ties_.near_share / near_pairs / (sociable * sociable), ties_.sociability_sd));
    // those that would end in the own neighbourhood are not tied
    const double elsewhere = std::max(0.1, 1.0 - static_cast<double>(ties_.neighbourhood) / static_cast<double>(households));
    far_started_ = static_cast<float>(0.5 * degree * (1.0 - ties_.near_share) / sociable / elsewhere);
    sociability_.resize(households);
    sociability_up_to_.reserve(households);
    float all_sociability = 0.0f;
    for (std::uint32_t h = 0; h < households; ++h) {
      const std::uint32_t word = draws_.block(community, h, 0, Purpose::household_start)[2];
      sociability_[h] = is_loner(h) ? 0.0f : exp_real(sd * normal(word) - 0.5f * sd * sd);
      all_sociability += sociability_[h];
      sociability_up_to_.push_back(all_sociability);
    }
    pairs_.reserve(static_cast<std::size_t>(households * (ties_.mean_degree / 2.0 + 1.0)));
  }

  std::vector<Pair> draw() {
    for (std::uint32_t h = 0; h < households_; ++h) {
      near(h);
      far(h);
    }
    return std::move(pairs_);
  }

 private:
  /// Mean degree that this community tends to.
  double village_degree() const {
    const PhiloxCounter words = draws_.block(community_, 0, village_block, Purpose::community_traits);
    const double sd = ties_.degree_spread;
    return ties_.mean_degree * exp_real(sd * static_cast<double>(normal(words[0])) - 0.5 * sd * sd);
  }

  bool is_loner(std::uint32_t h) const {
    return static_cast<double>(uniform(draws_.block(community_, h, loner_block, Purpose::household_ties)[0])) < ties_.loner_share;
  }

  std::uint32_t neighbourhood(std::uint32_t h) const { return h / static_cast<std::uint32_t>(ties_.neighbourhood); }

  void tie(std::uint32_t h, std::uint32_t other) {
    pairs_.emplace_back(static_cast<std::uint16_t>(h), static_cast<std::uint16_t>(other));
  }

  /// A household drawn with a chance proportional to its sociability.
  std::uint32_t by_sociability(std::uint32_t word) const {
    const float point = uniform(word) * sociability_up_to_.back();
    const auto found = std::upper_bound(sociability_up_to_.begin(), sociability_up_to_.end() - 1, point);
    return static_cast<std::uint32_t>(found - sociability_up_to_.begin());
  }

  void near(std::uint32_t h) {
    const auto members = static_cast<std::uint32_t>(ties_.neighbourhood);
    const std::uint32_t end = std::min(households_, (neighbourhood(h) + 1) * members);
    PhiloxCounter words{};
    for (std::uint32_t other = h + 1; other < end; ++other) {
      const std::uint32_t draw = other - h - 1;
      if (draw % 4 == 0) words = draws_.block(community_, h, draw / 4, Purpose::household_ties);
      const float wanted = near_chance_ * sociability_[h] * sociability_[other];
      if (uniform(words[draw % 4]) < wanted) tie(h, other);
    }
  }

  void far(std::uint32_t h) {
    if (sociability_[h] <= 0.0f) return;
    PhiloxCounter words = draws_.block(community_, h, far_block, Purpose::household_ties);
    const float wanted = far_started_ * sociability_[h] + uniform(words[0]);
    const std::int32_t count = static_cast<std::int32_t>(std::min(wanted, static_cast<float>(ties_.most_ties)));
    for (std::int32_t i = 0; i < count; ++i) {
      const auto draw = static_cast<std::uint32_t>(i) + 1;
      if (draw % 4 == 0) words = draws_.block(community_, h, far_block + draw / 4, Purpose::household_ties);
      const std::uint32_t other = by_sociability(words[draw % 4]);
      if (neighbourhood(other) != neighbourhood(h)) tie(h, other);
    }
  }

  const Draws& draws_;
  const TieCoefficients& ties_;
  std::uint32_t community_;
  std::uint32_t households_;
  float near_chance_ = 0.0f;
  float far_started_ = 0.0f;   ///< far ties that a household of ordinary sociability starts, mean
  std::vector<float> sociability_;
  std::vector<float> sociability_up_to_;  ///< running sum
  std::vector<Pair> pairs_;
};

/// Both directions of every pair as compressed rows, each sorted and without repetition.
void write_rows(const std::vector<Pair>& pairs, Households& households) {
  const std::size_t n = households.size();
  std::vector<std::uint32_t> end(n + 1, 0);
  for (const Pair& pair : pairs) {
    ++end[pair.first + 1u];
    ++end[pair.second + 1u];
  }
  for (std::size_t h = 0; h < n; ++h) end[h + 1] += end[h];
  std::vector<std::uint16_t> rows(2 * pairs.size());
  std::vector<std::uint32_t> next(end.begin(), end.end() - 1);
  for (const Pair& pair : pairs) {
    rows[next[pair.first]++] = pair.second;
    rows[next[pair.second]++] = pair.first;
  }
  households.tie.clear();
  households.tie.reserve(rows.size());
  for (std::size_t h = 0; h < n; ++h) {
    households.tie_begin[h] = static_cast<std::uint32_t>(households.tie.size());
    const auto first = rows.begin() + static_cast<std::ptrdiff_t>(end[h]);
    const auto last = rows.begin() + static_cast<std::ptrdiff_t>(end[h + 1]);
    std::sort(first, last);
    households.tie.insert(households.tie.end(), first, std::unique(first, last));
  }
  households.tie_begin[n] = static_cast<std::uint32_t>(households.tie.size());
  households.tie.shrink_to_fit();
}

}  // namespace

void draw_ties(const PopulationModel& model, const CommunityPlan& plan, Community& community) {
  TieDrawer drawer(model, plan.id, static_cast<std::uint32_t>(community.size()));
  write_rows(drawer.draw(), community.households);
}

}  // namespace guyub
