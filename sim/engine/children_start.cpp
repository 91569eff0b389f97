#include <algorithm>
#include <array>
#include <cstdint>

#include "sim/engine/bodies_start.hpp"
#include "sim/household/visits.hpp"
#include "sim/population/ratio_sums.hpp"

namespace guyub {
namespace {

constexpr std::int32_t lowest_height = -128;
constexpr std::size_t heights = 256;
using Heights = std::array<std::int64_t, heights>;   ///< children by height_for_age

/// The past months of one child, oldest first.
void live_so_far(Community& community, std::size_t h, std::uint32_t slot, const Model& model, const Draws& draws) {
  Persons& p = community.persons;
  const Behaviour& b = model.behaviour;
  ChildMonth month = child_month(community, h, static_cast<float>(model.region.mean_expenditure));
  const float goes = logistic(visit_log_odds(community, h, b.visits));
  p.immunisation[slot] = 0;
  const int age_now = p.age_months[slot];
  for (int age = 0; age < age_now; ++age) {
    const std::uint32_t then = month_before(static_cast<std::uint32_t>(age_now - age));
    const PhiloxCounter luck = draws.block(community.id.value(), static_cast<std::uint32_t>(h), then, Purpose::household_income);
    const PhiloxCounter words = draws.block(community.id.value(), p.id[slot], then, Purpose::person_health);
    month.care = uniform(luck[2]) < goes ? community.institutions.post_quality : 0.0f;
    if (age < last_dose_months && gets_dose(age, p.immunisation[slot], month.care, uniform(words[3]), b.immunisation)) ++p.immunisation[slot];
    live_as_child(p, slot, age, month, words, b.health, 0.0f);
  }
}

/// Calls visit(household, slot) for every child under five that was born before the run.
template <class Visit>
void for_children(const Community& community, Visit visit) {
  for (std::size_t h = 0; h < community.size(); ++h) {
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      if (community.persons.age_months[i] < under_five_months && community.persons.age_months[i] > 0) visit(h, i);
    }
  }
}

/// The shift, in steps of a height, with which a share of the children is below the line of stunting. A child's height stands for
/// the step from it on.
float shift_for(const Heights& children, double share) {
  std::int64_t all = 0;
  for (const std::int64_t n : children) all += n;
  double below = 0.0;
  const double wanted = share * static_cast<double>(all);
  for (std::size_t k = 0; k < heights; ++k) {
    const auto here = static_cast<double>(children[k]);
    if (here > 0.0 && below + here >= wanted) {
      return static_cast<float>(static_cast<double>(stunted_below) - (static_cast<double>(k) + lowest_height + (wanted - below) / here));
    }
    below += here;
  }
  return 0.0f;
}

/// Shifts a child's height by a number of steps that need not be whole: up or down to the next whole one by chance.
std::int8_t shifted(std::int8_t height, float shift, float u) {
  const float to = static_cast<float>(height) + shift + u;
  const auto whole = static_cast<std::int32_t>(to) - (to < 0.0f && to != static_cast<float>(static_cast<std::int32_t>(to)) ? 1 : 0);
  return static_cast<std::int8_t>(std::clamp(whole, lowest_height + 1, -lowest_height - 1));
}

}  // namespace

float settle_children(Country& country, const Model& model, const Draws& draws, const Workers& workers) {
  std::vector<Heights> parts(country.communities.size());
  workers.for_each(parts.size(), [&](std::size_t c) {
    Community& community = country.communities[c];
    for_children(community, [&](std::size_t h, std::uint32_t slot) {
      live_so_far(community, h, slot, model, draws);
      ++parts[c][static_cast<std::size_t>(community.persons.height_for_age[slot] - lowest_height)];
    });
  });
  if (model.region.stunting_under5 <= 0.0) return 0.0f;
  Heights all{};
  for (const Heights& part : parts) {
    for (std::size_t k = 0; k < heights; ++k) all[k] += part[k];
  }
  const float shift = shift_for(all, model.region.stunting_under5);
  workers.for_each(country.communities.size(), [&](std::size_t c) {
    Community& community = country.communities[c];
    for_children(community, [&](std::size_t, std::uint32_t slot) {
      std::int8_t& height = community.persons.height_for_age[slot];
      const PhiloxCounter words = draws.block(community.id.value(), community.persons.id[slot], month_before(0), Purpose::person_health);
      height = shifted(height, shift, uniform(words[0]));
    });
  });
  return shift / static_cast<float>(height_steps);
}

std::vector<FitRow> stunting_fit(const Country& country, const RegionStatistics& region) {
  if (region.stunting_under5 <= 0.0) return {};
  constexpr double tolerance = 0.02;
  RatioSums stunted;
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      std::int64_t children = 0;
      std::int64_t small = 0;
      for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
        if (community.persons.age_months[i] >= under_five_months) continue;
        ++children;
        small += community.persons.height_for_age[i] < stunted_below ? 1 : 0;
      }
      stunted.add(small, children);
    }
  }
  const double miss = stunted.ratio() - region.stunting_under5;
  const StandIn* wider = region.stand_in("stunting_under5");
  return {{{"balita pendek", "stunted children under five"}, "stunting_under5", "1", region.stunting_under5, stunted.ratio(), stunted.error(),
           tolerance, miss <= tolerance && -miss <= tolerance, false, wider == nullptr ? std::string() : wider->region}};
}

BodyConstants settle_bodies(Country& country, const Model& model, const Draws& draws, const Workers& workers) {
  BodyConstants constants;
  constants.birth_height = settle_children(country, model, draws, workers);
  settle_women(country, model, draws, workers, constants);
  return constants;
}

}  // namespace guyub
