#pragma once
// Relations between keys that no single key can check.

#include "sim/engine/model.hpp"
#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/document.hpp"

namespace guyub {

/// Reports lists of a wrong length, approaches that are not there, and programmes that could never begin.
void check_model(const Document& document, const Model& model, Diagnostics& diagnostics);

}  // namespace guyub
