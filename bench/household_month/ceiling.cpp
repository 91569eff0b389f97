#include "bench/household_month/ceiling.hpp"

#include <algorithm>
#include <stdexcept>

namespace guyub::bench::household_month::ceiling {
namespace {

constexpr std::size_t task_villages = 16;

bool fuses() {
#ifdef GUYUB_X86_UNITS
  return __builtin_cpu_supports("fma");
#else
  return false;
#endif
}

}  // namespace

bool available() { return by_hand().live != nullptr && fuses(); }

void run(Villages& villages, Series& series, std::uint64_t seed, const Workers& workers) {
  if (!available()) throw std::runtime_error("the program written by hand needs AVX2 and FMA");
  const ByHand& unit = by_hand();
  const std::size_t tasks = (villages.size() + task_villages - 1) / task_villages;
  workers.for_each(tasks, [&](std::size_t task) {
    const std::size_t end = std::min((task + 1) * task_villages, villages.size());
    for (std::size_t v = task * task_villages; v < end; ++v) {
      unit.live(villages[v], static_cast<std::uint32_t>(v), series, seed);
    }
  });
}

}  // namespace guyub::bench::household_month::ceiling
