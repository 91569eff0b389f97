#pragma once
// The same law as a careful author would write it with objects: households own their children and point at their
// neighbours, villages own their households; double precision, the standard library's generator and distributions.

#include <cstdint>
#include <random>
#include <vector>

#include "bench/household_month/village.hpp"

namespace guyub::bench::household_month::objects {

struct Child {
  int age;
  bool enrolled = false;
};

/// What the world is to a household in a month.
struct Surroundings {
  std::mt19937_64& random;
  std::normal_distribution<double>& normal;
  std::uniform_real_distribution<double>& uniform;
  double enrolment;  ///< the village's rate in the month before
};

class Household {
 public:
  Household(const Village& village, std::size_t place);

  void add_neighbour(const Household& other) { neighbours_.push_back(&other); }
  void live_month(const Surroundings& around);
  /// What was decided this month holds from the next.
  void finish_month() { adopted_ = adopts_; }

  double consumption_per_head() const { return consumption_ / size_; }
  bool is_poor() const { return consumption_per_head() < law::poverty_line; }
  bool adopted() const { return adopted_; }
  const std::vector<Child>& children() const { return children_; }

 private:
  bool is_eligible() const { return score_ < law::eligible_below; }
  void earn_and_consume(const Surroundings& around);
  void send_to_school(const Surroundings& around);
  void look_around();

  double score_;
  double log_income_;
  double savings_;
  double share_;
  double consumption_ = 0.0;
  double threshold_;  ///< of neighbours, as a number of them
  int size_;
  bool adopted_;
  bool adopts_;
  std::vector<Child> children_;
  std::vector<const Household*> neighbours_;
};

struct MonthRecord {
  double consumption_per_head;
  double headcount;
  double enrolment;
};

class Settlement {
 public:
  explicit Settlement(const Village& village);

  void live_month(std::mt19937_64& random);
  Statistics statistics() const;

 private:
  MonthRecord observe() const;

  std::vector<Household> households_;
  std::vector<MonthRecord> records_;
  std::normal_distribution<double> normal_;
  std::uniform_real_distribution<double> uniform_;
};

class World {
 public:
  World(const Villages& villages, std::uint64_t seed);

  void live_month();
  const std::vector<Settlement>& settlements() const { return settlements_; }

 private:
  std::mt19937_64 random_;
  std::vector<Settlement> settlements_;
};

}  // namespace guyub::bench::household_month::objects
