// Coordination of programmes that serve the same people: fewer are served twice, fewer are missed, with the same money.

#include "analysis/patterns/arms.hpp"
#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"
#include "analysis/patterns/pattern.hpp"
#include "sim/engine/variant.hpp"

namespace guyub::patterns {
namespace {

Arm arm(const std::vector<std::string>& programmes, bool coordinated) {
  return {"pkh", [=](VariantModel& v) {
            v.model.head.mechanisms.household_acceptance = false;
            v.model.coordination = Coordination{v.model.head.run.start, 0.9f, 100'000};
            if (programmes.size() == 1) v.model.coordination->cost = 0;
            v.model.head.mechanisms.coordination = coordinated;
            const VariantModel all = make_variant(v.model, 0, programmes);
            v.programmes = all.programmes;
            v.approaches = all.approaches;
          }};
}

double of_the_poorest(const std::vector<RegionMonth>& months, Sum sum) {
  return mean_from(months, 12, [sum](const RegionMonth& m) { return ratio(m.all[sum], m.all[Sum::poorest_households]); });
}

void coordination_spares_duplicates_and_reaches_more(Findings& found) {
  Evidence twice, missed;
  std::vector<double> one_programme, money;
  for (int draw = 0; draw < draws; ++draw) {
    const Model world = drawn_world(draw, {"run.months=18"});
    const History seen = live(world, {arm({"pkh", "cash"}, false), arm({"pkh", "cash"}, true), arm({"pkh"}, false), arm({"pkh"}, true)}, appropriated);
    twice.add(of_the_poorest(seen[0], Sum::doubly_served) - of_the_poorest(seen[1], Sum::doubly_served), of_the_poorest(seen[0], Sum::doubly_served));
    missed.add(of_the_poorest(seen[0], Sum::unserved) - of_the_poorest(seen[1], Sum::unserved), of_the_poorest(seen[0], Sum::unserved));
    one_programme.push_back(of_the_poorest(seen[3], Sum::unserved) - of_the_poorest(seen[2], Sum::unserved));
    for (std::size_t step = 0; step < seen[0].size(); ++step) money.push_back(seen[1][step].gauge - seen[0][step].gauge);
  }
  // one poor household in a hundred
  found.borne_out(twice, {"poorest two fifths in two programmes, spared by coordination", 0.01});
  found.borne_out(missed, {"poorest two fifths in no programme, reached by coordination", 0.01});
  found.exactly_none(one_programme, "coordination of one programme alone");
  found.exactly_none(money, "money of both programmes");
}

}  // namespace

std::vector<Pattern> coordination_patterns() {
  return {{"Coordination.SparesDuplicatesAndReachesMore",
           {"Koordinasi mengurangi penerima ganda dan yang terlewat dengan dana yang sama", "Coordination leaves fewer served twice and fewer missed, with the same money"},
           coordination_spares_duplicates_and_reaches_more}};
}

}  // namespace guyub::patterns
