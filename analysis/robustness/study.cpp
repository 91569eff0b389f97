#include "analysis/robustness/study.hpp"

#include <algorithm>
#include <cmath>

namespace guyub::robustness {
namespace {

struct Run {
  const std::vector<double>* values;
  int replicates;
  Lives* lives;
};

Design design_of(const Question& question, ParameterClass drawn, Prior prior, int draws) {
  Design design;
  const auto is_drawn = [&](const UncertainParameter& p) { return p.parameter_class == drawn; };
  if (std::none_of(question.parameters.begin(), question.parameters.end(), is_drawn)) return design;
  design.points = drawn_points(question.parameters, drawn, prior, draws);
  design.lives.resize(design.points.size());
  design.kept.resize(design.points.size());
  return design;
}

bool plausible(const Question& question, const std::vector<bool>& asked, const Lives& lives) {
  for (std::size_t c = 0; c < asked.size(); ++c) {
    if (asked[c] && !meets(question.conditions[c], lives.observed[c])) return false;
  }
  return true;
}

void add(std::vector<Run>& runs, Design& design, int replicates) {
  for (std::size_t i = 0; i < design.points.size(); ++i) runs.push_back({&design.points[i], replicates, &design.lives[i]});
}

}  // namespace

bool meets(const Bounds& bounds, double observed) { return observed >= bounds.low && observed <= bounds.high; }

Study run_study(const Question& question, const Effort& effort, const Simulator& simulator, const Workers& workers, const Watch& watch) {
  Study study;
  study.estimated = design_of(question, ParameterClass::estimated, Prior::normal, effort.fewer_draws());
  study.box = design_of(question, ParameterClass::unidentified, Prior::uniform, effort.draws);
  study.peaked = design_of(question, ParameterClass::unidentified, Prior::peaked, effort.fewer_draws());
  const std::vector<double> at_reference = references(question.parameters);
  std::vector<Run> runs{{&at_reference, effort.reference_replicates, &study.reference}};
  for (Design* design : {&study.box, &study.peaked, &study.estimated}) add(runs, *design, effort.replicates);
  std::vector<char> done(runs.size(), 0);   // a byte each: threads write beside each other
  workers.for_each(runs.size(), [&](std::size_t i) {
    if (watch.stop && watch.stop()) return;
    *runs[i].lives = simulator(*runs[i].values, runs[i].replicates);
    done[i] = 1;
    if (watch.one_more) watch.one_more(runs.size());
  });
  const bool whole = std::all_of(done.begin(), done.end(), [](char one) { return one != 0; });
  if (!whole || study.reference.refused) return study;
  for (const double observed : study.reference.observed) study.asked.push_back(!std::isnan(observed));
  for (Design* design : {&study.box, &study.peaked, &study.estimated}) {
    for (std::size_t i = 0; i < design->lives.size(); ++i) {
      const Lives& lives = design->lives[i];
      design->kept[i] = !lives.refused && (design == &study.estimated || plausible(question, study.asked, lives));
    }
  }
  return study;
}

}  // namespace guyub::robustness
