// The strategies of acceptance: each works on what it is for, as far as its preconditions allow, and no longer than it lasts.

#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/offices.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/fixed_point.hpp"

namespace guyub::patterns {
namespace {

using Pursue = std::function<void(Strategies&)>;

Arm pursuing(const Pursue& change) {
  return offices([=](VariantModel& v) { change(strategies(v)); });
}
Arm none() { return pursuing([](Strategies&) {}); }

double gatekeeping(const Country& c) { return over_offices(c, [](const Body& b) { return b.gatekeeping; }); }
double outsider(const Country& c) { return office_factor(c, Factor::outsider); }
double cost(const Country& c) { return office_factor(c, Factor::cost); }
double disruption(const Country& c) { return office_factor(c, Factor::disruption); }

/// Means of the second to the sixth quarter, in which strategies of a year and a half are at work.
constexpr std::size_t at_work = 3;
constexpr int year_and_half = 18;

double acceptance(const std::vector<RegionMonth>& months) { return mean_from(months, at_work, accepts); }
double gauge(const std::vector<RegionMonth>& months) { return mean_from(months, at_work, gauged); }

const std::string never = "behaviour.acceptance.institution_hazard=0";

void a_shake_up_fades_unless_a_reform_is_kept(Findings& found) {
  Evidence shaken, back, kept, sooner;
  std::vector<double> no_drop;
  const auto shake = [](float effort) { return pursuing([=](Strategies& s) { s.shake_up.effort = effort; }); };
  for (int draw = 0; draw < draws; ++draw) {
    const auto lost = [&](const std::vector<std::string>& terms, std::size_t month) {
      const History seen = live(drawn_world(draw, villages(37, terms)), {none(), shake(1.0f)}, routinisation);
      return std::pair{seen[0][month].gauge - seen[1][month].gauge, seen[0][0].gauge - seen[1][0].gauge};
    };
    const auto [later, at_first] = lost({never}, 36);
    shaken.add(at_first, at_first);
    back.add(1.0 - later / at_first, 1.0);
    const auto [stays, taken] = lost({"behaviour.acceptance.intercept=15", "behaviour.acceptance.institution_hazard=1", "institutions.reform.routine_after=2"}, 36);
    kept.add(stays / taken, 1.0);
    const History seen = live(drawn_world(draw, villages(24)), {none(), shake(1.0f), pursuing([](Strategies& s) { s.shake_up.effort = 1.0f; s.shake_up.drop = 0.0f; })});
    sooner.add(mean_from(seen[1], 0, reformed) - mean_from(seen[0], 0, reformed), mean_from(seen[0], 0, reformed));
    no_drop.push_back(mean_from(seen[2], 0, reformed) - mean_from(seen[0], 0, reformed));
  }
  found.borne_out(shaken, {"routine taken by a shake-up", 0.1, false});
  found.borne_out(back, {"share of it back after three years without a reform", 0.9, false});
  found.borne_out(kept, {"share of it that stays away where a reform was kept meanwhile", 0.2, false});
  found.borne_out(sooner, {"offices reformed over two years, gained by a shake-up", 0.005, false});
  found.exactly_none(no_drop, "a shake-up that takes nothing");
}

void consultants_help_and_similar_ones_more(Findings& found) {
  Evidence help, similar_more, outsiders, accepted;
  std::vector<double> net;
  const auto of = [](float effort, float similarity) {
    return pursuing([=](Strategies& s) {
      s.consultant.effort = effort;
      s.consultant.similarity = similarity;
    });
  };
  std::vector<double> idle;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, villages(year_and_half, {never}));
    const std::vector<Arm> arms{none(), of(1.0f, 0.0f), of(1.0f, 1.0f), of(0.0f, 1.0f)};
    const History felt = live(world, arms, disruption);
    const History foreign = live(world, {arms[0], arms[1]}, outsider);
    help.add(gauge(felt[0]) - gauge(felt[1]), gauge(felt[0]));
    similar_more.add(gauge(felt[1]) - gauge(felt[2]), gauge(felt[1]));
    outsiders.add(gauge(foreign[1]) - gauge(foreign[0]), gauge(foreign[0]));
    accepted.add(acceptance(felt[2]) - acceptance(felt[1]), acceptance(felt[1]));
    net.push_back(acceptance(felt[2]) - acceptance(felt[0]));
    idle.push_back(acceptance(felt[3]) - acceptance(felt[0]));
  }
  found.borne_out(help, {"disruption that consultants of other experience take away", 0.01, false});
  found.borne_out(similar_more, {"disruption that similar experience takes away beyond that", 0.01, false});
  found.borne_out(outsiders, {"outsider factor that they add", 0.01, false});
  found.borne_out(accepted, {"offices' acceptance, similar consultants over others", 0.005});
  found.exactly_none(idle, "consultants nobody engages");
  found.report("offices' acceptance, similar consultants over none: what they add as outsiders included", net);
}

void pairing_lifts_the_weaker(Findings& found) {
  Evidence lifted, nearer;
  std::vector<double> equals;
  const auto pair = [](const Pursue& also) {
    return pursuing([=](Strategies& s) {
      s.pairing.effort = 1.0f;
      also(s);
    });
  };
  for (int draw = 0; draw < draws; ++draw) {
    const auto gained = [&](const std::vector<std::string>& terms) {
      const History seen = live(drawn_world(draw, villages(year_and_half, terms)), {none(), pair([](Strategies&) {})}, skill);
      return seen[1].back().gauge - seen[0].back().gauge;
    };
    const double alike = gained({never, "synthesis.institutions.ideology.sd=0"});
    lifted.add(alike, alike);
    nearer.add(alike - gained({never, "synthesis.institutions.ideology.sd=0.4"}), alike);
    equals.push_back(gained({never, "synthesis.institutions.skill.sd=0"}));
  }
  found.borne_out(lifted, {"skill of offices gained from the best of the region in a year and a half", 0.02, false});
  found.borne_out(nearer, {"of it lost to different ideologies", 0.001, false});
  found.exactly_none(equals, "pairing of equals");
}

/// Mean acceptance of households offered that have a child at work out of school.
double acceptance_of_losers(const Country& country) {
  double sum = 0.0, households = 0.0;
  for (const Community& community : country.communities) {
    const Enrolments& e = community.programmes.front().enrolments;
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (e.stage[h] == EnrolmentStage::unlisted || e.stage[h] == EnrolmentStage::listed) continue;
      bool loses = false;
      for (std::uint32_t i = community.first_person(h); i < community.end_person(h); ++i) {
        const Persons& p = community.persons;
        loses = loses || (p.working[i] != 0 && p.enrolled[i] == 0 && p.age_months[i] >= 7 * 12 && p.age_months[i] <= 17 * 12);
      }
      if (!loses) continue;
      sum += static_cast<double>(share_of(e.acceptance[h]));
      households += 1.0;
    }
  }
  return households > 0.0 ? sum / households : 0.0;
}

void losers_resist_most_and_compensation_removes_that(Findings& found) {
  Evidence resist, compensated, households;
  std::vector<double> made_good, nothing_lost;
  const auto losing = [](float loss, bool paid) {
    return offices([=](VariantModel& v) {
      v.model.institutions.reform.loss = loss;
      Compensation& c = strategies(v).compensation;
      c.effort = paid ? 1.0f : 0.0f;
      c.rupiah = 10'000'000;
      c.position = 10'000'000.0f;
      c.share = 1.0f;
    });
  };
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, villages(12, {never}));
    const History seen = live(world, {losing(0.5f, false), losing(0.5f, true), losing(0.0f, false), losing(0.0f, true)});
    resist.add(acceptance(seen[2]) - acceptance(seen[0]), acceptance(seen[2]));
    compensated.add(acceptance(seen[1]) - acceptance(seen[0]), acceptance(seen[0]));
    made_good.push_back(acceptance(seen[1]) - acceptance(seen[2]));
    nothing_lost.push_back(acceptance(seen[3]) - acceptance(seen[2]));
    const Model families = drawn_world(draw, {"run.months=7", "population.households=6000"});
    const History asked = live(families, {losing(0.5f, false), losing(0.5f, true)}, acceptance_of_losers);
    const auto first_asked = static_cast<std::size_t>(families.programmes[0].second.delivery.enrolment_lag);
    households.add(asked[1][first_asked].gauge - asked[0][first_asked].gauge, asked[0][first_asked].gauge);
  }
  found.borne_out(resist, {"offices' acceptance, nothing to lose over half a position", 0.02});
  found.borne_out(compensated, {"offices' acceptance gained by compensation", 0.02});
  found.borne_out(households, {"acceptance gained by compensation, households with a child at work out of school", 0.005});
  found.exactly_none(made_good, "those compensated in full against those who lose nothing");
  found.exactly_none(nothing_lost, "compensation of those who lose nothing");
}

void education_needs_its_three_preconditions(Findings& found) {
  Evidence taught;
  std::vector<double> lacking;
  const auto school = [](float shaping, float experience, float authority) {
    return pursuing([=](Strategies& s) {
      s.education.effort = 1.0f;
      s.education.shaping = shaping;
      s.education.field_experience = experience;
      s.education.authority = authority;
    });
  };
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, villages(year_and_half)),
                              {none(), school(1, 1, 1), school(0, 1, 1), school(1, 0, 1), school(1, 1, 0)});
    taught.add(acceptance(seen[1]) - acceptance(seen[0]), acceptance(seen[0]));
    for (std::size_t arm = 2; arm < 5; ++arm) lacking.push_back(acceptance(seen[arm]) - acceptance(seen[0]));
  }
  found.borne_out(taught, {"offices' acceptance gained by education", 0.01});
  found.exactly_none(lacking, "education without one of its preconditions");
}

void gradual_is_accepted_more_and_arrives_later(Findings& found) {
  Evidence accepted, later;
  std::vector<double> riskless;
  const auto paced = [](float effort, bool risk) {
    return offices([=](VariantModel& v) {
      v.model.head.mechanisms.resistance_risk = risk;
      strategies(v).gradual.effort = effort;
    });
  };
  const auto served = [](const std::vector<RegionMonth>& months) { return static_cast<double>(months[8].programme[ProgrammeSum::accepted]); };
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, villages(year_and_half, {never}));
    const History seen = live(world, {paced(0, true), paced(1, true), paced(0, false), paced(1, false)});
    accepted.add(acceptance(seen[1]) - acceptance(seen[0]), acceptance(seen[0]));
    later.add(1.0 - served(seen[1]) / served(seen[0]), 1.0);
    riskless.push_back(acceptance(seen[3]) - acceptance(seen[2]));
  }
  found.borne_out(accepted, {"offices' acceptance, step by step over a year against all at once", 0.01});
  found.borne_out(later, {"share of families served in the ninth month all at once that still wait", 0.1, false});
  found.exactly_none(riskless, "the pace where risk doesn't count, in offices");
}

void collaboration_lowers_gatekeeping_and_brings_aims_together(Findings& found) {
  Evidence open, sooner;
  std::vector<double> no_gate;
  const auto together = [](float effort, bool gate) {
    return offices([=](VariantModel& v) {
      v.model.head.mechanisms.gatekeeping = gate;
      strategies(v).collaboration.effort = effort;
    });
  };
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, villages(24)), {together(0, true), together(1, true), together(0, false), together(1, false)}, gatekeeping);
    open.add(gauge(seen[0]) - gauge(seen[1]), gauge(seen[0]));
    sooner.add(mean_from(seen[1], 0, reformed) - mean_from(seen[0], 0, reformed), mean_from(seen[0], 0, reformed));
    no_gate.push_back(gauge(seen[3]) - gauge(seen[2]));
  }
  found.borne_out(open, {"gatekeeping that collaboration takes away", 0.05, false});
  found.borne_out(sooner, {"offices reformed over two years, gained by collaboration", 0.005, false});
  found.exactly_none(no_gate, "collaboration where there is no gate");
}

void negotiation_helps_and_force_spoils_it(Findings& found) {
  Evidence agreed, spoilt, shut;
  std::vector<double> idle;
  const auto negotiate = [](float effort, bool forced) {
    return pursuing([=](Strategies& s) {
      s.negotiation.effort = effort;
      s.negotiation.forced = forced;
    });
  };
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, villages(year_and_half, {never})), {none(), negotiate(1, false), negotiate(1, true), negotiate(0, true)}, gatekeeping);
    agreed.add(acceptance(seen[1]) - acceptance(seen[0]), acceptance(seen[0]));
    spoilt.add(acceptance(seen[1]) - acceptance(seen[2]), acceptance(seen[1]));
    shut.add(gauge(seen[2]) - gauge(seen[1]), gauge(seen[1]));
    idle.push_back(acceptance(seen[3]) - acceptance(seen[0]));
  }
  found.borne_out(agreed, {"offices' acceptance gained by negotiation", 0.01});
  found.borne_out(spoilt, {"of it lost when it is forced", 0.01});
  found.borne_out(shut, {"gatekeeping that force adds", 0.02, false});
  found.exactly_none(idle, "force that nobody applies");
}

void adaptation_lowers_cost_and_scope_and_variety_finds_what_fits(Findings& found) {
  Evidence cheaper, less_done, saved, found_better;
  std::vector<double> one_option;
  const auto adapt = [](float effort) { return pursuing([=](Strategies& s) { s.adaptation.effort = effort; }); };
  const auto choose = [](std::int32_t options, float disruption) {
    return pursuing([=](Strategies& s) {
      s.variety.effort = 1.0f;
      s.variety.options = options;
      s.variety.disruption = disruption;
    });
  };
  const auto checked = [](const Country& c) {
    double sum = 0.0;
    for (const Community& community : c.communities) sum += static_cast<double>(community.programmes.front().verification);
    return sum / static_cast<double>(c.communities.size());
  };
  const auto spent = [](const std::vector<RegionMonth>& months) {
    return ratio(entry(months.back().ledger, LedgerItem::delivery), months.back().programme[ProgrammeSum::accepted]);
  };
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, villages(year_and_half));
    const History felt = live(world, {adapt(0), adapt(1)}, cost);
    cheaper.add(gauge(felt[0]) - gauge(felt[1]), gauge(felt[0]));
    saved.add(1.0 - spent(felt[1]) / spent(felt[0]), 1.0);
    const History all_reform = live(drawn_world(draw, villages(year_and_half, {"behaviour.acceptance.intercept=15", "behaviour.acceptance.institution_hazard=1"})),
                                    {adapt(0), adapt(1)}, checked);
    less_done.add(gauge(all_reform[0]) - gauge(all_reform[1]), gauge(all_reform[0]));
    const History varied = live(drawn_world(draw, villages(year_and_half, {never})), {none(), choose(5, 0.1f), choose(1, 0.0f)});
    found_better.add(varied[1].back().institution_acceptance - varied[0].back().institution_acceptance, varied[0].back().institution_acceptance);
    one_option.push_back(acceptance(varied[2]) - acceptance(varied[0]));
  }
  found.borne_out(cheaper, {"cost factor that adaptation takes away", 0.02, false});
  found.borne_out(saved, {"share of delivery cost a family that it saves", 0.05, false});
  found.borne_out(less_done, {"verification by reformed offices given up with scope", 0.005, false});
  found.borne_out(found_better, {"offices' acceptance after a year and a half, the best of five options over one", 0.01});
  found.exactly_none(one_option, "variety of one option that disturbs nobody");
}

}  // namespace

std::vector<Pattern> strategies_patterns() {
  return {
      {"Strategies.AShakeUpFadesUnlessAReformIsKept", {"Guncangan memudar kecuali ada pembaruan yang bertahan", "A shake-up fades unless a reform was kept meanwhile"}, a_shake_up_fades_unless_a_reform_is_kept},
      {"Strategies.ConsultantsHelpAndSimilarOnesMore", {"Konsultan membantu, yang serupa lebih membantu, dan keduanya orang luar", "Consultants help, similar ones more, and they are outsiders"}, consultants_help_and_similar_ones_more},
      {"Strategies.PairingLiftsTheWeaker", {"Pemasangan mengangkat lembaga yang lebih lemah", "Pairing lifts the weaker body"}, pairing_lifts_the_weaker},
      {"Strategies.CompensationRemovesTheResistanceOfLosers", {"Yang dirugikan paling menolak; ganti rugi menghapusnya", "Losers resist most, and compensation removes that"}, losers_resist_most_and_compensation_removes_that},
      {"Strategies.EducationNeedsItsThreePreconditions", {"Pendidikan membutuhkan ketiga prasyaratnya", "Education needs its three preconditions"}, education_needs_its_three_preconditions},
      {"Strategies.GradualIsAcceptedMoreAndArrivesLater", {"Bertahap lebih diterima dan tiba lebih lambat", "Gradual change is accepted more and arrives later"}, gradual_is_accepted_more_and_arrives_later},
      {"Strategies.CollaborationOpensTheGate", {"Kerja sama membuka pintu lembaga", "Collaboration lowers gatekeeping"}, collaboration_lowers_gatekeeping_and_brings_aims_together},
      {"Strategies.NegotiationHelpsAndForceSpoilsIt", {"Perundingan membantu; paksaan merusaknya", "Negotiation helps, force spoils it"}, negotiation_helps_and_force_spoils_it},
      {"Strategies.AdaptationAndVariety", {"Penyesuaian menurunkan biaya dan cakupan; keragaman menemukan yang cocok", "Adaptation lowers cost and scope; variety finds what fits"}, adaptation_lowers_cost_and_scope_and_variety_finds_what_fits},
  };
}

}  // namespace guyub::patterns
