#pragma once
// The law once more, from its text and from nothing else: plain loops in double precision, the standard library's
// generator. Slow, and there to be compared with; the coefficients can be changed to see whether a comparison notices.

#include <array>
#include <cstdint>
#include <vector>

namespace guyub::bench::household_month {

struct Text {
  double most_share = 0.95;
  double transfer = 20.0;
  double poverty_line = 15.0;
  double school_transfer = 0.08;
  double school_age = 0.15;
  double start_adopted = 0.1;
  bool adopts_at_threshold = false;  ///< thresholds in whole neighbours, reached instead of exceeded
};

/// Mean consumption per head, poverty headcount, enrolment and adopted share of one village in the last of 60 months.
using VillageOutcome = std::array<double, 4>;

std::vector<VillageOutcome> live_by_the_text(const Text& text, std::size_t villages, std::uint64_t seed);

}  // namespace guyub::bench::household_month
