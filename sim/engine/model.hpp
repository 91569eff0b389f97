#pragma once
// A whole scenario as the engine runs it: settings, region, behaviour, institutions, programmes, approaches.
// Every key of the language is declared here or in the room that owns it.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/change/acceptance.hpp"
#include "sim/change/approach.hpp"
#include "sim/change/contest.hpp"
#include "sim/change/coercion.hpp"
#include "sim/change/grievance.hpp"
#include "sim/change/local_fit.hpp"
#include "sim/change/norms.hpp"
#include "sim/change/offers.hpp"
#include "sim/change/outside_pressure.hpp"
#include "sim/change/organising.hpp"
#include "sim/change/practice.hpp"
#include "sim/change/reform.hpp"
#include "sim/change/resistance.hpp"
#include "sim/change/scheme.hpp"
#include "sim/change/self_reliance.hpp"
#include "sim/change/trust.hpp"
#include "sim/change/unrest.hpp"
#include "sim/household/adult_work.hpp"
#include "sim/household/child_health.hpp"
#include "sim/household/consumption.hpp"
#include "sim/household/contraception.hpp"
#include "sim/household/earnings.hpp"
#include "sim/household/fertility.hpp"
#include "sim/household/immunisation.hpp"
#include "sim/household/income.hpp"
#include "sim/household/investment.hpp"
#include "sim/household/learning.hpp"
#include "sim/household/leaving.hpp"
#include "sim/household/marriage.hpp"
#include "sim/household/migration.hpp"
#include "sim/household/schooling.hpp"
#include "sim/household/visits.hpp"
#include "sim/household/vital_events.hpp"
#include "sim/institution/bodies.hpp"
#include "sim/institution/alliance.hpp"
#include "sim/institution/elite.hpp"
#include "sim/institution/legitimacy.hpp"
#include "sim/institution/local_economy.hpp"
#include "sim/institution/office.hpp"
#include "sim/institution/power.hpp"
#include "sim/institution/planner.hpp"
#include "sim/institution/service.hpp"
#include "sim/institution/settlement.hpp"
#include "sim/population/region_statistics.hpp"
#include "sim/population/synthesis_coefficients.hpp"
#include "sim/programme/burdens.hpp"
#include "sim/programme/coordination.hpp"
#include "sim/programme/programme.hpp"
#include "sim/programme/selection.hpp"
#include "sim/scenario/economics.hpp"
#include "sim/scenario/scenario.hpp"

namespace guyub {

struct Behaviour {
  IncomeCoefficients income;
  ConsumptionCoefficients consumption;
  InvestmentCoefficients investment;
  SchoolChoiceCoefficients schooling;
  AdultWorkCoefficients adult_work;
  std::optional<GivenSchoolConstants> school_constants;   ///< solved before the run where there are none
  PromotionCoefficients promotion;
  LeavingCoefficients leaving;
  LearningCoefficients learning;
  VisitCoefficients visits;
  VitalCoefficients vital;
  ChildHealthCoefficients health;
  ImmunisationCoefficients immunisation;
  ContraceptionCoefficients contraception;
  FertilityCoefficients fertility;
  EarningsCoefficients earnings;
  MarriageCoefficients marriage;
  MigrationCoefficients migration;
  AcceptanceCoefficients acceptance;
  ResistanceCoefficients resistance;
  OfferCoefficients offers;
  NormCoefficients norms;
  TrustCoefficients trust;
  BurdenCoefficients burdens;
  SelfRelianceCoefficients self_reliance;
  SelectionCoefficients selection;
  GrievanceCoefficients grievance;
  PracticeCoefficients practice;
  ContestCoefficients contest;
  UnrestCoefficients unrest;
  OutsidePressureCoefficients outside_pressure;
  LocalFitCoefficients local_fit;
  CoercionCoefficients coercion;
};

struct InstitutionBehaviour {
  ServiceCoefficients service;
  OfficeCoefficients office;
  BodyCoefficients bodies;
  ReformCoefficients reform;
  LocalEconomyCoefficients local_economy;
  EliteCoefficients elite;
  LegitimacyCoefficients legitimacy;
  PowerCoefficients power;
  OrganisingCoefficients organising;
  AllianceCoefficients alliance;
  SettlementCoefficients settlement;
  RothmanCoefficients approach_fields;
  PlanningCoefficients planning;
};

template <class Visitor>
void describe(Visitor& v, Behaviour& b) {
  v.section("income", b.income, {"Pendapatan dan guncangan", "Income and shocks"});
  v.section("consumption", b.consumption, {"Konsumsi dan tabungan", "Consumption and saving"});
  v.section("investment", b.investment, {"Modal usaha dari bantuan", "Investment out of transfers"});
  v.section("schooling", b.schooling, {"Sekolah dan kerja anak", "School and child work"});
  v.section("adult_work", b.adult_work, {"Kerja orang dewasa", "Work of adults"});
  v.optional_section("school_constants", b.school_constants, {"Konstanta pilihan sekolah, bila tidak dicari dari angka daerah", "Constants of the school choice, where they are not solved for the region"});
  v.section("promotion", b.promotion, {"Kenaikan kelas", "Moving up a grade"});
  v.section("leaving", b.leaving, {"Putus sekolah di tengah tahun", "Leaving school within the year"});
  v.section("learning", b.learning, {"Hasil belajar", "Learning"});
  v.section("visits", b.visits, {"Kunjungan kesehatan", "Health visits"});
  v.section("vital", b.vital, {"Kelahiran dan kematian", "Births and deaths"});
  v.section("health", b.health, {"Sakit dan pertumbuhan balita", "Illness and growth of children under five"});
  v.section("immunisation", b.immunisation, {"Imunisasi", "Immunisation"});
  v.section("contraception", b.contraception, {"Keluarga berencana", "Contraception"});
  v.section("fertility", b.fertility, {"Perbedaan kesuburan", "Differences of fertility"});
  v.section("earnings", b.earnings, {"Pendapatan menurut pendidikan", "Earnings by schooling"});
  v.section("marriage", b.marriage, {"Perkawinan dan rumah tangga baru", "Marriage and new households"});
  v.section("migration", b.migration, {"Perpindahan penduduk", "Migration"});
  v.section("acceptance", b.acceptance, {"Penerimaan perubahan", "Acceptance of change"});
  v.section("resistance", b.resistance, {"Empat faktor penolakan", "The four factors of resistance"});
  v.section("offers", b.offers, {"Tawaran program", "Offers of programmes"});
  v.section("norms", b.norms, {"Norma tetangga", "Norms among neighbours"});
  v.section("trust", b.trust, {"Kepercayaan", "Trust"});
  v.section("burdens", b.burdens, {"Beban mengurus bantuan", "Burdens of taking up help"});
  v.section("self_reliance", b.self_reliance, {"Kemandirian", "Self-reliance"});
  v.section("selection", b.selection, {"Cara memilih penerima", "How recipients are selected"});
  v.section("grievance", b.grievance, {"Kecemburuan sosial", "Social comparison and grievance"});
  v.section("practice", b.practice, {"Penyebaran praktik baru", "Spread of a new practice"});
  v.section("contest", b.contest, {"Tuntutan kepada pemegang kuasa", "Contest with power holders"});
  v.section("unrest", b.unrest, {"Keresahan sosial", "Social unrest"});
  v.section("outside_pressure", b.outside_pressure, {"Tekanan dari luar pada norma", "Outside pressure on norms"});
  v.section("local_fit", b.local_fit, {"Kecocokan dengan keadaan setempat", "Fit with local conditions"});
  v.section("coercion", b.coercion, {"Paksaan", "Coercion"});
}

template <class Visitor>
void describe(Visitor& v, InstitutionBehaviour& b) {
  v.section("service", b.service, {"Sekolah dan posyandu", "School and health post"});
  v.section("office", b.office, {"Kantor desa", "Village office"});
  v.section("bodies", b.bodies, {"Kehidupan lembaga", "Life of bodies"});
  v.section("reform", b.reform, {"Pembaruan kantor desa", "Reform of the village office"});
  v.section("local_economy", b.local_economy, {"Ekonomi setempat", "Local economy"});
  v.section("elite", b.elite, {"Pemuka desa", "The elite of a village"});
  v.section("legitimacy", b.legitimacy, {"Legitimasi kantor desa", "Legitimacy of the village office"});
  v.section("power", b.power, {"Pemegang kuasa", "Power holders"});
  v.section("organising", b.organising, {"Pengorganisasian warga", "Organising of a community"});
  v.section("alliance", b.alliance, {"Aliansi dan advokasi", "Alliance and advocacy"});
  v.section("settlement", b.settlement, {"Beda awal desa dan kota", "Villages and towns at the start"});
  v.section("approach_fields", b.approach_fields, {"Pengaruh variabel pendekatan menurut Rothman", "What Rothman's variables of an approach do"});
  v.section("planning", b.planning, {"Perencana dan identifikasi", "The planner and identification"});
}

/// One world of the comparison: the base or an alternative.
struct Model {
  ScenarioHead head;
  RegionStatistics region;
  SynthesisCoefficients synthesis;
  Behaviour behaviour;
  InstitutionBehaviour institutions;
  std::vector<std::pair<std::string, Programme>> programmes;  ///< all that the scenario names
  std::vector<std::pair<std::string, Approach>> approaches;
  std::optional<EconomicsSettings> economics;   ///< what a benefit-cost account assumes; none is drawn up without
  std::optional<Practice> practice;      ///< that comes to all communities
  std::optional<Contest> contest;        ///< in every community
  std::optional<OutsidePressure> outside_pressure;
  std::optional<Alliance> alliance;
  std::optional<Coordination> coordination;
  std::optional<Planner> planner;        ///< of all programmes
  std::vector<std::pair<std::string, Scheme>> schemes;        ///< all that the scenario names
};

template <class Visitor>
void describe(Visitor& v, Model& m) {
  describe(v, m.head);
  v.section("region", m.region, {"Angka resmi daerah", "Published statistics of the region"});
  v.section("synthesis", m.synthesis, {"Penduduk sintetis", "Synthetic population"});
  v.section("behaviour", m.behaviour, {"Perilaku rumah tangga", "Behaviour of households"});
  v.section("institutions", m.institutions, {"Perilaku lembaga", "Behaviour of institutions"});
  v.map("approaches", m.approaches, {"Pendekatan", "Approaches"});
  v.map("programmes", m.programmes, {"Program", "Programmes"});
  v.optional_section("economics", m.economics, {"Neraca manfaat dan biaya", "Benefit-cost account"});
  v.optional_section("practice", m.practice, {"Praktik baru yang datang", "A new practice that comes"});
  v.optional_section("contest", m.contest, {"Tuntutan kepada pemegang kuasa", "A contest with power holders"});
  v.optional_section("outside_pressure", m.outside_pressure, {"Tekanan dari luar pada norma", "Outside pressure on norms"});
  v.optional_section("alliance", m.alliance, {"Aliansi", "An alliance"});
  v.optional_section("coordination", m.coordination, {"Koordinasi antarprogram", "Coordination of programmes"});
  v.optional_section("planner", m.planner, {"Perencana semua program", "The planner of all programmes"});
  v.optional_map("schemes", m.schemes, {"Skema", "Schemes"});
}

/// A model together with the programmes that one variant uses, in order.
struct VariantModel {
  Model model;
  std::size_t variant = 0;                ///< position among the scenario's variants
  std::vector<Programme> programmes;
  std::vector<Approach> approaches;       ///< of the same programmes
  std::vector<Scheme> schemes;            ///< at most most_schemes
  std::vector<Approach> scheme_approaches;
  std::vector<Programme> before_conditions;   ///< the same programmes as long as they ask nothing (conditions.from)

  const Mechanisms& on() const { return model.head.mechanisms; }
};

}  // namespace guyub
