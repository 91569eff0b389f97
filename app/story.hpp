#pragma once
// What the report tells of a scenario besides the numbers of its run: what was asked, sources, limits.

#include <string>
#include <vector>

#include "analysis/summary.hpp"
#include "analysis/load_model.hpp"

namespace guyub {

/// One sentence a variant on what it does, made from its programmes and changes.
std::vector<analysis::VariantContext> what_was_asked(const LoadedScenario& scenario);

/// Sources of the numbers that the scenario uses, each once; assumptions are counted in the limits.
std::vector<analysis::SourceContext> sources_of(const LoadedScenario& scenario);

/// What a reader must know before using the results.
std::vector<Bilingual> limits_of(const LoadedScenario& scenario);

/// By variant, whether it changes anything but programmes: then it may differ from the base from the first month on.
std::vector<bool> changes_from_start(const LoadedScenario& scenario);

/// First month of any programme in the run; the run's end when there is none.
Month policy_start(const LoadedScenario& scenario);

}  // namespace guyub
