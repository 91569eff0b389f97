#pragma once
// Randomness is a function, not a state: a draw depends on (seed, replicate, entity, month, purpose) and on
// nothing else, so it is the same for any order, thread or variant that asks for it.

#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/core/philox.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {

/// What a block of four words is for. Each line names the use of its words; two uses never share a word.
enum class Purpose : std::uint32_t {
  community_traits = 1,    ///< by community: size, place, institution age and skill
  community_shock = 2,     ///< by community and month: harvest, institution acceptance
  population_offset = 3,   ///< by region: offsets of the systematic sequences
  household_traits = 4,    ///< by household: welfare noise, distances, sector
  household_attitudes = 5, ///< by household: attitude, stubbornness, threshold, trust
  household_start = 6,     ///< by household: transitory state, proxy error, ties' style
  household_ties = 7,      ///< by household and tie: partner
  household_income = 8,    ///< by household and month: shock, illness, layoff, visit
  household_programme = 9, ///< by household and month: acceptance, verification, delay
  registry = 10,           ///< by household: proxy error of the survey, lottery
  person_traits = 11,      ///< by person: placing in a household, schooling so far, leaning to schooling
  person_school_year = 12, ///< by person and school year: enrolment choice, progression
  person_month = 13,       ///< by person and month: attendance, leaving school, learning
  person_vital = 14,       ///< by person and month: death, birth, sex of the born
  panel_sample = 15,       ///< by household: drawn into the survey panel
  person_health = 16,      ///< by person and month: illness, growth, immunisation
  person_contraception = 17, ///< by woman and month: learning of it, starting, stopping
  person_work = 18,        ///< by adult and month: finding and losing work, training
  person_marriage = 20,    ///< by person and month: marrying, whom, where to live
  household_migration = 21, ///< by household and month: moving in or out
  household_practice = 22, ///< by household and month: hearing of a practice, trying, dropping
  community_meeting = 23,  ///< by household: what the community knows of it, its connection to the elite
  survey = 24,             ///< by household or person: drawn into a survey, answers, lost
  community_arm = 26,      ///< by community: arm of an evaluation by lottery
  household_burden = 27,   ///< by household and month: hassle, stigma, recertification
  registry_match = 41,     ///< by household: whether the match of registers finds it
  planning = 43,           ///< by community and programme: error of the planner's beliefs, a word a heading
  portfolio = 42,          ///< by programme and month: error of its measured effect
  household_founding = 28, ///< by new household: its luck, which ties of the parents' homes it keeps
  institution_change = 40, ///< by community and programme: what a reform brings, options of a change
  community_power = 44,    ///< by community: strength and interest of its power holders, organising skill
  community_contest = 45,  ///< by household and month: takes part in a contest, is dismissed; by community: success
  community_conditions = 34, ///< by community: its local conditions, four dimensions a block
  household_scheme = 35,   ///< by household and month: thinking a scheme over; kept: its leaning
};

/// Blocks of many entities at once, word by word: word[w][i] is word w of entity[i]'s block.
struct DrawBatch {
  static constexpr std::size_t most = 256;
  std::size_t count = 0;
  alignas(64) std::array<std::uint32_t, most> entity;
  alignas(64) std::array<std::array<std::uint32_t, most>, 4> word;

  /// Takes entities, at most `most`, by their places in a column of ids.
  template <class Id>
  void take(const Id* id, const std::uint32_t* place, std::size_t n) {
    count = n;
    for (std::size_t b = 0; b < n; ++b) entity[b] = id[place[b]];
  }
};

/// The random numbers of one replicate.
class Draws {
 public:
  Draws(std::uint64_t seed, std::uint32_t replicate)
      : key_{static_cast<std::uint32_t>(seed), static_cast<std::uint32_t>(seed >> 32)}, replicate_(replicate) {}

  /// Four words for an entity (community, and its household or person by stable id) in a month for a purpose.
  PhiloxCounter block(std::uint32_t community, std::uint32_t entity, std::uint32_t month, Purpose purpose) const {
    return philox4x32({entity, community, month | (static_cast<std::uint32_t>(purpose) << 24), replicate_}, key_);
  }

  /// Fills the words of a batch: the numbers of block(), several times as fast.
  void blocks(DrawBatch& batch, std::uint32_t community, std::uint32_t month, Purpose purpose) const;

  /// The draws of another replicate with the same seed (for what all replicates share).
  Draws of_replicate(std::uint32_t replicate) const {
    Draws other = *this;
    other.replicate_ = replicate;
    return other;
  }

 private:
  PhiloxKey key_;
  std::uint32_t replicate_;
};

/// A word as a uniform number in the open interval (0, 1): the middles of 2^23 equal cells, each exact in single
/// precision (with 2^24 cells the last one's middle would round to 1).
GUYUB_ELEMENTWISE float uniform(std::uint32_t word) {
  return static_cast<float>(static_cast<std::int32_t>(word >> 9)) * 0x1p-23f + 0x1p-24f;
}

/// A word as a standard normal number, by inversion (normal_quantile).
float normal(std::uint32_t word);

/// A word as an integer in [0, bound), bound > 0 (multiplication method; bias below bound / 2^32).
inline std::uint32_t below(std::uint32_t word, std::uint32_t bound) {
  return static_cast<std::uint32_t>((static_cast<std::uint64_t>(word) * bound) >> 32);
}

}  // namespace guyub
