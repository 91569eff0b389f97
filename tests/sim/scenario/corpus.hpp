#pragma once
// The bad scenarios of tests/app/bad_scenarios and what must be said about each.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "sim/scenario/check.hpp"

namespace guyub {

/// The folder of the corpus. Checks run inside it, so that the texts name files relative to it.
inline std::filesystem::path corpus_folder() {
  return std::filesystem::path(GUYUB_SOURCE_DIR) / "tests" / "app" / "bad_scenarios";
}

/// NAME for every NAME.yaml and NAME.expected; NAME.id for every NAME.id.expected, the text in Indonesian.
inline std::vector<std::string> corpus_names() {
  std::set<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(corpus_folder())) {
    const std::string extension = file.path().extension().string();
    if (extension == ".yaml" || extension == ".expected") names.insert(file.path().stem().string());
  }
  return {names.begin(), names.end()};
}

inline std::string whole_text(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// What checking a bad scenario prints and the exit code it ends with.
struct Refusal {
  std::string text;
  int exit_code = 0;
  int strict_exit_code = 0;
};

/// Checks one scenario of the corpus, read as Root; the working folder must be the corpus folder.
template <class Root>
Refusal refusal_of(const std::string& name, const std::filesystem::path& config_root) {
  const bool indonesian = name.ends_with(".id");
  const std::string scenario = indonesian ? name.substr(0, name.size() - 3) : name;
  Diagnostics diagnostics;
  check_scenario<Root>(scenario + ".yaml", config_root, diagnostics);
  const Language language = indonesian ? Language::indonesian : Language::english;
  return {diagnostics.text(language), diagnostics.exit_code(), diagnostics.exit_code(true)};
}

/// The exit code that belongs to a text.
inline int exit_code_of(const std::string& text) {
  const auto has = [&](const char* piece) { return text.find(piece) != std::string::npos; };
  if (has("error[G001]") || has("kesalahan[G001]")) return 3;
  return has("error[") || has("kesalahan[") ? 2 : 0;
}

}  // namespace guyub
