#pragma once
// The strategies of acceptance that an approach pursues, and what they come to together. A new strategy is a file pair and one
// line of each_strategy (and its name in enum Strategy).

#include "sim/change/strategies/adaptation.hpp"
#include "sim/change/strategies/collaboration.hpp"
#include "sim/change/strategies/compensation.hpp"
#include "sim/change/strategies/consultant.hpp"
#include "sim/change/strategies/education.hpp"
#include "sim/change/strategies/gradual.hpp"
#include "sim/change/strategies/negotiation.hpp"
#include "sim/change/strategies/pairing.hpp"
#include "sim/change/strategies/shake_up.hpp"
#include "sim/change/strategies/variety.hpp"

namespace guyub {

struct Strategies {
  Education education;
  Adaptation adaptation;
  Negotiation negotiation;
  Variety variety;
  Consultant consultant;
  ShakeUp shake_up;
  Pairing pairing;
  Compensation compensation;
  Gradual gradual;
  Collaboration collaboration;
};

/// Calls visit(id, strategy, key, words) for every strategy. Self is Strategies or const Strategies.
template <class Self, class Visit>
void each_strategy(Self& s, Visit visit) {
  visit(Strategy::education, s.education, "education", Words{"Pendidikan untuk perubahan", "Education for change"});
  visit(Strategy::adaptation, s.adaptation, "adaptation", Words{"Penyesuaian pada sumber daya", "Adaptation to resources"});
  visit(Strategy::negotiation, s.negotiation, "negotiation", Words{"Perundingan", "Negotiation"});
  visit(Strategy::variety, s.variety, "variety", Words{"Keragaman kegiatan", "Variety of activities"});
  visit(Strategy::consultant, s.consultant, "consultant", Words{"Konsultan", "Consultants"});
  visit(Strategy::shake_up, s.shake_up, "shake_up", Words{"Guncangan kecil", "Shake-up"});
  visit(Strategy::pairing, s.pairing, "pairing", Words{"Memasangkan dua lembaga", "Pairing of two bodies"});
  visit(Strategy::compensation, s.compensation, "compensation", Words{"Ganti rugi bagi yang dirugikan", "Compensation of losers"});
  visit(Strategy::gradual, s.gradual, "gradual", Words{"Penerapan bertahap", "Gradual roll-out"});
  visit(Strategy::collaboration, s.collaboration, "collaboration", Words{"Kerja sama dengan lembaga", "Collaboration with bodies"});
}

template <class Visitor>
void describe(Visitor& v, Strategies& s) {
  each_strategy(s, [&v](Strategy, auto& strategy, const char* key, const Words& about) { v.optional_section(key, strategy, about); });
}

enum class Decider : std::uint8_t { household, body };

/// A month of building up and fading; months_running is 0 in the programme's first month.
void pursue(ApproachState& state, const Strategies& strategies, std::int32_t months_running);

/// What the strategies have come to for one decision.
Levers levers(const ApproachState& state, const Strategies& strategies, Decider decider, const Circumstances& how = {});

/// The four factors as the levers leave them.
Factors soften(const Factors& resistance, const Levers& levers);

/// Rupiah of a month in one community; post: what a post costs a month.
std::int64_t strategies_cost(const Strategies& strategies, std::int32_t months_running, double post);

}  // namespace guyub
