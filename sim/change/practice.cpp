#include "sim/change/practice.hpp"

#include <algorithm>

#include "sim/change/seeding.hpp"
#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

/// What a household sees of the practice among its ties.
struct Seen {
  std::int32_t ties = 0;
  std::int32_t use = 0;      ///< try it or have adopted it
  std::int32_t know = 0;     ///< know of it, or have dropped it
  std::int32_t tried = 0;    ///< to the end: adopted or dropped it
};

Seen look_around(const Households& h, std::size_t i) {
  Seen seen;
  for (std::uint32_t t = h.tie_begin[i]; t < h.tie_begin[i + 1]; ++t) {
    const AdoptionStage stage = h.practice[h.tie[t]];
    seen.use += stage == AdoptionStage::trying || stage == AdoptionStage::adopted ? 1 : 0;
    seen.know += stage == AdoptionStage::aware || stage == AdoptionStage::dropped ? 1 : 0;
    seen.tried += stage == AdoptionStage::adopted || stage == AdoptionStage::dropped ? 1 : 0;
    ++seen.ties;
  }
  return seen;
}

float share_using(const Seen& seen) { return seen.ties > 0 ? static_cast<float>(seen.use) / static_cast<float>(seen.ties) : 0.0f; }

/// Chance to hear of it this month.
float chance_to_hear(const Seen& seen, const PracticeCoefficients& c) {
  const float silent = static_cast<float>(seen.use) * log_real(1.0f - c.user_tells) + static_cast<float>(seen.know) * log_real(1.0f - c.knower_tells);
  return 1.0f - exp_real(silent);
}

float benefit_seen(const Seen& seen, const PracticeSetting& s) {
  const float tried = static_cast<float>(seen.tried);
  return (s.spread.prior_weight * s.practice.believed + tried * s.practice.benefit) / (s.spread.prior_weight + tried);
}

/// Log-odds for the practice at a benefit, while it still disrupts (overlap of the practice) or not (1).
float log_odds(const Community& community, std::size_t i, const Seen& seen, float benefit, float overlap, const PracticeSetting& s) {
  const Households& h = community.households;
  const float trust = s.on.trust ? h.trust_village[i] : 0.5f;
  constexpr float long_held = 1200.0f;   // months in its present ways: its life
  const Factors resistance{outsider_factor(messenger_distance(s.practice.messenger), trust, 0.0f),
                           cost_factor(s.practice.funds_over_cost, 0.0f, s.resistance),
                           disruption_factor(overlap, h.routine[i], s.resistance),
                           risk_factor(0.0f, long_held, s.practice.loss, s.resistance)};
  const float peers = (s.on.peers ? share_using(seen) : 0.0f) - share_of(h.threshold[i]);
  return acceptance_log_odds({benefit, trust, 0.0f, peers, resistance, 0.0f, share_of(h.hidden_resistance[i])}, s.acceptance, s.on);
}

/// What stays with a household: its own leaning and its community's, log-odds.
float leaning(const Community& community, std::size_t i, const PracticeSetting& s, const Draws& draws) {
  const std::uint32_t place = community.id.value();
  const PhiloxCounter own = draws.block(place, community.households.id[i], kept_practice_month, Purpose::household_practice);
  const PhiloxCounter shared = draws.block(place, 0, kept_practice_month + 1, Purpose::household_practice);
  const float u = uniform(own[0]);
  return log_real(u) - log_real(1.0f - u) + s.spread.leaning_spread * normal(shared[0]);
}

bool would_try(const Community& community, std::size_t i, const Seen& seen, const PracticeSetting& s, const Draws& draws) {
  if (share_using(seen) < s.practice.reinforcement * share_of(community.households.threshold[i])) return false;
  return log_odds(community, i, seen, benefit_seen(seen, s), s.practice.overlap, s) + leaning(community, i, s, draws) > 0.0f;
}

AdoptionStage after_trial(const Community& community, std::size_t i, const Seen& seen, const PracticeSetting& s, const Draws& draws) {
  const bool worth_it = log_odds(community, i, seen, s.practice.benefit, 1.0f, s) + leaning(community, i, s, draws) > 0.0f;
  return worth_it ? AdoptionStage::adopted : AdoptionStage::dropped;
}

AdoptionStage next_stage(const Community& community, std::size_t i, const PracticeSetting& s, const Draws& draws, const Clock& clock) {
  const AdoptionStage stage = community.households.practice[i];
  if (stage == AdoptionStage::adopted || stage == AdoptionStage::dropped) return stage;
  const Seen seen = look_around(community.households, i);
  const PhiloxCounter words = draws.block(community.id.value(), community.households.id[i], clock.step, Purpose::household_practice);
  if (stage == AdoptionStage::unaware) return uniform(words[0]) < chance_to_hear(seen, s.spread) ? AdoptionStage::aware : stage;
  if (stage == AdoptionStage::trying) return uniform(words[2]) * s.spread.trial_months < 1.0f ? after_trial(community, i, seen, s, draws) : stage;
  const bool thinks = uniform(words[1]) < s.acceptance.household_hazard;
  return thinks && would_try(community, i, seen, s, draws) ? AdoptionStage::trying : stage;
}

void bring_practice(Community& community, const PracticeSetting& s, const Draws& draws) {
  std::vector<AdoptionStage>& stage = community.households.practice;
  const AdoptionStage first = s.practice.seeds_practise ? AdoptionStage::adopted : AdoptionStage::aware;
  for (const std::uint32_t seed : choose_seeds(community, s.practice, s.elite, draws)) stage[seed] = first;
}

}  // namespace

void spread_practice(Community& community, const Draws& draws, const Clock& clock, const PracticeSetting& s, MonthScratch& scratch) {
  if (s.months_running < 0) return;
  if (s.months_running == 0) return bring_practice(community, s, draws);
  std::vector<AdoptionStage>& stage = community.households.practice;
  for (std::size_t i = 0; i < community.size(); ++i) {
    const bool lived_in = community.households.person_count[i] > 0;
    scratch.practice[i] = lived_in ? next_stage(community, i, s, draws, clock) : stage[i];
  }
  std::copy_n(scratch.practice.begin(), community.size(), stage.begin());
}

}  // namespace guyub
