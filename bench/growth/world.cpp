#include "bench/growth/world.hpp"

namespace guyub::bench {

VariantModel variant_for(const GrowthOptions& options, std::int64_t households, const std::vector<std::string>& changes) {
  return load_variant(options.files.scenario, options.files.configs, growth_variant, households, changes);
}

Timing timed_year(ProductWorld& world, std::uint32_t first, const Workers& workers) {
  return timed([&] {
    for (std::uint32_t m = 0; m < months_a_year; ++m) world.live_month(first + m, workers);
  });
}

double nanoseconds_a_household_month(const Timing& timing, const ProductWorld& world, double years) {
  return 1e9 * timing.seconds / (static_cast<double>(world.country.households()) * months_a_year * years);
}

double bytes_a_household(const ProductWorld& world) {
  return static_cast<double>(world.country.bytes()) / static_cast<double>(world.country.households());
}

Sample sample_of(const Timing& timing) {
  Sample sample;
  sample.steal = timing.steal;
  sample.others = timing.others;
  return sample;
}

}  // namespace guyub::bench
