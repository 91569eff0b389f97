#include "analysis/worlds/bogota.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "analysis/worlds/bogota_design.hpp"
#include "sim/household/foresight.hpp"
#include "sim/population/school_leaning.hpp"
#include "sim/population/synthesis.hpp"

namespace guyub::analysis {
namespace {

constexpr const char* bogota_file = "bogota.yaml";
constexpr int halvings = 24;

/// A pupil at the end of the school year, a year older, as if held back in the grade, with what the family is like.
struct Pupil {
  SchoolOutlook outlook;
  float promotion = 0;              ///< chance of moving up
  float consumption = 0;            ///< of the household a month, thousands
  float siblings = 0;               ///< brothers and sisters of 10-17 who could have the subsidy
};

/// What the world's choice reads, for one draw of the coefficients.
struct Choice {
  const Behaviour& behaviour;
  SchoolSetting setting;
  PromotionTable promotion;

  explicit Choice(const Model& model)
      : behaviour(model.behaviour), setting{static_cast<float>(model.region.mean_expenditure), 0.8f, false, true, false},
        promotion(promotion_table(model.behaviour.promotion)) {}
  float money() const { return behaviour.schooling.money * behaviour.schooling.grant_weight * premium_in_means(1.0f, setting); }
};

bool may_have_it(const Persons& p, std::uint32_t i, const BogotaDesign& design) {
  const int attends = p.grade[i] + 1;
  return p.enrolled[i] != 0 && age_years(p.age_months[i]) < last_child_age && attends >= design.first_grade && attends < design.last_grade;
}

/// Those who can re-enrol in a grade with the subsidy; the last grade ends in graduation.
void add_pupils(std::vector<Pupil>& pupils, const Community& community, const Choice& choice, const BogotaDesign& design, const Draws& draws) {
  const SchoolChoiceCoefficients& c = choice.behaviour.schooling;
  const float village = village_term(community, c, draws);
  Community older = community;
  for (std::uint16_t& months : older.persons.age_months) {
    if (months != vacant_age_months) months = static_cast<std::uint16_t>(months + 12);
  }
  for (std::size_t h = 0; h < community.size(); ++h) {
    const float log_consumption = log_real(relative_consumption(community, h, choice.setting));
    const FamilyTerms family = family_terms(older, h, log_consumption, village, c, choice.setting, draws);
    float subsidised = 0.0f;
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) subsidised += may_have_it(community.persons, i, design) ? 1.0f : 0.0f;
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      if (!may_have_it(community.persons, i, design)) continue;
      Pupil pupil;
      pupil.outlook = outlook_of(older, h, i, family, school_leaning_of_person(draws, community.id.value(), community.persons.id[i]), c);
      const auto late = static_cast<std::size_t>(years_late(pupil.outlook.age - 1, pupil.outlook.grade));
      pupil.promotion = choice.promotion.chance[pupil.outlook.male ? 1 : 0][late][pupil.outlook.grade];
      pupil.consumption = community.households.consumption[h] / 1000.0f;
      pupil.siblings = subsidised - 1.0f;
      pupils.push_back(pupil);
    }
  }
}

/// A way to treat a pupil: the outlook that comes of it.
using Treatment = SchoolOutlook (*)(const Pupil& pupil, const GrantTable& grants, const BogotaDesign& design, float money);

SchoolOutlook untreated(const Pupil& pupil, const GrantTable&, const BogotaDesign&, float) { return pupil.outlook; }

SchoolOutlook paid_monthly(const Pupil& pupil, const GrantTable& grants, const BogotaDesign&, float money) {
  SchoolOutlook child = pupil.outlook;
  child.grants = &grants;
  child.grant = money;
  return child;
}

SchoolOutlook with_savings(const Pupil& pupil, const GrantTable& grants, const BogotaDesign& design, float money) {
  SchoolOutlook child = paid_monthly(pupil, grants, design, money * (1.0f - design.kept_back));
  child.kept_back = money * design.kept_back * design.lump_weight;
  return child;
}

/// Chances of enrolling for the next year.
class Reenrolment {
 public:
  /// Pupils in the order of their ages. Solves the constant for the controls.
  Reenrolment(const Choice& choice, const BogotaDesign& design, const std::vector<Pupil>& pupils)
      : choice_(choice), design_(design), pupils_(pupils), grants_(design.grants()) {
    float low = -20.0f, high = 20.0f;
    for (int i = 0; i < halvings; ++i) {
      constant_ = 0.5f * (low + high);
      (mean(of(untreated)) < static_cast<double>(design_.reenrolment) ? low : high) = constant_;
    }
  }

  std::vector<double> of(Treatment treatment) const {
    std::vector<SchoolOutlook> children;
    for (const Pupil& pupil : pupils_) children.push_back(treatment(pupil, grants_, design_, choice_.money()));
    return of(children);
  }

  /// Of children who may move up or stay in the grade.
  std::vector<double> of(std::vector<SchoolOutlook> children) const {
    const std::vector<double> repeating = in_grade(children);
    for (SchoolOutlook& child : children) ++child.grade;
    std::vector<double> chance = in_grade(children);
    for (std::size_t i = 0; i < chance.size(); ++i) {
      const auto moves_up = static_cast<double>(pupils_[i].promotion);
      chance[i] = moves_up * chance[i] + (1.0 - moves_up) * repeating[i];
    }
    return chance;
  }

  static double mean(const std::vector<double>& chances) {
    double sum = 0.0;
    for (const double chance : chances) sum += chance;
    return sum / static_cast<double>(chances.size());
  }

 private:
  std::vector<double> in_grade(const std::vector<SchoolOutlook>& children) const {
    const SchoolChoiceCoefficients& c = choice_.behaviour.schooling;
    SchoolConstants constants;
    constants.enrol.fill(constant_);
    constants.work = work;
    const SchoolAges ages = school_ages(c, constants, 1.0f);
    std::vector<float> ahead(children.size());
    for (std::size_t first = 0; first < children.size();) {
      const auto end = static_cast<std::size_t>(std::upper_bound(children.begin() + static_cast<std::ptrdiff_t>(first), children.end(), children[first].age, [](std::uint8_t age, const SchoolOutlook& child) { return age < child.age; }) - children.begin());
      if (looks_ahead(children[first].age)) look_ahead({&children[first], end - first}, foresight_years(ages), choice_.promotion, c, &ahead[first]);
      first = end;
    }
    std::vector<double> chance;
    for (std::size_t i = 0; i < children.size(); ++i) {
      const SchoolOutlook& child = children[i];
      const SchoolChances p = chances(present_term(child, c) + ages.enrol[child.age] + ahead[i], ages.work[child.male ? 1 : 0][child.age], ages.less_beside[child.age]);
      chance.push_back(static_cast<double>(p.school + p.both));
    }
    return chance;
  }

  static constexpr float work = -4.0f;   ///< hardly any of these pupils works: it moves little
  const Choice& choice_;
  const BogotaDesign& design_;
  const std::vector<Pupil>& pupils_;
  GrantTable grants_;
  float constant_ = 0.0f;
};

/// Mean attendance where so much log-odds is added, over the spread of months (quantiles of the normal).
double attendance(float constant, float added, float sd) {
  constexpr int quantiles = 40;
  double sum = 0.0;
  for (int q = 0; q < quantiles; ++q) {
    const float z = normal_quantile((static_cast<float>(q) + 0.5f) / static_cast<float>(quantiles));
    sum += static_cast<double>(logistic(constant + added + sd * z));
  }
  return sum / quantiles;
}

/// Attendance gained by so many pesos (thousands a month of school) that depend on it.
double attendance_gain(const Choice& choice, const BogotaDesign& design, float thousands) {
  const float sd = choice.behaviour.schooling.attendance_sd;
  float low = -10.0f, high = 10.0f;
  for (int i = 0; i < halvings; ++i) {
    const float middle = 0.5f * (low + high);
    (attendance(middle, 0.0f, sd) < static_cast<double>(design.attendance) ? low : high) = middle;
  }
  return attendance(low, choice.money() * thousands, sd) - attendance(low, 0.0f, sd);
}

/// What a pupil without the subsidy gains or loses by a brother or sister who has it: the family has more, and one pair of
/// hands fewer at home.
double sibling_gain(const Reenrolment& reenrolment, const Choice& choice, const BogotaDesign& design, const std::vector<Pupil>& pupils,
                    const std::vector<double>& without, double sibling_stays) {
  const SchoolChoiceCoefficients& c = choice.behaviour.schooling;
  const float transfer = design.monthly_thousands() * static_cast<float>(design.months) / 12.0f;
  std::vector<SchoolOutlook> children;
  for (const Pupil& pupil : pupils) {
    SchoolOutlook child = pupil.outlook;
    child.constant += c.consumption * log_real(1.0f + transfer / std::max(pupil.consumption, transfer)) -
                      c.sibling_at_school * static_cast<float>(sibling_stays);
    children.push_back(child);
  }
  const std::vector<double> with = reenrolment.of(children);
  double sum = 0.0, siblings = 0.0;
  for (std::size_t i = 0; i < pupils.size(); ++i) {
    if (pupils[i].siblings < 0.5f) continue;
    sum += with[i] - without[i];
    siblings += 1.0;
  }
  return sum / siblings;
}

constexpr std::array<const char*, 5> ids{"B-attendance-monthly", "B-attendance-savings", "B-reenrolment-monthly", "B-reenrolment-savings",
                                         "B-sibling-reenrolment"};

/// The cells of one draw and replicate, in the order of ids.
std::array<double, ids.size()> estimates(const Model& model, const BogotaDesign& design, std::uint32_t replicate, const Workers& workers) {
  const Draws draws(static_cast<std::uint64_t>(model.head.run.seed), replicate);
  const Choice choice(model);
  std::vector<Pupil> pupils;
  for (const Community& community : synthesise(model.region, model.synthesis, model.head.population.households, draws, workers).communities) {
    add_pupils(pupils, community, choice, design, draws);
  }
  std::stable_sort(pupils.begin(), pupils.end(), [](const Pupil& a, const Pupil& b) { return a.outlook.age < b.outlook.age; });
  const Reenrolment reenrolment(choice, design, pupils);
  const std::vector<double> without = reenrolment.of(untreated);
  const double base = Reenrolment::mean(without);
  const double monthly = Reenrolment::mean(reenrolment.of(paid_monthly)) - base;
  const float paid = design.monthly_thousands();
  return {attendance_gain(choice, design, paid), attendance_gain(choice, design, paid * (1.0f - design.kept_back)), monthly,
          Reenrolment::mean(reenrolment.of(with_savings)) - base, sibling_gain(reenrolment, choice, design, pupils, without, monthly)};
}

}  // namespace

WorldCells bogota_cells(const WorldRequest& request) {
  const LoadedScenario reference = load_world(request, bogota_file);
  const Workers workers(request.threads);
  std::vector<DrawnEstimates> drawn(ids.size(), DrawnEstimates(static_cast<std::size_t>(request.draws)));
  for (int draw = 0; draw < request.draws; ++draw) {
    const LoadedScenario scenario = load_world(request, bogota_file, drawn_changes(reference, {"behaviour", "region"}, draw));
    const BogotaDesign design = read_bogota_design(request.configs, draw);
    for (int replicate = 0; replicate < request.replicates; ++replicate) {
      const auto found = estimates(scenario.base, design, static_cast<std::uint32_t>(replicate), workers);
      for (std::size_t cell = 0; cell < ids.size(); ++cell) drawn[cell].add(static_cast<std::size_t>(draw), found[cell]);
    }
  }
  WorldCells world;
  for (const char* tier : {"A", "B"}) {
    for (std::size_t cell = 0; cell < ids.size(); ++cell) world.cells.push_back(drawn[cell].cell(ids[cell], tier));
  }
  world.scenarios.push_back(mark_of(reference, bogota_file));
  return world;
}

}  // namespace guyub::analysis
