// Lives a few months of a small world and counts nothing itself: callgrind counts the instructions of the months that
// live_measured_month lives (month_instructions_test.py, bench/README.md "Instructions").

#include <cstdio>
#include <exception>

#include <fmt/format.h>

#include "bench/model.hpp"
#include "sim/core/kernels.hpp"

namespace guyub::bench {
namespace {

constexpr std::int64_t households = 2000;

}  // namespace

/// By its name callgrind knows what to count; not inlined, so that the name stays.
[[gnu::noinline]] void live_measured_month(ProductWorld& world, std::uint32_t step, const Workers& workers) {
  world.live_month(step, workers);
}

void live(const std::filesystem::path& scenario, const std::filesystem::path& configs) {
  const Workers one(1);
  ProductWorld world = make_world_after(MeasuredYear::before, load_variant(scenario, configs, "pkh", households), one);
  for (std::uint32_t step = 0; step < MeasuredYear::months; ++step) live_measured_month(world, MeasuredYear::before + step, one);
  fmt::print("household_months {}\n", world.country.households() * MeasuredYear::months);
}

}  // namespace guyub::bench

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fprintf(stderr, "usage: guyub_bench_month_instructions SCENARIO CONFIGS INSTRUCTION_SET\n");
    return 2;
  }
  try {
    guyub::use_instruction_set(argv[3]);
    guyub::bench::live(argv[1], argv[2]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
