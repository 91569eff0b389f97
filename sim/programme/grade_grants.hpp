#pragma once
// Grants by completed grade and sex with amounts that change at given months, as Progresa paid them: a fixed part for each
// family, a grant for each pupil of the grades that have one, and a most that a family receives in all.
//
// Reads ages, sexes, grades and enrolment. What passes the family's most is taken from all its grants alike.

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Amounts a year that hold from a month on.
struct DatedBenefit {
  Month from;
  std::int64_t household = 0;
  std::int64_t most = 0;         ///< that a family receives in all
  std::vector<double> girls;     ///< by completed grade, from none on
  std::vector<double> boys;
};

template <class Visitor>
void describe(Visitor& v, DatedBenefit& b) {
  v.month("from", b.from, {"Mulai bulan", "From this month on"});
  v.integer("household", b.household, {"IDR/year", 0, 1e9, {"Manfaat per keluarga", "Benefit of each household"}});
  v.integer("most", b.most, {"IDR/year", 0, 1e9, {"Manfaat terbesar satu keluarga", "Most that a family receives in all"}});
  v.numbers("girls", b.girls, {"IDR/year", 0, 1e9, {"Bantuan anak perempuan menurut kelas yang sudah ditamatkan, mulai nol", "Grant of a girl by completed grade, from none on"}});
  v.numbers("boys", b.boys, {"IDR/year", 0, 1e9, {"Bantuan anak laki-laki menurut kelas yang sudah ditamatkan, mulai nol", "Grant of a boy by completed grade, from none on"}});
}

/// What holds in a month: the last that began by then; null before the first.
const DatedBenefit* benefit_of(const std::vector<DatedBenefit>& dated, Month month);

/// The grants of one DatedBenefit laid out to be asked.
class GradeGrants {
 public:
  static constexpr int grades = 16;
  static constexpr int first_age = 6;
  static constexpr int last_age = 17;

  explicit GradeGrants(const DatedBenefit& benefit);

  /// For attending the grade after the completed one, a year.
  std::int64_t of(Sex sex, int completed_grade) const;

  struct Claim {
    std::int64_t all;        ///< when everyone of school age were a pupil
    std::int64_t enrolled;   ///< of the pupils there are
    float share;             ///< of each grant that the family's most leaves of `all`
  };
  Claim claim(const Community& community, std::size_t h) const;

  /// The grant of the person in a slot, enrolled or not; 0 for those without.
  std::int64_t of_person(const Persons& persons, std::uint32_t slot) const;

 private:
  std::array<std::array<std::int64_t, grades>, 2> amount_{};
  std::int64_t household_ = 0;
  std::int64_t most_ = 0;
};

}  // namespace guyub
