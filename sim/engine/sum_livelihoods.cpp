#include "sim/engine/sums.hpp"

#include "sim/core/fixed_point.hpp"
#include "sim/household/adult_work.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

/// What the adults of a household add up to shares a word: adults in 8 bits, those at work in 8, their skill in 16. Of a decile
/// adults and workers have 20 bits each.
constexpr int workers_at = 8;
constexpr int skill_at = 16;
constexpr int decile_workers_at = 20;
constexpr int decile_skill_at = 40;
constexpr std::uint64_t all_adults = (std::uint64_t{1} << decile_workers_at) - 1;

/// The words of all members so far before each slot, modulo 2^32: a household's is a difference.
void add_up_members(const Persons& persons, std::uint32_t* word) {
  const std::uint16_t* const age = persons.age_months.data();
  const std::uint8_t* const working = persons.working.data();
  const std::uint8_t* const skill = persons.skill.data();
  const std::size_t slots = persons.slots();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) {
    const std::uint32_t of = 1u | std::uint32_t{working[i]} << workers_at | std::uint32_t{skill[i]} << skill_at;
    word[i] = of_working_age(age[i]) ? of : 0u;
  }
  sum_up_before(word, slots);
}

void sum_adults(Community& community, MonthScratch& scratch) {
  const Households& h = community.households;
  const std::uint32_t* const begin = h.person_begin.data();
  const std::uint8_t* const decile = h.decile.data();
  std::uint32_t* const before = scratch.members_before.data();
  add_up_members(community.persons, before);
  std::uint64_t sums[Aggregates::deciles] = {};
  const std::size_t n = h.size();
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t word = before[begin[i + 1]] - before[begin[i]];
    const std::uint64_t workers = (word >> workers_at) & 0xFFu;
    sums[decile[i]] += std::uint64_t{word & 0xFFu} | workers << decile_workers_at | std::uint64_t{word >> skill_at} << decile_skill_at;
  }
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) {
    Sums<Sum>& into = community.aggregates.by_decile[d];
    into[Sum::adults_18_60] += static_cast<std::int64_t>(sums[d] & all_adults);
    into[Sum::working_adults] += static_cast<std::int64_t>((sums[d] >> decile_workers_at) & all_adults);
    into[Sum::adult_skill] += static_cast<std::int64_t>(sums[d] >> decile_skill_at);
  }
}

/// What households that sell earned more because money came from outside.
void sum_local_income(Community& community) {
  const float gain = community.markets.seller_gain;
  if (gain == 0.0f) return;
  const Households& h = community.households;
  std::int32_t earned[sum_chunk];
  std::int64_t sums[Aggregates::deciles] = {};
  for (std::size_t first = 0; first < h.size(); first += sum_chunk) {
    const std::size_t n = h.size() - first < sum_chunk ? h.size() - first : sum_chunk;
    const float* const income = &h.permanent_income[first];
    const Sector* const sector = &h.sector[first];
    const std::uint8_t* const persons = &h.person_count[first];
    const std::uint8_t* const decile = &h.decile[first];
    GUYUB_INDEPENDENT_TURNS
    for (std::size_t i = 0; i < n; ++i) earned[i] = ((sector[i] != Sector::formal) & (persons[i] > 0)) ? whole_rupiah(gain * income[i]) : 0;
    for (std::size_t i = 0; i < n; ++i) sums[decile[i]] += earned[i];
  }
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) community.aggregates.by_decile[d][Sum::local_income] += sums[d];
}

/// Attitudes and the like are kept in 16 bits: two of them share a word, and a community's households add up to less than 32 bits.
constexpr int half = 32;
struct Words {
  std::uint64_t care;      ///< health_attitude, small_family
  std::uint64_t acting;    ///< self_reliance, collective_action
  std::uint64_t grieving;  ///< grievance
};

void fill_states(const Households& h, std::size_t first, std::size_t n, const SmallShare* one, const SmallShare* other, std::uint64_t* word) {
  const std::uint8_t* const persons = &h.person_count[first];
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint64_t both = std::uint64_t{one[i]} | std::uint64_t{other[i]} << half;
    word[i] = persons[i] > 0 ? both : 0u;
  }
}

void sum_small_states(Community& community) {
  const Households& h = community.households;
  std::uint64_t care[sum_chunk];
  std::uint64_t acting[sum_chunk];
  std::uint64_t grieving[sum_chunk];
  Words sums[Aggregates::deciles] = {};
  for (std::size_t first = 0; first < h.size(); first += sum_chunk) {
    const std::size_t n = h.size() - first < sum_chunk ? h.size() - first : sum_chunk;
    fill_states(h, first, n, &h.health_attitude[first], &h.small_family[first], care);
    fill_states(h, first, n, &h.self_reliance[first], &h.collective_action[first], acting);
    const SmallShare* const grievance = &h.grievance[first];
    const std::uint8_t* const persons = &h.person_count[first];
    GUYUB_INDEPENDENT_TURNS
    for (std::size_t i = 0; i < n; ++i) grieving[i] = persons[i] > 0 ? grievance[i] : 0u;
    const std::uint8_t* const decile = &h.decile[first];
    for (std::size_t i = 0; i < n; ++i) {
      Words& of = sums[decile[i]];
      of.care += care[i];
      of.acting += acting[i];
      of.grieving += grieving[i];
    }
  }
  const auto low = [](std::uint64_t word) { return 2 * static_cast<std::int64_t>(word & 0xFFFFFFFFu); };   // shares of 2^-15 in fixed point
  for (std::size_t d = 0; d < Aggregates::deciles; ++d) {
    Sums<Sum>& into = community.aggregates.by_decile[d];
    into[Sum::health_attitude] += low(sums[d].care);
    into[Sum::small_family] += low(sums[d].care >> half);
    into[Sum::self_reliance] += low(sums[d].acting);
    into[Sum::collective_action] += low(sums[d].acting >> half);
    into[Sum::grievance] += low(sums[d].grieving);
  }
}

}  // namespace

extern const LivelihoodSumLoops livelihood_sums_table;
const LivelihoodSumLoops livelihood_sums_table{sum_adults, sum_local_income, sum_small_states};

}  // namespace guyub::GUYUB_UNIT
