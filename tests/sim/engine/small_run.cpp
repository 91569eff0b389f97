#include "tests/sim/engine/small_run.hpp"

#include <filesystem>
#include <optional>
#include <stdexcept>

#include "sim/engine/check_model.hpp"
#include "sim/scenario/loader.hpp"
#include "sim/scenario/reader.hpp"

namespace guyub {

Model small_run_model() {
  const std::filesystem::path root(GUYUB_SOURCE_DIR);
  Diagnostics diagnostics;
  Model model;
  const std::optional<Document> document = load_scenario(root / "tests/sim/engine/small_run.yaml", {root / "configs", {}, {}}, diagnostics);
  if (!document || !read_document(*document, model, diagnostics)) throw std::runtime_error(diagnostics.text());
  check_model(*document, model, diagnostics);
  if (diagnostics.errors() > 0) throw std::runtime_error(diagnostics.text());
  return model;
}

void Keeper::replicate_begins(std::uint32_t, const Country& start, std::span<const FitRow>) { persons_at_start = start.persons(); }

void Keeper::month_done(std::uint32_t, std::size_t variant, std::uint32_t, const Country& country, const Workers&) {
  std::vector<CommunityMonth>& month = months[variant].emplace_back();
  for (const Community& community : country.communities) {
    CommunityMonth& kept = month.emplace_back();
    const Aggregates& a = community.aggregates;
    kept = {a.total, a.by_decile, a.programmes, {}, 0, 0, ConsumptionHistogram(a.histogram).gini()};
    for (const ProgrammeState& programme : community.programmes) {
      kept.ledgers.push_back(programme.ledger);
      const Enrolments& e = programme.enrolments;
      for (std::size_t h = 0; h < community.size(); ++h) kept.claims += e.stage[h] == EnrolmentStage::accepted ? e.entitlement[h] : 0;
    }
    for (const std::uint8_t n : community.households.person_count) kept.persons += n;
  }
  last.resize(months.size());
  last[variant] = country;
}

void Keeper::replicate_ends(std::uint32_t, std::span<const TwinEffects> effects) { twins.assign(effects.begin(), effects.end()); }

Keeper run_and_keep(const std::vector<VariantModel>& variants, const Execution& execution) {
  Keeper keeper(variants.size());
  run_comparison(variants, execution, keeper, {});
  return keeper;
}

}  // namespace guyub
