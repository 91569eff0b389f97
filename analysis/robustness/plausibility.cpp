#include "analysis/robustness/plausibility.hpp"

#include <algorithm>
#include <array>

#include "analysis/observable.hpp"
#include "sim/record/indicators.hpp"
#include "sim/record/programme_indicators.hpp"
#include "sim/scenario/nearest.hpp"
#include "sim/scenario/read_file.hpp"

namespace guyub::robustness {
namespace {

std::vector<std::string> groups() {
  std::vector<std::string> names{"all", "urban", "rural"};
  for (int decile = 1; decile <= 10; ++decile) names.push_back("decile_" + std::to_string(decile));
  return names;
}

std::vector<std::string> observables(bool of_programmes) {
  std::vector<std::string> names;
  if (of_programmes) {
    for (const ProgrammeIndicator& indicator : programme_indicators()) names.emplace_back(indicator.name);
    return names;
  }
  for (const Indicator& indicator : indicators()) names.emplace_back(indicator.name);
  names.insert(names.end(), {"gini", "palma"});
  return names;
}

class Check {
 public:
  Check(const Document& document, Diagnostics& diagnostics) : document_(document), diagnostics_(diagnostics) {}

  void operator()(const Condition& c) {
    const bool of_programmes = c.of != Condition::Of::base;
    known(c, "observable", c.observable, observables(of_programmes));
    known(c, "group", c.group, of_programmes || c.observable == "gini" || c.observable == "palma" ? std::vector<std::string>{"all"} : groups());
    if (c.low <= c.high) return;
    diagnostics_.error(Fault::inconsistent, place(c, "low"), both("`low` lebih besar daripada `high`", "`low` is above `high`"));
  }

 private:
  void known(const Condition& c, std::string_view key, const std::string& name, const std::vector<std::string>& names) {
    if (std::find(names.begin(), names.end(), name) != names.end()) return;
    const std::string guess = nearest(name, names);
    diagnostics_.error(Fault::unknown_reference, place(c, key), both("tidak ada {1} `{0}` di sini", "there is no {1} `{0}` here", name, key), {},
                       guess.empty() ? Bilingual{} : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
  }

  Place place(const Condition& c, std::string_view key) const {
    const Node* node = document_.find("conditions." + c.id + "." + std::string(key));
    return document_.place(node == nullptr ? document_.root : *node);
  }

  const Document& document_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<Plausibility> read_plausibility(const std::filesystem::path& file, Diagnostics& diagnostics) {
  Document document;
  std::optional<Plausibility> found = read_file<Plausibility>(file, "plausibility", SourceFile::Kind::config, document, diagnostics);
  if (!found) return {};
  Check check(document, diagnostics);
  for (const Condition& condition : found->conditions) check(condition);
  return diagnostics.errors() > 0 ? std::nullopt : std::move(found);
}

}  // namespace guyub::robustness
