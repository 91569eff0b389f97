#pragma once
// The money term of schooling, from three margins of the villages before and without the programme:
//   wage       where children earn more, fewer are in school
//   distance   where school is farther, fewer are in school: hours of walking at a value of time
//   resources  a grant for school is a fall of the child's wage and a rise of the family's income by the same amount
//              (Ichimura and Taber 2000; Todd and Wolpin 2008, "Ex ante evaluation of social programs", section 2)
// All in log-odds of school per 100 pesos in two months. A peso of grant counts as a peso of wage (gamma = 1).

#include <filesystem>
#include <string>
#include <vector>

#include "analysis/money_term/grouped_logit.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::analysis {

struct WageReading {
  double elasticity = 0;           ///< of a child's wage to the adults'
  double elasticity_se = 0;
  double reliability = 0;          ///< share of the measured wage's variance that is the village's wage
  double reliability_se = 0;
  double equation_constant = 0;    ///< of ln child wage, pesos a month
  double equation_age = 0;
  double equation_schooling = 0;
  double log_adult_wage = 0;
  double age = 0;                  ///< of the child whose wage counts
  double schooling = 0;
};

struct DistanceReading {
  std::vector<double> kilometres;  ///< means of the four classes of distance
  double walking_speed = 0;
  double school_days = 0;          ///< a month, there and back
  double working_hours = 0;        ///< a month, for the child's monthly wage
  double time_value_low = 0;       ///< of an hour of walking over the child's wage an hour
  double time_value_high = 0;
};

struct ResourceReading {
  double consumption = 0;          ///< pesos a person and month
  double household_size = 0;
};

struct MoneyReading {
  WageReading wage;
  DistanceReading distance;
  ResourceReading resources;
};

template <class Visitor>
void describe(Visitor& v, WageReading& w) {
  v.number("elasticity", w.elasticity, {"1", 0, 5, {"Elastisitas upah anak terhadap upah dewasa", "Elasticity of a child's wage to the adults'"}});
  v.number("elasticity_se", w.elasticity_se, {"1", 0, 5, {"Galat bakunya", "Its standard error"}});
  v.number("reliability", w.reliability, {"1", 0.01, 1, {"Keandalan upah desa yang tercatat", "Reliability of the recorded village wage"}});
  v.number("reliability_se", w.reliability_se, {"1", 0, 1, {"Galat bakunya", "Its standard error"}});
  v.number("equation_constant", w.equation_constant, {"log", -20, 20, {"Tetapan persamaan upah anak", "Constant of the child wage equation"}});
  v.number("equation_age", w.equation_age, {"log/year", -1, 1, {"Kenaikan upah anak per tahun umur", "Rise of the child wage a year of age"}});
  v.number("equation_schooling", w.equation_schooling, {"log/grade", -1, 1, {"Kenaikan upah anak per kelas", "Rise of the child wage a grade"}});
  v.number("log_adult_wage", w.log_adult_wage, {"log", 0, 30, {"Upah dewasa di desa (log, peso sebulan)", "Adults' wage in the village (log, pesos a month)"}});
  v.number("age", w.age, {"year", 5, 20, {"Umur anak", "Age of the child"}});
  v.number("schooling", w.schooling, {"grade", 0, 12, {"Kelas yang ditamatkan", "Grades completed"}});
}

template <class Visitor>
void describe(Visitor& v, DistanceReading& d) {
  v.numbers("kilometres", d.kilometres, {"km", 0, 100, {"Rata-rata jarak tiap golongan", "Mean distance of each class"}});
  v.number("walking_speed", d.walking_speed, {"km/hour", 1, 10, {"Kecepatan berjalan", "Walking speed"}});
  v.number("school_days", d.school_days, {"day/month", 1, 31, {"Hari sekolah sebulan", "School days a month"}});
  v.number("working_hours", d.working_hours, {"hour/month", 1, 400, {"Jam kerja sebulan", "Working hours a month"}});
  v.number("time_value_low", d.time_value_low, {"1", 0.01, 5, {"Nilai waktu terendah", "Lowest value of time"}});
  v.number("time_value_high", d.time_value_high, {"1", 0.01, 5, {"Nilai waktu tertinggi", "Highest value of time"}});
}

template <class Visitor>
void describe(Visitor& v, ResourceReading& r) {
  v.number("consumption", r.consumption, {"peso/person/month", 1, 1e6, {"Konsumsi per kapita", "Consumption per person"}});
  v.number("household_size", r.household_size, {"person", 1, 30, {"Anggota rumah tangga", "Household size"}});
}

template <class Visitor>
void describe(Visitor& v, MoneyReading& m) {
  v.section("wage", m.wage, {"Upah anak", "Child wage"});
  v.section("distance", m.distance, {"Jarak", "Distance"});
  v.section("resources", m.resources, {"Sumber daya", "Resources"});
}

/// The money term by one margin, log-normal: exp(mean of the logarithm), and its standard deviation.
struct Margin {
  std::string id;          ///< wage, distance, resources
  Slope slope;             ///< what the table gives: log-odds per log point of wage, per km, per log point of consumption
  double estimate = 0.0;   ///< log-odds per 100 two-monthly pesos
  double log_sd = 0.0;
  double low(double interval) const;
  double high(double interval) const;
};

struct Margins {
  std::vector<Margin> each;
  Margin pooled;                ///< log_sd: of the money term of one more margin, so with the spread between them
  double between_sd = 0.0;      ///< of the logarithms, DerSimonian and Laird (1986)
};

/// Reads the tables T2c, T14, T15b and T17 in `evidence`. Throws EvidenceError.
Margins money_margins(const MoneyReading& reading, const std::filesystem::path& evidence);

}  // namespace guyub::analysis
