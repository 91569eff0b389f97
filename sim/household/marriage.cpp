#include "sim/household/marriage.hpp"

#include <algorithm>
#include <array>

#include "sim/household/marriage_loops.hpp"

namespace guyub {
namespace {

constexpr std::uint8_t most_members = 100;   ///< of a household that somebody moves into

struct Market {
  Community& community;
  const Nuptiality& nuptiality;
  const NuptialityCoefficients& ages;
  const MarriageCoefficients& c;
  const MoveSetting& setting;
  MonthScratch& scratch;
};

/// Of so many women in scratch.slot those whose draw lies below their chance, into scratch.residents.
template <class Chance>
void find_decided(Market& m, std::size_t women, Chance chance) {
  DrawBatch batch;
  for (std::size_t done = 0; done < women; done += batch.count) {
    const std::uint32_t* const slot = &m.scratch.slot[done];
    batch.take(m.community.persons.id.data(), slot, std::min(DrawBatch::most, women - done));
    m.setting.draws.blocks(batch, m.community.id.value(), m.setting.clock.step, Purpose::person_marriage);
    for (std::size_t b = 0; b < batch.count; ++b) {
      if (uniform(batch.word[0][b]) < chance(slot[b])) m.scratch.residents.push_back({household_of(m.community, slot[b]), batch.entity[b]});
    }
  }
}

float chance_to_wed(const Market& m, std::uint32_t slot) {
  const Persons& p = m.community.persons;
  if (p.marital[slot] == MaritalStatus::single) return m.nuptiality.hazard(p.age_months[slot], p.grade[slot]);
  return age_years(p.age_months[slot]) < m.c.remarriage_until ? m.c.remarriage / 12.0f : 0.0f;
}

/// What is sought in a man.
struct Sought {
  float age_months;
  float grade;
  std::uint32_t household;
};

/// What lies between a man and that, in years.
float distance(const Market& m, std::uint32_t slot, const Sought& sought) {
  const Persons& p = m.community.persons;
  const float years = (static_cast<float>(p.age_months[slot]) - sought.age_months) / 12.0f;
  const float grades = static_cast<float>(p.grade[slot]) - sought.grade;
  return (years < 0.0f ? -years : years) + m.c.grade_distance * (grades < 0.0f ? -grades : grades);
}

/// Of the same household, or one founded from the other: never a couple.
bool are_kin(const Households& hh, std::uint32_t h, std::uint32_t other) { return h == other || hh.origin[h] == other || hh.origin[other] == h; }

/// The nearest man, the first of equals; nobody's household stands for none near enough.
Resident find_groom(const Market& m, const Resident& bride, std::uint32_t bride_slot, std::uint32_t word) {
  const Persons& p = m.community.persons;
  const float gap = static_cast<float>(m.ages.husband_older) + m.c.age_gap_sd * normal(word);
  const Sought sought{static_cast<float>(p.age_months[bride_slot]) + 12.0f * gap, static_cast<float>(p.grade[bride_slot]), bride.household};
  Resident groom{nobody, 0};
  float nearest = m.c.furthest;
  m.scratch.fit(m.community);   // the wedding before may have made room, or a new household
  const std::size_t men = marriage_loops().free_men(p, m.scratch);
  for (std::size_t man = 0; man < men; ++man) {
    const std::uint32_t slot = m.scratch.slot[man];
    const float far = distance(m, slot, sought);
    if (far >= nearest) continue;
    const std::uint32_t h = household_of(m.community, slot);
    if (are_kin(m.community.households, h, sought.household)) continue;
    nearest = far;
    groom = {h, p.id[slot]};
  }
  return groom;
}

/// One of a couple, as it lived before the wedding.
struct Partner {
  Move move;
  bool heads;
};

Partner partner_before(const Community& community, const Resident& who) {
  const Persons& p = community.persons;
  const std::uint32_t slot = slot_of(community, who);
  const bool heads = p.role[slot] == Role::head;
  return {{who, heads || (p.family[slot] != 0 && p.marital[slot] != MaritalStatus::single)}, heads};
}

void live_with(Market& m, const Partner& stays, const Partner& moves) {
  Community& community = m.community;
  const Resident& there = stays.move.who;
  std::uint8_t& family = community.persons.family[slot_of(community, there)];
  if (!stays.move.with_family) family = free_family(community, there.household);
  move_in(community, moves.move, there.household, stays.heads ? Role::spouse : Role::other, std::uint8_t{family}, m.setting);
  if (!m.setting.earnings.by_schooling) return;
  follow_capacity(community, there.household, m.setting.earnings.table);
  follow_capacity(community, moves.move.who.household, m.setting.earnings.table);
}

/// A home of their own for husband and wife, with whoever comes along.
void begin_home(Market& m, const Move& husband, const Move& wife) {
  Community& community = m.community;
  const std::uint32_t his = husband.who.household;
  const std::uint32_t hers = wife.who.household;
  const std::uint32_t h = found_household(community, {his, hers, husband.who.id}, m.setting, m.scratch);
  move_in(community, husband, h, Role::head, 0, m.setting);
  if (slot_of(community, {h, wife.who.id}) == nobody) move_in(community, wife, h, Role::spouse, 0, m.setting);
  community.persons.role[slot_of(community, {h, wife.who.id})] = Role::spouse;
  if (!m.setting.earnings.by_schooling) return;
  const float of_parents = 0.5f * (endowment(community, his) + endowment(community, hers));
  for (const std::uint32_t home : {his, hers}) follow_capacity(community, home, m.setting.earnings.table);
  endow(community, h, of_parents, m.setting.draws, m.setting.earnings);
}

void settle(Market& m, const Partner& groom, const Partner& bride, const PhiloxCounter& words) {
  if (groom.heads) live_with(m, groom, bride);
  else if (bride.heads) live_with(m, bride, groom);
  else if (m.community.may_grow() && uniform(words[2]) < m.c.own_home) begin_home(m, groom.move, bride.move);
  else if (uniform(words[3]) < m.c.with_his_parents) live_with(m, groom, bride);
  else live_with(m, bride, groom);
}

void wed(Market& m, const Resident& her) {
  Community& community = m.community;
  Persons& p = community.persons;
  const std::uint32_t her_slot = slot_of(community, her);
  if (her_slot == nobody || p.marital[her_slot] == MaritalStatus::married) return;   // moved with her family this month, or wed
  const PhiloxCounter words = m.setting.draws.block(community.id.value(), her.id, m.setting.clock.step, Purpose::person_marriage);
  const Resident him = find_groom(m, her, her_slot, words[1]);
  if (him.household == nobody) return;
  const std::vector<std::uint8_t>& persons = community.households.person_count;
  if (persons[her.household] > most_members || persons[him.household] > most_members) return;
  const Partner bride = partner_before(community, her);
  const Partner groom = partner_before(community, him);
  for (const Resident& one : {him, her}) p.marital[slot_of(community, one)] = MaritalStatus::married;
  ++community.aggregates.by_decile[community.households.decile[him.household]][Sum::marriages];
  settle(m, groom, bride, words);
}

void wed_all(Market& m) {
  m.scratch.fit(m.community);   // couples who left their parents may have made room
  find_decided(m, marriage_loops().free_women(m.community.persons, m.scratch), [&m](std::uint32_t i) { return chance_to_wed(m, i); });
  for (const Resident& bride : m.scratch.residents) wed(m, bride);
  m.scratch.residents.clear();
}

void leave_parents(Market& m) {
  const Persons& p = m.community.persons;
  const float chance = m.c.leaving_home / 12.0f;
  find_decided(m, marriage_loops().wives_with_parents(p, m.scratch), [chance](std::uint32_t) { return chance; });
  for (const Resident& wife : m.scratch.residents) {
    const std::uint32_t slot = slot_of(m.community, wife);
    if (slot == nobody) continue;   // moved with her mother this month
    const std::uint32_t husband = partner_of(m.community, wife.household, slot);
    if (husband != nobody && m.community.may_grow()) begin_home(m, {{wife.household, p.id[husband]}, true}, {wife, false});
  }
  m.scratch.residents.clear();
}

}  // namespace

void marry(Community& community, const Nuptiality& nuptiality, const NuptialityCoefficients& ages, const MarriageCoefficients& c,
           const MoveSetting& setting, MonthScratch& scratch) {
  Market market{community, nuptiality, ages, c, setting, scratch};
  leave_parents(market);
  wed_all(market);
}

}  // namespace guyub
