#pragma once
// Investment: part of what comes from programmes is put into productive things (animals, tools, stock), which earn from then on.
//
//   laid out = share x transfer, or what a programme obliges to;   savings -= laid out;   permanent income += laid out x yield / 12
// A household short of credit invests when money comes from outside (Banerjee and Duflo 2005, "Growth theory through the lens of
// development economics", Handbook of Economic Growth 1A, section 2). Neither number is measured here: both ranges begin at zero.
// Reads transfer; writes savings, permanent_income. Draws nothing.
// Simplifications: the same share of every transfer; what was bought does not wear out and is not sold.

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct InvestmentCoefficients {
  float share = 0;
  float yield = 0;   ///< a year
};

template <class Visitor>
void describe(Visitor& v, InvestmentCoefficients& c) {
  v.number("share", c.share, {"1", 0, 1, {"Bagian bantuan yang dijadikan modal usaha", "Share of a transfer put into productive things"}});
  v.number("yield", c.yield, {"1/year", 0, 5, {"Hasil modal itu setahun", "What they earn a year"}});
}

/// What a tile's households lay out of the month's transfers. Once a month, before consumption.
void invest(Community& community, Tile tile, const InvestmentCoefficients& c);

/// What they lay out of what programme k paid this month beyond that, because `obliged` of it has to be put into productive things.
void invest_as_obliged(Community& community, std::size_t k, Tile tile, float obliged, const InvestmentCoefficients& c);

}  // namespace guyub
