#pragma once
// A household as an object: its members, its neighbours as pointers, and what it does in a month.
//
// The month's law is the product's (sim/household, sim/change, sim/programme): same coefficients, same draws, same
// order of arithmetic. Only the structure differs: one object a household instead of columns a community.

#include <cstdint>
#include <vector>

#include "bench/object_oriented/person.hpp"
#include "bench/object_oriented/today.hpp"
#include "sim/world/aggregates.hpp"
#include "sim/world/community.hpp"

namespace guyub::objects {

class Village;

class Household {
 public:
  /// Takes household `h` of the product's community over, without its neighbours.
  Household(const Community& community, std::size_t h);
  void know(const Household* neighbour) { neighbours_.push_back(neighbour); }
  void expect_neighbours(std::size_t count) { neighbours_.reserve(count); }

  // registry and delivery, called by the village
  void rank(std::size_t k, const Village& village, const Today& today);
  void list(std::size_t k, const Programme& programme, float cutoff);
  /// Rupiah a month that listing it costs; 0 when it has no claim or is out of the programme.
  std::int64_t claim(std::size_t k, const Programme& programme, std::int64_t following) const;
  void begin_month();
  void answer_offer(std::size_t k, const Village& village, const Today& today);
  void hear_conditions(std::size_t k, const Village& village, const Programme& programme);
  void accrue(std::size_t k, const Village& village, const Today& today);
  void receive(std::size_t k, std::int64_t owed, std::int64_t leaked);
  bool payment_due(std::size_t k, const Village& village, const Today& today) const;

  // its own month
  void earn(const Village& village, const Today& today);
  void consume(const Village& village, const ConsumptionCoefficients& c);
  void choose_school(const Village& village, const Today& today);
  void attend(const Village& village, const Today& today);
  void visit(const Village& village, const Today& today);
  void be_influenced(const NormCoefficients& c, float peer_level, bool peers);
  void judge(std::size_t k, const Programme& programme, const TrustCoefficients& c);

  // month's end
  void publish_attitude() { school_attitude_ = school_attitude_next_; }
  void grow_older();
  void live_and_die(Village& village, const Today& today);
  void add_to(Aggregates& sums, const Village& village, const Today& today, int months_aged);
  void add_to(Sums<ProgrammeSum>& sums, std::size_t k, float target_rank);

  bool empty() const { return members_.empty(); }
  Enrolment& enrolment(std::size_t k) { return enrolments_[k]; }
  const Enrolment& enrolment(std::size_t k) const { return enrolments_[k]; }

 private:
  std::int64_t entitlement(const BenefitSchedule& schedule, bool enrolled_only) const;
  std::int64_t earned_after_check(std::size_t k, const Programme& programme, float verification, float u, bool sanctions);
  bool meets(const ConditionRules& rules) const;
  Factors resistance(std::size_t k, const Village& village, const Today& today, float trust, float participation) const;
  float adopters_seen(std::size_t k) const;
  float mothers_grade() const;
  float family_term(const Village& village, const Today& today) const;
  void count_on_grants(SchoolOutlook& child, const Person& person, const Village& village, const Today& today) const;
  float enrolled_neighbours(float level) const;
  float lose_to_shock(float u, const IncomeCoefficients& c);
  void bear(Village& village, std::uint32_t number, bool male);
  float consumption_per_capita() const {
    return members_.empty() ? 0.0f : consumption_ / static_cast<float>(static_cast<std::int32_t>(members_.size()));
  }

  std::vector<Person> members_;
  std::vector<const Household*> neighbours_;
  std::vector<Enrolment> enrolments_;
  std::uint32_t id_;
  Sector sector_;
  std::uint8_t decile_;
  std::uint8_t shock_months_;
  bool visit_due_;
  bool visited_;
  float welfare_rank_;
  float kilometres_to_school_;
  float kilometres_to_post_;
  float permanent_income_;
  float transitory_;
  float income_;
  float transfer_;
  float expected_transfer_;
  float savings_;
  float consumption_;
  float consumption_sum_;
  float school_attitude_;
  float school_attitude_next_;
  float school_attitude_anchor_;
  float stubbornness_;
  float threshold_;
  float trust_state_;
  float trust_village_;
  float routine_;
  float visit_premium_ = 0.0f;
  float enrolled_share_;
};

}  // namespace guyub::objects
