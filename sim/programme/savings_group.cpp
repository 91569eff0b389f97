#include "sim/programme/savings_group.hpp"

#include <algorithm>

#include "sim/core/fixed_point.hpp"
#include "sim/core/selected.hpp"

namespace guyub {

void share_risk(Community& community, std::size_t k, Tile tile, const GroupRules& rules) {
  if (rules.meetings <= 0.0f || rules.savings <= 0.0f) return;
  Households& hh = community.households;
  ProgrammeState& state = community.programmes[k];
  const auto member = [stage = state.enrolments.stage.data()](std::size_t h) { return stage[h] == EnrolmentStage::accepted; };
  for_selected(tile.begin, tile.end, member, [&](std::size_t h) {
    const float usual = hh.permanent_income[h];
    const float loss = usual - hh.income[h];
    if (loss <= 0.0f) {
      const std::int32_t saved = whole_rupiah(rules.savings * usual);
      hh.income[h] -= static_cast<float>(saved);
      state.group_fund += saved;
    } else if (loss > rules.loss_from * usual) {
      const std::int64_t given = std::min<std::int64_t>(state.group_fund, whole_rupiah(rules.cover * loss));
      hh.income[h] += static_cast<float>(given);
      state.group_fund -= given;
      community.aggregates.by_decile[hh.decile[h]][Sum::group_payouts] += given;
    }
  });
}

}  // namespace guyub
