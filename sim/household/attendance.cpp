#include "sim/household/schooling.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "sim/core/kernels.hpp"

namespace guyub {
namespace {

/// Attendance of at most a batch of pupils, by their slots.
void draw_attendance(Community& community, const std::uint32_t* slot, std::size_t n, const std::vector<std::uint16_t>& premium,
                     const Draws& draws, const Clock& clock, const SchoolChoiceCoefficients& c, const SchoolSetting& setting) {
  Persons& p = community.persons;
  DrawBatch batch;
  batch.take(p.id.data(), slot, n);
  draws.blocks(batch, community.id.value(), clock.step, Purpose::person_month);
  std::array<float, DrawBatch::most> spread;
  kernels().normals(batch.word[0].data(), n, spread.data());
  std::array<float, DrawBatch::most> present;
  for (std::size_t b = 0; b < n; ++b) present[b] = static_cast<float>(premium[slot[b]]);
  for (std::size_t b = 0; b < n; ++b) {
    present[b] = c.attendance + c.money * premium_in_means(present[b], setting) + c.attendance_sd * spread[b];
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
    draw_attendance(community, &scratch.slot[done], std::min(DrawBatch::most, pupils - done), scratch.school_premium, draws, clock, c, setting);
  }
}

}  // namespace guyub
