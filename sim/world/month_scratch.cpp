#include "sim/world/month_scratch.hpp"

namespace guyub {

void MonthScratch::fit(const Community& community) {
  const auto grow = [](auto& column, std::size_t n) {
    if (column.size() < n) column.resize(n);
  };
  const std::size_t households = community.size();
  for (std::vector<float>* column : {&innovation, &shock, &visit, &death, &visit_premium, &school_attitude, &chance}) grow(*column, households);
  grow(household, community.persons.slots());   // as many mothers, at the very most
  grow(tie_position, community.households.tie.size());
  grow(tie_sum, community.households.tie.size() + 1);
  grow(school_premium, community.persons.slots());
  grow(owner, community.persons.slots());
  grow(children, community.persons.slots() + 1);
  grow(enrolled, community.persons.slots() + 1);
  grow(counts, community.persons.slots());
  grow(days, community.persons.slots());
  grow(attendance, community.persons.slots() + 1);
  grow(flag, community.persons.slots());
  grow(slot, community.persons.slots() + 1);
}

}  // namespace guyub
