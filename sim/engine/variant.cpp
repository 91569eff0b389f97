#include "sim/engine/variant.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace guyub {
namespace {

/// The position of a name in a map of the language.
template <class Named>
std::size_t position_of(const std::vector<std::pair<std::string, Named>>& map, const std::string& name) {
  const auto found = std::find_if(map.begin(), map.end(), [&](const auto& entry) { return entry.first == name; });
  if (found == map.end()) throw std::out_of_range("the scenario has no " + name);
  return static_cast<std::size_t>(found - map.begin());
}

}  // namespace

const Approach& approach_of(const Model& model, const Programme& programme) {
  return model.approaches[position_of(model.approaches, programme.approach)].second;
}

VariantModel make_variant(Model model, std::size_t position, const std::vector<std::string>& programmes) {
  VariantModel variant{std::move(model), position, {}, {}, {}, {}, {}};
  const auto& declared = variant.model.programmes;
  for (const std::string& id : programmes) {
    const std::size_t among_declared = position_of(declared, id);
    Programme& programme = variant.programmes.emplace_back(declared[among_declared].second);
    programme.id = id;
    programme.position = static_cast<std::uint32_t>(among_declared);
    variant.before_conditions.push_back(programme);
    if (programme.conditional()) variant.before_conditions.back().instrument = Instrument::unconditional_cash;
    variant.approaches.push_back(approach_of(variant.model, programme));
  }
  return variant;
}

void add_scheme(VariantModel& variant, const std::string& id) {
  const auto& declared = variant.model.schemes;
  const std::size_t among_declared = position_of(declared, id);
  Scheme& scheme = variant.schemes.emplace_back(declared[among_declared].second);
  scheme.id = id;
  scheme.position = static_cast<std::uint32_t>(among_declared);
  variant.scheme_approaches.push_back(variant.model.approaches[position_of(variant.model.approaches, scheme.approach)].second);
}

VariantModel make_variant(Model model, std::size_t position) {
  const Variant named = model.head.variants.at(position);
  VariantModel variant = make_variant(std::move(model), position, named.programmes);
  for (const std::string& scheme : named.schemes) add_scheme(variant, scheme);
  return variant;
}

}  // namespace guyub
