#include "bench/household_month/run.hpp"

#include <algorithm>

#include "bench/household_month/loops.hpp"

namespace guyub::bench::household_month {
namespace {

constexpr std::size_t task_villages = 16;

static_assert(DrawBatch::most == places);

/// The scratch of a task: with one village's columns it stays in the first-level cache.
struct alignas(64) Scratch {
  Fixed fixed;
  DrawBatch batch;
  Column<float> drift;
  Column<float> shock;

  Scratch() {
    batch.count = places;
    for (std::uint32_t i = 0; i < places; ++i) batch.entity[i] = i;
  }
};

/// A household's block of a month, household_income: words 0 and 1 are drift and shock, 2 and 3 the children's.
void live(Village& village, std::uint32_t number, Series& series, const Draws& draws, Scratch& s) {
  const Kernels& vector = kernels();
  const Loops& month_loops = loops();
  month_loops.unpack(village, s.fixed);
  const Chances chances{s.drift, s.shock, s.batch.word[2].data(), s.batch.word[3].data()};
  float enrolment = law::start_enrolment;
  for (std::uint32_t month = 0; month < months; ++month) {
    draws.blocks(s.batch, number, month, Purpose::household_income);
    vector.normals(s.batch.word[0].data(), places, s.drift);
    vector.normals(s.batch.word[1].data(), places, s.shock);
    VillageMonth sums;
    month_loops.live_month(village, s.fixed, chances, enrolment, sums);
    series.write(month, number, sums);
    enrolment = s.fixed.children > 0.0f ? static_cast<float>(sums.enrolled) / s.fixed.children : 0.0f;
  }
}

}  // namespace

void run(Villages& villages, Series& series, const Draws& draws, const Workers& workers) {
  const std::size_t tasks = (villages.size() + task_villages - 1) / task_villages;
  workers.for_each(tasks, [&](std::size_t task) {
    Scratch scratch;
    const std::size_t end = std::min((task + 1) * task_villages, villages.size());
    for (std::size_t v = task * task_villages; v < end; ++v) {
      live(villages[v], static_cast<std::uint32_t>(v), series, draws, scratch);
    }
  });
}

}  // namespace guyub::bench::household_month
