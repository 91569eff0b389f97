#pragma once
// A community (desa or kelurahan): the unit of work. State only; behaviour is functions over it.

#include <array>
#include <cstdint>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/core/ids.hpp"
#include "sim/world/aggregates.hpp"
#include "sim/world/alliance_state.hpp"
#include "sim/world/households.hpp"
#include "sim/world/institutions.hpp"
#include "sim/world/markets.hpp"
#include "sim/world/persons.hpp"
#include "sim/world/power.hpp"
#include "sim/world/programme_state.hpp"
#include "sim/world/scheme_state.hpp"

namespace guyub {

struct Community {
  CommunityId id;
  bool urban = false;
  static constexpr std::uint32_t most_persons = (1u << 16) - 1;   ///< that live here at a time: counts are kept in 16 bits
  std::uint8_t arm = 0;               ///< of an evaluation by lottery: 0 none or control
  std::int32_t vacancies = 0;         ///< jobs that wait for somebody
  float price_level = 1.0f;           ///< of what households buy, over the region's
  float wage_level = 1.0f;            ///< of casual and child work, over that at the start
  float cohesion = 0.5f;              ///< in [0,1]
  float conflict = 0.0f;              ///< in [0,1]
  float organisation = 0.3f;           ///< organising skill, in [0,1]
  float unrest = 0.0f;                ///< in [0,1]
  Power power;
  float divided = 0.0f;               ///< how far interests conflict, in [0,1]; kept where an approach asks for it
  Markets markets;
  std::int32_t harvest_months = 0;    ///< months that a failed harvest still lasts
  float poverty_line = 0.0f;          ///< rupiah per person and month, urban or rural

  Households households;
  Persons persons;
  Institutions institutions;
  std::vector<ProgrammeState> programmes;
  std::vector<SchemeState> schemes;
  Aggregates aggregates;              ///< of the last month-end

  std::size_t size() const { return households.size(); }
  std::size_t bytes() const;

  /// Slots of household h: first and one past the last person living there.
  std::uint32_t first_person(std::size_t h) const { return households.person_begin[h]; }
  std::uint32_t end_person(std::size_t h) const { return households.person_begin[h] + households.person_count[h]; }
  std::uint32_t free_slots(std::size_t h) const { return households.person_begin[h + 1] - end_person(h); }

  /// Adds a free slot to household h by moving everything behind it (rare).
  void make_room(std::size_t h);

  /// Whether one more household can be told by its position.
  bool may_grow() const { return size() + 1 < no_household; }

  /// Adds an empty household with so many free slots behind the last one, alike household h in every column but id; no
  /// programme knows it yet. Returns its position. May allocate: not for loops over households.
  std::size_t append_household(std::size_t h, std::uint32_t number, std::uint32_t slots);

  /// Moves the person of a slot of household `from` to household `to`. Slots of both change.
  void move_person(std::uint32_t slot, std::size_t from, std::size_t to);

  /// Frees the slot of a person of household h by moving the last member there.
  void remove_person(std::uint32_t slot, std::size_t h);

  /// Takes away free slots that a household has beyond `spare`, and all of those where nobody lives.
  void close_gaps(std::uint32_t spare);

  /// Consumption per person of household h; 0 when nobody lives there.
  float consumption_per_capita(std::size_t h) const {
    const std::uint8_t n = households.person_count[h];
    return n == 0 ? 0.0f : households.consumption[h] / static_cast<float>(n);
  }
};

/// Somebody, told in a way that outlives changes of slots.
struct Resident {
  std::uint32_t household;
  std::uint32_t id;
};

/// The most skilled body of a kind in a region.
struct BestBody {
  float skill = 0.0f;
  float ideology = 0.0f;
};

/// When a programme runs, as its planner and the portfolio decide.
struct ProgrammeSpan {
  static constexpr std::int32_t never = 1 << 20;   ///< months, beyond every run
  Month start;
  Month end;                 ///< the first month in which it no longer runs
  double before = 0;         ///< what its portfolio rule looks at, after its first month
  float developed = 0;       ///< share of delay and leakage removed by developing it
  std::int32_t running(Month month) const { return month - start; }
  bool ended(Month month) const { return month >= end; }
};

/// The communities of a region, and what is published to all of them at month's end.
struct Country {
  std::vector<Community> communities;
  std::vector<float> reform_share;       ///< by programme: share of village offices that work as reformed
  std::vector<float> cutoff;             ///< by programme: priority up to which households are listed
  std::vector<ProgrammeSpan> spans;      ///< by programme
  std::vector<float> target_rank;        ///< by programme: share of the poorest households that equals those listed
  std::array<BestBody, body_kinds> best_bodies{};
  AllianceState alliance;
  std::vector<float> advocacy;           ///< by programme: log-odds that an alliance adds to bodies' acceptance of its reform
  std::vector<std::int64_t> moved_money; ///< by programme: rupiah a month that an alliance brought it or took from it
  std::int64_t households() const;   ///< that were ever founded here
  std::int64_t inhabited() const;    ///< in which somebody lives
  std::int64_t persons() const;
  std::size_t bytes() const;
};

}  // namespace guyub
