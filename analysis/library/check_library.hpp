#pragma once
// What no single key of a scenario's `library` section can tell: whether the names in its expectations exist.

#include "sim/engine/model.hpp"
#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/document.hpp"

namespace guyub::analysis {

/// Reports unknown variants, observables, programmes and groups of every expectation, and warns of months beyond the run or
/// its small size.
void check_library(const Document& document, const ScenarioHead& head, Diagnostics& diagnostics);

}  // namespace guyub::analysis
