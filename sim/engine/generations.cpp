#include "sim/engine/generations.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "sim/core/real_math.hpp"
#include "sim/core/selected.hpp"
#include "sim/household/kin_homes.hpp"
#include "sim/programme/registry.hpp"

namespace guyub {
namespace {

constexpr int reckoning_month = 1;      // January
constexpr std::uint32_t spare_slots = 1;
constexpr std::uint16_t young_from = 25 * 12;
constexpr std::uint16_t young_until = 35 * 12;
constexpr std::uint8_t low_grade = 6;   // primary school at most
constexpr std::uint8_t high_grade = 12; // senior secondary school completed

/// Weighted sums of a logarithm and its square.
struct LogSums {
  double weight = 0.0;
  double sum = 0.0;
  double squares = 0.0;

  void add(double times, float value) {
    const double log = log_real(static_cast<double>(value));
    weight += times;
    sum += times * log;
    squares += times * log * log;
  }
  void add(const LogSums& other) {
    weight += other.weight;
    sum += other.sum;
    squares += other.squares;
  }
  double mean() const { return sum / weight; }
  double variance() const { return squares / weight - mean() * mean(); }
};

struct LevelSums {
  LogSums endowment;   ///< by capacity: what a unit of capacity brings
  LogSums income;      ///< a head, by persons
  LogSums capacity;
};

LevelSums level_sums(const Community& community, const EarningsTable& earnings) {
  constexpr float least = 1000.0f;   // rupiah: keeps logarithms finite
  LevelSums sums;
  for (std::size_t h = 0; h < community.size(); ++h) {
    const auto persons = static_cast<float>(community.households.person_count[h]);
    const float income = std::max(community.households.permanent_income[h], least);
    const float capacity = earnings.capacity(community, h);
    sums.endowment.add(static_cast<double>(capacity), income / capacity);
    sums.income.add(static_cast<double>(persons), income / persons);
    sums.capacity.add(static_cast<double>(persons), capacity / persons);
  }
  return sums;
}

EarningsMonth earnings_of(const MonthContext& x) {
  const Behaviour& b = x.variant.model.behaviour;
  EndowmentLevel level = x.setting.endowments;
  if (x.variant.on().income_shocks) level.mean += static_cast<float>(x.clock.step) * log_real(1.0f + b.income.growth / 12.0f);
  return {x.setting.earnings, b.earnings, level, x.variant.on().earnings_by_schooling};
}

void register_new(Community& community, const MonthContext& x, std::size_t first) {
  for (std::size_t k = 0; k < x.variant.programmes.size(); ++k) {
    if (x.months_running(k) >= 0) rank_households(community, k, x.variant.programmes[k], x.draws, x.variant.on().targeting_error, first);
  }
}

}  // namespace

EndowmentLevel endowment_level(const Country& start, const EarningsTable& earnings, const Workers& workers) {
  std::vector<LevelSums> parts(start.communities.size());
  workers.for_each(parts.size(), [&](std::size_t c) { parts[c] = level_sums(start.communities[c], earnings); });
  LevelSums all;
  for (const LevelSums& part : parts) {
    all.endowment.add(part.endowment);
    all.income.add(part.income);
    all.capacity.add(part.capacity);
  }
  const double spread = std::max(0.0, all.income.variance() - all.capacity.variance());
  return {static_cast<float>(all.endowment.mean()), static_cast<float>(square_root(spread))};
}

void earn_by_members(Community& community, Tile tile, const MonthContext& x) {
  if (x.clock.step == 0) return note_capacity(community, tile, x.setting.earnings);
  if (x.clock.month_of_year != reckoning_month) return;
  for (std::size_t h = tile.begin; h < tile.end; ++h) follow_capacity(community, h, x.setting.earnings);
}

void move_homes(Community& community, const MonthContext& x, MonthScratch& scratch) {
  const Mechanisms& on = x.variant.on();
  if (!on.marriage && !on.migration) return;
  const Model& model = x.variant.model;
  const MarriageCoefficients& marriage = model.behaviour.marriage;
  const MoveSetting setting{x.draws, x.clock, earnings_of(x), marriage.inherited_ties};
  const std::size_t before = community.size();
  scratch.fit(community);   // births may have made room
  if (on.marriage) {
    marry(community, x.setting.nuptiality, model.synthesis.nuptiality, marriage, setting, scratch);
    join_kin(community, marriage, setting);
  }
  scratch.fit(community);
  if (on.migration) migrate(community, model.behaviour.migration, setting, scratch);
  if (!scratch.new_ties.pairs.empty()) scratch.new_ties.tie_up(community.households);
  if (community.size() > before) register_new(community, x, before);
  if (x.clock.month_of_year == reckoning_month) community.close_gaps(spare_slots);
  scratch.fit(community);
  std::fill_n(scratch.condition_hours.begin() + static_cast<std::ptrdiff_t>(before), community.size() - before, 0.0f);   // nobody asks anything of those new
}

void sum_generations(Community& community, const MonthContext& x) {
  if (!x.variant.on().earnings_by_schooling) return;
  struct Counts {
    std::int64_t young = 0, schooling = 0, earnings = 0, low = 0, risen = 0;
  };
  const Persons& p = community.persons;
  const Households& hh = community.households;
  const EarningsTable& earnings = x.setting.earnings;
  std::array<Counts, Aggregates::deciles> deciles{};
  const auto young = [age = p.age_months.data()](std::size_t i) { return static_cast<std::uint16_t>(age[i] - young_from) < young_until - young_from; };
  std::size_t h = 0;
  for_selected(0, p.slots(), young, [&](std::size_t i) {
    while (hh.person_begin[h + 1] <= i) ++h;
    const float each = hh.permanent_income[h] / hh.earning_capacity[h];
    const std::int64_t low = p.parents_grade[i] <= low_grade ? 1 : 0;
    Counts& counts = deciles[hh.decile[h]];
    ++counts.young;
    counts.schooling += p.grade[i];
    counts.earnings += whole_rupiah(each * earnings.of(p, static_cast<std::uint32_t>(i)));
    counts.low += low;
    counts.risen += p.grade[i] >= high_grade ? low : 0;
  });
  for (std::size_t d = 0; d < deciles.size(); ++d) {
    Sums<Sum>& sums = community.aggregates.by_decile[d];
    sums[Sum::young_adults] += deciles[d].young;
    sums[Sum::young_schooling] += deciles[d].schooling;
    sums[Sum::young_earnings] += deciles[d].earnings;
    sums[Sum::low_parents] += deciles[d].low;
    sums[Sum::risen] += deciles[d].risen;
  }
}

}  // namespace guyub
