#include "bench/household_month/object_oriented.hpp"

#include <algorithm>
#include <cmath>

namespace guyub::bench::household_month::objects {

Household::Household(const Village& village, std::size_t place)
    : score_(village.score[place]),
      log_income_(village.log_income[place]),
      savings_(village.savings[place]),
      share_(village.share[place]),
      threshold_(village.threshold[place]),
      size_(village.size[place]),
      adopted_(village.adopted[place] != 0),
      adopts_(adopted_) {
  for (const auto& age : village.age) {
    if (age[place] > 0) children_.push_back({age[place]});
  }
  neighbours_.reserve(household_month::neighbours);
}

void Household::live_month(const Surroundings& around) {
  earn_and_consume(around);
  send_to_school(around);
  look_around();
}

void Household::earn_and_consume(const Surroundings& around) {
  log_income_ += law::drift_spread * around.normal(around.random);
  const double income = std::exp(log_income_ + law::shock_spread * around.normal(around.random));
  const double incoming = income + (is_eligible() ? law::transfer : 0.0);
  consumption_ = share_ * incoming;
  savings_ += incoming - consumption_;
}

void Household::send_to_school(const Surroundings& around) {
  if (children_.empty()) return;
  const double family = law::school_constant +
                        law::school_consumption * (consumption_per_head() - law::usual_consumption) +
                        (is_eligible() ? law::school_transfer : 0.0) +
                        law::school_peers * (around.enrolment - law::usual_enrolment);
  for (Child& child : children_) {
    const double x = family - law::school_age * (static_cast<double>(child.age) - law::middle_age);
    child.enrolled = around.uniform(around.random) < 1.0 / (1.0 + std::exp(-x));
  }
}

void Household::look_around() {
  if (adopted_) return;
  const auto adopters = std::count_if(neighbours_.begin(), neighbours_.end(),
                                      [](const Household* neighbour) { return neighbour->adopted(); });
  adopts_ = static_cast<double>(adopters) > threshold_;
}

Settlement::Settlement(const Village& village) {
  households_.reserve(village_households);
  for (std::size_t place = 0; place < village_households; ++place) households_.emplace_back(village, place);
  for (std::size_t place = 0; place < village_households; ++place) {
    for (const auto& neighbour : village.neighbour) households_[place].add_neighbour(households_[neighbour[place]]);
  }
}

void Settlement::live_month(std::mt19937_64& random) {
  const double enrolment = records_.empty() ? law::start_enrolment : records_.back().enrolment;
  const Surroundings around{random, normal_, uniform_, enrolment};
  for (Household& household : households_) household.live_month(around);
  for (Household& household : households_) household.finish_month();
  records_.push_back(observe());
}

MonthRecord Settlement::observe() const {
  double consumption = 0.0;
  int poor = 0, children = 0, enrolled = 0;
  for (const Household& household : households_) {
    consumption += household.consumption_per_head();
    poor += household.is_poor() ? 1 : 0;
    for (const Child& child : household.children()) {
      ++children;
      enrolled += child.enrolled ? 1 : 0;
    }
  }
  const auto count = static_cast<double>(households_.size());
  return {consumption / count, poor / count, children > 0 ? static_cast<double>(enrolled) / children : 0.0};
}

Statistics Settlement::statistics() const {
  const MonthRecord& last = records_.back();
  const auto adopted =
      std::count_if(households_.begin(), households_.end(), [](const Household& h) { return h.adopted(); });
  return {{last.consumption_per_head, last.headcount, last.enrolment,
           static_cast<double>(adopted) / static_cast<double>(households_.size())}};
}

World::World(const Villages& villages, std::uint64_t seed) : random_(seed) {
  settlements_.reserve(villages.size());
  for (const Village& village : villages) settlements_.emplace_back(village);
}

void World::live_month() {
  for (Settlement& settlement : settlements_) settlement.live_month(random_);
}

}  // namespace guyub::bench::household_month::objects
