#include "sim/household/contraception.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/core/kernels.hpp"
#include "sim/core/real_math.hpp"
#include "sim/household/vital_loops.hpp"
#include "sim/household/visits.hpp"

namespace guyub {
namespace {

constexpr std::uint16_t child_months = 15 * 12;
constexpr int usual_children = 2;

/// Who of a household's women uses, as its neighbours see it.
enum Seen : std::uint8_t { no_woman, no_user, user };

bool of_bearing_age(std::uint16_t age_months) { return static_cast<std::uint16_t>(age_months - first_fertile_month) < fertile_months; }

/// Slots of women of bearing age, in order.
std::size_t find_women(const Persons& p, MonthScratch& scratch) {
  std::uint8_t* const flag = scratch.flag.data();
  const std::size_t slots = p.slots();
  const Sex* const sex = p.sex.data();
  const std::uint16_t* const age = p.age_months.data();
  for (std::size_t i = 0; i < slots; ++i) {
    const std::uint8_t of_age = of_bearing_age(age[i]) ? 1 : 0;
    flag[i] = of_age & static_cast<std::uint8_t>(sex[i] == Sex::female);
  }
  return kernels().select(flag, slots, 0, scratch.slot.data());
}

/// What ties see of every household this month, into scratch.household.
void show_users(const Community& community, std::size_t women, bool married_only, MonthScratch& scratch) {
  std::fill_n(scratch.household.begin(), community.size(), std::uint32_t{no_woman});
  std::size_t h = 0;
  for (std::size_t w = 0; w < women; ++w) {
    const std::uint32_t slot = scratch.slot[w];
    while (community.households.person_begin[h + 1] <= slot) ++h;
    if (!is_exposed(community.persons, slot, married_only)) continue;
    const std::uint32_t seen = uses(community.persons.contraception[slot]) ? user : no_user;
    scratch.household[h] = std::max(scratch.household[h], seen);
  }
}

float users_among_ties(const Households& hh, std::size_t h, const std::vector<std::uint32_t>& seen, float otherwise) {
  std::int32_t with_women = 0;
  std::int32_t with_users = 0;
  for (std::uint32_t t = hh.tie_begin[h]; t < hh.tie_begin[h + 1]; ++t) {
    with_women += seen[hh.tie[t]] != no_woman ? 1 : 0;
    with_users += seen[hh.tie[t]] == user ? 1 : 0;
  }
  return with_women > 0 ? static_cast<float>(with_users) / static_cast<float>(with_women) : otherwise;
}

void count(Community& community, std::size_t h, bool exposed, AdoptionStage stage) {
  Sums<Sum>& sums = community.aggregates.by_decile[community.households.decile[h]];
  ++sums[Sum::fertile_women];
  sums[Sum::exposed_women] += exposed ? 1 : 0;
  sums[Sum::contraceptive_users] += exposed && uses(stage) ? 1 : 0;
}

}  // namespace

bool is_exposed(const Persons& p, std::uint32_t slot, bool married_only) {
  return p.sex[slot] == Sex::female && of_bearing_age(p.age_months[slot]) && (!married_only || p.marital[slot] != MaritalStatus::single);
}

int children_at_home(const Community& community, std::size_t h, std::uint32_t slot) {
  const Persons& p = community.persons;
  if (p.role[slot] != Role::head && p.role[slot] != Role::spouse) return 0;
  int children = 0;
  for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) children += p.age_months[i] < child_months ? 1 : 0;
  return children;
}

float wish_to_use(const Community& community, std::size_t h, std::uint32_t slot, const ContraceptionCoefficients& c) {
  return c.attitude * (share_of(community.households.small_family[h]) - 0.5f) +
         c.child * static_cast<float>(children_at_home(community, h, slot) - usual_children) +
         c.grade * (static_cast<float>(community.persons.grade[slot]) - usual_grade);
}

AdoptionStage next_stage(AdoptionStage stage, const WomanMonth& month, float u, float u_hear, const ContraceptionCoefficients& c,
                         const ContraceptionSetting& setting) {
  if (stage == AdoptionStage::unaware) {
    const float hears = c.hear + c.hear_contact * month.care + (setting.peers ? c.hear_peers * month.users : 0.0f);
    return u_hear < hears ? AdoptionStage::aware : stage;
  }
  if (stage == AdoptionStage::trying) {
    if (u < c.settle) return AdoptionStage::adopted;
    return u < c.settle + c.give_up ? AdoptionStage::dropped : stage;
  }
  if (stage == AdoptionStage::adopted) return u < c.stop ? AdoptionStage::dropped : stage;
  const float peers = setting.peers ? c.peers * (month.users - c.prevalence) : 0.0f;
  return u < c.hazard * logistic(setting.level + month.wish + peers + c.contact * month.care) ? AdoptionStage::trying : stage;
}

void adopt_contraception(Community& community, const Draws& draws, const Clock& clock, const ContraceptionCoefficients& c,
                         const ContraceptionSetting& setting, MonthScratch& scratch) {
  Persons& p = community.persons;
  const std::size_t women = find_women(p, scratch);
  show_users(community, women, setting.married_only, scratch);
  DrawBatch batch;
  std::size_t h = 0;
  for (std::size_t done = 0; done < women; done += batch.count) {
    const std::uint32_t* const slot = &scratch.slot[done];
    batch.take(p.id.data(), slot, std::min(DrawBatch::most, women - done));
    draws.blocks(batch, community.id.value(), clock.step, Purpose::person_contraception);
    for (std::size_t b = 0; b < batch.count; ++b) {
      while (community.households.person_begin[h + 1] <= slot[b]) ++h;
      const bool exposed = is_exposed(p, slot[b], setting.married_only);
      if (exposed) {
        const WomanMonth month{wish_to_use(community, h, slot[b], c), users_among_ties(community.households, h, scratch.household, c.prevalence),
                               community.households.visited[h] != 0 ? community.institutions.post_quality : 0.0f};
        p.contraception[slot[b]] = next_stage(p.contraception[slot[b]], month, uniform(batch.word[0][b]), uniform(batch.word[1][b]), c, setting);
      }
      count(community, h, exposed, p.contraception[slot[b]]);
    }
  }
}

}  // namespace guyub
