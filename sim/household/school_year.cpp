// The choice of everyone of school age at once. The form for one person is outlook_of(), present_term() and chances() in
// schooling.cpp; tests hold this one to it.

#include <algorithm>
#include <array>

#include "sim/core/kernels.hpp"
#include "sim/core/real_math.hpp"
#include "sim/household/foresight.hpp"
#include "sim/household/schooling.hpp"
#include "sim/population/school_leaning.hpp"

namespace guyub {
namespace {

using Batch = std::array<float, DrawBatch::most>;

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

/// The programme on whose grants a household counts: the last that it takes part in and that pays for school.
struct GrantOffer {
  const GrantTable* table = nullptr;
  float verification = 0.0f;
};

/// The households of slots in order, what their children share and what they may count on.
class Families {
 public:
  Families(const Community& community, Tile tile, const SchoolYear& year, const Draws& draws, MonthScratch& scratch)
      : community_(community), year_(year), draws_(draws), village_(village_term(community, year.coefficients, draws)),
        household_(tile.begin), log_consumption_(scratch.chance.data()) {
    for (std::size_t h = tile.begin; h < tile.end; ++h) scratch.chance[h] = relative_consumption(community, h, year.setting);
    float* const relative = scratch.chance.data() + tile.begin;
    kernels().logarithms(relative, tile.end - tile.begin, relative);
  }

  /// Moves on to the household of a slot, no earlier one than that asked for before.
  void meet(std::uint32_t slot) {
    const std::vector<std::uint32_t>& begin = community_.households.person_begin;
    while (begin[household_ + 1] <= slot) ++household_;
    if (household_ == known_) return;
    known_ = household_;
    terms_ = family_terms(community_, household_, log_consumption_[household_], village_, year_.coefficients, year_.setting, draws_);
    offer_ = offer_to(household_);
  }
  std::size_t household() const { return household_; }
  const FamilyTerms& terms() const { return terms_; }
  const GrantOffer& offer() const { return offer_; }

 private:
  GrantOffer offer_to(std::size_t household) const {
    GrantOffer offer;
    const std::size_t programmes = std::min(year_.grants.size(), community_.programmes.size());
    for (std::size_t k = 0; k < programmes; ++k) {
      const ProgrammeState& state = community_.programmes[k];
      if (year_.grants[k].pays && state.enrolments.stage[household] == EnrolmentStage::accepted) offer = {&year_.grants[k], state.verification};
    }
    return offer;
  }

  const Community& community_;
  const SchoolYear& year_;
  const Draws& draws_;
  float village_;
  std::size_t household_;
  const float* log_consumption_;
  std::size_t known_ = static_cast<std::size_t>(-1);
  FamilyTerms terms_;
  GrantOffer offer_;
};

/// Share of the table's grants that the family's limit leaves to a child: what was announced for its present grade over
/// what the table says of it; all where the table says nothing.
float share_left(float announced, float of_table) {
  constexpr float least = 0.5f;   // of a thousand: announcements are whole thousands
  return of_table < least ? 1.0f : std::min(1.0f, announced / of_table);
}

/// One batch of choices.
struct Choices {
  DrawBatch draws;
  DrawBatch leaning;
  std::array<SchoolOutlook, DrawBatch::most> child;
  Batch ahead;      ///< what foresight adds
  Batch school;     ///< log-odds, then odds
  Batch work;
  Batch both;
};

/// Before anybody of them progresses: a young mother may be at school herself, and grants were announced for her grade.
void meet_families(const Community& community, const std::uint32_t* slot, Choices& choices, Families& families, const SchoolYear& year,
                   const MonthScratch& scratch) {
  const float thousand = year.coefficients.money * year.coefficients.grant_weight * premium_in_means(1.0f, year.setting);
  for (std::size_t b = 0; b < choices.draws.count; ++b) {
    families.meet(slot[b]);
    SchoolOutlook& child = choices.child[b];
    child = outlook_of(community, families.household(), slot[b], families.terms(), choices.leaning.word[2][b], year.coefficients);
    const GrantOffer& offer = families.offer();
    if (offer.table == nullptr) continue;
    const float now = offer.table->of(child.male, child.grade) * offer.verification;
    child.grants = offer.table;
    child.grant = thousand * offer.verification * share_left(static_cast<float>(scratch.school_premium[slot[b]]), now);
  }
}

void progress(Persons& p, const std::uint32_t* slot, Choices& choices, const SchoolYear& year) {
  const std::size_t n = choices.draws.count;
  Batch chance;
  for (std::size_t b = 0; b < n; ++b) {
    const SchoolOutlook& child = choices.child[b];
    chance[b] = promotion_log_odds(child.male, years_late(child.age - 1, child.grade), child.grade, year.promotion);
    if (!year.setting.learning) continue;
    chance[b] += learning_term(static_cast<float>(p.learning[slot[b]]) / 255.0f, child.grade, year.promotion, year.learning);
  }
  kernels().logistics(chance.data(), n, chance.data());
  for (std::size_t b = 0; b < n; ++b) {
    SchoolOutlook& child = choices.child[b];
    const bool passes = !child.out && child.grade < most_grades && uniform(choices.draws.word[1][b]) < chance[b];
    child.grade = static_cast<std::uint8_t>(child.grade + (passes ? 1 : 0));
    p.grade[slot[b]] = child.grade;
  }
}

/// Children of one age after the other, because they look ahead over the same years.
void look_ahead(Choices& choices, const ForesightYears& years, const PromotionTable& promotion, const SchoolChoiceCoefficients& c) {
  std::array<SchoolOutlook, DrawBatch::most> same_age;
  std::array<std::size_t, DrawBatch::most> place;
  Batch ahead;
  choices.ahead.fill(0.0f);
  for (int age = first_school_age; looks_ahead(age); ++age) {
    std::size_t n = 0;
    for (std::size_t b = 0; b < choices.draws.count; ++b) {
      if (choices.child[b].age != age) continue;
      same_age[n] = choices.child[b];
      place[n++] = b;
    }
    look_ahead({same_age.data(), n}, years, promotion, c, ahead.data());
    for (std::size_t i = 0; i < n; ++i) choices.ahead[place[i]] = ahead[i];
  }
}

void weigh(Choices& choices, const SchoolAges& ages, const SchoolChoiceCoefficients& c) {
  const std::size_t n = choices.draws.count;
  for (std::size_t b = 0; b < n; ++b) {
    const SchoolOutlook& child = choices.child[b];
    choices.school[b] = present_term(child, c) + ages.enrol[child.age] + choices.ahead[b];
    choices.work[b] = ages.work[child.male ? 1 : 0][child.age];
    choices.both[b] = choices.school[b] + choices.work[b] - ages.less_beside[child.age];
  }
  for (Batch* const odds : {&choices.school, &choices.work, &choices.both}) kernels().exponentials(odds->data(), n, odds->data());
}

void choose(Persons& p, const std::uint32_t* slot, const Choices& choices) {
  for (std::size_t b = 0; b < choices.draws.count; ++b) {
    const std::uint32_t i = slot[b];
    const float all = 1.0f + choices.school[b] + choices.work[b] + choices.both[b];
    const SchoolChances chance{choices.school[b] / all, choices.both[b] / all, choices.work[b] / all};
    const float u = uniform(choices.draws.word[0][b]);
    const bool school = u < chance.school + chance.both;
    const bool works = may_work(choices.child[b].age) ? (u >= chance.school) & (u < chance.school + chance.both + chance.work)
                                                      : p.working[i] != 0;
    const bool moved = (p.enrolled[i] != 0) != school;
    const bool turned = (p.working[i] != 0) != works;
    p.status_months[i] = (moved | turned) ? 0 : p.status_months[i];
    p.enrolled[i] = school ? 1 : 0;
    p.working[i] = works ? 1 : 0;
  }
}

}  // namespace

void choose_school(Community& community, Tile tile, const Draws& draws, const Clock& clock, const SchoolYear& year,
                   MonthScratch& scratch) {
  Persons& p = community.persons;
  const SchoolChoiceCoefficients& c = year.coefficients;
  community.aggregates.children_changed = true;
  const SchoolAges ages = school_ages(c, year.constants, community.wage_level);
  const ForesightYears years = foresight_years(ages);
  const PromotionTable promotion = promotion_table(year.promotion);
  const std::size_t pupils = find_pupils_to_be(community, tile, scratch);
  Families families(community, tile, year, draws, scratch);
  Choices choices;
  choices.ahead.fill(0.0f);
  for (std::size_t done = 0; done < pupils; done += choices.draws.count) {
    const std::uint32_t* const slot = &scratch.slot[done];
    const std::size_t n = std::min(DrawBatch::most, pupils - done);
    choices.draws.take(p.id.data(), slot, n);
    choices.leaning.take(p.id.data(), slot, n);
    draws.blocks(choices.draws, community.id.value(), clock.step, Purpose::person_school_year);
    school_leanings_of_persons(draws, choices.leaning, community.id.value());
    meet_families(community, slot, choices, families, year, scratch);
    if (clock.step > 0) progress(p, slot, choices, year);
    if (year.setting.foresight) look_ahead(choices, years, promotion, c);
    weigh(choices, ages, c);
    choose(p, slot, choices);
  }
}

}  // namespace guyub
