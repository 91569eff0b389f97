#include "sim/scenario/tree_files.hpp"

#include <algorithm>
#include <system_error>

#include "sim/scenario/loader.hpp"
#include "sim/scenario/merge.hpp"
#include "sim/scenario/yaml_source.hpp"

namespace guyub {
namespace {

std::filesystem::path identity(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::path whole = std::filesystem::weakly_canonical(path, error);
  return error ? path.lexically_normal() : whole;
}

void erase_key(Node& mapping, std::string_view key) {
  std::erase_if(mapping.entries, [&](const NodeEntry& entry) { return entry.key == key; });
}

/// A file's schema names its folder in configs/; a region's names one region.
std::string schema_of(const std::string& kind) {
  return fmt::format("guyub/{}/1", kind == "regions" ? std::string("region") : kind);
}

}  // namespace

std::optional<Node> TreeFiles::parse(const std::filesystem::path& path, SourceFile::Kind source) {
  const auto [known, is_new] = parsed_.try_emplace(identity(path));
  if (!is_new) return known->second;
  const std::string name = path.string();
  std::optional<std::string> text = read_text_file(path, name, diagnostics_);
  if (!text) return {};
  const std::int32_t index = document_.add_file(SourceFile(name, std::move(*text), source));
  known->second = parse_yaml(document_, index, diagnostics_);
  return known->second;
}

void TreeFiles::check_schema(const Node& root, const std::string& kind) {
  if (!root.is_mapping()) return;
  const std::string wanted = schema_of(kind);
  const NodeEntry* entry = root.find("schema");
  if (entry == nullptr) {
    diagnostics_.error(Fault::wrong_schema, document_.place(root.origin),
                       both("kunci `schema` wajib ada", "missing key `schema`"), {},
                       both("tulis `schema: {0}` di baris pertama", "write `schema: {0}` in the first line", wanted));
    return;
  }
  const Node& value = entry->value;
  if (value.kind == Node::Kind::broken) return;
  if (value.is_scalar() && value.text == wanted) return;
  diagnostics_.error(Fault::wrong_schema, value.is_scalar() ? document_.place(value) : document_.key_place(*entry),
                     both("schema harus `{0}`", "schema must be `{0}`", wanted), {},
                     both("periksa apakah ini berkas yang benar, lalu tulis `schema: {0}`",
                          "check that this is the right file, then write `schema: {0}`", wanted));
}

std::optional<Node> TreeFiles::load_parent(const std::filesystem::path& path, const Node& name, const std::string& kind,
                                           SourceFile::Kind source) {
  if (!name.is_scalar()) {
    if (name.kind == Node::Kind::broken) return {};
    diagnostics_.error(Fault::wrong_type, document_.place(name),
                       both("extends harus nama berkas", "extends must be the name of a file"), {},
                       both("tulis `extends: induk.yaml` atau `extends: [a.yaml, b.yaml]`",
                            "write `extends: parent.yaml` or `extends: [a.yaml, b.yaml]`"));
    return {};
  }
  const std::filesystem::path parent = (path.parent_path() / name.text).lexically_normal();
  const auto begin = std::find(chain_.begin(), chain_.end(), identity(parent));
  if (begin != chain_.end()) {
    std::string ring;
    for (auto file = begin; file != chain_.end(); ++file) ring += file->filename().string() + " -> ";
    diagnostics_.error(Fault::cyclic_extends, document_.place(name),
                       both("`extends` berputar", "`extends` goes in a circle"),
                       both("{0}{1}", "{0}{1}", ring, begin->filename().string()),
                       both("hapus salah satu `extends`", "remove one `extends`"));
    return {};
  }
  if (chain_.size() >= longest_extends_chain) {
    diagnostics_.error(Fault::extends_too_deep, document_.place(name),
                       both("rantai `extends` lebih dari {0} berkas", "the chain of `extends` is longer than {0} files",
                            longest_extends_chain),
                       {}, both("gabungkan beberapa induk menjadi satu berkas", "join some parents into one file"));
    return {};
  }
  std::error_code error;
  if (!std::filesystem::exists(parent, error)) {
    diagnostics_.error(
        Fault::unreadable_file, document_.place(name),
        both("berkas tidak ada: {0}", "no such file: {0}", parent.string()), {},
        both("tulis nama berkas relatif terhadap berkas ini", "write the file's name relative to this file"));
    return {};
  }
  return load(parent, kind, source);
}

std::optional<Node> TreeFiles::load(const std::filesystem::path& path, const std::string& kind,
                                    SourceFile::Kind source) {
  std::optional<Node> root = parse(path, source);
  if (!root || !root->is_mapping()) return root;
  check_schema(*root, kind);
  const Node extends = root->value("extends") == nullptr ? Node{} : *root->value("extends");
  erase_key(*root, "schema");
  erase_key(*root, "extends");
  chain_.push_back(identity(path));
  std::optional<Node> below;
  const std::vector<Node> names = extends.is_sequence() ? extends.items : std::vector<Node>{extends};
  for (const Node& name : names) {
    if (name.kind == Node::Kind::null && !extends.is_sequence()) break;
    std::optional<Node> parent = load_parent(path, name, kind, source);
    if (!parent) {
      root->incomplete = true;
      continue;
    }
    if (below) report_conflicts(document_, *below, *parent, *root, diagnostics_);
    below = below ? merged(*below, *parent) : std::move(*parent);
  }
  chain_.pop_back();
  return below ? merged(*below, *root) : std::move(*root);
}

}  // namespace guyub
