#include "sim/household/vital_events.hpp"

#include <algorithm>
#include <array>

#include "sim/core/kernels.hpp"
#include "sim/core/real_math.hpp"
#include "sim/core/selected.hpp"
#include "sim/household/kinship.hpp"
#include "sim/household/vital_loops.hpp"
#include "sim/world/numbering.hpp"

namespace guyub {
namespace {

Sums<Sum>& sums(Community& community, std::size_t household) {
  return community.aggregates.by_decile[community.households.decile[household]];
}

/// The higher of the grades of a mother and her partner.
std::uint8_t grade_of_parents(const Community& community, std::size_t household, std::uint32_t mother) {
  const std::uint32_t father = partner_of(community, household, mother);
  const std::vector<std::uint8_t>& grade = community.persons.grade;
  return father == nobody ? grade[mother] : std::max(grade[mother], grade[father]);
}

void bear(Community& community, std::size_t household, std::uint32_t mother, std::uint32_t step, bool male) {
  if (community.free_slots(household) == 0) community.make_room(household);   // behind the mother
  Persons& p = community.persons;
  const std::size_t slot = community.end_person(household);
  Persons::each_column(p, [slot](const char*, auto& column) { column[slot] = {}; });
  p.id[slot] = newcomer(p.id[mother], step, Arrival::birth);
  p.sex[slot] = male ? Sex::male : Sex::female;
  p.role[slot] = Role::child;
  p.health[slot] = 255;
  p.family[slot] = p.family[mother];
  p.parents_grade[slot] = grade_of_parents(community, household, mother);
  ++community.households.person_count[household];
  ++sums(community, household)[Sum::births];
}

void bury(Community& community, std::size_t household, std::uint32_t slot) {
  const Persons& p = community.persons;
  const int age = age_years(p.age_months[slot]);
  widow_partner(community, household, slot);
  if (p.enrolled[slot] != 0 || (age >= first_counted_age && age <= last_counted_age)) community.aggregates.children_changed = true;
  community.remove_person(slot, household);
  appoint_head(community, household);
  ++sums(community, household)[Sum::deaths];
}

/// The chance of a woman of household h to conceive this month.
float chance_to_conceive(const Community& community, std::size_t h, std::uint32_t slot, float scale, const VitalRates& rates) {
  if (!rates.differ) return scale;
  const Persons& p = community.persons;
  const float averted = uses(p.contraception[slot]) ? rates.fertility.effectiveness : 0.0f;
  return scale * fecundity(community, h, slot, rates.fertility) * (1.0f - averted);
}

/// Conceptions of at most a batch of women, by their slots, of households from `household` on; none of them is pregnant.
void conceive(Community& community, const std::uint32_t* slot, std::size_t n, std::size_t& household, const Draws& draws, const Clock& clock, const VitalRates& rates) {
  Persons& p = community.persons;
  DrawBatch batch;
  batch.take(p.id.data(), slot, n);
  draws.blocks(batch, community.id.value(), clock.step, Purpose::person_vital);
  std::array<float, DrawBatch::most> u;
  kernels().uniforms(batch.word[0].data(), n, u.data());
  const float highest = *std::max_element(rates.conception.begin(), rates.conception.end());
  const float most = rates.differ ? most_fecundity * highest : highest;
  for_selected(0, n, [&u, most](std::size_t b) { return u[b] < most; }, [&](std::size_t b) {
    const auto group = static_cast<std::size_t>((p.age_months[slot[b]] - first_fertile_month) / (5 * 12));
    while (community.households.person_begin[household + 1] <= slot[b]) ++household;
    if (u[b] < chance_to_conceive(community, household, slot[b], rates.conception[group], rates)) p.pregnancy[slot[b]] = 1;
  });
}

/// Pregnancies go on, others begin. Leaves the households of the month's mothers in scratch.household, in order, one entry
/// for each; returns how many.
std::size_t carry_children(Community& community, const Draws& draws, const Clock& clock, const VitalRates& rates, MonthScratch& scratch) {
  const std::size_t births = vital_loops().carry(community.persons, scratch);
  const std::vector<std::uint32_t>& begin = community.households.person_begin;
  for (std::size_t b = 0; b < births; ++b) {
    scratch.household[b] = static_cast<std::uint32_t>(std::upper_bound(begin.begin(), begin.end(), scratch.slot[b]) - begin.begin() - 1);
  }
  const std::size_t fertile = vital_loops().fertile(community.persons, rates.among_married, scratch);
  std::size_t household = 0;
  for (std::size_t done = 0; done < fertile; done += DrawBatch::most) {
    conceive(community, &scratch.slot[done], std::min(DrawBatch::most, fertile - done), household, draws, clock, rates);
  }
  return births;
}

/// The births of a household whose turn it is; newborns come behind everyone else.
void bear_children(Community& community, std::size_t household, const Draws& draws, const Clock& clock, const VitalRates& rates) {
  const std::uint32_t members = community.households.person_count[household];
  for (std::uint32_t m = 0; m < members; ++m) {
    const std::uint32_t i = community.first_person(household) + m;
    if (community.persons.pregnancy[i] <= pregnancy_months) continue;
    community.persons.pregnancy[i] = 0;
    const PhiloxCounter words = draws.block(community.id.value(), community.persons.id[i], clock.step, Purpose::person_vital);
    bear(community, household, i, clock.step, uniform(words[1]) < rates.male_births);
  }
}

/// One part in a thousand above the highest chances, for rounding.
DeathBound death_bound(const VitalRates& rates) {
  const auto old = rates.death.begin() + old_months / 12;
  return {1.001f * *std::max_element(rates.death.begin(), old), 1.001f * *std::max_element(rates.death.begin(), rates.death.end())};
}

/// The death in a household where the draw may allow one.
void maybe_die(Community& community, std::size_t household, float u, const VitalRates& rates) {
  float cumulated = 0.0f;
  for (std::uint32_t i = community.first_person(household); i < community.end_person(household); ++i) {
    cumulated += rates.death[static_cast<std::size_t>(age_years(community.persons.age_months[i]))];
    if (u < cumulated) {
      bury(community, household, i);
      return;
    }
  }
}

constexpr double most_births_a_year = 0.9;   // of a woman: one after the other

}  // namespace

std::array<double, 7> births_by_age(const VitalCoefficients& c, double births_per_woman, const std::array<double, 7>& women) {
  std::array<double, 7> births{};
  double all_women = 0.0;
  for (const double n : women) all_women += n;
  for (std::size_t group = 0; group < women.size(); ++group) {
    if (women[group] > 0.0) births[group] = births_per_woman * all_women * c.fertility_pattern[group] / women[group];
  }
  return births;
}

VitalRates vital_rates(const VitalCoefficients& c, double births_per_woman, const std::array<double, 7>& women, const ExposedWomen& exposed) {
  VitalRates rates;
  rates.among_married = exposed.among_married;
  rates.male_births = c.male_births;
  for (std::size_t age = 0; age < rates.death.size(); ++age) {
    const double year = c.mortality_background + c.mortality_level * exp_real(static_cast<double>(c.mortality_slope) * static_cast<double>(age));
    const double first = age == 0 ? static_cast<double>(c.infant_mortality) : 0.0;
    rates.death[age] = static_cast<float>(std::min(1.0, (year + first) / 12.0));
  }
  const std::array<double, 7> births = births_by_age(c, births_per_woman, women);
  for (std::size_t group = 0; group < births.size(); ++group) {
    const double a_year = std::min(births[group] / exposed.share[group], most_births_a_year);
    // a woman can't conceive while pregnant: a birth interval takes nine months longer
    rates.conception[group] = static_cast<float>(a_year / (12.0 - pregnancy_months * a_year));
  }
  return rates;
}

void grow_older(Community& community) { vital_loops().grow_older(community.persons); }

void live_and_die(Community& community, const Draws& draws, const Clock& clock, const VitalRates& rates, MonthScratch& scratch) {
  const std::size_t threatened = vital_loops().threatened(community, death_bound(rates), scratch);
  for (std::size_t t = 0; t < threatened; ++t) {
    const std::uint32_t household = scratch.household[t];
    maybe_die(community, household, scratch.death[household], rates);
  }
  const std::size_t mothers = carry_children(community, draws, clock, rates, scratch);
  for (std::size_t m = 0; m < mothers; ++m) bear_children(community, scratch.household[m], draws, clock, rates);
}

}  // namespace guyub
