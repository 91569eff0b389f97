#pragma once
// Pairing of two bodies with the same service or different methods: the better teaches the other (mission S1.12.7).
//   skill_weak += g x (skill_strong - skill_weak)+ (1 - d/2) a month;  outsider + outsider d x;   d gap of ideology
// The partner is the most skilled other body of the community, or the most skilled of the same kind in the region as published
// at the last month's end (which learns nothing itself).

#include "sim/change/strategies/strategy.hpp"
#include "sim/world/community.hpp"

namespace guyub {

enum class Partner : std::uint8_t { strongest_here, best_of_region };

struct Pairing : StrategyRules {
  Partner partner = Partner::best_of_region;
  float gain = 0;       ///< g
  float outsider = 0;

  static constexpr bool reaches_households = false;
  float precondition() const { return 1.0f; }
  void act(Levers& levers, Progress x, const Circumstances& how) const;
};

template <class Visitor>
void describe(Visitor& v, Pairing& s) {
  describe(v, static_cast<StrategyRules&>(s));
  v.choice("partner", s.partner, {{"strongest_here", Partner::strongest_here, {"lembaga paling cakap di komunitas", "the most skilled body of the community"}},
                                  {"best_of_region", Partner::best_of_region, {"lembaga sejenis paling cakap di wilayah", "the most skilled body of its kind in the region"}}},
           {"Pasangannya", "The partner"});
  v.number("gain", s.gain, {"1/month", 0, 1, {"Bagian selisih kecakapan yang dipelajari sebulan", "Share of the gap of skill learnt a month"}});
  v.number("outsider", s.outsider, {"1", 0, 1, {"Tambahan faktor orang luar pada ideologi berlawanan", "What opposite ideology adds to the outsider factor"}});
}

/// Gap of ideology between a body and its partner.
float gap_to_partner(const Community& community, BodyKind kind, const Pairing& pairing, const std::array<BestBody, body_kinds>& best);

/// A month in which the body and its partner work together.
void pair(Community& community, BodyKind kind, const Pairing& pairing, float strength, const std::array<BestBody, body_kinds>& best);

}  // namespace guyub
