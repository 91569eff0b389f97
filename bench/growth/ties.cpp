// What more ties among households cost.

#include <fmt/format.h>

#include "bench/growth/world.hpp"

namespace guyub::bench {
namespace {

/// So many times the ties, near and far alike: neighbourhoods grow too, else their members would soon all be tied.
std::vector<std::string> more_ties(const TieCoefficients& ties, int times) {
  return {fmt::format("synthesis.ties.mean_degree={}", times * ties.mean_degree),
          fmt::format("synthesis.ties.neighbourhood={}", times * ties.neighbourhood),
          fmt::format("synthesis.ties.most_ties={}", times * ties.most_ties)};
}

double ties_a_household(const Country& country) {
  std::size_t ties = 0;
  for (const Community& community : country.communities) ties += community.households.tie.size();
  return static_cast<double>(ties) / static_cast<double>(country.households());
}

/// The second year on one thread.
Sample second_year(const GrowthOptions& options, int times) {
  const TieCoefficients usual = variant_for(options, options.households).model.synthesis.ties;
  ProductWorld world = make_world_after(months_a_year, variant_for(options, options.households, more_ties(usual, times)), Workers(0));
  const Timing timing = timed_year(world, months_a_year, Workers(1));
  Sample sample = sample_of(timing);
  sample.figures = {nanoseconds_a_household_month(timing, world), bytes_a_household(world), ties_a_household(world.country)};
  return sample;
}

}  // namespace

Question ties_question(const GrowthOptions& options) {
  Question question{"ties", fmt::format("{} households on 1 thread, the second year", options.households),
                    {{"cost", "ns a household-month"},
                     {"columns", "bytes a household with its persons"},
                     {"ties", "a household"}},
                    {}};
  for (const int times : {1, 2, 4}) {
    question.points.push_back({fmt::format("{} times the mean number of ties", times),
                               [&options, times] { return in_own_process([&] { return second_year(options, times); }); }, {}});
  }
  return question;
}

}  // namespace guyub::bench
