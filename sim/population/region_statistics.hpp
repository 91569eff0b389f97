#pragma once
// The published statistics of a region (configs/regions/*.yaml): what a synthetic population has to look like.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/population/research_villages.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub {

struct Node;

/// Shares of households by their number of members; they sum to 1.
struct HouseholdSizeShares {
  double one = 0.0;
  double two_three = 0.0;
  double four_five = 0.0;
  double six_plus = 0.0;
};

/// Persons by sex and five years of age: 0-4, 5-9, ... 75-79, 80 and over.
struct AgeStructure {
  static constexpr std::size_t groups = 17;
  std::string unit;
  std::int32_t year = 0;
  std::string source;
  std::vector<double> male;
  std::vector<double> female;
};

/// Shares in school by age.
struct SchoolParticipation {
  double age_7_12 = 0.0;
  double age_13_15 = 0.0;
  double age_16_18 = 0.0;
  double age_19_23 = 0.0;
};

/// Shares of the employed by industry; others make up the rest.
struct EmploymentShares {
  double agriculture = 0.0;
  double manufacturing = 0.0;
  double trade = 0.0;
};

/// A figure for which that of a wider region stands in.
struct StandIn {
  std::string key;     ///< dotted path in the region file
  std::string region;  ///< whose figure it is
  std::string reason;
};

struct RegionStatistics {
  std::string schema;
  std::string id;
  Bilingual name;
  std::string level;
  std::int32_t school_year_start = 0;  ///< month of the year, 1-12
  double population = 0.0;             ///< persons
  double households = 0.0;
  double villages = 0.0;
  double urban_share = 0.0;            ///< of persons
  double poverty_rate = 0.0;           ///< share of persons below the line
  double poverty_line = 0.0;           ///< rupiah per person and month
  double poverty_line_urban = 0.0;
  double poverty_line_rural = 0.0;
  double gini = 0.0;                   ///< of consumption per person
  double gini_urban = 0.0;
  double gini_rural = 0.0;
  double mean_expenditure = 0.0;       ///< rupiah per person and month
  double food_share = 0.0;
  HouseholdSizeShares household_size;
  AgeStructure age_structure;
  SchoolParticipation school_participation;
  double mean_years_schooling = 0.0;   ///< of persons of 25 and over
  double children_10_17_working = 0.0;
  double stunting_under5 = 0.0;
  double unemployment_rate = 0.0;
  double labour_force_participation_rate = 0.0;
  double formal_employment_share = 0.0;
  EmploymentShares employment_share;
  double minimum_wage = 0.0;           ///< rupiah per month
  double human_development_index = 0.0;
  std::optional<std::string> currency;   ///< code of the money; rupiah when there is none
  std::optional<std::string> money_unit;   ///< what the whole numbers of money count
  std::optional<ResearchVillages> research_villages;

  std::vector<StandIn> stand_ins;      ///< filled by read_stand_ins, not by the reader

  /// The stand-in of a key or of a section around it; null when the figure is the region's own.
  const StandIn* stand_in(const std::string& key) const;
};

/// The figures of a region file for which a wider region's stand in: every mapping below `region` with a key
/// `stands_in`. `region` is the node that the reader took RegionStatistics from.
std::vector<StandIn> read_stand_ins(const Node& region);

template <class Visitor>
void describe(Visitor& v, HouseholdSizeShares& s) {
  v.number("one", s.one, {"1", 0.0, 1.0, {"satu anggota", "one member"}});
  v.number("two_three", s.two_three, {"1", 0.0, 1.0, {"dua atau tiga anggota", "two or three members"}});
  v.number("four_five", s.four_five, {"1", 0.0, 1.0, {"empat atau lima anggota", "four or five members"}});
  v.number("six_plus", s.six_plus, {"1", 0.0, 1.0, {"enam anggota atau lebih", "six members or more"}});
}

template <class Visitor>
void describe(Visitor& v, AgeStructure& s) {
  v.optional_word("unit", s.unit, {"satuan angka di bawah", "unit of the figures below"});
  v.optional_integer("year", s.year, {"year", 1900, 2200, {"tahun", "year"}});
  v.optional_word("source", s.source, {"sumber", "source"});
  v.numbers("male", s.male, {"person", 0.0, 1e9, {"laki-laki menurut lima tahun umur", "males by five years of age"}});
  v.numbers("female", s.female,
            {"person", 0.0, 1e9, {"perempuan menurut lima tahun umur", "females by five years of age"}});
}

template <class Visitor>
void describe(Visitor& v, SchoolParticipation& s) {
  v.number("age_7_12", s.age_7_12, {"1", 0.0, 1.0, {"bersekolah, umur 7-12", "in school, ages 7-12"}});
  v.number("age_13_15", s.age_13_15, {"1", 0.0, 1.0, {"bersekolah, umur 13-15", "in school, ages 13-15"}});
  v.number("age_16_18", s.age_16_18, {"1", 0.0, 1.0, {"bersekolah, umur 16-18", "in school, ages 16-18"}});
  v.number("age_19_23", s.age_19_23, {"1", 0.0, 1.0, {"bersekolah, umur 19-23", "in school, ages 19-23"}});
}

template <class Visitor>
void describe(Visitor& v, EmploymentShares& s) {
  v.number("agriculture", s.agriculture, {"1", 0.0, 1.0, {"pertanian", "agriculture"}});
  v.number("manufacturing", s.manufacturing, {"1", 0.0, 1.0, {"industri pengolahan", "manufacturing"}});
  v.number("trade", s.trade, {"1", 0.0, 1.0, {"perdagangan", "trade"}});
}

template <class Visitor>
void describe(Visitor& v, RegionStatistics& s) {
  v.optional_word("schema", s.schema, {"jenis berkas", "kind of file"});
  v.word("id", s.id, {"nama pendek wilayah", "short name of the region"});
  v.bilingual("name", s.name, {"nama wilayah", "name of the region"});
  v.word("level", s.level, {"negara atau provinsi", "country or province"});
  v.open("sources", {"sumber angka", "sources of the figures"});
  v.integer("school_year_start", s.school_year_start,
            {"month", 1, 12, {"bulan awal tahun ajaran", "month in which the school year starts"}});
  v.number("population", s.population, {"person", 1.0, 1e10, {"penduduk", "population"}});
  v.number("households", s.households, {"household", 1.0, 1e10, {"rumah tangga", "households"}});
  v.number("villages", s.villages, {"village", 1.0, 1e7, {"desa dan kelurahan", "villages and urban wards"}});
  v.number("urban_share", s.urban_share, {"1", 0.0, 1.0, {"penduduk perkotaan", "share living in towns"}});
  v.number("poverty_rate", s.poverty_rate, {"1", 0.0, 1.0, {"penduduk miskin", "share of persons below the line"}});
  v.number("poverty_line", s.poverty_line, {"IDR/person/month", 1.0, 1e9, {"garis kemiskinan", "poverty line"}});
  v.number("poverty_line_urban", s.poverty_line_urban,
           {"IDR/person/month", 1.0, 1e9, {"garis kemiskinan perkotaan", "poverty line in towns"}});
  v.number("poverty_line_rural", s.poverty_line_rural,
           {"IDR/person/month", 1.0, 1e9, {"garis kemiskinan perdesaan", "poverty line in the countryside"}});
  v.number("gini", s.gini, {"1", 0.0, 1.0, {"rasio Gini pengeluaran", "Gini coefficient of expenditure"}});
  v.number("gini_urban", s.gini_urban, {"1", 0.0, 1.0, {"rasio Gini perkotaan", "Gini coefficient in towns"}});
  v.number("gini_rural", s.gini_rural,
           {"1", 0.0, 1.0, {"rasio Gini perdesaan", "Gini coefficient in the countryside"}});
  v.number("mean_expenditure", s.mean_expenditure,
           {"IDR/person/month", 1.0, 1e9, {"rata-rata pengeluaran per kapita", "mean expenditure per person"}});
  v.number("food_share", s.food_share, {"1", 0.0, 1.0, {"bagian makanan", "share spent on food"}});
  v.section("household_size", s.household_size, {"banyaknya anggota rumah tangga", "members of households"});
  v.section("age_structure", s.age_structure, {"penduduk menurut umur", "persons by age"});
  v.section("school_participation", s.school_participation, {"angka partisipasi sekolah", "school participation"});
  v.number("mean_years_schooling", s.mean_years_schooling,
           {"year", 0.0, 16.0, {"rata-rata lama sekolah", "mean years of schooling"}});
  v.number("children_10_17_working", s.children_10_17_working,
           {"1", 0.0, 1.0, {"anak 10-17 tahun yang bekerja", "children of 10-17 who work"}});
  v.number("stunting_under5", s.stunting_under5, {"1", 0.0, 1.0, {"balita pendek", "stunted children under five"}});
  v.number("unemployment_rate", s.unemployment_rate,
           {"1", 0.0, 1.0, {"tingkat pengangguran terbuka", "unemployment rate"}});
  v.number("labour_force_participation_rate", s.labour_force_participation_rate,
           {"1", 0.0, 1.0, {"tingkat partisipasi angkatan kerja", "labour force participation"}});
  v.number("formal_employment_share", s.formal_employment_share,
           {"1", 0.0, 1.0, {"pekerja formal", "share of the employed in formal work"}});
  v.section("employment_share", s.employment_share, {"lapangan usaha", "industries"});
  v.number("minimum_wage", s.minimum_wage, {"IDR/month", 0.0, 1e9, {"upah minimum", "minimum wage"}});
  v.number("human_development_index", s.human_development_index,
           {"index", 0.0, 100.0, {"indeks pembangunan manusia", "human development index"}});
  v.optional_word("currency", s.currency, {"mata uang, bila bukan rupiah", "currency, where it is not the rupiah"});
  v.optional_word("money_unit", s.money_unit, {"satuan angka uang", "what the whole numbers of money count"});
  v.optional_section("research_villages", s.research_villages,
                     {"desa-desa sebuah penelitian", "villages of a study"});
}

}  // namespace guyub
