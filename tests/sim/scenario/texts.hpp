#pragma once
// Documents made from a text, and what was found wrong in them.

#include <algorithm>
#include <string>
#include <vector>

#include "sim/scenario/reader.hpp"
#include "sim/scenario/yaml_source.hpp"

namespace guyub {

/// A document with one file; its root is null when the text could not be parsed.
inline Document document_of(const std::string& text, Diagnostics& diagnostics,
                            SourceFile::Kind kind = SourceFile::Kind::scenario) {
  Document document;
  const std::int32_t index = document.add_file(SourceFile("text.yaml", text, kind));
  if (auto root = parse_yaml(document, index, diagnostics)) document.root = std::move(*root);
  return document;
}

/// The codes of everything found, in the order of their places: "G012 G014".
inline std::string codes(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    if (!text.empty()) text += ' ';
    text += code_of(diagnostic.fault);
  }
  return text;
}

}  // namespace guyub
