#pragma once
// Whether the indicators that a scenario's own guards name are there to be judged.

#include "sim/engine/model.hpp"
#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/document.hpp"

namespace guyub {

/// Building blocks may guard what only some scenarios have; a scenario's own guard must name something that results hold.
void check_guards(const Document& document, const Model& model, Diagnostics& diagnostics);

}  // namespace guyub
