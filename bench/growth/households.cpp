// How cost and memory grow with the number of households.

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "bench/growth/world.hpp"

namespace guyub::bench {
namespace {

constexpr std::int64_t enough_households = 500'000;   // together, for a year long enough to be timed

/// The second year on one thread, of as many copies of the people as make it long enough.
Sample second_year(const GrowthOptions& options, std::int64_t households) {
  const std::size_t before = resident_bytes();
  ProductWorld world = make_world_after(months_a_year, variant_for(options, households), Workers(0));
  const std::size_t peak = peak_resident_bytes();
  const double bytes = bytes_a_household(world);
  const std::int64_t copies = std::max<std::int64_t>(0, enough_households / households - 1);
  std::vector<Country> countries(static_cast<std::size_t>(copies), world.country);
  countries.push_back(std::move(world.country));
  const Workers one(1);
  const Timing timing = timed([&] {
    for (Country& country : countries) {
      std::swap(world.country, country);
      for (std::uint32_t m = 0; m < months_a_year; ++m) world.live_month(months_a_year + m, one);
    }
  });
  Sample sample = sample_of(timing);
  sample.figures = {nanoseconds_a_household_month(timing, world, static_cast<double>(countries.size())), bytes,
                    static_cast<double>(peak - before) / static_cast<double>(households), static_cast<double>(peak) / 1e6};
  return sample;
}

}  // namespace

Question households_question(const GrowthOptions& options) {
  Question question{"households", "the second year on 1 thread; memory once the people have lived the first",
                    {{"cost", "ns a household-month"},
                     {"columns", "bytes a household with its persons"},
                     {"peak_resident_growth", "bytes a household"},
                     {"peak_resident", "MB", false}},
                    {}};
  std::vector<std::int64_t> sizes{10'000, 100'000, 1'000'000};
  if (!options.quick) sizes.push_back(10'000'000);
  for (const std::int64_t households : sizes) {
    question.points.push_back({fmt::format("{} households", households),
                               [&options, households] { return in_own_process([&] { return second_year(options, households); }); }, {}});
  }
  return question;
}

}  // namespace guyub::bench
