#pragma once
// Walking over the few of many, without a branch that nothing predicts on each of the many.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "sim/core/kernels.hpp"

namespace guyub {

/// Calls visit(indices, n) for runs of those i of [first, end), in order, for which chosen(i) holds: at most 256 a call.
/// chosen is asked for all of a call's indices before it: a visit may change what is chosen about its own only.
template <class Chosen, class Visit>
void for_selected_batches(std::size_t first, std::size_t end, Chosen chosen, Visit visit) {
  constexpr std::size_t most = 256;
  std::array<std::uint8_t, most> flag;
  std::array<std::uint32_t, most> index;
  for (; first < end; first += most) {
    const std::size_t n = std::min(most, end - first);
    for (std::size_t i = 0; i < n; ++i) flag[i] = chosen(first + i) ? 1 : 0;
    const std::size_t found = kernels().select(flag.data(), n, static_cast<std::uint32_t>(first), index.data());
    if (found > 0) visit(index.data(), found);
  }
}

/// Calls visit(i) in order for every i of [first, end) for which chosen(i) holds.
template <class Chosen, class Visit>
void for_selected(std::size_t first, std::size_t end, Chosen chosen, Visit visit) {
  for_selected_batches(first, end, chosen, [&](const std::uint32_t* index, std::size_t n) {
    for (std::size_t s = 0; s < n; ++s) visit(std::size_t{index[s]});
  });
}

}  // namespace guyub
