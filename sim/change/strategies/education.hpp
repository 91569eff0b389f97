#pragma once
// Education for change: workshops that teach new ways. They work only where participants shape the programme, have field
// experience and have the authority to change things (mission S1.12.1): pi is the product of the three.
//   disruption kept 1 - e x

#include "sim/change/strategies/strategy.hpp"

namespace guyub {

struct Education : StrategyRules {
  float shaping = 0;            ///< how far participants shape the programme
  float field_experience = 0;
  float authority = 0;          ///< to change things
  float effect = 0;             ///< e

  static constexpr bool reaches_households = true;
  float precondition() const { return shaping * field_experience * authority; }
  void act(Levers& levers, Progress x, const Circumstances& how) const;
};

template <class Visitor>
void describe(Visitor& v, Education& s) {
  describe(v, static_cast<StrategyRules&>(s));
  v.number("shaping", s.shaping, {"1", 0, 1, {"Peserta ikut membentuk programnya", "Participants shape the programme"}});
  v.number("field_experience", s.field_experience, {"1", 0, 1, {"Pengalaman lapangan peserta", "Field experience of participants"}});
  v.number("authority", s.authority, {"1", 0, 1, {"Wewenang peserta untuk mengubah", "Authority of participants to change things"}});
  v.number("effect", s.effect, {"1", 0, 1, {"Pengurangan gangguan pada kekuatan penuh", "Reduction of disruption at full strength"}});
}

}  // namespace guyub
