#include "analysis/worlds/progresa_survey.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <tuple>

#include "analysis/evidence/evidence_table.hpp"
#include "sim/core/random.hpp"
#include "sim/programme/registry.hpp"

namespace guyub::analysis {
namespace {

constexpr int youngest = 6;
constexpr int oldest = 16;
constexpr int last_two_wave_age = 15;

/// Which share of the first wave's children each kind of T16 still has in all waves: those asked least often decide.
double seen_in_all(const std::map<std::tuple<bool, bool, int, int>, double>& counts, bool poor, bool boy, int age) {
  const auto n = [&](int year) {
    const auto found = counts.find({poor, boy, age, year});
    return found == counts.end() ? 0.0 : found->second;
  };
  return n(1997) > 0.0 ? std::min(n(1998), n(1999)) / n(1997) : 0.0;
}

Draws draws_of(const VariantModel& variant, std::uint32_t replicate) {
  return Draws(static_cast<std::uint64_t>(variant.model.head.run.seed), replicate);
}

PhiloxCounter survey_words(const Draws& draws, const Community& community, std::uint32_t slot) {
  return draws.block(community.id.value(), community.persons.id[slot], 0, Purpose::survey);
}

/// The programme by whose rules the poor are told.
const Programme& scoring_programme(const VariantModel& variant) { return variant.model.programmes.front().second; }

}  // namespace

ProgresaSampling progresa_sampling(const std::filesystem::path& configs) {
  const std::filesystem::path folder = configs / "evidence";
  const EvidenceTable composition = EvidenceTable::read(folder / "T16b_three_wave_composition_1997.csv");
  const EvidenceTable waves = EvidenceTable::read(folder / "T16_three_wave_control_panel.csv");
  const EvidenceTable two_waves = EvidenceTable::read(folder / "T3d_control_panel_age_sex.csv");
  const EvidenceTable population = EvidenceTable::read(folder / "T4_progresa_population_1997.csv");
  const auto integer = [](double value) { return static_cast<int>(std::lround(value)); };
  std::map<std::tuple<bool, bool, int, int>, double> counts;
  for (std::size_t row = 0; row < waves.rows(); ++row) {
    counts[{waves.number(row, "poor3") > 0.5, waves.number(row, "male") > 0.5, integer(waves.number(row, "age_1997")), integer(waves.number(row, "year"))}] = waves.number(row, "n");
  }
  ProgresaSampling sampling{0.0, 5, {}};
  for (std::size_t row = 0; row < composition.rows(); ++row) {
    const bool poor = composition.number(row, "poor3") > 0.5;
    const bool boy = composition.number(row, "sex") > 0.5;
    const int age = integer(composition.number(row, "age"));
    sampling.three_waves.push_back({composition.number(row, "T") > 0.5, poor, boy, age, composition.number(row, "n") * seen_in_all(counts, poor, boy, age)});
  }
  double met = 0.0;
  for (std::size_t row = 0; row < two_waves.rows(); ++row) {
    if (two_waves.number(row, "poor") > 0.5 && two_waves.number(row, "age_1997") <= last_two_wave_age) met += two_waves.number(row, "n");
  }
  for (std::size_t row = 0; row < population.rows(); ++row) {
    if (population.text(row, "quantity") == "village ICC of enrolment 1997 poor=1 treat=0 main") sampling.met_again = met / population.number(row, "n");
  }
  return sampling;
}

ProgresaSurvey::ProgresaSurvey(std::span<const VariantModel> variants, ProgresaSampling sampling)
    : variants_(variants), sampling_(std::move(sampling)) {}

void ProgresaSurvey::replicate_begins(std::uint32_t replicate, const Country&, std::span<const FitRow>) {
  replicate_ = replicate;
  panels_.emplace_back(variants_.size());
  places_.clear();
}

void ProgresaSurvey::meet(ProgresaPanel& panel, const Country& country, const VariantModel& variant) {
  const Draws draws = draws_of(variant, replicate_);
  const ResearchVillages& villages = *variant.model.region.research_villages;
  const float correlation = scoring_programme(variant).targeting.proxy_correlation;
  const bool first_variant = places_.empty();
  std::uint32_t families = 0;
  for (std::uint32_t c = 0; c < country.communities.size(); ++c) {
    const Community& community = country.communities[c];
    const ScoreState& state = state_of(villages, draws, community.id);
    for (std::uint32_t h = 0; h < community.size(); ++h, ++families) {
      const StudyStanding standing = study_standing(community, h, villages, state, correlation, draws);
      for (std::uint32_t slot = community.first_person(h); slot < community.end_person(h); ++slot) {
        const Persons& p = community.persons;
        const int age = (static_cast<int>(p.age_months[slot]) - villages.months_before_age) / 12;
        if (age < youngest || age > oldest || p.role[slot] == Role::head || p.role[slot] == Role::spouse) continue;
        SurveyChild child;
        child.village = c;
        child.household = families;
        child.treated = community.arm != 0;
        child.poor = standing.poor;
        child.poor_at_first = standing.poor_at_first;
        child.boy = p.sex[slot] == Sex::male;
        child.age = age;
        child.grade = p.grade[slot];
        child.kilometres = static_cast<double>(community.households.kilometres_to_school[h]);
        child.head_grade = p.grade[community.first_person(h)];
        child.household_size = community.households.person_count[h];
        child.welfare = static_cast<double>(standing.index);
        child.enrolled[0] = static_cast<std::int8_t>(p.enrolled[slot]);
        panel.children.push_back(child);
        panel.working.push_back(p.working[slot]);
        if (first_variant) {
          places_.push_back({c, h, slot});
          met_.resize(places_.size());
          met_.back() = static_cast<double>(uniform(survey_words(draws, community, slot)[0])) < sampling_.met_again ? 1 : 0;
        }
      }
    }
  }
  panel.grade_next.resize(panel.children.size());
}

void ProgresaSurvey::choose_three_waves(const Country& country) {
  const ProgresaPanel& first = panels_.back().front();
  const Draws draws = draws_of(variants_.front(), replicate_);
  three_.assign(places_.size(), 0);
  for (const ThreeWaveCount& kind : sampling_.three_waves) {
    std::vector<std::pair<std::uint32_t, std::size_t>> lots;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const SurveyChild& child = first.children[i];
      if (child.treated != kind.treated || child.poor_at_first != kind.poor_at_first || child.boy != kind.boy || child.age != kind.age || child.grade < sampling_.least_grade) continue;
      lots.emplace_back(survey_words(draws, country.communities[places_[i].community], places_[i].slot)[1], i);
    }
    std::sort(lots.begin(), lots.end());
    const std::size_t wanted = std::min(lots.size(), static_cast<std::size_t>(std::lround(kind.children)));
    for (std::size_t lot = 0; lot < wanted; ++lot) three_[lots[lot].second] = 1;
  }
}

void ProgresaSurvey::meet_again(ProgresaPanel& panel, const Country& country, std::size_t wave) {
  for (std::size_t i = 0; i < places_.size(); ++i) {
    SurveyChild& child = panel.children[i];
    const Persons& p = country.communities[places_[i].community].persons;
    const bool asked = wave == 1 ? met_[i] != 0 || three_[i] != 0 : three_[i] != 0;
    if (asked) child.enrolled[wave] = static_cast<std::int8_t>(p.enrolled[places_[i].slot]);
    if (wave == 1) panel.grade_next[i] = p.grade[places_[i].slot];
  }
}

void ProgresaSurvey::sum_consumption(ProgresaPanel& panel, const Country& country, const VariantModel& variant) const {
  const Draws draws = draws_of(variant, replicate_);
  const ResearchVillages& villages = *variant.model.region.research_villages;
  const float correlation = scoring_programme(variant).targeting.proxy_correlation;
  for (const Community& community : country.communities) {
    const ScoreState& state = state_of(villages, draws, community.id);
    for (std::size_t h = 0; h < community.size(); ++h) {
      const double per_person = static_cast<double>(community.consumption_per_capita(h));
      if (per_person <= 0.0 || !study_standing(community, h, villages, state, correlation, draws).poor) continue;
      panel.log_consumption[community.arm != 0 ? 1 : 0][0] += std::log(per_person);
      panel.log_consumption[community.arm != 0 ? 1 : 0][1] += 1.0;
    }
  }
}

void ProgresaSurvey::month_done(std::uint32_t, std::size_t variant, std::uint32_t step, const Country& country, const Workers&) {
  ProgresaPanel& panel = panels_.back()[variant];
  if (step == progresa_wave_steps[0]) {
    meet(panel, country, variants_[variant]);
    if (variant == 0) choose_three_waves(country);
  }
  if (step == progresa_wave_steps[1]) meet_again(panel, country, 1);
  if (step == progresa_wave_steps[2]) {
    meet_again(panel, country, 2);
    sum_consumption(panel, country, variants_[variant]);
  }
}

void ProgresaSurvey::replicate_ends(std::uint32_t, std::span<const TwinEffects>) {}

}  // namespace guyub::analysis
