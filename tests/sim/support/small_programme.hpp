#pragma once
// A conditional programme with round numbers, for tests of one rule at a time.

#include "sim/programme/programme.hpp"

namespace guyub {

inline Programme small_programme() {
  Programme p;
  p.id = "conditional";
  p.instrument = Instrument::conditional_cash;
  p.start = Month(2026, 1);
  p.benefit = {.household = 0, .pregnant = 3'000'000, .under_six = 3'000'000, .primary = 900'000, .junior_secondary = 1'500'000,
               .senior_secondary = 2'000'000, .elderly = 2'400'000, .elderly_age = 70, .most_components = 4,
               .dated = {}};
  p.targeting = {.method = Targeting::proxy_means, .proxy_correlation = 0.45f, .relist_every = 6};
  p.conditions = {.school = true, .visits = true, .attendance_minimum = 0.85f};
  p.verification = {.unreformed = 0.2f, .reformed = 0.9f};
  p.sanctions = {.cut = {0.1, 0.3, 1.0}, .remove_after = 4};
  p.delivery = {.enrolment_lag = 2, .offer_window = 6, .pay_every = 1, .delay = 0.0f, .leakage = 0.0f,
                .households_per_facilitator = 280.0f, .facilitator_capacity = 250.0f, .facilitator_wage = 1.3f, .cost_per_household = 5000};
  p.budget = {.national = 28'700'000'000'000, .national_households = 70'628'952, .national_poverty_rate = 0.0825f, .allocation = Allocation::by_poverty};
  p.approach = "standard";
  return p;
}

/// A grant of 1.2 million rupiah a year to every household, without conditions.
inline Programme small_grant() {
  Programme p = small_programme();
  p.id = "grant";
  p.instrument = Instrument::unconditional_cash;
  p.benefit = {.household = 1'200'000, .most_components = 0, .dated = {}};
  p.conditions = {};
  return p;
}

}  // namespace guyub
