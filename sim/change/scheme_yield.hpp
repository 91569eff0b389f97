#pragma once
// What a scheme yields, what is reported of it, and what is taken for it.
//
// A household that complies gives up cost x the income it earned and gains Q = output x its usual income x fit x (1 - spoiled H). The
// community's report and its next target are those of change/coercion. While the scheme lasts the levy x the report, whole rupiah, is
// taken from all households in proportion to their income, no more than they have; what is taken is recorded, and leaves the community.
// A household is harmed where it has less money this month than it would have without schemes.
// Reads permanent income, hidden resistance, pay. Writes income, output, reported, levied, target. Draws nothing.
// Simplification: the levy is not reckoned by who complies; consumption follows through savings, nobody counts on what a scheme brings.

#include "sim/change/scheme.hpp"

namespace guyub {

/// What a month of one scheme depends on besides the community.
struct YieldSetting {
  const Scheme& scheme;
  const CoercionCoefficients& coercion;
  bool lasts;
  float force;
  bool may_force;     ///< coercion is switched on: reports may be padded, hidden resistance counts
};

/// Begins a month's account of who gains and loses.
void open_accounts(const Community& community, MonthScratch& scratch);

/// Scheme k yields and is levied.
void yield(Community& community, std::size_t k, const YieldSetting& setting, MonthScratch& scratch);

/// Counts those who have less by the schemes.
void close_accounts(Community& community, const MonthScratch& scratch);

}  // namespace guyub
