#include "sim/record/indicators.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>

#include "sim/core/fixed_point.hpp"

namespace guyub {
namespace {

constexpr double fixed = 1.0 / static_cast<double>(fixed_one);

constexpr std::array indicator_table{
    Indicator{"poverty_headcount", "1", "down", "share", {"Penduduk miskin", "Poverty headcount"}, Sum::poor_persons, Sum::persons},
    Indicator{"poverty_gap", "1", "down", "share", {"Kedalaman kemiskinan (P1)", "Poverty gap (P1)"}, Sum::poverty_gap, Sum::persons, fixed},
    Indicator{"poverty_severity", "1", "down", "share", {"Keparahan kemiskinan (P2)", "Poverty severity (P2)"}, Sum::poverty_severity, Sum::persons, fixed},
    Indicator{"consumption_per_capita", "IDR/person/month", "up", "rupiah", {"Konsumsi per kapita", "Consumption per person"}, Sum::consumption, Sum::persons},
    Indicator{"income_per_capita", "IDR/person/month", "up", "rupiah", {"Pendapatan per kapita, termasuk bantuan", "Income per person, transfers included"}, Sum::income, Sum::persons},
    Indicator{"transfers_per_capita", "IDR/person/month", "none", "rupiah", {"Bantuan diterima per kapita", "Transfers received per person"}, Sum::transfers, Sum::persons},
    Indicator{"savings_per_household", "IDR/household", "none", "rupiah", {"Tabungan per rumah tangga", "Savings per household"}, Sum::savings, Sum::households},
    Indicator{"enrolment_7_12_female", "1", "up", "share", {"Bersekolah 7-12, perempuan", "In school 7-12, girls"}, Sum::enrolled_primary_female, Sum::children_primary_female},
    Indicator{"enrolment_7_12_male", "1", "up", "share", {"Bersekolah 7-12, laki-laki", "In school 7-12, boys"}, Sum::enrolled_primary_male, Sum::children_primary_male},
    Indicator{"enrolment_13_15_female", "1", "up", "share", {"Bersekolah 13-15, perempuan", "In school 13-15, girls"}, Sum::enrolled_junior_female, Sum::children_junior_female},
    Indicator{"enrolment_13_15_male", "1", "up", "share", {"Bersekolah 13-15, laki-laki", "In school 13-15, boys"}, Sum::enrolled_junior_male, Sum::children_junior_male},
    Indicator{"enrolment_16_18_female", "1", "up", "share", {"Bersekolah 16-18, perempuan", "In school 16-18, girls"}, Sum::enrolled_senior_female, Sum::children_senior_female},
    Indicator{"enrolment_16_18_male", "1", "up", "share", {"Bersekolah 16-18, laki-laki", "In school 16-18, boys"}, Sum::enrolled_senior_male, Sum::children_senior_male},
    Indicator{"enrolment_7_12", "1", "up", "share", {"Bersekolah 7-12", "In school 7-12"}, Sum::enrolled_primary, Sum::children_primary},
    Indicator{"enrolment_13_15", "1", "up", "share", {"Bersekolah 13-15", "In school 13-15"}, Sum::enrolled_junior, Sum::children_junior},
    Indicator{"enrolment_16_18", "1", "up", "share", {"Bersekolah 16-18", "In school 16-18"}, Sum::enrolled_senior, Sum::children_senior},
    Indicator{"pupils", "person", "none", "number", {"Murid", "Pupils"}, Sum::pupils},
    Indicator{"attendance", "1", "up", "share", {"Kehadiran murid", "Attendance of pupils"}, Sum::attendance, Sum::pupils, 1.0 / 255.0},
    Indicator{"learning", "1", "up", "number", {"Hasil belajar murid (0-1)", "What pupils have learnt (0-1)"}, Sum::learning, Sum::pupils, 1.0 / 255.0},
    Indicator{"child_work_10_17", "1", "down", "share", {"Anak 10-17 bekerja", "Children 10-17 at work"}, Sum::working_10_17, Sum::children_10_17},
    Indicator{"visits", "1", "up", "share", {"Kunjungan posyandu dari yang seharusnya", "Health visits made of those due"}, Sum::visits_made, Sum::visits_due},
    Indicator{"stunting", "1", "down", "share", {"Balita pendek (stunting)", "Stunted children under five"}, Sum::stunted, Sum::under_five},
    Indicator{"height_for_age", "z", "up", "number", {"Tinggi badan menurut umur balita (z)", "Height-for-age of children under five (z)"}, Sum::height_for_age, Sum::under_five, fixed},
    Indicator{"illness_under5", "1", "down", "share", {"Balita sakit bulan ini", "Children under five ill this month"}, Sum::ill_children, Sum::under_five},
    Indicator{"immunised", "1", "up", "share", {"Imunisasi dasar lengkap, umur 1 tahun", "Fully immunised, age one"}, Sum::immunised, Sum::one_year_olds},
    Indicator{"contraceptive_use", "1", "none", "share", {"Pemakaian kontrasepsi", "Use of contraception"}, Sum::contraceptive_users, Sum::exposed_women},
    Indicator{"births_per_woman", "1", "none", "number", {"Kelahiran per perempuan seumur hidup, menurut bulan ini", "Births per woman over a life, by this month"}, Sum::births, Sum::fertile_women, 12.0 * 35.0},
    Indicator{"school_attitude", "1", "up", "number", {"Sikap terhadap sekolah (0-1)", "Attitude to schooling (0-1)"}, Sum::school_attitude, Sum::households, fixed},
    Indicator{"health_attitude", "1", "up", "number", {"Sikap terhadap pelayanan kesehatan (0-1)", "Attitude to health care (0-1)"}, Sum::health_attitude, Sum::households, fixed},
    Indicator{"small_family", "1", "none", "number", {"Sikap terhadap keluarga kecil (0-1)", "Attitude to a small family (0-1)"}, Sum::small_family, Sum::households, fixed},
    Indicator{"trust_state", "1", "up", "number", {"Kepercayaan pada negara (0-1)", "Trust in the state (0-1)"}, Sum::trust_state, Sum::households, fixed},
    Indicator{"trust_village", "1", "up", "number", {"Kepercayaan pada desa (0-1)", "Trust in the village (0-1)"}, Sum::trust_village, Sum::households, fixed},
    Indicator{"routine", "1", "none", "number", {"Rutinitas rumah tangga (0-1)", "Routine of households (0-1)"}, Sum::routine, Sum::households, fixed},
    Indicator{"adult_work", "1", "up", "share", {"Orang dewasa 18-60 bekerja", "Adults 18-60 at work"}, Sum::working_adults, Sum::adults_18_60},
    Indicator{"adult_skill", "1", "up", "number", {"Keterampilan kerja orang dewasa (0-1)", "Skill of adults for work (0-1)"}, Sum::adult_skill, Sum::adults_18_60, 1.0 / 255.0},
    Indicator{"trained", "person", "none", "number", {"Orang dewasa dilatih", "Adults trained"}, Sum::trained},
    Indicator{"local_income", "IDR/person/month", "up", "rupiah", {"Pendapatan tambahan dari belanja setempat, per kapita", "Additional income from local spending, per person"}, Sum::local_income, Sum::persons},
    Indicator{"price_level", "1", "down", "number", {"Harga setempat terhadap awal", "Local prices over those at the start"}, Sum::price_level, Sum::households, fixed},
    Indicator{"self_reliance", "1", "up", "number", {"Kemandirian (0-1)", "Self-reliance (0-1)"}, Sum::self_reliance, Sum::households, fixed},
    Indicator{"grievance", "1", "down", "number", {"Kecemburuan atas pembagian (0-1)", "Grievance over who gets what (0-1)"}, Sum::grievance, Sum::households, fixed},
    Indicator{"collective_action", "1", "up", "number", {"Sikap bertindak bersama (0-1)", "Attitude to acting together (0-1)"}, Sum::collective_action, Sum::households, fixed},
    Indicator{"cohesion", "1", "up", "number", {"Kerukunan (0-1)", "Cohesion (0-1)"}, Sum::cohesion, Sum::households, fixed},
    Indicator{"conflict", "1", "down", "number", {"Konflik (0-1)", "Conflict (0-1)"}, Sum::conflict, Sum::households, fixed},
    Indicator{"unrest", "1", "down", "number", {"Keresahan sosial (0-1)", "Social unrest (0-1)"}, Sum::unrest, Sum::households, fixed},
    Indicator{"power", "1", "none", "number", {"Kekuatan pemegang kuasa (0-1)", "Strength of power holders (0-1)"}, Sum::power, Sum::households, fixed},
    Indicator{"concessions", "IDR/person/month", "none", "rupiah", {"Yang diterima dari yang berada setelah menuntut, per kapita", "Received from the better-off after a contest, per person"}, Sum::conceded, Sum::persons},
    Indicator{"levies", "IDR/person/month", "none", "rupiah", {"Yang diserahkan setelah dituntut, per kapita", "Passed on after a contest, per person"}, Sum::levied, Sum::persons},
    Indicator{"dismissed", "person", "down", "number", {"Orang dewasa diberhentikan karena menuntut", "Adults dismissed for taking part in a contest"}, Sum::dismissed},
    Indicator{"organisation", "1", "up", "number", {"Pengorganisasian warga (0-1)", "Organisation of communities (0-1)"}, Sum::organisation, Sum::households, fixed},
    Indicator{"in_groups", "1", "none", "share", {"Keluarga dalam kelompok", "Households in groups"}, Sum::in_groups, Sum::households},
    Indicator{"group_payouts", "IDR/household/month", "none", "rupiah", {"Santunan kelompok simpanan per keluarga", "Given by savings groups, per household"}, Sum::group_payouts, Sum::households},
    Indicator{"school_quality", "1", "up", "number", {"Mutu layanan sekolah (0-1)", "Quality of schools' service (0-1)"}, Sum::school_quality, Sum::households, fixed},
    Indicator{"post_quality", "1", "up", "number", {"Mutu layanan posyandu (0-1)", "Quality of health posts' service (0-1)"}, Sum::post_quality, Sum::households, fixed},
    Indicator{"duplicate_coverage", "1", "down", "share", {"Dua perlima termiskin yang menerima dua program atau lebih", "Poorest two fifths in two programmes or more"}, Sum::doubly_served, Sum::poorest_households},
    Indicator{"missing_coverage", "1", "down", "share", {"Dua perlima termiskin yang tidak menerima program", "Poorest two fifths in no programme"}, Sum::unserved, Sum::poorest_households},
    Indicator{"alliance_strength", "1", "none", "number", {"Kekuatan aliansi", "Strength of the alliance"}, Sum::alliance_strength, Sum::households, fixed},
    Indicator{"alliance_pressure", "1", "none", "number", {"Tekanan aliansi (0-1)", "Pressure of the alliance (0-1)"}, Sum::alliance_pressure, Sum::households, fixed},
    Indicator{"alliance_members", "1", "none", "number", {"Anggota aliansi", "Members of the alliance"}, Sum::alliance_members, Sum::households},
    Indicator{"community_ability", "1", "up", "number", {"Kemampuan komunitas mengurus diri (0-1)", "Ability of communities for themselves (0-1)"}, Sum::ability, Sum::households, fixed},
    Indicator{"practice_adopted", "1", "none", "share", {"Mempraktikkan hal baru", "Practising the new practice"}, Sum::practice_adopted, Sum::households},
    Indicator{"scheme_compliance", "1", "none", "share", {"Rumah tangga yang mengikuti skema", "Households that comply with a scheme"}, Sum::scheme_complying, Sum::households},
    Indicator{"coercion", "1", "down", "share", {"Rumah tangga yang ikut hanya karena diawasi", "Households that comply only because they are watched"}, Sum::scheme_coerced, Sum::households},
    Indicator{"harm", "1", "down", "share", {"Rumah tangga yang dirugikan skema bulan ini", "Households that have less money this month because of schemes"}, Sum::scheme_harmed, Sum::households},
    Indicator{"hidden_resistance", "1", "down", "number", {"Penolakan terpendam (0-1)", "Hidden resistance (0-1)"}, Sum::hidden_resistance, Sum::households, fixed},
    Indicator{"misfit", "1", "down", "number", {"Ketidakcocokan skema dengan keadaan setempat (0-1)", "Misfit of schemes with local conditions (0-1)"}, Sum::scheme_misfit, Sum::households, fixed},
    Indicator{"stated_attitude", "1", "none", "number", {"Sikap yang dinyatakan di muka umum selama kampanye (0-1)", "Attitude stated in public during a campaign (0-1)"}, Sum::scheme_stated, Sum::households, fixed},
    Indicator{"scheme_output_true", "IDR/household/month", "up", "rupiah", {"Hasil skema yang sebenarnya per rumah tangga", "True output of schemes per household"}, Sum::scheme_output, Sum::households},
    Indicator{"scheme_output_reported", "IDR/household/month", "none", "rupiah", {"Hasil skema menurut laporan per rumah tangga", "Reported output of schemes per household"}, Sum::scheme_reported, Sum::households},
    Indicator{"falsification", "1", "down", "share", {"Laporan melebihi hasil sebenarnya", "Report beyond the true output, over it"}, Sum::scheme_falsified, Sum::scheme_output},
    Indicator{"scheme_levy", "IDR/household/month", "none", "rupiah", {"Pungutan skema per rumah tangga", "Levy of schemes per household"}, Sum::scheme_levied, Sum::households},
    Indicator{"scheme_appropriated", "IDR/month", "none", "rupiah", {"Anggaran skema", "Budget of schemes"}, Sum::scheme_appropriated},
    Indicator{"scheme_spent", "IDR/month", "none", "rupiah", {"Belanja skema", "Spending of schemes"}, Sum::scheme_spent},
    Indicator{"births", "person", "none", "number", {"Kelahiran", "Births"}, Sum::births},
    Indicator{"deaths", "person", "none", "number", {"Kematian", "Deaths"}, Sum::deaths},
    Indicator{"persons", "person", "none", "number", {"Penduduk", "Persons"}, Sum::persons},
    Indicator{"marriages", "wedding", "none", "number", {"Perkawinan", "Weddings"}, Sum::marriages},
    Indicator{"founded_households", "household", "none", "number", {"Rumah tangga baru", "Households founded"}, Sum::founded_households},
    Indicator{"moved_in", "person", "none", "number", {"Pendatang", "Persons moved in"}, Sum::moved_in},
    Indicator{"moved_out", "person", "none", "number", {"Penduduk yang pindah", "Persons moved out"}, Sum::moved_out},
    Indicator{"household_size", "person/household", "none", "number", {"Anggota per rumah tangga", "Persons per household"}, Sum::persons, Sum::households},
    Indicator{"schooling_25_34", "grade", "up", "number", {"Kelas yang ditamatkan, umur 25-34", "Grades completed, ages 25-34"}, Sum::young_schooling, Sum::young_adults},
    Indicator{"earnings_25_34", "IDR/person/month", "up", "rupiah", {"Pendapatan kerja menurut pendidikan, umur 25-34", "Earnings by schooling, ages 25-34"}, Sum::young_earnings, Sum::young_adults},
    Indicator{"upward_mobility", "1", "up", "share", {"Tamat sekolah menengah atas di antara anak orang tua lulusan SD ke bawah, umur 25-34", "Senior secondary school completed among children of parents with primary school at most, ages 25-34"}, Sum::risen, Sum::low_parents},
    Indicator{"households", "household", "none", "number", {"Rumah tangga berpenghuni", "Households with members"}, Sum::households},
};

/// Not kept of communities: parts of others, rare events, and what is one for the whole region.
constexpr std::array<std::string_view, 22> coarse{
    "enrolment_7_12_female", "enrolment_7_12_male", "enrolment_13_15_female", "enrolment_13_15_male", "enrolment_16_18_female", "enrolment_16_18_male",
    "learning", "height_for_age", "births_per_woman", "trained", "marriages", "founded_households", "household_size",
    "schooling_25_34", "earnings_25_34", "upward_mobility", "levies", "alliance_strength", "alliance_pressure", "alliance_members", "scheme_appropriated", "scheme_spent"};

}  // namespace

std::span<const Indicator> indicators() { return indicator_table; }

const std::vector<Indicator>& community_indicators() {
  static const std::vector<Indicator> kept = [] {
    std::vector<Indicator> some;
    std::copy_if(indicator_table.begin(), indicator_table.end(), std::back_inserter(some), [](const Indicator& row) { return std::find(coarse.begin(), coarse.end(), row.name) == coarse.end(); });
    return some;
  }();
  return kept;
}

double value_of(const Indicator& indicator, const Sums<Sum>& sums) {
  const double numerator = static_cast<double>(sums[indicator.numerator]) * indicator.scale;
  if (indicator.denominator == Sum::count) return numerator;
  const std::int64_t denominator = sums[indicator.denominator];
  if (denominator == 0) return std::numeric_limits<double>::quiet_NaN();
  return numerator / static_cast<double>(denominator);
}

}  // namespace guyub
