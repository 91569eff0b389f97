#pragma once
// The region's share of a national budget, month by month and community by community, to the rupiah.

#include <cstdint>
#include <span>
#include <vector>

#include "sim/programme/programme.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Rupiah a month for a region of so many simulated households: the national budget by households, and by the
/// region's poverty rate over the national one when the allocation says so.
std::int64_t regional_appropriation(const BudgetRules& rules, std::int64_t households, double poverty_rate);

/// Splits an amount over communities in proportion to weights, without losing a rupiah (cumulative rounding).
/// Weights that are all zero count as equal.
std::vector<std::int64_t> split(std::int64_t amount, std::span<const std::int64_t> weights);

/// Rupiah a month of following one household: facilitators and accounts.
std::int64_t following_cost(const DeliveryRules& rules, double minimum_wage);

/// Rupiah a month of a household's group meetings.
std::int64_t group_cost(const GroupRules& rules);

}  // namespace guyub
