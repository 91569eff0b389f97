// The month's inner loops one by one, under Google Benchmark. bench/README.md has the figures.

#include <cstdio>
#include <cstring>
#include <memory>
#include <numeric>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "bench/model.hpp"
#include "sim/change/norms.hpp"
#include "sim/core/kernels.hpp"
#include "sim/core/philox.hpp"
#include "sim/core/random.hpp"
#include "sim/core/real_math.hpp"
#include "sim/engine/aggregate.hpp"
#include "sim/engine/schedule.hpp"
#include "sim/household/attendance.hpp"
#include "sim/household/consumption.hpp"
#include "sim/household/income.hpp"
#include "sim/household/luck.hpp"
#include "sim/household/schooling.hpp"
#include "sim/household/visits.hpp"
#include "sim/household/vital_events.hpp"

namespace guyub::bench {
namespace {

constexpr std::int64_t households = 2'000;
constexpr std::uint32_t months_before = 13;   // a usual month: no list is made, no school year begins

/// One community after a year, with its programme running; made once, before anything is measured.
struct Stage {
  ProductWorld world;
  MonthScratch scratch;
  Community& community() { return world.country.communities.front(); }
  Tile tile() { return {0, std::min<std::size_t>(512, community().size())}; }
  const Behaviour& behaviour() const { return world.variant.model.behaviour; }
};

std::unique_ptr<Stage> set_stage(const std::string& scenario, const std::string& configs) {
  const Workers workers(1);
  auto stage = std::make_unique<Stage>(Stage{make_world(load_variant(scenario, configs, "pkh", households), workers), {}});
  for (std::uint32_t step = 0; step < months_before; ++step) stage->world.live_month(step, workers);
  return stage;
}

/// Registers a benchmark that counts what it does `per` call as items.
template <class Action>
void add(const char* name, std::size_t per, Action action) {
  benchmark::RegisterBenchmark(name, [per, action](benchmark::State& state) mutable {
    for (auto _ : state) action();
    state.SetItemsProcessed(static_cast<std::int64_t>(per) * static_cast<std::int64_t>(state.iterations()));
  });
}

void add_arithmetic() {
  constexpr std::size_t n = DrawBatch::most;
  add("philox block", 1, [counter = PhiloxCounter{1, 2, 3, 4}]() mutable {
    counter = philox4x32(counter, {5, 6});
    benchmark::DoNotOptimize(counter);
  });
  add("philox blocks in a batch", n, [batch = DrawBatch{}, draws = Draws(606, 0)]() mutable {
    batch.count = n;
    std::iota(batch.entity.begin(), batch.entity.end(), 0u);
    draws.blocks(batch, 1, 2, Purpose::person_month);
    benchmark::DoNotOptimize(batch);
  });
  std::vector<std::uint32_t> words(n);
  std::vector<float> values(n);
  for (std::size_t i = 0; i < n; ++i) {
    words[i] = philox4x32({static_cast<std::uint32_t>(i), 0, 0, 0}, {1, 1})[0];
    values[i] = 0.01f + 8.0f * uniform(words[i]);
  }
  add("normal", n, [words] {
    for (const std::uint32_t word : words) benchmark::DoNotOptimize(normal(word));
  });
  add("normals", n, [words, out = values]() mutable {
    kernels().normals(words.data(), words.size(), out.data());
    benchmark::DoNotOptimize(out.data());
    benchmark::ClobberMemory();
  });
  const auto add_loop = [&](const char* what, void (*loop)(const float*, std::size_t, float*)) {
    add(what, values.size(), [values, loop, out = values]() mutable {
      loop(values.data(), values.size(), out.data());
      benchmark::DoNotOptimize(out.data());
      benchmark::ClobberMemory();
    });
  };
  add_loop("exponentials", kernels().exponentials);
  add_loop("logistics", kernels().logistics);
}

/// Items are households.
void add_phases(Stage& stage) {
  Community& c = stage.community();
  const Tile tile = stage.tile();
  const std::size_t n = tile.end - tile.begin;
  const Clock clock = stage.world.clock_at(months_before);
  const Draws draws = stage.world.draws();
  const Behaviour& b = stage.behaviour();
  const Setting& s = stage.world.setting;
  MonthScratch& m = stage.scratch;
  m.fit(c);
  show_norms(c, m);
  add("draw_luck", n, [&c, tile, draws, clock, &m] { draw_luck(c, tile, draws, clock, m); });
  add("earn", n, [&c, tile, clock, &b, &m] { earn(c, tile, m, clock, b.income); });
  add("consume", n, [&c, tile, &b] { consume(c, tile, b.consumption); });
  add("choose_school", n, [&c, tile, draws, clock, &b, &s, &m] {
    choose_school(c, tile, draws, clock, {b.schooling, b.promotion, b.learning, s.school, s.school_constants, s.grants}, m);
  });
  add("attend", n, [&c, tile, draws, clock, &b, &s, &m] {
    attend(c, tile, draws, clock, {b.schooling, b.learning, b.leaving, s.school, s.school_constants, true, true}, m);
  });
  add("visit", n, [&c, tile, &b, &m] { visit(c, tile, m, b.visits); });
  add("influence", n, [&c, tile, &b, &s, &m] { influence(c, tile, b.norms, s.school.peer_level, true, m); });
}

/// Whole-community phases; each call works on the same people, so ageing ones get a fresh copy (not timed).
void add_community_phases(Stage& stage) {
  const auto fresh = [&stage](const char* name, auto action) {
    benchmark::RegisterBenchmark(name, [&stage, action](benchmark::State& state) {
      for (auto _ : state) {
        state.PauseTiming();
        Community copy = stage.community();
        state.ResumeTiming();
        action(copy);
        benchmark::DoNotOptimize(copy);
      }
      state.SetItemsProcessed(static_cast<std::int64_t>(stage.community().size()) * static_cast<std::int64_t>(state.iterations()));
    });
  };
  const ProductWorld& w = stage.world;
  const Clock clock = w.clock_at(months_before);
  fresh("live_and_die", [&w, clock, &m = stage.scratch](Community& c) { live_and_die(c, w.draws(), clock, w.setting.vital, m); });
  fresh("aggregate", [&w, clock, &m = stage.scratch](Community& c) {
    aggregate(c, {w.variant, w.setting, w.country, w.draws(), clock, w.variant.model.head.run.start + static_cast<std::int32_t>(clock.step)}, m);
  });
  fresh("whole month", [&w, clock](Community& c) {
    run_month(c, {w.variant, w.setting, w.country, w.draws(), clock, w.variant.model.head.run.start + static_cast<std::int32_t>(clock.step)}, 512);
  });
}

/// Takes `--name value` out of the arguments; the rest is Google Benchmark's.
std::string take(std::vector<char*>& arguments, const char* name) {
  for (std::size_t i = 1; i + 1 < arguments.size(); ++i) {
    if (std::strcmp(arguments[i], name) != 0) continue;
    const std::string value = arguments[i + 1];
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.begin() + static_cast<std::ptrdiff_t>(i + 2));
    return value;
  }
  return {};
}

}  // namespace
}  // namespace guyub::bench

int main(int argc, char** argv) {
  std::vector<char*> arguments(argv, argv + argc);
  try {
    const std::string scenario = guyub::bench::take(arguments, "--scenario");
    const std::string configs = guyub::bench::take(arguments, "--configs");
    const auto stage = guyub::bench::set_stage(scenario, configs);
    guyub::bench::add_arithmetic();
    guyub::bench::add_phases(*stage);
    guyub::bench::add_community_phases(*stage);
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
    benchmark::RunSpecifiedBenchmarks();
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
