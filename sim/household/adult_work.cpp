#include "sim/household/adult_work.hpp"

#include <algorithm>
#include <array>

#include "sim/core/kernels.hpp"
#include "sim/core/real_math.hpp"
#include "sim/core/selected.hpp"
#include "sim/household/work_loops.hpp"

namespace guyub {
namespace {

constexpr int longest_tenure = 60;   // months after which seniority grows no further

/// The market's chances for single adults of a community.
class Prospects {
 public:
  Prospects(const Community& community, const AdultWork& work, const MonthScratch& scratch)
      : work_(work), c_(work.c), persons_(community.persons), households_(community.households), scratch_(scratch) {}

  float search(std::size_t h, std::uint32_t i) const {
    const float skill = static_cast<float>(persons_.skill[i]) / 255.0f;
    const float reliance = share_of(households_.self_reliance[h]) - 0.5f;
    const float transfers = households_.transfer[h] / std::max(households_.consumption[h], 1.0f);
    const float sum = c_.skill * skill + c_.self_reliance * reliance + c_.transfer * transfers - burden(h, i);
    return work_.search[persons_.status_months[i]] * exp_real(sum);
  }
  float loss(std::size_t h, std::uint32_t i) const { return work_.loss[persons_.status_months[i]] * exp_real(burden(h, i)); }

 private:
  float burden(std::size_t h, std::uint32_t i) const {
    const bool mother = persons_.sex[i] == Sex::female && (persons_.role[i] == Role::head || persons_.role[i] == Role::spouse);
    return mother ? c_.burden * scratch_.condition_hours[h] / c_.full_hours : 0.0f;
  }

  const AdultWork& work_;
  const AdultWorkCoefficients& c_;
  const Persons& persons_;
  const Households& households_;
  const MonthScratch& scratch_;
};

/// Everyone of working age out of school.
template <class Visit>
void for_adults(const Community& community, Tile tile, Visit visit) {
  const Persons& p = community.persons;
  for (std::size_t h = tile.begin; h < tile.end; ++h) {
    for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
      if (of_working_age(p.age_months[i]) && p.enrolled[i] == 0) visit(h, i);
    }
  }
}

/// What the market of a community adds up to.
struct Totals {
  std::int32_t adults = 0;
  std::int32_t workers = 0;
  float search = 0.0f;   ///< summed in the order of persons
  float losses = 0.0f;
};

Totals add_up(const Community& community, int months_since_school_start, const AdultWork& work, MonthScratch& scratch) {
  const Persons& p = community.persons;
  const AdultCounts counts = work_loops().count(p);
  Totals t{counts.adults, counts.workers};
  const std::size_t adults = work_loops().find(p, 0, static_cast<std::uint32_t>(p.slots()), youngest_decided(months_since_school_start), scratch);
  work_loops().terms(community.households, work.c, scratch);
  std::array<float, DrawBatch::most> strength;
  std::size_t household = 0;
  for (std::size_t done = 0; done < adults; done += DrawBatch::most) {
    const std::uint32_t* const slot = &scratch.slot[done];
    const std::size_t n = std::min(DrawBatch::most, adults - done);
    work_loops().strengths(community, slot, n, household, work, scratch, strength.data());
    for (std::size_t a = 0; a < n; ++a) {
      const bool works = p.working[slot[a]] != 0;
      t.losses += works ? strength[a] : 0.0f;
      t.search += works ? 0.0f : strength[a];
    }
  }
  return t;
}

float power_of(float x, float exponent) { return x > 0.0f ? exp_real(exponent * log_real(x)) : 0.0f; }

float as_real(std::int32_t count) { return static_cast<float>(count); }

std::int32_t workers_of(const Community& community, std::size_t h) {
  std::int32_t workers = 0;
  for_adults(community, {h, h + 1}, [&](std::size_t, std::uint32_t i) { workers += community.persons.working[i]; });
  return workers;
}

/// Months in a state of so many on average, as if it had always been left at the same rate.
std::uint8_t elapsed(float mean, float u) { return static_cast<std::uint8_t>(std::min(255.0f, -mean * log_real(u))); }

void change_work(Community& community, std::size_t h, std::uint32_t i, const AdultWorkCoefficients& c, const EarningsTable* earnings) {
  Persons& p = community.persons;
  float& income = community.households.permanent_income[h];
  const bool worked = p.working[i] != 0;
  const std::int32_t place = earnings != nullptr ? 0 : workers_of(community, h) + (worked ? 0 : 1);   // which worker of the household it is
  p.working[i] = worked ? 0 : 1;
  p.status_months[i] = 0;
  if (earnings != nullptr) follow_capacity(community, h, *earnings);
  else if (worked) income /= gain_of_worker(c.contribution, place);
  else income *= gain_of_worker(c.contribution, place);
}

/// Transfers over consumption, at most.
float most_help(const Households& hh, Tile tile) {
  float most = 0.0f;
  for (std::size_t h = tile.begin; h < tile.end; ++h) most = std::max(most, hh.transfer[h] / std::max(hh.consumption[h], 1.0f));
  return most;
}

/// What no chance passes: a hundredth above what everything together could make of it.
struct ChanceBounds {
  float loss;      ///< of those at work
  float finding;   ///< of the others
};

ChanceBounds chance_bounds(const Community& community, Tile tile, const AdultWork& work, const MonthScratch& scratch) {
  constexpr float margin = 1.01f;
  const AdultWorkCoefficients& c = work.c;
  const float* const hours = scratch.condition_hours.data();
  const float burden = c.burden * *std::max_element(hours + tile.begin, hours + tile.end) / c.full_hours;
  const float help = c.transfer > 0.0f ? c.transfer * most_help(community.households, tile) : 0.0f;
  return {margin * work.loss[0] * exp_real(burden), margin * community.markets.finding * exp_real(c.skill + 0.5f * c.self_reliance + help)};
}

/// The changes of at most a batch of adults, by their slots, of households from `household` on.
void settle(Community& community, const std::uint32_t* slot, std::size_t n, std::size_t& household, const Draws& draws, const Clock& clock,
            const AdultWork& work, const ChanceBounds& bounds, const Prospects& prospects, const EarningsTable* earnings) {
  const Persons& p = community.persons;
  DrawBatch batch;
  batch.take(p.id.data(), slot, n);
  draws.blocks(batch, community.id.value(), clock.step, Purpose::person_work);
  std::array<float, DrawBatch::most> u;
  kernels().uniforms(batch.word[0].data(), n, u.data());
  const auto may_change = [u = u.data(), slot, working = p.working.data(), bounds](std::size_t b) { return u[b] < (working[slot[b]] != 0 ? bounds.loss : bounds.finding); };
  for_selected(0, n, may_change, [&](std::size_t b) {
    const std::uint32_t i = slot[b];
    while (community.households.person_begin[household + 1] <= i) ++household;
    const float chance = p.working[i] != 0 ? prospects.loss(household, i) : community.markets.finding * prospects.search(household, i);
    if (u[b] < chance) change_work(community, household, i, work.c, earnings);
  });
}

}  // namespace

AdultWork::AdultWork(const AdultWorkCoefficients& coefficients) : c(coefficients) {
  for (std::size_t months = 0; months < durations; ++months) {
    const auto t = static_cast<float>(static_cast<std::int32_t>(months));
    const float tenure = std::min(t, static_cast<float>(longest_tenure)) / static_cast<float>(longest_tenure);
    loss[months] = c.loss * exp_real(-c.seniority * tenure);
    search[months] = c.idle_search + (1.0f - c.idle_search) * exp_real(-t / c.discouragement);
  }
}

void open_labour_market(Community& community, const Draws& draws, const Clock& clock, const AdultWork& work, MonthScratch& scratch) {
  const AdultWorkCoefficients& c = work.c;
  Persons& p = community.persons;
  for_adults(community, {0, community.size()}, [&](std::size_t, std::uint32_t i) {
    const float u = uniform(draws.block(community.id.value(), p.id[i], clock.step, Purpose::person_work)[2]);
    p.status_months[i] = elapsed(p.working[i] != 0 ? c.start_in_work : c.start_out_of_work, u);
  });
  const Totals t = add_up(community, clock.months_since_school_start, work, scratch);
  Markets& m = community.markets;
  const float vacant = c.vacancies * as_real(t.workers);
  m.jobs_per_adult = t.adults > 0 ? (as_real(t.workers) + vacant) / as_real(t.adults) : 0.0f;
  m.matching = vacant > 0.0f && t.search > 0.0f ? t.losses / (power_of(vacant, 1.0f - c.elasticity) * power_of(t.search, c.elasticity)) : 0.0f;
  m.finding = t.search > 0.0f ? t.losses / t.search : 0.0f;
  community.vacancies = static_cast<std::int32_t>(vacant);
}

void find_and_lose_work(Community& community, Tile tile, const Draws& draws, const Clock& clock, const AdultWork& work, MonthScratch& scratch,
                        const EarningsTable* earnings) {
  const std::vector<std::uint32_t>& begin = community.households.person_begin;
  const std::uint16_t youngest = youngest_decided(clock.months_since_school_start);
  const std::size_t adults = work_loops().find(community.persons, begin[tile.begin], begin[tile.end], youngest, scratch);
  const ChanceBounds bounds = chance_bounds(community, tile, work, scratch);
  const Prospects prospects(community, work, scratch);
  std::size_t household = tile.begin;
  for (std::size_t done = 0; done < adults; done += DrawBatch::most) {
    settle(community, &scratch.slot[done], std::min(DrawBatch::most, adults - done), household, draws, clock, work, bounds, prospects, earnings);
  }
}

bool dismiss(Community& community, std::size_t h, std::uint32_t i, const AdultWork& work, const EarningsTable* earnings) {
  const Persons& p = community.persons;
  if (!of_working_age(p.age_months[i]) || p.enrolled[i] != 0 || p.working[i] == 0) return false;
  change_work(community, h, i, work.c, earnings);
  return true;
}

void clear_labour_market(Community& community, const Clock& clock, const AdultWork& work, MonthScratch& scratch) {
  const Totals t = add_up(community, clock.months_since_school_start + 1, work, scratch);
  Markets& m = community.markets;
  const float vacant = std::max(0.0f, m.jobs_per_adult * as_real(t.adults) + m.new_jobs - as_real(t.workers));
  community.vacancies = static_cast<std::int32_t>(vacant);
  if (t.search <= 0.0f) {
    m.finding = 0.0f;
    return;
  }
  const float matches = m.matching * power_of(vacant, 1.0f - work.c.elasticity) * power_of(t.search, work.c.elasticity);
  m.finding = std::min(matches, vacant + t.losses) / t.search;   // whoever loses work next month leaves a job to others
}

}  // namespace guyub
