#pragma once
// Local economy: money that programmes bring is spent in the community, becomes its sellers' income, and is spent again;
// where other markets are far it raises prices.
//
// Form: the Keynesian multiplier of a small open economy, as in local economy-wide models of transfers (Taylor and
// Filipski 2014, "Beyond experiments in development economics", ch. 2): a share s of what is spent stays, the rest leaves.
//   D += (transfers + E - D) / tau        what is spent here because money came from outside
//   E  = s D                              sellers' additional income, paid next month; in the long run E = s/(1-s) transfers
//   p  = 1 + kappa r D / consumption      prices, with remoteness r in [0,1): where r = 0 goods come in at their old price
//   w  = w0 (1 + omega E / sellers' income)
// s = s_near + (s_remote - s_near) r, r = km/(km + km0), km the mean way to the school and the post. E is spread over
// households outside formal work in proportion to permanent income. The poverty line moves with p. What a programme pays
// stays what its ledger says: E is income that neighbours earn.
// Reads the month's sums of transfers and local income; writes the markets for goods, price_level, wage_level. Draws nothing.
// Simplifications: no supply by sector, no trade between communities, taxes that pay the transfers fall elsewhere.

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct LocalEconomyCoefficients {
  float distance = 0;         ///< km0
  float stays_near = 0;       ///< s_near
  float stays_remote = 0;     ///< s_remote
  float spending_months = 0;  ///< tau
  float price = 0;            ///< kappa
  float wage = 0;             ///< omega
};

template <class Visitor>
void describe(Visitor& v, LocalEconomyCoefficients& c) {
  v.number("distance", c.distance, {"km", 0.1, 1000, {"Jarak pada keterpencilan setengah", "Distance at which a place is half remote"}});
  v.number("stays_near", c.stays_near, {"1", 0, 0.95, {"Bagian belanja yang tinggal di desa dekat pasar", "Share of spending that stays where other markets are near"}});
  v.number("stays_remote", c.stays_remote, {"1", 0, 0.95, {"Bagian belanja yang tinggal di desa terpencil", "Share of spending that stays in a remote place"}});
  v.number("spending_months", c.spending_months, {"month", 1, 60, {"Waktu uang dari luar dibelanjakan", "Time in which money from outside is spent"}});
  v.number("price", c.price, {"1", 0, 10, {"Kenaikan harga per bagian belanja tambahan di tempat terpencil", "Rise of prices per share of additional spending in a remote place"}});
  v.number("wage", c.wage, {"1", 0, 10, {"Kenaikan upah per bagian pendapatan tambahan penjual", "Rise of wages per share of sellers' additional income"}});
}

/// Before the first month: how remote the community is.
void open_local_economy(Community& community, const LocalEconomyCoefficients& c);

/// Adds what sellers of a tile earn more to their income of the month.
void sell_more(Community& community, Tile tile);

/// What household h earned more this month, whole rupiah.
std::int32_t local_income(const Community& community, std::size_t h);

/// After a month's sums: next month's additional income, and wages; prices when they respond.
void clear_local_economy(Community& community, const LocalEconomyCoefficients& c, bool prices);

}  // namespace guyub
