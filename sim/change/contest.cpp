#include "sim/change/contest.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"
#include "sim/institution/power.hpp"

namespace guyub {
namespace {

constexpr std::size_t success_word = 3;

float power_of(float x, float exponent) { return x > 0.0f ? exp_real(exponent * log_real(x)) : 0.0f; }

float conflict_of_interests(const Power& power, Demand demand) {
  return demand == Demand::share ? power.interest : std::max(0.0f, power.favour);
}

/// Mean over households of grievance times acting together.
float ready_to_act(const Community& community) {
  const Households& h = community.households;
  std::int64_t sum = 0;
  std::int64_t households = 0;
  for (std::size_t i = 0; i < h.size(); ++i) {
    const std::int64_t both = std::int64_t{h.grievance[i]} * h.collective_action[i];
    sum += h.person_count[i] > 0 ? both : 0;
    households += h.person_count[i] > 0 ? 1 : 0;
  }
  return households > 0 ? static_cast<float>(static_cast<double>(sum) * 0x1p-30 / static_cast<double>(households)) : 0.0f;
}

void dismiss_one(Community& community, std::size_t h, const AdultWork& work, const EarningsTable* earnings) {
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    if (!dismiss(community, h, i, work, earnings)) continue;
    ++community.aggregates.by_decile[community.households.decile[h]][Sum::dismissed];
    return;
  }
}

void retaliate(Community& community, float r, const ContestCoefficients& c, const AdultWork* work, const EarningsTable* earnings, const Draws& draws, const Clock& clock) {
  Households& h = community.households;
  for (std::size_t i = 0; i < h.size(); ++i) {
    if (h.person_count[i] == 0 || share_of(h.grievance[i]) < c.aggrieved) continue;
    const PhiloxCounter words = draws.block(community.id.value(), h.id[i], clock.step, Purpose::community_contest);
    if (uniform(words[0]) >= community.organisation * share_of(h.collective_action[i])) continue;
    h.trust_village[i] -= c.trust * r * h.trust_village[i];
    if (work != nullptr && uniform(words[1]) < r) dismiss_one(community, i, *work, earnings);
  }
  community.organisation -= c.disorganise * r * community.organisation;
}

void win(Community& community, const Contest& contest, const ContestCoefficients& c) {
  const float q = pressure_of(contest, c);
  const float gain = q > 0.0f ? q : c.agreement;
  float& won = contest.demand == Demand::share ? community.power.conceded : community.power.honesty;
  const float part = contest.demand == Demand::share ? inequality(community, community.households.consumption) : 1.0f;
  won += gain * part * (1.0f - won);
  community.power.strength *= 1.0f - c.shift * q;
}

}  // namespace

float pressure_of(const Contest& contest, const ContestCoefficients& c) {
  return c.rules(contest.tactic).pressure * (1.0f - c.softening * contest.practitioner_risk);
}

float mobilisation(const Community& community, const ContestCoefficients& c) {
  const float ready = ready_to_act(community);
  return community.organisation * (ready / (ready + c.half));
}

float chance_to_win(const Community& community, const Contest& contest, float mobilised, const ContestCoefficients& c) {
  const float conflict = conflict_of_interests(community.power, contest.demand);
  if (contest.tactic == Tactic::consensus) return 1.0f - conflict;
  if (contest.tactic == Tactic::campaign) return 1.0f - conflict * (1.0f - mobilised);
  const float pressed = power_of(pressure_of(contest, c) * mobilised, c.decisiveness);
  return pressed > 0.0f ? pressed / (pressed + power_of(community.power.strength, c.decisiveness)) : 0.0f;
}

float retaliation(const Community& community, const Contest& contest, float mobilised, const ContestCoefficients& c) {
  return c.retaliation * pressure_of(contest, c) * community.power.strength * (1.0f - mobilised);
}

void press_demand(Community& community, const Contest& contest, std::int32_t months_running, const ContestCoefficients& c,
                  const AdultWork* work, const EarningsTable* earnings, const Draws& draws, const Clock& clock) {
  if (months_running % c.round != 0) return;
  const float mobilised = mobilisation(community, c);
  const PhiloxCounter words = draws.block(community.id.value(), 0, clock.step, Purpose::community_contest);
  const bool won = uniform(words[success_word]) < chance_to_win(community, contest, mobilised, c);
  if (won) win(community, contest, c);
  const float r = retaliation(community, contest, mobilised, c);
  if (r > 0.0f) retaliate(community, r, c, work, earnings, draws, clock);
}

void take_back(Power& power, float organisation, const ContestCoefficients& c) {
  const float kept = 1.0f - c.fade * (1.0f - organisation);
  power.conceded *= kept;
  power.honesty *= kept;
}

}  // namespace guyub
