#pragma once
// The general part of a scenario: people, time, variants, switches and what is recorded and compared.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/scenario/library.hpp"
#include "sim/scenario/guard.hpp"

namespace guyub {

struct PopulationSettings {
  std::string region;  ///< a file of configs/regions
  std::int32_t households = 0;
};

template <class Visitor>
void describe(Visitor& v, PopulationSettings& settings) {
  v.word("region", settings.region,
         {"wilayah: nama berkas dalam configs/regions", "region: the name of a file in configs/regions"});
  v.integer("households", settings.households,
            {"household", 3, 100000000, {"jumlah rumah tangga yang disimulasikan", "number of simulated households"}});
}

struct RunSettings {
  Month start;
  std::int32_t months = 0;
  std::int32_t burn_in = 0;   ///< months before the first that the world lives through without any programme
  std::int32_t replicates = 0;
  std::int64_t seed = 0;
};

template <class Visitor>
void describe(Visitor& v, RunSettings& run) {
  v.month("start", run.start, {"bulan pertama", "the first month"});
  v.integer("months", run.months, {"month", 1, 360, {"lamanya simulasi", "how long the simulation runs"}});
  v.optional_integer("burn_in", run.burn_in,
                     {"month", 0, 600, {"bulan sebelumnya yang dilalui tanpa program", "months before it that the world lives through without a programme"}});
  v.integer("replicates", run.replicates,
            {"run", 1, 10000, {"berapa kali diulang dengan undian lain", "how often it is repeated with other draws"}});
  v.integer("seed", run.seed,
            {"", 0, 9007199254740991, {"benih semua undian", "the seed of all draws"}});  // exact in double
}

/// One alternative. The first is the base of every comparison. Its `changes` act on the tree (override.hpp).
struct Variant {
  std::string id;
  Bilingual title;
  std::vector<std::string> programmes;
  std::vector<std::string> schemes;
};

template <class Visitor>
void describe(Visitor& v, Variant& variant) {
  v.word("id", variant.id, {"nama pendek varian", "the variant's short name"});
  v.bilingual("title", variant.title, {"judul varian", "the variant's title"});
  v.words("programmes", variant.programmes,
          {"program yang berjalan; boleh kosong", "the programmes that run; may be none"});
  v.optional_words("schemes", variant.schemes, {"skema yang berjalan", "the schemes that run"});
  v.open("changes", {"perubahan: jalur ke nilai", "changes: path to value"});
}

/// Every mechanism of the model has one switch.
struct Mechanisms {
  bool income_shocks = true;
  bool consumption_smoothing = true;
  bool school_choice = true;
  bool attendance = true;
  bool health_visits = true;
  bool targeting_error = true;
  bool delivery_lag = true;
  bool leakage = true;
  bool verification = true;
  bool sanctions = true;
  bool facilitator_load = true;
  bool household_acceptance = true;
  bool institution_acceptance = true;
  bool resistance_outsider = true;
  bool resistance_cost = true;
  bool resistance_disruption = true;
  bool resistance_risk = true;
  bool trust = true;
  bool participation = true;
  bool peers = true;
  bool norms = true;
  bool routinisation = true;
  bool recruitment = true;
  bool problem_blindness = true;
  bool sunk_investment = true;
  bool gatekeeping = true;
  bool congruence = true;
  bool openness = true;
  bool reform_outcome = true;
  bool service_capacity = true;
  bool superstructure = true;
  bool vital_events = true;
  bool foresight = true;
  bool leaving_school = true;
  bool learning = true;
  bool health = true;
  bool immunisation = true;
  bool contraception = true;
  bool earnings_by_schooling = true;
  bool marriage = true;
  bool migration = true;
  bool adult_work = true;
  bool training = true;
  bool local_economy = true;
  bool price_response = true;
  bool investment = true;
  bool self_reliance = true;
  bool programme_time = true;
  bool framing = true;
  bool hassle = true;
  bool stigma = true;
  bool recertification = true;
  bool graduation = true;
  bool registry_ageing = true;
  bool grievance = true;
  bool organising = true;
  bool service_grants = true;
  bool risk_sharing = true;
  bool coordination = true;
  bool alliance = true;
  bool practice = true;
  bool power = true;
  bool contest = true;
  bool unrest = true;
  bool legitimacy = true;
  bool outside_pressure = true;
  bool settlement = true;
  bool approach_fields = true;
  bool planning = true;
  bool portfolio = true;
  bool schemes = true;
  bool local_fit = true;
  bool coercion = true;
};

template <class Visitor>
void describe(Visitor& v, Mechanisms& m) {
  v.optional_flag("income_shocks", m.income_shocks, {"guncangan pendapatan", "income shocks"});
  v.optional_flag("consumption_smoothing", m.consumption_smoothing,
                  {"perataan konsumsi lewat tabungan", "consumption smoothed by savings"});
  v.optional_flag("school_choice", m.school_choice,
                  {"pilihan sekolah atau bekerja", "the choice between school and work"});
  v.optional_flag("attendance", m.attendance, {"kehadiran di sekolah", "attendance at school"});
  v.optional_flag("health_visits", m.health_visits, {"kunjungan ke posyandu", "visits to the health post"});
  v.optional_flag("targeting_error", m.targeting_error, {"salah sasaran", "targeting errors"});
  v.optional_flag("delivery_lag", m.delivery_lag, {"keterlambatan penyaluran", "late delivery"});
  v.optional_flag("leakage", m.leakage, {"kebocoran", "leakage"});
  v.optional_flag("verification", m.verification, {"verifikasi syarat", "verification of conditions"});
  v.optional_flag("sanctions", m.sanctions, {"sanksi", "sanctions"});
  v.optional_flag("facilitator_load", m.facilitator_load, {"beban pendamping", "the facilitators' load"});
  v.optional_flag("household_acceptance", m.household_acceptance,
                  {"penerimaan oleh rumah tangga", "acceptance by households"});
  v.optional_flag("institution_acceptance", m.institution_acceptance,
                  {"penerimaan oleh lembaga", "acceptance by institutions"});
  v.optional_flag("resistance_outsider", m.resistance_outsider,
                  {"penolakan terhadap orang luar", "resistance to outsiders"});
  v.optional_flag("resistance_cost", m.resistance_cost, {"penolakan karena biaya", "resistance because of cost"});
  v.optional_flag("resistance_disruption", m.resistance_disruption,
                  {"penolakan karena gangguan kebiasaan", "resistance because of disruption"});
  v.optional_flag("resistance_risk", m.resistance_risk, {"penolakan karena risiko", "resistance because of risk"});
  v.optional_flag("trust", m.trust, {"kepercayaan", "trust"});
  v.optional_flag("participation", m.participation, {"partisipasi", "participation"});
  v.optional_flag("peers", m.peers, {"pengaruh sesama", "the influence of peers"});
  v.optional_flag("norms", m.norms, {"norma bertetangga", "norms among neighbours"});
  v.optional_flag("routinisation", m.routinisation, {"pembiasaan dalam lembaga", "routinisation in institutions"});
  v.optional_flag("recruitment", m.recruitment, {"staf keluar dan direkrut", "staff leaves and is recruited"});
  v.optional_flag("problem_blindness", m.problem_blindness, {"buta terhadap masalah sendiri", "blindness to the own problem"});
  v.optional_flag("sunk_investment", m.sunk_investment, {"investasi tertanam dan anggaran kaku", "sunk investment and rigid budgets"});
  v.optional_flag("gatekeeping", m.gatekeeping, {"penangkisan terhadap perencana", "gatekeeping against the planner"});
  v.optional_flag("congruence", m.congruence, {"kesesuaian dengan tujuan lembaga", "congruence with the aims of a body"});
  v.optional_flag("openness", m.openness, {"keterbukaan lembaga", "the openness of bodies"});
  v.optional_flag("reform_outcome", m.reform_outcome, {"hasil pembaruan yang tak pasti", "the uncertain outcome of a reform"});
  v.optional_flag("service_capacity", m.service_capacity, {"kapasitas layanan", "the capacity of services"});
  v.optional_flag("superstructure", m.superstructure, {"suprastruktur layanan: keterampilan, staf, prosedur", "the superstructure of services: skill, staff, procedures"});
  v.optional_flag("vital_events", m.vital_events, {"kelahiran dan kematian", "births and deaths"});
  v.optional_flag("foresight", m.foresight, {"memandang ke depan saat memilih sekolah", "looking ahead in the choice of school"});
  v.optional_flag("leaving_school", m.leaving_school, {"putus sekolah di tengah tahun", "leaving school within the year"});
  v.optional_flag("learning", m.learning, {"hasil belajar", "what pupils learn"});
  v.optional_flag("health", m.health, {"kesehatan dan pertumbuhan anak", "health and growth of children"});
  v.optional_flag("immunisation", m.immunisation, {"imunisasi", "immunisation"});
  v.optional_flag("contraception", m.contraception, {"keluarga berencana", "contraception"});
  v.optional_flag("earnings_by_schooling", m.earnings_by_schooling, {"pendapatan menurut pendidikan", "earnings by schooling"});
  v.optional_flag("marriage", m.marriage, {"perkawinan dan rumah tangga baru", "marriage and new households"});
  v.optional_flag("migration", m.migration, {"perpindahan penduduk", "migration"});
  v.optional_flag("adult_work", m.adult_work, {"kerja orang dewasa", "work of adults"});
  v.optional_flag("training", m.training, {"pelatihan kerja", "training for work"});
  v.optional_flag("local_economy", m.local_economy, {"pengganda ekonomi setempat", "the local multiplier"});
  v.optional_flag("price_response", m.price_response, {"harga setempat", "local prices"});
  v.optional_flag("investment", m.investment, {"modal usaha dari bantuan", "investment out of transfers"});
  v.optional_flag("self_reliance", m.self_reliance, {"kemandirian", "self-reliance"});
  v.optional_flag("programme_time", m.programme_time, {"waktu ibu untuk syarat program", "mothers' time for conditions"});
  v.optional_flag("framing", m.framing, {"bantuan sebagai hak atau belas kasihan", "help framed as a right or as charity"});
  v.optional_flag("hassle", m.hassle, {"kerumitan mengurus bantuan", "the hassle of taking up a programme"});
  v.optional_flag("stigma", m.stigma, {"rasa malu menerima bantuan", "the stigma of taking up a programme"});
  v.optional_flag("recertification", m.recertification, {"sertifikasi ulang", "recertification"});
  v.optional_flag("graduation", m.graduation, {"kelulusan dari program", "graduation from a programme"});
  v.optional_flag("registry_ageing", m.registry_ageing, {"data sasaran menua", "the registry ages"});
  v.optional_flag("grievance", m.grievance, {"kecemburuan sosial", "social comparison and grievance"});
  v.optional_flag("organising", m.organising, {"pengorganisasian warga dan kelompok", "organising of the community, and its groups"});
  v.optional_flag("service_grants", m.service_grants, {"dana program bagi layanan komunitas", "programme money for the services of a community"});
  v.optional_flag("risk_sharing", m.risk_sharing, {"kelompok simpanan menanggung risiko bersama", "savings groups share risk"});
  v.optional_flag("coordination", m.coordination, {"koordinasi antarprogram", "coordination of programmes"});
  v.optional_flag("alliance", m.alliance, {"aliansi dan advokasi", "alliance and advocacy"});
  v.optional_flag("practice", m.practice, {"penyebaran praktik baru", "the spread of a new practice"});
  v.optional_flag("power", m.power, {"pemegang kuasa", "power holders"});
  v.optional_flag("contest", m.contest, {"tuntutan kepada pemegang kuasa", "contest with power holders"});
  v.optional_flag("unrest", m.unrest, {"keresahan sosial", "social unrest"});
  v.optional_flag("legitimacy", m.legitimacy, {"legitimasi kantor desa", "the legitimacy of the village office"});
  v.optional_flag("outside_pressure", m.outside_pressure, {"tekanan dari luar pada norma", "outside pressure on norms"});
  v.optional_flag("settlement", m.settlement, {"beda kekuatan awal desa dan kota", "different strengths of villages and towns at the start"});
  v.optional_flag("approach_fields", m.approach_fields, {"variabel pendekatan menurut Rothman", "Rothman's variables of an approach"});
  v.optional_flag("planning", m.planning, {"perencana dan identifikasi", "the planner and identification"});
  v.optional_flag("portfolio", m.portfolio, {"program cadangan dan portofolio program", "back-up programmes and the programme portfolio"});
  v.optional_flag("schemes", m.schemes, {"skema yang dikehendaki perencana", "schemes that a planner wants followed"});
  v.optional_flag("local_fit", m.local_fit, {"kecocokan rencana dengan keadaan setempat", "fit of plans with local conditions"});
  v.optional_flag("coercion", m.coercion, {"paksaan dan akibatnya", "coercion and what it does"});
}

/// An indicator chosen before the run, and what counts as good.
struct IndicatorRule {
  enum class Role { primary, secondary, guard };
  enum class Good { up, down };

  std::string id;
  Role role = Role::secondary;
  Good good = Good::up;
  std::optional<double> mde;
};

template <class Visitor>
void describe(Visitor& v, IndicatorRule& rule) {
  using Of = IndicatorRule;
  v.word("id", rule.id, {"nama indikator", "the indicator's name"});
  v.choice("role", rule.role,
           {{"primary", Of::Role::primary, {"ukuran utama, disebut dalam temuan utama", "a main measure, told in the headlines"}},
            {"secondary", Of::Role::secondary, {"ukuran pendamping", "a further measure"}},
            {"guard", Of::Role::guard, {"yang tidak boleh memburuk", "what may not get worse"}}},
           {"perannya dalam penilaian", "its role in the judgement"});
  v.choice("good", rule.good, {{"up", Of::Good::up, {"naik itu baik", "more is better"}}, {"down", Of::Good::down, {"turun itu baik", "less is better"}}},
           {"arah yang baik", "the direction that is good"});
  v.optional_number("mde", rule.mde,
                    {"", 0, 1e15, {"beda terkecil yang berarti", "the smallest difference that matters"}, true});
}

/// An evaluation by lottery: so many communities are treated, the others are its control.
struct EvaluationSettings {
  std::int32_t treated_communities = 0;
};

template <class Visitor>
void describe(Visitor& v, EvaluationSettings& evaluation) {
  v.integer("treated_communities", evaluation.treated_communities,
            {"community", 0, 100000000, {"banyaknya komunitas perlakuan, dipilih dengan undian", "communities that are treated, drawn by lot"}});
}

struct AnalysisSettings {
  std::int32_t trend_fit_months = 12;
  double interval = 0.9;
};

template <class Visitor>
void describe(Visitor& v, AnalysisSettings& analysis) {
  v.optional_integer(
      "trend_fit_months", analysis.trend_fit_months,
      {"month", 2, 360, {"bulan awal untuk ramalan linear", "first months that the linear forecast fits"}});
  v.optional_number("interval", analysis.interval,
                    {"1", 0.5, 0.999, {"lebar selang antarulangan", "width of the intervals over replicates"}});
}

struct RecordSettings {
  bool panel = false;
  std::int32_t panel_households = 500;
};

template <class Visitor>
void describe(Visitor& v, RecordSettings& record) {
  v.optional_flag("panel", record.panel, {"simpan panel rumah tangga contoh", "store a panel of sampled households"});
  v.optional_integer("panel_households", record.panel_households,
                     {"household", 1, 1000000, {"rumah tangga dalam panel", "households in the panel"}});
}

/// What every scenario has, whatever the model reads besides.
struct ScenarioHead {
  Bilingual title;
  std::optional<Bilingual> question;
  PopulationSettings population;
  RunSettings run;
  std::vector<Variant> variants;
  Mechanisms mechanisms;
  std::vector<IndicatorRule> indicators;
  std::vector<std::pair<std::string, Guard>> guards;
  EvaluationSettings evaluation;
  AnalysisSettings analysis;
  RecordSettings record;
  Library library;
};

template <class Visitor>
void describe(Visitor& v, ScenarioHead& head) {
  v.bilingual("title", head.title, {"judul skenario", "the scenario's title"});
  v.optional_bilingual("question", head.question, {"pertanyaan yang hendak dijawab", "the question to be answered"});
  v.section("population", head.population, {"penduduk", "the population"});
  v.section("run", head.run, {"waktu dan ulangan", "time and replicates"});
  v.list("variants", head.variants,
         {"varian yang dibandingkan; yang pertama menjadi dasar", "the variants compared; the first is the base"});
  v.optional_section("mechanisms", head.mechanisms, {"sakelar setiap mekanisme", "a switch for every mechanism"});
  v.optional_list("indicators", head.indicators,
                  {"indikator yang ditetapkan sebelum simulasi", "indicators fixed before the run"});
  v.optional_map("guards", head.guards, {"batas yang tidak boleh dilanggar varian mana pun", "limits that no variant may break"});
  v.optional_section("evaluation", head.evaluation, {"evaluasi dengan undian", "an evaluation by lottery"});
  v.optional_section("analysis", head.analysis, {"cara menganalisis", "how to analyse"});
  v.optional_section("record", head.record, {"apa yang disimpan", "what is stored"});
  v.optional_section("library", head.library, {"kepala skenario pustaka: apa yang diharapkan tampak", "header of a scenario of the library: what it is expected to show"});
}

}  // namespace guyub
