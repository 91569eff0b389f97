#include "sim/world/month_scratch.hpp"

namespace guyub {

void MonthScratch::fit(const Community& community) {
  kinds_elderly_months = no_kinds;
  const auto grow = [](auto& column, std::size_t n) {
    if (column.size() < n) column.resize(n);
  };
  const std::size_t households = community.size();
  for (std::vector<float>* column : {&innovation, &shock, &visit, &death, &visit_premium, &paid_to_act, &injustice, &condition_hours, &search_reliance, &search_transfers, &search_burden, &school_attitude, &scheme_gain, &chance}) grow(*column, households);
  const std::size_t slots = community.persons.slots();
  grow(household, slots);   // as many mothers, at the very most
  constexpr std::size_t beyond = 8;   // households of up to so many members are read at a fixed length
  grow(members_before, slots + 1);
  grow(claim_kind, slots + beyond);
  grow(flag, slots);
  grow(slot, slots);
  grow(school_premium, slots + beyond);
  grow(published, households);
  grow(practice, households);
  grow(complies, households);
  grow(attitudes, households);
  grow(users, households);
  grow(ties_before, community.households.tie.size() + 1);
  grow(attitudes_before, community.households.tie.size() + 1);
}

MonthScratch& thread_scratch(const Community& community) {
  thread_local MonthScratch scratch;
  scratch.fit(community);
  return scratch;
}

}  // namespace guyub
