#include "sim/change/concession.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/core/money.hpp"

namespace guyub {
namespace {

__extension__ using Wide = __int128;  // rupiah times grievance pass 64 bits

std::int64_t mean_income(const Households& h) {
  std::int64_t total = 0;
  std::int64_t households = 0;
  for (std::size_t i = 0; i < h.size(); ++i) {
    total += h.person_count[i] > 0 ? whole_rupiah(h.income[i]) : 0;
    households += h.person_count[i] > 0 ? 1 : 0;
  }
  return households > 0 ? total / households : 0;
}

bool is_better_off(const Households& h, std::size_t i, std::int64_t mean) { return whole_rupiah(h.income[i]) > mean; }
bool may_receive(const Households& h, std::size_t i, std::int64_t mean) { return h.person_count[i] > 0 && !is_better_off(h, i, mean); }

/// What household i owes this month.
std::int64_t levy_on(const Households& h, std::size_t i, std::int64_t mean, std::int64_t parts) {
  if (h.person_count[i] == 0 || !is_better_off(h, i, mean) || h.savings[i] < 1.0f) return 0;
  const std::int64_t owed = Rupiah(whole_rupiah(h.income[i]) - mean).parts_per_million(parts).amount();
  return std::min(owed, static_cast<std::int64_t>(std::min(h.savings[i], 2.0e9f)));
}

}  // namespace

void pass_on(Community& community) {
  const auto parts = static_cast<std::int64_t>(static_cast<double>(community.power.conceded) * 1e6 + 0.5);
  if (parts == 0) return;
  Households& h = community.households;
  const std::int64_t mean = mean_income(h);
  std::int64_t weights = 0;
  for (std::size_t i = 0; i < h.size(); ++i) weights += may_receive(h, i, mean) ? h.grievance[i] : 0;
  if (weights == 0) return;
  std::int64_t pool = 0;
  for (std::size_t i = 0; i < h.size(); ++i) {
    const std::int64_t levy = levy_on(h, i, mean, parts);
    pool += levy;
    h.savings[i] -= static_cast<float>(levy);
    community.aggregates.by_decile[h.decile[i]][Sum::levied] += levy;
  }
  std::int64_t before = 0;
  std::int64_t given = 0;
  for (std::size_t i = 0; i < h.size(); ++i) {
    if (!may_receive(h, i, mean)) continue;
    before += h.grievance[i];
    const auto up_to_here = static_cast<std::int64_t>(static_cast<Wide>(pool) * before / weights);
    h.savings[i] += static_cast<float>(up_to_here - given);
    community.aggregates.by_decile[h.decile[i]][Sum::conceded] += up_to_here - given;
    given = up_to_here;
  }
}

}  // namespace guyub
