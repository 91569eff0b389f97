#include "sim/world/community.hpp"

#include <algorithm>

namespace guyub {
namespace {

template <class Columns>
void resize_columns(Columns& columns, std::size_t n) {
  Columns::each_column(columns, [n](const char*, auto& column) { column.resize(n); });
}

/// Room for so many more entries. A vector that grows by itself doubles: communities with a few births too many would hold
/// twice the memory.
template <class Column>
void make_space(Column& column, std::size_t more) {
  if (column.size() + more > column.capacity()) column.reserve(column.size() + more + column.size() / 64);
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
  const std::size_t before = id.size();
  person_begin.resize(n + 1);
  tie_begin.resize(n + 1);
  origin.resize(n, no_household);
  resize_columns(*this, n);
  for (std::size_t h = before; h < n; ++h) id[h] = static_cast<std::uint32_t>(h);
}

void Households::append_like(std::size_t h) {
  each_column(*this, [h](const char*, auto& column) {
    make_space(column, 1);
    column.push_back(column[h]);
  });
  for (std::vector<std::uint32_t>* const begin : {&person_begin, &tie_begin}) {
    make_space(*begin, 1);
    begin->push_back(begin->back());
  }
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
    make_space(column, count);
    column.insert(column.begin() + static_cast<std::ptrdiff_t>(position), count, {});
  });
  for (std::size_t slot = position; slot < position + count; ++slot) vacate(slot);
}

void Enrolments::resize(std::size_t n) { resize_columns(*this, n); }

void Enrolments::append() {
  each_column(*this, [](const char*, auto& column) {
    make_space(column, 1);
    column.push_back({});
  });
}

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

std::size_t Community::append_household(std::size_t h, std::uint32_t number, std::uint32_t slots) {
  const std::size_t appended = size();
  households.append_like(h);
  households.id[appended] = number;
  households.person_count[appended] = 0;
  persons.insert_slots(persons.slots(), slots);
  households.person_begin[appended + 1] += slots;
  for (ProgrammeState& programme : programmes) programme.enrolments.append();
  return appended;
}

void Community::remove_person(std::uint32_t slot, std::size_t h) {
  const std::uint32_t last = end_person(h) - 1;
  persons.copy_slot(last, slot);
  persons.vacate(last);
  --households.person_count[h];
}

void Community::move_person(std::uint32_t slot, std::size_t from, std::size_t to) {
  if (free_slots(to) == 0) {
    make_room(to);
    if (to < from) ++slot;
  }
  persons.copy_slot(slot, end_person(to));
  ++households.person_count[to];
  remove_person(slot, from);
}

void Community::close_gaps(std::uint32_t spare) {
  std::vector<std::uint32_t>& begin = households.person_begin;
  std::uint32_t next = 0;   // the first slot of the household, never behind where it was
  for (std::size_t h = 0; h < size(); ++h) {
    const std::uint32_t old = begin[h];
    const std::uint32_t count = households.person_count[h];
    const std::uint32_t kept = count == 0 ? 0 : std::min(count + spare, begin[h + 1] - old);
    if (next != old) {
      for (std::uint32_t m = 0; m < count; ++m) persons.copy_slot(old + m, next + m);
    }
    for (std::uint32_t slot = next + count; slot < next + kept; ++slot) persons.vacate(slot);
    begin[h] = next;
    next += kept;
  }
  begin[size()] = next;
  persons.resize(next);
}

std::int64_t Country::inhabited() const {
  std::int64_t total = 0;
  for (const Community& community : communities) {
    for (const std::uint8_t count : community.households.person_count) total += count > 0 ? 1 : 0;
  }
  return total;
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
