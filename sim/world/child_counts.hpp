#pragma once
// Children and pupils of a decile of a community, counted side by side: a household adds to all of them at once.

#include <cstddef>
#include <cstdint>

namespace guyub {

/// Nobody else is counted but pupils: those of 7 to 18 at the start of the school year, a year older in its course.
inline constexpr int first_counted_age = 7;
inline constexpr int last_counted_age = 19;

/// One byte a group: 2 x school band (7-12, 13-15, 16-18) + sex, then the two below. No household has 256 members.
using GroupCounts = std::uint64_t;
inline constexpr std::size_t young_byte = 6;     ///< of children: those of 10-17
inline constexpr std::size_t working_byte = 7;   ///< of children: of these, at work
inline constexpr std::size_t pupil_byte = 6;     ///< of those enrolled: pupils of any age

/// Sums of households' GroupCounts, 16 bits a group: a community has at most
/// Community::most_persons people at a time.
class ChildCounts {
 public:
  void add(GroupCounts children, GroupCounts enrolled) {
    constexpr GroupCounts every_second = 0x00FF00FF00FF00FFu;
    even_children_ += children & every_second;
    odd_children_ += children >> 8 & every_second;
    even_enrolled_ += enrolled & every_second;
    odd_enrolled_ += enrolled >> 8 & every_second;
  }

  std::int64_t children(std::size_t byte) const { return of_byte(even_children_, odd_children_, byte); }
  std::int64_t enrolled(std::size_t byte) const { return of_byte(even_enrolled_, odd_enrolled_, byte); }
  bool operator==(const ChildCounts&) const = default;

 private:
  static std::int64_t of_byte(std::uint64_t even, std::uint64_t odd, std::size_t byte) {
    return static_cast<std::int64_t>(((byte % 2 == 0 ? even : odd) >> (16 * (byte / 2))) & 0xFFFF);
  }

  std::uint64_t even_children_ = 0, odd_children_ = 0;
  std::uint64_t even_enrolled_ = 0, odd_enrolled_ = 0;
};

}  // namespace guyub
