#include "sim/household/contraception_loops.hpp"

#include "sim/core/real_math.hpp"
#include "sim/household/vital_loops.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

/// Marks women of bearing age.
void mark_women(const Persons& persons, std::uint8_t* flag) {
  const std::uint16_t* const age = persons.age_months.data();
  const Sex* const sex = persons.sex.data();
  const std::size_t slots = persons.slots();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) {
    const auto since = static_cast<std::uint16_t>(age[i] - first_fertile_month);
    const std::uint8_t of_age = since < fertile_months ? 1 : 0;
    flag[i] = of_age & static_cast<std::uint8_t>(sex[i] == Sex::female);
  }
}

std::size_t find_women(const Persons& persons, MonthScratch& scratch) {
  mark_women(persons, scratch.flag.data());
  return kernels().select(scratch.flag.data(), persons.slots(), 0, scratch.slot.data());
}

/// An exposed woman counts one, one who uses most: of so few members, who add up to most or more have a user among them.
void show_users(const Community& community, bool married_only, MonthScratch& scratch) {
  constexpr std::uint8_t most = 255;
  const Persons& persons = community.persons;
  const MaritalStatus* const marital = persons.marital.data();
  const AdoptionStage* const stage = persons.contraception.data();
  std::uint8_t* const counts = scratch.flag.data();
  const std::size_t slots = persons.slots();
  mark_women(persons, counts);
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) {
    const std::uint8_t exposed = ((marital[i] != MaritalStatus::single) | !married_only) ? 1 : 0;
    counts[i] = counts[i] & exposed;
  }
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = 0; i < slots; ++i) {
    const std::uint8_t uses = ((stage[i] == AdoptionStage::trying) | (stage[i] == AdoptionStage::adopted)) ? most : 1;
    counts[i] = static_cast<std::uint8_t>(counts[i] * uses);
  }
  std::uint32_t* const before = scratch.members_before.data();
  kernels().running_sums(counts, slots, before);
  const std::uint32_t* const begin = community.households.person_begin.data();
  std::uint8_t* const seen = scratch.users.data();
  const std::size_t n = community.size();
  for (std::size_t h = 0; h < n; ++h) {
    const std::uint32_t sum = before[begin[h + 1]] - before[begin[h]];
    seen[h] = sum >= most ? has_user : sum > 0 ? no_user : no_exposed_woman;
  }
}

}  // namespace

extern const ContraceptionLoops contraception_loops_table;
const ContraceptionLoops contraception_loops_table{find_women, show_users};

}  // namespace guyub::GUYUB_UNIT
