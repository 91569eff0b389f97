#include "sim/scenario/resolved.hpp"

#include <algorithm>

#include "sim/scenario/number_text.hpp"

namespace guyub {
namespace {

/// A double-quoted YAML (and JSON) text.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char byte : text) {
    switch (byte) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += static_cast<unsigned char>(byte) < 0x20U ? fmt::format("\\x{:02x}", static_cast<unsigned>(byte))
                                                        : std::string(1, byte);
    }
  }
  return out + '"';
}

std::string written(const Node& node) {
  switch (node.kind) {
    case Node::Kind::scalar:
      return node.quoted ? quoted(node.text) : node.text;
    case Node::Kind::sequence:
      return "[]";
    case Node::Kind::mapping:
      return "{}";
    case Node::Kind::null:
    case Node::Kind::broken:
      return "~";
  }
  return "~";
}

class YamlWriter {
 public:
  explicit YamlWriter(const Document& document) : document_(document) {}

  void write_entries(const Node& mapping, std::size_t depth) {
    for (const NodeEntry& entry : mapping.entries) {
      text_ += std::string(depth * 2, ' ') + key_text(entry.key) + ':';
      write_value(entry.value, depth + 1);
    }
  }
  std::string take() { return std::move(text_); }

 private:
  static std::string key_text(const std::string& key) {
    const bool plain = std::all_of(key.begin(), key.end(), [](char byte) {
      return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' || byte == '.';
    });
    return plain && !key.empty() ? key : quoted(key);
  }

  void write_value(const Node& node, std::size_t depth) {
    if (node.is_mapping() && !node.entries.empty()) {
      text_ += '\n';
      write_entries(node, depth);
    } else if (node.is_sequence() && !node.items.empty()) {
      text_ += '\n';
      write_items(node, depth);
    } else {
      text_ += ' ' + written(node) + origin_comment(node);
    }
  }

  void write_items(const Node& sequence, std::size_t depth) {
    for (const Node& item : sequence.items) {
      text_ += std::string(depth * 2, ' ') + '-';
      write_value(item, depth + 1);
    }
  }

  std::string origin_comment(const Node& node) const {
    if (node.origin.file < 0) return "\n";
    return fmt::format("  # {}:{}\n", document_.file(node.origin.file).name(), node.origin.line);
  }

  const Document& document_;
  std::string text_;
};

std::string canonical_scalar(const Node& node) {
  if (!node.quoted) {
    const NumberText number = read_number_text(node.text);
    constexpr std::size_t digits_exact_in_double = 15;
    const bool exact = !number.whole || node.text.size() <= digits_exact_in_double;
    if (number.problem == NumberText::Problem::none && exact) return number_words(number.value);
  }
  return quoted(node.text);
}

void write_canonical(const Node& node, const std::string& path, std::string& text) {
  for (const NodeEntry& entry : node.entries) write_canonical(entry.value, path + '.' + quoted(entry.key), text);
  for (std::size_t index = 0; index < node.items.size(); ++index) {
    write_canonical(node.items[index], fmt::format("{}[{}]", path, index), text);
  }
  if (!node.entries.empty() || !node.items.empty()) return;
  text += path + " = " + (node.is_scalar() ? canonical_scalar(node) : written(node)) + '\n';
}

}  // namespace

std::string to_yaml(const Document& document) {
  YamlWriter writer(document);
  writer.write_entries(document.root, 0);
  return "schema: guyub/scenario/1\n" + writer.take();
}

std::string canonical_text(const Document& document) {
  std::string text;
  write_canonical(document.root, {}, text);
  return text;
}

}  // namespace guyub
