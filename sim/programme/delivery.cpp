#include "sim/programme/delivery.hpp"

#include <algorithm>

#include "sim/core/money.hpp"
#include "sim/core/selected.hpp"
#include "sim/programme/dilution.hpp"
#include "sim/programme/service_grant.hpp"
#include "sim/programme/verification.hpp"

namespace guyub {
namespace {

/// Draws of at most a batch of households of the programme.
DrawBatch draws_of(const Community& community, const std::uint32_t* household, std::size_t n, const Draws& draws, std::uint32_t step) {
  DrawBatch batch;
  batch.take(community.households.id.data(), household, n);
  draws.blocks(batch, community.id.value(), step, Purpose::household_programme);
  return batch;
}

/// Whether an enrolled household, whose months of benefit include this one, had the programme before its conditions came.
bool held_before(const Enrolments& e, std::size_t h, const Programme& p, std::int32_t months_running) {
  const std::int32_t since = months_running - p.conditions.from;
  return p.conditions.from > 0 && since >= 0 && e.enrolled_months[h] >= since + 2;
}

void accrue_one(Community& community, std::size_t k, std::size_t h, const Programme& p, const ClaimTable::Claim& claim, float u, const DeliveryMonth& month) {
  Enrolments& e = community.programmes[k].enrolments;
  if (community.households.person_count[h] == 0) {  // everyone has died: nobody is left to be paid
    e.stage[h] = EnrolmentStage::removed;
    e.accrued[h] = 0;
    return;
  }
  HeldBefore& before = community.programmes[k].held_before;
  const bool held = held_before(e, h, p, month.months_running);
  const std::int64_t earned = earned_after_check(community, k, h, p, claim, u, month.sanctions);
  e.accrued[h] += earned * community.programmes[k].portion / ProgrammeState::whole_portion;
  const bool removed = month.sanctions && e.strikes[h] >= p.sanctions.remove_after;
  if (removed) {
    e.stage[h] = EnrolmentStage::removed;
    e.months[h] = 0;
  }
  if (!held) return;
  before.removed += removed ? 1 : 0;
  before.enrolled += removed ? 0 : 1;
  before.lost += !removed && earned < claim.all ? 1 : 0;
}

void accrue(Community& community, std::size_t k, const Programme& p, const ClaimTable& claims, const Draws& draws, const Clock& clock, const DeliveryMonth& month, MonthScratch& scratch) {
  Enrolments& e = community.programmes[k].enrolments;
  std::fill(e.checked.begin(), e.checked.end(), std::uint8_t{0});
  const ClaimKind* const kind = claims.kinds_of(community, scratch);
  const auto enrolled = [stage = e.stage.data()](std::size_t h) { return stage[h] == EnrolmentStage::accepted; };
  for_selected_batches(0, community.size(), enrolled, [&](const std::uint32_t* household, std::size_t n) {
    const DrawBatch batch = draws_of(community, household, n, draws, clock.step);
    for (std::size_t b = 0; b < n; ++b) accrue_one(community, k, household[b], p, claims.claim(community, household[b], kind), uniform(batch.word[1][b]), month);
  });
}

std::int64_t enrolled_households(const Enrolments& e) {
  return std::count(e.stage.begin(), e.stage.end(), EnrolmentStage::accepted);
}

}  // namespace

void deliver(Community& community, std::size_t k, const Programme& programme, const ClaimTable& claims, const Draws& draws,
             const Clock& clock, const DeliveryMonth& month, MonthScratch& scratch) {
  ProgrammeState& state = community.programmes[k];
  Enrolments& e = state.enrolments;
  state.held_before.enrolled = state.held_before.lost = 0;
  accrue(community, k, programme, claims, draws, clock, month, scratch);

  Ledger ledger{};
  entry(ledger, LedgerItem::carried_in) = entry(state.ledger, LedgerItem::unspent);
  entry(ledger, LedgerItem::appropriated) = state.appropriation;
  std::int64_t left = entry(ledger, LedgerItem::carried_in) + state.appropriation;

  const std::int64_t cost = enrolled_households(e) * month.cost_per_household + month.staff_cost + state.training_due;
  state.training_due = 0;
  entry(ledger, LedgerItem::delivery) = std::min(cost, left);
  left -= entry(ledger, LedgerItem::delivery);
  if (month.services && programme.services.share > 0.0f) {
    const std::int64_t services = std::min(for_services(state.appropriation, programme.services), left);
    spend_on_services(community, services, programme.services, state.approach.participation);
    entry(ledger, LedgerItem::delivery) += services;
    left -= services;
  }

  const DeliveryRules& rules = programme.delivery;
  const float share_leaked = month.failing * month.leak_factor * rules.leakage * rules.kept_by_transparency();
  const std::int64_t leak_parts = month.leakage ? parts_per_million(std::min(1.0f, share_leaked / rules.leak_reach)) : 0;
  const auto pay_one = [&](std::size_t h, bool leaks) {
    const std::int64_t owed = e.accrued[h] / 12;
    if (owed > left) return;
    const std::int64_t leaked = leaks ? Rupiah(owed).parts_per_million(leak_parts).amount() : 0;
    left -= owed;
    e.accrued[h] -= owed * 12;
    e.paid[h] = static_cast<std::int32_t>(owed - leaked);
    entry(ledger, LedgerItem::leakage) += leaked;
    entry(ledger, LedgerItem::households) += owed - leaked;
    community.households.transfer[h] += static_cast<float>(e.paid[h]);
  };
  std::fill(e.paid.begin(), e.paid.end(), 0);
  // a payment month pays whom no delay hits; the month after it pays the others
  const std::int32_t phase = month.months_running % programme.delivery.pay_every;
  const bool pays = phase == 0 || (phase == 1 && month.lag);
  const auto has_due = [accrued = e.accrued.data()](std::size_t h) { return accrued[h] >= 12; };
  if (pays) {
    for_selected_batches(0, community.size(), has_due, [&](const std::uint32_t* household, std::size_t n) {
      const DrawBatch batch = draws_of(community, household, n, draws, clock.step - static_cast<std::uint32_t>(phase));
      for (std::size_t b = 0; b < n; ++b) {
        const bool late = month.lag && uniform(batch.word[2][b]) < month.failing * programme.delivery.delay;
        if (late == (phase == 1)) pay_one(household[b], uniform(batch.word[3][b]) < rules.leak_reach);
      }
    });
  }
  if (pays && month.leakage && divides(community, programme, draws)) dilute(community, k, programme);
  entry(ledger, LedgerItem::unspent) = left;
  state.ledger = ledger;
}

}  // namespace guyub
