#include "sim/household/vital_loops.hpp"

#include "sim/core/real_math.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

void grow_older(Persons& persons) {
  std::uint16_t* const age = persons.age_months.data();
  std::uint8_t* const status = persons.status_months.data();
  const std::size_t slots = persons.slots();
  for (std::size_t i = 0; i < slots; ++i) age[i] = static_cast<std::uint16_t>(age[i] + (age[i] < oldest_months ? 1 : 0));
  for (std::size_t i = 0; i < slots; ++i) status[i] = static_cast<std::uint8_t>(status[i] + (status[i] < 255 ? 1 : 0));
}

std::size_t find_fertile(const Persons& persons, bool among_married, MonthScratch& scratch) {
  const std::uint16_t* const age = persons.age_months.data();
  const Sex* const sex = persons.sex.data();
  const MaritalStatus* const marital = persons.marital.data();
  const std::uint8_t* const pregnancy = persons.pregnancy.data();
  std::uint8_t* const flag = scratch.flag.data();
  const std::size_t slots = persons.slots();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) {
    const auto since = static_cast<std::uint16_t>(age[i] - first_fertile_month);
    const std::uint8_t of_age = since < fertile_months ? 1 : 0;
    const std::uint8_t may = ((sex[i] == Sex::female) & (pregnancy[i] == 0)) ? 1 : 0;
    flag[i] = of_age & may;
  }
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) {
    const std::uint8_t exposed = ((marital[i] != MaritalStatus::single) | !among_married) ? 1 : 0;
    flag[i] = flag[i] & exposed;
  }
  return kernels().select(flag, slots, 0, scratch.slot.data());
}

std::size_t carry(Persons& persons, MonthScratch& scratch) {
  std::uint8_t* const pregnancy = persons.pregnancy.data();
  std::uint8_t* const flag = scratch.flag.data();
  const std::size_t slots = persons.slots();
  for (std::size_t i = 0; i < slots; ++i) {
    const std::uint8_t expecting = pregnancy[i] != 0 ? 1 : 0;
    pregnancy[i] = static_cast<std::uint8_t>(pregnancy[i] + expecting);
  }
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) flag[i] = pregnancy[i] > pregnancy_months ? 1 : 0;
  return kernels().select(flag, slots, 0, scratch.slot.data());
}

std::size_t find_threatened(const Community& community, const DeathBound& bound, MonthScratch& scratch) {
  const std::uint16_t* const age = community.persons.age_months.data();
  std::uint8_t* const flag = scratch.flag.data();   // by slot, then by household: there are more slots than households
  const std::size_t slots = community.persons.slots();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) flag[i] = ((age[i] >= old_months) & (age[i] <= oldest_months)) ? 1 : 0;
  std::uint32_t* const before = scratch.members_before.data();
  kernels().running_sums(flag, slots, before);
  const std::uint32_t* const begin = community.households.person_begin.data();
  const std::uint8_t* const persons = community.households.person_count.data();
  const float* const u = scratch.death.data();
  const float more = bound.old - bound.young;
  const std::size_t n = community.size();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t h = 0; h < n; ++h) {
    const auto old = static_cast<float>(static_cast<std::int32_t>(before[begin[h + 1]] - before[begin[h]]));
    flag[h] = u[h] < bound.young * static_cast<float>(persons[h]) + more * old ? 1 : 0;
  }
  return kernels().select(flag, n, 0, scratch.household.data());
}

}  // namespace

extern const VitalLoops vital_loops_table;
const VitalLoops vital_loops_table{grow_older, find_fertile, carry, find_threatened};

}  // namespace guyub::GUYUB_UNIT
