#include "sim/household/visits.hpp"

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

constexpr int first_age_without_visits = 6;

bool due(const Community& community, std::size_t household) {
  const Persons& p = community.persons;
  bool anyone = false;
  for (std::uint32_t i = community.first_person(household); i < community.end_person(household); ++i) {
    // both sides are looked at: cheaper than a branch that nothing predicts
    const int young = p.age_months[i] < first_age_without_visits * 12 ? 1 : 0;
    const int expecting = p.pregnancy[i] > 0 ? 1 : 0;
    anyone |= (young | expecting) != 0;
  }
  return anyone;
}

}  // namespace

void visit(Community& community, Tile tile, const Draws& draws, const Clock& clock, const VisitCoefficients& c) {
  Households& h = community.households;
  const float service = c.base + c.quality * (community.institutions.post_quality - 1.0f);
  DrawBatch batch;   // of households that are due
  const auto go = [&] {
    draws.blocks(batch, community.id.value(), clock.step, Purpose::household_income);
    for (std::size_t b = 0; b < batch.count; ++b) {
      const std::size_t i = batch.entity[b];
      const float log_odds = service + c.trust * (h.trust_state[i] - 0.5f) - c.distance * h.kilometres_to_post[i] +
                             c.condition * h.visit_premium[i];
      h.visited[i] = uniform(batch.word[2][b]) < logistic(log_odds) ? 1 : 0;
    }
    batch.count = 0;
  };
  for (std::size_t i = tile.begin; i < tile.end; ++i) {
    h.visit_due[i] = due(community, i) ? 1 : 0;
    h.visited[i] = 0;
    if (h.visit_due[i] == 0) continue;
    batch.add(static_cast<std::uint32_t>(i));
    if (batch.full()) go();
  }
  go();
}

}  // namespace guyub
