#pragma once
// What the region's alliance does at month's beginning: it meets, and its pressure reaches reforms and budgets (institution/alliance.hpp).

#include "sim/engine/setting.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// The five marks of a plan (mission S2.4), and how many of them it has.
struct SmartMarks {
  bool specific;     ///< it is for somebody: not for everyone, or on conditions
  bool measurable;   ///< the scenario fixes a primary indicator beforehand
  bool achievable;   ///< it has money
  bool realistic;    ///< facilitators can follow the households they have
  bool time_bound;   ///< it has an end
  float share() const { return static_cast<float>(specific + measurable + achievable + realistic + time_bound) / 5.0f; }
};
SmartMarks smart_marks(const Programme& programme, const ScenarioHead& head);

/// A month of the alliance, before programmes take theirs: fills the country's alliance, advocacy and moved_money.
void advocate(Country& country, const VariantModel& variant, const Setting& setting, Month month);

}  // namespace guyub
