#include "sim/change/scheme_yield.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"

namespace guyub {
namespace {

__extension__ using Wide = __int128;  // products of two rupiah amounts pass 64 bits

std::int64_t whole_income(const Households& h, std::size_t i) { return h.person_count[i] > 0 ? whole_rupiah(h.income[i]) : 0; }

/// What every household would yield where the plan fits.
std::int64_t potential(const Community& community, const Scheme& scheme) {
  const Households& h = community.households;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < community.size(); ++i) sum += h.person_count[i] > 0 ? whole_rupiah(scheme.output * h.permanent_income[i]) : 0;
  return sum;
}

/// Those who comply give up and gain; returns what they yield together.
std::int64_t work(Community& community, std::size_t k, const YieldSetting& s, MonthScratch& scratch) {
  Households& h = community.households;
  const float fit = community.schemes[k].fit;
  std::int64_t total = 0;
  for (std::size_t i = 0; i < community.size(); ++i) {
    if (h.person_count[i] == 0 || !complies(h, i, k)) continue;
    const float spoiled = s.may_force ? s.coercion.spoiled * share_of(h.hidden_resistance[i]) : 0.0f;
    const std::int32_t output = whole_rupiah(s.scheme.output * h.permanent_income[i] * fit * (1.0f - spoiled));
    const float given_up = s.scheme.cost * h.income[i];
    h.income[i] += static_cast<float>(output) - given_up;
    scratch.scheme_gain[i] += static_cast<float>(output) - given_up + (s.lasts ? static_cast<float>(s.scheme.pay) : 0.0f);
    Sums<Sum>& sums = community.aggregates.by_decile[h.decile[i]];
    sums[Sum::scheme_output] += output;
    sums[Sum::scheme_reported] += output;
    total += output;
  }
  return total;
}

/// Shares an amount over households by income, without losing a rupiah (cumulative rounding).
class ByIncome {
 public:
  ByIncome(std::int64_t amount, std::int64_t all) : amount_(amount), all_(all) {}
  std::int64_t next(std::int64_t income) {
    before_ += income;
    const std::int64_t up_to_here = all_ > 0 ? static_cast<std::int64_t>(static_cast<Wide>(amount_) * before_ / all_) : 0;
    const std::int64_t share = up_to_here - given_;
    given_ = up_to_here;
    return share;
  }

 private:
  std::int64_t amount_, all_;
  std::int64_t before_ = 0, given_ = 0;
};

void levy(Community& community, std::size_t k, const YieldSetting& s, MonthScratch& scratch) {
  Households& h = community.households;
  SchemeState& state = community.schemes[k];
  std::int64_t all = 0;
  for (std::size_t i = 0; i < community.size(); ++i) all += whole_income(h, i);
  const std::int64_t due = s.lasts ? static_cast<std::int64_t>(static_cast<double>(s.scheme.levy) * static_cast<double>(state.reported)) : 0;
  ByIncome taken(due, all), padded(state.reported - state.output, all);
  for (std::size_t i = 0; i < community.size(); ++i) {
    const std::int64_t income = whole_income(h, i);
    const std::int64_t share = std::min(taken.next(income), income);
    h.income[i] = std::max(0.0f, h.income[i] - static_cast<float>(share));
    scratch.scheme_gain[i] -= static_cast<float>(share);
    state.levied += share;
    Sums<Sum>& sums = community.aggregates.by_decile[h.decile[i]];
    sums[Sum::scheme_levied] += share;
    const std::int64_t beyond = padded.next(income);
    sums[Sum::scheme_falsified] += beyond;
    sums[Sum::scheme_reported] += beyond;
  }
}

}  // namespace

void open_accounts(const Community& community, MonthScratch& scratch) { std::fill_n(scratch.scheme_gain.begin(), community.size(), 0.0f); }

void yield(Community& community, std::size_t k, const YieldSetting& s, MonthScratch& scratch) {
  SchemeState& state = community.schemes[k];
  if (state.target == 0) state.target = static_cast<std::int64_t>(static_cast<double>(s.scheme.target) * static_cast<double>(potential(community, s.scheme)));
  state.output = work(community, k, s, scratch);
  const float trust = community.institutions.body(BodyKind::village_office).trust_in_planner;
  const float falsified = s.lasts && s.may_force ? falsified_share(s.force, s.scheme.audit, trust, s.coercion) : 0.0f;
  state.reported = report(state.output, state.target, falsified);
  state.levied = 0;
  levy(community, k, s, scratch);
  if (s.lasts) state.target = next_target(state.target, state.reported, s.coercion);
}

void close_accounts(Community& community, const MonthScratch& scratch) {
  const Households& h = community.households;
  for (std::size_t i = 0; i < community.size(); ++i) {
    if (scratch.scheme_gain[i] < 0.0f && h.person_count[i] > 0) ++community.aggregates.by_decile[h.decile[i]][Sum::scheme_harmed];
  }
}

}  // namespace guyub
