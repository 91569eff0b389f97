#pragma once
// The kinds of mistake the scenario language knows, each with a stable code such as "G014".

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "sim/scenario/describe.hpp"

namespace guyub {

/// A kind of mistake. The number is the code that users see (G001 ...): never renumber, only append.
enum class Fault {
  unreadable_file = 1,
  file_too_large = 2,
  not_text = 3,
  empty_file = 4,
  syntax = 5,
  anchor_or_alias = 6,
  tag = 7,
  several_documents = 8,
  too_deep = 9,
  duplicate_key = 10,
  missing_key = 11,
  unknown_key = 12,
  wrong_type = 13,
  out_of_range = 14,
  wrong_unit = 15,
  bad_date = 16,
  bare_yes_no = 17,
  leading_zero = 18,
  decimal_comma = 19,
  thousands_separator = 20,
  not_finite = 21,
  number_too_large = 22,
  unknown_choice = 23,
  missing_source = 24,
  deprecated_name = 25,
  cyclic_extends = 26,
  extends_too_deep = 27,
  conflicting_parents = 28,
  unknown_block = 29,
  unknown_path = 30,
  change_without_effect = 31,
  malformed_override = 32,
  duplicate_id = 33,
  unknown_reference = 34,
  wrong_schema = 35,
  empty_value = 36,
  bad_name = 37,
  fixed_path = 38,
  inconsistent = 39,
  ambiguous_number = 40,
};

/// What `guyub explain G014` says about a code.
struct FaultEntry {
  Fault fault;
  Words title;
  Words explanation;
};

/// "G014".
std::string code_of(Fault fault);

/// The fault of a code such as "G014" or "g14"; nothing when there is none.
std::optional<Fault> fault_of_code(std::string_view code);

/// All faults in the order of their codes.
std::span<const FaultEntry> fault_table();

const FaultEntry& entry_of(Fault fault);

}  // namespace guyub
