#include "sim/household/schooling.hpp"

#include <algorithm>

#include "sim/core/kernels.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

constexpr float no_work = -60.0f;       // log-odds of an alternative that does not exist
constexpr float thousand_rupiah = 1000.0f;

float mother_grade(const Community& community, std::size_t household) {
  const Persons& p = community.persons;
  for (std::uint32_t i = community.first_person(household); i < community.end_person(household); ++i) {
    if (p.sex[i] == Sex::female && (p.role[i] == Role::head || p.role[i] == Role::spouse)) return p.grade[i];
  }
  return community.first_person(household) < community.end_person(household)
             ? p.grade[community.first_person(household)]
             : 0.0f;
}

/// Mean share enrolled among the ties that have children of school age; the neutral level when there are none.
float enrolled_ties(const Households& h, std::size_t household, float level) {
  float sum = 0.0f;
  float families = 0.0f;
  for (std::uint32_t t = h.tie_begin[household]; t < h.tie_begin[household + 1]; ++t) {
    const float share = h.enrolled_share[h.tie[t]];
    if (share < 0.0f) continue;
    sum += share;
    families += 1.0f;
  }
  return families > 0.0f ? sum / families : level;
}

/// Terms that all children of a household share.
float family_term(const Community& community, std::size_t household, const SchoolChoiceCoefficients& c,
                  const SchoolSetting& setting) {
  const Households& h = community.households;
  const float relative = std::max(community.consumption_per_capita(household), thousand_rupiah) / setting.mean_consumption;
  float term = c.mother_grade * mother_grade(community, household) + c.consumption * log_real(relative) +
               c.attitude * (h.school_attitude[household] - 0.5f) +
               c.quality * (community.institutions.school_quality - 1.0f);
  if (setting.peers) term += c.peers * (enrolled_ties(h, household, setting.peer_level) - setting.peer_level);
  return term;
}

SchoolChoice person_choice(const Community& community, std::size_t household, std::uint32_t i, float family,
                           const SchoolChoiceCoefficients& c, const SchoolSetting& setting) {
  const Persons& p = community.persons;
  const int age = age_years(p.age_months[i]);
  const float premium = static_cast<float>(p.school_premium[i]) * thousand_rupiah / setting.mean_consumption;
  SchoolChoice choice{family + c.money * premium, no_work};
  if (p.sex[i] == Sex::male) choice.school += c.male;
  if (p.grade[i] >= 6) choice.school -= c.distance * community.households.kilometres_to_school[household];
  if (p.enrolled[i] == 0) choice.school -= c.out_last_year;
  if (age >= first_working_age && age <= last_child_age) {
    choice.work = c.money * c.child_wage * exp_real(c.wage_growth * static_cast<float>(age - 13));
  }
  return choice;
}

void progress(Persons& p, std::uint32_t i, float u, const SchoolChoiceCoefficients& c) {
  if (p.enrolled[i] != 0 && p.grade[i] < 16 && u >= c.repetition) ++p.grade[i];
}

void choose(Persons& p, std::uint32_t i, float u, const SchoolChances& chance, bool child_may_work) {
  const bool school = u < chance.school + chance.both;
  const bool work = child_may_work && u >= chance.school && u < chance.school + chance.both + chance.work;
  const bool changed = (p.enrolled[i] != 0) != school || (child_may_work && (p.working[i] != 0) != work);
  if (changed) p.status_months[i] = 0;
  p.enrolled[i] = school ? 1 : 0;
  if (child_may_work) p.working[i] = work ? 1 : 0;
}

}  // namespace

SchoolChances chances(const SchoolChoice& choice, const SchoolChoiceCoefficients& c) {
  const float school = exp_real(choice.school);
  const float work = exp_real(choice.work);
  const float both = exp_real(choice.school + choice.work - c.school_and_work);
  const float all = 1.0f + school + work + both;
  return {school / all, both / all, work / all};
}

SchoolChoice school_choice(const Community& community, std::size_t household, std::uint32_t person,
                           const SchoolChoiceCoefficients& c, const SchoolSetting& setting) {
  return person_choice(community, household, person, family_term(community, household, c, setting), c, setting);
}

void choose_school(Community& community, Tile tile, const Draws& draws, const Clock& clock,
                   const SchoolChoiceCoefficients& c, const SchoolSetting& setting, const SchoolConstants& constants) {
  Persons& p = community.persons;
  for (std::size_t household = tile.begin; household < tile.end; ++household) {
    const float family = family_term(community, household, c, setting);
    for (std::uint32_t i = community.first_person(household); i < community.end_person(household); ++i) {
      const int age = age_years(p.age_months[i]);
      if (age < first_school_age || age > last_school_age) {
        p.enrolled[i] = 0;
        continue;
      }
      const PhiloxCounter words = draws.block(community.id.value(), p.id[i], clock.step, Purpose::person_school_year);
      if (clock.step > 0) progress(p, i, uniform(words[1]), c);
      SchoolChoice choice = person_choice(community, household, i, family, c, setting);
      choice.school += constants.enrol[static_cast<std::size_t>(age)];
      const bool child_may_work = age >= first_working_age && age <= last_child_age;
      if (child_may_work) choice.work += constants.work;
      choose(p, i, uniform(words[0]), chances(choice, c), child_may_work);
    }
  }
}

namespace {

/// Attendance of at most a batch of pupils, by their slots.
void draw_attendance(Community& community, const std::uint32_t* slot, std::size_t n, const Draws& draws, const Clock& clock,
                     const SchoolChoiceCoefficients& c, const SchoolSetting& setting) {
  Persons& p = community.persons;
  DrawBatch batch;
  for (std::size_t b = 0; b < n; ++b) batch.add(p.id[slot[b]]);
  draws.blocks(batch, community.id.value(), clock.step, Purpose::person_month);
  std::array<float, DrawBatch::most> spread;
  kernels().normals(batch.word[0].data(), n, spread.data());
  std::array<float, DrawBatch::most> present;
  for (std::size_t b = 0; b < n; ++b) present[b] = static_cast<float>(p.school_premium[slot[b]]);
  for (std::size_t b = 0; b < n; ++b) {
    const float premium = present[b] * thousand_rupiah / setting.mean_consumption;
    present[b] = c.attendance + c.money * premium + c.attendance_sd * spread[b];
  }
  kernels().logistics(present.data(), n, present.data());
  std::uint8_t* const attendance = p.attendance.data();
  for (std::size_t b = 0; b < n; ++b) {
    attendance[slot[b]] = static_cast<std::uint8_t>(static_cast<std::int32_t>(present[b] * 255.0f + 0.5f));
  }
}

}  // namespace

void attend(Community& community, Tile tile, const Draws& draws, const Clock& clock, const SchoolChoiceCoefficients& c,
            const SchoolSetting& setting, bool random, MonthScratch& scratch) {
  const std::uint32_t first = community.households.person_begin[tile.begin];
  const std::uint32_t end = community.households.person_begin[tile.end];
  std::uint8_t* const attendance = community.persons.attendance.data();
  const std::uint8_t* const enrolled = community.persons.enrolled.data();
  for (std::uint32_t i = first; i < end; ++i) attendance[i] = static_cast<std::uint8_t>(-enrolled[i]);   // all or nothing
  if (!random) return;
  const std::size_t pupils = kernels().select(enrolled + first, end - first, first, scratch.slot.data());
  for (std::size_t done = 0; done < pupils; done += DrawBatch::most) {
    draw_attendance(community, &scratch.slot[done], std::min(DrawBatch::most, pupils - done), draws, clock, c, setting);
  }
}

}  // namespace guyub
