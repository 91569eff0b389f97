#pragma once
// What one month of one community works out on the way and nobody keeps. Every thread has one; it grows to the largest
// community that the thread meets and is never given back within a run.

#include <cstdint>
#include <vector>

#include "sim/world/community.hpp"
#include "sim/world/new_ties.hpp"

namespace guyub {

struct MonthScratch {
  // by household: the month's luck (household/luck)
  std::vector<float> innovation;  ///< standard normal
  std::vector<float> shock;       ///< uniform in (0, 1), like the next two
  std::vector<float> visit;
  std::vector<float> death;
  // by household
  std::vector<float> visit_premium;       ///< strength of the condition on visits: share of them verified
  std::vector<float> condition_hours;     ///< a month that conditions ask of the mother
  std::vector<float> search_reliance;     ///< log points of the search for work, like the next two (household/work_loops)
  std::vector<float> search_transfers;
  std::vector<float> search_burden;
  std::vector<float> paid_to_act;         ///< strength of a condition on schooling, like the above
  std::vector<float> injustice;           ///< felt over who gets what (change/grievance)
  std::vector<AdoptionStage> practice;    ///< the new stages, while ties still read those of the month before
  std::vector<std::uint8_t> complies;     ///< with schemes: the new ones, while ties still read those of the month before
  std::vector<float> scheme_gain;         ///< rupiah that a household has this month because of schemes, negative where it loses
  std::vector<float> school_attitude;     ///< the new ones, while ties still read those published
  std::vector<std::uint32_t> published;   ///< attitudes that ties read, as whole numbers (change/norms)
  std::vector<std::uint64_t> attitudes;   ///< two attitudes of each household as ties see them (change/attitudes)
  std::vector<std::uint8_t> users;        ///< of contraception among its women, as ties see them (household/contraception_loops)
  std::vector<float> chance;              ///< a chance, or what one is worked out from
  std::vector<std::uint32_t> household;   ///< households picked out
  // by slot of the persons' columns
  std::vector<std::uint8_t> flag;
  std::vector<std::uint32_t> slot;        ///< slots picked out, in order
  std::vector<std::uint16_t> school_premium;   ///< thousand rupiah a month that depend on being in school
  std::vector<std::uint32_t> members_before;   ///< running sums over slots: one more entry than slots
  std::vector<std::uint8_t> claim_kind;        ///< programme/claim_kind; with entries beyond the last slot
  static constexpr std::uint16_t no_kinds = 0xFFFF;
  std::uint16_t kinds_elderly_months = no_kinds;   ///< the age of the elderly that claim_kind holds for, once told
  std::vector<std::uint32_t> ties_before;      ///< running sums over ties: one more entry than ties
  std::vector<std::uint64_t> attitudes_before; ///< the same of two attitudes
  // what a month of weddings and moves gathers; empty before and after
  std::vector<Resident> residents;
  NewTies new_ties;

  /// Makes room for a community; the contents are undefined afterwards, and no kinds told.
  void fit(const Community& community);
};

/// This thread's, with room for the community.
MonthScratch& thread_scratch(const Community& community);

}  // namespace guyub
