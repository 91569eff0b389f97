#pragma once
// What crosses communities, once a month before they move on: how many offices have reformed, how far the money
// of each programme reaches, and each community's share of it.

#include "sim/core/parallel.hpp"
#include "sim/core/random.hpp"
#include "sim/engine/setting.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Gives every community the state of the variant's programmes, all households unlisted.
void prepare_programmes(Country& country, const VariantModel& variant);

/// Publishes to all communities at the beginning of `month`. Sums are integers, in any order.
void publish(Country& country, const VariantModel& variant, const Setting& setting, const Draws& draws, Month month, const Workers& workers);

}  // namespace guyub
