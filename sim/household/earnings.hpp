#pragma once
// What a household can earn by its members' schooling and age, and permanent income that follows it.
//
// Form: the earnings function of Mincer (1974, "Schooling, experience, and earnings", ch. 5): log earnings of a member
//   w = r grade + b1 experience - b2 experience^2,   experience = age - grade - 6 (at least 0)
// times `woman` for women and `out_of_work` for those out of work (mechanism adult_work; off: everyone counts as at work), from
// working_age on, not while at school, fading from fading_age on. Capacity of a household:
// unearned + sum of w, in earnings of a man of forty who completed primary school. Permanent income moves in proportion to
// capacity; what is the household's own (land, ability, luck: income over capacity) is its endowment. Endowments of new households go by
// Becker and Tomes (1979, J. Political Economy 87, section II): log e = mean + h (log e of the parents - mean) + luck, with luck such that
// the spread of income a head at the start is kept.
// Reads the members, income over capacity. Writes permanent_income, earning_capacity. Draws household_founding word 0 (luck).
// Simplifications: once a year, when somebody moves and when somebody finds or loses work; nobody's own luck but the household's.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/core/random.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"
#include "sim/world/tile.hpp"

namespace guyub {

struct EarningsCoefficients {
  float schooling_return = 0;      ///< r
  float experience = 0;            ///< b1
  float experience_squared = 0;    ///< b2
  float woman = 0;                 ///< a woman's earnings over a man's
  float out_of_work = 0;           ///< earnings of an adult out of work over those of one at work
  std::int32_t working_age = 0;
  std::int32_t fading_age = 0;     ///< from here on earnings fall to nothing
  std::int32_t fading_years = 0;   ///< within so many years
  float unearned = 0;              ///< what a household has without anybody's earnings
  float inherited_endowment = 0;   ///< h
};

template <class Visitor>
void describe(Visitor& v, EarningsCoefficients& c) {
  v.number("schooling_return", c.schooling_return, {"log/grade", 0, 0.3, {"Kenaikan pendapatan per kelas yang ditamatkan", "Return to a grade of schooling"}});
  v.number("experience", c.experience, {"log/year", 0, 0.2, {"Kenaikan pendapatan per tahun pengalaman", "Growth of earnings with experience"}});
  v.number("experience_squared", c.experience_squared, {"log/year2", 0, 0.01, {"Pelambatan kenaikan itu", "Slowing of that growth"}});
  v.number("woman", c.woman, {"1", 0, 2, {"Pendapatan perempuan terhadap laki-laki", "A woman's earnings over a man's"}});
  v.number("out_of_work", c.out_of_work, {"1", 0, 1, {"Pendapatan orang dewasa yang tidak bekerja terhadap yang bekerja", "Earnings of an adult out of work over those of one at work"}});
  v.integer("working_age", c.working_age, {"year", 10, 25, {"Umur mulai berpendapatan", "Age from which one earns"}});
  v.integer("fading_age", c.fading_age, {"year", 40, 90, {"Umur mulai berkurangnya pendapatan", "Age from which earnings fade"}});
  v.integer("fading_years", c.fading_years, {"year", 1, 40, {"Tahun sampai pendapatan habis", "Years until they are gone"}});
  v.number("unearned", c.unearned, {"1", 0.01, 5, {"Pendapatan di luar kerja, dalam pendapatan seorang laki-laki 40 tahun lulusan SD", "Income beside work, in earnings of a man of forty with primary school"}});
  v.number("inherited_endowment", c.inherited_endowment, {"1", 0, 1, {"Bagian bekal orang tua yang diwarisi rumah tangga baru", "Share of the parents' endowment that a new household inherits"}});
}

/// Earnings by sex, grade and age, made once a run.
class EarningsTable {
 public:
  EarningsTable() = default;
  /// by_work: whether those out of work earn less.
  EarningsTable(const EarningsCoefficients& coefficients, bool by_work);

  /// Of the person of a slot; 0 for those at school, too young or nobody.
  float of(const Persons& persons, std::uint32_t slot) const {
    const std::size_t age = std::min<std::size_t>(persons.age_months[slot] / 12u, oldest);
    const float earned = earnings_[static_cast<std::size_t>(persons.sex[slot])][std::min<std::size_t>(persons.grade[slot], grades - 1)][age];
    if (persons.enrolled[slot] != 0) return 0.0f;
    return persons.working[slot] != 0 ? earned : out_of_work_ * earned;
  }

  /// Of everyone in household h, with what it has beside.
  float capacity(const Community& community, std::size_t h) const;

 private:
  static constexpr std::size_t grades = 17;
  static constexpr std::size_t oldest = 101;   ///< free slots are older than that, and earn nothing
  std::array<std::array<std::array<float, oldest + 1>, grades>, 2> earnings_{};
  float unearned_ = 0;
  float out_of_work_ = 1;
};

/// What endowments of new households are drawn around: of a region's households at the start, log rupiah.
struct EndowmentLevel {
  float mean = 0;
  float sd = 0;
};

/// What earnings go by in a month.
struct EarningsMonth {
  const EarningsTable& table;
  const EarningsCoefficients& coefficients;
  EndowmentLevel level;       ///< grown until now
  bool by_schooling = true;   ///< mechanism switch; off: income is shared by heads where households part or join
};

/// Takes today's members as those that permanent income stands for: at the start.
void note_capacity(Community& community, Tile tile, const EarningsTable& table);

/// Permanent income follows the members.
void follow_capacity(Community& community, std::size_t h, const EarningsTable& table);

/// log of income over capacity of household h.
float endowment(const Community& community, std::size_t h);

/// Permanent income of a household founded by children of households with this endowment.
void endow(Community& community, std::size_t h, float of_parents, const Draws& draws, const EarningsMonth& month);

}  // namespace guyub
