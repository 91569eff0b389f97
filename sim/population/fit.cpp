#include "sim/population/fit.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "sim/population/consumption_fit.hpp"
#include "sim/population/ratio_sums.hpp"
#include "sim/population/schooling_start.hpp"

namespace guyub {
namespace {

constexpr double share_points = 0.005;

/// Counts in one household.
struct HouseholdCounts {
  std::array<std::array<std::int64_t, AgeStructure::groups>, 2> ages{};
  std::array<std::int64_t, school_bands> of_band{};
  std::array<std::int64_t, school_bands> pupils{};
  std::int64_t persons = 0;
  std::int64_t children_10_17 = 0;
  std::int64_t working_10_17 = 0;
  std::int64_t adults_25 = 0;
  std::int64_t grades_25 = 0;
  std::int64_t from_15 = 0;
  std::int64_t working_15 = 0;
};

HouseholdCounts count(const Community& community, std::size_t h) {
  const Persons& persons = community.persons;
  HouseholdCounts counts;
  for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
    const int age = age_years(persons.age_months[slot]);
    const auto group = std::min<std::size_t>(static_cast<std::size_t>(age / 5), AgeStructure::groups - 1);
    ++counts.persons;
    ++counts.ages[static_cast<std::size_t>(persons.sex[slot])][group];
    const std::size_t band = school_band(age);
    if (band != no_band) {
      ++counts.of_band[band];
      counts.pupils[band] += persons.enrolled[slot];
    }
    if (age >= 10 && age <= 17) {
      ++counts.children_10_17;
      counts.working_10_17 += persons.working[slot];
    }
    if (age >= 25) {
      ++counts.adults_25;
      counts.grades_25 += persons.grade[slot];
    }
    if (age >= 15) {
      ++counts.from_15;
      counts.working_15 += persons.working[slot];
    }
  }
  return counts;
}

struct Ratios {
  std::array<RatioSums, 4> sizes;
  std::array<std::array<RatioSums, AgeStructure::groups>, 2> ages;
  std::array<RatioSums, school_bands> school;
  RatioSums poor, child_work, schooling, employed, mean_size, urban, agriculture, formal;

  void add(const Community& community, std::size_t h) {
    const HouseholdCounts counts = count(community, h);
    const std::int64_t n = counts.persons;
    const std::size_t size_class = n <= 1 ? 0 : n <= 3 ? 1 : n <= 5 ? 2 : 3;
    for (std::size_t c = 0; c < sizes.size(); ++c) sizes[c].add(c == size_class, 1);
    for (std::size_t sex = 0; sex < 2; ++sex) {
      for (std::size_t group = 0; group < AgeStructure::groups; ++group) {
        ages[sex][group].add(counts.ages[sex][group], n);
      }
    }
    for (std::size_t band = 0; band < school_bands; ++band) school[band].add(counts.pupils[band], counts.of_band[band]);
    poor.add(community.consumption_per_capita(h) < community.poverty_line ? n : 0, n);
    child_work.add(counts.working_10_17, counts.children_10_17);
    schooling.add(counts.grades_25, counts.adults_25);
    employed.add(counts.working_15, counts.from_15);
    mean_size.add(n, 1);
    urban.add(community.urban ? n : 0, n);
    agriculture.add(community.households.sector[h] == Sector::agriculture, 1);
    formal.add(community.households.sector[h] == Sector::formal, 1);
  }
};

/// Collects rows.
class Rows {
 public:
  explicit Rows(const RegionStatistics& region) : region_(region) {}

  void add(Words name, const std::string& key, const std::string& unit, double target, double simulated, double error,
           double tolerance, bool required) {
    const StandIn* wider = region_.stand_in(key);
    const double miss = simulated - target;
    rows.push_back({name, key, unit, target, simulated, error, tolerance, miss <= tolerance && -miss <= tolerance,
                    required, wider == nullptr ? std::string() : wider->region});
  }

  /// A share that has to be met within half a percentage point.
  void share(Words name, const std::string& key, double target, const RatioSums& sums) {
    add(name, key, "1", target, sums.ratio(), sums.error(), share_points, true);
  }

  std::vector<FitRow> rows;

 private:
  const RegionStatistics& region_;
};

void add_ages(Rows& rows, const RegionStatistics& region, const Ratios& ratios) {
  static constexpr std::array<std::array<Words, AgeStructure::groups>, 2> names{
      {{{{"perempuan 0-4", "females 0-4"}, {"perempuan 5-9", "females 5-9"}, {"perempuan 10-14", "females 10-14"},
         {"perempuan 15-19", "females 15-19"}, {"perempuan 20-24", "females 20-24"},
         {"perempuan 25-29", "females 25-29"}, {"perempuan 30-34", "females 30-34"},
         {"perempuan 35-39", "females 35-39"}, {"perempuan 40-44", "females 40-44"},
         {"perempuan 45-49", "females 45-49"}, {"perempuan 50-54", "females 50-54"},
         {"perempuan 55-59", "females 55-59"}, {"perempuan 60-64", "females 60-64"},
         {"perempuan 65-69", "females 65-69"}, {"perempuan 70-74", "females 70-74"},
         {"perempuan 75-79", "females 75-79"}, {"perempuan 80+", "females 80+"}}},
       {{{"laki-laki 0-4", "males 0-4"}, {"laki-laki 5-9", "males 5-9"}, {"laki-laki 10-14", "males 10-14"},
         {"laki-laki 15-19", "males 15-19"}, {"laki-laki 20-24", "males 20-24"},
         {"laki-laki 25-29", "males 25-29"}, {"laki-laki 30-34", "males 30-34"},
         {"laki-laki 35-39", "males 35-39"}, {"laki-laki 40-44", "males 40-44"},
         {"laki-laki 45-49", "males 45-49"}, {"laki-laki 50-54", "males 50-54"},
         {"laki-laki 55-59", "males 55-59"}, {"laki-laki 60-64", "males 60-64"},
         {"laki-laki 65-69", "males 65-69"}, {"laki-laki 70-74", "males 70-74"},
         {"laki-laki 75-79", "males 75-79"}, {"laki-laki 80+", "males 80+"}}}}};
  double persons = 0.0;
  for (const double count : region.age_structure.male) persons += count;
  for (const double count : region.age_structure.female) persons += count;
  for (const Sex sex : {Sex::female, Sex::male}) {
    const std::vector<double>& counts = sex == Sex::female ? region.age_structure.female : region.age_structure.male;
    const std::string key = sex == Sex::female ? "age_structure.female." : "age_structure.male.";
    const auto s = static_cast<std::size_t>(sex);
    for (std::size_t group = 0; group < AgeStructure::groups; ++group) {
      rows.share(names[s][group], key + std::to_string(5 * group), counts[group] / persons, ratios.ages[s][group]);
    }
  }
}

void add_school(Rows& rows, const RegionStatistics& region, const Ratios& ratios) {
  const SchoolParticipation& shares = region.school_participation;
  rows.share({"bersekolah 7-12 tahun", "in school, 7-12"}, "school_participation.age_7_12", shares.age_7_12, ratios.school[0]);
  rows.share({"bersekolah 13-15 tahun", "in school, 13-15"}, "school_participation.age_13_15", shares.age_13_15, ratios.school[1]);
  rows.share({"bersekolah 16-18 tahun", "in school, 16-18"}, "school_participation.age_16_18", shares.age_16_18, ratios.school[2]);
  rows.share({"bersekolah 19-23 tahun", "in school, 19-23"}, "school_participation.age_19_23", shares.age_19_23, ratios.school[3]);
}

void add_sizes(Rows& rows, const RegionStatistics& region, const Ratios& ratios) {
  const HouseholdSizeShares& shares = region.household_size;
  rows.share({"rumah tangga 1 anggota", "households of 1"}, "household_size.one", shares.one, ratios.sizes[0]);
  rows.share({"rumah tangga 2-3 anggota", "households of 2-3"}, "household_size.two_three", shares.two_three, ratios.sizes[1]);
  rows.share({"rumah tangga 4-5 anggota", "households of 4-5"}, "household_size.four_five", shares.four_five, ratios.sizes[2]);
  rows.share({"rumah tangga 6+ anggota", "households of 6 and more"}, "household_size.six_plus", shares.six_plus, ratios.sizes[3]);
}

void add_consumption(Rows& rows, const RegionStatistics& region, const Ratios& ratios, const ConsumptionFit& fitted) {
  constexpr double gini_tolerance = 0.01;
  constexpr double mean_tolerance = 0.02;
  rows.add({"penduduk miskin", "poor persons"}, "poverty_rate", "1", region.poverty_rate, ratios.poor.ratio(),
           ratios.poor.error(), share_points, true);
  rows.add({"rasio Gini", "Gini coefficient"}, "gini", "1", region.gini, fitted.gini, fitted.gini_error, gini_tolerance, true);
  rows.add({"rata-rata pengeluaran", "mean expenditure"}, "mean_expenditure", "IDR/person/month", region.mean_expenditure,
           fitted.mean, fitted.mean_error, mean_tolerance * region.mean_expenditure, false);
}

void add_others(Rows& rows, const RegionStatistics& region, const Ratios& ratios) {
  constexpr double rough = 0.02;
  const auto told = [&](Words name, const std::string& key, const std::string& unit, double target,
                        const RatioSums& sums, double tolerance) {
    rows.add(name, key, unit, target, sums.ratio(), sums.error(), tolerance, false);
  };
  told({"anak 10-17 tahun yang bekerja", "children of 10-17 who work"}, "children_10_17_working", "1",
       region.children_10_17_working, ratios.child_work, share_points);
  told({"rata-rata lama sekolah", "mean years of schooling"}, "mean_years_schooling", "year", region.mean_years_schooling,
       ratios.schooling, rough * region.mean_years_schooling);
  told({"penduduk 15+ yang bekerja", "persons of 15 and over at work"}, "labour_force_participation_rate", "1",
       region.labour_force_participation_rate * (1.0 - region.unemployment_rate), ratios.employed, rough);
  const double size = region.population / region.households;
  told({"anggota per rumah tangga", "persons per household"}, "households", "person/household", size, ratios.mean_size,
       rough * size);
  told({"penduduk perkotaan", "persons living in towns"}, "urban_share", "1", region.urban_share, ratios.urban, rough);
  told({"rumah tangga pertanian", "farming households"}, "employment_share.agriculture", "1",
       region.employment_share.agriculture, ratios.agriculture, rough);
  told({"rumah tangga pekerja formal", "households of formal workers"}, "formal_employment_share", "1",
       region.formal_employment_share, ratios.formal, rough);
}

}  // namespace

std::vector<FitRow> fit(const Country& country, const RegionStatistics& region) {
  Ratios ratios;
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) ratios.add(community, h);
  }
  Rows rows(region);
  add_sizes(rows, region, ratios);
  add_ages(rows, region, ratios);
  add_school(rows, region, ratios);
  add_consumption(rows, region, ratios, measure_consumption(country));
  add_others(rows, region, ratios);
  return std::move(rows.rows);
}

}  // namespace guyub
