#include "sim/programme/coordination.hpp"

namespace guyub {
namespace {

constexpr std::uint32_t kept_match_month = 1u << 20;   // what the match finds stays with a household

bool is_served(EnrolmentStage stage) {
  return stage == EnrolmentStage::listed || stage == EnrolmentStage::offered || stage == EnrolmentStage::accepted;
}

}  // namespace

void match_registers(Community& community, std::size_t k, std::span<const float> cutoff, std::span<const ClaimTable> claims,
                     float found, const Draws& draws, MonthScratch& scratch) {
  Enrolments& own = community.programmes[k].enrolments;
  forget_matches(community, k);
  for (std::size_t j = 0; j < community.programmes.size(); ++j) {
    if (j == k) continue;
    const Enrolments& other = community.programmes[j].enrolments;
    const ClaimKind* const kind = claims[j].kinds_of(community, scratch);
    for (std::size_t h = 0; h < community.size(); ++h) {
      if (own.elsewhere[h] != 0 || own.stage[h] != EnrolmentStage::unlisted) continue;
      const bool next = j < k && other.stage[h] == EnrolmentStage::unlisted && other.elsewhere[h] == 0 &&
                        other.priority[h] < cutoff[j] && claims[j].claim(community, h, kind).all > 0;
      if (!is_served(other.stage[h]) && !next) continue;
      const PhiloxCounter words = draws.block(community.id.value(), community.households.id[h], kept_match_month, Purpose::registry_match);
      own.elsewhere[h] = uniform(words[0]) < found ? 1 : 0;
    }
  }
}

void forget_matches(Community& community, std::size_t k) {
  std::vector<std::uint8_t>& elsewhere = community.programmes[k].enrolments.elsewhere;
  elsewhere.assign(elsewhere.size(), 0);
}

}  // namespace guyub
