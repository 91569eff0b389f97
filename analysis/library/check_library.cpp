#include "analysis/library/check_library.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "sim/record/indicators.hpp"
#include "sim/record/programme_indicators.hpp"
#include "sim/record/region_series.hpp"
#include "sim/scenario/nearest.hpp"

namespace guyub::analysis {
namespace {

using Names = std::vector<std::string>;

bool contains(const Names& names, const std::string& name) { return std::find(names.begin(), names.end(), name) != names.end(); }

Names shape_names() {
  Names names;
  for (const SeriesWords& shape : shape_indicators()) names.emplace_back(shape.name);
  return names;
}

Names region_observables() {
  Names names = shape_names();
  for (const guyub::Indicator& indicator : indicators()) names.emplace_back(indicator.name);
  return names;
}

Names programme_observables() {
  Names names = ledger_items();
  for (const ProgrammeIndicator& indicator : programme_indicators()) names.emplace_back(indicator.name);
  return names;
}

class Checker {
 public:
  Checker(const Document& document, const ScenarioHead& head, Diagnostics& diagnostics) : document_(document), head_(head), diagnostics_(diagnostics) {}

  void expectation(const Expectation& e, std::size_t index) {
    at_ = fmt::format("library.expects.{}", index);
    variant("variant", e.variant);
    if (!e.against.empty()) variant("against", e.against);
    if (e.beyond) {
      variant("beyond.variant", e.beyond->variant);
      variant("beyond.against", e.beyond->against);
    }
    if (observable(e) && !e.programme.empty()) programme(e);
    group(e);
    month(e);
  }

 private:
  Place place(const std::string& key) const {
    const Node* node = document_.find(join_path(at_, key));
    if (node == nullptr) node = document_.find(at_);
    return node != nullptr ? document_.place(*node) : document_.place(document_.root);
  }

  void unknown(const std::string& key, const std::string& name, const Names& known, Bilingual message, Bilingual otherwise = {}) {
    const std::string guess = nearest(name, known);
    diagnostics_.error(Fault::unknown_reference, place(key), std::move(message), {},
                       guess.empty() ? std::move(otherwise) : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
  }

  void variant(const std::string& key, const std::string& name) {
    Names known;
    for (const Variant& v : head_.variants) known.push_back(v.id);
    if (!contains(known, name)) unknown(key, name, known, both("skenario tidak punya varian `{0}`", "the scenario has no variant `{0}`", shown(name)));
  }

  bool observable(const Expectation& e) {
    const bool of_programme = !e.programme.empty();
    const Names known = of_programme ? programme_observables() : region_observables();
    if (contains(known, e.observable)) return true;
    const Names others = of_programme ? region_observables() : programme_observables();
    if (contains(others, e.observable)) {
      diagnostics_.error(Fault::inconsistent, place("observable"),
                         of_programme ? both("`{0}` bukan milik suatu program", "`{0}` does not belong to a programme", e.observable)
                                      : both("`{0}` milik suatu program", "`{0}` belongs to a programme", e.observable),
                         {}, of_programme ? both("hapus `programme`", "leave out `programme`") : both("tambahkan `programme`", "add `programme`"));
      return false;
    }
    unknown("observable", e.observable, known, both("tidak ada pengamatan `{0}`", "there is no observable `{0}`", shown(e.observable)));
    return false;
  }

  const Variant* find(const std::string& id) const {
    const auto found = std::find_if(head_.variants.begin(), head_.variants.end(), [&](const Variant& v) { return v.id == id; });
    return found == head_.variants.end() ? nullptr : &*found;
  }

  /// It runs in the variant; and an indicator, which has no value without it, also where the variant is compared with.
  void programme(const Expectation& e) {
    Names others{e.variant};
    const bool money = contains(ledger_items(), e.observable);
    if (!money) others.push_back(e.against.empty() && !head_.variants.empty() ? head_.variants.front().id : e.against);
    if (!money && e.beyond) others.insert(others.end(), {e.beyond->variant, e.beyond->against});
    for (const std::string& id : others) {
      const Variant* where = find(id);
      if (where == nullptr || contains(where->programmes, e.programme)) continue;
      unknown("programme", e.programme, where->programmes,
              both("program `{0}` tidak berjalan dalam varian `{1}`", "the programme `{0}` does not run in the variant `{1}`", shown(e.programme), id));
    }
  }

  void group(const Expectation& e) {
    Names known{"all"};
    if (e.programme.empty() && !contains(shape_names(), e.observable)) {
      known.insert(known.end(), {"urban", "rural"});
      for (std::size_t d = 1; d <= Aggregates::deciles; ++d) known.push_back(fmt::format("decile_{}", d));
    }
    if (contains(known, e.group)) return;
    unknown("group", e.group, known, both("tidak ada kelompok `{0}` untuk pengamatan ini", "there is no group `{0}` for this observable", shown(e.group)));
  }

  void month(const Expectation& e) {
    const std::int32_t small = head_.library.small ? head_.library.small->months.value_or(head_.run.months) : head_.run.months;
    const std::int32_t last = std::min(head_.run.months, small);
    if (e.month <= last) return;
    diagnostics_.warning(Fault::out_of_range, place("month"),
                         both("pola ini tidak dinilai: simulasi, atau ukuran kecilnya, punya {0} bulan",
                              "this pattern is not judged: the run, or its small size, has {0} months", last));
  }

  const Document& document_;
  const ScenarioHead& head_;
  Diagnostics& diagnostics_;
  std::string at_;
};

}  // namespace

void check_library(const Document& document, const ScenarioHead& head, Diagnostics& diagnostics) {
  Checker checker(document, head, diagnostics);
  for (std::size_t i = 0; i < head.library.expects.size(); ++i) checker.expectation(head.library.expects[i], i);
}

}  // namespace guyub::analysis
