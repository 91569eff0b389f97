#pragma once
// `guyub explain` and `guyub schema`: the language told to people and to editors, from its own declarations.

#include <filesystem>
#include <string>
#include <vector>

#include "app/catalogue.hpp"
#include "app/exit_code.hpp"
#include "app/options.hpp"
#include "sim/scenario/explain.hpp"

namespace guyub {

/// Every key that is explained: those of scenarios, then those of calibration files below `calibration`.
std::vector<KeyRow> explained_keys();

class Explanations {
 public:
  /// config_root: where guards and building blocks are.
  explicit Explanations(const std::filesystem::path& config_root);

  /// What is said about a key (programmes.pkh.start), a code (G014), anything of the catalogue by its plain name
  /// (poverty_headcount) or with its kind (factor:outsider), or keys by their last part; empty when nothing is called so.
  std::string of(const std::string& what, Language language) const;
  std::string nearest_to(const std::string& what) const;

  const std::vector<KeyRow>& keys() const { return keys_; }
  const std::vector<CatalogueEntry>& entries() const { return entries_; }

 private:
  std::filesystem::path config_root_;
  std::vector<KeyRow> keys_;
  std::vector<CatalogueEntry> entries_;
};

/// Prints the explanation.
ExitCode explain(const std::string& what, const CommonOptions& common);

/// Prints the JSON Schema of scenario files.
ExitCode print_schema(const CommonOptions& common);

}  // namespace guyub
