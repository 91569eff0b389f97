#include "sim/population/family_start.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace guyub {
namespace {

constexpr int youngest_married = 12;   // years
constexpr int years_of_group = 5;
constexpr std::size_t groups = 15;
constexpr int youngest_parent = 15;    // years older than the child

std::size_t group_of(std::uint16_t age_months) {
  return std::min(static_cast<std::size_t>(age_years(age_months) / years_of_group), groups - 1);
}

/// Persons of an age group and sex: by how many the schedule has ever married, and how many live as couples.
struct Group {
  float persons = 0.0f;
  float ever = 0.0f;
  float couples = 0.0f;

  /// The chance that one who lives without a partner was married once.
  float once_married() const {
    const float alone = persons - couples;
    return alone > 0.0f ? std::clamp((ever - couples) / alone, 0.0f, 1.0f) : 0.0f;
  }
};

using Groups = std::array<std::array<Group, groups>, 2>;

void marry_couples(Community& community) {
  Persons& p = community.persons;
  for (std::size_t h = 0; h < community.size(); ++h) {
    const auto first = community.first_person(h), end = community.end_person(h);
    const bool couple = std::any_of(p.role.begin() + first, p.role.begin() + end, [](Role role) { return role == Role::spouse; });
    for (std::uint32_t i = first; i < end; ++i) {
      const bool leads = p.role[i] == Role::head || p.role[i] == Role::spouse;
      p.marital[i] = couple && leads ? MaritalStatus::married : MaritalStatus::single;
    }
  }
}

Groups count_groups(const Community& community, const Nuptiality& nuptiality) {
  const Persons& p = community.persons;
  Groups counted{};
  for (std::size_t i = 0; i < p.slots(); ++i) {
    if (p.age_months[i] == vacant_age_months || p.enrolled[i] != 0) continue;   // nobody weds while at school
    Group& group = counted[static_cast<std::size_t>(p.sex[i])][group_of(p.age_months[i])];
    group.persons += 1.0f;
    group.ever += nuptiality.ever_married(p.age_months[i], p.sex[i] == Sex::male, p.grade[i]);
    group.couples += p.marital[i] == MaritalStatus::married ? 1.0f : 0.0f;
  }
  return counted;
}

void meet_parents(Community& community, std::size_t h) {
  Persons& p = community.persons;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    p.parents_grade[i] = unknown_grade;
    if (p.role[i] != Role::child) continue;
    int grade = -1;
    for (std::uint32_t j = community.first_person(h); j < community.end_person(h); ++j) {
      const bool leads = p.role[j] == Role::head || p.role[j] == Role::spouse;
      if (leads && age_years(p.age_months[j]) >= age_years(p.age_months[i]) + youngest_parent) grade = std::max(grade, int{p.grade[j]});
    }
    if (grade >= 0) p.parents_grade[i] = static_cast<std::uint8_t>(grade);
  }
}

}  // namespace

void settle_families(const PopulationModel& model, const Nuptiality& nuptiality, Community& community) {
  marry_couples(community);
  const Groups counted = count_groups(community, nuptiality);
  Persons& p = community.persons;
  for (std::size_t h = 0; h < community.size(); ++h) {
    meet_parents(community, h);
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      if (p.marital[i] == MaritalStatus::married || age_years(p.age_months[i]) < youngest_married || p.enrolled[i] != 0) continue;
      const Group& group = counted[static_cast<std::size_t>(p.sex[i])][group_of(p.age_months[i])];
      const float u = uniform(model.draws.block(community.id.value(), p.id[i], 1, Purpose::person_traits)[3]);
      if (u < group.once_married()) p.marital[i] = MaritalStatus::widowed;
    }
  }
}

}  // namespace guyub
