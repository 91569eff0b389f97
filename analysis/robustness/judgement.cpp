#include "analysis/robustness/judgement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "analysis/robustness/caution.hpp"

namespace guyub::robustness {
namespace {

bool all_finite(const std::vector<double>& values) {
  return std::all_of(values.begin(), values.end(), [](double value) { return std::isfinite(value); });
}

/// Kept draws of a design in which the claim has a value.
struct Kept {
  std::vector<const std::vector<double>*> points;
  std::vector<std::vector<double>> effects;   ///< [draw][replicate]
};

Kept kept_of(const Design& design, std::size_t claim) {
  Kept kept;
  for (std::size_t i = 0; i < design.lives.size(); ++i) {
    if (!design.kept[i] || !all_finite(design.lives[i].effects[claim])) continue;
    kept.points.push_back(&design.points[i]);
    kept.effects.push_back(design.lives[i].effects[claim]);
  }
  return kept;
}

/// A claim against the effect of a draw.
class Statement {
 public:
  Statement(const Finding& finding, double smallest) : moves_(finding.moves), sign_(finding.sign), smallest_(smallest) {}

  bool agrees(double effect) const { return moves_ ? sign_ * effect >= smallest_ && sign_ * effect > 0.0 : !turns(effect); }
  /// The sign is another, or what was too small to matter matters.
  bool turns(double effect) const { return moves_ ? sign_ * effect < 0.0 : std::abs(effect) >= smallest_ && effect != 0.0; }

  SeenShare share(const std::vector<double>& effects, double interval) const {
    const auto agreeing = std::count_if(effects.begin(), effects.end(), [&](double effect) { return agrees(effect); });
    return seen_share(static_cast<std::size_t>(agreeing), effects.size(), interval);
  }

 private:
  bool moves_;
  int sign_;
  double smallest_;
};

Screening screened(const Question& question, const Kept& box, const Kept& peaked) {
  std::vector<std::vector<double>> places;
  std::vector<double> outcomes;
  for (const Kept* kept : {&box, &peaked}) {
    for (const std::vector<double>* point : kept->points) {
      std::vector<double>& place = places.emplace_back();
      for (std::size_t p = 0; p < point->size(); ++p) {
        const bool moved = question.parameters[p].parameter_class == ParameterClass::unidentified;
        place.push_back(moved ? place_in_range(question.parameters[p], (*point)[p]) : 0.0);
      }
    }
    for (const double mean : means_of(kept->effects)) outcomes.push_back(mean);
  }
  return robustness::screened(places, outcomes);
}

bool is_central(const Question& question, const Screening& screening, const std::vector<double>& point) {
  return std::all_of(screening.responses.begin(), screening.responses.end(), [&](const Response& response) {
    return std::abs(place_in_range(question.parameters[response.parameter], point[response.parameter])) <= central_share;
  });
}

void look_at_centre(Finding& finding, const Question& question, const Statement& statement, const Kept& kept, const std::vector<double>& effects) {
  for (std::size_t i = 0; i < effects.size(); ++i) {
    if (!is_central(question, finding.screening, *kept.points[i])) continue;
    ++finding.central;
    if (statement.turns(effects[i])) ++finding.turned;
  }
}

/// The nearest place in [-1, 1] to `from` where the response has changed by `change`.
std::optional<double> place_of(const Response& response, double from, double change) {
  const double wanted = response.at(from) + change;
  std::vector<double> roots;
  if (response.curvature == 0.0) {
    roots.push_back(wanted / response.slope);
  } else {
    const double under = response.slope * response.slope + 4.0 * response.curvature * wanted;
    if (under < 0.0) return {};
    for (const double sign : {-1.0, 1.0}) roots.push_back((-response.slope + sign * std::sqrt(under)) / (2.0 * response.curvature));
  }
  std::optional<double> nearest;
  for (const double root : roots) {
    if (std::isfinite(root) && std::abs(root) <= 1.0 && (!nearest || std::abs(root - from) < std::abs(*nearest - from))) nearest = root;
  }
  return nearest;
}

void add_break_evens(Finding& finding, const Question& question, const Claim& claim) {
  std::vector<std::pair<BreakEven::At, double>> targets;
  const double mean = finding.reference.mean;
  if (finding.moves) {
    targets.emplace_back(BreakEven::At::zero, 0.0);
    if (claim.smallest > 0.0) targets.emplace_back(BreakEven::At::smallest, finding.sign * claim.smallest);
  } else {
    targets = {{BreakEven::At::smallest, claim.smallest}, {BreakEven::At::smallest, -claim.smallest}};
  }
  for (const Response& response : finding.screening.responses) {
    const UncertainParameter& p = question.parameters[response.parameter];
    const double from = place_in_range(p, p.reference);
    for (const auto& [at, target] : targets) {
      const std::optional<double> place = place_of(response, from, target - mean);
      if (!place) continue;
      finding.break_evens.push_back({response.parameter, at, p.low + (*place + 1.0) / 2.0 * (p.high - p.low), *place > from ? p.high : p.low, target, {}, {}});
    }
  }
}

Verdict verdict_of(const Finding& finding) {
  if (finding.uniform.of < least_kept || finding.peaked.of < least_kept / 2) return Verdict::too_few;
  const bool agree = finding.uniform.share >= enough_agree && finding.peaked.share >= enough_agree;
  return agree && finding.central > 0 && finding.turned == 0 ? Verdict::robust : Verdict::depends;
}

/// Without unidentified parameters there is no box to disagree.
bool has_box(const Study& study) { return !study.box.points.empty(); }

Interval ends_of(const std::vector<double>& values, double mean) {
  if (values.empty()) return {mean, mean};
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  return {*low, *high};
}

Finding judged_claim(const Question& question, const Study& study, std::size_t c) {
  const Claim& claim = question.claims[c];
  const std::vector<double>& lives = study.reference.effects[c];
  Finding finding;
  finding.reference = analysis::estimate_of(lives, question.interval);
  finding.sign = finding.reference.mean > 0.0 ? 1 : finding.reference.mean < 0.0 ? -1 : 0;
  finding.moves = finding.sign != 0 && std::abs(finding.reference.mean) >= claim.smallest;
  const double luck = all_finite(lives) ? variance_of(lives) : 0.0;

  const Kept estimated = kept_of(study.estimated, c);
  const Spread of_estimated = spread_of(estimated.effects, luck);
  const std::vector<double> estimated_effects = without_noise(means_of(estimated.effects), of_estimated);
  const double outside = (1.0 - question.interval) / 2.0;
  finding.estimated = estimated_effects.empty() ? Interval{finding.reference.mean, finding.reference.mean}
                                                : Interval{quantile_of(estimated_effects, outside), quantile_of(estimated_effects, 1.0 - outside)};

  const Kept box = kept_of(study.box, c);
  const Kept peaked = kept_of(study.peaked, c);
  const Spread of_box = spread_of(box.effects, luck);
  const std::vector<double> box_effects = without_noise(means_of(box.effects), of_box);
  const Spread of_peaked = spread_of(peaked.effects, luck);
  const std::vector<double> peaked_effects = without_noise(means_of(peaked.effects), of_peaked);
  std::vector<double> all_effects = box_effects;
  all_effects.insert(all_effects.end(), peaked_effects.begin(), peaked_effects.end());
  finding.box = ends_of(all_effects, finding.reference.mean);
  finding.carried = {luck * question.luck_scale, of_estimated.of_parameters(), of_box.of_parameters()};

  const Statement statement(finding, claim.smallest);
  const std::vector<double> cautious_box = with_caution(means_of(box.effects), of_box);
  const std::vector<double> cautious_peaked = with_caution(means_of(peaked.effects), of_peaked);
  finding.uniform = statement.share(cautious_box, question.interval);
  finding.peaked = statement.share(cautious_peaked, question.interval);
  finding.screening = screened(question, box, peaked);
  look_at_centre(finding, question, statement, box, cautious_box);
  look_at_centre(finding, question, statement, peaked, cautious_peaked);
  add_break_evens(finding, question, claim);
  finding.verdict = has_box(study) ? verdict_of(finding) : Verdict::robust;
  return finding;
}

double mean_of_first(const std::vector<double>& values, int count) {
  double sum = 0.0;
  for (int r = 0; r < count; ++r) sum += values[static_cast<std::size_t>(r)];
  return sum / count;
}

}  // namespace

std::vector<Finding> judged(const Question& question, const Study& study) {
  std::vector<Finding> findings;
  for (std::size_t c = 0; c < question.claims.size(); ++c) findings.push_back(judged_claim(question, study, c));
  return findings;
}

void confirm(std::vector<Finding>& findings, const Question& question, const Effort& effort, const Simulator& simulator, const Workers& workers,
             const Watch& watch) {
  std::vector<std::pair<std::size_t, double>> ends;
  for (const Finding& finding : findings) {
    for (const BreakEven& turn : finding.break_evens) {
      if (std::find(ends.begin(), ends.end(), std::pair(turn.parameter, turn.end)) == ends.end()) ends.emplace_back(turn.parameter, turn.end);
    }
  }
  std::vector<Lives> lives(ends.size());
  workers.for_each(ends.size(), [&](std::size_t i) {
    if (watch.stop && watch.stop()) return;
    std::vector<double> values = references(question.parameters);
    values[ends[i].first] = ends[i].second;
    lives[i] = simulator(values, effort.confirming_replicates);
  });
  if (watch.stop && watch.stop()) return;
  for (std::size_t c = 0; c < findings.size(); ++c) {
    for (BreakEven& turn : findings[c].break_evens) {
      const auto at = static_cast<std::size_t>(std::find(ends.begin(), ends.end(), std::pair(turn.parameter, turn.end)) - ends.begin());
      if (lives[at].refused || !all_finite(lives[at].effects[c])) continue;
      turn.seen = mean_of_first(lives[at].effects[c], effort.confirming_replicates);
      turn.confirmed = (*turn.seen - turn.target) * (findings[c].reference.mean - turn.target) <= 0.0;
    }
  }
}

}  // namespace guyub::robustness
