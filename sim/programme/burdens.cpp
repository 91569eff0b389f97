#include "sim/programme/burdens.hpp"

#include <algorithm>

namespace guyub {
namespace {

constexpr float schooled = 12.0f;   // grades from which papers are no trouble

float head_grade(const Community& community, std::size_t h) {
  const Persons& p = community.persons;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    if (p.role[i] == Role::head) return static_cast<float>(p.grade[i]);
  }
  return 0.0f;
}

}  // namespace

float paperwork(const Community& community, std::size_t h, const BurdenCoefficients& c) {
  const float kilometres = community.households.kilometres_to_post[h];
  const float unschooled = 1.0f - std::min(1.0f, head_grade(community, h) / schooled);
  return (1.0f - c.schooling) * kilometres / (kilometres + c.distance) + c.schooling * unschooled;
}

float ties_without(const Community& community, std::size_t k, std::size_t h) {
  const Households& hh = community.households;
  const std::vector<std::uint8_t>& seen = community.programmes[k].enrolments.seen;
  const auto ties = static_cast<std::int32_t>(hh.tie_begin[h + 1] - hh.tie_begin[h]);
  if (ties == 0) return 1.0f;
  std::int32_t enrolled = 0;
  for (std::uint32_t t = hh.tie_begin[h]; t < hh.tie_begin[h + 1]; ++t) enrolled += seen[hh.tie[t]] == 2 ? 1 : 0;
  return 1.0f - static_cast<float>(enrolled) / static_cast<float>(ties);
}

}  // namespace guyub
