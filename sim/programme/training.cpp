#include "sim/programme/training.hpp"

#include "sim/core/fixed_point.hpp"
#include "sim/core/selected.hpp"
#include "sim/household/adult_work.hpp"

namespace guyub {

void train(Community& community, std::size_t k, Tile tile, const Programme& programme, const Draws& draws, const Clock& clock) {
  const TrainingRules& rules = programme.training;
  if (rules.intake <= 0.0f) return;
  ProgrammeState& state = community.programmes[k];
  Persons& p = community.persons;
  const auto skill = static_cast<std::uint8_t>(rounded(rules.gain * 255.0f));
  const auto enrolled = [stage = state.enrolments.stage.data()](std::size_t h) { return stage[h] == EnrolmentStage::accepted; };
  for_selected(tile.begin, tile.end, enrolled, [&](std::size_t h) {
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      if (!of_working_age(p.age_months[i]) || p.enrolled[i] != 0 || p.working[i] != 0 || p.skill[i] >= skill) continue;
      if (uniform(draws.block(community.id.value(), p.id[i], clock.step, Purpose::person_work)[1]) >= rules.intake) continue;
      p.skill[i] = skill;
      state.training_due += rules.cost;
      community.markets.new_jobs += rules.jobs;
      ++community.aggregates.by_decile[community.households.decile[h]][Sum::trained];
    }
  });
}

}  // namespace guyub
