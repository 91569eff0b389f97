#pragma once
// Pregnancies under way at the start, and who is due a visit to the health post.

#include <array>

#include "sim/population/population_model.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Births a year are a fifth of the children below five; they are spread over women of 15-49 by relative fertility.
class VitalStart {
 public:
  explicit VitalStart(const PopulationModel& model);

  /// Births a woman and year in a group of five years from 15 on.
  double birth_rate(std::size_t group) const { return birth_rate_[group]; }

  /// Fills pregnancy and visit_due. Draws person_traits month 1 (words 0 and 2).
  void settle(const PopulationModel& model, const CommunityDraft& draft, Community& community) const;

 private:
  static constexpr std::size_t groups = 7;  ///< 15-19 .. 45-49
  std::array<double, groups> birth_rate_{};
};

}  // namespace guyub
