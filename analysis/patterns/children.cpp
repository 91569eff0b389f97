#include "analysis/patterns/children.hpp"

namespace guyub::patterns {
namespace {

std::vector<double> answer(const Country& country, const std::vector<Question>& questions) {
  std::vector<double> sums(questions.size());
  std::vector<double> counts(questions.size());
  for (const Community& c : country.communities) {
    for (std::size_t h = 0; h < c.size(); ++h) {
      for (std::uint32_t i = c.first_person(h); i < c.end_person(h); ++i) {
        for (std::size_t q = 0; q < questions.size(); ++q) {
          if (!questions[q].who(c, h, i)) continue;
          sums[q] += questions[q].trait(c.persons, i);
          counts[q] += 1.0;
        }
      }
    }
  }
  for (std::size_t q = 0; q < questions.size(); ++q) sums[q] = counts[q] > 0.0 ? sums[q] / counts[q] : 0.0;
  return sums;
}

}  // namespace

Who children(int youngest, int oldest, int lowest_grade, int highest_grade) {
  return [=](const Community& c, std::size_t, std::uint32_t i) {
    const int months = c.persons.age_months[i] - 1;   // people have aged by a month since
    const int grade = c.persons.grade[i];
    return months >= 12 * youngest && months < 12 * (oldest + 1) && grade >= lowest_grade && grade <= highest_grade;
  };
}

double in_school(const Persons& p, std::uint32_t slot) { return p.enrolled[slot]; }
double at_work(const Persons& p, std::uint32_t slot) { return p.working[slot]; }
double learnt(const Persons& p, std::uint32_t slot) { return p.learning[slot] / 255.0; }

std::vector<std::vector<double>> ask(const Model& world, const std::vector<Arm>& arms, const std::vector<Question>& questions) {
  const auto months = static_cast<std::size_t>(world.head.run.months);
  std::size_t seen = 0;
  std::vector<std::vector<double>> answers;
  live(world, arms, [&](const Country& country) {
    if (seen++ >= (months - 1) * arms.size()) answers.push_back(answer(country, questions));   // the arms' last months come last
    return 0.0;
  });
  return answers;
}

}  // namespace guyub::patterns
