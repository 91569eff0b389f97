#include "sim/household/contraception.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/core/real_math.hpp"
#include "sim/core/selected.hpp"
#include "sim/household/contraception_loops.hpp"
#include "sim/household/vital_loops.hpp"
#include "sim/household/visits.hpp"

namespace guyub {
namespace {

constexpr std::uint16_t child_months = 15 * 12;
constexpr int usual_children = 2;

bool of_bearing_age(std::uint16_t age_months) { return static_cast<std::uint16_t>(age_months - first_fertile_month) < fertile_months; }

float users_among_ties(const Households& hh, std::size_t h, const std::vector<std::uint8_t>& seen, float otherwise) {
  std::int32_t with_women = 0;
  std::int32_t with_users = 0;
  for (std::uint32_t t = hh.tie_begin[h]; t < hh.tie_begin[h + 1]; ++t) {
    with_women += seen[hh.tie[t]] != no_exposed_woman ? 1 : 0;
    with_users += seen[hh.tie[t]] == has_user ? 1 : 0;
  }
  return with_women > 0 ? static_cast<float>(with_users) / static_cast<float>(with_women) : otherwise;
}

/// Women of bearing age, by slot, and those of them who are exposed and who use, by decile.
void count(Community& community, const std::uint32_t* slot, std::size_t women, bool married_only) {
  constexpr int field = 21;   // bits of a count: more than people live in a community
  constexpr std::uint64_t one = 1;
  const Persons& p = community.persons;
  std::array<std::uint64_t, Aggregates::deciles> counts{};
  std::size_t h = 0;
  for (std::size_t w = 0; w < women; ++w) {
    while (community.households.person_begin[h + 1] <= slot[w]) ++h;
    const std::uint64_t exposed = !married_only || p.marital[slot[w]] != MaritalStatus::single ? one : 0;
    const std::uint64_t used = uses(p.contraception[slot[w]]) ? exposed : 0;
    counts[community.households.decile[h]] += one | exposed << field | used << 2 * field;
  }
  for (std::size_t d = 0; d < counts.size(); ++d) {
    const auto part = [&counts, d](int which) { return static_cast<std::int64_t>(counts[d] >> which * field & ((one << field) - 1)); };
    Sums<Sum>& sums = community.aggregates.by_decile[d];
    sums[Sum::fertile_women] += part(0);
    sums[Sum::exposed_women] += part(1);
    sums[Sum::contraceptive_users] += part(2);
  }
}

/// What no chance to leave a stage passes, by stage.
using StageBounds = std::array<float, static_cast<std::size_t>(AdoptionStage::dropped) + 1>;

StageBounds stage_bounds(const ContraceptionCoefficients& c, const ContraceptionSetting& setting, float quality) {
  const float hears = c.hear + c.hear_contact * quality + (setting.peers ? c.hear_peers : 0.0f);
  StageBounds bound{};
  bound[static_cast<std::size_t>(AdoptionStage::unaware)] = hears;
  bound[static_cast<std::size_t>(AdoptionStage::aware)] = c.hazard;
  bound[static_cast<std::size_t>(AdoptionStage::trying)] = c.settle + c.give_up;
  bound[static_cast<std::size_t>(AdoptionStage::adopted)] = c.stop;
  bound[static_cast<std::size_t>(AdoptionStage::dropped)] = c.hazard;
  return bound;
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
  contraception_loops().show_users(community, setting.married_only, scratch);
  const std::size_t women = contraception_loops().women(p, scratch);
  const float quality = community.institutions.post_quality;
  const StageBounds bounds = stage_bounds(c, setting, quality);
  DrawBatch batch;
  std::size_t h = 0;
  for (std::size_t done = 0; done < women; done += batch.count) {
    const std::uint32_t* const slot = &scratch.slot[done];
    batch.take(p.id.data(), slot, std::min(DrawBatch::most, women - done));
    draws.blocks(batch, community.id.value(), clock.step, Purpose::person_contraception);
    const auto may_move = [&batch, &bounds, slot, of = p.contraception.data()](std::size_t b) {
      const AdoptionStage stage = of[slot[b]];
      return uniform(batch.word[stage == AdoptionStage::unaware ? 1 : 0][b]) < bounds[static_cast<std::size_t>(stage)];
    };
    for_selected(0, batch.count, may_move, [&](std::size_t b) {
      if (!is_exposed(p, slot[b], setting.married_only)) return;
      while (community.households.person_begin[h + 1] <= slot[b]) ++h;
      const WomanMonth month{wish_to_use(community, h, slot[b], c), users_among_ties(community.households, h, scratch.users, c.prevalence),
                             community.households.visited[h] != 0 ? quality : 0.0f};
      p.contraception[slot[b]] = next_stage(p.contraception[slot[b]], month, uniform(batch.word[0][b]), uniform(batch.word[1][b]), c, setting);
    });
  }
  count(community, scratch.slot.data(), women, setting.married_only);
}

}  // namespace guyub
