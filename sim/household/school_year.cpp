// The choice of everyone of school age at once. The form for one person is school_choice() and chances() in
// schooling.cpp; tests hold this one to it.

#include <algorithm>
#include <array>

#include "sim/core/kernels.hpp"
#include "sim/core/real_math.hpp"
#include "sim/household/schooling.hpp"

namespace guyub {
namespace {

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
    ages.may_work[a] = may_work(age) ? 1 : 0;
    ages.work[a] = ages.may_work[a] != 0 ? wage_term(age, c) + constants.work : no_work;
  }
  return ages;
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

/// The households of slots in order, and the terms that their children share.
class Families {
 public:
  Families(const Community& community, Tile tile, const SchoolChoiceCoefficients& c, const SchoolSetting& setting, MonthScratch& scratch)
      : community_(community), c_(c), setting_(setting), household_(tile.begin), log_consumption_(scratch.chance.data()) {
    for (std::size_t h = tile.begin; h < tile.end; ++h) scratch.chance[h] = relative_consumption(community, h, setting);
    float* const relative = scratch.chance.data() + tile.begin;
    kernels().logarithms(relative, tile.end - tile.begin, relative);
  }

  /// The household of a slot, no earlier one than that asked for before.
  std::size_t of(std::uint32_t slot) {
    const std::vector<std::uint32_t>& begin = community_.households.person_begin;
    while (begin[household_ + 1] <= slot) ++household_;
    return household_;
  }
  float term(std::size_t household) {
    if (household != known_) term_ = family_term(community_, household, log_consumption_[household], c_, setting_);
    known_ = household;
    return term_;
  }

 private:
  const Community& community_;
  const SchoolChoiceCoefficients& c_;
  const SchoolSetting& setting_;
  std::size_t household_;
  const float* log_consumption_;
  std::size_t known_ = static_cast<std::size_t>(-1);
  float term_ = 0.0f;
};

/// One batch of choices.
struct Choices {
  DrawBatch draws;
  std::array<std::size_t, DrawBatch::most> household;
  Batch school;     ///< log-odds, first what the household's children share; then odds
  Batch work;
  Batch both;
  std::array<std::uint8_t, DrawBatch::most> may_work;
};

/// Before anybody of them progresses: a young mother may be at school herself.
void meet_families(const std::uint32_t* slot, Choices& choices, Families& families) {
  for (std::size_t b = 0; b < choices.draws.count; ++b) {
    choices.household[b] = families.of(slot[b]);
    choices.school[b] = families.term(choices.household[b]);
  }
}

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
    const auto age = static_cast<std::size_t>(age_years(p.age_months[i]));
    const float premium = premium_in_means(static_cast<float>(scratch.school_premium[i]), setting);
    float school = choices.school[b] + c.money * premium;
    school = p.sex[i] == Sex::male ? school + c.male : school;
    school = p.grade[i] >= 6 ? school - c.distance * community.households.kilometres_to_school[choices.household[b]] : school;
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
  community.aggregates.children_changed = true;
  const ByAge ages = by_age(c, constants);
  const std::size_t pupils = find_pupils_to_be(community, tile, scratch);
  Families families(community, tile, c, setting, scratch);
  Choices choices;
  for (std::size_t done = 0; done < pupils; done += choices.draws.count) {
    const std::uint32_t* const slot = &scratch.slot[done];
    choices.draws.take(p.id.data(), slot, std::min(DrawBatch::most, pupils - done));
    draws.blocks(choices.draws, community.id.value(), clock.step, Purpose::person_school_year);
    meet_families(slot, choices, families);
    if (clock.step > 0) progress(p, slot, choices, c);
    weigh(community, slot, choices, ages, c, setting, scratch);
    choose(p, slot, choices);
  }
}

}  // namespace guyub
