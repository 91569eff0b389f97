#pragma once
// Who comes before whom on a programme's list, by the method that the programme names. Every method begins from the order
// of the proxy-means test (registry.hpp); each then puts the households of a community in an order of its own.
//
// community    a meeting orders the households by what it knows, k w + sqrt(1 - k^2) e (w the normal score of welfare within the
//              community), the elite's own moved by capture x stance (institution/elite). As many come on the list as the
//              proxy-means test would list there: the places are exchanged within the community, the quota stays.
//              Form and quotas as in the design of Alatas and others 2012, "Targeting the poor", American Economic Review 102, section I.
// hybrid       a household comes as early as both let it: the meeting's list, longer than the quota by `hybrid_margin`, and the test.
// self_selection  only those who apply are tested; chance to apply = logistic(a - b z), z the normal score of welfare in the
//              region: an ordeal costs the better-off more (Nichols and Zeckhauser 1982, American Economic Review 72, section I).
// geographic   communities in the order of their mean welfare; by lot within.
// universal    everyone in turn by lot; the money is divided among all (delivery).
// lottery      by lot among those with a claim.
// Reads welfare, ties. Writes priority. Draws community_meeting month 0 words 0 (knowledge) and 3 (applying).

#include "sim/core/random.hpp"
#include "sim/institution/elite.hpp"
#include "sim/programme/programme.hpp"
#include "sim/world/community.hpp"

namespace guyub {

struct SelectionCoefficients {
  float knowledge = 0;        ///< k
  float hybrid_margin = 0;
  float apply_level = 0;      ///< a
  float apply_welfare = 0;    ///< b
};

template <class Visitor>
void describe(Visitor& v, SelectionCoefficients& c) {
  v.number("knowledge", c.knowledge, {"1", 0, 1, {"Korelasi pengetahuan musyawarah dengan kesejahteraan di dalam komunitas", "Correlation of what a meeting knows with welfare within the community"}});
  v.number("hybrid_margin", c.hybrid_margin, {"1", 1, 10, {"Panjang daftar musyawarah terhadap kuota, cara hibrida", "Length of the meeting's list over the quota, hybrid"}});
  v.number("apply_level", c.apply_level, {"log_odds", -20, 20, {"Log-odds mendaftar sendiri pada kesejahteraan tengah", "Log-odds of applying at middling welfare"}});
  v.number("apply_welfare", c.apply_welfare, {"log_odds", -20, 20, {"Penurunannya per simpangan baku kesejahteraan", "Their fall by a standard deviation of welfare"}});
}

/// Puts the households of a community, ranked by the test (rank_households), in the order of the programme's method.
/// With error = false the meeting knows welfare and favours nobody, and everyone applies.
void select_households(Community& community, std::size_t k, const Programme& programme, const SelectionCoefficients& c,
                       const EliteCoefficients& elite, const Draws& draws, bool error);

}  // namespace guyub
