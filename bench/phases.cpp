// Nanoseconds a household-month of each phase of the month, on one thread. bench/README.md says why and how.

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "bench/digest.hpp"
#include "bench/machine.hpp"
#include "bench/model.hpp"
#include "bench/report.hpp"
#include "sim/core/kernels.hpp"
#include "sim/engine/publish.hpp"
#include "sim/engine/schedule.hpp"

namespace guyub::bench {
namespace {

/// Adds up the time between readings of the steady clock, each to whoever has just run.
class Stopwatch {
 public:
  explicit Stopwatch(std::size_t runners) : spent_(runners, Clock::duration::zero()) {}

  void start() { read(); }
  void stop(std::size_t runner) {
    const Clock::time_point before = last_;
    read();
    spent_[runner] += last_ - before;
  }

  double nanoseconds(std::size_t runner) const { return std::chrono::duration<double, std::nano>(spent_[runner]).count(); }
  std::size_t readings() const { return readings_; }

  /// What a reading and its adding take.
  static double nanoseconds_a_reading() {
    constexpr int times = 200'000;
    Stopwatch idle(1);
    const Clock::time_point begin = Clock::now();
    for (int i = 0; i < times; ++i) idle.stop(0);
    return std::chrono::duration<double, std::nano>(Clock::now() - begin).count() / times;
  }

 private:
  using Clock = std::chrono::steady_clock;
  void read() {
    last_ = Clock::now();
    ++readings_;
  }

  std::vector<Clock::duration> spent_;
  Clock::time_point last_;
  std::size_t readings_ = 0;
};

/// The phases of the schedule, and after them what lies between two months.
const std::size_t publishing = schedule().size();

/// run_month with a reading of the clock after each phase of each tile; what a phase finds to be made ready counts as its.
void run_phases(Community& community, const MonthContext& context, std::size_t households_per_tile, MonthScratch& scratch,
                Stopwatch& watch) {
  const auto phases = schedule();
  const std::size_t size = community.size();
  watch.start();
  scratch.fit(community);
  for (std::size_t first = 0, last = 0; first < phases.size(); first = last) {
    const bool tiled = phases[first].scope == Scope::tile;
    last = first + 1;
    while (tiled && last < phases.size() && phases[last].scope == Scope::tile) ++last;
    const std::size_t step = tiled ? households_per_tile : size;
    for (std::size_t begin = 0; begin < size; begin += step) {
      for (std::size_t phase = first; phase < last; ++phase) {
        phases[phase].run(community, {begin, std::min(begin + step, size)}, context, scratch);
        watch.stop(phase);
      }
    }
  }
}

/// ProductWorld::live_month on one thread, phase by phase.
void live_month(ProductWorld& world, std::uint32_t step, std::size_t households_per_tile, MonthScratch& scratch,
                const Workers& one, Stopwatch& watch) {
  const Month month = world.variant.model.head.run.start + static_cast<std::int32_t>(step);
  watch.start();
  publish(world.country, world.variant, world.setting, world.draws(), month, one);
  watch.stop(publishing);
  const MonthContext context{world.variant, world.setting, world.country, world.draws(), world.clock_at(step), month};
  for (Community& community : world.country.communities) run_phases(community, context, households_per_tile, scratch, watch);
}

/// Nanoseconds a household-month in every round: the phases and publishing, then these.
struct After {
  std::size_t sum = publishing + 1;       ///< of all the former
  std::size_t whole = publishing + 2;     ///< the month as the engine runs it, without a clock
  std::size_t timer = publishing + 3;     ///< what reading the clock takes of the sum
  std::size_t reading = publishing + 4;   ///< nanoseconds a reading of the clock
};
const After after;

class Phases {
 public:
  explicit Phases(const MonthOptions& options)
      : options_(options),
        start_(make_world_after(MeasuredYear::before, load_variant(options.files.scenario, options.files.configs, options.variant, options.households), Workers(0))) {}

  Round measure() {
    Round round;
    const std::uint64_t by_phases = add_phases(round);
    if (add_whole(round) != by_phases) throw std::runtime_error("the phases one by one live another year than the month");
    const double reading = Stopwatch::nanoseconds_a_reading();
    round.value.push_back(reading * readings_);
    round.value.push_back(reading);
    return round;
  }

  const Country& country() const { return start_.country; }

 private:
  double household_months() const { return static_cast<double>(start_.country.households()) * MeasuredYear::months; }

  std::uint64_t add_phases(Round& round) {
    ProductWorld world = start_;
    MonthScratch scratch;
    Stopwatch watch(publishing + 1);
    const Timing timing = timed([&] {
      for (std::uint32_t m = 0; m < MeasuredYear::months; ++m) live_month(world, MeasuredYear::before + m, options_.tile, scratch, one_, watch);
    });
    round.disturb(timing.steal, timing.others);
    double sum = 0.0;
    for (std::size_t runner = 0; runner <= publishing; ++runner) {
      round.value.push_back(watch.nanoseconds(runner) / household_months());
      sum += round.value.back();
    }
    round.value.push_back(sum);
    readings_ = static_cast<double>(watch.readings()) / household_months();
    return digest_of(world.country);
  }

  std::uint64_t add_whole(Round& round) {
    ProductWorld world = start_;
    const Timing timing = timed([&] {
      for (std::uint32_t m = 0; m < MeasuredYear::months; ++m) world.live_month(MeasuredYear::before + m, one_, options_.tile);
    });
    round.disturb(timing.steal, timing.others);
    round.value.push_back(1e9 * timing.seconds / household_months());
    return digest_of(world.country);
  }

  MonthOptions options_;
  Workers one_{1};
  ProductWorld start_;
  double readings_ = 0;   ///< of the clock, a household-month
};

Json measure(const MonthOptions& options) {
  Phases phases(options);
  const Kept kept = options.rounds.keep([&] { return phases.measure(); });
  const auto value = [&](std::size_t runner) { return of(spread_of(kept, [&](const Round& round) { return round.value[runner]; })); };
  Json j;
  j["machine"] = {{"processor", processor_name()}, {"threads_measured", {1}}, {"instruction_set", name(kernels().instruction_set)}};
  j["households"] = phases.country().households();
  j["communities"] = phases.country().communities.size();
  j["months_measured"] = MeasuredYear::months;
  j["variant"] = options.variant;
  j["households_per_tile"] = options.tile;
  j["rounds"] = of(kept);
  const auto add = [&](std::size_t runner, const std::string& title, const char* scope) {
    j["phases"].push_back({{"name", title}, {"scope", scope}, {"nanoseconds", value(runner)}, {"share", of(ratio(kept, runner, after.sum))}});
  };
  add(publishing, "published between communities", "region");
  for (std::size_t p = 0; p < publishing; ++p) {
    add(p, std::string(schedule()[p].name), schedule()[p].scope == Scope::tile ? "tile" : "community");
  }
  j["sum_of_phases"] = value(after.sum);
  j["whole_month"] = value(after.whole);
  j["sum_over_whole"] = of(ratio(kept, after.sum, after.whole));
  j["timer"] = {{"nanoseconds_a_reading", value(after.reading)}, {"nanoseconds_a_household_month", value(after.timer)}};
  return j;
}

void print(const Json& j) {
  fmt::print("{} households, {} communities, variant {}, 1 thread, tiles of {}; {}, {}\n", j["households"].get<std::int64_t>(),
             j["communities"].get<std::size_t>(), j["variant"].get<std::string>(), j["households_per_tile"].get<std::size_t>(),
             j["machine"]["processor"].get<std::string>(), j["machine"]["instruction_set"].get<std::string>());
  print_rounds(j["rounds"]);
  for (const Json& phase : j["phases"]) {
    print_spread(phase["name"].get<std::string>(), phase["nanoseconds"], 1.0,
                 fmt::format("ns a household-month, {:4.1f}%, by {}", 100.0 * phase["share"]["median"].get<double>(), phase["scope"].get<std::string>()));
  }
  print_spread("all phases", j["sum_of_phases"], 1.0, "ns a household-month");
  print_spread("the month as the engine runs it", j["whole_month"], 1.0, "ns a household-month");
  print_spread("ratio all phases over the month", j["sum_over_whole"], 1.0, "");
  print_spread("of which reading the clock", j["timer"]["nanoseconds_a_household_month"], 1.0,
               fmt::format("ns a household-month, {:.0f} ns a reading", j["timer"]["nanoseconds_a_reading"]["median"].get<double>()));
}

}  // namespace
}  // namespace guyub::bench

int main(int argc, char** argv) {
  using namespace guyub::bench;
  MonthOptions options;
  CLI::App app("Measures each phase of the month on one thread");
  add_options(app, options);
  return answer(app, argc, argv, options.rounds, [&] { return measure(options); }, print);
}
