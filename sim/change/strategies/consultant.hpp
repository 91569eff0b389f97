#pragma once
// Consultants: even different experience helps, similar experience more; they are outsiders themselves (mission S1.12.5).
//   disruption kept 1 - e (a + (1 - a) similarity) x;  outsider + outsider (1 - T) x

#include "sim/change/strategies/strategy.hpp"

namespace guyub {

struct Consultant : StrategyRules {
  float similarity = 0;   ///< of their experience with the body's work
  float effect = 0;       ///< e
  float dissimilar = 0;   ///< a: share of the effect without any similarity
  float outsider = 0;

  static constexpr bool reaches_households = false;
  float precondition() const { return 1.0f; }
  void act(Levers& levers, Progress x, const Circumstances& how) const;
};

template <class Visitor>
void describe(Visitor& v, Consultant& s) {
  describe(v, static_cast<StrategyRules&>(s));
  v.number("similarity", s.similarity, {"1", 0, 1, {"Kemiripan pengalaman konsultan", "Similarity of the consultants' experience"}});
  v.number("effect", s.effect, {"1", 0, 1, {"Pengurangan gangguan pada kekuatan penuh", "Reduction of disruption at full strength"}});
  v.number("dissimilar", s.dissimilar, {"1", 0, 1, {"Bagian pengaruh tanpa kemiripan", "Share of the effect without any similarity"}});
  v.number("outsider", s.outsider, {"1", 0, 1, {"Tambahan faktor orang luar", "What they add to the outsider factor"}});
}

}  // namespace guyub
