#include "sim/world/month_scratch.hpp"

namespace guyub {

void MonthScratch::fit(const Community& community) {
  const auto grow = [](auto& column, std::size_t n) {
    if (column.size() < n) column.resize(n);
  };
  const std::size_t households = community.size();
  for (std::vector<float>* column : {&innovation, &shock, &visit, &death, &chance}) grow(*column, households);
  grow(household_flag, households);
  grow(household, community.persons.slots());   // as many mothers, at the very most
  grow(flag, community.persons.slots());
  grow(slot, community.persons.slots() + 1);
}

}  // namespace guyub
