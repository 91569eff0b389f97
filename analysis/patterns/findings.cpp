#include "analysis/patterns/findings.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace guyub::patterns {

void Findings::borne_out(const Evidence& evidence, const Claim& claim) {
  const Judgement judgement = bears_out(evidence, claim);
  const bool wrong_sign_passes = bears_out(swapped(evidence), claim).holds;
  all_.push_back({.kind = Finding::Kind::claim,
                  .name = claim.name,
                  .holds = judgement.holds && !wrong_sign_passes,
                  .words = wrong_sign_passes ? "a model with the sign wrong passes; " + judgement.words : judgement.words,
                  .right_signs = right_signs(evidence.effects),
                  .median_effect = median(evidence.effects),
                  .least_effect = claim.min_effect});
}

void Findings::exactly_none(const std::vector<double>& effects, const std::string& control) {
  const auto other = std::count_if(effects.begin(), effects.end(), [](double effect) { return effect != 0.0; });
  all_.push_back({.kind = Finding::Kind::control,
                  .name = control,
                  .holds = other == 0 && !effects.empty(),
                  .words = fmt::format("a difference in {} of {} draws", other, effects.size())});
}

void Findings::no_difference(const std::vector<double>& effects, const std::string& control) {
  const Judgement judgement = patterns::no_difference(effects);
  all_.push_back({.kind = Finding::Kind::control, .name = control, .holds = judgement.holds, .words = judgement.words});
}

void Findings::difference(const std::vector<double>& effects, const std::string& effect) {
  const Judgement judgement = patterns::no_difference(effects);
  all_.push_back({.kind = Finding::Kind::check, .name = effect, .holds = !judgement.holds, .words = judgement.words});
}

void Findings::check(bool holds, const std::string& what) {
  all_.push_back({.kind = Finding::Kind::check, .name = what, .holds = holds, .words = holds ? "holds" : "does not hold"});
}

bool Findings::all_hold() const {
  return !all_.empty() && std::all_of(all_.begin(), all_.end(), [](const Finding& finding) { return finding.holds; });
}

}  // namespace guyub::patterns
