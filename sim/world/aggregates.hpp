#pragma once
// Month-end sums of a community, integers only: rupiah, counts, and shares in fixed point (sim/core/fixed_point).
// Indicators are ratios of these sums (sim/record/indicators).

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/world/child_counts.hpp"
#include "sim/world/consumption_histogram.hpp"

namespace guyub {

enum class Sum : std::uint8_t {
  households, persons, income, transfers, consumption, savings,
  poor_persons, poverty_gap, poverty_severity,             // gap and severity: fixed point x persons
  children_primary_female, children_primary_male, children_junior_female, children_junior_male,
  children_senior_female, children_senior_male,            // ages 7-12, 13-15, 16-18
  enrolled_primary_female, enrolled_primary_male, enrolled_junior_female, enrolled_junior_male,
  enrolled_senior_female, enrolled_senior_male,
  children_primary, children_junior, children_senior, enrolled_primary, enrolled_junior, enrolled_senior,  // both sexes
  pupils, attendance, learning,                             // of pupils; attendance and learning: 255ths
  children_10_17, working_10_17,
  visits_due, visits_made,
  school_attitude, trust_state, trust_village, routine,
  births, deaths, marriages, founded_households, moved_in, moved_out,
  young_adults, young_schooling, young_earnings, low_parents, risen,   // ages 25-34: grades; rupiah a month; parents with primary school at most, who completed senior secondary
  under_five, stunted, height_for_age, ill_children, one_year_olds, immunised,   // height: fixed point z
  fertile_women, exposed_women, contraceptive_users,
  adults_18_60, working_adults, adult_skill, trained,             // skill: 255ths
  health_attitude, small_family, self_reliance, collective_action, grievance, practice_adopted, cohesion, conflict,   // the last two: fixed point x households
  ability,                                                  // of communities for themselves: fixed point x households
  local_income, price_level,                                // price level: fixed point x households
  unrest, power, levied, conceded, dismissed,               // the first two: fixed point x households; rupiah passed on after a contest; persons
  organisation, school_quality, post_quality, alliance_strength, alliance_pressure,   // fixed point x households
  alliance_members,                                         // x households
  poorest_households, doubly_served, unserved,              // the poorest two fifths; of them those in two programmes or more, in none
  in_groups, group_payouts,                                 // households; rupiah
  scheme_complying, scheme_coerced, scheme_harmed, scheme_misfit, scheme_stated, hidden_resistance,   // households; misfit, stated attitude, resistance: fixed point x households
  scheme_output, scheme_reported, scheme_falsified, scheme_levied, scheme_appropriated, scheme_spent,                  // rupiah; falsified: reported beyond the true output
  count
};

enum class ProgrammeSum : std::uint8_t {
  target, listed, offered, accepted, accepted_target, removed,  // households
  outsider, cost, disruption, risk,   // fixed point sums over households that had to decide
  acceptance,                         // their chance to accept when they last decided, fixed point
  decided,                            // households that these sums are over
  checks, failures,
  graduated, lost,                    // households that left: helped enough, or eligible still but lost at a review
  count
};

template <class Enum>
class Sums {
 public:
  static constexpr std::size_t size = static_cast<std::size_t>(Enum::count);
  std::int64_t& operator[](Enum item) { return values_[static_cast<std::size_t>(item)]; }
  std::int64_t operator[](Enum item) const { return values_[static_cast<std::size_t>(item)]; }
  void clear() { values_.fill(0); }
  Sums& operator+=(const Sums& other) {
    for (std::size_t i = 0; i < size; ++i) values_[i] += other.values_[i];
    return *this;
  }
  bool operator==(const Sums&) const = default;

 private:
  std::array<std::int64_t, size> values_{};
};

struct Aggregates {
  static constexpr std::size_t deciles = 10;
  Sums<Sum> total;
  std::array<Sums<Sum>, deciles> by_decile;
  std::vector<Sums<ProgrammeSum>> programmes;
  CommunityHistogram histogram;
  /// By decile. They stand from month to month: whoever changes a child's schooling, work or life says that they are to be
  /// counted anew (children_changed), and so does a new school year.
  std::array<ChildCounts, deciles> children;
  bool children_changed = true;

  /// For a new month: everything but the counts of children.
  void clear();
};

}  // namespace guyub
