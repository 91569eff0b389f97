#include "sim/household/leaving.hpp"

#include <algorithm>

#include "sim/core/kernels.hpp"

namespace guyub {
namespace {

std::size_t household_of(const Community& community, std::uint32_t slot) {
  const std::vector<std::uint32_t>& begin = community.households.person_begin;
  return static_cast<std::size_t>(std::upper_bound(begin.begin(), begin.end(), slot) - begin.begin()) - 1;
}

bool struck(const Community& community, std::size_t household) {
  const Households& h = community.households;
  return h.shock_months[household] > 0 || (community.harvest_months > 0 && h.sector[household] == Sector::agriculture);
}

void leave(Community& community, std::uint32_t i, float u, const SchoolAges& ages) {
  Persons& p = community.persons;
  const int age = age_years(p.age_months[i]);
  if (may_work(age)) p.working[i] = u < logistic(ages.work[p.sex[i] == Sex::male ? 1 : 0][static_cast<std::size_t>(age)]) ? 1 : 0;
  p.enrolled[i] = 0;
  p.attendance[i] = 0;
  p.status_months[i] = 0;
  community.aggregates.children_changed = true;
}

}  // namespace

void leave_school(Community& community, const std::uint32_t* slot, const DrawBatch& batch, const std::vector<std::uint16_t>& premium,
                  const LeavingSetting& setting) {
  const LeavingCoefficients& c = setting.coefficients;
  const Persons& p = community.persons;
  std::array<float, DrawBatch::most> calm;     // log-odds without a shock
  std::array<float, DrawBatch::most> at_most;  // chance with one
  for (std::size_t b = 0; b < batch.count; ++b) {
    const std::uint32_t i = slot[b];
    const auto months = static_cast<std::int32_t>(p.age_months[i]);
    const float absent = 1.0f - static_cast<float>(p.attendance[i]) / 255.0f;
    calm[b] = c.level + c.age * (static_cast<float>(months) / 12.0f - 13.0f) + c.absence * absent -
              setting.money_of_thousand * static_cast<float>(premium[i]);
    at_most[b] = calm[b] + c.shock;
  }
  kernels().logistics(at_most.data(), batch.count, at_most.data());
  for (std::size_t b = 0; b < batch.count; ++b) {
    const float u = uniform(batch.word[1][b]);
    if (u >= at_most[b]) continue;   // nearly everyone: whose household they are in need not be asked
    if (!struck(community, household_of(community, slot[b])) && u >= logistic(calm[b])) continue;
    leave(community, slot[b], uniform(batch.word[2][b]), setting.ages);
  }
}

}  // namespace guyub
