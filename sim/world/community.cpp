#include "sim/world/community.hpp"

namespace guyub {
namespace {

template <class Columns>
void resize_columns(Columns& columns, std::size_t n) {
  Columns::each_column(columns, [n](const char*, auto& column) { column.resize(n); });
}

template <class Column>
std::size_t held(const Column& column) { return column.capacity() * sizeof(column[0]); }

template <class Columns>
std::size_t held_by_columns(const Columns& columns) {
  std::size_t total = 0;
  Columns::each_column(columns, [&total](const char*, const auto& column) { total += held(column); });
  return total;
}

}  // namespace

void Households::resize(std::size_t n) {
  person_begin.resize(n + 1);
  tie_begin.resize(n + 1);
  resize_columns(*this, n);
}

std::size_t Households::bytes() const { return held(person_begin) + held(tie_begin) + held(tie) + held_by_columns(*this); }

void Persons::resize(std::size_t n) {
  age_months.resize(n, vacant_age_months);
  resize_columns(*this, n);
}

std::size_t Persons::bytes() const { return held_by_columns(*this); }

void Persons::copy_slot(std::size_t from, std::size_t to) {
  each_column(*this, [from, to](const char*, auto& column) { column[to] = column[from]; });
}

void Persons::vacate(std::size_t slot) {
  age_months[slot] = vacant_age_months;
  for (std::vector<std::uint8_t>* column : {&enrolled, &working, &attendance, &pregnancy}) (*column)[slot] = 0;
}

void Persons::insert_slots(std::size_t position, std::size_t count) {
  each_column(*this, [position, count](const char*, auto& column) {
    // a vector that grows by itself doubles: communities with a few births too many would hold twice the memory
    if (column.size() + count > column.capacity()) column.reserve(column.size() + count + column.size() / 64);
    column.insert(column.begin() + static_cast<std::ptrdiff_t>(position), count, {});
  });
  for (std::size_t slot = position; slot < position + count; ++slot) vacate(slot);
}

void Enrolments::resize(std::size_t n) { resize_columns(*this, n); }

std::size_t Enrolments::bytes() const { return held_by_columns(*this); }

std::size_t Community::bytes() const {
  std::size_t total = sizeof(Community) + households.bytes() + persons.bytes();
  for (const ProgrammeState& programme : programmes) total += sizeof(programme) + programme.enrolments.bytes();
  return total + aggregates.histogram.bytes();
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
