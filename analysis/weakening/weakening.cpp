#include "analysis/weakening/weakening.hpp"

#include <fmt/format.h>

namespace guyub::analysis {

Weakening weigh_inhibitors(const ScenarioSource& source, const std::vector<std::string>& indicators, std::uint32_t months, const Execution& execution) {
  Weakening found;
  found.indicators = indicators;
  found.as_is = live(source, {}, indicators, months, execution);
  for (const std::string_view mechanism : inhibitors) {
    const std::string key = fmt::format("mechanisms.{}", mechanism);
    const Node* const given = source.document().find(key);
    if (given != nullptr && given->text == "false") continue;
    found.mechanisms.emplace_back(mechanism);
    found.without.push_back(live(source, {key + "=false"}, indicators, months, execution));
  }
  return found;
}

std::vector<double> lost(const Weakening& weakening, std::size_t mechanism, std::size_t variant, std::size_t indicator) {
  std::vector<double> more = effect(weakening.without[mechanism], variant, indicator);
  const std::vector<double> as_is = effect(weakening.as_is, variant, indicator);
  for (std::size_t replicate = 0; replicate < more.size(); ++replicate) more[replicate] -= as_is[replicate];
  return more;
}

}  // namespace guyub::analysis
