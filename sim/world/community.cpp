#include "sim/world/community.hpp"

namespace guyub {
namespace {

template <class... Columns>
void resize_all(std::size_t n, Columns&... columns) {
  (columns.resize(n), ...);
}

template <class... Columns>
std::size_t bytes_of(const Columns&... columns) {
  return (... + (columns.capacity() * sizeof(columns[0])));
}

}  // namespace

void Households::resize(std::size_t n) {
  resize_all(n + 1, person_begin, tie_begin);
  resize_all(n, person_count, sector, decile, welfare_rank, kilometres_to_school, kilometres_to_post,
             permanent_income, transitory, income, transfer, expected_transfer, savings, consumption,
             consumption_sum, shock_months, school_attitude, school_attitude_anchor, stubbornness, threshold,
             trust_state, trust_village, routine, visit_due, visited, enrolled_share);
}

std::size_t Households::bytes() const {
  return bytes_of(person_begin, tie_begin, tie, person_count, sector, decile, welfare_rank, kilometres_to_school,
                  kilometres_to_post, permanent_income, transitory, income, transfer, expected_transfer, savings,
                  consumption, consumption_sum, shock_months, school_attitude, school_attitude_anchor,
                  stubbornness, threshold, trust_state, trust_village, routine, visit_due, visited,
                  enrolled_share);
}

void Persons::resize(std::size_t n) {
  age_months.resize(n, vacant_age_months);
  resize_all(n, id, sex, role, grade, enrolled, working, attendance, status_months, pregnancy);
}

std::size_t Persons::bytes() const {
  return bytes_of(id, age_months, sex, role, grade, enrolled, working, attendance, status_months, pregnancy);
}

void Persons::copy_slot(std::size_t from, std::size_t to) {
  const auto copy = [&](auto&... column) { ((column[to] = column[from]), ...); };
  copy(id, age_months, sex, role, grade, enrolled, working, attendance, status_months, pregnancy);
}

void Persons::vacate(std::size_t slot) {
  age_months[slot] = vacant_age_months;
  for (std::vector<std::uint8_t>* column : {&enrolled, &working, &attendance, &pregnancy}) (*column)[slot] = 0;
}

void Persons::insert_slots(std::size_t position, std::size_t count) {
  // a vector that grows by itself doubles: communities with a few births too many would hold twice the memory
  const auto make_space = [&](auto&... column) {
    ((column.size() + count > column.capacity() ? column.reserve(column.size() + count + column.size() / 64) : void()), ...);
  };
  make_space(id, age_months, sex, role, grade, enrolled, working, attendance, status_months, pregnancy);
  const auto insert = [&](auto&... column) {
    (column.insert(column.begin() + static_cast<std::ptrdiff_t>(position), count, {}), ...);
  };
  insert(id, age_months, sex, role, grade, enrolled, working, attendance, status_months, pregnancy);
  for (std::size_t slot = position; slot < position + count; ++slot) vacate(slot);
}

void Enrolments::resize(std::size_t n) {
  resize_all(n, priority, stage, months, strikes, entitlement, accrued, paid, seen, checked, acceptance, resistance);
}

std::size_t Enrolments::bytes() const {
  return bytes_of(priority, stage, months, strikes, entitlement, accrued, paid, seen, checked, acceptance, resistance);
}

std::size_t Community::bytes() const {
  std::size_t total = sizeof(Community) + households.bytes() + persons.bytes();
  for (const ProgrammeState& programme : programmes) total += sizeof(programme) + programme.enrolments.bytes();
  return total + 2 * sizeof(std::int64_t) * ConsumptionHistogram::bins;
}

void Community::make_room(std::size_t h) {
  persons.insert_slots(households.person_begin[h + 1], 1);
  for (std::size_t later = h + 1; later < households.person_begin.size(); ++later) ++households.person_begin[later];
}

std::int64_t Country::households() const {
  std::int64_t total = 0;
  for (const Community& community : communities) total += static_cast<std::int64_t>(community.size());
  return total;
}

std::int64_t Country::persons() const {
  std::int64_t total = 0;
  for (const Community& community : communities) {
    for (const std::uint8_t count : community.households.person_count) total += count;
  }
  return total;
}

std::size_t Country::bytes() const {
  std::size_t total = 0;
  for (const Community& community : communities) total += community.bytes();
  return total;
}

}  // namespace guyub
