#pragma once
// The households of a community as columns. Money in rupiah per household and month unless said; states in
// [0,1] unless said.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/core/fixed_point.hpp"
#include "sim/world/persons.hpp"

namespace guyub {

/// No household of a community has this position.
inline constexpr std::uint16_t no_household = 0xFFFF;

/// Main source of living of the household.
enum class Sector : std::uint8_t { agriculture, informal, formal };

struct Households {
  // place and make-up; persons of household h are slots [person_begin[h], person_begin[h] + person_count[h])
  std::vector<std::uint32_t> person_begin;  ///< one more entry than households: slots, some of them free
  std::vector<std::uint32_t> id;            ///< keys its draws, stable for life (numbering.hpp); at the start its position
  std::vector<std::uint16_t> origin;        ///< position of the household that its founder left; no_household for others
  std::vector<std::uint8_t> person_count;
  std::vector<Sector> sector;
  std::vector<std::uint8_t> decile;         ///< 0 poorest .. 9, of persons by per-capita consumption at the start
  std::vector<float> welfare_rank;          ///< share of households poorer, when last measured
  std::vector<float> kilometres_to_school;  ///< to the nearest junior secondary school
  std::vector<float> kilometres_to_post;

  // economy
  std::vector<float> permanent_income;
  std::vector<float> earning_capacity;   ///< of its members when permanent_income was last made to follow it
  std::vector<float> transitory;         ///< log points: AR(1) state
  std::vector<float> income;             ///< earned this month
  std::vector<float> transfer;           ///< received from programmes this month
  std::vector<float> expected_transfer;  ///< what the household counts on
  std::vector<float> savings;            ///< negative is debt
  std::vector<float> consumption;
  std::vector<float> consumption_sum;    ///< over the evaluation window, for effects by twin
  std::vector<std::uint8_t> shock_months; ///< months that an illness or layoff still lasts

  // minds
  std::vector<float> school_attitude;
  std::vector<float> school_attitude_anchor;
  std::vector<SmallShare> stubbornness;
  std::vector<SmallShare> threshold;       ///< share of adopters among ties at which peers stop holding back
  std::vector<float> trust_state;
  std::vector<float> trust_village;
  std::vector<float> routine;         ///< how set its ways are
  std::vector<SmallShare> health_attitude;    ///< to seeking health care
  std::vector<SmallShare> health_attitude_anchor;
  std::vector<SmallShare> small_family;       ///< attitude to a small family
  std::vector<SmallShare> small_family_anchor;
  std::vector<SmallShare> self_reliance;
  std::vector<SmallShare> collective_action;  ///< attitude to acting together
  std::vector<SmallShare> grievance;          ///< over who gets what
  std::vector<AdoptionStage> practice;        ///< of a new practice that spreads
  std::vector<std::uint8_t> complies;         ///< with the variant's schemes: bit k with scheme k
  std::vector<SmallShare> hidden_resistance;  ///< left by force
  std::vector<std::uint8_t> visit_due;  ///< 1 when a member under six or pregnant is due a visit this month
  std::vector<std::uint8_t> visited;    ///< 1 when it went

  // ties: the neighbours of household h are tie[tie_begin[h] .. tie_begin[h + 1])
  std::vector<std::uint32_t> tie_begin;
  std::vector<std::uint16_t> tie;
  std::vector<float> enrolled_share;  ///< of its children of school age, last month-end; -1 without children

  std::size_t size() const { return person_count.size(); }

  /// Calls visit(name, column) for every column with one entry a household: the one list of them, which making room,
  /// counting bytes and comparing go by. Self is Households or const Households.
  template <class Self, class Visit>
  static void each_column(Self& h, Visit visit) {
    visit("person_count", h.person_count);
    visit("id", h.id);
    visit("origin", h.origin);
    visit("sector", h.sector);
    visit("decile", h.decile);
    visit("welfare_rank", h.welfare_rank);
    visit("kilometres_to_school", h.kilometres_to_school);
    visit("kilometres_to_post", h.kilometres_to_post);
    visit("permanent_income", h.permanent_income);
    visit("earning_capacity", h.earning_capacity);
    visit("transitory", h.transitory);
    visit("income", h.income);
    visit("transfer", h.transfer);
    visit("expected_transfer", h.expected_transfer);
    visit("savings", h.savings);
    visit("consumption", h.consumption);
    visit("consumption_sum", h.consumption_sum);
    visit("shock_months", h.shock_months);
    visit("school_attitude", h.school_attitude);
    visit("school_attitude_anchor", h.school_attitude_anchor);
    visit("stubbornness", h.stubbornness);
    visit("threshold", h.threshold);
    visit("trust_state", h.trust_state);
    visit("trust_village", h.trust_village);
    visit("routine", h.routine);
    visit("health_attitude", h.health_attitude);
    visit("health_attitude_anchor", h.health_attitude_anchor);
    visit("small_family", h.small_family);
    visit("small_family_anchor", h.small_family_anchor);
    visit("self_reliance", h.self_reliance);
    visit("collective_action", h.collective_action);
    visit("grievance", h.grievance);
    visit("practice", h.practice);
    visit("complies", h.complies);
    visit("hidden_resistance", h.hidden_resistance);
    visit("visit_due", h.visit_due);
    visit("visited", h.visited);
    visit("enrolled_share", h.enrolled_share);
  }

  /// Makes every column n households long; person_begin and tie_begin get n + 1 entries. New ones are numbered by position.
  void resize(std::size_t n);

  /// Adds a household behind the last one, alike in every column, with no slots and no ties.
  void append_like(std::size_t h);

  /// Bytes held by the columns.
  std::size_t bytes() const;
};

}  // namespace guyub
