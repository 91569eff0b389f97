#include "sim/scenario/document.hpp"

#include <algorithm>
#include <charconv>

namespace guyub {
namespace {

/// How many bytes a scalar takes on its line, quotes included.
std::size_t written_length(const Node& node, std::string_view line) {
  const auto from = static_cast<std::size_t>(std::max(node.origin.column, 1)) - 1;
  if (from >= line.size()) return 1;
  const char quote = line[from];
  if (node.quoted && (quote == '"' || quote == '\'')) {
    for (std::size_t end = from + 1; end < line.size(); ++end) {
      if (line[end] == '\\' && quote == '"')
        ++end;
      else if (line[end] == quote)
        return end - from + 1;
    }
  }
  return std::max<std::size_t>(1, std::min(node.text.size(), line.size() - from));
}

}  // namespace

const NodeEntry* Node::find(std::string_view key) const {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const NodeEntry& entry) { return entry.key == key; });
  return found == entries.end() ? nullptr : &*found;
}

NodeEntry* Node::find(std::string_view key) {
  return const_cast<NodeEntry*>(static_cast<const Node*>(this)->find(key));
}

const Node* Node::value(std::string_view key) const {
  const NodeEntry* entry = find(key);
  return entry == nullptr ? nullptr : &entry->value;
}

SourceFile::SourceFile(std::string shown_name, std::string utf8, Kind kind)
    : name_(std::move(shown_name)), text_(std::move(utf8)), kind_(kind), line_starts_{0} {
  for (std::size_t end = text_.find('\n'); end != std::string::npos; end = text_.find('\n', end + 1)) {
    line_starts_.push_back(end + 1);
  }
}

std::string_view SourceFile::line(std::int32_t number) const {
  const auto index = static_cast<std::size_t>(number) - 1;
  if (number < 1 || index >= line_starts_.size()) return {};
  const std::size_t start = line_starts_[index];
  const std::size_t end = std::min(text_.find('\n', start), text_.size());
  return std::string_view(text_).substr(start, end - start);
}

std::int32_t Document::add_file(SourceFile file) {
  files_.push_back(std::make_shared<const SourceFile>(std::move(file)));
  return static_cast<std::int32_t>(files_.size()) - 1;
}

Place Document::place(const Origin& origin, std::size_t bytes) const {
  if (origin.file < 0) return {};
  const SourceFile& source = file(origin.file);
  if (origin.line <= 0) return {source.name(), 0, 0, 1, {}};
  const std::string_view line = source.line(origin.line);
  const auto from = std::min(static_cast<std::size_t>(std::max(origin.column, 1)) - 1, line.size());
  const std::int32_t column = static_cast<std::int32_t>(count_characters(line.substr(0, from))) + 1;
  const std::int32_t length = std::max(1, static_cast<std::int32_t>(count_characters(line.substr(from, bytes))));
  return {source.name(), origin.line, column, length, std::string(line)};
}

Place Document::place(const Node& node) const {
  if (node.origin.file < 0 || !node.is_scalar()) return place(node.origin, 1);
  return place(node.origin, written_length(node, file(node.origin.file).line(node.origin.line)));
}

Place Document::key_place(const NodeEntry& entry) const { return place(entry.key_origin, entry.key.size()); }

const Node* Document::find(std::string_view path) const {
  const Node* node = &root;
  for (const std::string& part : split_path(path)) {
    node = child_of(*node, part);
    if (node == nullptr) return nullptr;
  }
  return node;
}

const Node* child_of(const Node& node, std::string_view name) {
  if (node.is_mapping()) return node.value(name);
  for (const Node& item : node.items) {
    const Node* id = item.value("id");
    if (id != nullptr && id->is_scalar() && id->text == name) return &item;
  }
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool is_number = error == std::errc{} && end == name.data() + name.size();
  return is_number && number < node.items.size() ? &node.items[number] : nullptr;
}

Node* child_of(Node& node, std::string_view name) {
  return const_cast<Node*>(child_of(static_cast<const Node&>(node), name));
}

std::vector<std::string> split_path(std::string_view path) {
  std::vector<std::string> parts;
  std::size_t start = 0;
  while (true) {
    const std::size_t dot = path.find('.', start);
    parts.emplace_back(path.substr(start, dot - start));
    if (dot == std::string_view::npos) return parts;
    start = dot + 1;
  }
}

std::string join_path(std::string_view parent, std::string_view name) {
  return parent.empty() ? std::string(name) : fmt::format("{}.{}", parent, name);
}

std::string item_name(const Node& item, std::size_t index) {
  const Node* id = item.value("id");
  return id != nullptr && id->is_scalar() ? id->text : std::to_string(index);
}

}  // namespace guyub
