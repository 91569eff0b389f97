#include "analysis/identification_profile.hpp"

#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "sim/core/fixed_point.hpp"
#include "sim/institution/identification.hpp"
#include "sim/population/synthesis.hpp"

namespace guyub::analysis {
namespace {

using CommunityReading = std::function<double(const Community&)>;

ProfileFact fact_of(const Country& country, std::string id, Bilingual words, std::string unit, const CommunityReading& reading) {
  ProfileFact fact{std::move(id), std::move(words), std::move(unit), 0.0, 0.0};
  const auto n = static_cast<double>(country.communities.size());
  for (const Community& community : country.communities) fact.mean += reading(community) / n;
  for (const Community& community : country.communities) fact.spread += (reading(community) - fact.mean) * (reading(community) - fact.mean) / n;
  fact.spread = std::sqrt(fact.spread);
  return fact;
}

template <class Column>
CommunityReading mean_of(Column Households::* column) {
  return [column](const Community& community) {
    double sum = 0.0;
    for (const float value : community.households.*column) sum += static_cast<double>(value);
    return sum / static_cast<double>(std::max<std::size_t>(1, community.size()));
  };
}

CommunityReading of_office(float Body::* state) {
  return [state](const Community& community) { return static_cast<double>(community.institutions.body(BodyKind::village_office).*state); };
}

double ties_of(const Community& community) {
  return static_cast<double>(community.households.tie.size()) / static_cast<double>(std::max<std::size_t>(1, community.size()));
}

std::vector<ProfileFact> facts_under(Heading heading, const Country& country) {
  const auto fact = [&](const char* id, Bilingual words, const char* unit, const CommunityReading& reading) { return fact_of(country, id, std::move(words), unit, reading); };
  switch (heading) {
    case Heading::community:
      return {fact("trust_village", {"Kepercayaan pada desa", "Trust in the village"}, "1", mean_of(&Households::trust_village)),
              fact("trust_state", {"Kepercayaan pada negara", "Trust in the state"}, "1", mean_of(&Households::trust_state)),
              fact("school_attitude", {"Sikap terhadap sekolah", "Attitude to schooling"}, "1", mean_of(&Households::school_attitude)),
              fact("routine", {"Rutinitas keluarga", "Routine of households"}, "1", mean_of(&Households::routine))};
    case Heading::networks:
      return {fact("kilometres_to_post", {"Jarak ke posyandu", "Distance to the health post"}, "km", mean_of(&Households::kilometres_to_post)),
              fact("kilometres_to_school", {"Jarak ke SMP", "Distance to a junior secondary school"}, "km", mean_of(&Households::kilometres_to_school)),
              fact("ties", {"Hubungan per keluarga", "Ties a household"}, "1", ties_of)};
    case Heading::institutions:
      return {fact("office_age", {"Umur kantor desa", "Age of the village office"}, "year", of_office(&Body::age_years)),
              fact("office_routine", {"Rutinitas kantor desa", "Routine of the village office"}, "1", of_office(&Body::routinisation)),
              fact("office_trust", {"Kepercayaan kantor pada perencana", "Trust of the office in the planner"}, "1", of_office(&Body::trust_in_planner))};
    case Heading::capacity:
      return {fact("office_skill", {"Kecakapan kantor desa", "Skill of the village office"}, "1", of_office(&Body::skill)),
              fact("office_funds", {"Dana kantor terhadap biaya pembaruan", "Funds of the office over the cost of a reform"}, "1", of_office(&Body::funds_share)),
              fact("organisation", {"Kemampuan berorganisasi", "Organising skill"}, "1", [](const Community& c) { return static_cast<double>(c.organisation); })};
  }
  return {};
}

constexpr std::array<Words, heading_count> lacking{{
    {"budaya, norma dan pola pilihan yang tidak tercatat dalam statistik", "culture, norms and patterns of choice that no statistics record"},
    {"keadaan jalan, layanan dan jaringan tiap komunitas", "roads, services and networks of each community"},
    {"kebiasaan dan kepentingan lembaga manusia dan lembaga masyarakat", "habits and interests of human-development and community institutions"},
    {"orang dan uang yang benar-benar dimiliki tiap komunitas", "people and money that each community really has"},
}};

std::vector<ByHeading> errors_of(const Country& country, const Identification& found, const Planner& planner, const Draws& draws, const PlanningCoefficients& c) {
  std::vector<ByHeading> truths;
  ByHeading mean{};
  for (const Community& community : country.communities) {
    truths.push_back(traits_of(community, BodyKind::village_office, c));
    for (std::size_t h = 0; h < heading_count; ++h) mean[h] += truths.back()[h] / static_cast<float>(country.communities.size());
  }
  for (std::size_t at = 0; at < truths.size(); ++at) {
    const ByHeading believed = beliefs(truths[at], mean, found.completeness, planner, country.communities[at].id, 0, draws, c);
    for (std::size_t h = 0; h < heading_count; ++h) truths[at][h] = believed[h] - truths[at][h];
  }
  return truths;
}

}  // namespace

IdentificationProfile identification_profile(const Model& model, const Workers& workers) {
  const PlanningCoefficients& c = model.institutions.planning;
  const Planner planner = model.planner ? *model.planner : Planner{};
  const Draws draws(static_cast<std::uint64_t>(model.head.run.seed), 0);
  const Country country = synthesise(model.region, model.synthesis, model.head.population.households, draws, workers);
  const Identification found = identify(planner, c);
  const std::vector<ByHeading> errors = errors_of(country, found, planner, draws, c);
  const auto communities = static_cast<double>(country.communities.size());
  IdentificationProfile profile{static_cast<std::int64_t>(country.communities.size()), static_cast<double>(found.months), static_cast<double>(found.cost) * communities, {}};
  for (std::size_t h = 0; h < heading_count; ++h) {
    ProfileHeading& heading = profile.headings.emplace_back();
    heading.id = heading_names[h];
    heading.words = {std::string(heading_words[h].id), std::string(heading_words[h].en)};
    heading.completeness = static_cast<double>(found.completeness[h]);
    heading.cost = static_cast<double>(found.share_sought[h]) * static_cast<double>(c.heading[h].cost) * communities;
    heading.months = static_cast<double>(found.share_sought[h] * c.heading[h].months);
    double squares = 0.0;
    for (const ByHeading& error : errors) squares += static_cast<double>(error[h]) * static_cast<double>(error[h]);
    heading.belief_error = std::sqrt(squares / communities);
    heading.facts = facts_under(static_cast<Heading>(h), country);
    if (heading.completeness < 1.0) heading.missing = {std::string(lacking[h].id), std::string(lacking[h].en)};
  }
  return profile;
}

}  // namespace guyub::analysis
