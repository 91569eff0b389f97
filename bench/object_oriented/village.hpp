#pragma once
// A village as an object: its households, its office with the programmes it delivers, its school and health post.

#include <cstdint>
#include <memory>
#include <vector>

#include "bench/object_oriented/household.hpp"
#include "bench/object_oriented/today.hpp"
#include "sim/world/aggregates.hpp"
#include "sim/world/community.hpp"

namespace guyub::objects {

/// What the office knows of a programme. The state's columns of enrolments stay empty: households hold their own.
struct Scheme {
  ProgrammeState state;
  float reform_share = 0.0f;   ///< published by the nation
  float cutoff = 0.0f;
  float target_rank = 0.0f;
};

class Village {
 public:
  Village(const Community& community, const Country& country);

  void live_month(const Today& today);

  std::vector<std::unique_ptr<Household>>& households() { return households_; }
  std::vector<Scheme>& schemes() { return schemes_; }
  const Scheme& scheme(std::size_t k) const { return schemes_[k]; }
  Aggregates& sums() { return sums_; }
  const Aggregates& sums() const { return sums_; }

  std::uint32_t id() const { return id_; }
  /// What season and harvest make of farm income this month.
  float farm_factor(const Today& today) const {
    return today.season * (harvest_months_ > 0 ? 1.0f - today.behaviour().income.harvest_loss : 1.0f) /
           (urban_ ? 1.0f : today.usual_harvest);
  }
  float poverty_line() const { return poverty_line_; }
  const Institutions& institutions() const { return institutions_; }

 private:
  void strike_harvest(const Today& today);
  void consider_reform(std::size_t k, const Today& today);
  void decide_and_accrue(const Today& today);
  void pay(std::size_t k, const Today& today);
  void live_households(const Today& today);
  void end_month(const Today& today);
  void serve(const ServiceCoefficients& c);
  void age_office(const OfficeCoefficients& c);

  std::uint32_t id_;
  bool urban_;
  std::int32_t harvest_months_;
  float poverty_line_;
  Institutions institutions_;
  std::vector<Scheme> schemes_;
  std::vector<std::unique_ptr<Household>> households_;
  Aggregates sums_;
};

}  // namespace guyub::objects
