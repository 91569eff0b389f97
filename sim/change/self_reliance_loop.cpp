#include "sim/change/self_reliance.hpp"

#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

constexpr std::size_t stretch = 256;

/// The part that each household took in the design of a programme that it is in: n households from `first` on.
void parts_taken(const Community& community, std::size_t first, std::size_t n, float* part) {
  for (std::size_t i = 0; i < n; ++i) part[i] = 0.0f;
  for (const ProgrammeState& programme : community.programmes) {
    const EnrolmentStage* const stage = &programme.enrolments.stage[first];
    const float participation = programme.approach.participation;
    if (participation <= 0.0f) continue;
    GUYUB_INDEPENDENT_TURNS
    for (std::size_t i = 0; i < n; ++i) part[i] = ((stage[i] == EnrolmentStage::accepted) & (participation > part[i])) ? participation : part[i];
  }
}

void move_chunk(Community& community, std::size_t first, std::size_t n, const SelfRelianceCoefficients& coefficients, const float* part) {
  const SelfRelianceCoefficients c = coefficients;   // a copy that no store to a column can change
  const float line = community.poverty_line;
  Households& h = community.households;
  const float* const income = &h.income[first];
  const float* const transfer = &h.transfer[first];
  const std::uint8_t* const persons = &h.person_count[first];
  SmallShare* const reliance = &h.self_reliance[first];
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) {
    const std::int32_t members = persons[i] > 0 ? persons[i] : 1;
    const float all = income[i] + transfer[i];
    const float given = transfer[i] / (all < 1.0f ? 1.0f : all);
    const float with_needs = income[i] + line * static_cast<float>(members);
    const float means = income[i] / (with_needs < 1.0f ? 1.0f : with_needs);
    const float level = c.base + c.means * (means - 0.5f) + c.participation * part[i] + c.transfer * given;
    const float above = level < 0.0f ? 0.0f : level;
    const float bounded = above > 1.0f ? 1.0f : above;
    const float now = share_of(reliance[i]);
    reliance[i] = small_share(now + c.rate * (bounded - now));
  }
}

void move(Community& community, Tile tile, const SelfRelianceCoefficients& c, bool participation) {
  float part[stretch] = {};
  for (std::size_t first = tile.begin; first < tile.end; first += stretch) {
    const std::size_t n = tile.end - first < stretch ? tile.end - first : stretch;
    if (participation) parts_taken(community, first, n, part);
    move_chunk(community, first, n, c, part);
  }
}

}  // namespace

extern const SelfRelianceLoops self_reliance_loops_table;
const SelfRelianceLoops self_reliance_loops_table{move};

}  // namespace guyub::GUYUB_UNIT
