#include "sim/household/migration.hpp"

#include <algorithm>
#include <array>

#include "sim/core/kernels.hpp"
#include "sim/household/migration_loop.hpp"
#include "sim/world/numbering.hpp"

namespace guyub {
namespace {

bool young_single(const Persons& p, std::uint32_t slot, const MigrationCoefficients& c) {
  const int age = age_years(p.age_months[slot]);
  return p.marital[slot] == MaritalStatus::single && p.enrolled[slot] == 0 && p.role[slot] != Role::head && age >= c.youngest && age <= c.oldest;
}

/// The young single member whom a uniform number picks when each has this chance; nobody for most numbers.
std::uint32_t picked(const Community& community, std::size_t h, float u, float chance, const MigrationCoefficients& c) {
  float cumulated = 0.0f;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    if (!young_single(community.persons, i, c)) continue;
    cumulated += chance;
    if (u < cumulated) return i;
  }
  return nobody;
}

void count(Community& community, std::size_t h, Sum which, std::int64_t persons) {
  community.aggregates.by_decile[community.households.decile[h]][which] += persons;
  community.aggregates.children_changed = true;
}

void follow(Community& community, std::size_t h, const MoveSetting& setting) {
  if (setting.earnings.by_schooling) follow_capacity(community, h, setting.earnings.table);
}

void household_leaves(Community& community, std::size_t h) {
  const std::uint8_t persons = community.households.person_count[h];
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) community.persons.vacate(i);
  community.households.person_count[h] = 0;
  count(community, h, Sum::moved_out, persons);
}

/// A person alike the one of a slot, in a free slot of household h.
void add_likeness(Community& community, std::size_t h, std::uint32_t slot, std::uint32_t id) {
  Persons& p = community.persons;
  const std::uint32_t own = community.end_person(h);
  p.copy_slot(slot, own);
  p.id[own] = id;
  p.pregnancy[own] = 0;
  ++community.households.person_count[h];
}

void household_comes(Community& community, std::size_t like, const MoveSetting& setting, MonthScratch& scratch) {
  const std::uint32_t step = setting.clock.step;
  const std::uint32_t id = newcomer(community.households.id[like], step, Arrival::household_moved_in);
  const std::uint8_t persons = community.households.person_count[like];
  const std::size_t h = community.append_household(like, id, persons + 1u);
  Households& hh = community.households;
  for (std::uint8_t m = 0; m < persons; ++m) {
    const std::uint32_t slot = community.first_person(like) + m;
    add_likeness(community, h, slot, newcomer(community.persons.id[slot], step, Arrival::household_moved_in));
  }
  for (std::vector<float>* const column : {&hh.transfer, &hh.expected_transfer, &hh.consumption_sum}) (*column)[h] = 0.0f;
  hh.origin[h] = no_household;
  inherit_ties(community, static_cast<std::uint32_t>(h), static_cast<std::uint32_t>(like), static_cast<std::uint32_t>(like), setting, scratch);
  count(community, h, Sum::moved_in, persons);
}

void single_leaves(Community& community, std::size_t h, std::uint32_t slot, const MoveSetting& setting) {
  community.remove_person(slot, h);
  count(community, h, Sum::moved_out, 1);
  follow(community, h, setting);
}

void single_comes(Community& community, std::size_t h, std::uint32_t slot, const MoveSetting& setting) {
  if (community.free_slots(h) == 0) community.make_room(h);
  add_likeness(community, h, slot, newcomer(community.persons.id[slot], setting.clock.step, Arrival::person_moved_in));
  count(community, h, Sum::moved_in, 1);
  follow(community, h, setting);
}

/// Households where a draw may allow a move, into scratch.household; returns how many.
std::size_t find_moving(const Community& community, const MoveSetting& setting, const MoveChances& chance, MonthScratch& scratch) {
  const Households& hh = community.households;
  DrawBatch batch;
  std::array<std::uint8_t, DrawBatch::most> moves;
  std::size_t found = 0;
  for (std::size_t first = 0; first < community.size(); first += batch.count) {
    batch.count = std::min(DrawBatch::most, community.size() - first);
    std::copy_n(&hh.id[first], batch.count, batch.entity.begin());
    setting.draws.blocks(batch, community.id.value(), setting.clock.step, Purpose::household_migration);
    migration_loops().mark(batch, &hh.person_count[first], chance, moves.data());
    found += kernels().select(moves.data(), batch.count, static_cast<std::uint32_t>(first), &scratch.household[found]);
  }
  return found;
}

}  // namespace

void migrate(Community& community, const MigrationCoefficients& c, const MoveSetting& setting, MonthScratch& scratch) {
  const MoveChances chance{c.household / 12.0f, c.arrivals * c.household / 12.0f, c.single / 12.0f, c.arrivals * c.single / 12.0f};
  const std::size_t moving = find_moving(community, setting, chance, scratch);
  for (std::size_t m = 0; m < moving; ++m) {
    const std::uint32_t h = scratch.household[m];
    const PhiloxCounter words = setting.draws.block(community.id.value(), community.households.id[h], setting.clock.step, Purpose::household_migration);
    if (uniform(words[1]) < chance.household_in && community.may_grow()) household_comes(community, h, setting, scratch);
    if (uniform(words[0]) < chance.household_out) {
      household_leaves(community, h);
      continue;
    }
    const std::uint32_t comes = picked(community, h, uniform(words[3]), chance.single_in, c);
    if (comes != nobody) single_comes(community, h, comes, setting);
    const std::uint32_t leaves = picked(community, h, uniform(words[2]), chance.single_out, c);
    if (leaves != nobody) single_leaves(community, h, leaves, setting);
  }
}

}  // namespace guyub
