#include "sim/programme/claim_kind.hpp"

namespace guyub::GUYUB_UNIT {
namespace {

void tell_kinds(const Persons& persons, std::size_t first, std::size_t end, std::uint16_t elderly_months, ClaimKind* kind) {
  const std::uint16_t* const age = persons.age_months.data();
  const std::uint8_t* const grade = persons.grade.data();
  const std::uint8_t* const enrolled = persons.enrolled.data();
  const std::uint8_t* const pregnancy = persons.pregnancy.data();
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = first; i < end; ++i) kind[i] = claim_age(age[i], elderly_months);   // no narrow and wide numbers in one loop
  GUYUB_INDEPENDENT_TURNS
  for (std::size_t i = first; i < end; ++i) kind[i] = claim_kind(kind[i], grade[i], enrolled[i], pregnancy[i]);
}

}  // namespace

extern const ClaimKindLoop claim_kind_loop_table;
const ClaimKindLoop claim_kind_loop_table = tell_kinds;

}  // namespace guyub::GUYUB_UNIT
