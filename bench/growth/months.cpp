// Whether a month costs more the longer a run lasts.

#include <algorithm>

#include <fmt/format.h>

#include "bench/growth/world.hpp"

namespace guyub::bench {
namespace {

/// A run of so many years on one thread.
Sample years_of(const GrowthOptions& options, std::uint32_t years) {
  ProductWorld world = make_world(variant_for(options, options.households, {fmt::format("run.months={}", years * months_a_year)}), Workers(0));
  const Workers one(1);
  Sample sample;
  double first = 0.0, last = 0.0, all = 0.0;
  for (std::uint32_t year = 0; year < years; ++year) {
    const Timing timing = timed_year(world, year * months_a_year, one);
    sample.steal = std::max(sample.steal, timing.steal);
    sample.others = std::max(sample.others, timing.others);
    last = nanoseconds_a_household_month(timing, world);
    if (year == 0) first = last;
    all += last / years;
  }
  sample.figures = {all, first, last, last / first, bytes_a_household(world)};
  return sample;
}

}  // namespace

Question months_question(const GrowthOptions& options) {
  Question question{"months", fmt::format("{} households on 1 thread; the programme begins in month 7", options.households),
                    {{"cost", "ns a household-month"},
                     {"cost_first_year", "ns a household-month", false},
                     {"cost_last_year", "ns a household-month"},
                     {"last_year_over_first", "", false},
                     {"columns_at_the_end", "bytes a household with its persons"}},
                    {}};
  for (const std::uint32_t years : {1u, 2u, 5u}) {
    question.points.push_back({fmt::format("{} months", years * months_a_year),
                               [&options, years] { return in_own_process([&] { return years_of(options, years); }); }, {}});
  }
  return question;
}

}  // namespace guyub::bench
