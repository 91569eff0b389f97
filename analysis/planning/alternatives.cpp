#include "analysis/planning/alternatives.hpp"

#include <algorithm>

namespace guyub::analysis {
namespace {

double mean(const std::vector<double>& values) {
  double sum = 0.0;
  for (const double value : values) sum += value;
  return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

}  // namespace

bool parse_choice(std::string_view text, TriedKey& choice) {
  const std::size_t equals = text.find('=');
  if (equals == std::string_view::npos || equals == 0) return false;
  choice.path = text.substr(0, equals);
  choice.values.clear();
  std::string_view rest = text.substr(equals + 1);
  while (true) {
    const std::size_t comma = rest.find(',');
    const std::string_view value = rest.substr(0, comma);
    if (value.empty()) return false;
    choice.values.emplace_back(value);
    if (comma == std::string_view::npos) return true;
    rest.remove_prefix(comma + 1);
  }
}

std::vector<std::vector<std::string>> combinations(const std::vector<TriedKey>& choices) {
  std::vector<std::vector<std::string>> all{{}};
  for (const TriedKey& choice : choices) {
    std::vector<std::vector<std::string>> longer;
    for (const std::vector<std::string>& changes : all) {
      for (const std::string& value : choice.values) {
        longer.push_back(changes);
        longer.back().push_back(choice.path + "=" + value);
      }
    }
    all = std::move(longer);
  }
  return all;
}

std::vector<Alternative> search(const ScenarioSource& source, const std::vector<TriedKey>& choices, const Search& search, const Execution& execution) {
  std::vector<Alternative> alternatives;
  for (const std::vector<std::string>& changes : combinations(choices)) {
    const Life life = live(source, changes, search.indicators, search.months, execution);
    Alternative alternative{changes, life[search.variant].spent(), true, {}, Verdict::undefined};
    alternative.affordable = search.budget <= 0.0 || alternative.spent <= search.budget;
    for (std::size_t i = 0; i < search.indicators.size(); ++i) alternative.effects.push_back(effect(life, search.variant, i));
    alternatives.push_back(std::move(alternative));
  }
  rank(alternatives, search);
  return alternatives;
}

void rank(std::vector<Alternative>& alternatives, const Search& search) {
  const double sign = search.lower_is_better ? -1.0 : 1.0;
  std::stable_sort(alternatives.begin(), alternatives.end(), [sign](const Alternative& a, const Alternative& b) {
    if (a.affordable != b.affordable) return a.affordable;
    return sign * mean(a.effects.front()) > sign * mean(b.effects.front());
  });
  for (Alternative& alternative : alternatives) {
    std::vector<double> behind = alternative.effects.front();
    for (std::size_t r = 0; r < behind.size(); ++r) behind[r] -= alternatives.front().effects.front()[r];
    alternative.against_best = verdict_of(behind, search.interval);
  }
}

}  // namespace guyub::analysis
