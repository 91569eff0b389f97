#include "sim/core/real_math.hpp"
#include "sim/engine/sums.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

std::int64_t count_target(const Households& households, float target_rank) {
  const std::uint8_t* const persons = households.person_count.data();
  const float* const rank = households.welfare_rank.data();
  const std::size_t n = households.size();
  std::int32_t target = 0;
  for (std::size_t h = 0; h < n; ++h) target += (rank[h] < target_rank) & (persons[h] > 0) ? 1 : 0;
  return target;
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
const ProgrammeSumLoops programme_sums_table{count_target, show_stages};

}  // namespace guyub::GUYUB_UNIT
