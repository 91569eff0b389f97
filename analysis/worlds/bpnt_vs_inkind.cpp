#include "analysis/worlds/bpnt_vs_inkind.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "analysis/evidence/evidence_table.hpp"
#include "analysis/worlds/last_month.hpp"

namespace guyub::analysis {
namespace {

const std::string vouchers_file = "bpnt_vs_inkind.yaml";
enum Arm : std::size_t { rice, voucher };

double full_in_kind(const WorldRequest& request) {
  const EvidenceTable table = EvidenceTable::read(request.configs / "evidence/T19_levels.csv");
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (table.text(row, "id") == "R-full-inkind") return table.number(row, "value");
  }
  throw WorldError("T19 has no R-full-inkind");
}

/// The draw, with as many villages that divide as leave the share of full amounts.
LoadedScenario drawn(const WorldRequest& request, const LoadedScenario& reference, int draw, double full) {
  std::vector<std::string> changes = drawn_changes(reference, {"programmes"}, draw);
  changes.push_back(fmt::format("run.replicates={}", request.replicates));
  const LoadedScenario first = load_world(request, vouchers_file, changes);
  const double reach = static_cast<double>(first.variants[rice].programmes.front().delivery.leak_reach);
  changes.push_back(fmt::format("programmes.rice.delivery.shared_communities={:.6f}", std::clamp(1.0 - full / (1.0 - reach), 0.0, 1.0)));
  return load_world(request, vouchers_file, changes);
}

}  // namespace

Receipt receipt(const Country& country) {
  double listed = 0.0, paid = 0.0, full = 0.0;
  for (const Community& community : country.communities) {
    const Enrolments& e = community.programmes.front().enrolments;
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (e.stage[h] != EnrolmentStage::accepted || e.entitlement[h] == 0) continue;
      listed += 1.0;
      paid += e.paid[h];
      full += e.paid[h] >= e.entitlement[h] / 12 ? 1.0 : 0.0;
    }
  }
  return {paid / listed, full / listed};
}

WorldCells bpnt_vs_inkind_cells(const WorldRequest& request) {
  const LoadedScenario reference = load_world(request, vouchers_file);
  const double full = full_in_kind(request);
  const auto draws = static_cast<std::size_t>(request.draws);
  DrawnEstimates received(draws), full_by_voucher(draws);
  for (std::size_t draw = 0; draw < draws; ++draw) {
    double in_kind = 0.0;   // variants of a replicate are seen in their order, rice first
    look_at_the_end(drawn(request, reference, static_cast<int>(draw), full), request, [&](std::uint32_t, std::size_t arm, const Country& country) {
      const Receipt seen = receipt(country);
      if (arm == rice) in_kind = seen.received;
      if (arm != voucher) return;
      received.add(draw, seen.received / in_kind - 1.0);
      full_by_voucher.add(draw, seen.full);
    });
  }
  WorldCells world;
  add_in_both_tiers(received, "R-received", world);
  add_in_both_tiers(full_by_voucher, "R-full-voucher", world);
  world.scenarios.push_back(mark_of(reference, vouchers_file));
  return world;
}

}  // namespace guyub::analysis
