#pragma once
// What a community holds of one programme: the enrolment of each household and the ledger.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "sim/core/fixed_point.hpp"
#include "sim/world/decisions.hpp"
#include "sim/world/institutions.hpp"

namespace guyub {

enum class EnrolmentStage : std::uint8_t { unlisted, listed, offered, accepted, lapsed, removed, graduated };

/// The four factors of resistance (mission rows S1.7a-d).
enum class Factor : std::uint8_t { outsider, cost, disruption, risk };
inline constexpr std::size_t factor_count = 4;
using Factors = std::array<float, factor_count>;

/// One column entry a household.
struct Enrolments {
  std::vector<float> priority;             ///< in (0,1); the programme serves the lowest first
  std::vector<EnrolmentStage> stage;
  std::vector<std::uint8_t> months;        ///< in the present stage, at most 255
  std::vector<std::uint16_t> enrolled_months;   ///< months of benefit so far
  std::vector<std::uint8_t> strikes;       ///< failed checks in the sanction ladder
  std::vector<std::int32_t> entitlement;   ///< rupiah a year when every component counts
  std::vector<std::int64_t> accrued;       ///< due at the next payment, in twelfths of a rupiah
  std::vector<std::int32_t> paid;          ///< rupiah paid this month, as received
  std::vector<std::uint8_t> seen;          ///< published at month's end, what neighbours see: 0 not listed, 1 listed, 2 enrolled
  std::vector<std::uint8_t> elsewhere;     ///< found in the register of another programme, which serves it: not listed
  std::vector<std::uint8_t> checked;       ///< this month: 0 not verified, 1 met, 2 failed
  std::vector<SmallShare> acceptance;      ///< chance of accepting at the last decision (before the hazard)
  std::vector<std::array<SmallShare, factor_count>> resistance;  ///< at the last decision; for listed ones

  /// Calls visit(name, column) for every column: the one list of them. Self is Enrolments or const Enrolments.
  template <class Self, class Visit>
  static void each_column(Self& e, Visit visit) {
    visit("priority", e.priority);
    visit("stage", e.stage);
    visit("months", e.months);
    visit("enrolled_months", e.enrolled_months);
    visit("strikes", e.strikes);
    visit("entitlement", e.entitlement);
    visit("accrued", e.accrued);
    visit("paid", e.paid);
    visit("seen", e.seen);
    visit("elsewhere", e.elsewhere);
    visit("checked", e.checked);
    visit("acceptance", e.acceptance);
    visit("resistance", e.resistance);
  }
  void resize(std::size_t n);
  /// Adds a household behind the last one: nothing is known of it yet.
  void append();
  std::size_t bytes() const;
};

/// Items of the ledger of a programme in a community and month, whole rupiah.
/// appropriated + carried_in = households + delivery + leakage + unspent, always.
enum class LedgerItem : std::uint8_t { appropriated, carried_in, households, delivery, leakage, unspent, count };
using Ledger = std::array<std::int64_t, static_cast<std::size_t>(LedgerItem::count)>;

inline std::int64_t& entry(Ledger& ledger, LedgerItem item) { return ledger[static_cast<std::size_t>(item)]; }
inline std::int64_t entry(const Ledger& ledger, LedgerItem item) { return ledger[static_cast<std::size_t>(item)]; }

/// Reform of the delivering institution: working as the programme's conditions ask.
enum class ReformStage : std::uint8_t { not_considered, considered, trying, routine, reverted };

/// Strategies of acceptance (mission rows S1.12.1-9 and .11), each in its file of sim/change/strategies.
enum class Strategy : std::uint8_t { education, adaptation, negotiation, variety, consultant, shake_up, pairing, compensation, gradual, collaboration };
inline constexpr std::size_t strategy_count = 10;

/// How far the approach of a programme, a practice or a scheme has come in a community.
struct ApproachState {
  float participation = 0.0f;                    ///< part the community took in the design
  std::array<float, strategy_count> strategy{};  ///< strength built up so far
  std::array<bool, strategy_count> kept_up{};    ///< in this month
  float best_option = 0.0f;                      ///< normal score of the best option that variety brought, at least 0
};

/// How the planner lands a programme in a community (landing.hpp); as it stands here nothing is changed.
struct Landing {
  float completeness = 0.0f;   ///< of what the planner knows of the community, in [0,1], mean of the headings
  float fit = 0.0f;            ///< of the plan to the community, in [0,1]
  float credit = 0.0f;         ///< of the planner, added to trust in the messenger
  float pressure = 0.0f;       ///< chance that who would refuse gives in
  float participation = 1.0f;  ///< over the approach's
  float staff = 1.0f;          ///< over the approach's
  float drift = 0.0f;          ///< how far goals have drifted to the sponsor, in [0,1]
  // what people meet this month, of plan, approach and portfolio together
  float congruence = 0.0f;     ///< with their own aims, in [0,1]
  float standing = 0.0f;       ///< added to trust in the messenger
  float legitimacy = 0.0f;     ///< added to it by households, for the legitimacy of who delivers
};

/// Households that were enrolled before the programme's conditions came.
struct HeldBefore {
  std::int32_t enrolled = 0;   ///< of these, enrolled this month
  std::int32_t lost = 0;       ///< of these, to whom the conditions left less than their entitlement this month
  std::int32_t removed = 0;    ///< removed by a sanction so far
};

struct ProgrammeState {
  Enrolments enrolments;
  Ledger ledger{};                 ///< of this month
  std::int64_t training_due = 0;   ///< rupiah of last month's training places, paid with this month's delivery
  std::int64_t volunteered = 0;    ///< rupiah a month and household of following that volunteers save
  std::int64_t group_fund = 0;     ///< rupiah that savings groups hold; their members' own money, outside the ledger
  std::int32_t portion = whole_portion;   ///< of a claim that is paid when the money is divided among all, in millionths
  static constexpr std::int32_t whole_portion = 1'000'000;
  std::int64_t appropriation = 0;  ///< rupiah a month, this community's share
  ReformStage reform = ReformStage::not_considered;
  std::int32_t reform_months = 0;  ///< in the present stage
  Factors institution_resistance{};
  float institution_acceptance = 0.0f;  ///< probability at the last decision
  BodyKind delivered_by = BodyKind::village_office;
  ApproachState approach;
  float aims = 0.5f;               ///< of the programme as it is carried out here
  float reform_outcome = 1.0f;     ///< of what a reform is expected to teach, what this one does; below 0 it spoils
  Landing plan;
  Decisions household_decisions;   ///< why they accept, so far
  Decisions body_decisions;
  HeldBefore held_before;
  float verification = 0.0f;       ///< chance that a household's conditions are checked this month
};

}  // namespace guyub
