#pragma once
// The baseline profile of a region under the four headings of identification (mission S0.8): what a planner would find, how completely, at what
// cost and after how many months, and what it would still not know.

#include <string>
#include <vector>

#include "sim/core/parallel.hpp"
#include "sim/engine/model.hpp"

namespace guyub::analysis {

/// One thing that communities differ in: its mean and standard deviation over them.
struct ProfileFact {
  std::string id;
  Bilingual words;
  std::string unit;
  double mean = 0;
  double spread = 0;
};

struct ProfileHeading {
  std::string id;
  Bilingual words;
  double completeness = 0;
  double cost = 0;          ///< rupiah for the whole region
  double months = 0;        ///< that this heading takes
  double belief_error = 0;  ///< standard deviation, over communities, of what is believed of the heading's trait from the truth, in [0,1]
  std::vector<ProfileFact> facts;
  Bilingual missing;        ///< what is not known; empty when all is
};

struct IdentificationProfile {
  std::int64_t communities = 0;
  double months = 0;        ///< until planning is done
  double cost = 0;          ///< rupiah, training included
  std::vector<ProfileHeading> headings;
};

/// The region of the scenario before its first month, as its planner identifies it; the default planner where it names none.
IdentificationProfile identification_profile(const Model& model, const Workers& workers);

}  // namespace guyub::analysis
