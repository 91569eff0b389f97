#include "sim/record/programme_indicators.hpp"

#include <array>
#include <limits>

#include "sim/core/fixed_point.hpp"

namespace guyub {
namespace {

double ratio(std::int64_t part, std::int64_t whole) {
  return whole > 0 ? static_cast<double>(part) / static_cast<double>(whole) : std::numeric_limits<double>::quiet_NaN();
}

double exclusion(const ProgrammeMonth& m) { return 1.0 - ratio(m.sums[ProgrammeSum::accepted_target], m.sums[ProgrammeSum::target]); }

double inclusion(const ProgrammeMonth& m) {
  return ratio(m.sums[ProgrammeSum::accepted] - m.sums[ProgrammeSum::accepted_target], m.households - m.sums[ProgrammeSum::target]);
}

/// Households that are enrolled, or were until they were removed, graduated or were lost at a review.
std::int64_t ever_accepted(const ProgrammeMonth& m) {
  return m.sums[ProgrammeSum::accepted] + m.sums[ProgrammeSum::removed] + m.sums[ProgrammeSum::graduated] + m.sums[ProgrammeSum::lost];
}

constexpr double no_value = std::numeric_limits<double>::quiet_NaN();

template <ProgrammeSum factor>
double household_factor(const ProgrammeMonth& m) {
  if (!m.conditional) return no_value;
  return ratio(m.sums[factor], m.sums[ProgrammeSum::decided]) / static_cast<double>(fixed_one);
}

template <std::size_t factor>
double office_factor(const ProgrammeMonth& m) {
  return m.conditional ? m.office_resistance[factor] / static_cast<double>(m.communities) : no_value;
}

constexpr std::array programme_table{
    ProgrammeIndicator{"beneficiaries", "household", "none", "number", {"Keluarga penerima", "Beneficiary households"}, [](const ProgrammeMonth& m) { return static_cast<double>(m.sums[ProgrammeSum::accepted]); }},
    ProgrammeIndicator{"coverage", "1", "none", "share", {"Cakupan rumah tangga", "Coverage of households"}, [](const ProgrammeMonth& m) { return ratio(m.sums[ProgrammeSum::accepted], m.households); }},
    ProgrammeIndicator{"exclusion_error", "1", "down", "share", {"Galat eksklusi: termiskin yang tidak menerima", "Exclusion error: poorest not reached"}, exclusion},
    ProgrammeIndicator{"inclusion_error", "1", "down", "share", {"Galat inklusi: bukan termiskin yang menerima", "Inclusion error: others reached"}, inclusion},
    ProgrammeIndicator{"take_up", "1", "up", "share", {"Menerima dari yang ditawari", "Take-up among those offered"}, [](const ProgrammeMonth& m) { return ratio(ever_accepted(m), m.sums[ProgrammeSum::offered]); }},
    ProgrammeIndicator{"household_acceptance", "1", "up", "share", {"Penerimaan rumah tangga saat memutuskan", "Acceptance by households when deciding"}, [](const ProgrammeMonth& m) { return ratio(m.sums[ProgrammeSum::acceptance], m.sums[ProgrammeSum::decided]) / static_cast<double>(fixed_one); }},
    ProgrammeIndicator{"resistance_outsider", "1", "down", "number", {"Penolakan: orang luar", "Resistance: outsider"}, household_factor<ProgrammeSum::outsider>},
    ProgrammeIndicator{"resistance_cost", "1", "down", "number", {"Penolakan: biaya", "Resistance: cost"}, household_factor<ProgrammeSum::cost>},
    ProgrammeIndicator{"resistance_disruption", "1", "down", "number", {"Penolakan: gangguan kebiasaan", "Resistance: disruption"}, household_factor<ProgrammeSum::disruption>},
    ProgrammeIndicator{"resistance_risk", "1", "down", "number", {"Penolakan: risiko", "Resistance: risk"}, household_factor<ProgrammeSum::risk>},
    ProgrammeIndicator{"institution_acceptance", "1", "up", "share", {"Penerimaan kantor desa", "Acceptance by village offices"}, [](const ProgrammeMonth& m) { return m.conditional ? m.office_acceptance / static_cast<double>(m.communities) : no_value; }},
    ProgrammeIndicator{"institution_reformed", "1", "up", "share", {"Kantor desa yang sudah berbenah", "Village offices reformed"}, [](const ProgrammeMonth& m) { return m.conditional ? ratio(m.reformed, m.communities) : no_value; }},
    ProgrammeIndicator{"institution_resistance_outsider", "1", "down", "number", {"Penolakan kantor: orang luar", "Office resistance: outsider"}, office_factor<0>},
    ProgrammeIndicator{"institution_resistance_cost", "1", "down", "number", {"Penolakan kantor: biaya", "Office resistance: cost"}, office_factor<1>},
    ProgrammeIndicator{"institution_resistance_disruption", "1", "down", "number", {"Penolakan kantor: gangguan", "Office resistance: disruption"}, office_factor<2>},
    ProgrammeIndicator{"institution_resistance_risk", "1", "down", "number", {"Penolakan kantor: risiko", "Office resistance: risk"}, office_factor<3>},
    ProgrammeIndicator{"participation", "1", "up", "number", {"Bagian warga dalam perancangan (0-1)", "Part people take in the design (0-1)"}, [](const ProgrammeMonth& m) { return m.participation / static_cast<double>(m.communities); }},
    ProgrammeIndicator{"plan_completeness", "1", "up", "share", {"Kelengkapan identifikasi oleh perencana", "Completeness of the planner's identification"}, [](const ProgrammeMonth& m) { return m.completeness / static_cast<double>(m.communities); }},
    ProgrammeIndicator{"congruence", "1", "up", "number", {"Kesesuaian program dengan tujuan warga (0-1)", "Congruence of the programme with people's aims (0-1)"}, [](const ProgrammeMonth& m) { return m.congruence / static_cast<double>(m.communities); }},
    ProgrammeIndicator{"goal_drift", "1", "down", "number", {"Pergeseran tujuan ke sponsor (0-1)", "Drift of goals to the sponsor (0-1)"}, [](const ProgrammeMonth& m) { return m.drift / static_cast<double>(m.communities); }},
    ProgrammeIndicator{"verification", "1", "none", "share", {"Keluarga diverifikasi per bulan", "Households verified a month"}, [](const ProgrammeMonth& m) { return m.conditional ? m.verification / static_cast<double>(m.communities) : no_value; }},
    ProgrammeIndicator{"compliance_failures", "1", "down", "share", {"Gagal dari yang diverifikasi", "Failures among those verified"}, [](const ProgrammeMonth& m) { return ratio(m.sums[ProgrammeSum::failures], m.sums[ProgrammeSum::checks]); }},
    ProgrammeIndicator{"entitlement_taken", "1", "down", "share", {"Penerima dari masa sebelum syarat yang haknya dikurangi syarat", "Enrolled before conditions came, from whom conditions take"}, [](const ProgrammeMonth& m) { return ratio(m.taken, m.held_before); }},
    ProgrammeIndicator{"removed", "household", "down", "number", {"Keluarga dikeluarkan", "Households removed"}, [](const ProgrammeMonth& m) { return static_cast<double>(m.sums[ProgrammeSum::removed]); }},
    ProgrammeIndicator{"graduated", "household", "none", "number", {"Keluarga yang lulus", "Households graduated"}, [](const ProgrammeMonth& m) { return static_cast<double>(m.sums[ProgrammeSum::graduated]); }},
    ProgrammeIndicator{"lost_at_review", "household", "down", "number", {"Keluarga yang gugur karena berkas", "Households lost at a review"}, [](const ProgrammeMonth& m) { return static_cast<double>(m.sums[ProgrammeSum::lost]); }},
};

}  // namespace

ProgrammeMonth gather(const MonthReading& read, std::size_t k, bool conditional) {
  ProgrammeMonth month;
  month.conditional = conditional;
  month.sums = read.region.programmes[k].sums;
  month.households = read.region.total[Sum::households];
  month.communities = static_cast<std::int64_t>(read.offices[k].size());
  month.reformed = read.region.programmes[k].reformed;
  month.held_before = read.region.programmes[k].held_before;
  month.taken = read.region.programmes[k].taken;
  for (const OfficeReading& office : read.offices[k]) {
    month.office_acceptance += static_cast<double>(office.acceptance);
    for (std::size_t f = 0; f < factor_count; ++f) month.office_resistance[f] += static_cast<double>(office.resistance[f]);
    month.participation += static_cast<double>(office.participation);
    month.completeness += static_cast<double>(office.completeness);
    month.congruence += static_cast<double>(office.congruence);
    month.drift += static_cast<double>(office.drift);
    month.verification += static_cast<double>(office.verification);
  }
  return month;
}

std::span<const ProgrammeIndicator> programme_indicators() { return programme_table; }

}  // namespace guyub
