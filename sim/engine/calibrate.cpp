#include "sim/engine/calibrate.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include "sim/core/kernels.hpp"
#include "sim/engine/setting.hpp"
#include "sim/household/foresight.hpp"
#include "sim/population/school_leaning.hpp"

namespace guyub {
namespace {

constexpr std::size_t ages = last_school_age + 1;
constexpr int rounds = 4;         // of solving school and work in turn
constexpr int halvings = 30;
constexpr std::size_t communities_per_task = 8;
constexpr std::size_t batch = 256;

struct Sample {
  std::array<std::vector<SchoolOutlook>, ages> children;   ///< by age at the coming choice
  std::array<std::int64_t, ages> today{};                  ///< persons by age today
  std::array<std::int64_t, ages> enrolled_today{};
  Sample& operator+=(const Sample& other);
};

Sample& Sample::operator+=(const Sample& other) {
  for (std::size_t age = 0; age < ages; ++age) {
    children[age].insert(children[age].end(), other.children[age].begin(), other.children[age].end());
    today[age] += other.today[age];
    enrolled_today[age] += other.enrolled_today[age];
  }
  return *this;
}

void add_community(Sample& sample, const Community& community, std::size_t stride, const Model& model, const SchoolSetting& setting, const Draws& draws) {
  const SchoolChoiceCoefficients& c = model.behaviour.schooling;
  const float village = village_term(community, c, draws);
  Community older = community;
  for (std::size_t h = 0; h < community.size(); h += stride) {
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      const auto age = static_cast<std::size_t>(age_years(community.persons.age_months[i]));
      older.persons.age_months[i] = static_cast<std::uint16_t>(community.persons.age_months[i] + 12);
      if (age >= ages) continue;
      ++sample.today[age];
      sample.enrolled_today[age] += community.persons.enrolled[i];
    }
    const FamilyTerms family = family_terms(older, h, log_real(relative_consumption(older, h, setting)), village, c, setting, draws);
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      const int age = age_years(older.persons.age_months[i]);
      if (age < first_school_age || age > last_school_age) continue;
      const std::uint32_t leaning = school_leaning_of_person(draws, community.id.value(), community.persons.id[i]);
      SchoolOutlook child = outlook_of(older, h, i, family, leaning, c);
      if (!child.out && child.grade < most_grades) ++child.grade;
      sample.children[static_cast<std::size_t>(age)].push_back(child);
    }
  }
}

/// Everyone who will be of school age at the next choice: one year older, a grade higher if enrolled. In the order of the
/// communities.
Sample draw_sample(const Country& country, const Model& model, const Draws& draws, const Workers& workers) {
  const std::int64_t persons = country.persons();
  const auto stride = static_cast<std::size_t>(std::max<std::int64_t>(1, persons / static_cast<std::int64_t>(calibration_sample)));
  const Mechanisms& on = model.head.mechanisms;
  const SchoolSetting setting{static_cast<float>(model.region.mean_expenditure), enrolled_level(model.region), true, on.foresight, on.learning};
  const std::size_t communities = country.communities.size();
  std::vector<Sample> parts((communities + communities_per_task - 1) / communities_per_task);
  workers.for_each(parts.size(), [&](std::size_t part) {
    const std::size_t last = std::min(communities, (part + 1) * communities_per_task);
    for (std::size_t c = part * communities_per_task; c < last; ++c) {
      add_community(parts[part], country.communities[c], stride, model, setting, draws);
    }
  });
  Sample sample;
  for (const Sample& part : parts) sample += part;
  return sample;
}

/// Log-odds of everyone of an age but for the constants that are looked for.
struct ChoicesOfAges {
  std::vector<float> school;
  std::vector<float> work;
  float less_beside = 0;
};

ChoicesOfAges choices_of(const std::vector<SchoolOutlook>& children, std::size_t age, const SchoolConstants& constants, const Model& model,
                   const PromotionTable& promotion, const Workers& workers) {
  const SchoolChoiceCoefficients& c = model.behaviour.schooling;
  const SchoolAges of_ages = school_ages(c, constants, 1.0f);
  const ForesightYears years = foresight_years(of_ages);
  ChoicesOfAges choices{std::vector<float>(children.size()), std::vector<float>(children.size()), of_ages.less_beside[age]};
  const bool ahead = model.head.mechanisms.foresight && looks_ahead(static_cast<int>(age));
  workers.for_each((children.size() + batch - 1) / batch, [&](std::size_t part) {
    const std::size_t first = part * batch;
    const std::size_t n = std::min(batch, children.size() - first);
    if (ahead) look_ahead({&children[first], n}, years, promotion, c, &choices.school[first]);
    for (std::size_t i = first; i < first + n; ++i) {
      choices.school[i] += present_term(children[i], c) + of_ages.enrol[age] - constants.enrol[age];
      choices.work[i] = of_ages.work[children[i].male ? 1 : 0][age] - constants.work;
    }
  });
  return choices;
}

enum class Chance : std::uint8_t { school, work };

/// Sum of chances() over a sample's persons of an age, batch by batch in vector units, added up in their order.
double expected(Chance of, const ChoicesOfAges& choices, float enrol, float work) {
  std::array<float, batch> school, working, both;
  double sum = 0.0;
  for (std::size_t first = 0; first < choices.school.size(); first += batch) {
    const std::size_t n = std::min(batch, choices.school.size() - first);
    for (std::size_t i = 0; i < n; ++i) {
      school[i] = choices.school[first + i] + enrol;
      working[i] = choices.work[first + i] + work;
      both[i] = school[i] + working[i] - choices.less_beside;
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

double share_enrolled_today(const Sample& sample, std::size_t age) {
  if (sample.today[age] == 0) return 0.0;
  return static_cast<double>(sample.enrolled_today[age]) / static_cast<double>(sample.today[age]);
}

/// The constant of child work; choices of the working ages come from the constants of school.
float solve_work(const std::array<ChoicesOfAges, ages>& choices, const SchoolConstants& constants, double share, const Workers& workers) {
  double children = 0.0;
  for (std::size_t age = first_working_age; age <= last_child_age; ++age) children += static_cast<double>(choices[age].school.size());
  if (children == 0.0) return constants.work;
  const auto works = [&](float mu) {
    std::array<double, ages> working{};
    workers.for_each(last_child_age - first_working_age + 1, [&](std::size_t of_working_age) {
      const std::size_t age = first_working_age + of_working_age;
      working[age] = expected(Chance::work, choices[age], constants.enrol[age], mu);
    });
    return std::accumulate(working.begin(), working.end(), 0.0);
  };
  return solve(works, std::clamp(share, 0.0005, 0.9) * children);
}

}  // namespace

SchoolConstants solve_school_constants(const Country& country, const Model& model, const Draws& draws, const Workers& workers) {
  if (model.behaviour.school_constants) return given_constants(*model.behaviour.school_constants);
  const Sample sample = draw_sample(country, model, draws, workers);
  const PromotionTable moves_up = promotion_table(model.behaviour.promotion);
  SchoolConstants constants;
  constants.work = -3.0f;
  for (int round = 0; round < rounds; ++round) {
    std::array<ChoicesOfAges, ages> choices;
    for (std::size_t age = last_school_age; age >= first_school_age; --age) {
      if (sample.children[age].empty()) continue;
      choices[age] = choices_of(sample.children[age], age, constants, model, moves_up, workers);
      constants.enrol[age] = solve([&](float mu) { return expected(Chance::school, choices[age], mu, constants.work); },
                                   std::clamp(share_enrolled_today(sample, age), 0.001, 0.999) * static_cast<double>(sample.children[age].size()));
    }
    constants.work = solve_work(choices, constants, model.region.children_10_17_working, workers);
  }
  return constants;
}

}  // namespace guyub
