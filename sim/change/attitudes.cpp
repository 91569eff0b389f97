#include "sim/change/attitudes.hpp"

#include "sim/core/fixed_point.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

constexpr std::size_t chunk = 256;

/// Two attitudes in a word, so that those of ties are summed at once: at most 2^16 ties of 2^15 each.
constexpr int half = 32;

/// Both attitudes of all ties so far, before each tie.
void sum_both(const Households& hh, MonthScratch& scratch) {
  const SmallShare* const health = hh.health_attitude.data();
  const SmallShare* const family = hh.small_family.data();
  std::uint64_t* const seen = scratch.attitudes.data();
  const std::size_t n = hh.size();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t h = 0; h < n; ++h) seen[h] = std::uint64_t{health[h]} | std::uint64_t{family[h]} << half;
  sum_ties(hh.tie.data(), hh.tie_begin[n], seen, scratch.attitudes_before.data());
}

/// What a chunk of households has of one attitude.
struct Columns {
  SmallShare* attitude;
  SmallShare* anchor;
  const std::uint8_t* asked;   ///< 1 where what the household did counts, else 0
  const std::uint8_t* did;     ///< 1 or 0
};

using Sums = std::int32_t[chunk];

/// stubbornness and ties: null where peers are off.
void move_chunk(const Columns& columns, std::size_t n, const SmallShare* stubbornness, const std::uint32_t* tie_begin, const Sums& sum, const NormCoefficients& c) {
  SmallShare* const attitude = columns.attitude;
  SmallShare* const anchor = columns.anchor;
  const std::uint8_t* const asked = columns.asked;
  const std::uint8_t* const did = columns.did;
  const float habit = c.habit;
  const float rate = c.rate;
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) {
    const float own = share_of(anchor[i]);
    const float done = static_cast<float>(std::int32_t{did[i]});
    const float counts = static_cast<float>(std::int32_t{asked[i]});
    const float moved = own + habit * (done - own);
    anchor[i] = small_share(counts > 0.0f ? moved : own);   // a share comes back as it was
  }
  float drawn[chunk];
  if (stubbornness == nullptr) {
    for (std::size_t i = 0; i < n; ++i) drawn[i] = share_of(anchor[i]);
  } else {
    GUYUB_INDEPENDENT_TURNS
    for (std::size_t i = 0; i < n; ++i) {
      const auto ties = static_cast<std::int32_t>(tie_begin[i + 1] - tie_begin[i]);
      const float of_ties = static_cast<float>(sum[i]) * 0x1p-15f / static_cast<float>(ties > 0 ? ties : 1);
      const float alone = share_of(attitude[i]);
      const float mean = ties > 0 ? of_ties : alone;
      const float own = share_of(stubbornness[i]);
      drawn[i] = own * share_of(anchor[i]) + (1.0f - own) * mean;
    }
  }
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) {
    const float now = share_of(attitude[i]);
    attitude[i] = small_share(now + rate * (drawn[i] - now));
  }
}

void move(Community& community, const NormCoefficients& c, bool peers, MonthScratch& scratch) {
  Households& hh = community.households;
  if (peers) sum_both(hh, scratch);
  const std::uint64_t* const before = scratch.attitudes_before.data();
  Sums health;
  Sums family;
  std::uint8_t asked[chunk];
  std::uint8_t uses[chunk];
  for (std::size_t first = 0; first < hh.size(); first += chunk) {
    const std::size_t n = hh.size() - first < chunk ? hh.size() - first : chunk;
    const std::uint32_t* const begin = &hh.tie_begin[first];
    for (std::size_t i = 0; peers && i < n; ++i) {
      const std::uint64_t sum = before[begin[i + 1]] - before[begin[i]];
      health[i] = static_cast<std::int32_t>(sum & 0xFFFFFFFFu);
      family[i] = static_cast<std::int32_t>(sum >> half);
    }
    const std::uint8_t* const users = &scratch.users[first];
    for (std::size_t i = 0; i < n; ++i) asked[i] = users[i] != no_exposed_woman ? 1 : 0;
    for (std::size_t i = 0; i < n; ++i) uses[i] = users[i] == has_user ? 1 : 0;
    const SmallShare* const stubbornness = peers ? &hh.stubbornness[first] : nullptr;
    move_chunk({&hh.health_attitude[first], &hh.health_attitude_anchor[first], &hh.visit_due[first], &hh.visited[first]}, n, stubbornness, begin, health, c);
    move_chunk({&hh.small_family[first], &hh.small_family_anchor[first], asked, uses}, n, stubbornness, begin, family, c);
  }
}

}  // namespace

extern const AttitudeLoops attitude_loops_table;
const AttitudeLoops attitude_loops_table{move};

}  // namespace guyub::GUYUB_UNIT
