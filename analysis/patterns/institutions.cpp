// The life of bodies: age, staff, blindness, what is sunk, gatekeeping, aims, and the uncertain outcome of reforms.

#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/offices.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/core/real_math.hpp"

namespace guyub::patterns {
namespace {

using Switch = bool Mechanisms::*;

Arm as_it_is() { return offices([](VariantModel&) {}); }

Arm without(Switch mechanism, const std::string& programme = "pkh") {
  return offices([=](VariantModel& v) { v.model.head.mechanisms.*mechanism = false; }, programme);
}

double staff(const Country& c) { return over_offices(c, [](const Body& b) { return b.staff; }); }
double drift(const Country& c) { return over_offices(c, [](const Body& b) { return b.drift; }); }

double spread_of_skill(const Country& c) {
  const double mean = skill(c);
  double squares = 0.0;
  for (const Community& community : c.communities) {
    const double away = static_cast<double>(community.institutions.body(BodyKind::village_office).skill) - mean;
    squares += away * away;
  }
  return square_root(squares / static_cast<double>(c.communities.size()));
}

void old_bodies_adopt_later(Findings& found) {
  Evidence later;
  std::vector<double> neither;
  const auto ageless = [](VariantModel& v) {
    Mechanisms& on = v.model.head.mechanisms;
    on.resistance_risk = on.routinisation = on.openness = false;
  };
  for (int draw = 0; draw < draws; ++draw) {
    const auto of_age = [&](const char* years) {
      return live(drawn_world(draw, villages(24, {std::string("synthesis.institutions.office_age.mean=") + years, "synthesis.institutions.office_age.sd=1"})),
                  {as_it_is(), offices(ageless)});
    };
    const History young = of_age("3");
    const History old = of_age("40");
    later.add(mean_from(young[0], 0, reformed) - mean_from(old[0], 0, reformed), mean_from(young[0], 0, reformed));
    neither.push_back(mean_from(young[1], 0, reformed) - mean_from(old[1], 0, reformed));
  }
  found.borne_out(later, {"offices reformed over two years, three years old over forty", 0.02});
  found.exactly_none(neither, "age where neither risk nor routine nor openness counts");
}

void staff_is_renewed_by_two_channels(Findings& found) {
  Evidence looser, faster, better, told;
  std::vector<double> nobody_goes;
  const auto by = [](RecruitmentChannel channel, float specified) {
    return offices([=](VariantModel& v) {
      v.model.institutions.bodies.recruitment.channel = channel;
      v.model.institutions.bodies.recruitment.specified = specified;
    }, "");
  };
  const auto stays = [](bool on) {
    return offices([=](VariantModel& v) {
      v.model.head.mechanisms.recruitment = on;
      v.model.institutions.bodies.recruitment.leaving = 0.0f;
    }, "");
  };
  using enum RecruitmentChannel;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, villages(36));
    const std::vector<Arm> arms{without(&Mechanisms::recruitment, ""), by(own, 0.0f), by(agency, 0.0f), by(agency, 1.0f), stays(false), stays(true)};
    const auto last = [&](const Gauge& gauge) {
      std::vector<double> values;
      for (const auto& months : live(world, arms, gauge)) values.push_back(months.back().gauge);
      return values;
    };
    const std::vector<double> r = last(routinisation), s = last(skill), posts = last(staff);
    looser.add(r[0] - r[1], r[0]);
    faster.add(posts[2] - posts[1], posts[1]);
    better.add(s[1] - s[2], s[1]);
    told.add(s[3] - s[2], s[3]);
    for (const auto* values : {&r, &s, &posts}) nobody_goes.push_back((*values)[5] - (*values)[4]);
  }
  found.borne_out(looser, {"routine of offices that new staff loosens in three years", 0.02, false});
  found.borne_out(faster, {"posts filled, an agency over own recruiting", 0.005, false});
  found.borne_out(better, {"skill, own recruiting over an agency that is told nothing", 0.01, false});
  found.borne_out(told, {"skill, an agency told in detail over one told nothing", 0.01, false});
  found.exactly_none(nobody_goes, "recruitment where nobody leaves");
}

void blind_bodies_see_less_to_gain(Findings& found) {
  Evidence blinder, lifted;
  std::vector<double> seeing;
  const auto facilitated = [](bool blindness, float facilitators) {
    return offices([=](VariantModel& v) {
      v.model.head.mechanisms.problem_blindness = blindness;
      v.model.head.mechanisms.sunk_investment = false;
      Approach& approach = v.model.approaches.front().second;
      approach.staff = facilitators;
      approach.staff_months = 36;
    });
  };
  for (int draw = 0; draw < draws; ++draw) {
    const auto set_in_ways = [&](const char* routine) {
      return live(drawn_world(draw, villages(18, {std::string("synthesis.institutions.routinisation.mean=") + routine})),
                  {without(&Mechanisms::problem_blindness), as_it_is()});
    };
    const History little = set_in_ways("0.3"), much = set_in_ways("0.7");
    const auto lost = [&](std::size_t arm) { return mean_from(little[arm], 0, accepts) - mean_from(much[arm], 0, accepts); };
    blinder.add(lost(1) - lost(0), mean_from(little[1], 0, accepts));
    const Model world = drawn_world(draw, villages(24, {"behaviour.acceptance.institution_hazard=0"}));
    const History seen = live(world, {facilitated(true, 0.0f), facilitated(true, 1.0f), facilitated(false, 0.0f), facilitated(false, 1.0f)});
    lifted.add(mean_from(seen[1], 0, accepts) - mean_from(seen[0], 0, accepts), mean_from(seen[0], 0, accepts));
    seeing.push_back(mean_from(seen[3], 0, accepts) - mean_from(seen[2], 0, accepts));
  }
  found.borne_out(blinder, {"offices' acceptance lost to routine by blindness, beyond what routine takes", 0.01});
  found.borne_out(lifted, {"offices' acceptance gained by a facilitator who lifts blindness", 0.01});
  found.exactly_none(seeing, "a facilitator where nobody is blind and nothing sunk");
}

void what_is_sunk_stands_against_a_reform(Findings& found) {
  Evidence less;
  std::vector<double> nothing;
  for (int draw = 0; draw < draws; ++draw) {
    const auto lost = [&](const std::vector<std::string>& terms) {
      const History seen = live(drawn_world(draw, villages(18, terms)), {without(&Mechanisms::sunk_investment), as_it_is()});
      return std::pair{mean_from(seen[0], 0, accepts) - mean_from(seen[1], 0, accepts), mean_from(seen[0], 0, accepts)};
    };
    const auto [effect, level] = lost({});
    less.add(effect, level);
    nothing.push_back(lost({"synthesis.institutions.sunk.mean=0", "synthesis.institutions.sunk.sd=0",
                            "synthesis.institutions.rigidity.mean=0", "synthesis.institutions.rigidity.sd=0"}).first);
  }
  found.borne_out(less, {"offices' acceptance lost to what is sunk and bound", 0.01});
  found.exactly_none(nothing, "nothing sunk, nothing bound");
}

void a_shut_gate_and_age_worn_openness_delay(Findings& found) {
  Evidence gate, openness;
  std::vector<double> ajar;
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, villages(24)), {as_it_is(), without(&Mechanisms::gatekeeping), without(&Mechanisms::openness)});
    const double level = mean_from(seen[0], 0, reformed);
    gate.add(mean_from(seen[1], 0, reformed) - level, level);
    openness.add(mean_from(seen[2], 0, reformed) - level, level);
    const History open = live(drawn_world(draw, villages(12, {"synthesis.institutions.gatekeeping.mean=0", "synthesis.institutions.gatekeeping.sd=0"})),
                              {as_it_is(), without(&Mechanisms::gatekeeping)});
    ajar.push_back(mean_from(open[1], 0, reformed) - mean_from(open[0], 0, reformed));
  }
  found.borne_out(gate, {"offices reformed over two years that gatekeeping keeps away", 0.01});
  found.borne_out(openness, {"offices reformed over two years that lost openness keeps away", 0.01});
  found.exactly_none(ajar, "gatekeeping of those who keep no gate");
}

void aims_that_fit_are_accepted(Findings& found) {
  Evidence fit, moved;
  std::vector<double> aimless;
  const auto aimed = [](float aims, bool on) {
    return offices([=](VariantModel& v) {
      v.model.head.mechanisms.congruence = on;
      v.programmes.front().aims = aims;
    });
  };
  for (int draw = 0; draw < draws; ++draw) {
    const History seen = live(drawn_world(draw, villages(24, {"population.households=12000"})), {aimed(0.4f, true), aimed(1.0f, true), aimed(0.4f, false), aimed(1.0f, false)}, drift);
    const double level = mean_from(seen[0], 0, accepts);
    fit.add(level - mean_from(seen[1], 0, accepts), level);
    moved.add(seen[1].back().gauge - seen[0].back().gauge, seen[1].back().gauge);
    aimless.push_back(mean_from(seen[3], 0, accepts) - mean_from(seen[2], 0, accepts));
  }
  found.borne_out(fit, {"offices' acceptance, aims of 0.4 like their own over 1", 0.01});
  found.borne_out(moved, {"drift of their mission, aims of 1 over 0.4", 0.001, false});
  found.exactly_none(aimless, "aims where congruence doesn't count");
}

void what_a_reform_brings_is_uncertain(Findings& found) {
  Evidence wider;
  std::vector<double> untried;
  for (int draw = 0; draw < draws; ++draw) {
    const auto spread = [&](const std::vector<std::string>& terms) {
      const History seen = live(drawn_world(draw, villages(36, terms)), {without(&Mechanisms::reform_outcome), as_it_is()}, spread_of_skill);
      return std::pair{seen[1].back().gauge - seen[0].back().gauge, seen[1].back().gauge};
    };
    const auto [effect, level] = spread({});
    wider.add(effect, level);
    untried.push_back(spread({"behaviour.acceptance.institution_hazard=0"}).first);
  }
  found.borne_out(wider, {"standard deviation of offices' skill after three years, uncertain outcomes over certain ones", 0.005, false});
  found.exactly_none(untried, "outcomes where nothing is tried");
}

}  // namespace

std::vector<Pattern> institutions_patterns() {
  return {
      {"Bodies.OldOnesAdoptLater", {"Lembaga tua menerima pembaruan lebih lambat", "Old bodies adopt later"}, old_bodies_adopt_later},
      {"Bodies.StaffIsRenewedByTwoChannels", {"Staf baru melonggarkan rutinitas; agen cepat tetapi kurang cocok bila kebutuhan tak dirinci", "New staff loosens routine; an agency is fast but a poor match unless the need is specified"}, staff_is_renewed_by_two_channels},
      {"Bodies.BlindOnesSeeLessToGain", {"Lembaga yang buta masalah melihat manfaat lebih kecil; fasilitator membukanya", "Bodies blind to their problem see less to gain; a facilitator lifts it"}, blind_bodies_see_less_to_gain},
      {"Bodies.WhatIsSunkStandsAgainstAReform", {"Investasi tertanam dan anggaran kaku menahan pembaruan", "Sunk investment and rigid budgets stand against a reform"}, what_is_sunk_stands_against_a_reform},
      {"Bodies.GatesAndLostOpennessDelay", {"Penangkisan dan berkurangnya keterbukaan menunda pembaruan", "Gatekeeping and lost openness delay reforms"}, a_shut_gate_and_age_worn_openness_delay},
      {"Bodies.AimsThatFitAreAccepted", {"Program yang sesuai tujuan lembaga lebih diterima; yang lain menggeser tujuannya", "A programme that fits a body's aims is accepted more; another shifts them"}, aims_that_fit_are_accepted},
      {"Bodies.OutcomesOfReformsAreUncertain", {"Hasil pembaruan tak pasti", "What a reform brings is uncertain"}, what_a_reform_brings_is_uncertain},
  };
}

}  // namespace guyub::patterns
