#include "sim/world/new_ties.hpp"

#include <algorithm>

#include "sim/core/selected.hpp"

namespace guyub {

void NewTies::add(std::size_t first, std::uint16_t one, std::uint16_t other) {
  if (one == other) return;
  const auto known = [&](const TiePair& pair) { return (pair.one == one && pair.other == other) || (pair.one == other && pair.other == one); };
  if (std::none_of(pairs.begin() + static_cast<std::ptrdiff_t>(first), pairs.end(), known)) pairs.push_back({one, other});
}

/// Where pairs end, and where households that have become empty are still known: by all their neighbours, or by the last ones
/// only, who came in the month in which it emptied.
void NewTies::find_changed(const Households& h) {
  more_.assign(h.size(), 0);
  changed_.assign(h.size(), 0);
  for (const TiePair& pair : pairs) {
    for (const std::uint16_t end : {pair.one, pair.other}) {
      ++more_[end];
      changed_[end] = 1;
    }
  }
  const auto knows = [&h](std::uint16_t who, std::size_t whom) {
    return std::find(h.tie.begin() + h.tie_begin[who], h.tie.begin() + h.tie_begin[std::size_t{who} + 1], whom) != h.tie.begin() + h.tie_begin[std::size_t{who} + 1];
  };
  const auto alone = [&h](std::size_t i) { return h.person_count[i] == 0; };
  for_selected(0, h.size(), alone, [&](std::size_t i) {
    changed_[i] = 1;   // its own neighbours may have gone since nobody knows it any more
    if (h.tie_begin[i] == h.tie_begin[i + 1]) return;
    if (!knows(h.tie[h.tie_begin[i]], i) && !knows(h.tie[h.tie_begin[i + 1] - 1], i)) return;
    for (std::uint32_t t = h.tie_begin[i]; t < h.tie_begin[i + 1]; ++t) changed_[h.tie[t]] = 1;
  });
}

void NewTies::tie_up(Households& h) {
  const std::size_t n = h.size();
  find_changed(h);
  begin_.resize(n + 1);
  next_.resize(n);
  tie_.resize(h.tie.size() + 2 * pairs.size());
  std::uint32_t place = 0;
  std::size_t done = 0;   // households laid out
  const auto lay_out_unchanged = [&](std::size_t until) {
    const std::uint32_t first = h.tie_begin[done];
    const std::uint32_t moved = place - first;   // modulo 2^32
    for (std::size_t i = done; i < until; ++i) begin_[i] = h.tie_begin[i] + moved;
    std::copy(h.tie.begin() + first, h.tie.begin() + h.tie_begin[until], tie_.begin() + place);
    place += h.tie_begin[until] - first;
  };
  for_selected(0, n, [this](std::size_t i) { return changed_[i] != 0; }, [&](std::size_t i) {
    lay_out_unchanged(i);
    begin_[i] = place;
    for (std::uint32_t t = h.tie_begin[i]; t < h.tie_begin[i + 1]; ++t) {
      if (h.person_count[h.tie[t]] > 0) tie_[place++] = h.tie[t];
    }
    next_[i] = place;
    place += more_[i];
    done = i + 1;
  });
  lay_out_unchanged(n);
  begin_[n] = place;
  for (const TiePair& pair : pairs) {
    tie_[next_[pair.one]++] = pair.other;
    tie_[next_[pair.other]++] = pair.one;
  }
  h.tie.assign(tie_.begin(), tie_.begin() + place);
  h.tie_begin.assign(begin_.begin(), begin_.end());
  pairs.clear();
}

}  // namespace guyub
