#pragma once
// The report's sections in their order. Each gives the HTML below its heading, or nothing when the summary lacks its
// data.

#include <string>

#include "analysis/report/values.hpp"

namespace guyub {

std::string asked_section(const ReportContext& context);
std::string headlines_section(const ReportContext& context);
std::string guards_section(const ReportContext& context);
std::string trajectories_section(const ReportContext& context);
std::string results_section(const ReportContext& context);
std::string ledger_section(const ReportContext& context);
std::string returns_section(const ReportContext& context);
std::string distribution_section(const ReportContext& context);
std::string targeting_section(const ReportContext& context);
std::string acceptance_section(const ReportContext& context);
std::string why_section(const ReportContext& context);
std::string checks_section(const ReportContext& context);
std::string sources_section(const ReportContext& context);
std::string limits_section(const ReportContext& context);
std::string provenance_section(const ReportContext& context);

/// The finding that titles an indicator's chart: which variant moves it most, or that none can be told from the base.
Bilingual finding_of(const ReportContext& context, const nlohmann::json& indicator);

}  // namespace guyub
