#include "sim/household/immunisation.hpp"

#include <algorithm>

#include "sim/core/kernels.hpp"

namespace guyub {
namespace {

void count(Community& community, std::size_t h, std::uint32_t slot) {
  if (community.persons.age_months[slot] < first_counted_months) return;
  Sums<Sum>& sums = community.aggregates.by_decile[community.households.decile[h]];
  ++sums[Sum::one_year_olds];
  sums[Sum::immunised] += community.persons.immunisation[slot] >= scheduled_doses ? 1 : 0;
}

}  // namespace

bool gets_dose(int age_months, std::uint8_t doses, float care, float u, const ImmunisationCoefficients& c) {
  return doses < scheduled_doses && age_months >= static_cast<int>(c.schedule[doses]) && u < c.given * care;
}

void immunise(Community& community, Tile tile, const Draws& draws, const Clock& clock, const ImmunisationCoefficients& c, MonthScratch& scratch) {
  Persons& p = community.persons;
  const std::uint32_t first = community.households.person_begin[tile.begin];
  const std::uint32_t end = community.households.person_begin[tile.end];
  std::uint8_t* const flag = scratch.flag.data();
  for (std::uint32_t i = first; i < end; ++i) flag[i - first] = p.age_months[i] < last_dose_months ? 1 : 0;
  const std::size_t children = kernels().select(flag, end - first, first, scratch.slot.data());
  DrawBatch batch;
  std::size_t h = tile.begin;
  for (std::size_t done = 0; done < children; done += batch.count) {
    const std::uint32_t* const slot = &scratch.slot[done];
    batch.take(p.id.data(), slot, std::min(DrawBatch::most, children - done));
    draws.blocks(batch, community.id.value(), clock.step, Purpose::person_health);
    for (std::size_t b = 0; b < batch.count; ++b) {
      while (community.households.person_begin[h + 1] <= slot[b]) ++h;
      const float care = community.households.visited[h] != 0 ? community.institutions.post_quality : 0.0f;
      if (gets_dose(p.age_months[slot[b]], p.immunisation[slot[b]], care, uniform(batch.word[3][b]), c)) ++p.immunisation[slot[b]];
      count(community, h, slot[b]);
    }
  }
}

}  // namespace guyub
