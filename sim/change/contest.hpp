#pragma once
// Contest: people who feel wronged ask power holders for a share or for honest lists, by agreement or by pressure.
//
// Tactics as ordered by Warren (1965, "Types of purposive social change at the community level"): consensus, campaign, contest; the last
//   in four degrees of pressure q. Success in the ratio form of Tullock (1980, "Efficient rent seeking").
//   mobilisation  M = organisation S / (S + half),   S = mean over households of grievance x acting together
//   conflict of interests  x: the holders' interest (demand share), or how far they put their own first (demand list)
//   once in `round` months the demand is put, and succeeds with the chance
//     consensus 1 - x;  campaign 1 - x (1 - M);  contest (qM)^m / ((qM)^m + Pi^m), none without M
//   q = pressure (1 - softening risk): practitioners who may lose their own job soften the tactics
//   a success adds g (1 - what was won before); g = agreement (consensus, campaign) or q, times inequality for a share
//   retaliation r = rho q Pi (1 - M) in each round, won or not: of each household that took part (grievance of at least `aggrieved`, with the
//     chance organisation x acting together) one worker is dismissed with chance r, its trust in the village falls by trust x r; the
//     community's organisation by disorganise x r.
//   a success takes shift x q of the holders' strength: power relations change
//   what was won fades by fade (1 - organisation) a month.
// A share that is won is paid as in concession.hpp. Honest lists count when the list is next made (institution/elite), and for leaks.
// Reads grievance, collective_action, organisation, consumption. Writes power, organisation, trust_village, work, dismissed. Draws
// community_contest by household: words 0 (takes part), 1 (dismissed); by community (entity 0): word 3 (success).
// Simplifications: one contest a scenario, the same tactic everywhere; holders do not foresee it; the public outside does not look on.

#include <array>
#include <cstdint>
#include <string>

#include "sim/core/calendar.hpp"
#include "sim/core/random.hpp"
#include "sim/household/adult_work.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

enum class Tactic : std::uint8_t { consensus, campaign, negotiation, protest, boycott, confrontation };
inline constexpr std::size_t tactic_count = 6;
enum class Demand : std::uint8_t { share, list };

/// What a scenario lets people ask for, and how.
struct Contest {
  Bilingual title;
  std::string programme;         ///< that employs the practitioners; without it in a variant there is no contest there
  Tactic tactic = Tactic::consensus;
  Demand demand = Demand::share;
  Month start;
  std::int32_t lasts = 0;        ///< months; 0: to the end of the run
  float practitioner_risk = 0;   ///< how far practitioners risk their own job

  bool goes_on(Month month) const { return month - start >= 0 && (lasts == 0 || month - start < lasts); }
};

template <class Visitor>
void describe(Visitor& v, Contest& c) {
  v.bilingual("title", c.title, {"Apa yang dituntut", "What is asked for"});
  v.word("programme", c.programme, {"Program yang mempekerjakan para pendampingnya", "Programme that employs its practitioners"});
  v.choice("tactic", c.tactic,
           {{"consensus", Tactic::consensus, {"mufakat", "consensus"}}, {"campaign", Tactic::campaign, {"kampanye", "campaign"}},
            {"negotiation", Tactic::negotiation, {"perundingan", "negotiation"}}, {"protest", Tactic::protest, {"protes", "protest"}},
            {"boycott", Tactic::boycott, {"boikot", "boycott"}}, {"confrontation", Tactic::confrontation, {"konfrontasi", "confrontation"}}},
           {"Taktik: mufakat, kampanye, perundingan, protes, boikot, konfrontasi", "Tactic"});
  v.choice("demand", c.demand, {{"share", Demand::share, {"bagian dari yang berada", "a share of what the better-off have"}},
                                {"list", Demand::list, {"daftar penerima yang jujur", "honest lists"}}},
           {"Tuntutan: bagian dari yang berada, atau daftar penerima yang jujur", "Demand: a share of what the better-off have, or honest lists"});
  v.month("start", c.start, {"Bulan pertama", "First month"});
  v.optional_integer("lasts", c.lasts, {"month", 0, 1200, {"Lama dalam bulan (0: sampai simulasi berakhir)", "Months that it lasts (0: to the end of the run)"}});
  v.optional_number("practitioner_risk", c.practitioner_risk, {"1", 0, 1, {"Risiko pendamping atas pekerjaannya sendiri", "How far practitioners risk their own job"}});
}

struct TacticRules {
  float pressure = 0;   ///< q; 0: by agreement
  float staff = 0;      ///< practitioners a community, whole posts
};

struct ContestCoefficients {
  std::array<TacticRules, tactic_count> tactics{};
  float half = 0;
  float decisiveness = 0;   ///< m
  float agreement = 0;
  std::int32_t round = 1;   ///< months
  float softening = 0;
  float retaliation = 0;    ///< rho
  float aggrieved = 0;
  float trust = 0;
  float disorganise = 0;
  float shift = 0;
  float fade = 0;           ///< a month
  const TacticRules& rules(Tactic tactic) const { return tactics[static_cast<std::size_t>(tactic)]; }
};

template <class Visitor>
void describe(Visitor& v, TacticRules& r) {
  v.number("pressure", r.pressure, {"1", 0, 1, {"Tekanan; 0 berarti lewat mufakat", "Pressure; 0 means by agreement"}});
  v.number("staff", r.staff, {"person", 0, 100, {"Pendamping per desa", "Practitioners a community"}});
}

template <class Visitor>
void describe(Visitor& v, ContestCoefficients& c) {
  const auto tactic = [&](std::string_view name, Tactic of, Words about) { v.section(name, c.tactics[static_cast<std::size_t>(of)], about); };
  tactic("consensus", Tactic::consensus, {"Mufakat", "Consensus"});
  tactic("campaign", Tactic::campaign, {"Kampanye", "Campaign"});
  tactic("negotiation", Tactic::negotiation, {"Perundingan", "Negotiation"});
  tactic("protest", Tactic::protest, {"Protes", "Protest"});
  tactic("boycott", Tactic::boycott, {"Boikot", "Boycott"});
  tactic("confrontation", Tactic::confrontation, {"Konfrontasi", "Confrontation"});
  v.number("half", c.half, {"1", 0.0001, 1, {"Kecemburuan yang siap bertindak pada mobilisasi setengah", "Grievance ready to act at which half of what organisation allows is mobilised"}});
  v.number("decisiveness", c.decisiveness, {"1", 0.1, 10, {"Pangkat penentuan hasil", "Exponent that decides the outcome"}});
  v.number("agreement", c.agreement, {"1", 0, 1, {"Yang diberikan bila pemegang kuasa setuju", "What is given where holders agree"}});
  v.integer("round", c.round, {"month", 1, 120, {"Bulan antara dua tuntutan", "Months between two demands"}});
  v.number("softening", c.softening, {"1", 0, 1, {"Pelunakan taktik pada risiko penuh pendamping", "Softening of tactics at full risk of practitioners"}});
  v.number("retaliation", c.retaliation, {"1", 0, 1, {"Pembalasan oleh kuasa dan tekanan penuh", "Retaliation at full power and pressure"}});
  v.number("aggrieved", c.aggrieved, {"1", 0, 1, {"Kecemburuan terkecil yang membuat ikut serta", "Least grievance of those who take part"}});
  v.number("trust", c.trust, {"1", 0, 1, {"Kepercayaan pada desa yang hilang pada pembalasan penuh", "Trust in the village lost at full retaliation"}});
  v.number("disorganise", c.disorganise, {"1", 0, 1, {"Organisasi yang hilang pada pembalasan penuh", "Organisation lost at full retaliation"}});
  v.number("shift", c.shift, {"1", 0, 1, {"Bagian kekuatan yang hilang dari pemegang kuasa bila tuntutan berhasil pada tekanan penuh", "Share of strength that holders lose to a success at full pressure"}});
  v.number("fade", c.fade, {"1/month", 0, 1, {"Yang ditarik kembali sebulan tanpa organisasi", "What is taken back a month without organisation"}});
}

/// q after softening.
float pressure_of(const Contest& contest, const ContestCoefficients& c);

/// M, of the community as it is.
float mobilisation(const Community& community, const ContestCoefficients& c);

/// Chance that a demand put this month succeeds.
float chance_to_win(const Community& community, const Contest& contest, float mobilised, const ContestCoefficients& c);

/// r, of a demand put this month.
float retaliation(const Community& community, const Contest& contest, float mobilised, const ContestCoefficients& c);

/// A month of it. months_running: since it began; at multiples of the round the demand is put. work and earnings: null where adults' work
/// does not change, and where income does not go by schooling.
void press_demand(Community& community, const Contest& contest, std::int32_t months_running, const ContestCoefficients& c,
                  const AdultWork* work, const EarningsTable* earnings, const Draws& draws, const Clock& clock);

/// What was won fades, in any month.
void take_back(Power& power, float organisation, const ContestCoefficients& c);

}  // namespace guyub
