#pragma once
// Reading a whole scenario, its variants included, and reporting everything that is wrong with it.

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sim/scenario/explain.hpp"
#include "sim/scenario/loader.hpp"
#include "sim/scenario/reader.hpp"
#include "sim/scenario/scenario.hpp"

namespace guyub {

/// One variant: its tree (the base with its changes) and what was read from it.
template <class Root>
struct VariantScenario {
  std::string id;
  Document document;
  Root root;
};

/// A scenario as read: the tree, the typed base, and the variants in the order of the file.
template <class Root>
struct WholeScenario {
  Document document;
  Root root;
  std::vector<VariantScenario<Root>> variants;
  std::vector<NumberRecord> numbers;  ///< every number of the base, with its source
};

/// Relations between the keys of the general part: at least one variant, its programmes declared, ids as names.
void check_head(const Document& document, Diagnostics& diagnostics);

/// Reads the tree of a scenario into Root, which must have a describe function, and every variant's into its own.
/// Everything that is wrong is in `diagnostics`: use what is returned only when it has no errors.
template <class Root>
WholeScenario<Root> read_whole(Document document, const KnownPaths& paths, Diagnostics& diagnostics) {
  WholeScenario<Root> whole{std::move(document), {}, {}, {}};
  read_document(whole.document, whole.root, diagnostics, &whole.numbers);
  check_head(whole.document, diagnostics);
  for (const std::string& id : variant_ids(whole.document)) {
    std::optional<Document> changed = variant_document(whole.document, id, paths, diagnostics);
    if (!changed) continue;
    VariantScenario<Root>& variant = whole.variants.emplace_back(VariantScenario<Root>{id, std::move(*changed), {}});
    read_document(variant.document, variant.root, diagnostics);
  }
  return whole;
}

/// The same from a scenario's file. `options.known_paths` is filled from Root when empty. Nothing is returned when the
/// file cannot be read at all.
template <class Root>
std::optional<WholeScenario<Root>> read_scenario(const std::filesystem::path& path, LoadOptions options,
                                                 Diagnostics& diagnostics) {
  if (options.known_paths.empty()) options.known_paths = known_paths(explain_keys<Root>());
  std::optional<Document> document = load_scenario(path, options, diagnostics);
  if (!document) return {};
  return read_whole<Root>(std::move(*document), options.known_paths, diagnostics);
}

/// Only checks. `config_root` is the folder with the building blocks.
template <class Root>
bool check_scenario(const std::filesystem::path& path, const std::filesystem::path& config_root,
                    Diagnostics& diagnostics) {
  read_scenario<Root>(path, LoadOptions{config_root, {}, {}}, diagnostics);
  return diagnostics.errors() == 0;
}

}  // namespace guyub
