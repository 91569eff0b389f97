#pragma once
// Staff leaves a body and is recruited, which takes time and money (mission S1.9, S1.9b).
//
// Each month a share `leaving` goes and 1/months of the empty posts are filled by one of two channels: the body itself (slow, a
// good match) or an agency (fast; a poor match unless it is told in detail what is needed).
//   hired h = (1 - staff) / months;  share of staff that came this month n = h / staff
//   r -= n r;  skill += n (match - skill);  share that came within the year: those that came less those that stayed a year
//   match = poor + specified (good - poor) for an agency
//   funds spent += cost h - spent / 12: what recruiting takes of the funds for a reform, made good within a year or so
// Reads and writes the body. Draws nothing. Empty posts lower what a reform brings (change/reform). Switched off: every post is
// filled and nobody goes.
// Simplifications: one channel for all bodies; who goes has the body's mean skill; the money is the body's own, not a programme's.

#include <cstdint>

#include "sim/scenario/describe.hpp"
#include "sim/world/institutions.hpp"

namespace guyub {

enum class RecruitmentChannel : std::uint8_t { own, agency };

struct ChannelCoefficients {
  float months = 1;   ///< until a post is filled
  float cost = 0;     ///< of renewing the whole staff, over the cost of a reform
  float match = 0;    ///< skill of who comes
};

struct RecruitmentCoefficients {
  float leaving = 0;     ///< share of staff, a month
  RecruitmentChannel channel = RecruitmentChannel::own;
  float specified = 0;   ///< how far an agency is told what is needed
  ChannelCoefficients own;
  ChannelCoefficients agency;
};

template <class Visitor>
void describe(Visitor& v, ChannelCoefficients& c) {
  v.number("months", c.months, {"month", 1, 120, {"Lama mengisi satu jabatan", "Time to fill a post"}});
  v.number("cost", c.cost, {"1", 0, 10, {"Biaya mengganti seluruh staf terhadap biaya pembaruan", "Cost of renewing the whole staff over that of a reform"}});
  v.number("match", c.match, {"1", 0, 1, {"Kecakapan yang didapat", "Skill of who comes"}});
}

template <class Visitor>
void describe(Visitor& v, RecruitmentCoefficients& c) {
  v.number("leaving", c.leaving, {"1/month", 0, 0.5, {"Bagian staf yang keluar sebulan", "Share of staff that leaves a month"}});
  v.optional_choice("channel", c.channel, {{"own", RecruitmentChannel::own, {"merekrut sendiri", "by the body itself"}},
                                           {"agency", RecruitmentChannel::agency, {"lewat agen", "through an agency"}}},
                    {"Jalur: sendiri atau lewat agen", "Channel: the body itself or an agency"});
  v.number("specified", c.specified, {"1", 0, 1, {"Rincian kebutuhan yang diberitahukan kepada agen", "How far an agency is told what is needed"}});
  v.section("own", c.own, {"Rekrutmen sendiri", "Recruited by the body itself"});
  v.section("agency", c.agency, {"Lewat agen; kecakapan tanpa rincian kebutuhan", "By an agency; skill where it is told nothing"});
}

/// A month of a body's staff.
void renew_staff(Body& body, const RecruitmentCoefficients& c);

}  // namespace guyub
