#pragma once
// A programme as its rules say: instrument, benefits, targeting, conditions, verification, sanctions, delivery, money.
// Numbers come from configs/programmes with year and source.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/programme/grade_grants.hpp"
#include "sim/programme/portfolio.hpp"
#include "sim/programme/plan.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/institutions.hpp"

namespace guyub {

enum class Instrument : std::uint8_t { voucher, conditional_cash, unconditional_cash, in_kind, service_grant };
enum class Targeting : std::uint8_t { proxy_means, community, hybrid, self_selection, geographic, universal, lottery, welfare_index };
enum class Allocation : std::uint8_t { by_poverty, equal };

/// Rupiah a year; the household part is paid to every enrolled household, the others for each such member.
struct BenefitSchedule {
  std::int64_t household = 0;
  std::int64_t pregnant = 0;
  std::int64_t under_six = 0;
  std::int64_t primary = 0;
  std::int64_t junior_secondary = 0;
  std::int64_t senior_secondary = 0;
  std::int64_t elderly = 0;
  std::int32_t elderly_age = 0;        ///< years
  std::int32_t most_components = 0;    ///< the highest that count
  std::vector<DatedBenefit> dated;     ///< grants by grade and sex, instead of the amounts above
};

struct ConditionRules {
  bool school = false;
  bool visits = false;
  float attendance_minimum = 0;        ///< share of school days
  float hours = 0;                     ///< a month that they ask of a mother
  std::int32_t from = 0;               ///< months of the programme before they come: until then it asks nothing
};

struct VerificationRules {
  float unreformed = 0;   ///< share of households checked a month where the office works as before
  float reformed = 0;     ///< where it works as the programme asks
};

struct SanctionRules {
  std::vector<double> cut;             ///< share of the month's benefit lost at the 1st, 2nd ... failed check
  std::int32_t remove_after = 0;       ///< failed checks not made good
};

struct DeliveryRules {
  std::int32_t enrolment_lag = 0;      ///< months from the list to the offer
  std::int32_t offer_window = 0;       ///< months in which an offer stands
  std::int32_t pay_every = 0;          ///< months
  float delay = 0;                     ///< chance that a household's payment comes a month late
  float leakage = 0;                   ///< share of a payment that does not arrive
  float households_per_facilitator = 0;
  float facilitator_capacity = 0;      ///< households that one facilitator can follow in full
  float facilitator_wage = 0;          ///< over the region's minimum wage
  std::int64_t cost_per_household = 0; ///< rupiah a month: card, account
  float leak_reach = 1;                ///< share of payments that leaks touch
  float shared_communities = 0;        ///< share of communities that divide what comes among all
  float diluted = 0;                   ///< share of a payment that is passed on there
  float transparency = 0;              ///< share of people who know who is entitled to what
  float transparency_effect = 0;       ///< share of leaks and dividing that full transparency prevents

  float kept_by_transparency() const { return 1.0f - transparency * transparency_effect; }
};

struct BudgetRules {
  std::int64_t national = 0;           ///< rupiah a year
  std::int64_t national_households = 0;
  float national_poverty_rate = 0;
  Allocation allocation = Allocation::by_poverty;
};

struct TargetingRules {
  Targeting method = Targeting::proxy_means;
  float proxy_correlation = 0;         ///< of the proxy score with the welfare rank (normal scores)
  std::int32_t relist_every = 0;       ///< months between updates of the list
  std::int32_t survey_every = 0;       ///< months between surveys of the registry; 0: surveyed once
  float reached = 1.0f;                ///< welfare_index: share of those below the cut-off that is really served
  bool treated_only = false;           ///< welfare_index: only communities of the treated arm
};

/// What taking part asks of a family beside the conditions (burdens.hpp).
struct TakeUpRules {
  float hassle = 0;       ///< papers, ways and waiting, 0 none to 1
  float visibility = 0;   ///< how plainly others see who receives, 0 to 1
  float rights = 0;       ///< 0 given as charity .. 1 owed as a right
};

/// When those enrolled are looked at again (review.hpp).
struct ReviewRules {
  std::int32_t every = 0;            ///< months of benefit between reviews; 0: none
  float loss = 0;                    ///< chance of failing one for papers at full hassle and paperwork
  float above = 0;                   ///< poverty lines of consumption per person from which a household graduates; 0: none
  float error = 0;                   ///< standard deviation of the log of measured consumption
  std::int32_t graduate_after = 0;   ///< months of benefit; 0: no end
};

/// Places for training (training.hpp).
struct TrainingRules {
  float intake = 0;          ///< chance a month of an adult out of work
  float gain = 0;            ///< skill that the course brings
  std::int64_t cost = 0;     ///< rupiah a place
  float jobs = 0;            ///< new jobs for each trained
};

/// Groups of families that a programme brings together (change/organising.hpp, savings_group.hpp).
struct GroupRules {
  float meetings = 0;            ///< a month; 0: no groups
  float families = 20;           ///< of a group
  std::int64_t meeting_cost = 0; ///< rupiah a meeting
  float volunteers = 0;          ///< share of facilitators' work that volunteers could do at full organisation
  float savings = 0;             ///< share of its usual income that a member puts into the group's fund in a good month
  float cover = 0;               ///< share of a loss that the fund makes good
  float loss_from = 1;           ///< share of usual income above which a loss is one
};

/// Money for the services of a community: its school and health post (service_grant.hpp).
struct ServiceGrantRules {
  float share = 0;               ///< of the month's money
  float bonus = 0;               ///< share of the region's money that is divided by performance
  bool people_choose = false;    ///< as far as people take part; else the planner's shares hold
  float school = 0;              ///< planner's share for the school; the rest is for the post
  float infrastructure = 0;      ///< planner's share for places; the rest is for skill and procedures
  std::int64_t place_cost = 1;   ///< rupiah for a place
  std::int64_t skill_cost = 1;   ///< rupiah for the skill and procedures that a place needs
};

struct Programme {
  std::string id;
  std::uint32_t position = 0;          ///< among the scenario's programmes: keys its draws, the same in every variant
  Bilingual title;
  Instrument instrument = Instrument::voucher;
  Month start;
  std::int32_t lasts = 0;              ///< months; 0: to the end of the run
  BenefitSchedule benefit;
  TargetingRules targeting;
  ConditionRules conditions;
  VerificationRules verification;
  SanctionRules sanctions;
  DeliveryRules delivery;
  BudgetRules budget;
  TakeUpRules take_up;
  ReviewRules review;
  TrainingRules training;
  GroupRules groups;
  ServiceGrantRules services;
  float invested = 0;                  ///< share of what is paid that has to be put into productive things
  BodyKind delivered_by = BodyKind::village_office;
  float aims = 0.5f;                   ///< 0 keeping things as they are .. 1 changing how people live
  std::optional<BackupRules> backup;
  std::optional<PortfolioRules> portfolio;
  std::string approach;                ///< name of a building block of configs/approaches
  Plan plan;                           ///< how its conditions are fitted to the place

  bool conditional() const { return instrument == Instrument::conditional_cash; }
  bool ended(std::int32_t months_running) const { return lasts > 0 && months_running >= lasts; }
};

template <class Visitor>
void describe(Visitor& v, BenefitSchedule& b) {
  const auto amount = [&](std::string_view key, std::int64_t& value, Words about) { v.integer(key, value, {"IDR/year", 0, 1e8, about}); };
  amount("household", b.household, {"Manfaat per keluarga", "Benefit of each household"});
  amount("pregnant", b.pregnant, {"Manfaat ibu hamil", "Benefit of a pregnant woman"});
  amount("under_six", b.under_six, {"Manfaat anak usia 0-5", "Benefit of a child under six"});
  amount("primary", b.primary, {"Manfaat anak SD", "Benefit of a primary pupil"});
  amount("junior_secondary", b.junior_secondary, {"Manfaat anak SMP", "Benefit of a junior secondary pupil"});
  amount("senior_secondary", b.senior_secondary, {"Manfaat anak SMA", "Benefit of a senior secondary pupil"});
  amount("elderly", b.elderly, {"Manfaat lanjut usia", "Benefit of an elderly person"});
  v.integer("elderly_age", b.elderly_age, {"year", 0, 120, {"Umur lanjut usia", "Age from which a person counts as elderly"}});
  v.integer("most_components", b.most_components, {"person", 0, 12, {"Komponen terbanyak per keluarga", "Most components a family"}});
  v.optional_list("dated", b.dated, {"Bantuan menurut kelas dan jenis kelamin, menurut masa berlakunya", "Grants by grade and sex, by the time from which they hold"});
}

template <class Visitor>
void describe(Visitor& v, ConditionRules& c) {
  v.flag("school", c.school, {"Syarat bersekolah", "Schooling is a condition"});
  v.flag("visits", c.visits, {"Syarat kunjungan kesehatan", "Health visits are a condition"});
  v.number("attendance_minimum", c.attendance_minimum, {"1", 0, 1, {"Kehadiran minimum", "Least attendance"}});
  v.optional_number("hours", c.hours, {"hour/month", 0, 400, {"Jam ibu yang diminta syarat", "Hours that conditions ask of a mother"}});
  v.optional_integer("from", c.from, {"month", 0, 1200, {"Bulan program sebelum syarat berlaku", "Months of the programme before conditions come"}});
}

template <class Visitor>
void describe(Visitor& v, VerificationRules& r) {
  v.number("unreformed", r.unreformed, {"1", 0, 1, {"Bagian keluarga diverifikasi sebelum kantor berbenah", "Share of households verified before the office reforms"}});
  v.number("reformed", r.reformed, {"1", 0, 1, {"Bagian keluarga diverifikasi sesudah kantor berbenah", "Share of households verified after the office reforms"}});
}

template <class Visitor>
void describe(Visitor& v, SanctionRules& r) {
  v.numbers("cut", r.cut, {"1", 0, 1, {"Potongan manfaat bulan itu per pelanggaran", "Share of the month's benefit cut, by failed check"}});
  v.integer("remove_after", r.remove_after, {"1", 1, 255, {"Dikeluarkan setelah pelanggaran ke-", "Removed after this many failed checks"}});
}

template <class Visitor>
void describe(Visitor& v, DeliveryRules& d) {
  v.integer("enrolment_lag", d.enrolment_lag, {"month", 0, 60, {"Jeda dari daftar ke tawaran", "Months from list to offer"}});
  v.integer("offer_window", d.offer_window, {"month", 1, 120, {"Masa berlaku tawaran", "Months in which an offer stands"}});
  v.integer("pay_every", d.pay_every, {"month", 1, 12, {"Selang pembayaran", "Months between payments"}});
  v.number("delay", d.delay, {"1", 0, 1, {"Peluang pembayaran terlambat sebulan", "Chance that a payment is a month late"}});
  v.number("leakage", d.leakage, {"1", 0, 1, {"Bagian pembayaran yang bocor", "Share of a payment that leaks"}});
  v.number("households_per_facilitator", d.households_per_facilitator, {"household", 1, 100000, {"Keluarga per pendamping", "Households a facilitator has"}});
  v.number("facilitator_capacity", d.facilitator_capacity, {"household", 1, 100000, {"Keluarga yang sanggup didampingi penuh", "Households a facilitator can follow in full"}});
  v.number("facilitator_wage", d.facilitator_wage, {"1", 0, 20, {"Upah pendamping terhadap upah minimum", "Facilitator's wage over the minimum wage"}});
  v.integer("cost_per_household", d.cost_per_household, {"IDR/month", 0, 1e7, {"Biaya penyaluran per keluarga", "Cost of delivery for each household"}});
  v.optional_number("leak_reach", d.leak_reach, {"1", 0.001, 1, {"Bagian pembayaran yang terkena kebocoran", "Share of payments that leaks touch"}});
  v.optional_number("shared_communities", d.shared_communities, {"1", 0, 1, {"Bagian komunitas yang membagi rata", "Share of communities that divide what comes among all"}});
  v.optional_number("diluted", d.diluted, {"1", 0, 1, {"Bagian pembayaran yang dibagikan di sana", "Share of a payment that is passed on there"}});
  v.optional_number("transparency", d.transparency, {"1", 0, 1, {"Bagian warga yang tahu siapa berhak atas apa", "Share of people who know who is entitled to what"}});
  v.optional_number("transparency_effect", d.transparency_effect, {"1", 0, 1, {"Bagian kebocoran dan bagi rata yang dicegahnya", "Share of leaks and dividing that full transparency prevents"}});
}

template <class Visitor>
void describe(Visitor& v, BudgetRules& b) {
  v.integer("national", b.national, {"IDR/year", 0, 1e16, {"Anggaran nasional setahun", "National budget a year"}});
  v.integer("national_households", b.national_households, {"household", 1, 1e9, {"Rumah tangga di Indonesia", "Households in the country"}});
  v.number("national_poverty_rate", b.national_poverty_rate, {"1", 0.001, 1, {"Angka kemiskinan nasional", "National poverty rate"}});
  v.choice("allocation", b.allocation, {{"by_poverty", Allocation::by_poverty, {"menurut banyaknya orang miskin", "by how many are poor"}}, {"equal", Allocation::equal, {"sama untuk tiap rumah tangga", "the same for each household"}}},
           {"Pembagian ke daerah", "How regions share the budget"});
}

template <class Visitor>
void describe(Visitor& v, TargetingRules& t) {
  v.choice("method", t.method, {{"proxy_means", Targeting::proxy_means, {"skor kesejahteraan dari ciri rumah tangga", "a score of welfare from a household's traits"}},
            {"community", Targeting::community, {"musyawarah warga menyusun urutan", "a meeting of the community ranks households"}},
            {"hybrid", Targeting::hybrid, {"musyawarah menyusun daftar, skor memeriksanya", "a meeting lists, a score verifies"}},
            {"self_selection", Targeting::self_selection, {"yang membutuhkan mendaftar sendiri, skor memeriksanya", "those in need apply, a score verifies"}},
            {"geographic", Targeting::geographic, {"komunitas termiskin dahulu", "poorest communities first"}},
            {"universal", Targeting::universal, {"semua rumah tangga", "every household"}},
            {"lottery", Targeting::lottery, {"undian", "by lot"}},
            {"welfare_index", Targeting::welfare_index, {"indeks kesejahteraan desa penelitian", "the welfare index of the research villages"}}},
           {"Cara memilih", "Method of selection"});
  v.number("proxy_correlation", t.proxy_correlation, {"1", 0, 1, {"Korelasi skor proksi dengan kesejahteraan", "Correlation of the proxy score with welfare"}});
  v.integer("relist_every", t.relist_every, {"month", 1, 120, {"Selang pemutakhiran daftar", "Months between updates of the list"}});
  v.optional_integer("survey_every", t.survey_every, {"month", 0, 600, {"Selang pendataan ulang, kelipatan selang pemutakhiran; 0 berarti sekali saja", "Months between surveys of the registry, a multiple of the above; 0 for once only"}});
  v.optional_number("reached", t.reached, {"1", 0, 1, {"Bagian keluarga di bawah batas skor yang benar-benar dilayani", "Share of families below the score's cut-off that is really served"}});
  v.optional_flag("treated_only", t.treated_only, {"Hanya komunitas perlakuan", "Only communities of the treated arm"});
}

template <class Visitor>
void describe(Visitor& v, TakeUpRules& r) {
  v.number("hassle", r.hassle, {"1", 0, 1, {"Kerumitan mengurus bantuan", "Hassle of taking it up"}});
  v.number("visibility", r.visibility, {"1", 0, 1, {"Keterlihatan sebagai penerima", "Visibility of who receives it"}});
  v.optional_number("rights", r.rights, {"1", 0, 1, {"Dinyatakan sebagai hak (1) atau belas kasihan (0)", "Framed as a right (1) or as charity (0)"}});
}

template <class Visitor>
void describe(Visitor& v, ReviewRules& r) {
  v.integer("every", r.every, {"month", 0, 1200, {"Bulan manfaat antara sertifikasi ulang (0: tidak ada)", "Months of benefit between reviews (0: none)"}});
  v.number("loss", r.loss, {"1", 0, 1, {"Peluang gugur karena berkas pada kerumitan penuh", "Chance of failing for papers at full hassle"}});
  v.number("above", r.above, {"1", 0, 100, {"Lulus di atas sekian garis kemiskinan (0: tidak)", "Graduates above so many poverty lines (0: never)"}});
  v.number("error", r.error, {"log", 0, 3, {"Galat pengukuran konsumsi (log)", "Error of measured consumption (log)"}});
  v.integer("graduate_after", r.graduate_after, {"month", 0, 1200, {"Lulus sesudah sekian bulan manfaat (0: tidak)", "Graduates after so many months of benefit (0: never)"}});
}

template <class Visitor>
void describe(Visitor& v, TrainingRules& r) {
  v.number("intake", r.intake, {"1/month", 0, 1, {"Peluang penganggur mengikuti pelatihan", "Chance that an adult out of work takes a place"}});
  v.number("gain", r.gain, {"1", 0, 1, {"Keterampilan dari pelatihan", "Skill that the course brings"}});
  v.integer("cost", r.cost, {"IDR", 0, 1e9, {"Biaya per peserta", "Cost of a place"}});
  v.number("jobs", r.jobs, {"1", 0, 10, {"Lowongan baru per peserta", "New jobs for each trained"}});
}

template <class Visitor>
void describe(Visitor& v, GroupRules& r) {
  v.number("meetings", r.meetings, {"1/month", 0, 31, {"Pertemuan kelompok sebulan", "Meetings of a group a month"}});
  v.number("families", r.families, {"household", 1, 1000, {"Keluarga per kelompok", "Families of a group"}});
  v.integer("meeting_cost", r.meeting_cost, {"IDR", 0, 1e8, {"Biaya sekali pertemuan", "Cost of a meeting"}});
  v.optional_number("volunteers", r.volunteers, {"1", 0, 1, {"Bagian kerja pendamping yang dapat diambil alih relawan", "Share of facilitators' work that volunteers could do"}});
  v.optional_number("savings", r.savings, {"1", 0, 1, {"Simpanan anggota pada bulan baik, bagian pendapatan biasa", "A member's saving in a good month, share of usual income"}});
  v.optional_number("cover", r.cover, {"1", 0, 1, {"Bagian kerugian yang diganti kelompok", "Share of a loss that the group makes good"}});
  v.optional_number("loss_from", r.loss_from, {"1", 0, 1, {"Batas kerugian, bagian pendapatan biasa", "Loss from which it counts, share of usual income"}});
}

template <class Visitor>
void describe(Visitor& v, ServiceGrantRules& r) {
  v.number("share", r.share, {"1", 0, 1, {"Bagian dana program untuk layanan komunitas", "Share of the programme's money for the community's services"}});
  v.number("school", r.school, {"1", 0, 1, {"Bagian sekolah menurut perencana", "Planner's share for the school"}});
  v.number("infrastructure", r.infrastructure, {"1", 0, 1, {"Bagian prasarana menurut perencana", "Planner's share for places"}});
  v.integer("place_cost", r.place_cost, {"IDR", 1, 1e10, {"Biaya satu tempat", "Cost of a place"}});
  v.integer("skill_cost", r.skill_cost, {"IDR", 1, 1e10, {"Biaya keterampilan dan prosedur untuk satu tempat", "Cost of the skill and procedures for a place"}});
  v.optional_flag("people_choose", r.people_choose, {"Warga ikut memilih penggunaannya", "People choose what it is spent on"});
  v.optional_number("bonus", r.bonus, {"1", 0, 1, {"Bagian yang dibagi menurut kinerja", "Share that is divided by performance"}});
}

template <class Visitor>
void describe(Visitor& v, Programme& p) {
  v.bilingual("title", p.title, {"Nama program", "Name of the programme"});
  v.choice("instrument", p.instrument,
           {{"voucher", Instrument::voucher, {"kupon belanja", "a voucher"}}, {"conditional_cash", Instrument::conditional_cash, {"uang tunai bersyarat", "cash with conditions"}},
            {"unconditional_cash", Instrument::unconditional_cash, {"uang tunai tanpa syarat", "cash without conditions"}},
            {"in_kind", Instrument::in_kind, {"barang, seperti beras", "goods, such as rice"}},
            {"service_grant", Instrument::service_grant, {"dana untuk layanan komunitas", "money for the services of a community"}}},
           {"Bentuk bantuan", "Instrument"});
  v.month("start", p.start, {"Bulan pertama", "First month"});
  v.optional_integer("lasts", p.lasts, {"month", 0, 1200, {"Lama program dalam bulan (0: sampai simulasi berakhir)", "Months that it lasts (0: to the end of the run)"}});
  v.section("benefit", p.benefit, {"Manfaat", "Benefit schedule"});
  v.section("targeting", p.targeting, {"Penentuan sasaran", "Targeting"});
  v.section("conditions", p.conditions, {"Syarat", "Conditions"});
  v.section("verification", p.verification, {"Verifikasi", "Verification"});
  v.section("sanctions", p.sanctions, {"Sanksi", "Sanctions"});
  v.section("delivery", p.delivery, {"Penyaluran", "Delivery"});
  v.section("budget", p.budget, {"Anggaran", "Budget"});
  v.optional_section("take_up", p.take_up, {"Beban mengurus", "Burdens of taking it up"});
  v.optional_section("review", p.review, {"Sertifikasi ulang dan kelulusan", "Recertification and graduation"});
  v.optional_section("training", p.training, {"Pelatihan kerja", "Training for work"});
  v.optional_section("groups", p.groups, {"Kelompok keluarga", "Groups of families"});
  v.optional_section("services", p.services, {"Dana layanan komunitas", "Money for services of the community"});
  v.optional_number("invested", p.invested, {"1", 0, 1, {"Bagian yang wajib dijadikan modal usaha", "Share that has to be put into productive things"}});
  v.optional_choice("delivered_by", p.delivered_by,
                    {{"village_office", BodyKind::village_office, {"pemerintah desa", "village government"}}, {"neighbourhood", BodyKind::neighbourhood, {"ketua RT dan RW", "heads of RT and RW"}},
                     {"school", BodyKind::school, {"sekolah", "the school"}}, {"health_post", BodyKind::health_post, {"posyandu atau puskesmas", "the health post"}},
                     {"ngo", BodyKind::ngo, {"organisasi masyarakat sipil", "a non-governmental organisation"}},
                     {"customary", BodyKind::customary, {"lembaga adat atau keagamaan", "a customary or religious body"}}, {"employer", BodyKind::employer, {"pemberi kerja", "an employer"}}},
                    {"Lembaga penyalur", "Body that delivers it"});
  v.optional_number("aims", p.aims, {"1", 0, 1, {"Tujuan: 0 menjaga keadaan, 1 mengubah cara hidup", "Aims: 0 keeping things as they are, 1 changing how people live"}});
  v.optional_section("backup", p.backup, {"Program cadangan bila indikator meleset", "The back-up when an indicator misses"});
  v.optional_section("portfolio", p.portfolio, {"Dipertahankan, dikembangkan, atau diganti", "Kept, developed or replaced"});
  v.word("approach", p.approach, {"Pendekatan", "Approach"});
  v.optional_section("plan", p.plan, {"Kecocokan dengan keadaan setempat", "Fit with local conditions"});
}

}  // namespace guyub
