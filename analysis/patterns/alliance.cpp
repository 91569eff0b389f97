// Alliances: what different resources are worth together, and what advocacy does to the adoption and the money of programmes.

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/engine/variant.hpp"
#include "sim/institution/alliance.hpp"

namespace guyub::patterns {
namespace {

constexpr std::size_t members = 5;

AllianceMember strong_in(std::size_t resource) {
  AllianceMember member;
  member.resource.fill(0.1f);
  member.resource[resource] = 0.6f;
  member.interest.fill(1.0f);
  return member;
}

/// What the first n together can do more than each alone.
double gain(const std::vector<std::pair<std::string, AllianceMember>>& all, std::size_t n, const AllianceCoefficients& c) {
  const auto strength = [&](std::size_t from, std::size_t to) {
    std::vector<std::uint8_t> joined(all.size(), 0);
    for (std::size_t i = from; i < to; ++i) joined[i] = 1;
    return static_cast<double>(alliance_strength(all, joined, c));
  };
  double sum = strength(0, n);
  for (std::size_t i = 0; i < n; ++i) sum -= strength(i, i + 1);
  return sum;
}

void different_resources_gain_equal_ones_pay(Findings& found) {
  Evidence different, equal;
  std::vector<double> alone;
  for (int draw = 0; draw < draws; ++draw) {
    const AllianceCoefficients c = drawn_world(draw).institutions.alliance;
    std::vector<std::pair<std::string, AllianceMember>> complements, copies;
    for (std::size_t i = 0; i < members; ++i) {
      complements.push_back({"member", strong_in(i)});
      copies.push_back({"member", strong_in(0)});
    }
    different.add(gain(complements, members, c), 1.0);
    equal.add(-gain(copies, members, c), 1.0);
    alone.push_back(gain(complements, 1, c));
  }
  // a member alone brings about 0.1: together a half more than all alone
  found.borne_out(different, {"strength gained by five members with different resources", 0.1, false});
  found.borne_out(equal, {"strength lost by five members with equal resources", 0.02, false});
  found.exactly_none(alone, "an alliance of one");
}

Alliance council(Aim aim, float humane, Month start) {
  Alliance alliance;
  alliance.start = start;
  alliance.meets_every = 3;
  for (std::size_t resource = 0; resource < resource_count; ++resource) {
    AllianceMember member = strong_in(resource);
    member.inner_circle = resource < 2;
    alliance.members.push_back({"member", member});
  }
  AllianceIssue issue;
  issue.aim = aim;
  issue.programme = "pkh";
  issue.from = "cash";
  issue.most = 0.5f;
  issue.humane = humane;
  issue.feasible = 0.8f;
  alliance.issues.push_back({"issue", issue});
  return alliance;
}

Arm with_council(Aim aim, float humane, bool second = false) {
  return {"pkh", [=](VariantModel& v) {
            v.model.head.mechanisms.household_acceptance = false;
            v.model.alliance = council(aim, humane, v.model.head.run.start);
            if (second) {
              VariantModel both = make_variant(v.model, 0, {"pkh", "cash"});
              v.programmes = both.programmes;
              v.approaches = both.approaches;
            }
          }};
}

Arm switched_off(Aim aim, bool second = false) {
  Arm arm = with_council(aim, 0.9f, second);
  arm.change = [change = arm.change](VariantModel& v) {
    change(v);
    v.model.head.mechanisms.alliance = false;
  };
  return arm;
}

const std::vector<std::string> allied_villages{"run.months=24", "population.households=16000", "synthesis.communities.smallest=40", "synthesis.communities.largest=40"};

void advocacy_raises_adoption(Findings& found) {
  Evidence acceptance, reformed, repealed;
  std::vector<double> no_issue;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, allied_villages);
    const History seen = live(world, {switched_off(Aim::adopt), with_council(Aim::adopt, 0.9f), with_council(Aim::adopt, 0.0f), with_council(Aim::repeal, 0.9f)});
    const auto accepts = [](const RegionMonth& m) { return m.institution_acceptance; };
    const auto works = [](const RegionMonth& m) { return m.reformed; };
    acceptance.add(mean_from(seen[1], 6, accepts) - mean_from(seen[0], 6, accepts), mean_from(seen[0], 6, accepts));
    reformed.add(mean_from(seen[1], 12, works) - mean_from(seen[0], 12, works), mean_from(seen[0], 12, works));
    repealed.add(mean_from(seen[0], 6, accepts) - mean_from(seen[3], 6, accepts), mean_from(seen[0], 6, accepts));
    no_issue.push_back(mean_from(seen[2], 0, accepts) - mean_from(seen[0], 0, accepts));
    no_issue.push_back(seen[2].back().reformed - seen[0].back().reformed);
  }
  // one office in a hundred
  found.borne_out(acceptance, {"offices' acceptance of a reform that an alliance stands for", 0.01});
  found.borne_out(reformed, {"offices reformed in the second year, advocacy", 0.01});
  found.borne_out(repealed, {"offices' acceptance lost to an alliance that works for repeal", 0.01});
  found.exactly_none(no_issue, "an alliance whose issue has nothing humane in it");
}

void advocacy_moves_money_within_the_budget(Findings& found) {
  Evidence more;
  std::vector<double> total;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=12"});
    const History seen = live(world, {switched_off(Aim::fund, true), with_council(Aim::fund, 0.9f, true)}, appropriated);
    const auto money = [](const RegionMonth& m) { return static_cast<double>(entry(m.ledger, LedgerItem::appropriated)); };
    const double before = mean_from(seen[0], 6, money);
    more.add((mean_from(seen[1], 6, money) - before) / before, before);
    for (std::size_t step = 0; step < seen[0].size(); ++step) total.push_back(seen[1][step].gauge - seen[0][step].gauge);
  }
  found.borne_out(more, {"money of a programme that an alliance works for, share more", 0.02, false});
  found.exactly_none(total, "money of both programmes together");
}

}  // namespace

std::vector<Pattern> alliance_patterns() {
  return {
      {"Alliance.DifferentResourcesGainEqualOnesPay",
       {"Anggota dengan sumber daya berbeda saling menguatkan, yang sama hanya menanggung biaya", "Members with different resources gain, equal ones pay the cost"},
       different_resources_gain_equal_ones_pay},
      {"Alliance.AdvocacyRaisesAdoption",
       {"Advokasi menaikkan penerimaan lembaga, atau menurunkannya bila menuntut pencabutan", "Advocacy raises adoption by bodies, or lowers it where it works for repeal"},
       advocacy_raises_adoption},
      {"Alliance.AdvocacyMovesMoneyWithinTheBudget",
       {"Advokasi mengalihkan dana dalam anggaran yang tetap", "Advocacy moves money within a budget that stays the same"}, advocacy_moves_money_within_the_budget},
  };
}

}  // namespace guyub::patterns
