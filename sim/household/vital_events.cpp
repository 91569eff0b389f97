#include "sim/household/vital_events.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

constexpr std::uint16_t oldest_months = 100 * 12 + 11;
constexpr int first_fertile_age = 15;
constexpr int last_fertile_age = 49;
constexpr std::uint8_t pregnancy_months = 9;

Sums<Sum>& sums(Community& community, std::size_t household) {
  return community.aggregates.by_decile[community.households.decile[household]];
}

void bear(Community& community, std::size_t household, bool male) {
  if (community.free_slots(household) == 0) community.make_room(household);
  Persons& p = community.persons;
  const std::size_t slot = community.end_person(household);
  p.id[slot] = community.next_person++;
  p.age_months[slot] = 0;
  p.sex[slot] = male ? Sex::male : Sex::female;
  p.role[slot] = Role::child;
  p.grade[slot] = 0;
  p.enrolled[slot] = 0;
  p.working[slot] = 0;
  p.attendance[slot] = 0;
  p.status_months[slot] = 0;
  p.pregnancy[slot] = 0;
  p.school_premium[slot] = 0;
  ++community.households.person_count[household];
  ++sums(community, household)[Sum::births];
}

void bury(Community& community, std::size_t household, std::uint32_t slot) {
  community.persons.copy_slot(community.end_person(household) - 1, slot);
  --community.households.person_count[household];
  ++sums(community, household)[Sum::deaths];
}

/// Women whose conceptions are drawn together.
struct WomenBatch {
  DrawBatch draws;
  std::array<std::uint32_t, DrawBatch::most> slot;

  /// Adds without a branch: whether she may conceive is as good as a toss to the processor.
  void add_if(bool fertile, std::uint32_t person_slot, std::uint32_t id) {
    slot[draws.count] = person_slot;
    draws.entity[draws.count] = id;
    draws.count += fertile ? 1 : 0;
  }
};

void conceive(Community& community, WomenBatch& women, const Draws& draws, const Clock& clock, const VitalRates& rates) {
  draws.blocks(women.draws, community.id.value(), clock.step, Purpose::person_vital);
  for (std::size_t b = 0; b < women.draws.count; ++b) {
    const int age = age_years(community.persons.age_months[women.slot[b]]);
    const auto group = static_cast<std::size_t>((age - first_fertile_age) / 5);
    if (uniform(women.draws.word[0][b]) < rates.conception[group]) community.persons.pregnancy[women.slot[b]] = 1;
  }
  women.draws.count = 0;
}

/// Pregnancies go on, others begin. Returns the households of the month's mothers, in order.
std::vector<std::uint32_t> carry_children(Community& community, const Draws& draws, const Clock& clock, const VitalRates& rates) {
  // columns as pointers: a store to a byte column would make the compiler read every vector's address again
  std::uint8_t* const pregnancy = community.persons.pregnancy.data();
  const std::uint16_t* const age = community.persons.age_months.data();
  const Sex* const sex = community.persons.sex.data();
  const std::uint32_t* const id = community.persons.id.data();
  WomenBatch fertile;
  std::vector<std::uint32_t> mothers;
  for (std::size_t household = 0; household < community.size(); ++household) {
    const std::uint32_t end = community.end_person(household);
    for (std::uint32_t i = community.first_person(household); i < end; ++i) {
      const bool of_age = age[i] >= first_fertile_age * 12 && age[i] < (last_fertile_age + 1) * 12;
      fertile.add_if(of_age & (sex[i] == Sex::female) & (pregnancy[i] == 0), i, id[i]);
      if (pregnancy[i] > 0 && ++pregnancy[i] > pregnancy_months) mothers.push_back(static_cast<std::uint32_t>(household));
      if (fertile.draws.full()) conceive(community, fertile, draws, clock, rates);
    }
  }
  conceive(community, fertile, draws, clock, rates);
  return mothers;
}

/// The births of a household whose turn it is; newborns come behind everyone else.
void bear_children(Community& community, std::size_t household, const Draws& draws, const Clock& clock, const VitalRates& rates) {
  const std::uint32_t members = community.households.person_count[household];
  for (std::uint32_t m = 0; m < members; ++m) {
    const std::uint32_t i = community.first_person(household) + m;
    if (community.persons.pregnancy[i] <= pregnancy_months) continue;
    community.persons.pregnancy[i] = 0;
    const PhiloxCounter words = draws.block(community.id.value(), community.persons.id[i], clock.step, Purpose::person_vital);
    bear(community, household, uniform(words[1]) < rates.male_births);
  }
}

/// A bound on the chance that anyone of a household dies, one part in a thousand above it for rounding.
float most_deaths(const VitalRates& rates) {
  return 1.001f * *std::max_element(rates.death.begin(), rates.death.end());
}

void maybe_die(Community& community, std::size_t household, float u, const VitalRates& rates, float bound) {
  if (u >= bound * static_cast<float>(community.households.person_count[household])) return;
  float cumulated = 0.0f;
  for (std::uint32_t i = community.first_person(household); i < community.end_person(household); ++i) {
    cumulated += rates.death[static_cast<std::size_t>(age_years(community.persons.age_months[i]))];
    if (u < cumulated) {
      bury(community, household, i);
      return;
    }
  }
}

}  // namespace

VitalRates vital_rates(const VitalCoefficients& c, double births_per_woman, const std::array<double, 7>& women) {
  VitalRates rates;
  rates.male_births = c.male_births;
  for (std::size_t age = 0; age < rates.death.size(); ++age) {
    const double year = c.mortality_background + c.mortality_level * exp_real(static_cast<double>(c.mortality_slope) * static_cast<double>(age));
    const double first = age == 0 ? static_cast<double>(c.infant_mortality) : 0.0;
    rates.death[age] = static_cast<float>(std::min(1.0, (year + first) / 12.0));
  }
  double all_women = 0.0;
  for (const double n : women) all_women += n;
  for (std::size_t group = 0; group < women.size(); ++group) {
    if (women[group] <= 0.0) continue;
    const double a_year = births_per_woman * all_women * c.fertility_pattern[group] / women[group];
    // a woman can't conceive while pregnant: a birth interval takes nine months longer
    rates.conception[group] = static_cast<float>(a_year / (12.0 - pregnancy_months * a_year));
  }
  return rates;
}

void grow_older(Community& community) {
  // free slots age too, unseen: whoever is born into one starts at zero
  Persons& persons = community.persons;
  std::uint16_t* const age = persons.age_months.data();
  std::uint8_t* const status = persons.status_months.data();
  const std::size_t slots = persons.slots();
  for (std::size_t i = 0; i < slots; ++i) age[i] = static_cast<std::uint16_t>(age[i] + (age[i] < oldest_months ? 1 : 0));
  for (std::size_t i = 0; i < slots; ++i) status[i] = static_cast<std::uint8_t>(status[i] + (status[i] < 255 ? 1 : 0));
}

void live_and_die(Community& community, const Draws& draws, const Clock& clock, const VitalRates& rates) {
  const float bound = most_deaths(rates);
  DrawBatch batch;
  for (std::size_t first = 0; first < community.size(); first += batch.count) {
    batch.count = 0;
    for (std::size_t h = first; h < community.size() && !batch.full(); ++h) batch.add(static_cast<std::uint32_t>(h));
    draws.blocks(batch, community.id.value(), clock.step, Purpose::household_income);
    for (std::size_t b = 0; b < batch.count; ++b) maybe_die(community, first + b, uniform(batch.word[3][b]), rates, bound);
  }
  for (const std::uint32_t household : carry_children(community, draws, clock, rates)) {
    bear_children(community, household, draws, clock, rates);
  }
}

}  // namespace guyub
