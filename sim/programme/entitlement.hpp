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

  /// Calls visit(slot, amount) for members of household h: amount is the education component that they carry, enrolled or
  /// not, in rupiah a year; 0 for a member who carries none that counts.
  template <class Visit>
  void for_school_components(const Community& community, std::size_t h, Visit visit) const;

 private:
  // what a person may be the reason for
  enum Kind : std::uint8_t { nothing, under_six, elderly, pupil, kinds };
  static constexpr std::size_t levels = 4;
  static constexpr std::size_t ages = 102;

  // Read instead of asked: who a household's members are is as good as a toss to the processor.
  Kind kind_of(const Persons& persons, std::uint32_t slot, bool enrolled_only) const {
    const auto age = static_cast<std::size_t>(age_years(persons.age_months[slot]));
    const std::size_t schooled = static_cast<std::size_t>(!enrolled_only) | persons.enrolled[slot];
    return kind_[schooled][age];
  }
  std::int64_t amount_of(Kind kind, std::uint8_t grade) const { return amount_[kind][level_[grade]]; }

  std::array<std::array<Kind, ages>, 2> kind_{};    ///< of those out of school, of those of whom it doesn't matter; by age
  std::array<std::uint8_t, 17> level_{};            ///< of the next grade, by grades completed
  std::array<std::array<std::int64_t, levels>, kinds> amount_{};   ///< by level: pupils' differ
  std::int64_t household_;
  std::int64_t pregnant_;
  std::size_t limit_;
};

template <class Visit>
void ClaimTable::for_school_components(const Community& community, std::size_t h, Visit visit) const {
  const Persons& p = community.persons;
  const std::uint32_t end = community.end_person(h);
  const std::uint32_t first = community.first_person(h);
  std::array<std::int64_t, 256> school;   // the first of them are set
  std::size_t count = 0;
  for (std::uint32_t i = first; i < end; ++i) {
    const Kind kind = kind_of(p, i, false);
    const std::int64_t amount = amount_of(kind, p.grade[i]);
    school[i - first] = kind == pupil ? amount : 0;
    count += (amount > 0 ? 1 : 0) + ((p.pregnancy[i] > 0) & (pregnant_ > 0) ? 1 : 0);
  }
  if (count <= limit_) {
    for (std::uint32_t i = first; i < end; ++i) visit(i, school[i - first]);
    return;
  }
  const Components kept = components(community, h, false);
  for (std::size_t i = 0; i < kept.count; ++i) visit(kept.items[i].person, kept.items[i].school ? kept.items[i].amount : 0);
}

}  // namespace guyub
