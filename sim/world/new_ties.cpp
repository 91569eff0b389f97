#include "sim/world/new_ties.hpp"

#include <algorithm>

namespace guyub {

void NewTies::add(std::size_t first, std::uint16_t one, std::uint16_t other) {
  if (one == other) return;
  const auto known = [&](const TiePair& pair) { return (pair.one == one && pair.other == other) || (pair.one == other && pair.other == one); };
  if (std::none_of(pairs.begin() + static_cast<std::ptrdiff_t>(first), pairs.end(), known)) pairs.push_back({one, other});
}

void NewTies::tie_up(Households& h) {
  const std::size_t n = h.size();
  const auto lives = [&h](std::uint16_t household) { return h.person_count[household] > 0; };
  begin_.assign(n + 1, 0);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::uint32_t t = h.tie_begin[i]; t < h.tie_begin[i + 1]; ++t) begin_[i + 1] += lives(h.tie[t]) ? 1 : 0;
  }
  for (const TiePair& pair : pairs) {
    ++begin_[std::size_t{pair.one} + 1];
    ++begin_[std::size_t{pair.other} + 1];
  }
  for (std::size_t i = 0; i < n; ++i) begin_[i + 1] += begin_[i];
  tie_.resize(begin_[n]);
  std::vector<std::uint32_t>& next = h.tie_begin;   // the old beginnings become the next places to fill
  for (std::size_t i = 0; i < n; ++i) {
    std::uint32_t place = begin_[i];
    for (std::uint32_t t = h.tie_begin[i]; t < h.tie_begin[i + 1]; ++t) {
      if (lives(h.tie[t])) tie_[place++] = h.tie[t];
    }
    next[i] = place;
  }
  for (const TiePair& pair : pairs) {
    tie_[next[pair.one]++] = pair.other;
    tie_[next[pair.other]++] = pair.one;
  }
  h.tie.assign(tie_.begin(), tie_.end());
  h.tie_begin.assign(begin_.begin(), begin_.end());
  pairs.clear();
}

}  // namespace guyub
