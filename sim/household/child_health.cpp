#include "sim/household/child_health.hpp"

#include <algorithm>

#include "sim/core/kernels.hpp"
#include "sim/core/real_math.hpp"
#include "sim/household/immunisation.hpp"
#include "sim/household/mother.hpp"

namespace guyub {
namespace {

constexpr float least_consumption = 1000.0f;   // money units: keeps the logarithm finite

std::int8_t height_of(float z) {
  constexpr float most = 127.0f;
  return static_cast<std::int8_t>(rounded(std::clamp(z * static_cast<float>(height_steps), -most, most)));
}

float z_of(std::int8_t height) { return static_cast<float>(height) / static_cast<float>(height_steps); }

bool falls_ill(const Persons& p, std::uint32_t slot, int age, const ChildMonth& month, float u, const ChildHealthCoefficients& c) {
  const float stock = static_cast<float>(p.health[slot]) / 255.0f;
  const float doses = static_cast<float>(p.immunisation[slot]) / static_cast<float>(scheduled_doses);
  const float log_odds = c.illness - c.illness_age * static_cast<float>(age) / 12.0f - c.illness_consumption * month.log_consumption -
                         c.illness_visit * month.care - c.illness_doses * doses + c.frailty * (1.0f - stock);
  return u < logistic(log_odds);
}

void count(Community& community, std::size_t h, std::uint32_t slot, bool ill) {
  Sums<Sum>& sums = community.aggregates.by_decile[community.households.decile[h]];
  const std::int32_t height = community.persons.height_for_age[slot];
  ++sums[Sum::under_five];
  sums[Sum::stunted] += height < stunted_below ? 1 : 0;
  sums[Sum::height_for_age] += height * (fixed_one / height_steps);
  sums[Sum::ill_children] += ill ? 1 : 0;
}

/// Slots of the tile's children under five; returns how many.
std::size_t find_children(const Community& community, Tile tile, MonthScratch& scratch) {
  const std::uint32_t first = community.households.person_begin[tile.begin];
  const std::uint32_t end = community.households.person_begin[tile.end];
  const std::uint16_t* const age = community.persons.age_months.data();
  std::uint8_t* const flag = scratch.flag.data();
  for (std::uint32_t i = first; i < end; ++i) flag[i - first] = age[i] < under_five_months ? 1 : 0;
  return kernels().select(flag, end - first, first, scratch.slot.data());
}

}  // namespace

bool live_as_child(Persons& p, std::uint32_t slot, int age, const ChildMonth& month, const PhiloxCounter& words,
                   const ChildHealthCoefficients& c, float birth_height) {
  if (age == 0) {
    p.health[slot] = 255;
    p.height_for_age[slot] = height_of(birth_height + c.birth_consumption * month.log_consumption + c.birth_mother_grade * month.mother_grade +
                                       c.birth_visit * month.care + c.birth_sd * normal(words[2]));
  }
  const bool ill = falls_ill(p, slot, age, month, uniform(words[0]), c);
  const float stock = static_cast<float>(p.health[slot]);
  p.health[slot] = static_cast<std::uint8_t>(rounded(ill ? stock * (1.0f - c.illness_loss) : stock + c.recovery * (255.0f - stock)));
  if (age >= c.faltering_from && age < c.faltering_until) {
    const float growth = c.growth_consumption * month.log_consumption + c.growth_visit * month.care - c.faltering -
                         (ill ? c.growth_illness : 0.0f) + c.growth_sd * normal(words[1]);
    p.height_for_age[slot] = height_of(z_of(p.height_for_age[slot]) + growth);
  }
  return ill;
}

ChildMonth child_month(const Community& community, std::size_t h, float mean_consumption) {
  const float each = std::max(least_consumption, community.consumption_per_capita(h));
  return {log_real(each / mean_consumption), mother_grade(community, h), 0.0f};
}

void grow_children(Community& community, Tile tile, const Draws& draws, const Clock& clock, const ChildHealthCoefficients& c,
                   const ChildHealthSetting& setting, MonthScratch& scratch) {
  const std::size_t children = find_children(community, tile, scratch);
  DrawBatch batch;
  std::size_t h = tile.begin;
  std::size_t known = community.size();   // the household that month is about
  ChildMonth month;
  for (std::size_t done = 0; done < children; done += batch.count) {
    const std::uint32_t* const slot = &scratch.slot[done];
    batch.take(community.persons.id.data(), slot, std::min(DrawBatch::most, children - done));
    draws.blocks(batch, community.id.value(), clock.step, Purpose::person_health);
    for (std::size_t b = 0; b < batch.count; ++b) {
      while (community.households.person_begin[h + 1] <= slot[b]) ++h;
      if (known != h) {
        known = h;
        month = child_month(community, h, setting.mean_consumption);
        month.care = community.households.visited[h] != 0 ? community.institutions.post_quality : 0.0f;
      }
      const PhiloxCounter words{batch.word[0][b], batch.word[1][b], batch.word[2][b], batch.word[3][b]};
      const int age = community.persons.age_months[slot[b]];
      count(community, h, slot[b], live_as_child(community.persons, slot[b], age, month, words, c, setting.birth_height));
    }
  }
}

}  // namespace guyub
