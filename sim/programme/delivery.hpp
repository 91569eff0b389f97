#pragma once
// Delivery: what a month brings to the households of a community, and where every rupiah of it went.
//
// appropriated + carried_in = households + delivery + leakage + unspent, each month. Payments that the funds do not
// cover, or that come late, stay due. Draws household_programme words 1 (check),
// 2 (delay) and 3 (leak). What is spent on services of the community (service_grant.hpp) is booked as delivery.

#include "sim/core/random.hpp"
#include "sim/programme/entitlement.hpp"

namespace guyub {

/// Mechanism switches and amounts of one month's delivery.
struct DeliveryMonth {
  std::int32_t months_running;      ///< 0 in the first month of the programme
  std::int64_t cost_per_household;  ///< rupiah a month, of following one enrolled household
  std::int64_t staff_cost;          ///< rupiah this month, of the approach's staff in this community
  bool lag;                         ///< delays happen
  bool leakage;
  bool sanctions;
  float leak_factor = 1.0f;         ///< of the programme's rate of leakage (institution/power)
  bool services = true;             ///< money for services of the community is spent
  float failing = 1.0f;             ///< delay and leakage over what the programme's rules say
};

/// Accrues and pays programme k for a month; adds to households' transfer.
void deliver(Community& community, std::size_t k, const Programme& programme, const ClaimTable& claims, const Draws& draws,
             const Clock& clock, const DeliveryMonth& month, MonthScratch& scratch);

}  // namespace guyub
