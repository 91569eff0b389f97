#pragma once
// The delivering body decides whether to work as the programme asks: the acceptance of change applied to a body.
//
// Stages: not considered -> considered (the programme has come) -> trying -> routine, or reverted while trying.
// Verification is the programme's reformed share times the office's skill once the reform is tried, its unreformed
// share before; more households than a facilitator can follow lower it, and so do empty posts and a scope that was given up.
// The hazard is scaled by the body's openness and by 1 - gatekeeping; what its life adds to the terms is in institution/bodies,
// what strategies change of them in change/strategies. Draws community_shock word 1 (by programme).
// Simplification: an office decides alone; district and agency do not press it.

#include <array>
#include <cstdint>

#include "sim/change/acceptance.hpp"
#include "sim/change/approach.hpp"
#include "sim/change/resistance.hpp"
#include "sim/core/random.hpp"
#include "sim/institution/bodies.hpp"
#include "sim/programme/programme.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct ReformCoefficients {
  float benefit = 0;          ///< B of a reform as bodies see it
  float inefficiency = 0;     ///< how inefficient the reform looks
  float loss = 0;             ///< share of its position that a body stands to lose
  float threshold = 0;        ///< share of reformed offices in the region at which others stop holding back
  std::int32_t routine_after = 0;   ///< months of trying until the reform is routine
  float reversal = 0;         ///< chance a month of giving up while trying, at no acceptance at all
};

template <class Visitor>
void describe(Visitor& v, ReformCoefficients& c) {
  v.number("benefit", c.benefit, {"1", 0, 1, {"Manfaat pembaruan bagi lembaga", "Benefit of a reform to a body"}});
  v.number("inefficiency", c.inefficiency, {"1", 0, 1, {"Kesan tidak efisien", "How inefficient the reform looks"}});
  v.number("loss", c.loss, {"1", 0, 1, {"Bagian posisi yang bisa hilang", "Share of its position that a body stands to lose"}});
  v.number("threshold", c.threshold, {"1", 0, 1, {"Ambang kantor lain yang sudah berbenah", "Threshold of other offices reformed"}});
  v.integer("routine_after", c.routine_after, {"month", 1, 240, {"Bulan mencoba sampai menjadi rutin", "Months of trying until routine"}});
  v.number("reversal", c.reversal, {"1/month", 0, 1, {"Peluang kembali ke cara lama", "Chance of giving up while trying"}});
}

struct ReformSetting {
  const Programme& programme;
  const Approach& approach;
  const AcceptanceCoefficients& acceptance;
  const ResistanceCoefficients& resistance;
  const ReformCoefficients& reform;
  const AcceptanceSwitches& on;
  float reformed_share;      ///< of the region's offices, published last month-end
  bool always_accept;        ///< the mechanism switched off: every office works as asked
  bool verification;         ///< conditions are verified at all
  bool facilitator_load;
  BodySwitches bodies{};
  BodyCoefficients life{};
  std::array<BestBody, body_kinds> best{};   ///< of the region, published last month-end
  float advocacy = 0;        ///< log-odds that an alliance adds
};

/// Terms of the office's decision on programme k's reform.
AcceptanceTerms reform_terms(const Community& community, std::size_t k, const ReformSetting& setting);

/// A month of the reform of programme k in the community's office; writes reform, verification and the factors.
void decide_reform(Community& community, std::size_t k, const Draws& draws, const Clock& clock, const ReformSetting& setting);

}  // namespace guyub
