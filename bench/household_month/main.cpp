// Household-months a second of one law in three programs: on the engine's core, written by hand for the processor, and
// with objects; measured in turn in every round. bench/README.md says why and how.

#include <cstdio>
#include <cstdlib>
#include <functional>
#include <optional>
#include <stdexcept>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "bench/household_month/ceiling.hpp"
#include "bench/household_month/object_oriented.hpp"
#include "bench/household_month/population.hpp"
#include "bench/household_month/run.hpp"
#include "bench/machine.hpp"
#include "bench/rounds.hpp"
#include "sim/core/kernels.hpp"

namespace guyub::bench::household_month {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::size_t households = 1'000'000;
  std::size_t rounds = 5;
  std::size_t attempts = 0;
  std::uint64_t seed = 1;
  bool json = false;
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
    add(round, on_core(1));
    add(round, on_core(2));
    add(round, by_hand(2));
    add(round, with_objects());
    return round;
  }

  std::size_t villages() const { return start_.size(); }
  std::size_t households() const { return villages() * village_households; }
  std::uint64_t digest() const { return digest_.value_or(0); }

 private:
  void add(Round& round, const Timing& timing) const {
    const auto lived = static_cast<double>(households() * months);
    round.rate.push_back(lived / timing.seconds);
    round.cpu_rate.push_back(lived / timing.cpu_seconds);
    round.steal = std::max(round.steal, timing.steal);
    round.others = std::max(round.others, timing.others);
  }

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

Json of(const Spread& s) { return {{"median", s.median}, {"least", s.least}, {"most", s.most}}; }

template <class Value>
Spread spread_of(const Kept& kept, Value value) {
  std::vector<double> values;
  for (const Round& round : kept.rounds) values.push_back(value(round));
  return spread(values);
}

Spread ratio(const Kept& kept, std::size_t over, std::size_t under) {
  return spread_of(kept, [&](const Round& round) { return round.rate[over] / round.rate[under]; });
}

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
  j["rounds"] = {{"kept", kept.rounds.size()}, {"measured", kept.measured}, {"undisturbed", kept.undisturbed},
                 {"most_steal", most_steal}, {"most_others", most_others}};
  j["household_months_per_second"] = spread_of(kept, [](const Round& round) { return round.rate[core_2]; }).median;
  j["ratio_to_ceiling"] = to_ceiling.median;
  j["ratio_to_object_oriented"] = to_objects.median;
  j["bytes_per_household"] = column_bytes_per_household;
  const double recorded = Series(comparison.villages()).bytes();
  j["bytes_per_household_recorded"] = recorded / static_cast<double>(comparison.households());
  for (std::size_t s = 0; s < std::size(subjects); ++s) {
    j["subjects"][subjects[s].key] = {
        {"household_months_per_second", of(spread_of(kept, [&](const Round& round) { return round.rate[s]; }))},
        {"per_cpu_second", of(spread_of(kept, [&](const Round& round) { return round.cpu_rate[s]; }))}};
  }
  j["ratios"] = {{"core_over_ceiling_2_threads", of(to_ceiling)},
                 {"core_over_object_oriented_1_thread", of(to_objects)},
                 {"core_2_threads_over_object_oriented_1_thread", of(ratio(kept, core_2, objects_1))},
                 {"core_2_threads_over_1", of(ratio(kept, core_2, core_1))}};
  j["digest"] = fmt::format("{:016x}", comparison.digest());
  return j;
}

void print_spread(const std::string& title, const Json& s, double scale, const char* unit) {
  fmt::print("  {:<50}{:>9.2f}   ({:.2f} .. {:.2f}) {}\n", title, s["median"].get<double>() / scale,
             s["least"].get<double>() / scale, s["most"].get<double>() / scale, unit);
}

void print(const Json& j) {
  fmt::print("{} households in {} villages, {} months; {}, {}\n", j["households"].get<std::size_t>(),
             j["villages"].get<std::size_t>(), j["months"].get<std::size_t>(),
             j["machine"]["processor"].get<std::string>(), j["machine"]["instruction_set"].get<std::string>());
  const Json& rounds = j["rounds"];
  fmt::print("medians of {} rounds (least .. most); {} measured, {} undisturbed\n", rounds["kept"].get<std::size_t>(),
             rounds["measured"].get<std::size_t>(), rounds["undisturbed"].get<std::size_t>());
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

Options parse(int argc, char** argv) {
  Options o;
  CLI::App app("Measures the household-month: on the core, written by hand, with objects");
  app.add_option("--households", o.households, "rounded up to whole villages")->check(CLI::PositiveNumber);
  app.add_option("--rounds", o.rounds)->check(CLI::PositiveNumber);
  app.add_option("--attempts", o.attempts, "rounds at most; three times --rounds when absent");
  app.add_option("--seed", o.seed);
  app.add_flag("--json", o.json);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::exit(app.exit(error));
  }
  if (o.attempts == 0) o.attempts = 3 * o.rounds;
  return o;
}

int measure(const Options& options) {
  Comparison comparison(options);
  const Kept kept = keep_rounds(options.rounds, options.attempts, [&] { return comparison.measure(); });
  const Json j = report(comparison, kept);
  if (options.json) fmt::print("{}\n", j.dump(2));
  else print(j);
  return 0;
}

}  // namespace
}  // namespace guyub::bench::household_month

int main(int argc, char** argv) {
  try {
    return guyub::bench::household_month::measure(guyub::bench::household_month::parse(argc, argv));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
