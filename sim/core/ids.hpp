#pragma once
// Typed ids: a plain number, or another thing's, can't be passed where a community's is wanted.

#include <compare>
#include <cstdint>

namespace guyub {

template <class Tag>
class Id {
 public:
  constexpr Id() = default;
  constexpr explicit Id(std::uint32_t value) : value_(value) {}
  constexpr std::uint32_t value() const { return value_; }
  constexpr auto operator<=>(const Id&) const = default;

 private:
  std::uint32_t value_ = 0;
};

using CommunityId = Id<struct CommunityTag>;   ///< position in the country

}  // namespace guyub
