#include "analysis/worlds/progresa_targets.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include <fmt/format.h>

#include "analysis/evidence/evidence_table.hpp"
#include "analysis/survey/estimators.hpp"

namespace guyub::analysis {
namespace {

using What = ProgresaTarget::What;

int whole(double value) { return static_cast<int>(std::lround(value)); }

void set_grades(ProgresaTarget& target, const std::string& group) {
  static const std::map<std::string, std::pair<int, int>> groups{{"0-2", {0, 2}}, {"3-4", {3, 4}}, {"5", {5, 5}}, {"6", {6, 6}}, {"7-8", {7, 8}}, {"9+", {9, 99}}};
  std::tie(target.first_grade, target.last_grade) = groups.at(group);
}

void set_ages(ProgresaTarget& target, const std::string& band) {
  static const std::map<std::string, std::pair<int, int>> bands{{"6-11", {6, 11}}, {"12-13", {12, 13}}, {"14-15", {14, 15}}};
  std::tie(target.first_age, target.last_age) = bands.at(band);
}

void set_kilometres(ProgresaTarget& target, const std::string& band) {
  static const std::map<std::string, std::pair<double, double>> bands{{"<1", {-1, 1}}, {"1-2.5", {1, 2.5}}, {"2.5-4", {2.5, 4}}, {">4", {4, 1e9}}};
  std::tie(target.kilometres_from, target.kilometres_below) = bands.at(band);
}

void set_delay(ProgresaTarget& target, const std::string& delay) {
  static const std::map<std::string, std::pair<int, int>> delays{{"<=1", {-99, 1}}, {"2", {2, 2}}, {">=3", {3, 99}}};
  std::tie(target.least_delay, target.most_delay) = delays.at(delay);
}

ProgresaTarget of_row(const EvidenceTable& table, std::size_t row, const std::string& name, What what, const std::string& share) {
  ProgresaTarget target;
  target.table = name;
  target.what = what;
  target.value = table.number(row, share);
  target.standard_error = table.number(row, "se_clustered");
  target.children = table.number(row, "n");
  target.boy = whole(table.number(row, "male"));
  if (table.has("poor")) target.poor = whole(table.number(row, "poor"));
  return target;
}

void add_enrolment(std::vector<ProgresaTarget>& targets, const std::filesystem::path& folder) {
  const EvidenceTable table = EvidenceTable::read(folder / "T2c_enrolment_1997_grade_age_sex_distance.csv");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    ProgresaTarget target = of_row(table, row, "T2c", What::enrolled_1997, "enrolled_1997");
    set_grades(target, table.text(row, "grade_group"));
    set_ages(target, table.text(row, "age_band"));
    set_kilometres(target, table.text(row, "distance_km"));
    target.id = fmt::format("T2c/poor={}/male={}/grade {}/age {}/km {}", target.poor, target.boy, table.text(row, "grade_group"), table.text(row, "age_band"), table.text(row, "distance_km"));
    targets.push_back(std::move(target));
  }
}

void add_transitions(std::vector<ProgresaTarget>& targets, const std::filesystem::path& folder) {
  const EvidenceTable table = EvidenceTable::read(folder / "T3b_control_transitions_age_grade.csv");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    ProgresaTarget target = of_row(table, row, "T3b", What::enrolled_1998, "p_enrolled_1998");
    target.control_only = true;
    target.first_age = target.last_age = whole(table.number(row, "age_1997"));
    target.first_grade = target.last_grade = whole(table.number(row, "grade_completed_1997"));
    target.enrolled_before = whole(table.number(row, "enrolled_1997"));
    target.id = fmt::format("T3b/poor={}/male={}/age {}/grade {}/enrolled {}", target.poor, target.boy, target.first_age, target.first_grade, target.enrolled_before);
    targets.push_back(std::move(target));
  }
}

void add_progression(std::vector<ProgresaTarget>& targets, const std::filesystem::path& folder) {
  const EvidenceTable table = EvidenceTable::read(folder / "T3c_control_grade_progression.csv");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    ProgresaTarget target = of_row(table, row, "T3c", What::moved_up, "p_grade_up");
    target.control_only = true;
    target.enrolled_before = 1;
    target.first_age = 6;
    target.last_age = 16;
    target.first_grade = target.last_grade = whole(table.number(row, "grade"));
    set_delay(target, table.text(row, "delay"));
    target.id = fmt::format("T3c/male={}/grade {}/delay {}", target.boy, target.first_grade, table.text(row, "delay"));
    targets.push_back(std::move(target));
  }
}

void add_work(std::vector<ProgresaTarget>& targets, const std::filesystem::path& folder) {
  const EvidenceTable table = EvidenceTable::read(folder / "T14_child_work_wage_1997_Schultz2004_A2.csv");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    const int age = whole(table.number(row, "age"));
    if (age < 10) continue;   // the model's children work from ten on
    for (const bool boy : {false, true}) {
      ProgresaTarget target;
      target.table = "T14";
      target.what = What::works;
      target.value = table.number(row, boy ? "paid_work_boys" : "paid_work_girls");
      target.children = table.number(row, boy ? "n_boys" : "n_girls");
      constexpr double design_effect = 2.0;   // of children in villages, as in the clustered tables
      target.standard_error = std::sqrt(design_effect * target.value * (1.0 - target.value) / target.children);
      target.boy = boy ? 1 : 0;
      target.first_age = target.last_age = age;
      target.id = fmt::format("T14/male={}/age {}", target.boy, age);
      targets.push_back(std::move(target));
    }
  }
}

void add_correlations(std::vector<ProgresaTarget>& targets, const std::filesystem::path& folder) {
  const EvidenceTable table = EvidenceTable::read(folder / "T4_progresa_population_1997.csv");
  const EvidenceTable siblings = EvidenceTable::read(folder / "T18b_sibling_correlation_1997.csv");
  constexpr double errors[2] = {0.006, 0.010};   // of correlations in some 500 villages: the two arms differ by as much
  const auto add = [&](const char* name, What what, double value, double error, int first, int last) {
    ProgresaTarget target;
    target.table = what == What::village_correlation ? "T4" : "T18b";
    target.what = what;
    target.id = fmt::format("{}/{}", target.table, name);
    target.value = value;
    target.standard_error = error;
    target.poor = 1;
    target.first_age = first;
    target.last_age = last;
    targets.push_back(std::move(target));
  };
  const auto of_arm = [&](int arm, const char* sample) {
    for (std::size_t row = 0; row < table.rows(); ++row) {
      if (table.text(row, "quantity") == fmt::format("village ICC of enrolment 1997 poor=1 treat={} {}", arm, sample)) return table.number(row, "mean");
    }
    return std::numeric_limits<double>::quiet_NaN();
  };
  add("villages, 6-15", What::village_correlation, 0.5 * (of_arm(0, "main") + of_arm(1, "main")), errors[0], 6, 15);
  add("villages, 11-14", What::village_correlation, 0.5 * (of_arm(0, "age97 11-14") + of_arm(1, "age97 11-14")), errors[1], 11, 14);
  add("siblings, 6-15", What::sibling_correlation, siblings.number(0, "sibling_correlation"), 0.012, 6, 15);
  add("siblings, 11-15", What::sibling_correlation, siblings.number(1, "sibling_correlation"), 0.016, 11, 15);
}

bool counts(const ProgresaTarget& t, const SurveyChild& c) {
  const int delay = c.age - 6 - c.grade;
  return c.age >= t.first_age && c.age <= t.last_age && c.grade >= t.first_grade && c.grade <= t.last_grade && (t.poor < 0 || c.poor == (t.poor != 0)) &&
         (t.boy < 0 || c.boy == (t.boy != 0)) && (t.enrolled_before < 0 || c.enrolled[0] == t.enrolled_before) && (!t.control_only || !c.treated) &&
         delay >= t.least_delay && delay <= t.most_delay && c.kilometres >= t.kilometres_from && c.kilometres < t.kilometres_below;
}

double share_of_children(const ProgresaTarget& t, const ProgresaPanel& panel) {
  double all = 0.0, those = 0.0;
  for (std::size_t i = 0; i < panel.children.size(); ++i) {
    const SurveyChild& c = panel.children[i];
    const bool later = t.what == What::enrolled_1998 || t.what == What::moved_up;
    if (!counts(t, c) || (later && c.enrolled[1] == not_seen)) continue;
    all += 1.0;
    const bool does = t.what == What::enrolled_1997   ? c.enrolled[0] == 1
                      : t.what == What::enrolled_1998 ? c.enrolled[1] == 1
                      : t.what == What::moved_up      ? panel.grade_next[i] > c.grade
                                                      : panel.working[i] != 0;
    those += does ? 1.0 : 0.0;
  }
  return all > 0.0 ? those / all : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

std::vector<ProgresaTarget> progresa_targets(const std::filesystem::path& configs) {
  const std::filesystem::path folder = configs / "evidence";
  std::vector<ProgresaTarget> targets;
  add_enrolment(targets, folder);
  add_transitions(targets, folder);
  add_progression(targets, folder);
  add_work(targets, folder);
  add_correlations(targets, folder);
  return targets;
}

std::vector<double> simulated_targets(std::span<const ProgresaTarget> targets, const ProgresaPanel& panel) {
  std::vector<double> values;
  for (const ProgresaTarget& target : targets) {
    if (target.share()) {
      values.push_back(share_of_children(target, panel));
    } else {
      const Group group = target.what == What::village_correlation ? Group::village : Group::household;
      values.push_back(intraclass_correlation(panel.children, 0, group, [&](const SurveyChild& c) { return counts(target, c); }));
    }
  }
  return values;
}

double error_of(const ProgresaTarget& target, double simulated) {
  if (!target.share()) return target.standard_error;
  const double half_child = 0.5 / target.children;
  const double share = std::clamp(simulated, half_child, 1.0 - half_child);
  return std::max(target.standard_error, std::sqrt(share * (1.0 - share) / target.children));
}

}  // namespace guyub::analysis
