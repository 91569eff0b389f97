#include "sim/engine/calibrate.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "sim/engine/setting.hpp"

namespace guyub {
namespace {

constexpr int ages = last_school_age + 1;
constexpr int rounds = 4;         // of solving school and work in turn
constexpr int halvings = 30;

struct Sample {
  std::array<std::vector<SchoolChoice>, ages> choices;   ///< by age at the coming choice
  std::array<double, ages> enrolled_today{};             ///< share at that age today
};

/// Terms of everyone who will be of school age at the next choice: one year older, a grade higher if enrolled.
Sample draw_sample(const Country& country, const Model& model) {
  const std::int64_t persons = country.persons();
  const auto stride = static_cast<std::size_t>(std::max<std::int64_t>(1, persons / static_cast<std::int64_t>(calibration_sample)));
  const SchoolSetting setting{static_cast<float>(model.region.mean_expenditure), enrolled_level(model.region), true};
  Sample sample;
  std::array<std::int64_t, ages> today{};
  std::array<std::int64_t, ages> today_enrolled{};
  for (const Community& community : country.communities) {
    Community older = community;
    for (std::size_t h = 0; h < community.size(); h += stride) {
      for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
        const int age = age_years(community.persons.age_months[i]) + 1;
        if (age <= ages) {
          ++today[static_cast<std::size_t>(age - 1)];
          today_enrolled[static_cast<std::size_t>(age - 1)] += community.persons.enrolled[i];
        }
        if (age < first_school_age || age > last_school_age) continue;
        older.persons.age_months[i] = static_cast<std::uint16_t>(community.persons.age_months[i] + 12);
        if (older.persons.enrolled[i] != 0 && older.persons.grade[i] < 16) ++older.persons.grade[i];
        sample.choices[static_cast<std::size_t>(age)].push_back(school_choice(older, h, i, 0, model.behaviour.schooling, setting));
      }
    }
  }
  for (std::size_t age = 0; age < ages; ++age) {
    if (today[age] > 0) sample.enrolled_today[age] = static_cast<double>(today_enrolled[age]) / static_cast<double>(today[age]);
  }
  return sample;
}

struct Expected {
  double school = 0;
  double work = 0;
};

Expected expected_share(const std::vector<SchoolChoice>& choices, float enrol, float work, const SchoolChoiceCoefficients& c) {
  Expected sum;
  for (SchoolChoice choice : choices) {
    choice.school += enrol;
    choice.work += work;
    const SchoolChances chance = chances(choice, c);
    sum.school += static_cast<double>(chance.school + chance.both);
    sum.work += static_cast<double>(chance.work + chance.both);
  }
  return sum;
}

/// The constant at which a rising function of it reaches a target.
template <class Function>
float solve(Function function, double target) {
  float low = -25.0f;
  float high = 25.0f;
  for (int i = 0; i < halvings; ++i) {
    const float middle = 0.5f * (low + high);
    (function(middle) < target ? low : high) = middle;
  }
  return 0.5f * (low + high);
}

}  // namespace

SchoolConstants solve_school_constants(const Country& country, const Model& model, const Workers& workers) {
  const Sample sample = draw_sample(country, model);
  const SchoolChoiceCoefficients& c = model.behaviour.schooling;
  SchoolConstants constants;
  constants.work = -3.0f;
  for (int round = 0; round < rounds; ++round) {
    workers.for_each(ages, [&](std::size_t age) {
      const std::vector<SchoolChoice>& choices = sample.choices[age];
      if (choices.empty()) return;
      const double rate = std::clamp(sample.enrolled_today[age], 0.001, 0.999);
      constants.enrol[age] = solve([&](float mu) { return expected_share(choices, mu, constants.work, c).school; },
                                   rate * static_cast<double>(choices.size()));
    });
    double children = 0.0;
    for (std::size_t age = first_working_age; age <= last_child_age; ++age) children += static_cast<double>(sample.choices[age].size());
    if (children == 0.0) break;
    constants.work = solve(
        [&](float mu) {
          double working = 0.0;
          for (std::size_t age = first_working_age; age <= last_child_age; ++age) {
            working += expected_share(sample.choices[age], constants.enrol[age], mu, c).work;
          }
          return working;
        },
        std::clamp(model.region.children_10_17_working, 0.0005, 0.9) * children);
  }
  return constants;
}

}  // namespace guyub
