#include "sim/household/earnings.hpp"

#include "sim/core/real_math.hpp"

namespace guyub {
namespace {

constexpr float school_entry = 6.0f;     // years of age
constexpr float least_income = 1000.0f;  // rupiah: keeps logarithms finite

/// log earnings, without what age takes.
float log_earnings(int grade, int age, const EarningsCoefficients& c) {
  const float years = static_cast<float>(age) - static_cast<float>(grade) - school_entry;
  const float experience = years > 0.0f ? years : 0.0f;
  return c.schooling_return * static_cast<float>(grade) + (c.experience - c.experience_squared * experience) * experience;
}

/// Share of earnings that age leaves.
float kept(int age, const EarningsCoefficients& c) {
  if (age < c.working_age) return 0.0f;
  if (age < c.fading_age) return 1.0f;
  return std::max(0.0f, 1.0f - static_cast<float>(age - c.fading_age) / static_cast<float>(c.fading_years));
}

}  // namespace

EarningsTable::EarningsTable(const EarningsCoefficients& c, bool by_work) : unearned_(c.unearned), out_of_work_(by_work ? c.out_of_work : 1.0f) {
  const float usual = log_earnings(6, 40, c);
  for (int grade = 0; grade < static_cast<int>(grades); ++grade) {
    for (int age = 0; age < static_cast<int>(oldest); ++age) {
      const float man = kept(age, c) * exp_real(log_earnings(grade, age, c) - usual);
      earnings_[static_cast<std::size_t>(Sex::male)][static_cast<std::size_t>(grade)][static_cast<std::size_t>(age)] = man;
      earnings_[static_cast<std::size_t>(Sex::female)][static_cast<std::size_t>(grade)][static_cast<std::size_t>(age)] = c.woman * man;
    }
  }
}

float EarningsTable::capacity(const Community& community, std::size_t h) const {
  float sum = unearned_;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) sum += of(community.persons, i);
  return sum;
}

void note_capacity(Community& community, Tile tile, const EarningsTable& table) {
  for (std::size_t h = tile.begin; h < tile.end; ++h) community.households.earning_capacity[h] = table.capacity(community, h);
}

void follow_capacity(Community& community, std::size_t h, const EarningsTable& table) {
  Households& hh = community.households;
  if (hh.person_count[h] == 0) return;
  const float now = table.capacity(community, h);
  hh.permanent_income[h] *= now / hh.earning_capacity[h];
  hh.earning_capacity[h] = now;
}

float endowment(const Community& community, std::size_t h) {
  return log_real(std::max(community.households.permanent_income[h], least_income) / community.households.earning_capacity[h]);
}

void endow(Community& community, std::size_t h, float of_parents, const Draws& draws, const EarningsMonth& month) {
  Households& hh = community.households;
  const float inherited = month.coefficients.inherited_endowment;
  const float luck = normal(draws.block(community.id.value(), hh.id[h], 0, Purpose::household_founding)[0]);
  const float own = month.level.mean + inherited * (of_parents - month.level.mean) + square_root(1.0f - inherited * inherited) * month.level.sd * luck;
  hh.earning_capacity[h] = month.table.capacity(community, h);
  hh.permanent_income[h] = hh.earning_capacity[h] * exp_real(own);
}

}  // namespace guyub
