#include "sim/programme/review.hpp"

#include "sim/core/real_math.hpp"
#include "sim/core/selected.hpp"

namespace guyub {
namespace {

constexpr std::uint16_t most_months = 0xFFFF;

void leave(Enrolments& e, std::size_t h, EnrolmentStage stage) {
  e.stage[h] = stage;
  e.months[h] = 0;
}

void review_papers(Community& community, std::size_t k, std::size_t h, const Programme& p, const BurdenCoefficients& burdens,
                   const PhiloxCounter& words, ReviewSwitches on) {
  Enrolments& e = community.programmes[k].enrolments;
  const float lost = p.review.loss * p.take_up.hassle * paperwork(community, h, burdens);
  if (on.recertification && uniform(words[0]) < lost) return leave(e, h, EnrolmentStage::lapsed);
  if (!on.graduation || p.review.above <= 0.0f) return;
  const float measured = community.consumption_per_capita(h) * exp_real(p.review.error * normal(words[1]));
  if (measured > p.review.above * community.poverty_line) leave(e, h, EnrolmentStage::graduated);
}

}  // namespace

void review(Community& community, std::size_t k, Tile tile, const Programme& programme, const BurdenCoefficients& burdens,
            const Draws& draws, const Clock& clock, ReviewSwitches on) {
  Enrolments& e = community.programmes[k].enrolments;
  const ReviewRules& rules = programme.review;
  const auto enrolled = [stage = e.stage.data()](std::size_t h) { return stage[h] == EnrolmentStage::accepted; };
  for_selected(tile.begin, tile.end, enrolled, [&](std::size_t h) {
    if (e.enrolled_months[h] < most_months) ++e.enrolled_months[h];
    const std::int32_t months = e.enrolled_months[h];
    if (on.graduation && rules.graduate_after > 0 && months > rules.graduate_after) return leave(e, h, EnrolmentStage::graduated);
    if (rules.every <= 0 || months % rules.every != 0) return;
    review_papers(community, k, h, programme, burdens,
                  draws.block(community.id.value(), community.households.id[h], clock.step, Purpose::household_burden), on);
  });
}

void close(Community& community, std::size_t k, Tile tile) {
  Enrolments& e = community.programmes[k].enrolments;
  for (std::size_t h = tile.begin; h < tile.end; ++h) {
    if (e.stage[h] == EnrolmentStage::accepted) leave(e, h, EnrolmentStage::graduated);
    if (e.stage[h] == EnrolmentStage::listed || e.stage[h] == EnrolmentStage::offered) leave(e, h, EnrolmentStage::lapsed);
  }
}

}  // namespace guyub
