#pragma once
// From a scenario file to the models that the engine runs, with everything that is wrong in it.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "sim/engine/model.hpp"
#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/explain.hpp"
#include "sim/scenario/reader.hpp"

namespace guyub {

struct LoadedScenario {
  Document document;
  Model base;                          ///< as the file says, before any variant's changes
  std::vector<VariantModel> variants;  ///< in the order of the file; the first is the base of comparisons
  std::vector<NumberRecord> numbers;   ///< every number with its source
  std::string hash;                    ///< SHA-256 of the resolved scenario
};

/// Nothing when something is wrong: then `diagnostics` says what.
std::optional<LoadedScenario> load_model(const std::filesystem::path& scenario, const std::filesystem::path& config_root,
                                         const std::vector<std::string>& overrides, Diagnostics& diagnostics);

/// A scenario whose files are read once and whose models are wanted for many sets of numbers. May be asked from several
/// threads at once.
class ScenarioSource {
 public:
  /// Nothing when a file cannot be read; what else is wrong in it, `diagnostics` says.
  static std::optional<ScenarioSource> open(const std::filesystem::path& scenario, const std::filesystem::path& config_root,
                                            const std::vector<std::string>& overrides, Diagnostics& diagnostics);

  /// The models with further `path=value` on top; none of them may choose a building block.
  std::optional<LoadedScenario> models(const std::vector<std::string>& overrides, Diagnostics& diagnostics) const;

  const Document& document() const { return document_; }

 private:
  ScenarioSource(Document document, KnownPaths paths) : document_(std::move(document)), paths_(std::move(paths)) {}

  Document document_;
  KnownPaths paths_;
};

/// The folder with the building blocks: `given` when not empty, else the nearest folder `configs` beside the scenario
/// or above it, else that of the installation.
std::filesystem::path find_config_root(const std::filesystem::path& given, const std::filesystem::path& scenario);

/// Every key of the language.
std::vector<KeyRow> language_keys();

}  // namespace guyub
