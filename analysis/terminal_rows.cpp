#include "analysis/terminal_rows.hpp"

#include <fmt/format.h>
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>

#include "analysis/summary_reading.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

/// Relative to a row's scale: what is left of equal values after subtraction.
constexpr double kRounding = 1e-9;
constexpr std::string_view kNone = "\u2013";

double number(const json& record, const char* key) {
  const auto found = record.find(key);
  return found == record.end() || !found->is_number() ? std::numeric_limits<double>::quiet_NaN() : found->get<double>();
}

const std::string& string_of(const json& record, const char* key) {
  return record.at(key).get_ref<const std::string&>();
}

/// One measure of one variant as the summary has it: `difference` is null where there is nothing to compare with.
struct Value {
  const json* level = nullptr;
  const json* difference = nullptr;
  std::string verdict;
};

/// One measure over all variants, in their order, before its numbers are written.
struct Measure {
  std::string name;
  std::string format;
  std::string good = "none";
  std::vector<Value> values;
};

/// How the numbers of a row are written: divided by `size`, with these decimals, the unit after the label.
struct Scale {
  double size = 1.0;
  int decimals = 0;
  std::string unit;
};

double largest(const Measure& measure, bool differences) {
  double most = 0.0;
  for (const Value& value : measure.values) {
    const json* record = differences ? value.difference : value.level;
    if (record == nullptr) continue;
    const double size = std::abs(number(*record, "estimate"));
    if (std::isfinite(size)) most = std::max(most, size);
  }
  return most;
}

int decimals_for(double size) {
  if (size >= 100.0 || size == 0.0) return 0;
  if (size >= 10.0) return 1;
  return size >= 1.0 ? 2 : 3;
}

Scale rupiah_scale(double size, Language language) {
  struct Step {
    double size;
    Words unit;
  };
  constexpr std::array<Step, 4> steps{{{1e12, {"Rp triliun", "IDR trillion"}},
                                       {1e9, {"Rp miliar", "IDR billion"}},
                                       {1e6, {"Rp juta", "IDR million"}},
                                       {1e3, {"Rp ribu", "IDR thousand"}}}};
  for (const Step& step : steps) {
    if (size >= step.size) return {step.size, size >= 100.0 * step.size ? 0 : 1, pick(step.unit, language)};
  }
  return {1.0, 0, pick({"Rp", "IDR"}, language)};
}

/// Ranges that would be written as zero though they are not get one more decimal, so that "-0.7 ±0.0" does not come out.
int decimals_of_ranges(const Measure& measure, const Scale& scale) {
  const double smallest_shown = 0.5 * std::pow(10.0, -scale.decimals);
  for (const Value& value : measure.values) {
    const json* record = value.difference != nullptr ? value.difference : value.level;
    if (record == nullptr) continue;
    const double half_width = (number(*record, "high") - number(*record, "low")) / 2.0 / scale.size;
    if (std::isfinite(half_width) && half_width > kRounding && half_width < smallest_shown) return scale.decimals + 1;
  }
  return scale.decimals;
}

/// The differences set the scale, so that small ones beside large levels can be read.
Scale usual_scale(const Measure& measure, Language language) {
  const double differences = largest(measure, true);
  const double size = differences > 0.0 ? differences : largest(measure, false);
  if (measure.format == "rupiah") return rupiah_scale(size, language);
  if (measure.format == "share") return {0.01, 1, "%"};
  if (measure.format == "per_thousand") return {0.001, decimals_for(size * 1000.0), "\u2030"};
  return {1.0, decimals_for(size), ""};
}

Scale scale_of(const Measure& measure, Language language) {
  Scale scale = usual_scale(measure, language);
  scale.decimals = decimals_of_ranges(measure, scale);
  return scale;
}

std::string written(double value, const Scale& scale, Language language) {
  return format_number(value / scale.size, scale.decimals, language);
}

/// Ranges lie evenly around their estimate, so that half their width says everything.
std::string range_of(const json& record, const Scale& scale, Language language) {
  const double half_width = (number(record, "high") - number(record, "low")) / 2.0;
  return std::isfinite(half_width) ? fmt::format("\u00b1{}", written(half_width, scale, language)) : std::string();
}

Tone tone_of(const Value& value, const std::string& good, double estimate) {
  if (value.verdict == "untold" || value.verdict == "no_difference") return Tone::quiet;
  if (good == "none") return Tone::plain;
  return (estimate > 0.0) == (good == "up") ? Tone::better : Tone::worse;
}

TableCell cell_of(const Value& value, const Measure& measure, const Scale& scale, Language language) {
  if (value.difference == nullptr) {
    if (value.level == nullptr) return {std::string(kNone), "", "", Tone::quiet};
    return {written(number(*value.level, "estimate"), scale, language), range_of(*value.level, scale, language), "",
            Tone::plain};
  }
  const double estimate = number(*value.difference, "estimate");
  if (value.verdict == "no_difference") return {written(0.0, scale, language), "", "=", Tone::quiet};
  if (measure.format == "share" && std::abs(estimate) < slight_share)
    return {"<" + format_number(100.0 * slight_share, 2, language), "", value.verdict == "untold" ? "~" : "",
            Tone::quiet};
  std::string text = written(estimate, scale, language);
  // A rounded zero has no direction.
  if (estimate > 0.0 && text != written(0.0, scale, language)) text.insert(0, 1, '+');
  return {text, range_of(*value.difference, scale, language), value.verdict == "untold" ? "~" : "",
          tone_of(value, measure.good, estimate)};
}

TableRow row_of(const Measure& measure, Language language) {
  const Scale scale = scale_of(measure, language);
  TableRow row;
  const Value& base = measure.values.front();
  row.base = base.level == nullptr ? std::string(kNone) : written(number(*base.level, "estimate"), scale, language);
  bool levels = false;
  for (std::size_t at = 1; at < measure.values.size(); ++at) {
    row.cells.push_back(cell_of(measure.values[at], measure, scale, language));
    levels = levels || (measure.values[at].difference == nullptr && measure.values[at].level != nullptr);
  }
  row.label = measure.name + (scale.unit.empty() ? "" : ", " + scale.unit) + (levels ? "*" : "");
  return row;
}

const json* find(const json& records, const std::vector<std::pair<const char*, std::string>>& fields) {
  const auto found = std::find_if(records.begin(), records.end(), [&](const json& record) {
    return std::all_of(fields.begin(), fields.end(),
                       [&](const auto& field) { return string_of(record, field.first) == field.second; });
  });
  return found == records.end() ? nullptr : &*found;
}

/// Collects the sections from one summary.
class Sections {
 public:
  Sections(const json& summary, Language language) : summary_(summary), language_(language) {}

  void begin(Words title) { begin_titled(pick(title, language_)); }
  void begin_titled(std::string title) { sections_.push_back({std::move(title), {}}); }

  void indicator(const std::string& id) {
    const json* about = find(summary_.at("indicators"), {{"id", id}});
    if (about == nullptr) return;
    Measure measure{in(about->at("name"), language_), about->at("format"), about->at("good"), {}};
    for (const json& variant : summary_.at("variants")) {
      const std::vector<std::pair<const char*, std::string>> fields{
          {"indicator", id}, {"variant", variant.at("id")}, {"group", "all"}};
      const json* effect = find(summary_.at("effects"), fields);
      measure.values.push_back(
          {find(summary_.at("levels"), fields), effect, effect == nullptr ? "" : effect->at("verdict")});
    }
    add(measure);
  }

  /// A measure of ledger, costs, targeting or acceptance: one row, or one a programme where a variant has several.
  void measure(const char* list, const char* key, const std::string& id, const std::string& who = "") {
    std::vector<const json*> records;
    for (const json& record : summary_.at(list)) {
      if (string_of(record, key) == id && (who.empty() || string_of(record, "who") == who)) records.push_back(&record);
    }
    if (!several_in_one_variant(records)) {
      add_measure(records, "");
      return;
    }
    std::vector<std::string> programmes;
    for (const json* record : records) {
      const std::string programme = record->at("programme");
      if (std::find(programmes.begin(), programmes.end(), programme) == programmes.end())
        programmes.push_back(programme);
    }
    for (const std::string& programme : programmes) {
      std::vector<const json*> own;
      std::copy_if(records.begin(), records.end(), std::back_inserter(own),
                   [&](const json* record) { return string_of(*record, "programme") == programme; });
      add_measure(own, programme);
    }
  }

  /// What each variant spent for a percentage point less poverty.
  void spending() {
    std::vector<json> levels;
    for (const json& variant : summary_.at("variants")) {
      const json* row = find(summary_.at("spending"), {{"variant", variant.at("id")}});
      const double spent = row == nullptr ? std::nan("") : number(*row, "spent_per_point");
      levels.push_back(std::isfinite(spent) ? json{{"estimate", spent}} : json());
    }
    Measure measure{
        pick({"Belanja per poin kemiskinan", "Spent per point of poverty"}, language_), "rupiah", "none", {}};
    bool known = false;
    for (const json& level : levels) {
      known = known || !level.is_null();
      measure.values.push_back({level.is_null() ? nullptr : &level, nullptr, ""});
    }
    if (known) add(measure);
  }

  std::vector<TableSection> take() {
    std::erase_if(sections_, [](const TableSection& section) { return section.rows.empty(); });
    return std::move(sections_);
  }

 private:
  static bool several_in_one_variant(const std::vector<const json*>& records) {
    std::set<std::string> seen;
    return std::any_of(records.begin(), records.end(), [&](const json* record) {
      return !seen.insert(record->at("variant").get<std::string>()).second;
    });
  }

  void add_measure(const std::vector<const json*>& records, const std::string& programme) {
    if (records.empty()) return;
    const std::string name = in(records.front()->at("name"), language_);
    Measure measure{programme.empty() ? name : fmt::format("{} ({})", name, programme),
                    records.front()->at("format"),
                    records.front()->at("good"),
                    {}};
    for (const json& variant : summary_.at("variants")) {
      const auto found = std::find_if(records.begin(), records.end(), [&](const json* record) {
        return string_of(*record, "variant") == string_of(variant, "id");
      });
      Value value;
      if (found != records.end()) {
        value.level = *found;
        if ((*found)->at("difference").is_object()) value.difference = &(*found)->at("difference");
        value.verdict = (*found)->at("verdict");
      }
      measure.values.push_back(value);
    }
    add(measure);
  }

  void add(const Measure& measure) { sections_.back().rows.push_back(row_of(measure, language_)); }

  const json& summary_;
  Language language_;
  std::vector<TableSection> sections_;
};

void add_acceptance(Sections& sections, Words title, const std::string& who) {
  sections.begin(title);
  sections.measure("acceptance", "term", "acceptance", who);
  sections.measure("acceptance", "term", "reformed", who);
  for (const char* factor : {"outsider", "cost", "disruption", "risk"})
    sections.measure("acceptance", "term", factor, who);
}

std::string cost_title(const json& summary, Language language) {
  return fmt::format(fmt::runtime(pick({"Biaya selama {} bulan masa program", "Cost over the {} months of the programme"},
                                       language)),
                     summary.at("run").at("programme_months").get<std::size_t>());
}

std::string title_of(const json& summary, const json& id, Language language) {
  const json* variant = find(summary.at("variants"), {{"id", id}});
  return variant == nullptr ? id.get<std::string>() : in(variant->at("title"), language) + (variant->value("breaks_a_guard", false) ? " (!)" : "");
}

}  // namespace

std::vector<PairTable> pair_tables(const json& summary, Language language) {
  std::vector<PairTable> tables;
  for (const json& pair : summary.at("pairs")) {
    const std::string title = title_of(summary, pair.at("variant"), language) +
                              pick({" terhadap ", " against "}, language) +
                              title_of(summary, pair.at("against"), language);
    if (tables.empty() || tables.back().title != title) tables.push_back({title, {}});
    Measure measure{in(pair.at("name"), language), pair.at("format"), pair.at("good"), {}};
    measure.values = {Value{}, Value{nullptr, &pair, pair.at("verdict")}};
    tables.back().rows.push_back(row_of(measure, language));
    tables.back().rows.back().base.clear();
  }
  return tables;
}

std::vector<TableSection> table_sections(const json& summary, Language language) {
  Sections sections(summary, language);
  sections.begin_titled(cost_title(summary, language));
  for (const char* item :
       {"budget", "households", "delivery", "leakage", "unspent", "administration_share", "cost_per_household"}) {
    sections.measure("costs", "item", item);
  }
  sections.spending();
  sections.begin({"Jangkauan", "Reach"});
  sections.measure("costs", "item", "beneficiaries");
  sections.measure("targeting", "measure", "coverage");
  sections.measure("targeting", "measure", "exclusion_error");
  sections.measure("targeting", "measure", "inclusion_error");
  sections.measure("targeting", "measure", "take_up");
  sections.measure("targeting", "measure", "cgh_index");
  sections.begin({"Kemiskinan dan ketimpangan", "Poverty and inequality"});
  for (const char* id : {"poverty_headcount", "poverty_gap", "gini", "consumption_per_capita"}) sections.indicator(id);
  sections.begin({"Sekolah dan pekerjaan anak", "Schooling and child work"});
  for (const char* level : {"enrolment_7_12", "enrolment_13_15", "enrolment_16_18"}) {
    for (const char* sex : {"", "_female", "_male"}) sections.indicator(std::string(level) + sex);
  }
  sections.indicator("child_work_10_17");
  add_acceptance(sections, {"Penerimaan program oleh rumah tangga", "Acceptance of the programme by households"},
                 "household");
  add_acceptance(sections, {"Penerimaan perubahan oleh lembaga", "Acceptance of the reform by institutions"},
                 "institution");
  return sections.take();
}

}  // namespace guyub::analysis
