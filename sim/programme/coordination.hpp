#pragma once
// Coordination: a coordinating body of the district matches the registers of programmes that serve the same areas and people (mission S1.2).
//
// Without it each programme lists by its own order and many serve the same households. With it a household that another programme
// lists or serves, and that the match finds, is not listed: the same money reaches further down the list. It costs so much a
// month and community, from the money of every programme that is matched. Households that are in two programmes already stay.
// Reads stages, priorities and claims; writes elsewhere. Draws registry_match kept word 0 (the match finds the household).
// Simplification: programmes take turns in the order of the variant; a household is worth serving once, by whichever comes first.

#include <cstdint>
#include <span>

#include "sim/core/calendar.hpp"
#include "sim/core/random.hpp"
#include "sim/programme/entitlement.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct Coordination {
  Month start;
  float found = 0;              ///< share of households that a match finds
  std::int64_t cost = 0;        ///< rupiah a month, of a programme in a community
};

template <class Visitor>
void describe(Visitor& v, Coordination& c) {
  v.month("start", c.start, {"Bulan pertama", "First month"});
  v.number("found", c.found, {"1", 0, 1, {"Bagian keluarga yang ditemukan saat data dipadankan", "Share of households that a match of registers finds"}});
  v.integer("cost", c.cost, {"IDR/month", 0, 1e9, {"Biaya sebulan tiap program di tiap komunitas", "Cost a month of a programme in a community"}});
}

/// Marks the households of a community that another programme lists or serves. cutoff: by programme, of the lists of this month as
/// far as they are made. claims: by programme.
void match_registers(Community& community, std::size_t k, std::span<const float> cutoff, std::span<const ClaimTable> claims,
                     float found, const Draws& draws, MonthScratch& scratch);

/// Forgets the marks.
void forget_matches(Community& community, std::size_t k);

}  // namespace guyub
