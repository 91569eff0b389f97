#pragma once
// Contraception by stages of adoption (Rogers 2003, "Diffusion of innovations", ch. 5) with social learning from the users
// among neighbours (after Montgomery and Casterline 1996, "Social learning, social influence, and new models of fertility",
// Population and Development Review 22).
//
// unaware -> aware    each month with chance hear + hear_contact q [visited] + hear_peers n
// aware   -> trying   with chance hazard L(level + attitude (a - 1/2) + peers (n - prevalence) + contact q [visited]
//                     + child (children - 2) + grade (g - 9)); the same after dropping
// trying  -> adopted  with chance settle; -> dropped with chance give_up;   adopted -> dropped with chance stop
// n share with a user among tied households that have an exposed woman (prevalence without any), a attitude to a small family, q
// quality of the health post, g the woman's schooling, L the logistic function. level is solved so that use stays at prevalence
// in the region as it is. Those trying or adopted are users.
// Reads everyone's stages of the month before, visited, post_quality, small_family; writes contraception, and the sums of women
// and users. Draws person_contraception words 0 (next stage) and 1 (hearing). Simplifications: one method; husbands have no say.

#include <array>
#include <cstdint>

#include "sim/core/random.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct ContraceptionCoefficients {
  float prevalence = 0;     ///< users among exposed women, where the region is at rest
  float users_at_start = 0; ///< among exposed women when a run begins
  float aware_at_start = 0; ///< among those who do not use then
  float hear = 0;
  float hear_contact = 0;
  float hear_peers = 0;
  float hazard = 0;
  float attitude = 0;
  float peers = 0;
  float contact = 0;
  float child = 0;
  float grade = 0;
  float settle = 0;
  float give_up = 0;
  float stop = 0;
};

template <class Visitor>
void describe(Visitor& v, ContraceptionCoefficients& c) {
  v.number("prevalence", c.prevalence, {"1", 0.01, 0.99, {"Pemakaian kontrasepsi masa kini", "Use of contraception at present"}});
  v.number("users_at_start", c.users_at_start, {"1", 0, 1, {"Pemakaian saat simulasi mulai", "Use when the run begins"}});
  v.number("aware_at_start", c.aware_at_start, {"1", 0, 1, {"Yang sudah mengenal, dari yang tidak memakai", "Those who know of it among those who do not use it"}});
  v.number("hear", c.hear, {"1/month", 0, 1, {"Peluang mendengar dari siaran", "Chance to hear of it from afar"}});
  v.number("hear_contact", c.hear_contact, {"1/month", 0, 1, {"Peluang mendengar dari bidan", "Chance to hear of it from the midwife"}});
  v.number("hear_peers", c.hear_peers, {"1/month", 0, 1, {"Peluang mendengar dari tetangga yang memakai", "Chance to hear of it from neighbours who use it"}});
  v.number("hazard", c.hazard, {"1/month", 0, 1, {"Peluang menimbang untuk mulai", "Chance to consider starting"}});
  v.number("attitude", c.attitude, {"log_odds", 0, 10, {"Pengaruh sikap terhadap keluarga kecil", "Effect of the attitude to a small family"}});
  v.number("peers", c.peers, {"log_odds", 0, 20, {"Pengaruh tetangga yang memakai", "Effect of neighbours who use it"}});
  v.number("contact", c.contact, {"log_odds", 0, 10, {"Pengaruh bidan", "Effect of the midwife"}});
  v.number("child", c.child, {"log_odds", -5, 5, {"Pengaruh tiap anak di rumah", "Effect of each child at home"}});
  v.number("grade", c.grade, {"log_odds/grade", -2, 2, {"Pengaruh pendidikan perempuan", "Effect of the woman's schooling"}});
  v.number("settle", c.settle, {"1/month", 0, 1, {"Peluang tetap memakai setelah mencoba", "Chance that one who tries stays with it"}});
  v.number("give_up", c.give_up, {"1/month", 0, 1, {"Peluang berhenti saat mencoba", "Chance of giving up while trying"}});
  v.number("stop", c.stop, {"1/month", 0, 1, {"Peluang pemakai tetap berhenti", "Chance that a user stops"}});
}

/// What a region and the switches fix.
struct ContraceptionSetting {
  float level = 0;             ///< of the log-odds of starting
  bool peers = true;
  bool married_only = false;   ///< only women who are or were married are exposed
};

inline bool uses(AdoptionStage stage) { return stage == AdoptionStage::trying || stage == AdoptionStage::adopted; }

/// A woman of bearing age who may conceive.
bool is_exposed(const Persons& persons, std::uint32_t slot, bool married_only);

/// Children below fifteen of the household, for its head or the head's spouse; 0 for other women.
int children_at_home(const Community& community, std::size_t h, std::uint32_t slot);

/// The log-odds of starting without the level, the neighbours and the midwife.
float wish_to_use(const Community& community, std::size_t h, std::uint32_t slot, const ContraceptionCoefficients& c);

/// What a month holds for the woman of a slot.
struct WomanMonth {
  float wish = 0;        ///< wish_to_use()
  float users = 0;       ///< share among her household's ties
  float care = 0;        ///< quality of the post if her household went this month, else 0
};

AdoptionStage next_stage(AdoptionStage stage, const WomanMonth& month, float u, float u_hear, const ContraceptionCoefficients& c,
                         const ContraceptionSetting& setting);

/// A month of all exposed women of a community; all women of bearing age are counted by decile.
void adopt_contraception(Community& community, const Draws& draws, const Clock& clock, const ContraceptionCoefficients& c,
                         const ContraceptionSetting& setting, MonthScratch& scratch);

}  // namespace guyub
