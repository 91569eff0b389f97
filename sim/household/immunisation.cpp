#include "sim/household/immunisation.hpp"

#include "sim/core/selected.hpp"

namespace guyub {
namespace {

void count(Community& community, std::size_t h, std::uint32_t slot) {
  if (community.persons.age_months[slot] < first_counted_months) return;
  Sums<Sum>& sums = community.aggregates.by_decile[community.households.decile[h]];
  ++sums[Sum::one_year_olds];
  sums[Sum::immunised] += community.persons.immunisation[slot] >= scheduled_doses ? 1 : 0;
}

bool is_due(int age_months, std::uint8_t doses, const ImmunisationCoefficients& c) {
  return doses < scheduled_doses && age_months >= static_cast<int>(c.schedule[doses]);
}

}  // namespace

bool gets_dose(int age_months, std::uint8_t doses, float care, float u, const ImmunisationCoefficients& c) {
  return is_due(age_months, doses, c) && u < c.given * care;
}

void immunise(Community& community, Tile tile, const Draws& draws, const Clock& clock, const ImmunisationCoefficients& c) {
  Persons& p = community.persons;
  const std::uint32_t first = community.households.person_begin[tile.begin];
  const std::uint32_t end = community.households.person_begin[tile.end];
  const auto young = [age = p.age_months.data()](std::size_t i) { return age[i] < last_dose_months; };
  std::size_t h = tile.begin;
  for_selected(first, end, young, [&](std::size_t i) {
    const auto slot = static_cast<std::uint32_t>(i);
    while (community.households.person_begin[h + 1] <= slot) ++h;
    const float care = community.households.visited[h] != 0 ? community.institutions.post_quality : 0.0f;
    if (care > 0.0f && is_due(p.age_months[slot], p.immunisation[slot], c)) {   // few are: nobody else's draw is asked for
      const float u = uniform(draws.block(community.id.value(), p.id[slot], clock.step, Purpose::person_health)[3]);
      if (u < c.given * care) ++p.immunisation[slot];
    }
    count(community, h, slot);
  });
}

}  // namespace guyub
