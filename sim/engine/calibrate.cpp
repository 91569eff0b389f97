#include "sim/engine/calibrate.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include "sim/core/kernels.hpp"
#include "sim/engine/setting.hpp"

namespace guyub {
namespace {

constexpr int ages = last_school_age + 1;
constexpr int rounds = 4;         // of solving school and work in turn
constexpr int halvings = 30;
constexpr std::size_t communities_per_task = 8;
constexpr std::size_t batch = 256;

struct Choices {
  std::vector<float> school;   ///< log-odds without the constants, by person (SchoolChoice)
  std::vector<float> work;
};

struct Sample {
  std::array<Choices, ages> choices;                     ///< by age at the coming choice
  std::array<std::int64_t, ages> today{};                ///< persons by age today
  std::array<std::int64_t, ages> enrolled_today{};
  std::size_t size(std::size_t age) const { return choices[age].school.size(); }
  Sample& operator+=(const Sample& other);
};

Sample& Sample::operator+=(const Sample& other) {
  for (std::size_t age = 0; age < ages; ++age) {
    const Choices& more = other.choices[age];
    choices[age].school.insert(choices[age].school.end(), more.school.begin(), more.school.end());
    choices[age].work.insert(choices[age].work.end(), more.work.begin(), more.work.end());
    today[age] += other.today[age];
    enrolled_today[age] += other.enrolled_today[age];
  }
  return *this;
}

void add_community(Sample& sample, const Community& community, std::size_t stride, const Model& model, const SchoolSetting& setting) {
  Community older = community;
  for (std::size_t h = 0; h < community.size(); h += stride) {
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      const int age = age_years(community.persons.age_months[i]) + 1;
      if (age <= ages) {
        ++sample.today[static_cast<std::size_t>(age - 1)];
        sample.enrolled_today[static_cast<std::size_t>(age - 1)] += community.persons.enrolled[i];
      }
      if (age < first_school_age || age > last_school_age) continue;
      older.persons.age_months[i] = static_cast<std::uint16_t>(community.persons.age_months[i] + 12);
      if (older.persons.enrolled[i] != 0 && older.persons.grade[i] < 16) ++older.persons.grade[i];
      const SchoolChoice choice = school_choice(older, h, i, 0, model.behaviour.schooling, setting);
      sample.choices[static_cast<std::size_t>(age)].school.push_back(choice.school);
      sample.choices[static_cast<std::size_t>(age)].work.push_back(choice.work);
    }
  }
}

/// Terms of everyone who will be of school age at the next choice: one year older, a grade higher if enrolled. In the
/// order of the communities.
Sample draw_sample(const Country& country, const Model& model, const Workers& workers) {
  const std::int64_t persons = country.persons();
  const auto stride = static_cast<std::size_t>(std::max<std::int64_t>(1, persons / static_cast<std::int64_t>(calibration_sample)));
  const SchoolSetting setting{static_cast<float>(model.region.mean_expenditure), enrolled_level(model.region), true};
  const std::size_t communities = country.communities.size();
  std::vector<Sample> parts((communities + communities_per_task - 1) / communities_per_task);
  workers.for_each(parts.size(), [&](std::size_t part) {
    const std::size_t last = std::min(communities, (part + 1) * communities_per_task);
    for (std::size_t c = part * communities_per_task; c < last; ++c) add_community(parts[part], country.communities[c], stride, model, setting);
  });
  Sample sample;
  for (const Sample& part : parts) sample += part;
  return sample;
}

enum class Chance : std::uint8_t { school, work };

/// Sum of chances() over a sample's persons of an age, batch by batch in vector units, added up in their order.
double expected(Chance of, const Choices& choices, float enrol, float work, const SchoolChoiceCoefficients& c) {
  std::array<float, batch> school, working, both;
  double sum = 0.0;
  for (std::size_t first = 0; first < choices.school.size(); first += batch) {
    const std::size_t n = std::min(batch, choices.school.size() - first);
    for (std::size_t i = 0; i < n; ++i) {
      school[i] = choices.school[first + i] + enrol;
      working[i] = choices.work[first + i] + work;
      both[i] = school[i] + working[i] - c.school_and_work;
    }
    kernels().exponentials(school.data(), n, school.data());
    kernels().exponentials(working.data(), n, working.data());
    kernels().exponentials(both.data(), n, both.data());
    std::array<float, batch>& alone = of == Chance::school ? school : working;
    for (std::size_t i = 0; i < n; ++i) {
      const float all = 1.0f + school[i] + working[i] + both[i];
      alone[i] = alone[i] / all + both[i] / all;
    }
    for (std::size_t i = 0; i < n; ++i) sum += static_cast<double>(alone[i]);
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
  const Sample sample = draw_sample(country, model, workers);
  const SchoolChoiceCoefficients& c = model.behaviour.schooling;
  SchoolConstants constants;
  constants.work = -3.0f;
  for (int round = 0; round < rounds; ++round) {
    workers.for_each(ages, [&](std::size_t age) {
      if (sample.size(age) == 0) return;
      const double enrolled = sample.today[age] > 0 ? static_cast<double>(sample.enrolled_today[age]) / static_cast<double>(sample.today[age]) : 0.0;
      constants.enrol[age] = solve([&](float mu) { return expected(Chance::school, sample.choices[age], mu, constants.work, c); },
                                   std::clamp(enrolled, 0.001, 0.999) * static_cast<double>(sample.size(age)));
    });
    double children = 0.0;
    for (std::size_t age = first_working_age; age <= last_child_age; ++age) children += static_cast<double>(sample.size(age));
    if (children == 0.0) break;
    constants.work = solve(
        [&](float mu) {
          std::array<double, ages> working{};
          workers.for_each(last_child_age - first_working_age + 1, [&](std::size_t of_working_age) {
            const std::size_t age = first_working_age + of_working_age;
            working[age] = expected(Chance::work, sample.choices[age], constants.enrol[age], mu, c);
          });
          return std::accumulate(working.begin(), working.end(), 0.0);
        },
        std::clamp(model.region.children_10_17_working, 0.0005, 0.9) * children);
  }
  return constants;
}

}  // namespace guyub
