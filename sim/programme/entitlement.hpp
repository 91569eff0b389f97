#pragma once
// What a household may claim: its components, the highest of them up to the programme's limit.

#include <array>
#include <cstdint>
#include <optional>

#include "sim/programme/claim_kind.hpp"
#include "sim/programme/programme.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

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

/// A benefit schedule laid out by kinds of persons, to be asked about many households. Education components count children
/// of school age (6-18) below grade 12.
class ClaimTable {
 public:
  explicit ClaimTable(const BenefitSchedule& schedule);
  /// With the dated grants that hold in a month, where the schedule has any.
  ClaimTable(const BenefitSchedule& schedule, Month month);

  /// Grants by grade and sex; null where the amounts by kinds of persons hold.
  const GradeGrants* grants() const { return grants_ ? &*grants_ : nullptr; }

  /// The kinds of everyone in slots [first, end), into kind[first..end): what the questions below read, with 8 more entries
  /// behind the last slot.
  void tell_kinds(const Persons& persons, std::size_t first, std::size_t end, ClaimKind* kind) const;

  /// Of everyone in the community, into scratch.claim_kind, unless they stand there already.
  const ClaimKind* kinds_of(const Community& community, MonthScratch& scratch) const;

  /// Of everyone in a tile; they stand when every tile's were told.
  const ClaimKind* kinds_of(const Community& community, Tile tile, MonthScratch& scratch) const;

  /// Components of household h; education components only of those enrolled when enrolled_only.
  Components components(const Community& community, std::size_t h, const ClaimKind* kind, bool enrolled_only) const;

  /// Rupiah a year that household h may claim: in all, and when children out of school don't count.
  struct Claim {
    std::int64_t all;
    std::int64_t enrolled;
  };
  Claim claim(const Community& community, std::size_t h, const ClaimKind* kind) const;

  /// Whether all components of household h count, because they are no more than the limit.
  bool all_count(const Community& community, std::size_t h, const ClaimKind* kind) const;

  /// The education component, enrolled or not, in rupiah a year; 0 for a kind without.
  std::int64_t school_amount(std::size_t kind) const { return is_school(component_of(kind)) ? amount_of(component_of(kind)) : 0; }

  /// Calls visit(kind) for every member of household h, and for some that don't exist, whose kind is 0 and claims nothing:
  /// how many members a household has is as good as a toss to the processor too.
  template <class Visit>
  static void for_kinds(const Community& community, std::size_t h, const ClaimKind* kind, Visit visit);

 private:
  std::int64_t amount_of(Component c) const { return amount_[static_cast<std::size_t>(c)]; }

  std::array<std::int64_t, 8> amount_{};                ///< by component
  std::array<std::uint64_t, claim_kinds> both_{};       ///< of a person, expecting or not: all, and above it if enrolled
  std::array<std::uint8_t, claim_kinds> count_{};       ///< components that a person carries, enrolled or not
  std::int64_t household_;
  std::int64_t pregnant_;
  std::uint16_t elderly_months_;
  std::size_t limit_;
  std::optional<GradeGrants> grants_;
};

template <class Visit>
void ClaimTable::for_kinds(const Community& community, std::size_t h, const ClaimKind* kind, Visit visit) {
  constexpr std::size_t usual = 8;
  const ClaimKind* const own = kind + community.first_person(h);
  const std::size_t members = community.households.person_count[h];
  for (std::size_t m = 0; m < usual; ++m) visit(m < members ? own[m] : ClaimKind{0});
  for (std::size_t m = usual; m < members; ++m) visit(own[m]);
}

}  // namespace guyub
