#pragma once
// Ties that a month brings, gathered as pairs and put into the lists of neighbours at once.

#include <cstdint>
#include <vector>

#include "sim/world/households.hpp"

namespace guyub {

struct TiePair {
  std::uint16_t one;
  std::uint16_t other;
};

struct NewTies {
  std::vector<TiePair> pairs;

  /// Adds a tie unless the pairs from `first` on have it.
  void add(std::size_t first, std::uint16_t one, std::uint16_t other);

  /// Lays the lists of neighbours out anew, with the pairs behind the old neighbours of each household and without neighbours
  /// whose household is empty. Ties are mutual. Leaves no pairs.
  void tie_up(Households& households);

 private:
  void find_changed(const Households& households);

  std::vector<std::uint16_t> tie_;
  std::vector<std::uint32_t> begin_;
  std::vector<std::uint32_t> next_;         ///< where the next new neighbour of a household goes
  std::vector<std::uint16_t> more_;         ///< new neighbours
  std::vector<std::uint8_t> changed_;       ///< 1 where neighbours come or go
};

}  // namespace guyub
