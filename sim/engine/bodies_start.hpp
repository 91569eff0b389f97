#pragma once
// Bodies at the start of a replicate: how tall today's children are, which doses they had, who uses contraception; and the constants
// with which the region stays as it is.
//
// Children under five live through their past months under their household's present conditions, by the rules of child_health and
// immunisation; then all are shifted alike so that as many are stunted as published. Contraception is drawn by what women wish, at
// the region's prevalence; the level at which as many start as stop, and the scale of conceptions at which births are those that
// the region's children under five imply, are solved by bisection on expected numbers. Draws person_health and household_income
// word 2 of months before the run, person_contraception words 0, 1 of the month before the run. The same for any number of threads.

#include <array>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/core/random.hpp"
#include "sim/engine/model.hpp"
#include "sim/population/fit.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct BodyConstants {
  float birth_height = 0;                ///< mean z at birth of a household of mean consumption
  float contraception_level = 0;
  std::array<float, 7> conception{};     ///< scale of the monthly chance by age group
  bool solved = false;                   ///< otherwise births go by age alone
};

/// Months before the run: so many back from its first. They share no block with months of a run.
inline constexpr std::uint32_t month_before(std::uint32_t back) { return (1u << 23) - back; }

/// Fills height_for_age, health, immunisation of children under five; returns the mean z at birth. The published share is met
/// within the error of rounding to whole children.
float settle_children(Country& country, const Model& model, const Draws& draws, const Workers& workers);

/// Fills contraception; sets level and conception of the constants.
void settle_women(Country& country, const Model& model, const Draws& draws, const Workers& workers, BodyConstants& constants);

/// Both. The state is there whether or not the mechanisms that change it are on.
BodyConstants settle_bodies(Country& country, const Model& model, const Draws& draws, const Workers& workers);

/// The published share of stunted children under five beside the simulated one; none when the region has no such figure.
std::vector<FitRow> stunting_fit(const Country& country, const RegionStatistics& region);

}  // namespace guyub
