#pragma once
// Changes to a scenario from outside its file (--set) and from its variants.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/paths.hpp"

namespace guyub {

/// Applies one `--set path.to.key=value`. The value keeps the command line as its origin. False when refused.
bool apply_override(Document& document, std::string_view text, const KnownPaths& known, Diagnostics& diagnostics);

/// The path of an override, "" when it has no `=`.
std::string_view override_path(std::string_view text);

/// Whether an override decides which building blocks are read (population.region or a `use`), so that it must be
/// applied before them.
bool chooses_block(std::string_view path);

/// The ids of a document's variants, in their order.
std::vector<std::string> variant_ids(const Document& document);

/// The document of one variant: the base document with the variant's `changes` applied. Nothing when there is no
/// such variant; changes that were refused are reported and left out.
std::optional<Document> variant_document(const Document& base, std::string_view id, const KnownPaths& known,
                                         Diagnostics& diagnostics);

}  // namespace guyub
