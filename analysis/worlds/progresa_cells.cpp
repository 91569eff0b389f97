#include "analysis/worlds/progresa_cells.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include <fmt/format.h>

namespace guyub::analysis {
namespace {

enum Wave : std::size_t { autumn_1997, autumn_1998, autumn_1999 };

/// A range of whole numbers, both ends counted.
struct Range {
  int first;
  int last;
  bool holds(int value) const { return value >= first && value <= last; }
};

constexpr Range two_year_ages{6, 15};
constexpr Range three_wave_ages{10, 16};
constexpr int any_more = std::numeric_limits<int>::max();

bool poor(const SurveyChild& child) { return child.poor && two_year_ages.holds(child.age); }

class Cells {
 public:
  void add(std::string id, std::function<double(Children)> estimate) { all.push_back({std::move(id), std::move(estimate)}); }
  void add_change(std::string id, Wave after, Chosen chosen) {
    add(std::move(id), [after, chosen = std::move(chosen)](Children children) { return difference_in_differences(children, autumn_1997, after, chosen).value; });
  }
  /// Treated less control share enrolled in 1998 among those who were, or were not, enrolled in 1997.
  void add_transition(const std::string& group, const Chosen& chosen) {
    for (const auto& [name, enrolled] : {std::pair{"stay", 1}, std::pair{"return", 0}}) {
      add(fmt::format("P-{}-{}", name, group), [enrolled = enrolled, chosen](Children children) {
        return arm_difference(children, autumn_1998, [&](const SurveyChild& c) { return c.enrolled[autumn_1997] == enrolled && chosen(c); }).value;
      });
    }
  }

  std::vector<ProgresaCell> all;
};

void add_by_age_and_grade(Cells& cells) {
  for (const bool boy : {true, false}) {
    const char* const sex = boy ? "boys" : "girls";
    for (int age = two_year_ages.first; age <= two_year_ages.last; ++age) {
      cells.add_change(fmt::format("P-age{}-{}", age, sex), autumn_1998, [=](const SurveyChild& c) { return poor(c) && c.boy == boy && c.age == age; });
    }
    for (int grade = 4; grade <= 9; ++grade) {
      cells.add_change(fmt::format("P-grade{}-{}", grade, sex), autumn_1998, [=](const SurveyChild& c) { return poor(c) && c.boy == boy && c.grade == grade; });
    }
  }
  for (int grade = 0; grade <= 9; ++grade) {
    cells.add_change(fmt::format("P-grade{}-all", grade), autumn_1998, [=](const SurveyChild& c) { return poor(c) && c.grade == grade; });
  }
  cells.add_change("P-nonpoor-98", autumn_1998, [](const SurveyChild& c) { return !c.poor && two_year_ages.holds(c.age); });
  cells.add_change("P-all-98", autumn_1998, poor);
}

void add_transitions(Cells& cells) {
  cells.add_transition("gall-all", poor);
  cells.add_transition("gall-boys", [](const SurveyChild& c) { return poor(c) && c.boy; });
  cells.add_transition("gall-girls", [](const SurveyChild& c) { return poor(c) && !c.boy; });
  for (const auto& [name, grades] : {std::pair{"g0-5", Range{0, 5}}, std::pair{"g6", Range{6, 6}}, std::pair{"g7-8", Range{7, 8}}}) {
    cells.add_transition(fmt::format("{}-all", name), [grades = grades](const SurveyChild& c) { return poor(c) && grades.holds(c.grade); });
  }
}

/// Seen in all three waves; poor by the original list.
void add_three_waves(Cells& cells) {
  const auto in_sample = [](const SurveyChild& c) {
    return three_wave_ages.holds(c.age) && c.enrolled[autumn_1997] != not_seen && c.enrolled[autumn_1998] != not_seen && c.enrolled[autumn_1999] != not_seen;
  };
  const std::array waves{std::pair{"1998", autumn_1998}, std::pair{"1999", autumn_1999}};
  for (const auto& [year, wave] : waves) {
    for (const bool listed : {true, false}) {
      const char* const who = listed ? "poor" : "non-poor";
      const auto of_list = [=](const SurveyChild& c) { return in_sample(c) && c.poor_at_first == listed; };
      cells.add_change(fmt::format("P3-all-{}-{}", who, year), wave, of_list);
      cells.add_change(fmt::format("P3-boys-{}-{}", who, year), wave, [=](const SurveyChild& c) { return of_list(c) && c.boy; });
      cells.add_change(fmt::format("P3-girls-{}-{}", who, year), wave, [=](const SurveyChild& c) { return of_list(c) && !c.boy; });
    }
    for (int age = 10; age <= 15; ++age) {
      cells.add_change(fmt::format("P3-age{}-poor-{}", age, year), wave, [=](const SurveyChild& c) { return in_sample(c) && c.poor_at_first && c.age == age; });
    }
  }
}

void add_gradients(Cells& cells) {
  struct Kilometres {
    const char* name;
    double from;
    double below;
  };
  constexpr double far = std::numeric_limits<double>::infinity();
  for (const auto& [name, from, below] : {Kilometres{"under_1", 0.0, 1.0}, Kilometres{"1_to_2.5", 1.0, 2.5}, Kilometres{"2.5_to_4", 2.5, 4.0}, Kilometres{"over_4", 4.0, far}}) {
    cells.add_change(fmt::format("P-dist_sec-{}", name), autumn_1998, [from = from, below = below](const SurveyChild& c) { return poor(c) && c.kilometres >= from && c.kilometres < below; });
  }
  for (const auto& [name, grades] : {std::pair{"0", Range{0, 0}}, std::pair{"1-3", Range{1, 3}}, std::pair{"4-5", Range{4, 5}}, std::pair{"6_or_more", Range{6, any_more}}}) {
    cells.add_change(fmt::format("P-hohedu-{}", name), autumn_1998, [grades = grades](const SurveyChild& c) { return poor(c) && grades.holds(c.head_grade); });
  }
  for (const auto& [name, size] : {std::pair{"up_to_5", Range{0, 5}}, std::pair{"6-7", Range{6, 7}}, std::pair{"8-9", Range{8, 9}}, std::pair{"10_or_more", Range{10, any_more}}}) {
    cells.add_change(fmt::format("P-fam_n-{}", name), autumn_1998, [size = size](const SurveyChild& c) { return poor(c) && size.holds(c.household_size); });
  }
  for (std::size_t quarter = 0; quarter < 4; ++quarter) {
    cells.add(fmt::format("P-welfare_index-{}{}", quarter + 1, quarter == 0 ? "_(poorest)" : ""), [quarter](Children children) {
      std::vector<double> scores;
      for (const SurveyChild& c : children) {
        if (poor(c)) scores.push_back(c.welfare);
      }
      const std::vector<double> cuts = cut_points(std::move(scores), 4);
      const auto quarter_of = [&](double score) { return static_cast<std::size_t>(std::upper_bound(cuts.begin(), cuts.end(), score) - cuts.begin()); };
      return difference_in_differences(children, autumn_1997, autumn_1998, [&](const SurveyChild& c) { return poor(c) && quarter_of(c.welfare) == quarter; }).value;
    });
  }
}

void add_correlations(Cells& cells) {
  for (const auto& [arm, treated] : {std::pair{"C", false}, std::pair{"T", true}}) {
    for (const auto& [name, ages] : {std::pair{"main", two_year_ages}, std::pair{"age97_11-14", Range{11, 14}}}) {
      cells.add(fmt::format("P-icc98-{}-{}", arm, name), [treated = treated, ages = ages](Children children) {
        return intraclass_correlation(children, autumn_1998, Group::village, [&](const SurveyChild& c) { return poor(c) && c.treated == treated && ages.holds(c.age); });
      });
    }
  }
}

}  // namespace

std::vector<ProgresaCell> progresa_child_cells() {
  Cells cells;
  add_by_age_and_grade(cells);
  add_transitions(cells);
  add_three_waves(cells);
  add_gradients(cells);
  add_correlations(cells);
  return std::move(cells.all);
}

}  // namespace guyub::analysis
