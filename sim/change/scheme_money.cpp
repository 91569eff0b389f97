#include "sim/change/scheme_money.hpp"

#include <algorithm>
#include <limits>

namespace guyub {

std::int64_t scheme_staff(const Scheme& scheme, const Approach& approach, double minimum_wage) {
  return static_cast<std::int64_t>(static_cast<double>(approach.staff) * static_cast<double>(scheme.staff_wage) * minimum_wage);
}

std::int64_t scheme_appropriation(const Scheme& scheme, std::int64_t households) { return scheme.budget * households; }

std::int64_t open_ledger(SchemeState& state, const SchemeSetting& s) {
  const std::int64_t left_over = s.months_running > 0 && s.lasts() ? entry(state.ledger, LedgerItem::unspent) : 0;
  state.ledger = {};
  if (!s.lasts()) return 0;
  const auto months_left = static_cast<std::int64_t>(s.scheme.lasts - s.months_running);
  const std::int64_t staffed = std::clamp<std::int64_t>(s.approach.staff_months - s.months_running, 0, months_left);
  const std::int64_t funds = left_over + state.appropriation;
  const std::int64_t staff = staffed > 0 ? std::min(s.staff, funds) : 0;
  entry(state.ledger, LedgerItem::carried_in) = left_over;
  entry(state.ledger, LedgerItem::appropriated) = state.appropriation;
  entry(state.ledger, LedgerItem::delivery) = staff;
  entry(state.ledger, LedgerItem::unspent) = funds - staff;
  if (s.scheme.pay == 0) return std::numeric_limits<std::int64_t>::max();
  // staff is paid in the first months: money is shortest when the last of it is paid, or at the end
  const auto lasting = [&](std::int64_t months) {
    return (left_over + state.appropriation * months - s.staff * std::min(months, staffed)) / (s.scheme.pay * months);
  };
  return std::max<std::int64_t>(0, std::min(lasting(std::max<std::int64_t>(staffed, 1)), lasting(months_left)));
}

bool take_pay(SchemeState& state, const Scheme& scheme) {
  std::int64_t& left = entry(state.ledger, LedgerItem::unspent);
  if (left < scheme.pay) return false;
  left -= scheme.pay;
  entry(state.ledger, LedgerItem::households) += scheme.pay;
  return true;
}

}  // namespace guyub
