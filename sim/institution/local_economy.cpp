#include "sim/institution/local_economy.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"

namespace guyub {
namespace {

constexpr float least_demand = 1.0f;   // rupiah a month: less is none

bool sells(const Households& h, std::size_t i) { return h.sector[i] != Sector::formal && h.person_count[i] > 0; }

float as_real(std::int64_t rupiah) { return static_cast<float>(static_cast<double>(rupiah)); }

/// Permanent income of all who sell, whole rupiah.
std::int64_t sellers_income(const Households& h) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < h.size(); ++i) sum += sells(h, i) ? whole_rupiah(h.permanent_income[i]) : 0;
  return sum;
}

}  // namespace

void open_local_economy(Community& community, const LocalEconomyCoefficients& c) {
  const Households& h = community.households;
  std::int64_t metres = 0;
  for (std::size_t i = 0; i < h.size(); ++i) metres += rounded(500.0f * (h.kilometres_to_school[i] + h.kilometres_to_post[i]));
  const float kilometres = h.size() > 0 ? as_real(metres) / as_real(static_cast<std::int64_t>(h.size())) / 1000.0f : 0.0f;
  community.markets.remoteness = kilometres / (kilometres + c.distance);
  community.markets.start_wage = community.wage_level;
}

void sell_more(Community& community, Tile tile) {
  const float gain = community.markets.seller_gain;
  if (gain == 0.0f) return;
  Households& h = community.households;
  for (std::size_t i = tile.begin; i < tile.end; ++i) h.income[i] += sells(h, i) ? gain * h.permanent_income[i] : 0.0f;
}

std::int32_t local_income(const Community& community, std::size_t h) {
  const bool earns = community.markets.seller_gain != 0.0f && sells(community.households, h);
  return earns ? whole_rupiah(community.markets.seller_gain * community.households.permanent_income[h]) : 0;
}

void clear_local_economy(Community& community, const LocalEconomyCoefficients& c, bool prices) {
  Markets& m = community.markets;
  const Sums<Sum>& month = community.aggregates.total;
  const float came = as_real(month[Sum::transfers] + month[Sum::local_income]);
  m.demand += (came - m.demand) / c.spending_months;
  if (m.demand < least_demand) m.demand = 0.0f;
  const std::int64_t usual = m.demand > 0.0f ? sellers_income(community.households) : 0;
  const float stays = c.stays_near + (c.stays_remote - c.stays_near) * m.remoteness;
  m.seller_gain = usual > 0 ? stays * m.demand / as_real(usual) : 0.0f;
  community.wage_level = m.start_wage * (1.0f + c.wage * m.seller_gain);
  const float spent = as_real(std::max<std::int64_t>(1, month[Sum::consumption]));
  community.price_level = prices ? 1.0f + c.price * m.remoteness * std::min(1.0f, m.demand / spent) : 1.0f;
}

}  // namespace guyub
