#include "sim/core/real_math.hpp"
#include "sim/engine/sums.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

/// Households for which flag(h), 0 or 1, holds: counted in bytes as long as they hold the count.
template <class Flag>
std::int64_t count(std::size_t n, Flag flag) {
  constexpr std::size_t at_once = 192;   // whole vectors
  std::int64_t all = 0;
  for (std::size_t first = 0; first < n; first += at_once) {
    const std::size_t end = first + at_once < n ? first + at_once : n;
    std::uint8_t some = 0;
    for (std::size_t h = first; h < end; ++h) some = static_cast<std::uint8_t>(some + flag(h));
    all += some;
  }
  return all;
}

/// Whether 1 or 0, in a byte.
GUYUB_ELEMENTWISE std::uint8_t as_byte(bool flag) { return flag ? 1 : 0; }

void count_enrolments(const Households& households, const Enrolments& enrolments, float target_rank, std::uint8_t* poor, Sums<ProgrammeSum>& sums) {
  const std::uint8_t* const persons = households.person_count.data();
  const float* const rank = households.welfare_rank.data();
  const EnrolmentStage* const stage = enrolments.stage.data();
  const std::uint8_t* const checked = enrolments.checked.data();
  const std::uint16_t* const months = enrolments.enrolled_months.data();
  const std::size_t n = households.size();
  for (std::size_t h = 0; h < n; ++h) poor[h] = as_byte(rank[h] < target_rank);
  const auto is = [=](std::size_t h, EnrolmentStage s) { return as_byte((stage[h] == s) & (persons[h] > 0)); };
  const std::int64_t listed = count(n, [=](std::size_t h) { return as_byte((stage[h] != EnrolmentStage::unlisted) & (persons[h] > 0)); });
  const std::int64_t waiting = count(n, [=](std::size_t h) { return is(h, EnrolmentStage::listed); });
  sums[ProgrammeSum::target] += count(n, [=](std::size_t h) { return as_byte((poor[h] != 0) & (persons[h] > 0)); });
  sums[ProgrammeSum::listed] += listed;
  sums[ProgrammeSum::offered] += listed - waiting;
  sums[ProgrammeSum::decided] += listed - waiting;
  sums[ProgrammeSum::removed] += count(n, [=](std::size_t h) { return is(h, EnrolmentStage::removed); });
  sums[ProgrammeSum::graduated] += count(n, [=](std::size_t h) { return is(h, EnrolmentStage::graduated); });
  sums[ProgrammeSum::lost] += count(n, [=](std::size_t h) { return as_byte((is(h, EnrolmentStage::lapsed) != 0) & (months[h] > 0)); });
  sums[ProgrammeSum::accepted] += count(n, [=](std::size_t h) { return is(h, EnrolmentStage::accepted); });
  sums[ProgrammeSum::accepted_target] += count(n, [=](std::size_t h) { return as_byte((is(h, EnrolmentStage::accepted) & poor[h]) != 0); });
  sums[ProgrammeSum::checks] += count(n, [=](std::size_t h) { return as_byte((is(h, EnrolmentStage::accepted) != 0) & (checked[h] > 0)); });
  sums[ProgrammeSum::failures] += count(n, [=](std::size_t h) { return as_byte((is(h, EnrolmentStage::accepted) != 0) & (checked[h] == 2)); });
}

void show_stages(const Households& households, Enrolments& enrolments) {
  const std::uint8_t* const persons = households.person_count.data();
  const EnrolmentStage* const stage = enrolments.stage.data();
  std::uint8_t* const seen = enrolments.seen.data();
  const std::size_t n = households.size();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t h = 0; h < n; ++h) {
    const std::uint8_t listed = stage[h] == EnrolmentStage::unlisted ? 0 : 1;
    const std::uint8_t enrolled = stage[h] == EnrolmentStage::accepted ? 1 : 0;
    const auto now = static_cast<std::uint8_t>(listed + enrolled);
    seen[h] = persons[h] > 0 ? now : seen[h];
  }
}

}  // namespace

extern const ProgrammeSumLoops programme_sums_table;
const ProgrammeSumLoops programme_sums_table{count_enrolments, show_stages};

}  // namespace guyub::GUYUB_UNIT
