#pragma once
// The loops over adults of find_and_lose_work() and clear_labour_market() (adult_work.hpp), compiled for each instruction set.

#include <cstddef>

#include "sim/core/units.hpp"
#include "sim/household/adult_work.hpp"
#include "sim/world/month_scratch.hpp"

namespace guyub {

/// Adults that a market adds up, and those at work.
struct AdultCounts {
  std::int32_t adults = 0;
  std::int32_t workers = 0;
};

struct WorkLoops {
  /// Those out of school of at least so many months and of working age, among slots [first, end), into scratch.slot in order.
  std::size_t (*find)(const Persons& persons, std::uint32_t first, std::uint32_t end, std::uint16_t youngest, MonthScratch& scratch);
  /// Everyone of working age out of school.
  AdultCounts (*count)(const Persons& persons);
  /// What search and loss take from the households: log points of reliance, transfers and burden, into scratch.
  void (*terms)(const Households& households, const AdultWorkCoefficients& c, MonthScratch& scratch);
  /// The strength of search of those out of work, the chance of loss of the others, for n slots in order of households from
  /// `household` on, which is moved along. After terms().
  void (*strengths)(const Community& community, const std::uint32_t* slot, std::size_t n, std::size_t& household, const AdultWork& work,
                    const MonthScratch& scratch, float* strength);
};

GUYUB_UNIT_TABLES(WorkLoops, work_loops)

}  // namespace guyub
