#include "bench/household_month/population.hpp"

namespace guyub::bench::household_month {
namespace {

float between(float least, float most, std::uint32_t word) {
  return least + (most - least) * uniform(word);
}

std::uint8_t whole(std::uint32_t word, std::uint32_t bound) { return static_cast<std::uint8_t>(below(word, bound)); }

/// The blocks of a household: traits (score, income, share, children), start (size, threshold, adopted),
/// person_traits (a word an age) and two of ties (a word a neighbour).
void make_household(Village& v, std::uint32_t number, std::uint32_t i, const Draws& draws) {
  const PhiloxCounter traits = draws.block(number, i, 0, Purpose::household_traits);
  v.score[i] = whole(traits[0], 100);
  v.log_income[i] = law::start_log_income + law::start_spread * normal(traits[1]);
  v.share[i] = between(law::least_share, law::most_share, traits[2]);
  const std::uint8_t children = whole(traits[3], most_children + 1);

  const PhiloxCounter start = draws.block(number, i, 0, Purpose::household_start);
  v.size[i] = static_cast<std::uint8_t>(2 + children + whole(start[0], 3));
  v.threshold[i] = static_cast<std::uint8_t>(neighbours * between(law::least_threshold, law::most_threshold, start[1]));
  v.adopted[i] = uniform(start[2]) < law::start_adopted ? 1 : 0;

  const PhiloxCounter ages = draws.block(number, i, 0, Purpose::person_traits);
  for (std::size_t k = 0; k < children; ++k) {
    v.age[k][i] = static_cast<std::uint8_t>(youngest + whole(ages[k], oldest - youngest + 1));
  }
  for (std::uint32_t k = 0; k < neighbours; ++k) {
    const PhiloxCounter ties = draws.block(number, 2 * i + k / 4, 0, Purpose::household_ties);
    v.neighbour[k][i] = whole(ties[k % 4], village_households);
  }
}

void make_village(Village& v, std::uint32_t number, const Draws& draws) {
  for (std::uint32_t i = 0; i < village_households; ++i) make_household(v, number, i, draws);
  for (std::size_t i = village_households; i < places; ++i) {
    v.size[i] = 1;
    v.threshold[i] = never;
  }
}

}  // namespace

Villages make_villages(std::size_t count, const Draws& draws, const Workers& workers) {
  Villages villages(count);
  workers.for_each(count, [&](std::size_t v) { make_village(villages[v], static_cast<std::uint32_t>(v), draws); });
  return villages;
}

}  // namespace guyub::bench::household_month
