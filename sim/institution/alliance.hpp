#pragma once
// An alliance: persons and organisations with different resources that act together, and what they press for (mission S2.1-S2.5).
//
// Strength of members that bring k_ir of six resources (facilities, funds, skill, access, influence, information):
//   K = (sum_r (sum_i k_ir)^rho / 6)^(1/rho) - c n(n-1)/2,   rho below 0: what one lacks another brings; each pair costs c
// The inner circle starts it and stays. Every so many months it meets:
//   issue   the one with the highest score, the geometric mean of five criteria (S2.3): actual x/(x + reference) of the agenda's
//           state x (poverty: share of poor persons; work: share of adults without work; integration: 1 - cohesion), urgent
//           logistic(trend (x - x_last)/x_last), humane and feasible as the scenario says, relevant the members' mean interest
//   members others join, or leave, by benefit against cost: w (K with them - K without) > K of their own + fee, w their interest
//           in the issue's agenda; in the order of the scenario
// Pressure is min(1, K) x score x SMART, the share of five marks of a plan that the programme has (S2.4). It acts on the issue's programme:
//   adopt   + b pressure on the log-odds with which bodies take up its reform
//   fund    most x pressure of the money of the programme `from` goes to it
//   repeal  - b pressure on those log-odds; most x pressure of its money is not appropriated
// Reads the region's sums of the last month-end. Draws nothing. Resources are complements in politics: McCarthy and Zald 1977, "Resource
// mobilization and social movements", American Journal of Sociology 82 (form only). Coefficients are assumptions.
// Simplifications: resources count alike; members are not used up by acting; what the alliance spends is its own money.

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/aggregates.hpp"
#include "sim/world/alliance_state.hpp"

namespace guyub {

inline constexpr std::size_t resource_count = 6;

struct AllianceMember {
  Bilingual title;
  bool inner_circle = false;
  std::array<float, resource_count> resource{};   ///< facilities, funds, skill, access, influence, information; each in [0,1]
  std::array<float, agenda_count> interest{};     ///< in poverty, work, integration; each in [0,1]
};

enum class Aim : std::uint8_t { adopt, fund, repeal };

struct AllianceIssue {
  Bilingual title;
  Agenda agenda = Agenda::poverty;
  Aim aim = Aim::adopt;
  std::string programme;
  std::string from;          ///< fund: the programme that gives
  float most = 0;            ///< share of the money that full pressure moves
  float humane = 0;
  float feasible = 0;
};

/// The scenario's alliance.
struct Alliance {
  Month start;
  std::int32_t meets_every = 1;
  std::vector<std::pair<std::string, AllianceMember>> members;
  std::vector<std::pair<std::string, AllianceIssue>> issues;
};

struct AllianceCoefficients {
  float complementarity = 0;     ///< rho
  float coordination = 0;        ///< c
  float fee = 0;
  float adoption = 0;            ///< b
  float trend = 0;
  float poverty_reference = 1;
  float work_reference = 1;
  float integration_reference = 1;
};

template <class Visitor>
void describe(Visitor& v, AllianceMember& m) {
  v.bilingual("title", m.title, {"Nama anggota", "Name of the member"});
  v.optional_flag("inner_circle", m.inner_circle, {"Anggota kelompok kerja inti", "Of the inner circle"});
  const auto share = [&](std::string_view key, float& value, Words about) { v.optional_number(key, value, {"1", 0, 1, about}); };
  share("facilities", m.resource[0], {"Sarana", "Facilities"});
  share("funds", m.resource[1], {"Dana", "Funds"});
  share("skill", m.resource[2], {"Keterampilan", "Skill"});
  share("access", m.resource[3], {"Akses", "Access"});
  share("influence", m.resource[4], {"Pengaruh", "Influence"});
  share("information", m.resource[5], {"Informasi", "Information"});
  share("poverty", m.interest[0], {"Kepentingan dalam agenda kemiskinan", "Interest in the agenda of poverty"});
  share("work", m.interest[1], {"Kepentingan dalam agenda kerja", "Interest in the agenda of work"});
  share("integration", m.interest[2], {"Kepentingan dalam agenda integrasi sosial", "Interest in the agenda of social integration"});
}

template <class Visitor>
void describe(Visitor& v, AllianceIssue& i) {
  v.bilingual("title", i.title, {"Isu", "The issue"});
  v.choice("agenda", i.agenda, {{"poverty", Agenda::poverty, {"kemiskinan", "poverty"}},
                                {"work", Agenda::work, {"kerja produktif", "productive work"}},
                                {"integration", Agenda::integration, {"integrasi sosial", "social integration"}}}, {"Agenda", "Agenda"});
  v.choice("aim", i.aim, {{"adopt", Aim::adopt, {"agar lembaga menerima pembaruan", "that bodies adopt the reform"}},
                          {"fund", Aim::fund, {"agar program diberi dana", "that the programme is funded"}},
                          {"repeal", Aim::repeal, {"agar program dicabut", "that the programme is repealed"}}},
           {"Yang diperjuangkan: diterima lembaga, didanai, atau dicabut", "What it works for: that bodies adopt it, that it is funded, or its repeal"});
  v.word("programme", i.programme, {"Program yang diperjuangkan", "Programme that it is about"});
  v.optional_word("from", i.from, {"Program yang dananya dialihkan", "Programme whose money is moved"});
  v.optional_number("most", i.most, {"1", 0, 1, {"Bagian dana yang dialihkan atau dicabut pada tekanan penuh", "Share of the money moved, or withdrawn, at full pressure"}});
  v.number("humane", i.humane, {"1", 0, 1, {"Selaras dengan nilai kemanusiaan", "In line with humane values"}});
  v.number("feasible", i.feasible, {"1", 0, 1, {"Kemungkinan terlaksana", "Feasible"}});
}

template <class Visitor>
void describe(Visitor& v, Alliance& a) {
  v.month("start", a.start, {"Bulan berdiri", "Month in which it is founded"});
  v.integer("meets_every", a.meets_every, {"month", 1, 120, {"Selang rapat kelompok inti", "Months between meetings of the inner circle"}});
  v.map("members", a.members, {"Anggota dan calon anggota", "Members and those who may join"});
  v.map("issues", a.issues, {"Isu yang dapat dipilih", "Issues to choose from"});
}

template <class Visitor>
void describe(Visitor& v, AllianceCoefficients& c) {
  v.number("complementarity", c.complementarity, {"1", -20, -0.01, {"Saling melengkapinya sumber daya", "How far resources need each other"}});
  v.number("coordination", c.coordination, {"1", 0, 1, {"Biaya tiap pasang anggota", "Cost of each pair of members"}});
  v.number("fee", c.fee, {"1", 0, 1, {"Beban keanggotaan", "Burden of membership"}});
  v.number("adoption", c.adoption, {"log_odds", 0, 20, {"Pengaruh tekanan penuh pada penerimaan lembaga", "Effect of full pressure on acceptance by bodies"}});
  v.number("trend", c.trend, {"1", 0, 1000, {"Kepekaan terhadap memburuknya keadaan", "Sensitivity to things getting worse"}});
  v.number("poverty_reference", c.poverty_reference, {"1", 0.0001, 1, {"Angka kemiskinan yang dinilai setengah aktual", "Poverty that counts as half actual"}});
  v.number("work_reference", c.work_reference, {"1", 0.0001, 1, {"Bagian tanpa kerja yang dinilai setengah aktual", "Share without work that counts as half actual"}});
  v.number("integration_reference", c.integration_reference, {"1", 0.0001, 1, {"Kurangnya kerukunan yang dinilai setengah aktual", "Lack of cohesion that counts as half actual"}});
}

/// K of the members that are in, not below 0 unless the cost alone is looked for.
float alliance_strength(std::span<const std::pair<std::string, AllianceMember>> members, std::span<const std::uint8_t> joined, const AllianceCoefficients& c);

/// How bad things are: one number an agenda, each in [0,1].
std::array<float, agenda_count> state_of_agendas(const Sums<Sum>& sums);

/// Score of an issue, now the state of its agenda and `last` what it was at the last meeting (0: there was none).
float issue_score(const AllianceIssue& issue, float now, float last, float relevance, const AllianceCoefficients& c);

/// A meeting: the issue, who is in, strength and pressure. smart: of each issue's programme.
void meet(AllianceState& state, const Alliance& alliance, const Sums<Sum>& sums, std::span<const float> smart, const AllianceCoefficients& c);

}  // namespace guyub
