#pragma once
// The sentences about claims, in both languages.

#include <string>
#include <string_view>

#include "analysis/robustness/judgement.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::robustness {

struct IndicatorWords {
  Bilingual name;
  std::string format;   ///< share, rupiah or number
};
IndicatorWords indicator_words(std::string_view indicator);

/// What a sentence about a claim needs.
struct ClaimWords {
  const Bilingual& variant;
  const IndicatorWords& indicator;
  double smallest;
  const Finding& finding;
  const Question& question;
};

/// "PKH lowers the poverty headcount by at least 0.5 pp."
Bilingual says(const ClaimWords& claim);

/// "robust", "depends on behaviour.schooling.money and ...", or that too few draws are plausible.
Bilingual verdict_words(const ClaimWords& claim);
std::string_view verdict_name(Verdict verdict);

/// The first line: whether the comparison is mostly assumption.
Bilingual opening(std::size_t mostly, std::size_t claims);

}  // namespace guyub::robustness
