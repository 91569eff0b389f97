#include "sim/record/body_series.hpp"

namespace guyub {
namespace {

constexpr std::array<BodyIndicator, body_indicator_count> body_table{{
    {"routinisation", "none", {"Kerutinan", "Routinisation"}, [](const Body& b) { return b.routinisation; }},
    {"openness", "up", {"Keterbukaan", "Openness"}, [](const Body& b) { return b.openness; }},
    {"skill", "up", {"Kecakapan", "Skill"}, [](const Body& b) { return b.skill; }},
    {"staff", "up", {"Jabatan yang terisi", "Posts that are filled"}, [](const Body& b) { return b.staff; }},
    {"new_staff", "none", {"Staf yang datang dalam setahun", "Staff that came within the year"}, [](const Body& b) { return b.new_staff; }},
    {"blindness", "down", {"Kebutaan terhadap masalah sendiri", "Blindness to the own problem"}, [](const Body& b) { return b.blindness; }},
    {"sunk_investment", "down", {"Investasi tertanam", "Sunk investment"}, [](const Body& b) { return b.sunk; }},
    {"gatekeeping", "down", {"Penangkisan terhadap perencana", "Gatekeeping"}, [](const Body& b) { return b.gatekeeping; }},
    {"legitimacy", "up", {"Legitimasi", "Legitimacy"}, [](const Body& b) { return b.legitimacy; }},
    {"mission_drift", "down", {"Pergeseran tujuan", "Mission drift"}, [](const Body& b) { return b.drift; }},
}};

}  // namespace

std::span<const BodyIndicator> body_indicators() { return body_table; }

std::vector<std::string> body_names() { return {"village_office", "neighbourhood", "school", "health_post", "ngo", "customary", "employer"}; }

void BodySums::add(const Community& community) {
  for (std::size_t kind = 0; kind < body_kinds; ++kind) {
    const Body& body = community.institutions.bodies[kind];
    for (std::size_t i = 0; i < body_indicator_count; ++i) state[i][kind] += static_cast<double>(body_table[i].value(body));
  }
  for (const ProgrammeState& programme : community.programmes) {
    if (programme.reform == ReformStage::not_considered) continue;
    const auto kind = static_cast<std::size_t>(programme.delivered_by);
    acceptance[kind] += static_cast<double>(programme.institution_acceptance);
    asked[kind] += 1.0;
  }
  communities += 1.0;
}

BodySums& BodySums::operator+=(const BodySums& later) {
  for (std::size_t kind = 0; kind < body_kinds; ++kind) {
    for (std::size_t i = 0; i < body_indicator_count; ++i) state[i][kind] += later.state[i][kind];
    acceptance[kind] += later.acceptance[kind];
    asked[kind] += later.asked[kind];
  }
  communities += later.communities;
  return *this;
}

BodySeries::BodySeries(RunArray<double>::Lengths lengths) {
  lengths.groups = body_kinds;
  arrays_.assign(body_indicator_count + 1, RunArray<double>(lengths, not_a_number));
}

void BodySeries::add(std::size_t variant, std::size_t replicate, std::size_t month, const BodySums& sums) {
  for (std::size_t kind = 0; kind < body_kinds; ++kind) {
    for (std::size_t i = 0; i < body_indicator_count; ++i) arrays_[i].at(variant, replicate, month, kind) = sums.state[i][kind] / sums.communities;
    if (sums.asked[kind] > 0.0) arrays_.back().at(variant, replicate, month, kind) = sums.acceptance[kind] / sums.asked[kind];
  }
}

}  // namespace guyub
