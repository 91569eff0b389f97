#pragma once
// The social return of a variant against the base: what households gain and what it costs, in rupiah of the policy's start.
//
//   W = sum_t d(t) sum_deciles w (C - C0)/p  +  d(end) (savings - savings0)  +  school,   d(t) = (1 + rate)^-t, w = (mean / c)^aversion
//   school = sum_t (pupils - pupils0)/12 x grades x return x earnings x sum_{y = wait}^{horizon - t} d(t + y)
// C real consumption of a decile of the base (of the region simulated), c its consumption per person, both at the price level of the month;
// earnings: yearly income earned per person of 20-59 in the base. Net present value W - public_funds x cost, ratio W / (public_funds x
// cost); marginal value of public funds W / cost (Hendren and Sprung-Keyser 2020, QJE 135, section II), with no taxes on what is gained.
// Weights: HM Treasury, The Green Book (2022), annex A3 gives the form. Each replicate is one account: intervals hold luck alone.
// Simplifications: not counted are health, risk, dignity, time of mothers, the worth of conditions to others; wages of the additional
// pupils' elders do not fall; gains after the run other than from school are none.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/effects.hpp"
#include "sim/scenario/economics.hpp"

namespace guyub::analysis {

/// What the account needs beside the run.
struct ReturnRules {
  EconomicsSettings economics;
  double schooling_return = 0;   ///< log earnings a grade
  double adult_share = 0;        ///< of 20-59 among all persons
};

enum class ReturnItem { consumption, savings, schooling, cost, net_present_value, benefit_cost_ratio, value_of_public_funds };
inline constexpr std::size_t return_items = 7;

struct ReturnRow {
  std::size_t variant = 0;
  double discount_rate = 0;
  double inequality_aversion = 0;
  std::array<Estimate, return_items> items;   ///< the first five in IDR
  Verdict verdict = Verdict::undefined;       ///< of the net present value against zero

  const Estimate& of(ReturnItem item) const { return items[static_cast<std::size_t>(item)]; }
};

std::string_view word_of(ReturnItem item);
Bilingual return_name(ReturnItem item);

/// Of every variant but the base, by discount rate and aversion. Empty where the run lacks consumption or prices by decile.
std::vector<ReturnRow> returns_of(const RunResults& results, const CompareOptions& options, const ReturnRules& rules);

}  // namespace guyub::analysis
