#include "sim/engine/check_model.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "sim/engine/advocacy.hpp"
#include "sim/scenario/nearest.hpp"

namespace guyub {
namespace {

Place place_of(const Document& document, const std::string& path) {
  const Node* node = document.find(path);
  return node != nullptr ? document.place(*node) : Place{};
}

void check_length(const Document& document, const std::string& path, std::size_t length, std::size_t wanted, Diagnostics& diagnostics) {
  if (length == wanted) return;
  diagnostics.error(Fault::inconsistent, place_of(document, path),
                    both("`{0}` berisi {1} angka, seharusnya {2}", "`{0}` has {1} numbers, it needs {2}", path, length, wanted));
}

void check_approach(const Document& document, const Model& model, const std::string& path, const std::string& approach_name, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const auto& [name, approach] : model.approaches) names.push_back(name);
  if (std::find(names.begin(), names.end(), approach_name) != names.end()) return;
  const std::string guess = nearest(approach_name, names);
  diagnostics.error(Fault::unknown_reference, place_of(document, path),
                    both("tidak ada pendekatan `{0}`", "there is no approach `{0}`", approach_name), {},
                    guess.empty() ? both("tambahkan di bawah `approaches`", "add it below `approaches`")
                                  : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
}

void check_start(const Document& document, const Model& model, const std::string& id, const Programme& programme, Diagnostics& diagnostics) {
  const RunSettings& run = model.head.run;
  const std::string path = fmt::format("programmes.{}.start", id);
  if (programme.start < run.start) {
    diagnostics.error(Fault::inconsistent, place_of(document, path),
                      both("program mulai {0}, sebelum simulasi mulai {1}", "the programme starts {0}, before the run starts {1}",
                           programme.start.iso_date(), run.start.iso_date()),
                      {}, both("mulailah pada atau sesudah {0}", "let it start at or after {0}", run.start.iso_date()));
  } else if (programme.start >= run.start + run.months) {
    diagnostics.warning(Fault::change_without_effect, place_of(document, path),
                        both("program mulai {0}, sesudah simulasi berakhir", "the programme starts {0}, after the run has ended", programme.start.iso_date()),
                        {}, both("perpanjang `run.months`", "lengthen `run.months`"));
  }
}

/// A programme that takes over must be one of the scenario's, another one, and a back-up must say when it misses.
void check_switch(const Document& document, const Model& model, const std::string& id, const std::string& section, const std::string& successor, Diagnostics& diagnostics) {
  std::vector<std::string> names;
  for (const auto& [name, programme] : model.programmes) {
    if (name != id) names.push_back(name);
  }
  if (std::find(names.begin(), names.end(), successor) != names.end()) return;
  const std::string guess = nearest(successor, names);
  diagnostics.error(Fault::unknown_reference, place_of(document, fmt::format("programmes.{}.{}.switch_to", id, section)),
                    both("tidak ada program lain bernama `{0}`", "there is no other programme `{0}`", successor), {},
                    guess.empty() ? both("tambahkan di bawah `programmes`", "add it below `programmes`") : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
}

void check_portfolio(const Document& document, const Model& model, const std::string& id, const Programme& programme, Diagnostics& diagnostics) {
  if (programme.portfolio) check_switch(document, model, id, "portfolio", programme.portfolio->switch_to, diagnostics);
  if (!programme.backup) return;
  check_switch(document, model, id, "backup", programme.backup->switch_to, diagnostics);
  if (programme.backup->below || programme.backup->above) return;
  diagnostics.error(Fault::inconsistent, place_of(document, fmt::format("programmes.{}.backup", id)),
                    both("program cadangan tidak menyebut kapan dipakai", "the back-up does not say when it takes over"), {},
                    both("tambahkan `below` atau `above`", "add `below` or `above`"));
}

/// A burn-in grows the population that is given; nobody may be born, die, marry or move in it beside.
void check_burn_in(const Document& document, const Model& model, Diagnostics& diagnostics) {
  const Mechanisms& on = model.head.mechanisms;
  if (model.head.run.burn_in == 0 || !(on.vital_events || on.marriage || on.migration)) return;
  diagnostics.error(Fault::inconsistent, place_of(document, "run.burn_in"),
                    both("masa sebelum simulasi hanya dapat dilalui tanpa kelahiran, kematian, perkawinan, dan perpindahan",
                         "a burn-in can only be lived through without births, deaths, marriages and moves"),
                    {}, both("matikan `vital_events`, `marriage`, dan `migration` di bawah `mechanisms`", "switch `vital_events`, `marriage` and `migration` off below `mechanisms`"));
}

void check_index(const Document& document, const Model& model, const std::string& id, const Programme& programme, Diagnostics& diagnostics) {
  if (programme.targeting.method != Targeting::welfare_index || model.region.research_villages) return;
  diagnostics.error(Fault::inconsistent, place_of(document, fmt::format("programmes.{}.targeting.method", id)),
                    both("wilayah ini tidak mempunyai skor kesejahteraan", "this region has no welfare index"), {},
                    both("pilih wilayah dengan `research_villages`, atau cara lain", "choose a region with `research_villages`, or another method"));
}

const Programme* find_programme(const Model& model, const std::string& id) {
  for (const auto& [name, programme] : model.programmes) {
    if (name == id) return &programme;
  }
  return nullptr;
}

void check_named(const Document& document, const Model& model, const std::string& path, const std::string& id, Diagnostics& diagnostics) {
  if (find_programme(model, id) != nullptr) return;
  std::vector<std::string> names;
  for (const auto& [name, programme] : model.programmes) names.push_back(name);
  const std::string guess = nearest(id, names);
  diagnostics.error(Fault::unknown_reference, place_of(document, path), both("tidak ada program `{0}`", "there is no programme `{0}`", id), {},
                    guess.empty() ? both("tambahkan di bawah `programmes`", "add it below `programmes`") : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
}

/// What a plan that an alliance stands for lacks (mission S2.4).
void check_plan(const Document& document, const std::string& path, const SmartMarks& marks, Diagnostics& diagnostics) {
  struct Mark {
    bool there;
    Words missing;
  };
  const Mark all[] = {{marks.specific, {"tidak khusus: untuk semua orang tanpa syarat", "not specific: for everyone, without conditions"}},
                      {marks.measurable, {"tidak terukur: tidak ada indikator utama", "not measurable: no primary indicator"}},
                      {marks.achievable, {"tidak tercapai: tidak ada anggaran", "not achievable: no budget"}},
                      {marks.realistic, {"tidak realistis: keluarga per pendamping melebihi kesanggupannya", "not realistic: more households than a facilitator can follow"}},
                      {marks.time_bound, {"tidak berbatas waktu: `lasts` tidak diisi", "not time-bound: no `lasts`"}}};
  for (const Mark& mark : all) {
    if (mark.there) continue;
    diagnostics.warning(Fault::inconsistent, place_of(document, path),
                        both("rencana yang diperjuangkan {0}", "the plan that is stood for is {1}", mark.missing.id, mark.missing.en));
  }
}

void check_contest(const Document& document, const Model& model, Diagnostics& diagnostics) {
  if (model.contest) check_named(document, model, "contest.programme", model.contest->programme, diagnostics);
}

void check_alliance(const Document& document, const Model& model, Diagnostics& diagnostics) {
  if (!model.alliance) return;
  for (const auto& [id, issue] : model.alliance->issues) {
    const std::string path = fmt::format("alliance.issues.{}", id);
    check_named(document, model, path + ".programme", issue.programme, diagnostics);
    if (issue.aim == Aim::fund) check_named(document, model, path + ".from", issue.from, diagnostics);
    const Programme* const programme = find_programme(model, issue.programme);
    if (programme != nullptr) check_plan(document, path, smart_marks(*programme, model.head), diagnostics);
  }
}

void check_schemes(const Document& document, const Model& model, Diagnostics& diagnostics) {
  if (model.schemes.size() > most_schemes) {
    diagnostics.error(Fault::inconsistent, place_of(document, "schemes"),
                      both("{0} skema; paling banyak {1}", "{0} schemes; there may be {1} at most", model.schemes.size(), most_schemes));
  }
  for (const auto& [id, scheme] : model.schemes) {
    check_approach(document, model, fmt::format("schemes.{}.approach", id), scheme.approach, diagnostics);
    if (scheme.start < model.head.run.start) {
      diagnostics.error(Fault::inconsistent, place_of(document, fmt::format("schemes.{}.start", id)),
                        both("skema mulai sebelum simulasi", "the scheme starts before the run"), {},
                        both("mulailah pada atau sesudah {0}", "let it start at or after {0}", model.head.run.start.iso_date()));
    }
  }
}

}  // namespace

void check_model(const Document& document, const Model& model, Diagnostics& diagnostics) {
  check_length(document, "behaviour.income.farm_season", model.behaviour.income.farm_season.size(), 12, diagnostics);
  check_length(document, "behaviour.vital.fertility_pattern", model.behaviour.vital.fertility_pattern.size(), 7, diagnostics);
  check_length(document, "behaviour.immunisation.schedule", model.behaviour.immunisation.schedule.size(), scheduled_doses, diagnostics);
  check_length(document, "region.age_structure.male", model.region.age_structure.male.size(), AgeStructure::groups, diagnostics);
  check_length(document, "region.age_structure.female", model.region.age_structure.female.size(), AgeStructure::groups, diagnostics);
  check_burn_in(document, model, diagnostics);
  check_contest(document, model, diagnostics);
  check_alliance(document, model, diagnostics);
  for (const auto& [id, programme] : model.programmes) {
    check_approach(document, model, fmt::format("programmes.{}.approach", id), programme.approach, diagnostics);
    check_start(document, model, id, programme, diagnostics);
    check_index(document, model, id, programme, diagnostics);
    check_portfolio(document, model, id, programme, diagnostics);
  }
  check_schemes(document, model, diagnostics);
}

}  // namespace guyub
