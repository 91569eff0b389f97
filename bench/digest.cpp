#include "bench/digest.hpp"

#include <bit>
#include <type_traits>

namespace guyub::bench {
namespace {

class Hash {
 public:
  template <class Value>
  void add(const Value& value) {
    if constexpr (std::is_same_v<Value, float>) mix(std::bit_cast<std::uint32_t>(value));
    else if constexpr (std::is_same_v<Value, double>) mix(std::bit_cast<std::uint64_t>(value));
    else mix(static_cast<std::uint64_t>(value));
  }
  template <class... Values>
  void add_all(const Values&... values) { (add(values), ...); }
  std::uint64_t value() const { return hash_; }

 private:
  void mix(std::uint64_t word) { hash_ = (hash_ ^ word) * 0x100000001B3u; }
  std::uint64_t hash_ = 0xCBF29CE484222325u;
};

template <class Enum>
void add_sums(Hash& hash, const Sums<Enum>& sums) {
  for (std::size_t i = 0; i < Sums<Enum>::size; ++i) hash.add(sums[static_cast<Enum>(i)]);
}

void add_person(Hash& hash, const Persons& p, std::size_t i) {
  Persons::each_column(p, [&hash, i](const char*, const auto& column) { hash.add(column[i]); });
}

void add_household(Hash& hash, const Households& h, std::size_t i) {
  Households::each_column(h, [&hash, i](const char*, const auto& column) { hash.add(column[i]); });
  for (std::uint32_t t = h.tie_begin[i]; t < h.tie_begin[i + 1]; ++t) hash.add(h.tie[t]);
}

void add_enrolment(Hash& hash, const Enrolments& e, std::size_t i) {
  hash.add_all(e.priority[i], e.stage[i], e.months[i], e.strikes[i], e.entitlement[i], e.accrued[i], e.paid[i], e.seen[i],
               e.checked[i], e.acceptance[i]);
  for (const SmallShare factor : e.resistance[i]) hash.add(factor);
}

void add_community(Hash& hash, const Community& c) {
  for (std::size_t h = 0; h < c.size(); ++h) {
    add_household(hash, c.households, h);
    for (std::uint32_t i = c.first_person(h); i < c.end_person(h); ++i) add_person(hash, c.persons, i);
  }
  for (const ProgrammeState& programme : c.programmes) {
    for (std::size_t h = 0; h < c.size(); ++h) add_enrolment(hash, programme.enrolments, h);
    for (const std::int64_t item : programme.ledger) hash.add(item);
  }
  add_sums(hash, c.aggregates.total);
  for (const auto& decile : c.aggregates.by_decile) add_sums(hash, decile);
  for (const auto& programme : c.aggregates.programmes) add_sums(hash, programme);
  const ConsumptionHistogram histogram(c.aggregates.histogram);
  hash.add_all(histogram.gini(), histogram.palma(), c.institutions.school_quality, c.institutions.post_quality, c.institutions.body(BodyKind::village_office).skill,
               c.vacancies, c.price_level, c.wage_level, c.cohesion, c.conflict, c.markets.finding);
}

}  // namespace

std::uint64_t digest_of(const Country& country) {
  Hash hash;
  for (const Community& community : country.communities) add_community(hash, community);
  return hash.value();
}

}  // namespace guyub::bench
