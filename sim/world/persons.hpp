#pragma once
// The persons of a community as columns, laid out household by household with a few free slots for births.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace guyub {

enum class Sex : std::uint8_t { female, male };
enum class Role : std::uint8_t { head, spouse, child, other };
enum class MaritalStatus : std::uint8_t { single, married, widowed };

/// How far somebody has come with a new practice (Rogers 2003, "Diffusion of innovations", ch. 5).
enum class AdoptionStage : std::uint8_t { unaware, aware, trying, adopted, dropped };

/// Levels of schooling by completed grade: primary 1-6, junior secondary 7-9, senior secondary 10-12.
enum class SchoolLevel : std::uint8_t { primary, junior_secondary, senior_secondary, tertiary };

/// Age of a free slot: beyond every age that anything asks for. Nobody in a free slot is enrolled, works or expects a
/// child, so that a walk over all slots of a column needs no look at who lives where.
inline constexpr std::uint16_t vacant_age_months = 0xFFFF;

/// The grade of parents whom nobody here has known.
inline constexpr std::uint8_t unknown_grade = 255;

struct Persons {
  std::vector<std::uint32_t> id;           ///< keys its draws, stable for life (numbering.hpp)
  std::vector<std::uint16_t> age_months;
  std::vector<Sex> sex;
  std::vector<Role> role;
  std::vector<std::uint8_t> grade;         ///< grades completed, 0-16
  std::vector<std::uint8_t> enrolled;      ///< 1 in school this school year
  std::vector<std::uint8_t> working;       ///< 1 earns (children: instead of or beside school)
  std::vector<std::uint8_t> attendance;    ///< share of school days of the month, in 255ths
  std::vector<std::uint8_t> status_months; ///< months since enrolment or work last changed, at most 255
  std::vector<std::uint8_t> pregnancy;     ///< 0, else month of pregnancy
  std::vector<MaritalStatus> marital;      ///< widowed: also those whose partner lives elsewhere
  std::vector<std::uint8_t> family;        ///< couples and their children within the household: 0 that of the head
  std::vector<std::uint8_t> parents_grade; ///< the higher of the parents' grades, or unknown_grade
  std::vector<AdoptionStage> contraception;   ///< of women of 15-49
  std::vector<std::int8_t> height_for_age; ///< z score, twentieths of a standard deviation; keeps its last value after five
  std::vector<std::uint8_t> health;        ///< stock, 255ths
  std::vector<std::uint8_t> immunisation;  ///< doses of the basic schedule
  std::vector<std::uint8_t> learning;      ///< stock of what was learnt, 255ths
  std::vector<std::uint8_t> skill;         ///< for work, from training and practice, 255ths

  std::size_t slots() const { return id.size(); }

  /// Calls visit(name, column) for every column: the one list of them. Self is Persons or const Persons.
  template <class Self, class Visit>
  static void each_column(Self& p, Visit visit) {
    visit("id", p.id);
    visit("age_months", p.age_months);
    visit("sex", p.sex);
    visit("role", p.role);
    visit("grade", p.grade);
    visit("enrolled", p.enrolled);
    visit("working", p.working);
    visit("attendance", p.attendance);
    visit("status_months", p.status_months);
    visit("pregnancy", p.pregnancy);
    visit("marital", p.marital);
    visit("family", p.family);
    visit("parents_grade", p.parents_grade);
    visit("contraception", p.contraception);
    visit("height_for_age", p.height_for_age);
    visit("health", p.health);
    visit("immunisation", p.immunisation);
    visit("learning", p.learning);
    visit("skill", p.skill);
  }

  void resize(std::size_t n);
  std::size_t bytes() const;

  /// Copies the person of one slot into another (a move within the household, or to a free slot).
  void copy_slot(std::size_t from, std::size_t to);

  /// Leaves a slot free.
  void vacate(std::size_t slot);

  /// Inserts free slots before a position (rare: a household outgrew its slots, or one more comes behind the last).
  void insert_slots(std::size_t position, std::size_t count);
};

inline int age_years(std::uint16_t age_months) { return age_months / 12; }

/// The level that the next grade belongs to.
inline SchoolLevel next_level(std::uint8_t grade) {
  return grade < 6 ? SchoolLevel::primary : grade < 9 ? SchoolLevel::junior_secondary
                                          : grade < 12 ? SchoolLevel::senior_secondary : SchoolLevel::tertiary;
}

}  // namespace guyub
