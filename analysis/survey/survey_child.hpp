#pragma once
// A child as a panel survey of households sees it: who it is in the first wave, and whether it was found enrolled in each.

#include <array>
#include <cstddef>
#include <cstdint>

namespace guyub::analysis {

inline constexpr std::size_t survey_waves = 3;
inline constexpr std::int8_t not_seen = -1;   ///< in a wave: not met, or not asked about school

struct SurveyChild {
  std::uint32_t village = 0;
  std::uint32_t household = 0;   ///< unique among all villages
  bool treated = false;          ///< lives in a village of the treated arm
  bool poor = false;             ///< by the programme's revised list
  bool poor_at_first = false;    ///< by its original list
  bool boy = false;
  int age = 0;                   ///< years, first wave
  int grade = 0;                 ///< completed, first wave
  double kilometres = 0;         ///< to the secondary school
  int head_grade = 0;            ///< completed by the head of the household
  int household_size = 0;
  double welfare = 0;            ///< the programme's score: the lower, the poorer
  std::array<std::int8_t, survey_waves> enrolled{not_seen, not_seen, not_seen};   ///< 1, 0 or not_seen
};

}  // namespace guyub::analysis
