#include "sim/programme/delivery.hpp"

#include <algorithm>

#include "sim/core/money.hpp"
#include "sim/programme/verification.hpp"

namespace guyub {
namespace {

std::int64_t parts_per_million(float share) {
  return static_cast<std::int64_t>(static_cast<double>(share) * 1e6 + 0.5);
}

bool delayed(const Community& community, std::size_t h, const Draws& draws, std::uint32_t step, const Programme& p) {
  const PhiloxCounter words = draws.block(community.id.value(), static_cast<std::uint32_t>(h), step, Purpose::household_programme);
  return uniform(words[2]) < p.delivery.delay;
}

/// Whether household h is paid this month: in a payment month, or the month after when it was delayed then.
bool due(const Community& community, std::size_t h, const Draws& draws, const Clock& clock, const Programme& p, const DeliveryMonth& month) {
  const std::int32_t phase = month.months_running % p.delivery.pay_every;
  if (phase == 0) return !month.lag || !delayed(community, h, draws, clock.step, p);
  return phase == 1 && month.lag && delayed(community, h, draws, clock.step - 1, p);
}

void accrue(Community& community, std::size_t k, const Programme& p, const Draws& draws, const Clock& clock, bool sanctions) {
  Enrolments& e = community.programmes[k].enrolments;
  for (std::size_t h = 0; h < community.size(); ++h) {
    e.checked[h] = 0;
    if (e.stage[h] != EnrolmentStage::accepted) continue;
    if (community.households.person_count[h] == 0) {  // everyone has died: nobody is left to be paid
      e.stage[h] = EnrolmentStage::removed;
      e.accrued[h] = 0;
      continue;
    }
    const PhiloxCounter words = draws.block(community.id.value(), static_cast<std::uint32_t>(h), clock.step, Purpose::household_programme);
    e.accrued[h] += earned_after_check(community, k, h, p, uniform(words[1]), sanctions);
    if (sanctions && e.strikes[h] >= p.sanctions.remove_after) {
      e.stage[h] = EnrolmentStage::removed;
      e.months[h] = 0;
    }
  }
}

std::int64_t enrolled_households(const Enrolments& e) {
  return std::count(e.stage.begin(), e.stage.end(), EnrolmentStage::accepted);
}

}  // namespace

void deliver(Community& community, std::size_t k, const Programme& programme, const Draws& draws, const Clock& clock,
             const DeliveryMonth& month) {
  ProgrammeState& state = community.programmes[k];
  Enrolments& e = state.enrolments;
  accrue(community, k, programme, draws, clock, month.sanctions);

  Ledger ledger{};
  entry(ledger, LedgerItem::carried_in) = entry(state.ledger, LedgerItem::unspent);
  entry(ledger, LedgerItem::appropriated) = state.appropriation;
  std::int64_t left = entry(ledger, LedgerItem::carried_in) + state.appropriation;

  const std::int64_t cost = enrolled_households(e) * month.cost_per_household + month.staff_cost;
  entry(ledger, LedgerItem::delivery) = std::min(cost, left);
  left -= entry(ledger, LedgerItem::delivery);

  const std::int64_t leak_parts = month.leakage ? parts_per_million(programme.delivery.leakage) : 0;
  for (std::size_t h = 0; h < community.size(); ++h) {
    e.paid[h] = 0;
    const std::int64_t owed = e.accrued[h] / 12;
    if (owed == 0 || owed > left || !due(community, h, draws, clock, programme, month)) continue;
    const std::int64_t leaked = Rupiah(owed).parts_per_million(leak_parts).amount();
    left -= owed;
    e.accrued[h] -= owed * 12;
    e.paid[h] = static_cast<std::int32_t>(owed - leaked);
    entry(ledger, LedgerItem::leakage) += leaked;
    entry(ledger, LedgerItem::households) += owed - leaked;
    community.households.transfer[h] += static_cast<float>(e.paid[h]);
  }
  entry(ledger, LedgerItem::unspent) = left;
  state.ledger = ledger;
}

}  // namespace guyub
