#pragma once
// The life of bodies: which of its parts are switched on, and a month of all of them in their order.
//
// Staff is renewed, what is sunk is written off, blindness follows routine, openness follows them all. How bodies set in their
// ways and learn is in office.hpp.

#include "sim/institution/congruence.hpp"
#include "sim/institution/gatekeeping.hpp"
#include "sim/institution/openness.hpp"
#include "sim/institution/problem_blindness.hpp"
#include "sim/institution/recruitment.hpp"
#include "sim/institution/reform_outcome.hpp"
#include "sim/institution/sunk_investment.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct BodyCoefficients {
  RecruitmentCoefficients recruitment;
  BlindnessCoefficients problem_blindness;
  SunkInvestmentCoefficients sunk_investment;
  GatekeepingCoefficients gatekeeping;
  CongruenceCoefficients congruence;
  OpennessCoefficients openness;
  ReformOutcomeCoefficients reform_outcome;
};

template <class Visitor>
void describe(Visitor& v, BodyCoefficients& c) {
  v.section("recruitment", c.recruitment, {"Staf keluar dan direkrut", "Staff leaves and is recruited"});
  v.section("problem_blindness", c.problem_blindness, {"Buta terhadap masalah sendiri", "Blindness to the own problem"});
  v.section("sunk_investment", c.sunk_investment, {"Investasi tertanam dan anggaran kaku", "Sunk investment and rigid budgets"});
  v.section("gatekeeping", c.gatekeeping, {"Penangkisan terhadap perencana", "Gatekeeping against the planner"});
  v.section("congruence", c.congruence, {"Kesesuaian dengan tujuan lembaga", "Congruence with the aims of a body"});
  v.section("openness", c.openness, {"Keterbukaan lembaga", "Openness of bodies"});
  v.section("reform_outcome", c.reform_outcome, {"Hasil pembaruan yang tak pasti", "The uncertain outcome of a reform"});
}

struct BodySwitches {
  bool recruitment = false;
  bool problem_blindness = false;
  bool sunk_investment = false;
  bool gatekeeping = false;
  bool congruence = false;
  bool openness = false;
  bool reform_outcome = false;
};

/// Before the first month: bodies without what is switched off.
void start_bodies(Institutions& institutions, const BodySwitches& on, const BodyCoefficients& c);

/// A month of a body. facilitators: of the planner at work with it.
void live_on(Body& body, float facilitators, const BodySwitches& on, const BodyCoefficients& c);

/// A month in which bodies take on some of the aims of the reforms that they try or have taken up.
void drift_towards_reforms(Community& community, const CongruenceCoefficients& c);

}  // namespace guyub
