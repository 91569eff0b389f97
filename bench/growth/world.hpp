#pragma once
// Years of a world, timed: what the questions of growth have in common.

#include <cstdint>
#include <string>
#include <vector>

#include "bench/growth/question.hpp"
#include "bench/machine.hpp"
#include "bench/model.hpp"

namespace guyub::bench {

inline constexpr std::uint32_t months_a_year = 12;

VariantModel variant_for(const GrowthOptions& options, std::int64_t households, const std::vector<std::string>& changes = {});

/// Lives a year from month `first` on, and says how long it took.
Timing timed_year(ProductWorld& world, std::uint32_t first, const Workers& workers);

/// Nanoseconds a household-month when a world's year, or so many of them, took so long.
double nanoseconds_a_household_month(const Timing& timing, const ProductWorld& world, double years = 1);

double bytes_a_household(const ProductWorld& world);

/// A sample so disturbed, its figures still to come.
Sample sample_of(const Timing& timing);

}  // namespace guyub::bench
