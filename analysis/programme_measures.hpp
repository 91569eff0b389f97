#pragma once
// Whom the programmes reach and who accepts them.

#include <string>
#include <vector>

#include "analysis/ledger_totals.hpp"

namespace guyub::analysis {

/// Of each programme that a variant uses, mean over the last months: coverage, exclusion_error, inclusion_error,
/// take_up, and of each variant cgh_index: the share of all transfers received in the run by the poorest 40% over their
/// share of the people (Coady, Grosh and Hoddinott 2004, Targeting of Transfers in Developing Countries); 1 is what
/// equal amounts a head would give. It takes by_decile's transfers_per_capita, and its persons where they are recorded,
/// else equal deciles.
std::vector<MeasureRow> targeting_of(const RunResults& results, const CompareOptions& options);

enum class Acceptor { household, institution };

/// Acceptance and the terms that lower it, of one programme under one variant.
struct AcceptanceRow {
  Acceptor who = Acceptor::household;
  MeasureRow row;  ///< measure: "acceptance", "outsider", "cost", "disruption", "risk"; institutions also "reformed"
};

std::vector<AcceptanceRow> acceptance_of(const RunResults& results, const CompareOptions& options);

/// A decile of the base under one variant.
struct DecileRow {
  std::size_t variant = 0;
  std::size_t decile = 0;  ///< 1 is the poorest tenth
  Estimate consumption_change_percent;
  Estimate received_idr_month;  ///< IDR/household/month
};

/// The share of people whose household ends in one bucket of change against its twin in the base.
struct BucketRow {
  std::size_t variant = 0;
  std::string bucket;
  Estimate share;
};

/// Both leave the base out: it is its own twin.
std::vector<DecileRow> deciles_of(const RunResults& results, const CompareOptions& options);
std::vector<BucketRow> buckets_of(const RunResults& results, const CompareOptions& options);

}  // namespace guyub::analysis
