#include "sim/engine/audit.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "sim/engine/aggregate.hpp"
#include "sim/engine/schedule.hpp"

namespace guyub {
namespace {

std::string broken_ledger(const Ledger& l, std::string_view whose, std::size_t k) {
  const std::int64_t in = entry(l, LedgerItem::appropriated) + entry(l, LedgerItem::carried_in);
  const std::int64_t out = entry(l, LedgerItem::households) + entry(l, LedgerItem::delivery) + entry(l, LedgerItem::leakage) + entry(l, LedgerItem::unspent);
  if (in != out) return fmt::format("{} {}: {} rupiah came in, {} are accounted for", whose, k, in, out);
  for (const std::int64_t item : l) {
    if (item < 0) return fmt::format("{} {}: a ledger item is negative ({})", whose, k, item);
  }
  return {};
}

std::string broken_ledgers(const Community& community) {
  for (std::size_t k = 0; k < community.programmes.size(); ++k) {
    if (std::string wrong = broken_ledger(community.programmes[k].ledger, "programme", k); !wrong.empty()) return wrong;
  }
  for (std::size_t k = 0; k < community.schemes.size(); ++k) {
    if (std::string wrong = broken_ledger(community.schemes[k].ledger, "scheme", k); !wrong.empty()) return wrong;
  }
  return {};
}

std::ptrdiff_t heads(const Community& community, std::size_t h) {
  const std::vector<Role>& role = community.persons.role;
  return std::count(role.begin() + community.first_person(h), role.begin() + community.end_person(h), Role::head);
}

std::string broken_persons(const Community& community) {
  const Households& h = community.households;
  std::uint32_t persons = 0;
  for (std::size_t i = 0; i < community.size(); ++i) {
    persons += h.person_count[i];
    if (community.end_person(i) > h.person_begin[i + 1]) return fmt::format("household {} has more persons than slots", i);
    if (h.person_count[i] > 0 && heads(community, i) != 1) return fmt::format("household {} has {} heads", i, heads(community, i));
    for (std::uint32_t p = community.first_person(i); p < community.end_person(i); ++p) {
      if (community.persons.grade[p] > 16) return fmt::format("person slot {} has grade {}", p, community.persons.grade[p]);
    }
  }
  if (persons > Community::most_persons) return fmt::format("{} persons are more than counts of 16 bits hold", persons);
  return {};
}

bool is_share(float value) { return value >= 0.0f && value <= 1.0f; }

std::string broken_states(const Community& community) {
  const Households& h = community.households;
  for (std::size_t i = 0; i < community.size(); ++i) {
    if (!(h.consumption[i] >= 0.0f) || !(h.income[i] >= 0.0f)) return fmt::format("household {} has consumption {} and income {}", i, h.consumption[i], h.income[i]);
    if (!is_share(h.trust_state[i]) || !is_share(h.school_attitude[i]) || !is_share(h.routine[i])) return fmt::format("household {} has a state outside [0,1]", i);
  }
  for (std::size_t t = 0; t < h.tie.size(); ++t) {
    if (h.tie[t] >= community.size()) return fmt::format("tie {} leads out of the community", t);
  }
  return {};
}

}  // namespace

std::string broken_invariant(const Community& community) {
  for (const auto& check : {broken_ledgers, broken_persons, broken_states}) {
    if (std::string wrong = check(community); !wrong.empty()) return wrong;
  }
  return {};
}

#ifdef GUYUB_AUDIT
void audit_after(const Community& community, const MonthContext& context, std::string_view phase) {
  const std::string wrong = broken_invariant(community);
  if (wrong.empty()) return;
  throw std::logic_error(fmt::format("{} (seed {}, variant {}, month {}, community {}, after \"{}\")", wrong,
                                     context.variant.model.head.run.seed, context.variant.variant,
                                     context.month.iso_date(), community.id.value(), phase));
}

void audit_children(Community& community, const Clock& clock, MonthScratch& scratch) {
  const auto standing = community.aggregates.children;
  count_children(community, clock, scratch);
  if (community.aggregates.children == standing) return;
  throw std::logic_error(fmt::format("community {}, step {}: a child's schooling, work or life changed and nobody said so",
                                     community.id.value(), clock.step));
}
#else
void audit_children(Community&, const Clock&, MonthScratch&) {}
void audit_after(const Community&, const MonthContext&, std::string_view) {}
#endif

}  // namespace guyub
