#include <algorithm>

#include "sim/engine/bodies_start.hpp"
#include "sim/engine/setting.hpp"
#include "sim/household/visits.hpp"
#include "sim/household/vital_loops.hpp"

namespace guyub {
namespace {

constexpr std::size_t sample_of_households = 20'000;   // systematic, in the order of the communities
constexpr int halvings = 40;

/// An exposed woman of bearing age.
struct Woman {
  float wish;        ///< wish_to_use()
  float care;        ///< care_of() her household
  float fecundity;
  std::uint8_t group;
};

struct Women {
  std::vector<Woman> exposed;
  std::array<std::int64_t, 7> all{};   ///< of bearing age, by age group
};

/// The chance to meet the midwife this month times the quality of the post.
float care_of(const Community& community, std::size_t h, const Model& model) {
  if (community.households.visit_due[h] == 0) return 0.0f;
  return logistic(visit_log_odds(community, h, model.behaviour.visits)) * community.institutions.post_quality;
}

void add_household(Women& women, const Community& community, std::size_t h, const Model& model) {
  const Behaviour& b = model.behaviour;
  const float care = care_of(community, h, model);
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
    if (!is_exposed(community.persons, i, false)) continue;
    const auto group = static_cast<std::uint8_t>((community.persons.age_months[i] - first_fertile_month) / (5 * 12));
    ++women.all[group];
    if (!is_exposed(community.persons, i, married_only(model.head.mechanisms))) continue;
    women.exposed.push_back({wish_to_use(community, h, i, b.contraception), care, fecundity(community, h, i, b.fertility), group});
  }
}

Women sample_women(const Country& country, const Model& model, const Workers& workers) {
  const auto households = static_cast<std::size_t>(country.households());
  const std::size_t stride = std::max<std::size_t>(1, households / sample_of_households);
  std::vector<Women> parts(country.communities.size());
  workers.for_each(parts.size(), [&](std::size_t c) {
    for (std::size_t h = 0; h < country.communities[c].size(); h += stride) add_household(parts[c], country.communities[c], h, model);
  });
  Women women;
  for (const Women& part : parts) {
    women.exposed.insert(women.exposed.end(), part.exposed.begin(), part.exposed.end());
    for (std::size_t group = 0; group < women.all.size(); ++group) women.all[group] += part.all[group];
  }
  return women;
}

/// Where a rising function of x reaches a target.
template <class Function>
double solve(double low, double high, double target, Function function) {
  for (int i = 0; i < halvings; ++i) {
    const double middle = 0.5 * (low + high);
    (function(middle) < target ? low : high) = middle;
  }
  return 0.5 * (low + high);
}

/// Months that a user goes on, at rest, with those who grow too old: trying, and having adopted.
struct Stay {
  double trying;
  double adopted;
  double all() const { return trying + adopted; }
};

Stay stay_of(const ContraceptionCoefficients& c) {
  constexpr double too_old = 1.0 / fertile_months;
  const double trying = 1.0 / (static_cast<double>(c.settle) + static_cast<double>(c.give_up) + too_old);
  return {trying, trying * static_cast<double>(c.settle) / (static_cast<double>(c.stop) + too_old)};
}

/// The chance that a woman uses, where starts and stops are at rest: odds of the chance to start times the months of use.
double chance_to_use(float wish, float care, double level, const ContraceptionCoefficients& c) {
  const double odds = static_cast<double>(c.hazard * logistic(static_cast<float>(level) + wish + c.contact * care)) * stay_of(c).all();
  return odds / (1.0 + odds);
}

/// The level of starts at which a share of the women use.
double level_for(const Women& women, double share, const ContraceptionCoefficients& c) {
  return solve(-15.0, 15.0, share * static_cast<double>(women.exposed.size()), [&](double level) {
    double users = 0.0;
    for (const Woman& woman : women.exposed) users += chance_to_use(woman.wish, woman.care, level, c);
    return users;
  });
}

/// Births a month of a woman with this monthly chance to conceive: none follows while she is pregnant.
double births_a_month(double chance) {
  const double bounded = std::min(1.0, chance);
  return bounded / (1.0 + pregnancy_months * bounded);
}

/// The scale of conceptions at which women of a group have so many births a year between them.
float scale_of_conceptions(const Women& women, std::size_t group, double level, double births_a_year, const Behaviour& b) {
  const auto effectiveness = static_cast<double>(b.fertility.effectiveness);
  return static_cast<float>(solve(0.0, 1.0, births_a_year / 12.0, [&](double scale) {
    double births = 0.0;
    for (const Woman& woman : women.exposed) {
      if (woman.group != group) continue;
      const double users = chance_to_use(woman.wish, woman.care, level, b.contraception);
      const double chance = scale * static_cast<double>(woman.fecundity);
      births += users * births_a_month(chance * (1.0 - effectiveness)) + (1.0 - users) * births_a_month(chance);
    }
    return births;
  }));
}

AdoptionStage first_stage(float u, float u_stage, double chance, const ContraceptionCoefficients& c) {
  if (static_cast<double>(u) >= chance) return u_stage < c.aware_at_start ? AdoptionStage::aware : AdoptionStage::unaware;
  const Stay stay = stay_of(c);
  return static_cast<double>(u_stage) < stay.trying / stay.all() ? AdoptionStage::trying : AdoptionStage::adopted;
}

void draw_stages(Community& community, double level, const Model& model, const Draws& draws) {
  const ContraceptionCoefficients& c = model.behaviour.contraception;
  Persons& p = community.persons;
  for (std::size_t h = 0; h < community.size(); ++h) {
    const float care = care_of(community, h, model);
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      if (!is_exposed(p, i, married_only(model.head.mechanisms))) continue;
      const PhiloxCounter words = draws.block(community.id.value(), p.id[i], month_before(0), Purpose::person_contraception);
      const double chance = c.users_at_start > 0.0f ? chance_to_use(wish_to_use(community, h, i, c), care, level, c) : 0.0;
      p.contraception[i] = first_stage(uniform(words[0]), uniform(words[1]), chance, c);
    }
  }
}

}  // namespace

void settle_women(Country& country, const Model& model, const Draws& draws, const Workers& workers, BodyConstants& constants) {
  const ContraceptionCoefficients& c = model.behaviour.contraception;
  const Women women = sample_women(country, model, workers);
  if (women.exposed.empty()) return;
  const double level = level_for(women, static_cast<double>(c.prevalence), c);
  constants.contraception_level = static_cast<float>(level);
  std::array<double, 7> in_region{};
  const double births = births_per_woman(model.region, in_region);
  const std::array<double, 7> by_age = births_by_age(model.behaviour.vital, births, in_region);
  for (std::size_t group = 0; group < by_age.size(); ++group) {
    constants.conception[group] = scale_of_conceptions(women, group, level, by_age[group] * static_cast<double>(women.all[group]), model.behaviour);
  }
  constants.solved = true;
  const double at_start = level_for(women, static_cast<double>(c.users_at_start), c);
  workers.for_each(country.communities.size(), [&](std::size_t i) { draw_stages(country.communities[i], at_start, model, draws); });
}

}  // namespace guyub
