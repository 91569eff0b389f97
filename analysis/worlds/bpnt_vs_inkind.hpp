#pragma once
// Rice in kind through villages against a voucher of the same worth and budget (cells R-*; scenarios/bpnt_vs_inkind.yaml).
//
// What is handed over (table T19): .24 of the targeted get the full amount of rice. In every draw the share of villages that divide is
// solved from it: (1 - shared)(1 - leak reach) = .24. How much leaks and how much is passed on are assumptions with wide ranges.

#include "analysis/worlds/world.hpp"

namespace guyub::analysis {

/// What those on the list got in a month, of what was due to them.
struct Receipt {
  double received = 0;   ///< rupiah a listed household
  double full = 0;       ///< share that got all that was due
};

Receipt receipt(const Country& country);

WorldCells bpnt_vs_inkind_cells(const WorldRequest& request);

}  // namespace guyub::analysis
