#include "sim/population/nuptiality.hpp"

#include <algorithm>

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

std::int32_t whole_months(double years) {
  const double months = 12.0 * years;
  return static_cast<std::int32_t>(months + (months < 0.0 ? -0.5 : 0.5));
}

/// Share of first marriages a year of age.
double density(double age, const NuptialityCoefficients& c) {
  const double z = (age - c.mean_age) / c.sd_age + 0.805;
  return 1.2813 / c.sd_age * exp_real(-1.145 * z - exp_real(-1.896 * z));
}

}  // namespace

Nuptiality::Nuptiality(const NuptialityCoefficients& c) : husband_months_older_(whole_months(c.husband_older)) {
  double married = 0.0;   // of those who ever marry
  for (std::size_t month = 0; month < ever_.size(); ++month) {
    const double middle = (static_cast<double>(month) + 0.5) / 12.0;
    const double now = std::min(density(middle, c) / 12.0, 1.0 - married);
    ever_[month] = static_cast<float>(c.ever_married * married);
    hazard_[month] = static_cast<float>(c.ever_married * now / std::max(1.0 - c.ever_married * married, 1e-6));
    married += now;
  }
  for (std::size_t grade = 0; grade < months_later_.size(); ++grade) {
    months_later_[grade] = whole_months(c.by_grade * (static_cast<double>(grade) - c.reference_grade));
  }
}

std::size_t Nuptiality::place(std::uint16_t age_months, bool male, std::uint8_t grade) const {
  const std::int32_t later = months_later_[std::min<std::size_t>(grade, months_later_.size() - 1)] + (male ? husband_months_older_ : 0);
  return static_cast<std::size_t>(std::clamp(static_cast<std::int32_t>(age_months) - later, 0, last_month));
}

float Nuptiality::ever_married_between(int first, int end) const {
  double sum = 0.0;
  for (int month = first * 12; month < end * 12; ++month) sum += static_cast<double>(ever_[static_cast<std::size_t>(month)]);
  return static_cast<float>(sum / (12.0 * (end - first)));
}

}  // namespace guyub
