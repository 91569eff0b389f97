#pragma once
// From a scenario's model to one variant of it, as the engine runs it.

#include <cstddef>
#include <string>
#include <vector>

#include "sim/engine/model.hpp"

namespace guyub {

/// The scenario's variant at this position with these programmes, in this order. Each gets its id, its position among
/// the scenario's programmes and the approach that it names. Throws std::out_of_range when the model has no programme
/// or no approach of a name. No scheme runs.
VariantModel make_variant(Model model, std::size_t position, const std::vector<std::string>& programmes);

/// Lets a scheme of the scenario run too. Throws std::out_of_range as above.
void add_scheme(VariantModel& variant, const std::string& id);

/// With the programmes and schemes that the scenario names for it. Throws std::out_of_range also when the scenario has no variant
/// at this position.
VariantModel make_variant(Model model, std::size_t position);

/// The approach that a programme names. Throws std::out_of_range when the model has none of that name.
const Approach& approach_of(const Model& model, const Programme& programme);

}  // namespace guyub
