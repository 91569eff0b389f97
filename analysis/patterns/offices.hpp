#pragma once
// What the patterns of bodies share: a world of many small villages in which only bodies live, and what is seen of their offices.

#include <functional>
#include <string>
#include <vector>

#include "analysis/patterns/arms.hpp"

namespace guyub::patterns {

/// So many months of 150 villages; `more` comes on top.
std::vector<std::string> villages(int months, const std::vector<std::string>& more = {});

/// The arm in which the standard approach pursues what `change` says, and nothing else of households moves.
Arm offices(const std::function<void(VariantModel&)>& change, const std::string& programme = "pkh");

Strategies& strategies(VariantModel& variant);

/// Mean over village offices.
double over_offices(const Country& country, float (*value)(const Body&));

/// Mean over them of one factor of their resistance.
double office_factor(const Country& country, Factor factor);

double routinisation(const Country& country);
double skill(const Country& country);

double accepts(const RegionMonth& month);
double reformed(const RegionMonth& month);
double gauged(const RegionMonth& month);

}  // namespace guyub::patterns
