#include <array>

#include "sim/core/fixed_point.hpp"
#include "sim/engine/aggregate.hpp"
#include "sim/household/adult_work.hpp"
#include "sim/institution/local_economy.hpp"

namespace guyub {
namespace {

struct Livelihoods {
  std::int64_t adults = 0;
  std::int64_t workers = 0;
  std::int64_t skill = 0;          ///< 255ths
  std::int64_t local_income = 0;
  std::int64_t households = 0;
};

void add_adults(const Community& community, std::size_t h, Livelihoods& sums) {
  const Persons& p = community.persons;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    const std::int64_t adult = of_working_age(p.age_months[i]) ? 1 : 0;
    sums.adults += adult;
    sums.workers += adult * p.working[i];
    sums.skill += adult * p.skill[i];
  }
}

}  // namespace

void add_livelihoods(Community& community) {
  const Households& h = community.households;
  std::array<Livelihoods, Aggregates::deciles> deciles{};
  for (std::size_t i = 0; i < community.size(); ++i) {
    if (h.person_count[i] == 0) continue;
    Livelihoods& sums = deciles[h.decile[i]];
    add_adults(community, i, sums);
    sums.local_income += local_income(community, i);
    ++sums.households;
  }
  const std::int64_t price = to_fixed(community.price_level);
  for (std::size_t d = 0; d < deciles.size(); ++d) {
    Sums<Sum>& into = community.aggregates.by_decile[d];
    into[Sum::adults_18_60] += deciles[d].adults;
    into[Sum::working_adults] += deciles[d].workers;
    into[Sum::adult_skill] += deciles[d].skill;
    into[Sum::local_income] += deciles[d].local_income;
    into[Sum::price_level] += price * deciles[d].households;
  }
}

}  // namespace guyub
