#pragma once
// Why a programme is accepted: the parts of the log-odds of acceptance, and what each part makes of the difference between
// two variants. Means over all decisions from the programme's start to the end of the run, so that the parts sum to the
// log-odds in every replicate, and the differences of the parts to its difference.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/effects.hpp"
#include "analysis/programme_measures.hpp"

namespace guyub::analysis {

/// The row that holds the sum of the parts.
inline constexpr std::string_view log_odds_part = "log_odds";

/// A part of the decisions of one kind of decider on one programme under one variant.
struct WhyRow {
  std::size_t variant = 0;
  std::string programme;
  Acceptor who = Acceptor::household;
  std::string part;   ///< of run.h5's /why, or log_odds_part
  Bilingual name;
  Estimate value;
  std::optional<std::size_t> against;   ///< the first variant that runs the programme, unless this is it
  Estimate difference;                  ///< variant - against in the same replicate
  Verdict verdict = Verdict::undefined;
};

/// By variant, programme and decider: the parts in their order, then the log-odds.
std::vector<WhyRow> why_of(const RunResults& results, const CompareOptions& options);

/// What lifts and what holds back most, or what a variant gains over the one it is compared with.
struct WhyFinding {
  std::size_t variant = 0;
  std::string programme;
  Acceptor who = Acceptor::household;
  Bilingual text;
};
std::vector<WhyFinding> why_findings(const RunResults& results, const std::vector<WhyRow>& rows);

}  // namespace guyub::analysis
