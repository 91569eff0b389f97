#include "analysis/money_term/margins.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <map>

#include <boost/math/distributions/normal.hpp>

#include "analysis/evidence/evidence_table.hpp"

namespace guyub::analysis {
namespace {

constexpr double hundred_in_two_months = 50.0;   // pesos a month

/// Rows of a table as cells: those that `regressor` gives a number, in strata told by the texts of some columns.
std::vector<SharedCell> cells_of(const EvidenceTable& table, std::string_view share, const std::vector<std::string>& strata_by,
                                 const std::function<double(std::size_t)>& regressor) {
  std::vector<std::size_t> rows;
  std::vector<double> shares, observations, errors;
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (std::isnan(regressor(row)) || std::isnan(table.number(row, share))) continue;
    rows.push_back(row);
    shares.push_back(table.number(row, share));
    observations.push_back(table.number(row, "n"));
    errors.push_back(table.number(row, "se_clustered"));
  }
  const double design_effect = mean_design_effect(shares, observations, errors);
  std::map<std::string, std::size_t> strata;
  std::vector<SharedCell> cells;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::string stratum;
    for (const std::string& column : strata_by) stratum += table.text(rows[i], column) + "|";
    const std::size_t number = strata.emplace(stratum, strata.size()).first->second;
    cells.push_back({shares[i], effective_observations(shares[i], observations[i], errors[i], design_effect), number, regressor(rows[i])});
  }
  return cells;
}

/// ln of a child's monthly wage in pesos, two readings: the wage equation, and what children of 12 to 15 who work are paid.
struct LogWage {
  double middle;
  double sd;   ///< half of their distance: which of the two a family counts with is not known
};

LogWage log_child_wage(const WageReading& w, const std::filesystem::path& evidence) {
  const EvidenceTable paid = EvidenceTable::read(evidence / "T14_child_work_wage_1997_Schultz2004_A2.csv");
  double workers = 0.0;
  double wages = 0.0;
  for (std::size_t row = 0; row < paid.rows(); ++row) {
    if (paid.number(row, "age") < 12 || paid.number(row, "age") > 15) continue;
    for (const char* sex : {"girls", "boys"}) {
      const double at_work = paid.number(row, std::string("paid_work_") + sex) * paid.number(row, std::string("n_") + sex);
      workers += at_work;
      wages += at_work * paid.number(row, std::string("wage_month_") + sex);
    }
  }
  const double seen = std::log(wages / workers);
  const double equation = w.equation_constant + w.elasticity * w.log_adult_wage + w.equation_age * w.age + w.equation_schooling * w.schooling;
  return {0.5 * (seen + equation), 0.5 * std::abs(seen - equation)};
}

Slope wage_slope(const std::filesystem::path& evidence) {
  const EvidenceTable table = EvidenceTable::read(evidence / "T15b_enrolment_1997_by_village_wage.csv");
  return slope_within_strata(cells_of(table, "enrolled_1997", {"male", "grade_group", "age_band"}, [&](std::size_t row) {
    const bool counts = table.text(row, "poor") == "1" && table.text(row, "age_band") != "6-11";
    return counts ? table.number(row, "mean_ln_wage") : std::nan("");
  }));
}

Slope distance_slope(const DistanceReading& d, const std::filesystem::path& evidence) {
  const EvidenceTable table = EvidenceTable::read(evidence / "T2c_enrolment_1997_grade_age_sex_distance.csv");
  constexpr std::array classes{"<1", "1-2.5", "2.5-4", ">4"};
  return slope_within_strata(cells_of(table, "enrolled_1997", {"male", "age_band"}, [&](std::size_t row) {
    if (table.text(row, "poor") != "1" || table.text(row, "grade_group") != "6") return std::nan("");
    const auto found = std::find(classes.begin(), classes.end(), table.text(row, "distance_km"));
    return found == classes.end() ? std::nan("") : d.kilometres.at(static_cast<std::size_t>(found - classes.begin()));
  }));
}

Slope resource_slope(const std::filesystem::path& evidence) {
  const EvidenceTable table = EvidenceTable::read(evidence / "T17_control_enrolment_by_consumption.csv");
  return slope_within_strata(cells_of(table, "enrolled", {"year", "male", "age_band"}, [&](std::size_t row) { return table.number(row, "mean_ln_pc_1999"); }));
}

double square(double x) { return x * x; }

Margin wage_margin(const WageReading& w, const LogWage& wage, const Slope& slope) {
  Margin margin{"wage", slope, 0.0, 0.0};
  margin.estimate = -slope.estimate / (w.elasticity * w.reliability) * hundred_in_two_months / std::exp(wage.middle);
  margin.log_sd = std::sqrt(square(slope.standard_error / slope.estimate) + square(w.elasticity_se / w.elasticity) +
                            square(w.reliability_se / w.reliability) + square(wage.sd));
  return margin;
}

Margin distance_margin(const DistanceReading& d, const LogWage& wage, const Slope& slope) {
  Margin margin{"distance", slope, 0.0, 0.0};
  const double hours = 2.0 / d.walking_speed * d.school_days;   // a month and km
  // the value of time is uniform between its limits: mean and spread of its logarithm, by a midpoint rule
  constexpr int points = 1000;
  double mean = 0.0;
  double mean_square = 0.0;
  for (int i = 0; i < points; ++i) {
    const double value = std::log(d.time_value_low + (d.time_value_high - d.time_value_low) * (i + 0.5) / points);
    mean += value / points;
    mean_square += value * value / points;
  }
  const double pesos = hours * std::exp(wage.middle + mean) / d.working_hours;   // a month and km
  margin.estimate = -slope.estimate * hundred_in_two_months / pesos;
  margin.log_sd = std::sqrt(square(slope.standard_error / slope.estimate) + mean_square - mean * mean + square(wage.sd));
  return margin;
}

Margin resource_margin(const ResourceReading& r, const Margin& wage, const Slope& slope) {
  Margin margin{"resources", slope, 0.0, 0.0};
  const double richer = std::log1p(hundred_in_two_months / (r.consumption * r.household_size));
  margin.estimate = wage.estimate + slope.estimate * richer;
  margin.log_sd = std::sqrt(square(wage.log_sd * wage.estimate) + square(slope.standard_error * richer)) / margin.estimate;
  return margin;
}

/// Random effects on logarithms: DerSimonian and Laird (1986, "Meta-analysis in clinical trials", Controlled Clinical Trials 7).
void pool(Margins& margins) {
  double weights = 0.0, squares = 0.0, sum = 0.0;
  for (const Margin& m : margins.each) {
    const double weight = 1.0 / square(m.log_sd);
    weights += weight;
    squares += square(weight);
    sum += weight * std::log(m.estimate);
  }
  double heterogeneity = 0.0;
  for (const Margin& m : margins.each) heterogeneity += square(std::log(m.estimate) - sum / weights) / square(m.log_sd);
  const double between = std::max(0.0, (heterogeneity - static_cast<double>(margins.each.size() - 1)) / (weights - squares / weights));
  double all = 0.0, mean = 0.0;
  for (const Margin& m : margins.each) {
    all += 1.0 / (square(m.log_sd) + between);
    mean += std::log(m.estimate) / (square(m.log_sd) + between);
  }
  margins.between_sd = std::sqrt(between);
  margins.pooled = {"pooled", {}, std::exp(mean / all), std::sqrt(between + 1.0 / all)};
}

double quantile(double interval) { return boost::math::quantile(boost::math::normal(), 0.5 + interval / 2.0); }

}  // namespace

double Margin::low(double interval) const { return estimate * std::exp(-quantile(interval) * log_sd); }
double Margin::high(double interval) const { return estimate * std::exp(quantile(interval) * log_sd); }

Margins money_margins(const MoneyReading& reading, const std::filesystem::path& evidence) {
  const LogWage wage = log_child_wage(reading.wage, evidence);
  Margins margins;
  margins.each.push_back(wage_margin(reading.wage, wage, wage_slope(evidence)));
  margins.each.push_back(distance_margin(reading.distance, wage, distance_slope(reading.distance, evidence)));
  margins.each.push_back(resource_margin(reading.resources, margins.each.front(), resource_slope(evidence)));
  pool(margins);
  return margins;
}

}  // namespace guyub::analysis
