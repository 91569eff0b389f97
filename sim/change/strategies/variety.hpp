#pragma once
// Variety: more activities and experts, and so more options among which a body finds its own (mission S1.12.4).
//   B + spread x max(0, z_1 .. z_(n-1)), n options, z standard normal and the body's own: the plan itself is one of them;
//   disruption + disruption (1 - x/u) while it is kept up: much that is new at first
// Draws institution_change months `option_month` and on.

#include "sim/change/strategies/strategy.hpp"
#include "sim/core/random.hpp"

namespace guyub {

struct Variety : StrategyRules {
  std::int32_t options = 1;   ///< n
  float spread = 0;           ///< standard deviation of what options are worth
  float disruption = 0;       ///< added at first

  static constexpr bool reaches_households = false;
  float precondition() const { return 1.0f; }
  void act(Levers& levers, Progress x, const Circumstances& how) const;
};

template <class Visitor>
void describe(Visitor& v, Variety& s) {
  describe(v, static_cast<StrategyRules&>(s));
  v.integer("options", s.options, {"1", 1, 64, {"Banyaknya pilihan", "Options"}});
  v.number("spread", s.spread, {"1", 0, 1, {"Simpangan baku manfaat antarpilihan", "Standard deviation of what options are worth"}});
  v.number("disruption", s.disruption, {"1", 0, 1, {"Tambahan gangguan pada awalnya", "Disruption added at first"}});
}

inline constexpr std::uint32_t option_month = 1u << 20;   ///< no month of a run comes near it

/// Normal score of the best option of a community for a programme beside the plan's own; at least 0.
float best_option(const Variety& variety, std::uint32_t community, std::uint32_t programme, const Draws& draws);

}  // namespace guyub
