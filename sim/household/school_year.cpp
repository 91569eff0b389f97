// The choice of everyone of school age at once. The form for one person is school_choice() and chances() in
// schooling.cpp; tests hold this one to it.

#include <algorithm>
#include <array>

#include "sim/core/kernels.hpp"
#include "sim/core/real_math.hpp"
#include "sim/household/schooling.hpp"

namespace guyub {
namespace {

constexpr float thousand_rupiah = 1000.0f;
constexpr float no_work = -60.0f;       // log-odds of an alternative that does not exist

using Batch = std::array<float, DrawBatch::most>;

/// What does not differ between the persons of an age.
struct ByAge {
  std::array<float, last_school_age + 1> enrol{};
  std::array<float, last_school_age + 1> work{};
  std::array<std::uint8_t, last_school_age + 1> may_work{};
};

ByAge by_age(const SchoolChoiceCoefficients& c, const SchoolConstants& constants) {
  ByAge ages;
  for (int age = first_school_age; age <= last_school_age; ++age) {
    const auto a = static_cast<std::size_t>(age);
    ages.enrol[a] = constants.enrol[a];
    ages.may_work[a] = age >= first_working_age && age <= last_child_age ? 1 : 0;
    ages.work[a] = ages.may_work[a] != 0 ? c.money * c.child_wage * exp_real(c.wage_growth * static_cast<float>(age - 13)) + constants.work : no_work;
  }
  return ages;
}

/// The household of each slot of the tile, into scratch.owner.
void find_owners(const Community& community, Tile tile, MonthScratch& scratch) {
  const std::vector<std::uint32_t>& begin = community.households.person_begin;
  for (std::size_t h = tile.begin; h < tile.end; ++h) {
    for (std::uint32_t i = begin[h]; i < begin[h + 1]; ++i) scratch.owner[i] = static_cast<std::uint32_t>(h);
  }
}

/// Those of school age, by slot; all others leave school. Returns how many.
std::size_t find_pupils_to_be(Community& community, Tile tile, MonthScratch& scratch) {
  const std::uint32_t first = community.households.person_begin[tile.begin];
  const std::uint32_t end = community.households.person_begin[tile.end];
  const std::uint16_t* const age = community.persons.age_months.data();
  std::uint8_t* const enrolled = community.persons.enrolled.data();
  std::uint8_t* const flag = scratch.flag.data();
  for (std::uint32_t i = first; i < end; ++i) {
    flag[i] = (age[i] >= first_school_age * 12) & (age[i] < (last_school_age + 1) * 12);
    enrolled[i] = enrolled[i] & flag[i];
  }
  return kernels().select(flag + first, end - first, first, scratch.slot.data());
}

/// One batch of choices.
struct Choices {
  DrawBatch draws;
  Batch school;     ///< log-odds, then odds
  Batch work;
  Batch both;
  std::array<std::uint8_t, DrawBatch::most> may_work;
};

void progress(Persons& p, const std::uint32_t* slot, const Choices& choices, const SchoolChoiceCoefficients& c) {
  for (std::size_t b = 0; b < choices.draws.count; ++b) {
    const std::uint32_t i = slot[b];
    const bool passes = p.enrolled[i] != 0 && p.grade[i] < 16 && uniform(choices.draws.word[1][b]) >= c.repetition;
    p.grade[i] = static_cast<std::uint8_t>(p.grade[i] + (passes ? 1 : 0));
  }
}

void weigh(const Community& community, const std::uint32_t* slot, Choices& choices, const ByAge& ages,
           const SchoolChoiceCoefficients& c, const SchoolSetting& setting, const MonthScratch& scratch) {
  const Persons& p = community.persons;
  const std::size_t n = choices.draws.count;
  for (std::size_t b = 0; b < n; ++b) {
    const std::uint32_t i = slot[b];
    const std::uint32_t household = scratch.owner[i];
    const auto age = static_cast<std::size_t>(age_years(p.age_months[i]));
    const float premium = static_cast<float>(scratch.school_premium[i]) * thousand_rupiah / setting.mean_consumption;
    float school = scratch.chance[household] + c.money * premium;
    school = p.sex[i] == Sex::male ? school + c.male : school;
    school = p.grade[i] >= 6 ? school - c.distance * community.households.kilometres_to_school[household] : school;
    school = p.enrolled[i] == 0 ? school - c.out_last_year : school;
    choices.school[b] = school + ages.enrol[age];
    choices.work[b] = ages.work[age];
    choices.may_work[b] = ages.may_work[age];
  }
  for (std::size_t b = 0; b < n; ++b) choices.both[b] = choices.school[b] + choices.work[b] - c.school_and_work;
  for (Batch* const odds : {&choices.school, &choices.work, &choices.both}) kernels().exponentials(odds->data(), n, odds->data());
}

void choose(Persons& p, const std::uint32_t* slot, const Choices& choices) {
  for (std::size_t b = 0; b < choices.draws.count; ++b) {
    const std::uint32_t i = slot[b];
    const float all = 1.0f + choices.school[b] + choices.work[b] + choices.both[b];
    const SchoolChances chance{choices.school[b] / all, choices.both[b] / all, choices.work[b] / all};
    const float u = uniform(choices.draws.word[0][b]);
    const bool child = choices.may_work[b] != 0;
    const bool school = u < chance.school + chance.both;
    const bool works = child ? (u >= chance.school) & (u < chance.school + chance.both + chance.work) : p.working[i] != 0;
    const bool moved = (p.enrolled[i] != 0) != school;
    const bool turned = (p.working[i] != 0) != works;
    p.status_months[i] = (moved | turned) ? 0 : p.status_months[i];
    p.enrolled[i] = school ? 1 : 0;
    p.working[i] = works ? 1 : 0;
  }
}

}  // namespace

void choose_school(Community& community, Tile tile, const Draws& draws, const Clock& clock, const SchoolChoiceCoefficients& c,
                   const SchoolSetting& setting, const SchoolConstants& constants, MonthScratch& scratch) {
  Persons& p = community.persons;
  const ByAge ages = by_age(c, constants);
  find_owners(community, tile, scratch);
  for (std::size_t h = tile.begin; h < tile.end; ++h) scratch.chance[h] = family_term(community, h, c, setting);
  const std::size_t pupils = find_pupils_to_be(community, tile, scratch);
  Choices choices;
  for (std::size_t done = 0; done < pupils; done += choices.draws.count) {
    const std::uint32_t* const slot = &scratch.slot[done];
    choices.draws.count = std::min(DrawBatch::most, pupils - done);
    for (std::size_t b = 0; b < choices.draws.count; ++b) choices.draws.entity[b] = p.id[slot[b]];
    draws.blocks(choices.draws, community.id.value(), clock.step, Purpose::person_school_year);
    if (clock.step > 0) progress(p, slot, choices, c);
    weigh(community, slot, choices, ages, c, setting, scratch);
    choose(p, slot, choices);
  }
}

}  // namespace guyub
