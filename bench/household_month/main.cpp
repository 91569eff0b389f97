// Household-months a second of one law in three programs: on the engine's core, written by hand for the processor, and
// with objects; measured in turn in every round. bench/README.md says why and how.

#include <optional>
#include <stdexcept>

#include <fmt/format.h>

#include "bench/household_month/ceiling.hpp"
#include "bench/household_month/object_oriented.hpp"
#include "bench/household_month/population.hpp"
#include "bench/household_month/run.hpp"
#include "bench/machine.hpp"
#include "bench/report.hpp"
#include "sim/core/kernels.hpp"

namespace guyub::bench::household_month {
namespace {

struct Options {
  RoundOptions rounds;
  std::size_t households = 1'000'000;
  std::uint64_t seed = 1;
};

struct Subject {
  const char* key;
  const char* title;
};
constexpr Subject subjects[] = {{"core_1_thread", "on the core, 1 thread"},
                                {"core_2_threads", "on the core, 2 threads"},
                                {"ceiling_2_threads", "written by hand, 2 threads"},
                                {"object_oriented_1_thread", "with objects, 1 thread"}};
constexpr std::size_t core_1 = 0, core_2 = 1, ceiling_2 = 2, objects_1 = 3;

/// Every round gives each program a fresh copy of the same villages and times their 60 months.
class Comparison {
 public:
  explicit Comparison(const Options& options)
      : seed_(options.seed),
        start_(make_villages((options.households + village_households - 1) / village_households, Draws(seed_, 0),
                             Workers(0))) {
    if (!ceiling::available()) throw std::runtime_error("the program written by hand needs AVX2 and FMA");
  }

  Round measure() {
    Round round;
    const auto lived = static_cast<double>(households() * months);
    for (const Timing& timing : {on_core(1), on_core(2), by_hand(2), with_objects()}) round.add_rate(lived, timing);
    return round;
  }

  std::size_t villages() const { return start_.size(); }
  std::size_t households() const { return villages() * village_households; }
  std::uint64_t digest() const { return digest_.value_or(0); }

 private:
  Timing on_core(int threads) {
    const Workers workers(threads);
    Villages world = start_;
    Series series(world.size());
    const Timing timing = timed([&] { run(world, series, Draws(seed_, 0), workers); });
    const std::uint64_t digest = digest_of(world, series);
    if (digest_.value_or(digest) != digest) throw std::runtime_error("two runs on the core differ");
    digest_ = digest;
    return timing;
  }

  Timing by_hand(int threads) const {
    const Workers workers(threads);
    Villages world = start_;
    Series series(world.size());
    return timed([&] { ceiling::run(world, series, seed_, workers); });
  }

  Timing with_objects() const {
    objects::World world(start_, seed_);
    return timed([&] {
      for (std::uint32_t month = 0; month < months; ++month) world.live_month();
    });
  }

  std::uint64_t seed_;
  Villages start_;
  std::optional<std::uint64_t> digest_;
};

Json report(const Comparison& comparison, const Kept& kept) {
  const Spread to_ceiling = ratio(kept, core_2, ceiling_2);
  const Spread to_objects = ratio(kept, core_1, objects_1);
  Json j;
  j["machine"] = {{"processor", processor_name()},
                  {"threads_measured", {1, 2}},
                  {"instruction_set", name(kernels().instruction_set)}};
  j["households"] = comparison.households();
  j["villages"] = comparison.villages();
  j["months"] = months;
  j["rounds"] = of(kept);
  j["household_months_per_second"] = spread_of(kept, [](const Round& round) { return round.value[core_2]; }).median;
  j["ratio_to_ceiling"] = to_ceiling.median;
  j["ratio_to_object_oriented"] = to_objects.median;
  j["bytes_per_household"] = column_bytes_per_household;
  const double recorded = Series(comparison.villages()).bytes();
  j["bytes_per_household_recorded"] = recorded / static_cast<double>(comparison.households());
  for (std::size_t s = 0; s < std::size(subjects); ++s) {
    j["subjects"][subjects[s].key] = {
        {"household_months_per_second", of(spread_of(kept, [&](const Round& round) { return round.value[s]; }))},
        {"per_cpu_second", of(spread_of(kept, [&](const Round& round) { return round.cpu_rate[s]; }))}};
  }
  j["ratios"] = {{"core_over_ceiling_2_threads", of(to_ceiling)},
                 {"core_over_object_oriented_1_thread", of(to_objects)},
                 {"core_2_threads_over_object_oriented_1_thread", of(ratio(kept, core_2, objects_1))},
                 {"core_2_threads_over_1", of(ratio(kept, core_2, core_1))}};
  j["digest"] = fmt::format("{:016x}", comparison.digest());
  return j;
}

void print(const Json& j) {
  fmt::print("{} households in {} villages, {} months; {}, {}\n", j["households"].get<std::size_t>(),
             j["villages"].get<std::size_t>(), j["months"].get<std::size_t>(),
             j["machine"]["processor"].get<std::string>(), j["machine"]["instruction_set"].get<std::string>());
  print_rounds(j["rounds"]);
  for (const Subject& subject : subjects) {
    const Json& entry = j["subjects"][subject.key];
    print_spread(subject.title, entry["household_months_per_second"], 1e6, "million household-months/s");
    print_spread("    per second of processor time", entry["per_cpu_second"], 1e6, "million household-months");
  }
  for (const auto& [key, value] : j["ratios"].items()) print_spread("ratio " + key, value, 1.0, "");
  fmt::print("  {:<50}{:>9.1f}   bytes a household, and {:.1f} of recorded series\n", "memory, columns",
             j["bytes_per_household"].get<double>(), j["bytes_per_household_recorded"].get<double>());
  fmt::print("  digest on the core: {}\n", j["digest"].get<std::string>());
}

Json measure(const Options& options) {
  Comparison comparison(options);
  const Kept kept = options.rounds.keep([&] { return comparison.measure(); });
  return report(comparison, kept);
}

}  // namespace
}  // namespace guyub::bench::household_month

int main(int argc, char** argv) {
  using namespace guyub::bench::household_month;
  Options options;
  CLI::App app("Measures the household-month: on the core, written by hand, with objects");
  guyub::bench::add_options(app, options.rounds);
  app.add_option("--households", options.households, "rounded up to whole villages")->check(CLI::PositiveNumber);
  app.add_option("--seed", options.seed);
  return guyub::bench::answer(app, argc, argv, options.rounds, [&] { return measure(options); }, print);
}
