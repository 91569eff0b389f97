#include "sim/scenario/resolved.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "sim/scenario/number_text.hpp"

namespace guyub {
namespace {

/// A double-quoted YAML (and JSON) text.
std::string in_quotes(std::string_view text) {
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
      return node.quoted ? in_quotes(node.text) : node.text;
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
  YamlWriter(const Document& document, std::span<const NumberRecord> numbers) : document_(document) {
    for (const NumberRecord& number : numbers) classes_[number.path] = class_name(number.parameter_class);
  }

  void write_entries(const Node& mapping, const std::string& path, std::size_t depth) {
    for (const NodeEntry& entry : mapping.entries) {
      text_ += std::string(depth * 2, ' ') + key_text(entry.key) + ':';
      const bool of_number = entry.key == "value" && classes_.contains(path);
      write_value(entry.value, of_number ? path : join_path(path, entry.key), depth + 1);
    }
  }
  std::string take() { return std::move(text_); }

 private:
  static std::string key_text(const std::string& key) {
    const bool plain = std::all_of(key.begin(), key.end(), [](char byte) {
      return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '_' || byte == '.';
    });
    return plain && !key.empty() ? key : in_quotes(key);
  }

  void write_value(const Node& node, const std::string& path, std::size_t depth) {
    if (node.is_mapping() && !node.entries.empty()) {
      text_ += '\n';
      write_entries(node, path, depth);
    } else if (node.is_sequence() && !node.items.empty()) {
      text_ += '\n';
      write_items(node, path, depth);
    } else {
      text_ += ' ' + written(node) + comment(node, path);
    }
  }

  void write_items(const Node& sequence, const std::string& path, std::size_t depth) {
    for (std::size_t index = 0; index < sequence.items.size(); ++index) {
      text_ += std::string(depth * 2, ' ') + '-';
      write_value(sequence.items[index], join_path(path, item_name(sequence.items[index], index)), depth + 1);
    }
  }

  std::string comment(const Node& node, const std::string& path) const {
    if (node.origin.file < 0) return "\n";
    const auto found = classes_.find(path);
    const std::string_view its_class = found == classes_.end() ? std::string_view{} : found->second;
    return fmt::format("  # {}:{}{}{}\n", document_.file(node.origin.file).name(), node.origin.line, its_class.empty() ? "" : ", ", its_class);
  }

  const Document& document_;
  std::map<std::string, std::string_view, std::less<>> classes_;
  std::string text_;
};

std::string canonical_scalar(const Node& node) {
  if (!node.quoted) {
    const NumberText number = read_number_text(node.text);
    constexpr std::size_t digits_exact_in_double = 15;
    const bool exact = !number.whole || node.text.size() <= digits_exact_in_double;
    if (number.problem == NumberText::Problem::none && exact) return number_words(number.value);
  }
  return in_quotes(node.text);
}

void write_canonical(const Node& node, const std::string& path, std::string& text) {
  for (const NodeEntry& entry : node.entries) write_canonical(entry.value, path + '.' + in_quotes(entry.key), text);
  for (std::size_t index = 0; index < node.items.size(); ++index) {
    write_canonical(node.items[index], fmt::format("{}[{}]", path, index), text);
  }
  if (!node.entries.empty() || !node.items.empty()) return;
  text += path + " = " + (node.is_scalar() ? canonical_scalar(node) : written(node)) + '\n';
}

}  // namespace

std::string to_yaml(const Document& document, std::span<const NumberRecord> numbers) {
  YamlWriter writer(document, numbers);
  writer.write_entries(document.root, {}, 0);
  return "schema: guyub/scenario/1\n" + writer.take();
}

std::string canonical_text(const Document& document) {
  std::string text;
  write_canonical(document.root, {}, text);
  return text;
}

}  // namespace guyub
