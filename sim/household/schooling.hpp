#pragma once
// School, work, both or neither: the choice of each child and youth once a school year.
//
// Form: the discrete choice of Bourguignon, Ferreira and Leite (2003, "Conditional cash transfers, schooling, and
// child labor", World Bank Economic Review 17, section II), forward-looking, with state dependence, latent types and
// steps between levels as in Attanasio, Meghir and Santiago (2012, "Education choices in Mexico", Review of Economic
// Studies 79, section 3). Log-odds against doing neither, g grades completed, w the child wage:
//   v_school = mu(age) - c (age - 12) + type + village + family + a male + b mother's grade + c ln(consumption)
//              + n (enrolled among ties - level) + t (attitude - 1/2) + q (quality - 1) - s siblings at school
//              + b' g + b''(g) - entry(g) - d km [g >= 6] + delta gamma G(g) pay - xi out last year + beta (V_in - V_out)
//              + [g >= 6] (a' male + f' family + x' out last year)
//   v_work   = mu_w + m male + (r + r' male) (age - 13) + delta w(age),   v_both = v_school + v_work - (1 - phi) delta w - kappa
// V are the expected maxima of next year's alternatives, by backward induction (foresight.hpp). Money is a month over
// the region's mean consumption per person. mu(age) and mu_w are solved before the run so that the region's published
// participation is what the base world keeps (engine/calibrate), unless the behaviour file gives them.
// Reads enrolled_share of ties (published), school_attitude, consumption, learning, programmes' stage and verification,
// the month's school_premium, wage_level; writes enrolled, working, grade, status_months. Draws person_school_year
// (choice, progression) and what population/school_leaning draws (village, family, type).
// A payment design may keep back part of a year's grant until the child enrols again (analysis/worlds/bogota): it counts in
// that choice alone. The engine's programmes keep back nothing.
// Simplifications: one junior secondary school a community; the wage does not rise with the child's own schooling; what
// a family will be like is what it is now.

#include <array>
#include <cstdint>
#include <span>

#include "sim/core/random.hpp"
#include "sim/core/real_math.hpp"
#include "sim/household/learning.hpp"
#include "sim/household/promotion.hpp"
#include "sim/household/school_coefficients.hpp"
#include "sim/world/month_scratch.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

/// Last age (in years at the start of the school year) at which the choice is made; the first is in promotion.hpp.
inline constexpr int last_school_age = 23;
inline constexpr int first_working_age = 10;
inline constexpr int last_child_age = 17;

/// What a programme pays for attending the next grade, by completed grade: thousands of money units a month, before
/// verification.
struct GrantTable {
  bool pays = false;   ///< anything at all that depends on school
  std::array<std::array<float, most_grades>, 2> thousands{};   ///< by sex

  float of(bool male, int grade) const { return grade < most_grades ? thousands[male ? 1 : 0][static_cast<std::size_t>(grade)] : 0.0f; }
};

/// Constants of the choice, solved for a region's published levels before a run or given.
struct SchoolConstants {
  std::array<float, last_school_age + 1> enrol{};  ///< mu by age
  float work = 0;                                  ///< mu_w
};

SchoolConstants given_constants(const GivenSchoolConstants& given);

/// Chances of three of the four alternatives.
struct SchoolChances {
  float school;
  float both;
  float work;
};

/// Log-odds of an alternative that does not exist.
inline constexpr float no_work = -60.0f;

inline bool may_work(int age) { return age >= first_working_age && age <= last_child_age; }

/// What a child's wage adds to the log-odds of work, at the wages of the start.
inline float wage_term(int age, const SchoolChoiceCoefficients& c) {
  return c.money * c.child_wage * exp_real(c.wage_growth * static_cast<float>(age - 13));
}

/// less_beside: what both together lose against the sum of the two.
SchoolChances chances(float school, float work, float less_beside);

/// Values that are the same for the whole region.
struct SchoolSetting {
  float mean_consumption;  ///< rupiah per person and month
  float peer_level;        ///< share enrolled at which peers neither pull nor hold back
  bool peers;              ///< mechanism switches
  bool foresight;
  bool learning;
};

/// So many thousand rupiah a month, over the region's mean consumption per person.
inline float premium_in_means(float thousands, const SchoolSetting& setting) { return thousands * 1000.0f / setting.mean_consumption; }

/// What depends on age and sex alone, in a community and school year.
struct SchoolAges {
  using ByAge = std::array<float, last_school_age + 1>;
  ByAge enrol{};                   ///< constant and age in the log-odds of school
  std::array<ByAge, 2> work{};     ///< log-odds by sex; no_work where there is none
  ByAge less_beside{};             ///< chances()
};

SchoolAges school_ages(const SchoolChoiceCoefficients& c, const SchoolConstants& constants, float wage_level);

/// What one child's choice depends on besides its age: now, and for foresight in later years.
struct SchoolOutlook {
  float constant = 0;      ///< log-odds of school that stay as they are
  float family = 0;        ///< what is not seen of the family, standard normal
  float kilometres = 0;
  float grant = 0;         ///< log-odds that a thousand of grant a month adds
  float kept_back = 0;     ///< log-odds that a thousand of last year's grant adds, kept back until the child enrols again
  const GrantTable* grants = nullptr;   ///< none without a programme
  std::uint8_t age = 0;
  std::uint8_t grade = 0;
  bool male = false;
  bool out = false;        ///< of school last year
};

/// Log-odds that come with a completed grade: its own, entry to the next level, the way there, what counts only there, the grant.
float grade_term(const SchoolOutlook& child, int grade, const SchoolChoiceCoefficients& c);

/// Log-odds that the money kept back from last year's grade adds for those who were in school.
inline float kept_term(const SchoolOutlook& child, int grade) {
  return child.grants == nullptr || grade == 0 ? 0.0f : child.kept_back * child.grants->of(child.male, grade - 1);
}

/// What those with a completed grade are spared of the obstacle to returning.
float return_term(int grade, const SchoolChoiceCoefficients& c);

/// Log-odds of school against neither this year, without SchoolAges and without foresight.
inline float present_term(const SchoolOutlook& child, const SchoolChoiceCoefficients& c) {
  return child.constant + grade_term(child, child.grade, c) +
         (child.out ? return_term(child.grade, c) - c.out_last_year : kept_term(child, child.grade));
}

/// Terms that all children of a community share: quality of the school and what is not seen.
float village_term(const Community& community, const SchoolChoiceCoefficients& c, const Draws& draws);

/// A household's consumption per person over the region's mean, of which the choice takes the logarithm.
float relative_consumption(const Community& community, std::size_t household, const SchoolSetting& setting);

/// What all children of a household share.
struct FamilyTerms {
  float term = 0;
  float leaning = 0;   ///< what is not seen, standard normal
  float pupils = 0;    ///< of 10-17, last year
};

FamilyTerms family_terms(const Community& community, std::size_t household, float log_consumption, float village,
                         const SchoolChoiceCoefficients& c, const SchoolSetting& setting, const Draws& draws);

/// A person's outlook without any grant. leaning: population/school_leaning.
SchoolOutlook outlook_of(const Community& community, std::size_t household, std::uint32_t person, const FamilyTerms& family,
                         std::uint32_t leaning, const SchoolChoiceCoefficients& c);

/// Everything that the choice of a school year reads besides the community.
struct SchoolYear {
  const SchoolChoiceCoefficients& coefficients;
  const PromotionCoefficients& promotion;
  const LearningCoefficients& learning;
  const SchoolSetting& setting;
  const SchoolConstants& constants;
  std::span<const GrantTable> grants;   ///< by programme of the variant
};

/// Start of the school year: progression, then the choice of everyone of school age in the tile.
void choose_school(Community& community, Tile tile, const Draws& draws, const Clock& clock, const SchoolYear& year,
                   MonthScratch& scratch);

}  // namespace guyub
