#include "sim/household/fertility.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"
#include "sim/household/visits.hpp"

namespace guyub {

float fecundity(const Community& community, std::size_t h, std::uint32_t slot, const FertilityCoefficients& c) {
  constexpr int reference_children = 2;
  const float grade = static_cast<float>(community.persons.grade[slot]) - usual_grade;
  const float children = static_cast<float>(children_at_home(community, h, slot) - reference_children);
  const float at_school = community.persons.enrolled[slot] != 0 ? c.at_school : 1.0f;
  return std::min(most_fecundity, at_school * exp_real(c.grade * grade + c.child * children));
}

}  // namespace guyub
