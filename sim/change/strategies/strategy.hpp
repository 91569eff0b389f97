#pragma once
// What every strategy of acceptance has: when and how hard it is pursued, how it builds up and fades, what it costs; and the
// levers of a decision that it may move (mission rows S1.12.1-9 and .11; equations: Strategies).
//
//   x += (u pi - x) / tau_on while it is kept up, then x -= x / tau_off;   R_f = min(1, R_f + added) kept
// u effort, pi the product of what it needs to work. x is held by a programme's ApproachState for each community.
// Each strategy is a struct of its own file that adds its coefficients and
//   precondition()         pi
//   act(levers, x, how)    what it does to one decision; for households only where reaches_households
// and, where it works on bodies themselves, a function over them. strategies.hpp lists them, one line each.
// Costs: effort times posts (at the facilitator's wage) and rupiah, a month and community while kept up, paid as delivery
// cost of the programme.

#include <algorithm>
#include <cstdint>

#include "sim/scenario/describe.hpp"
#include "sim/world/programme_state.hpp"

namespace guyub {

struct StrategyRules {
  float effort = 0;          ///< u: 0 is not used
  float months_on = 1;       ///< tau_on
  float months_off = 1;      ///< tau_off
  std::int32_t start = 0;    ///< months after the programme's first
  std::int32_t lasts = 0;    ///< months in which it is kept up
  float posts = 0;           ///< a community, at full effort
  std::int64_t rupiah = 0;   ///< a month and community, at full effort

  bool kept_up(std::int32_t months_running) const { return effort > 0.0f && months_running >= start && months_running < start + lasts; }
};

template <class Visitor>
void describe(Visitor& v, StrategyRules& s) {
  v.number("effort", s.effort, {"1", 0, 1, {"Upaya", "Effort"}});
  v.number("months_on", s.months_on, {"month", 1, 600, {"Waktu tumbuh", "Time to build up"}});
  v.number("months_off", s.months_off, {"month", 1, 600, {"Waktu pudar", "Time to fade"}});
  v.optional_integer("start", s.start, {"month", 0, 600, {"Mulai sekian bulan sesudah program", "Months after the programme's first at which it starts"}});
  v.integer("lasts", s.lasts, {"month", 0, 600, {"Lama dijalankan", "Months in which it is kept up"}});
  v.optional_number("posts", s.posts, {"person", 0, 100, {"Petugas tambahan per desa", "Additional posts a community"}});
  v.optional_integer("rupiah", s.rupiah, {"IDR/month", 0, 1e10, {"Biaya per desa dan bulan", "Cost a community and month"}});
}

/// Strength of a strategy and whether it is kept up.
struct Progress {
  float strength;
  bool kept_up;
};

/// What a decision depends on that strategies move, and by how much they have moved it.
struct Levers {
  Factors add{};                        ///< to the factors, before they are lowered
  Factors keep{1.0f, 1.0f, 1.0f, 1.0f}; ///< share of each factor that is left
  float benefit_kept = 1.0f;            ///< share of B
  float benefit_added = 0.0f;
  float loss_paid = 0.0f;               ///< made good of a body's loss, in shares of its position
  float wages_paid = 0.0f;              ///< share of the wages that a household loses which is made good
  float roll_out_months = 0.0f;         ///< added to T_roll
  float hidden = 0.0f;                  ///< hidden resistance
  float scope_kept = 1.0f;              ///< share of what a reform asks of a body
  float following_kept = 1.0f;          ///< share of what following a household costs

  float& added(Factor f) { return add[static_cast<std::size_t>(f)]; }
  float& kept(Factor f) { return keep[static_cast<std::size_t>(f)]; }
  bool operator==(const Levers&) const = default;
};

/// Where a decision is made.
struct Circumstances {
  float trust = 0.5f;          ///< in the messenger
  float ideology_gap = 0.0f;   ///< between the body and the one that teaches it
  float best_option = 0.0f;    ///< normal score of the best option beside the plan's own, at least 0
};

/// A month of building up or fading.
inline float build_up(float strength, const StrategyRules& rules, float precondition, std::int32_t months_running) {
  return rules.kept_up(months_running) ? strength + (rules.effort * precondition - strength) / rules.months_on
                                       : strength - strength / rules.months_off;
}

}  // namespace guyub
