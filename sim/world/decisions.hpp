#pragma once
// Why offers and reforms are accepted: the parts of the log-odds, added up over all decisions.
//
// Integers, so that the order of decisions does not matter. Each part enters as the step that it makes in the running sum
// in fixed point: the parts of one decision sum to its log-odds in fixed point exactly, and so do sums of decisions.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "sim/scenario/describe.hpp"

namespace guyub {

/// The parts, in the order in which they are added.
enum class AcceptancePart : std::uint8_t {
  intercept, benefit, trust, participation, peers, congruence, hidden, burden, outsider, cost, disruption, risk, advocacy
};
inline constexpr std::size_t acceptance_part_count = 13;
using AcceptanceParts = std::array<float, acceptance_part_count>;

/// A part's key in files, with its words.
struct AcceptancePartWords {
  std::string_view key;
  Words words;
};
inline constexpr std::array<AcceptancePartWords, acceptance_part_count> acceptance_part_words{{
    {"intercept", {"log-odds dasar", "base log-odds"}},
    {"benefit", {"manfaat", "benefit"}},
    {"trust", {"kepercayaan", "trust"}},
    {"participation", {"keikutsertaan", "participation"}},
    {"peers", {"tetangga yang sudah menerima, terhadap ambang sendiri", "peers who accepted, over the own threshold"}},
    {"congruence", {"kesesuaian dengan tujuan sendiri", "congruence with the own aims"}},
    {"hidden", {"penolakan terpendam", "hidden resistance"}},
    {"burden", {"beban mengurus", "burden of taking it up"}},
    {"outsider", {"faktor orang luar", "outsider factor"}},
    {"cost", {"faktor biaya", "cost factor"}},
    {"disruption", {"faktor gangguan kebiasaan", "disruption factor"}},
    {"risk", {"faktor risiko", "risk factor"}},
    {"advocacy", {"advokasi aliansi", "advocacy of an alliance"}},
}};

/// All decisions so far of a kind of decider on a programme.
struct Decisions {
  std::int64_t count = 0;
  std::int64_t log_odds = 0;                                  ///< sum over decisions, fixed point
  std::array<std::int64_t, acceptance_part_count> parts{};    ///< sums over decisions, fixed point

  Decisions& operator+=(const Decisions& other) {
    count += other.count;
    log_odds += other.log_odds;
    for (std::size_t p = 0; p < acceptance_part_count; ++p) parts[p] += other.parts[p];
    return *this;
  }
  bool operator==(const Decisions&) const = default;
};

}  // namespace guyub
