#pragma once
// What a replicate of a region fixes before its first month: constants solved for the region, switches, money.

#include <vector>

#include "sim/change/acceptance.hpp"
#include "sim/engine/bodies_start.hpp"
#include "sim/engine/model.hpp"
#include "sim/household/adult_work.hpp"
#include "sim/household/earnings.hpp"
#include "sim/household/schooling.hpp"
#include "sim/household/vital_events.hpp"
#include "sim/population/nuptiality.hpp"
#include "sim/programme/entitlement.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct Setting {
  SchoolSetting school;
  SchoolConstants school_constants;
  VitalRates vital;
  ChildHealthSetting child_health;
  ContraceptionSetting contraception;
  Nuptiality nuptiality;
  EarningsTable earnings;
  AdultWork adult_work;        ///< self-reliance counts where it is switched on
  EndowmentLevel endowments;   ///< of the households of the start
  AcceptanceSwitches acceptance;
  std::vector<std::int64_t> appropriation;   ///< rupiah a month, by programme of the variant
  std::vector<std::int64_t> following_cost;  ///< rupiah a month and household, by programme; groups' meetings included
  std::vector<std::int64_t> facilitation;    ///< the part of it that facilitators cost
  std::vector<ClaimTable> claims;            ///< by programme
  std::vector<GrantTable> grants;            ///< by programme: what its conditions put at stake
  std::vector<WorkTerms> work;               ///< by programme: what its approach and the planner's ideology do
  std::int64_t identification_cost = 0;      ///< rupiah a community, of each programme
  float authority = 0.0f;                    ///< share of delay and leakage that the planner's authority prevents
};

/// The parts that depend on the variant's coefficients and switches, given the solved constants.
Setting make_setting(const VariantModel& variant, const SchoolConstants& constants, std::int64_t households, const BodyConstants& bodies = {});

/// Whether only married women may conceive: where people marry.
bool married_only(const Mechanisms& on);

/// Takes on the benefits that hold from this month on.
void bring_up_to_date(Setting& setting, const VariantModel& variant, Month month);

/// Share of children of 7-18 in school in the region.
float enrolled_level(const RegionStatistics& region);

/// Births a year per woman of 15-49 that the region's age structure implies (children under five over five years),
/// and women in the seven age groups 15-19 .. 45-49.
double births_per_woman(const RegionStatistics& region, std::array<double, 7>& women);

/// Rupiah of the approach's staff and strategies in one community in a month of the programme.
std::int64_t staff_cost(const Approach& approach, const RegionStatistics& region, const Programme& programme, std::int32_t months_running);

/// Whether the variant's contest goes on: its programme is among the variant's.
bool is_contested(const VariantModel& variant, Month month);

/// Rupiah of the contest's practitioners in one community in a month, when programme k of the variant employs them.
std::int64_t contest_cost(const VariantModel& variant, std::size_t k, Month month);

/// Rupiah of coordination in one community in a month, of each programme that is matched; 0 without it.
std::int64_t coordination_cost(const VariantModel& variant, Month month);

/// Whole rupiah at a scale; exactly the same at 1.
std::int64_t scaled(std::int64_t rupiah, float scale);
/// The same with the approach's fields and the planner's share: staff and identification, before the plan's own scale.
std::int64_t landing_cost(const VariantModel& variant, const Setting& setting, std::size_t k, std::int32_t months_running);
/// Its mean for a community over the programme's months in the run from `start` on, rupiah a month.
std::int64_t mean_landing_cost(const VariantModel& variant, const Setting& setting, std::size_t k, Month start);

}  // namespace guyub
