#pragma once
// The law of the household-month, in the numbers of its text (bench/README.md): a small month that any framework can
// express, so that programs built in different ways can be compared.

#include <cstddef>
#include <cstdint>

namespace guyub::bench::household_month {

inline constexpr std::uint32_t months = 60;
inline constexpr std::size_t village_households = 250;
inline constexpr std::size_t neighbours = 8;
inline constexpr std::size_t most_children = 3;
inline constexpr int youngest = 6;
inline constexpr int oldest = 17;

namespace law {

// the start
inline constexpr float start_log_income = 4.09434456f;  ///< log(60)
inline constexpr float start_spread = 0.5f;
inline constexpr float least_share = 0.70f;  ///< consumed of what comes in
inline constexpr float most_share = 0.95f;
inline constexpr float least_threshold = 0.1f;
inline constexpr float most_threshold = 0.9f;
inline constexpr float start_adopted = 0.1f;
inline constexpr float start_enrolment = 0.7f;

// income and consumption
inline constexpr float drift_spread = 0.02f;
inline constexpr float shock_spread = 0.3f;
inline constexpr int eligible_below = 40;  ///< of a score in 0..100
inline constexpr float transfer = 20.0f;
inline constexpr float poverty_line = 15.0f;  ///< of consumption per head

// school
inline constexpr float school_constant = 0.5f;
inline constexpr float school_consumption = 0.05f;
inline constexpr float usual_consumption = 20.0f;
inline constexpr float school_transfer = 0.08f * 10.0f;  ///< for the eligible
inline constexpr float school_peers = 1.5f;
inline constexpr float usual_enrolment = 0.7f;
inline constexpr float school_age = 0.15f;
inline constexpr float middle_age = 11.5f;

}  // namespace law
}  // namespace guyub::bench::household_month
