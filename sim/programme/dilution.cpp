#include "sim/programme/dilution.hpp"

#include "sim/core/money.hpp"

namespace guyub {
namespace {

constexpr std::uint32_t dilution_month = 2;   // of community_meeting

void give(Community& community, Enrolments& e, std::size_t h, std::int64_t amount) {
  e.paid[h] += static_cast<std::int32_t>(amount);
  community.households.transfer[h] += static_cast<float>(amount);
}

}  // namespace

bool divides(const Community& community, const Programme& programme, const Draws& draws) {
  const DeliveryRules& rules = programme.delivery;
  if (rules.shared_communities <= 0.0f || rules.diluted <= 0.0f) return false;
  const PhiloxCounter words = draws.block(community.id.value(), programme.position, dilution_month, Purpose::community_meeting);
  return uniform(words[0]) < rules.shared_communities * rules.kept_by_transparency();
}

void dilute(Community& community, std::size_t k, const Programme& programme) {
  Enrolments& e = community.programmes[k].enrolments;
  const std::size_t n = community.size();
  std::int64_t others = 0;
  for (std::size_t h = 0; h < n; ++h) others += e.paid[h] == 0 && community.households.person_count[h] > 0 ? 1 : 0;
  if (others == 0) return;
  const auto parts = static_cast<std::int64_t>(static_cast<double>(programme.delivery.diluted) * 1e6 + 0.5);
  std::int64_t pool = 0;
  std::int64_t left = others;   // households still to get their part
  for (std::size_t h = 0; h < n; ++h) pool += Rupiah(e.paid[h]).parts_per_million(parts).amount();
  for (std::size_t h = 0; h < n; ++h) {
    if (e.paid[h] > 0) {
      give(community, e, h, -Rupiah(e.paid[h]).parts_per_million(parts).amount());
    } else if (community.households.person_count[h] > 0) {
      const std::int64_t part = pool / left;
      pool -= part;
      --left;
      give(community, e, h, part);
    }
  }
}

}  // namespace guyub
