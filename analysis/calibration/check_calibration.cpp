#include "analysis/calibration/check_calibration.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "analysis/calibration/emulator.hpp"
#include "sim/record/indicators.hpp"
#include "sim/record/programme_indicators.hpp"
#include "sim/scenario/nearest.hpp"

namespace guyub::calibration {
namespace {

class Checker {
 public:
  Checker(const Document& document, const LoadedScenario& scenario, Diagnostics& diagnostics)
      : document_(document), scenario_(scenario), diagnostics_(diagnostics) {}

  void parameter(Parameter& p, std::size_t index) {
    at_ = fmt::format("parameters.{}", index);
    if (!paths_.insert(p.path).second) {
      diagnostics_.error(Fault::duplicate_id, place("path"), both("`{0}` muncul dua kali", "`{0}` occurs twice", p.path));
    }
    const KeyRow* key = find_key(keys_, p.path);
    if (key == nullptr || (key->kind != KeyKind::number && key->kind != KeyKind::integer) || scenario_.document.find(p.path) == nullptr) {
      unknown("path", p.path, numbers_of_scenario(), both("skenario tidak punya angka `{0}`", "the scenario has no number `{0}`", p.path));
      return;
    }
    p.whole = key->kind == KeyKind::integer;
    if (p.prior == Parameter::Shape::normal) {
      if (!p.low) p.low = key->low;
      if (!p.high) p.high = key->high;
    }
    shape(p);
    for (const char* bound : {"low", "high"}) {
      const std::optional<double>& value = std::string_view(bound) == "low" ? p.low : p.high;
      if (!value || (*value >= key->low && *value <= key->high)) continue;
      diagnostics_.error(Fault::out_of_range, place(bound),
                         both("{0} di luar jangkauan `{1}`: {2} sampai {3}", "{0} is outside the range of `{1}`: {2} to {3}", *value, p.path, key->low, key->high));
    }
  }

  void target(const Target& t, std::size_t index) {
    at_ = fmt::format("targets.{}", document_.find(fmt::format("targets.{}", t.id)) != nullptr ? t.id : std::to_string(index));
    const std::vector<std::string> indicators = indicators_for(t);
    if (std::find(indicators.begin(), indicators.end(), t.indicator) == indicators.end()) {
      unknown("indicator", t.indicator, indicators, both("tidak ada indikator `{0}`", "there is no indicator `{0}`", t.indicator));
    }
    std::vector<std::string> variants;
    for (const Variant& variant : scenario_.base.head.variants) variants.push_back(variant.id);
    if (!t.variant.empty() && std::find(variants.begin(), variants.end(), t.variant) == variants.end()) {
      unknown("variant", t.variant, variants, both("skenario tidak punya varian `{0}`", "the scenario has no variant `{0}`", t.variant));
    } else if (!t.programme.empty()) {
      programme_runs(t);
    }
    group(t);
    if (t.month > scenario_.base.head.run.months || t.months > t.month) {
      diagnostics_.error(Fault::out_of_range, place("month"),
                         both("simulasi punya {0} bulan", "the run has {0} months", scenario_.base.head.run.months));
    }
  }

  void table(const TableChoice& choice, std::span<const TargetTable> tables, std::size_t index) {
    at_ = fmt::format("tables.{}", index);
    std::vector<std::string> names;
    for (const TargetTable& table : tables) names.push_back(table.name);
    if (std::find(names.begin(), names.end(), choice.table) != names.end()) return;
    unknown("table", choice.table, names, both("tidak ada tabel `{0}`", "there is no table `{0}`", choice.table));
  }

  void whole_file(const CalibrationFile& file) {
    at_.clear();
    if (file.parameters.empty()) {
      diagnostics_.error(Fault::empty_value, place("parameters"), both("tidak ada parameter", "there is no parameter"));
    }
    if (file.targets.empty() && file.tables.empty()) {
      diagnostics_.error(Fault::empty_value, place("targets"), both("tidak ada sasaran", "there is no target"), {},
                         both("tambahkan `targets:` atau `tables:`", "add `targets:` or `tables:`"));
    }
    at_ = "method";
    const std::size_t terms = file.parameters.empty() ? 0 : Emulator::terms(file.parameters.size(), file.method.degree);
    if (file.method.name == Method::Name::emulator && static_cast<std::size_t>(file.method.design) < 2 * terms) {
      diagnostics_.error(Fault::inconsistent, place("design"),
                         both("emulator punya {0} suku; perlu paling sedikit {1} simulasi", "the emulator has {0} terms; it needs {1} simulations at least", terms, 2 * terms));
    }
  }

 private:
  Place place(std::string_view key) const {
    const Node* node = document_.find(join_path(at_, key));
    if (node == nullptr) node = document_.find(at_);
    return node != nullptr ? document_.place(*node) : document_.place(document_.root);
  }

  void unknown(std::string_view key, const std::string& name, const std::vector<std::string>& known, Bilingual message) {
    const std::string guess = nearest(name, known);
    diagnostics_.error(Fault::unknown_reference, place(key), std::move(message), {},
                       guess.empty() ? Bilingual{} : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
  }

  void missing(std::string_view key, std::string_view shape) {
    diagnostics_.error(Fault::missing_key, place(key), both("prior {0} perlu `{1}`", "a prior {0} needs `{1}`", shape, key));
  }

  void shape(const Parameter& p) {
    using Shape = Parameter::Shape;
    const std::string_view name = p.prior == Shape::uniform ? "uniform" : p.prior == Shape::log_uniform ? "log_uniform" : p.prior == Shape::normal ? "normal" : "beta";
    const bool bounded = p.prior == Shape::uniform || p.prior == Shape::log_uniform;
    if (bounded && !p.low) missing("low", name);
    if (bounded && !p.high) missing("high", name);
    if (p.prior == Shape::normal && !p.mean) missing("mean", name);
    if (p.prior == Shape::normal && !(p.standard_deviation.value_or(0.0) > 0.0)) missing("standard_deviation", name);
    if (p.prior == Shape::beta && !(p.alpha.value_or(0.0) > 0.0)) missing("alpha", name);
    if (p.prior == Shape::beta && !(p.beta.value_or(0.0) > 0.0)) missing("beta", name);
    const double low = p.low.value_or(0.0);
    const double high = p.high.value_or(1.0);
    if (!(low < high) || (p.prior == Shape::log_uniform && p.low && !(low > 0.0))) {
      diagnostics_.error(Fault::inconsistent, place("low"), both("batas {0} dan {1} tidak membentuk jangkauan", "the bounds {0} and {1} make no range", low, high));
    }
  }

  void group(const Target& t) {
    std::vector<std::string> groups{"all", "urban", "rural"};
    for (std::size_t d = 1; d <= Aggregates::deciles; ++d) groups.push_back(fmt::format("decile_{}", d));
    const bool whole_only = !t.programme.empty() || t.indicator == "gini";
    if (whole_only) groups = {"all"};
    if (std::find(groups.begin(), groups.end(), t.group) != groups.end()) return;
    unknown("group", t.group, groups, both("tidak ada kelompok `{0}` untuk indikator ini", "there is no group `{0}` for this indicator", t.group));
  }

  void programme_runs(const Target& t) {
    const std::vector<Variant>& variants = scenario_.base.head.variants;
    const auto chosen = t.variant.empty() ? variants.begin() : std::find_if(variants.begin(), variants.end(), [&](const Variant& v) { return v.id == t.variant; });
    if (std::find(chosen->programmes.begin(), chosen->programmes.end(), t.programme) != chosen->programmes.end()) return;
    unknown("programme", t.programme, chosen->programmes, both("program `{0}` tidak berjalan dalam varian itu", "the programme `{0}` does not run in that variant", t.programme));
  }

  static std::vector<std::string> indicators_for(const Target& t) {
    std::vector<std::string> names;
    if (t.programme.empty()) {
      for (const Indicator& indicator : indicators()) names.emplace_back(indicator.name);
      names.emplace_back("gini");
    } else {
      for (const ProgrammeIndicator& indicator : programme_indicators()) names.emplace_back(indicator.name);
    }
    return names;
  }

  std::vector<std::string> numbers_of_scenario() const {
    std::vector<std::string> names;
    for (const NumberRecord& number : scenario_.numbers) names.push_back(number.path);
    return names;
  }

  const Document& document_;
  const LoadedScenario& scenario_;
  Diagnostics& diagnostics_;
  std::vector<KeyRow> keys_ = language_keys();
  std::set<std::string> paths_;
  std::string at_;
};

}  // namespace

void check_calibration(const Document& document, CalibrationFile& file, const LoadedScenario& scenario,
                       std::span<const TargetTable> tables, Diagnostics& diagnostics) {
  Checker checker(document, scenario, diagnostics);
  checker.whole_file(file);
  for (std::size_t i = 0; i < file.parameters.size(); ++i) checker.parameter(file.parameters[i], i);
  for (std::size_t i = 0; i < file.targets.size(); ++i) checker.target(file.targets[i], i);
  for (std::size_t i = 0; i < file.tables.size(); ++i) checker.table(file.tables[i], tables, i);
}

}  // namespace guyub::calibration
