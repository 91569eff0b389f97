#pragma once
// What a household may claim: its components, the highest of them up to the programme's limit.

#include <array>
#include <cstdint>

#include "sim/programme/programme.hpp"
#include "sim/world/community.hpp"

namespace guyub {

/// Highest components of a household, rupiah a year each, with the slot of the person who carries it.
struct Components {
  static constexpr std::size_t most = 12;
  struct One {
    std::int64_t amount;
    std::uint32_t person;
    bool school;           ///< an education component
  };
  std::array<One, most> items;   ///< the first `count` are set
  std::size_t count = 0;

  std::int64_t total() const;
};

/// Components of household h. Education components count children of school age (6-18) below grade 12; only those
/// enrolled when enrolled_only.
Components components(const Community& community, std::size_t h, const BenefitSchedule& schedule, bool enrolled_only);

/// Rupiah a year that household h may claim.
std::int64_t entitlement(const Community& community, std::size_t h, const BenefitSchedule& schedule, bool enrolled_only);

}  // namespace guyub
