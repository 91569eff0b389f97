#pragma once
// Unrest of a community: what feeds it, what calms it, and what it costs.
//
//   U += pace (min(1, p) (1 - relief R) - U),   p = shock s + inequality max(0, I - tolerated) + grievance G
// s share of households that farm while their harvest has failed; I inequality of the month's consumption (institution/power); G mean
//   grievance (mistargeting feeds it, change/grievance); R share of what households in need lack to the poverty line, before help,
//   that reached them this month: timely, for it counts in the month in which it is paid, and fair, for others' money does not count.
// Costs: quality of school and post falls by interruption x U a month, from which service_capacity brings it back; households earn
//   less by lost x U of their income.
// Relief as a means against unrest: Piven and Cloward 1971, "Regulating the poor", ch. 1 (form only). Coefficients are assumptions.
// Reads harvest_months, sector, income, transfer, consumption, the month's sums. Writes unrest, school_quality, post_quality, income.
// Draws nothing. Simplifications: no spread between communities; nobody is hurt; the police do not come.

#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct UnrestCoefficients {
  float shock = 0;
  float inequality = 0;
  float tolerated = 0;
  float grievance = 0;
  float relief = 0;
  float pace = 0;
  float interruption = 0;
  float lost = 0;
};

template <class Visitor>
void describe(Visitor& v, UnrestCoefficients& c) {
  v.number("shock", c.shock, {"1", 0, 10, {"Keresahan bila semua keluarga gagal panen", "Unrest where every household's harvest has failed"}});
  v.number("inequality", c.inequality, {"1", 0, 10, {"Keresahan per ketimpangan di atas yang ditoleransi", "Unrest by inequality above what is tolerated"}});
  v.number("tolerated", c.tolerated, {"1", 0, 1, {"Ketimpangan yang ditoleransi", "Inequality that is tolerated"}});
  v.number("grievance", c.grievance, {"1", 0, 10, {"Keresahan pada kecemburuan penuh", "Unrest at full grievance"}});
  v.number("relief", c.relief, {"1", 0, 1, {"Bagian keresahan yang diredam bantuan penuh", "Share of unrest that full relief spares"}});
  v.number("pace", c.pace, {"1/month", 0, 1, {"Kecepatan keresahan menyesuaikan", "Speed at which unrest adjusts"}});
  v.number("interruption", c.interruption, {"1/month", 0, 1, {"Bagian mutu layanan yang hilang sebulan pada keresahan penuh", "Share of quality of services lost a month at full unrest"}});
  v.number("lost", c.lost, {"1", 0, 1, {"Bagian pendapatan yang hilang pada keresahan penuh", "Share of income lost at full unrest"}});
}

/// R: share of what the needy lack that reached them this month.
float relief_reached(const Community& community);

/// What households of a tile earned less because of unrest.
void disturb_earning(Community& community, Tile tile, const UnrestCoefficients& c);

/// At the end of a month, after its sums: unrest, and services interrupted.
void stir(Community& community, const UnrestCoefficients& c);

}  // namespace guyub
