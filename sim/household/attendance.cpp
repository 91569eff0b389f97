#include "sim/household/attendance.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "sim/core/kernels.hpp"

namespace guyub {
namespace {

float money_of_thousand(const SchoolMonth& month) {
  return month.coefficients.money * month.coefficients.grant_weight * premium_in_means(1.0f, month.setting);
}

/// Attendance of at most a batch of pupils, by their slots.
void draw_attendance(Persons& p, const std::uint32_t* slot, const DrawBatch& batch, const std::vector<std::uint16_t>& premium,
                     const SchoolMonth& month) {
  const SchoolChoiceCoefficients& c = month.coefficients;
  const float money = money_of_thousand(month);
  const std::size_t n = batch.count;
  std::array<float, DrawBatch::most> spread;
  kernels().normals(batch.word[0].data(), n, spread.data());
  std::array<float, DrawBatch::most> present;
  for (std::size_t b = 0; b < n; ++b) present[b] = static_cast<float>(premium[slot[b]]);
  for (std::size_t b = 0; b < n; ++b) present[b] = c.attendance + money * present[b] + c.attendance_sd * spread[b];
  kernels().logistics(present.data(), n, present.data());
  std::uint8_t* const attendance = p.attendance.data();
  for (std::size_t b = 0; b < n; ++b) {
    attendance[slot[b]] = static_cast<std::uint8_t>(static_cast<std::int32_t>(present[b] * 255.0f + 0.5f));
  }
}

}  // namespace

void attend(Community& community, Tile tile, const Draws& draws, const Clock& clock, const SchoolMonth& month, MonthScratch& scratch) {
  Persons& p = community.persons;
  const std::uint32_t first = community.households.person_begin[tile.begin];
  const std::uint32_t end = community.households.person_begin[tile.end];
  std::uint8_t* const attendance = p.attendance.data();
  const std::uint8_t* const enrolled = p.enrolled.data();
  for (std::uint32_t i = first; i < end; ++i) attendance[i] = static_cast<std::uint8_t>(-enrolled[i]);   // all or nothing
  if (!month.attendance && !month.leave && !month.setting.learning) return;
  const SchoolAges ages = school_ages(month.coefficients, month.constants, community.wage_level);
  const LeavingSetting leaving{month.leaving, ages, money_of_thousand(month)};
  const std::size_t pupils = kernels().select(enrolled + first, end - first, first, scratch.slot.data());
  DrawBatch batch;
  for (std::size_t done = 0; done < pupils; done += batch.count) {
    const std::uint32_t* const slot = &scratch.slot[done];
    batch.take(p.id.data(), slot, std::min(DrawBatch::most, pupils - done));
    draws.blocks(batch, community.id.value(), clock.step, Purpose::person_month);
    if (month.attendance) draw_attendance(p, slot, batch, scratch.school_premium, month);
    if (month.setting.learning) learn(community, slot, batch, month.learning);
    if (month.leave) leave_school(community, slot, batch, scratch.school_premium, leaving);
  }
}

}  // namespace guyub
