#pragma once
// A scheme: what a planner wants the households of all communities to do, by conviction, for pay or by force.
//
// Each household has a number e ~ U(0,1) that stays (decision 22): it would comply of itself where e < sigma(l), and complies while it is
// watched where e < sigma(l + watched phi watch). l: acceptance
// with B = fit benefit + 1 - exp(-pay / consumption / scale), trust, participation, ties that comply, the four factors as far as strategies
// leave them, and hidden resistance. Each month it thinks about it with the households' hazard. A plan made with the people asks nobody
// before d0. Pay goes to as many as the money left for the remaining months carries. After the end there is neither pay nor force, nobody
// is asked, and who complies goes on where e < sigma(l).
// A campaign's aim is an attitude: the willing who comply are persuaded, x0 += persuasion (1 - x0); the unwilling under force move away,
// x0 -= reactance phi x0. What is said in public is 1 for all who comply.
// Reads ties, threshold, trusts, routine, consumption. Writes complies, hidden_resistance, trust_state, routine, transfer, anchors of the
// aimed attitude, the ledger. Draws household_scheme: month words by scheme; kept words by scheme (e).
// Simplification: a scheme is followed whole or not at all; who dropped it after its end does not come back; nobody moves house or loses
// ties by a resettlement, only income; benefits are seen as if there were no levy.

#include <cstdint>
#include <string>

#include "sim/change/acceptance.hpp"
#include "sim/change/approach.hpp"
#include "sim/change/coercion.hpp"
#include "sim/change/offers.hpp"
#include "sim/change/resistance.hpp"
#include "sim/core/calendar.hpp"
#include "sim/core/random.hpp"
#include "sim/programme/plan.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

enum class SchemeAim : std::uint8_t { none, small_family, schooling };

struct Scheme {
  std::string id;
  std::uint32_t position = 0;     ///< among the scenario's schemes: keys its draws, the same in every variant
  Bilingual title;
  Month start;
  std::int32_t lasts = 0;         ///< months
  Plan plan;
  float benefit = 0;              ///< B of a plan that fits
  float overlap = 0;
  float funds_over_cost = 0;
  float loss = 0;
  float output = 0;               ///< share of usual income that it yields where the plan fits
  float cost = 0;                 ///< share of the month's earned income that is given up for it
  std::int64_t pay = 0;           ///< rupiah a month
  std::int64_t budget = 0;        ///< rupiah a month for every household of the start
  float staff_wage = 0;           ///< over the region's minimum wage
  float force = 0;                ///< phi
  float watch = 0;
  float target = 0;               ///< over what all households would yield where the plan fits
  float levy = 0;                 ///< share of the reported output
  float audit = 0;
  SchemeAim aim = SchemeAim::none;
  float persuasion = 0;
  std::string approach;

  bool ended(std::int32_t months_running) const { return months_running >= lasts; }
};

template <class Visitor>
void describe(Visitor& v, Scheme& s) {
  v.bilingual("title", s.title, {"Nama skema", "Name of the scheme"});
  v.month("start", s.start, {"Bulan pertama", "First month"});
  v.integer("lasts", s.lasts, {"month", 1, 600, {"Lama skema", "Months that it lasts"}});
  v.section("plan", s.plan, {"Kecocokan dengan keadaan setempat", "Fit with local conditions"});
  v.number("benefit", s.benefit, {"1", 0, 1, {"Manfaat bagi keluarga bila rencananya cocok", "Benefit to a household where the plan fits"}});
  v.number("overlap", s.overlap, {"1", 0, 1, {"Bagian yang sudah biasa dilakukan", "Share of it that households do already"}});
  v.number("funds_over_cost", s.funds_over_cost, {"1", 0, 10, {"Dana keluarga terhadap biayanya", "Funds of a household over its cost"}});
  v.number("loss", s.loss, {"1", 0, 1, {"Bagian kedudukan yang bisa hilang", "Share of its position that a household stands to lose"}});
  v.number("output", s.output, {"1", 0, 10, {"Hasil terhadap pendapatan biasa bila rencananya cocok", "Output over usual income where the plan fits"}});
  v.number("cost", s.cost, {"1", 0, 1, {"Bagian pendapatan yang dikorbankan", "Share of earned income given up for it"}});
  v.integer("pay", s.pay, {"IDR/month", 0, 1e8, {"Bayaran bagi yang ikut", "Pay of those who comply"}});
  v.integer("budget", s.budget, {"IDR/month", 0, 1e8, {"Anggaran sebulan per rumah tangga", "Budget a month for every household"}});
  v.number("staff_wage", s.staff_wage, {"1", 0, 20, {"Upah pendamping terhadap upah minimum", "Facilitator's wage over the minimum wage"}});
  v.number("force", s.force, {"1", 0, 1, {"Paksaan", "Force"}});
  v.number("watch", s.watch, {"1", 0, 1, {"Pengawasan", "How far compliance is watched"}});
  v.number("target", s.target, {"1", 0, 10, {"Sasaran terhadap hasil semua keluarga bila rencananya cocok", "Target over what all would yield where the plan fits"}});
  v.number("levy", s.levy, {"1", 0, 1, {"Pungutan dari hasil yang dilaporkan", "Levy on the reported output"}});
  v.number("audit", s.audit, {"1", 0, 1, {"Pemeriksaan laporan", "How far reports are audited"}});
  v.choice("aim", s.aim, {{"none", SchemeAim::none, {"tidak ada sikap", "no attitude"}},
                          {"small_family", SchemeAim::small_family, {"sikap terhadap keluarga kecil", "attitude to a small family"}},
                          {"schooling", SchemeAim::schooling, {"sikap terhadap sekolah", "attitude to schooling"}}},
           {"Sikap yang hendak diubah", "Attitude that it wants to change"});
  v.number("persuasion", s.persuasion, {"1/month", 0, 1, {"Bagian jalan menuju sikap itu bagi yang rela", "Share of the way to it that the willing go a month"}});
  v.word("approach", s.approach, {"Pendekatan", "Approach"});
}

struct SchemeSetting {
  const Scheme& scheme;
  const Approach& approach;
  const AcceptanceCoefficients& acceptance;
  const ResistanceCoefficients& resistance;
  const OfferCoefficients& offer;
  const CoercionCoefficients& coercion;
  const AcceptanceSwitches& on;
  std::int32_t months_running;
  std::int64_t staff;         ///< rupiah a month while the approach's staff is paid
  float fit;
  bool always_accept;         ///< the mechanism switched off: whoever is asked complies
  bool may_force;             ///< coercion is switched on

  bool lasts() const { return !scheme.ended(months_running); }
  float force() const { return may_force && lasts() ? scheme.force : 0.0f; }
  /// Whether households are asked this month.
  bool asks() const;
};

/// Households think scheme k over; force, persuasion and pay do their work; those who comply are counted.
void ask_households(Community& community, std::size_t k, const Draws& draws, const Clock& clock, const SchemeSetting& setting, MonthScratch& scratch);

inline bool complies(const Households& households, std::size_t h, std::size_t k) { return (households.complies[h] >> k & 1) != 0; }

}  // namespace guyub
