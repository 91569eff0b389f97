#pragma once
// Everything that scenarios and results name beside keys and codes, from the declarations that name it: indicators, items of
// the ledger, measures, factors, parts of acceptance, options of choices, guards and building blocks.

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/explain.hpp"

namespace guyub {

struct CatalogueEntry {
  std::string kind;   ///< as written before the colon: factor:outsider
  std::string name;
  Bilingual words;
  std::vector<Bilingual> details{};
};

std::vector<CatalogueEntry> catalogue(std::span<const KeyRow> keys, const std::filesystem::path& config_root);

/// A kind that stands for keys: strategy:education is the section of that name below these sections.
struct KeyKindName {
  std::string_view kind;
  std::vector<std::string_view> below;   ///< a later one is asked where the earlier ones have no such key
};
const std::vector<KeyKindName>& key_kinds();

/// The key that `kind:name` stands for; null when there is none.
const KeyRow* key_of_kind(std::span<const KeyRow> keys, std::string_view kind, std::string_view name);

}  // namespace guyub
