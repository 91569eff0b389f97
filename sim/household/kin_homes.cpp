#include "sim/household/kin_homes.hpp"

namespace guyub {
namespace {

constexpr std::uint16_t adult_months = 18 * 12;
constexpr std::uint16_t old_age_months = 60 * 12;
constexpr std::uint8_t most_members_with_kin = 20;   ///< of a household that takes kin in

struct Members {
  bool working_age = false;
  bool old = false;
};

Members look_at(const Community& community, std::size_t h) {
  Members members;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    const std::uint16_t age = community.persons.age_months[i];
    members.old = members.old || age >= old_age_months;
    members.working_age = members.working_age || (age >= adult_months && age < old_age_months);
  }
  return members;
}

bool takes_in(const Community& community, std::size_t h) {
  return community.households.person_count[h] < most_members_with_kin && look_at(community, h).working_age;
}

/// no_household where there is none.
std::uint16_t find_kin(const Community& community, std::size_t h, std::uint32_t word) {
  const Households& hh = community.households;
  std::uint32_t others = 0;
  for (std::uint32_t t = hh.tie_begin[h]; t < hh.tie_begin[h + 1]; ++t) {
    if (!takes_in(community, hh.tie[t])) continue;
    if (hh.origin[hh.tie[t]] == h) return hh.tie[t];
    ++others;
  }
  if (others == 0) return no_household;
  std::uint32_t chosen = below(word, others);
  for (std::uint32_t t = hh.tie_begin[h];; ++t) {
    if (takes_in(community, hh.tie[t]) && chosen-- == 0) return hh.tie[t];
  }
}

void move_all(Community& community, std::size_t h, std::uint16_t kin, const MoveSetting& setting) {
  while (community.households.person_count[h] > 0) {
    const Resident first{static_cast<std::uint32_t>(h), community.persons.id[community.first_person(h)]};
    move_in(community, {first, true}, kin, Role::other, free_family(community, kin), setting);
  }
  if (setting.earnings.by_schooling) follow_capacity(community, kin, setting.earnings.table);
}

}  // namespace

void join_kin(Community& community, const MarriageCoefficients& c, const MoveSetting& setting) {
  if (setting.clock.month_of_year != 1) return;
  for (std::size_t h = 0; h < community.size(); ++h) {
    if (community.households.person_count[h] == 0) continue;
    const Members members = look_at(community, h);
    if (members.working_age) continue;
    const PhiloxCounter words = setting.draws.block(community.id.value(), community.persons.id[community.first_person(h)], setting.clock.step, Purpose::person_marriage);
    if (members.old && uniform(words[3]) >= c.joining_kin) continue;
    const std::uint16_t kin = find_kin(community, h, words[2]);
    if (kin != no_household) move_all(community, h, kin, setting);
  }
}

}  // namespace guyub
