#pragma once
// The arms of an ablation: one world lived through several times with different switches, and what was seen of it.

#include <functional>
#include <string>
#include <vector>

#include "sim/engine/model.hpp"
#include "sim/engine/run.hpp"

namespace guyub::patterns {

/// One way to live through the months: the programme that runs ("" for none), and what is switched.
struct Arm {
  std::string programme;
  std::function<void(VariantModel&)> change = [](VariantModel&) {};
};

/// The programme without and with a mechanism.
std::vector<Arm> off_and_on(bool Mechanisms::*mechanism, const std::string& programme);

/// The region after a month.
struct RegionMonth {
  Sums<Sum> all;
  Sums<Sum> poor;                     ///< the poorest five deciles
  Sums<ProgrammeSum> programme;       ///< of the arm's programme
  Ledger ledger{};
  double institution_acceptance = 0;  ///< mean over offices
  double reformed = 0;                ///< share of offices that work as reformed
  double routinisation = 0;           ///< mean over offices
  double school_quality = 0;          ///< mean over schools
  double gauge = 0;                   ///< what the test asked for
};

/// What a test wants to know of the whole country beside the sums.
using Gauge = std::function<double(const Country&)>;

/// months[arm][step]. All arms have the same people and the same draws.
using History = std::vector<std::vector<RegionMonth>>;
History live(const Model& world, const std::vector<Arm>& arms, const Gauge& gauge = {});

/// Rupiah that all programmes of all communities were given so far.
double appropriated(const Country& country);

/// A ratio of two counts; 0 when there is nothing to divide by.
double ratio(std::int64_t part, std::int64_t whole);

/// A sum of fixed-point values, a household.
double per_household(const RegionMonth& month, Sum sum);

/// Mean chance to accept of those who were asked, before the hazard.
double acceptance(const RegionMonth& month);

/// Means of month ends from `first` on.
double mean_from(const std::vector<RegionMonth>& months, std::size_t first, const std::function<double(const RegionMonth&)>& value);

}  // namespace guyub::patterns
