#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/engine/aggregate.hpp"

namespace guyub {
namespace {

/// Shares an amount of the community over its deciles by their households, without losing a rupiah.
void share_out(Aggregates& sums, Sum item, std::int64_t amount) {
  std::int64_t all = 0;
  for (const Sums<Sum>& decile : sums.by_decile) all += decile[Sum::households];
  std::int64_t before = 0;
  std::int64_t given = 0;
  for (Sums<Sum>& decile : sums.by_decile) {
    before += decile[Sum::households];
    const std::int64_t up_to_here = all > 0 ? static_cast<std::int64_t>(static_cast<double>(amount) * static_cast<double>(before) / static_cast<double>(all)) : 0;
    decile[item] += up_to_here - given;
    given = up_to_here;
  }
}

}  // namespace

void add_schemes(Community& community) {
  if (community.schemes.empty()) return;
  const Households& h = community.households;
  Aggregates& sums = community.aggregates;
  for (std::size_t i = 0; i < community.size(); ++i) {
    if (h.person_count[i] > 0) sums.by_decile[h.decile[i]][Sum::hidden_resistance] += small_shares_in_fixed(h.hidden_resistance[i]);
  }
  float worst = 1.0f;
  for (const SchemeState& scheme : community.schemes) {
    worst = std::min(worst, scheme.fit);
    share_out(sums, Sum::scheme_appropriated, entry(scheme.ledger, LedgerItem::appropriated));
    share_out(sums, Sum::scheme_spent, entry(scheme.ledger, LedgerItem::households) + entry(scheme.ledger, LedgerItem::delivery));
  }
  for (Sums<Sum>& decile : sums.by_decile) decile[Sum::scheme_misfit] += to_fixed(1.0f - worst) * decile[Sum::households];
}

}  // namespace guyub
