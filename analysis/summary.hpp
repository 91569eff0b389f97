#pragma once
// summary.json: one document that the report, the terminal table and other programs read (schema guyub/summary/1).

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "analysis/comparison.hpp"

namespace guyub::analysis {

/// What was asked of one variant, in words made from its difference to the base.
struct VariantContext {
  std::string id;
  Bilingual asked;
  std::vector<Bilingual> marks;  ///< guard indicators it breaks, and the like
};

/// Where a number of the scenario comes from.
struct SourceContext {
  Bilingual what;
  std::string title;
  std::string reference;  ///< address, table or page
  std::string year;
};

/// What the summary tells that is not in the run's arrays.
struct SummaryContext {
  Bilingual title;
  Bilingual question;
  Bilingual region;
  std::string scenario_hash;
  std::string command;
  std::string version;
  std::string policy_start;  ///< "2025-07-01"; empty when no variant has a start
  std::int64_t households = 0;
  std::int64_t persons = 0;
  std::int64_t communities = 0;
  std::int64_t seed = 0;
  std::vector<VariantContext> variants;  ///< found by id
  std::vector<SourceContext> sources;
  std::vector<Bilingual> limits;
  std::string digest;
  std::vector<std::string> files;  ///< configuration files that were merged
  std::string resolved;            ///< the resolved scenario's text
};

/// Numbers carry 7 significant digits, those of paths 5; what is not known is null. Beyond the report's contract:
/// "costs" (totals over all programmes), "programme" and "difference" (from the base, null where it lacks the measure)
/// in ledger, costs, targeting and acceptance, "verdict" beside every difference, "sign_rule", "window",
/// "fit_months", "primary" (ids of the indicators that sentences speak of), "role" and "smallest" (difference that
/// matters) of indicators that the scenario names, "pairs" (variants with the same programmes against each other) and
/// "spending" (budget, spent, and spent per percentage point less poverty; IDR) and "returns" (benefit-cost accounts; IDR), "why" (parts of the log-odds of acceptance by
/// variant, programme and who decides, with the difference from "against"), "why_findings" (the same in a sentence each), and,
/// of each variant, "guards" (value, limit and whether it is broken) and "breaks_a_guard"; "guards_not_judged" are those that
/// nothing here could break.
nlohmann::json build_summary(const RunResults& results, const Comparison& comparison, const SummaryContext& context);

}  // namespace guyub::analysis
