#pragma once
// Month-end sums of a chunk of households by decile, compiled for each instruction set.

#include <cstddef>

#include "sim/core/real_math.hpp"
#include "sim/core/units.hpp"
#include "sim/world/month_scratch.hpp"

namespace guyub {

/// Households summed at once: their counts of persons fit in 16 bits.
inline constexpr std::size_t sum_chunk = 256;

/// Turns n words into the sums of all words before each, modulo 2^32: what a run of them adds up to is a difference of two entries,
/// of which there is one more.
GUYUB_ELEMENTWISE void sum_up_before(std::uint32_t* word, std::size_t n) {
  std::uint32_t sum = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t own = word[i];
    word[i] = sum;
    sum += own;
  }
  word[n] = sum;
}

struct MemberSumLoops {
  /// Adds the children and pupils of a community to its standing counts, by school band and sex, with child work. Writes each household's share enrolled of its children of school age (-1 without any;
  /// unchanged when nobody lives there). months_aged: how much older everyone is than at the start of the school year,
  /// whose ages count.
  void (*children)(Community& community, int months_aged, MonthScratch& scratch);
  /// Adds the attendance and learning of the pupils.
  void (*pupils)(Community& community, MonthScratch& scratch);
};

struct HouseholdSumLoops {
  /// Adds households [first, end): money, poverty, visits, minds, and the histogram of consumption. Those in which
  /// nobody lives any more count nowhere.
  void (*households)(Community& community, std::size_t first, std::size_t end);
};

struct ProgrammeSumLoops {
  /// Adds the counts of households. target_rank: the poorest that the programme's money could reach. poor has room for a
  /// byte a household.
  void (*count)(const Households& households, const Enrolments& enrolments, float target_rank, std::uint8_t* poor, Sums<ProgrammeSum>& sums);
  /// Publishes what neighbours see of each household's enrolment; of those where nobody lives nothing changes.
  void (*show)(const Households& households, Enrolments& enrolments);
};

struct LivelihoodSumLoops {
  /// Adds those of working age, those of them at work and their skill.
  void (*adults)(Community& community, MonthScratch& scratch);
  /// Adds what households earned more because money came from outside.
  void (*local_income)(Community& community);
  /// Adds the states that are kept in 16 bits, of households where somebody lives.
  void (*small_states)(Community& community);
};

GUYUB_UNIT_TABLES(MemberSumLoops, member_sums)
GUYUB_UNIT_TABLES(HouseholdSumLoops, household_sums)
GUYUB_UNIT_TABLES(ProgrammeSumLoops, programme_sums)
GUYUB_UNIT_TABLES(LivelihoodSumLoops, livelihood_sums)

}  // namespace guyub
