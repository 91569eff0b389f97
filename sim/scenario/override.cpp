#include "sim/scenario/override.hpp"

#include <algorithm>
#include <array>

#include "sim/scenario/yaml_source.hpp"

namespace guyub {
namespace {

/// What all variants share: the same people, months and draws, and what is asked of them and how it is judged.
constexpr std::array<std::string_view, 14> shared_sections{"population", "region", "synthesis", "run",       "variants",   "schema",  "title",
                                                           "extends",    "library", "record",    "guards",    "economics",  "analysis", "evaluation"};

bool is_shared(std::string_view path) {
  const std::string_view first = path.substr(0, path.find('.'));
  return std::find(shared_sections.begin(), shared_sections.end(), first) != shared_sections.end();
}

void report_fixed(std::string_view path, const Place& place, Diagnostics& diagnostics) {
  if (is_shared(path)) {
    diagnostics.error(
        Fault::fixed_path, place,
        both("`{0}` tidak boleh berbeda antarvarian", "`{0}` may not differ between variants", shown(path)), {},
        both("ubah di luar `variants`, atau jalankan skenario lain",
             "change it outside of `variants`, or run another scenario"));
  } else {
    diagnostics.error(
        Fault::fixed_path, place,
        both("`{0}` tidak dapat diubah dalam varian", "`{0}` cannot be changed in a variant", shown(path)), {},
        both("nyatakan program kedua dengan `use` itu, lalu sebut dalam `programmes` varian",
             "declare a second programme with that `use` and name it in the variant's `programmes`"));
  }
}

}  // namespace

std::string_view override_path(std::string_view text) {
  const std::size_t equals = text.find('=');
  return equals == std::string_view::npos ? std::string_view{} : text.substr(0, equals);
}

bool chooses_block(std::string_view path) { return path == "population.region" || path.ends_with(".use"); }

bool apply_override(Document& document, std::string_view text, const KnownPaths& known, Diagnostics& diagnostics) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  const std::int32_t index = document.add_file(SourceFile("--set", line, SourceFile::Kind::command_line));
  const Origin start{index, 1, 1};
  const std::string_view path = override_path(line);
  const bool has_value = line.find_first_not_of(' ', path.size() + 1) != std::string::npos;
  if (path.empty() || !has_value) {
    diagnostics.error(Fault::malformed_override, document.place(start, line.size()),
                      both("--set tanpa jalur atau nilai", "--set without a path or a value"), {},
                      both("tulis `--set jalur.ke.kunci=nilai`", "write `--set path.to.key=value`"));
    return false;
  }
  std::optional<Node> value = parse_value(document, index, path.size() + 1, diagnostics);
  if (!value) return false;
  const Place place = document.place(start, path.size());
  return change_at(document, path, std::move(*value), start, place, known, diagnostics);
}

std::vector<std::string> variant_ids(const Document& document) {
  std::vector<std::string> ids;
  const Node* variants = document.root.value("variants");
  if (variants == nullptr) return ids;
  for (std::size_t index = 0; index < variants->items.size(); ++index) {
    ids.push_back(item_name(variants->items[index], index));
  }
  return ids;
}

std::optional<Document> variant_document(const Document& base, std::string_view id, const KnownPaths& known,
                                         Diagnostics& diagnostics) {
  const Node* variants = base.root.value("variants");
  const Node* variant = variants == nullptr ? nullptr : child_of(*variants, id);
  if (variant == nullptr) return {};
  Document document = base;
  const Node* changes = variant->value("changes");
  if (changes == nullptr) return document;
  if (!changes->is_mapping()) {
    if (changes->kind == Node::Kind::broken) return document;
    diagnostics.error(Fault::wrong_type, base.place(*changes),
                      both("changes harus kelompok `jalur: nilai`", "changes must be a group of `path: value`"), {},
                      both("tulis `changes: {{programmes.pkh.approach: participatory}}`",
                           "write `changes: {{programmes.pkh.approach: participatory}}`"));
    return document;
  }
  for (const NodeEntry& change : changes->entries) {
    const Place place = base.key_place(change);
    if (is_shared(change.key) || chooses_block(change.key)) {
      report_fixed(change.key, place, diagnostics);
    } else {
      change_at(document, change.key, change.value, change.key_origin, place, known, diagnostics);
    }
  }
  return document;
}

}  // namespace guyub
