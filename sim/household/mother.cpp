#include "sim/household/mother.hpp"

namespace guyub {

float mother_grade(const Community& community, std::size_t h) {
  const Persons& p = community.persons;
  const std::uint32_t first = community.first_person(h);
  const std::uint32_t end = community.end_person(h);
  for (std::uint32_t i = first; i < end; ++i) {
    if (p.sex[i] == Sex::female && (p.role[i] == Role::head || p.role[i] == Role::spouse)) return p.grade[i];
  }
  return first < end ? p.grade[first] : 0.0f;
}

}  // namespace guyub
