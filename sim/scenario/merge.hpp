#pragma once
// Laying one tree over another.

#include "sim/scenario/document.hpp"

namespace guyub {

/// Lays `above` over `below`: mappings are merged key by key, everything else is replaced whole, and so is a number
/// given with its `value` (a new value must not keep the old one's source). Keys keep the order of `below`.
Node merged(const Node& below, const Node& above);

/// Reports every path that both parents set to different things and that the child does not settle.
void report_conflicts(const Document& document, const Node& first, const Node& second, const Node& child,
                      Diagnostics& diagnostics);

/// Whether two values mean the same, wherever they were written. Numbers are compared as numbers, and a number
/// given as `{value: ...}` equals the bare one.
bool same_value(const Node& left, const Node& right);

}  // namespace guyub
