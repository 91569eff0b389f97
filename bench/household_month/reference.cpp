#include "bench/household_month/reference.hpp"

#include <cmath>
#include <random>

namespace guyub::bench::household_month {
namespace {

struct Family {
  double score, mu, mpc, savings = 0, threshold, cph = 0;
  int size;
  bool adopted;
  std::vector<int> ages;
  std::array<int, 8> neighbours;
};

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}
  double uniform() { return uniform_(engine_); }
  double between(double least, double most) { return least + (most - least) * uniform(); }
  int whole(int least, int most) { return std::uniform_int_distribution<int>(least, most)(engine_); }
  double normal() { return normal_(engine_); }

 private:
  std::mt19937_64 engine_;
  std::uniform_real_distribution<double> uniform_{0.0, 1.0};
  std::normal_distribution<double> normal_{0.0, 1.0};
};

std::vector<Family> settle(const Text& text, Chance& chance) {
  std::vector<Family> families(250);
  for (Family& f : families) {
    f.score = chance.between(0, 100);
    f.mu = std::log(60.0) + 0.5 * chance.normal();
    f.mpc = chance.between(0.7, text.most_share);
    const int children = chance.whole(0, 3);
    for (int k = 0; k < children; ++k) f.ages.push_back(chance.whole(6, 17));
    f.size = 2 + children + chance.whole(0, 2);
    f.threshold = chance.between(0.1, 0.9);
    f.adopted = chance.uniform() < text.start_adopted;
    for (int& neighbour : f.neighbours) neighbour = chance.whole(0, 249);
  }
  return families;
}

bool adopts(const Text& text, const Family& f, const std::vector<bool>& before) {
  int count = 0;
  for (const int neighbour : f.neighbours) count += before[neighbour] ? 1 : 0;
  return text.adopts_at_threshold ? count >= std::floor(8 * f.threshold) : count / 8.0 > f.threshold;
}

VillageOutcome live_village(const Text& text, Chance& chance) {
  std::vector<Family> families = settle(text, chance);
  double enrolment = 0.7;
  VillageOutcome outcome{};
  for (int month = 0; month < 60; ++month) {
    std::vector<bool> before;
    for (const Family& f : families) before.push_back(f.adopted);
    double cph = 0, poor = 0, children = 0, enrolled = 0, adopted = 0;
    for (Family& f : families) {
      const bool eligible = f.score < 40;
      f.mu += 0.02 * chance.normal();
      const double income = std::exp(f.mu + 0.3 * chance.normal());
      const double transfer = eligible ? text.transfer : 0.0;
      const double consumption = f.mpc * (income + transfer);
      f.savings += income + transfer - consumption;
      f.cph = consumption / f.size;
      for (const int age : f.ages) {
        const double x = 0.5 + 0.05 * (f.cph - 20) + text.school_transfer * (eligible ? 10 : 0) +
                         1.5 * (enrolment - 0.7) - text.school_age * (age - 11.5);
        enrolled += chance.uniform() < 1 / (1 + std::exp(-x)) ? 1 : 0;
        children += 1;
      }
      f.adopted = f.adopted || adopts(text, f, before);
      cph += f.cph;
      poor += f.cph < text.poverty_line ? 1 : 0;
      adopted += f.adopted ? 1 : 0;
    }
    enrolment = children > 0 ? enrolled / children : 0.0;
    outcome = {cph / 250, poor / 250, enrolment, adopted / 250};
  }
  return outcome;
}

}  // namespace

std::vector<VillageOutcome> live_by_the_text(const Text& text, std::size_t villages, std::uint64_t seed) {
  Chance chance(seed);
  std::vector<VillageOutcome> outcomes;
  for (std::size_t v = 0; v < villages; ++v) outcomes.push_back(live_village(text, chance));
  return outcomes;
}

}  // namespace guyub::bench::household_month
