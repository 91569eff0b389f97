#include "sim/population/earlier_ages.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace guyub {
namespace {

constexpr int entry_years = 6;
constexpr int last_pupil_years = 17;

bool leads(const Persons& p, std::uint32_t slot) { return p.role[slot] == Role::head || p.role[slot] == Role::spouse; }

/// Head, spouse, then from the oldest to the youngest: those not born yet come last.
void order_by_age(Community& community, std::size_t h) {
  Persons& p = community.persons;
  const std::uint32_t first = community.first_person(h);
  std::vector<std::uint32_t> order(community.households.person_count[h]);
  std::iota(order.begin(), order.end(), first);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto place = [&](std::uint32_t slot) { return p.role[slot] == Role::head ? 0 : p.role[slot] == Role::spouse ? 1 : 2; };
    return place(a) != place(b) ? place(a) < place(b) : place(a) == 2 && p.age_months[a] > p.age_months[b];
  });
  Persons::each_column(p, [&](const char*, auto& column) {
    auto moved = column;
    moved.assign(column.begin() + first, column.begin() + first + static_cast<std::ptrdiff_t>(order.size()));
    for (std::size_t place = 0; place < order.size(); ++place) column[first + place] = moved[order[place] - first];
  });
}

void scale_money(Households& hh, std::size_t h, float factor) {
  for (std::vector<float>* column : {&hh.permanent_income, &hh.income, &hh.expected_transfer, &hh.savings, &hh.consumption}) (*column)[h] *= factor;
}

/// Where somebody stood at this age who will have completed `later` grades.
void start_schooling(Persons& p, std::uint32_t slot, int years, std::uint8_t later) {
  const int usual = std::max(0, years - entry_years - 1);
  p.grade[slot] = static_cast<std::uint8_t>(std::min<int>(later, usual));
  p.enrolled[slot] = years > entry_years && years <= last_pupil_years && later > p.grade[slot] ? 1 : 0;
  p.working[slot] = years > last_pupil_years ? p.working[slot] : 0;
}

void hide(Persons& p, std::uint32_t slot) {
  p.age_months[slot] = vacant_age_months;
  p.grade[slot] = p.enrolled[slot] = p.working[slot] = p.attendance[slot] = p.pregnancy[slot] = 0;
}

void take_back_household(Community& community, std::size_t h, std::int32_t months) {
  Persons& p = community.persons;
  std::uint8_t& count = community.households.person_count[h];
  const std::uint8_t members = count;
  std::uint8_t born = 0;
  const std::uint32_t first = community.first_person(h);
  for (std::uint32_t slot = first; slot < first + members; ++slot) {
    const int earlier = static_cast<int>(p.age_months[slot]) - months;
    p.pregnancy[slot] = 0;
    if (leads(p, slot)) {
      p.enrolled[slot] = p.attendance[slot] = 0;
      p.age_months[slot] = static_cast<std::uint16_t>(std::max(earlier, 0));
      ++born;
    } else if (earlier >= 0) {
      start_schooling(p, slot, earlier / 12, p.grade[slot]);
      p.age_months[slot] = static_cast<std::uint16_t>(earlier);
      ++born;
    } else {
      hide(p, slot);
    }
  }
  count = born;
  scale_money(community.households, h, static_cast<float>(born) / static_cast<float>(members));
}

}  // namespace

Present take_back(Community& community, std::int32_t months) {
  for (std::size_t h = 0; h < community.size(); ++h) order_by_age(community, h);
  Present present{community.persons.age_months, community.persons.grade, community.households.person_count, community.households.permanent_income};
  for (std::size_t h = 0; h < community.size(); ++h) take_back_household(community, h, months);
  community.aggregates.children_changed = true;
  return present;
}

void bring_births(Community& community, const Present& present, std::int32_t months_left) {
  Households& hh = community.households;
  for (std::size_t h = 0; h < community.size(); ++h) {
    std::uint8_t& count = hh.person_count[h];
    while (count < present.members[h] && present.age_months[community.end_person(h)] >= months_left) {
      community.persons.age_months[community.end_person(h)] = 0;
      scale_money(hh, h, static_cast<float>(count + 1) / static_cast<float>(count));
      ++count;
      community.aggregates.children_changed = true;
    }
  }
}

void come_to_present(Community& community, const Present& present) {
  bring_births(community, present, 0);
  community.persons.age_months = present.age_months;
  if (community.households.person_count != present.members) throw std::logic_error("somebody is missing at the end of the burn-in");
  for (std::uint32_t slot = 0; slot < community.persons.slots(); ++slot) {
    if (leads(community.persons, slot)) community.persons.grade[slot] = present.grade[slot];
  }
  Households& hh = community.households;
  hh.permanent_income = present.permanent_income;
  std::fill(hh.consumption_sum.begin(), hh.consumption_sum.end(), 0.0f);
}

}  // namespace guyub
