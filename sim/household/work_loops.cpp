#include "sim/household/work_loops.hpp"

#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

constexpr std::uint16_t from = first_adult_age * 12;
constexpr std::uint16_t until = (last_adult_age + 1) * 12;

std::size_t find(const Persons& persons, std::uint32_t first, std::uint32_t end, std::uint16_t youngest, MonthScratch& scratch) {
  const std::uint16_t* const age = persons.age_months.data();
  const std::uint8_t* const enrolled = persons.enrolled.data();
  std::uint8_t* const flag = scratch.flag.data();
  GUYUB_INDEPENDENT_TURNS
  for (std::uint32_t i = first; i < end; ++i) {
    const std::uint8_t of_age = ((age[i] >= youngest) & (age[i] < until)) ? 1 : 0;
    flag[i] = of_age & static_cast<std::uint8_t>(enrolled[i] == 0);
  }
  return kernels().select(flag + first, end - first, first, scratch.slot.data());
}

AdultCounts count(const Persons& persons) {
  constexpr std::size_t at_once = 192;   // whole vectors, counted in bytes
  const std::uint16_t* const age = persons.age_months.data();
  const std::uint8_t* const enrolled = persons.enrolled.data();
  const std::uint8_t* const working = persons.working.data();
  const std::size_t slots = persons.slots();
  AdultCounts all;
  for (std::size_t first = 0; first < slots; first += at_once) {
    const std::size_t end = first + at_once < slots ? first + at_once : slots;
    std::uint8_t adults = 0;
    std::uint8_t workers = 0;
    for (std::size_t i = first; i < end; ++i) {
      const std::uint8_t of_age = ((age[i] >= from) & (age[i] < until)) ? 1 : 0;
      const std::uint8_t adult = of_age & static_cast<std::uint8_t>(enrolled[i] == 0);
      adults = static_cast<std::uint8_t>(adults + adult);
      workers = static_cast<std::uint8_t>(workers + (adult & working[i]));
    }
    all.adults += adults;
    all.workers += workers;
  }
  return all;
}

void terms(const Households& households, const AdultWorkCoefficients& coefficients, MonthScratch& scratch) {
  const AdultWorkCoefficients c = coefficients;   // a copy that no store to a column can change
  const SmallShare* const reliance = households.self_reliance.data();
  const float* const transfer = households.transfer.data();
  const float* const consumption = households.consumption.data();
  const float* const hours = scratch.condition_hours.data();
  float* const of_reliance = scratch.search_reliance.data();
  float* const of_transfers = scratch.search_transfers.data();
  float* const of_hours = scratch.search_burden.data();
  const std::size_t n = households.size();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t h = 0; h < n; ++h) {
    const float consumed = consumption[h] < 1.0f ? 1.0f : consumption[h];
    of_reliance[h] = c.self_reliance * (share_of(reliance[h]) - 0.5f);
    of_transfers[h] = c.transfer * (transfer[h] / consumed);
    of_hours[h] = c.burden * hours[h] / c.full_hours;
  }
}

/// Log points of one adult; only women who head a household or are married to its head bear what conditions ask.
GUYUB_ELEMENTWISE float log_points(const Persons& p, std::size_t h, std::uint32_t i, float of_skill, const MonthScratch& scratch) {
  const Sex sex = p.sex[i];
  const Role role = p.role[i];
  const bool mother = (sex == Sex::female) & ((role == Role::head) | (role == Role::spouse));
  const float burden = mother ? scratch.search_burden[h] : 0.0f;
  const float skill = static_cast<float>(p.skill[i]) / 255.0f;
  const float search = of_skill * skill + scratch.search_reliance[h] + scratch.search_transfers[h] - burden;
  return p.working[i] != 0 ? burden : search;
}

void strengths(const Community& community, const std::uint32_t* slot, std::size_t n, std::size_t& household, const AdultWork& work,
               const MonthScratch& scratch, float* strength) {
  const Persons& p = community.persons;
  const std::uint32_t* const begin = community.households.person_begin.data();
  std::size_t h = household;
  for (std::size_t a = 0; a < n; ++a) {
    while (begin[h + 1] <= slot[a]) ++h;
    strength[a] = log_points(p, h, slot[a], work.c.skill, scratch);
  }
  household = h;
  for (std::size_t a = 0; a < n; ++a) strength[a] = exp_real(strength[a]);
  for (std::size_t a = 0; a < n; ++a) {
    const float* const by_months = p.working[slot[a]] != 0 ? &work.loss[0] : &work.search[0];
    strength[a] = by_months[p.status_months[slot[a]]] * strength[a];
  }
}

}  // namespace

extern const WorkLoops work_loops_table;
const WorkLoops work_loops_table{find, count, terms, strengths};

}  // namespace guyub::GUYUB_UNIT
