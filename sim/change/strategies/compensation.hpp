#pragma once
// Compensation of losers: resistance comes from those directly hit, so what they lose is made good (mission S1.12.8).
//   a body: loss - x rupiah / position, its rupiah a month against what the position that is lost yields;
//   a household: loss kept 1 - share x of the wages of children who go back to school, paid as that many months of wages when
//   it accepts, out of the programme's money for households.
// Losers are those with something to lose: for others the risk factor is 0 and nothing changes.
// Simplification: paid once, for what is earned when it accepts; lists do not reckon with it, so that it waits where money is
// short.

#include "sim/change/strategies/strategy.hpp"

namespace guyub {

struct Compensation : StrategyRules {
  float position = 1;   ///< rupiah a month that a body's whole position yields
  float share = 0;      ///< of lost wages that is made good to households
  float months = 0;     ///< of wages that are paid

  static constexpr bool reaches_households = true;
  float precondition() const { return 1.0f; }
  void act(Levers& levers, Progress x, const Circumstances& how) const;
};

template <class Visitor>
void describe(Visitor& v, Compensation& s) {
  describe(v, static_cast<StrategyRules&>(s));
  v.number("position", s.position, {"IDR/month", 1, 1e10, {"Nilai kedudukan suatu lembaga", "What a body's whole position yields"}});
  v.number("share", s.share, {"1", 0, 1, {"Bagian upah hilang yang diganti", "Share of lost wages made good"}});
  v.number("months", s.months, {"month", 0, 120, {"Bulan upah yang dibayar", "Months of wages paid"}});
}

}  // namespace guyub
