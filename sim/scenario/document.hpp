#pragma once
// A scenario as a tree: every value knows the file, line and column it came from.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "sim/scenario/diagnostics.hpp"

namespace guyub {

/// Where a node was written: index into Document's files, line from 1, column in bytes from 1.
struct Origin {
  std::int32_t file = -1;
  std::int32_t line = 0;
  std::int32_t column = 0;

  bool operator==(const Origin&) const = default;
};

struct NodeEntry;

/// A value of the tree. `broken` stands where the text could not be understood and was already reported.
struct Node {
  enum class Kind { null, scalar, sequence, mapping, broken };

  Kind kind = Kind::null;
  std::string text;         ///< of a scalar, without quotes
  bool quoted = false;      ///< the scalar stood in quotes, so it is a text whatever it looks like
  bool incomplete = false;  ///< a parent or building block is missing (reported), so absent keys mean nothing
  Origin origin;
  std::vector<NodeEntry> entries;  ///< of a mapping, in the order of the file
  std::vector<Node> items;         ///< of a sequence

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_sequence() const { return kind == Kind::sequence; }
  bool is_mapping() const { return kind == Kind::mapping; }

  /// The entry of a key; null when this is no mapping or has no such key.
  const NodeEntry* find(std::string_view key) const;
  NodeEntry* find(std::string_view key);
  /// The value of a key; null when absent.
  const Node* value(std::string_view key) const;
};

struct NodeEntry {
  std::string key;
  Origin key_origin;
  Node value;
};

/// A text that values came from: a scenario, a building block from configs/, or a --set on the command line.
class SourceFile {
 public:
  enum class Kind { scenario, config, command_line };

  /// `shown_name` is what the user sees; `utf8` has its lines ended by \n.
  SourceFile(std::string shown_name, std::string utf8, Kind kind);

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }
  Kind kind() const { return kind_; }
  /// The text of a line (from 1) without its end; empty beyond the last.
  std::string_view line(std::int32_t number) const;

 private:
  std::string name_;
  std::string text_;
  Kind kind_;
  std::vector<std::size_t> line_starts_;
};

/// The tree of one scenario with the texts it was read from. Copies share the texts.
class Document {
 public:
  Node root;

  std::int32_t add_file(SourceFile file);
  const SourceFile& file(std::int32_t index) const { return *files_.at(static_cast<std::size_t>(index)); }
  std::size_t file_count() const { return files_.size(); }

  /// The place of a piece of `bytes` bytes that starts at `origin`.
  Place place(const Origin& origin, std::size_t bytes = 1) const;
  /// The place of a value (a scalar's whole text, with its quotes) or of a key.
  Place place(const Node& node) const;
  Place key_place(const NodeEntry& entry) const;

  /// The value at a path such as "programmes.pkh.start"; members of a sequence go by their `id` or their number
  /// from 0. Null when there is none.
  const Node* find(std::string_view path) const;

 private:
  std::vector<std::shared_ptr<const SourceFile>> files_;
};

/// The member of a mapping (by key) or a sequence (by id or number from 0); null when absent.
Node* child_of(Node& node, std::string_view name);
const Node* child_of(const Node& node, std::string_view name);

/// The parts of a dotted path.
std::vector<std::string> split_path(std::string_view path);

/// "a.b" from "a" and "b"; "b" when the first is empty.
std::string join_path(std::string_view parent, std::string_view name);

/// How a member of a sequence is called in paths: its id when it has one, else its number.
std::string item_name(const Node& item, std::size_t index);

}  // namespace guyub
