#include "sim/world/month_scratch.hpp"

namespace guyub {

void MonthScratch::fit(const Community& community) {
  const auto grow = [](auto& column, std::size_t n) {
    if (column.size() < n) column.resize(n);
  };
  const std::size_t households = community.size();
  for (std::vector<float>* column : {&innovation, &shock, &visit, &death, &visit_premium, &school_attitude, &chance}) grow(*column, households);
  const std::size_t slots = community.persons.slots();
  grow(household, slots);   // as many mothers, at the very most
  grow(flag, slots);
  grow(slot, slots);
  grow(school_premium, slots);
  grow(members_before, slots + 1);
  grow(published, households);
  grow(ties_before, community.households.tie.size() + 1);
}

}  // namespace guyub
