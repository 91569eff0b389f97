#include "sim/household/marriage_loops.hpp"

#include "sim/core/real_math.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

std::size_t find_free(const Persons& persons, Sex of, std::uint16_t youngest, MonthScratch& scratch) {
  const std::uint16_t* const age = persons.age_months.data();
  const Sex* const sex = persons.sex.data();
  const MaritalStatus* const marital = persons.marital.data();
  const std::uint8_t* const enrolled = persons.enrolled.data();
  std::uint8_t* const flag = scratch.flag.data();
  const std::size_t slots = persons.slots();
  const auto years = static_cast<std::uint16_t>(oldest_to_wed - youngest);
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) {
    const auto since = static_cast<std::uint16_t>(age[i] - youngest);
    const std::uint8_t of_age = since < years ? 1 : 0;
    const std::uint8_t free = ((sex[i] == of) & (marital[i] != MaritalStatus::married) & (enrolled[i] == 0)) ? 1 : 0;
    flag[i] = of_age & free;
  }
  return kernels().select(flag, slots, 0, scratch.slot.data());
}

std::size_t free_women(const Persons& persons, MonthScratch& scratch) { return find_free(persons, Sex::female, youngest_wife, scratch); }
std::size_t free_men(const Persons& persons, MonthScratch& scratch) { return find_free(persons, Sex::male, youngest_husband, scratch); }

std::size_t wives_with_parents(const Persons& persons, MonthScratch& scratch) {
  const std::uint16_t* const age = persons.age_months.data();
  const Sex* const sex = persons.sex.data();
  const MaritalStatus* const marital = persons.marital.data();
  const std::uint8_t* const family = persons.family.data();
  std::uint8_t* const flag = scratch.flag.data();
  const std::size_t slots = persons.slots();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) {
    const std::uint8_t lives = age[i] != vacant_age_months ? 1 : 0;
    const std::uint8_t wife = ((sex[i] == Sex::female) & (marital[i] == MaritalStatus::married) & (family[i] != 0)) ? 1 : 0;
    flag[i] = lives & wife;
  }
  return kernels().select(flag, slots, 0, scratch.slot.data());
}

}  // namespace

extern const MarriageLoops marriage_loops_table;
const MarriageLoops marriage_loops_table{free_women, free_men, wives_with_parents};

}  // namespace guyub::GUYUB_UNIT
