#pragma once
// What a household may claim: its components, the highest of them up to the programme's limit.

#include <array>
#include <cstdint>

#include "sim/programme/programme.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Highest components of a household, rupiah a year each, with the slot of the person who carries it.
struct Components {
  static constexpr std::size_t most = 12;
  struct One {
    std::int64_t amount;
    std::uint32_t person;
    bool school;           ///< an education component
  };
  std::array<One, most> items;   ///< the first `count` are set
  std::size_t count = 0;

  std::int64_t total() const;
};

/// A benefit schedule laid out by age and school level, to be asked about many households.
class ClaimTable {
 public:
  explicit ClaimTable(const BenefitSchedule& schedule);

  /// Components of household h. Education components count children of school age (6-18) below grade 12; only those
  /// enrolled when enrolled_only.
  Components components(const Community& community, std::size_t h, bool enrolled_only) const;

  /// Rupiah a year that household h may claim: in all, and when children out of school don't count.
  struct Claim {
    std::int64_t all;
    std::int64_t enrolled;
  };
  Claim claim(const Community& community, std::size_t h) const;

  /// Calls visit(slot, amount) for every education component of household h that counts, enrolled or not; amount in rupiah
  /// a year.
  template <class Visit>
  void for_school_components(const Community& community, std::size_t h, Visit visit) const;

 private:
  // what a person may be the reason for; the levels of schooling follow the first one
  enum Kind : std::uint8_t { nothing, under_six, elderly, first_level, kinds = first_level + 4 };

  /// Place of a person's amount.
  std::size_t kind_of(const Persons& persons, std::uint32_t slot, bool enrolled_only) const {
    const auto age = static_cast<std::size_t>(age_years(persons.age_months[slot]));
    const Kind kind = enrolled_only && persons.enrolled[slot] == 0 ? kind_out_of_school_[age] : kind_[age];
    return std::size_t{kind} + (kind == first_level ? static_cast<std::size_t>(next_level(persons.grade[slot])) : 0);
  }

  std::array<Kind, 102> kind_{};                ///< by age; of school age: first_level
  std::array<Kind, 102> kind_out_of_school_{};
  std::array<std::int64_t, kinds> amount_{};
  std::int64_t household_;
  std::int64_t pregnant_;
  std::size_t limit_;
};

template <class Visit>
void ClaimTable::for_school_components(const Community& community, std::size_t h, Visit visit) const {
  const Persons& p = community.persons;
  const std::uint32_t end = community.end_person(h);
  std::size_t count = 0;
  for (std::uint32_t i = community.first_person(h); i < end; ++i) {
    count += (amount_[kind_of(p, i, false)] > 0 ? 1 : 0) + (p.pregnancy[i] > 0 && pregnant_ > 0 ? 1 : 0);
  }
  if (count <= limit_) {
    for (std::uint32_t i = community.first_person(h); i < end; ++i) {
      const std::size_t kind = kind_of(p, i, false);
      if (kind >= first_level && amount_[kind] > 0) visit(i, amount_[kind]);
    }
    return;
  }
  const Components kept = components(community, h, false);
  for (std::size_t i = 0; i < kept.count; ++i) {
    if (kept.items[i].school) visit(kept.items[i].person, kept.items[i].amount);
  }
}

}  // namespace guyub
