// What becomes of the month beside others that want the same processors.

#include <algorithm>
#include <thread>

#include <fmt/format.h>

#include "bench/growth/world.hpp"

namespace guyub::bench {
namespace {

constexpr int threads = 2;

int processors() { return static_cast<int>(std::max(1u, std::thread::hardware_concurrency())); }

/// How much longer a program takes that gets its fair share of `processors` while `busy` others run: all who want one
/// get alike.
double fair_ratio(int processors_there, int busy) {
  const double alone = std::min(threads, processors_there);
  const double shared = static_cast<double>(processors_there) * threads / (threads + busy);
  return alone / std::min(alone, shared);
}

/// The second year on two threads. Being disturbed by the busy processes is what is asked: they do not count as others.
Sample second_year(const GrowthOptions& options, int busy) {
  BusyProcesses others(busy);   // forked while this process is small and has no threads
  const Workers workers(threads);
  ProductWorld world = make_world_after(months_a_year, variant_for(options, options.households), workers);
  others.start();
  const Timing timing = timed_year(world, months_a_year, workers);
  const double machine_seconds = timing.seconds * processors();
  const double taken = others.end() / machine_seconds;
  Sample sample = sample_of(timing);
  sample.others = std::max(0.0, timing.others - taken);
  sample.figures = {nanoseconds_a_household_month(timing, world), timing.cpu_seconds / machine_seconds, taken};
  return sample;
}

}  // namespace

Question load_question(const GrowthOptions& options) {
  Question question{"load", fmt::format("{} households on {} threads of {} processors, the second year", options.households, threads, processors()),
                    {{"cost", "ns a household-month"},
                     {"share_of_the_machine", "", false},
                     {"share_of_the_busy", "", false}},
                    {}};
  for (const int busy : {0, 1, 2}) {
    question.points.push_back({busy == 0 ? "alone" : fmt::format("beside {} busy {}", busy, busy == 1 ? "process" : "processes"),
                               [&options, busy] { return in_own_process([&] { return second_year(options, busy); }); },
                               fair_ratio(processors(), busy)});
  }
  return question;
}

}  // namespace guyub::bench
