#include "sim/scenario/blocks.hpp"

#include <algorithm>
#include <array>
#include <system_error>

#include "sim/scenario/loader.hpp"
#include "sim/scenario/merge.hpp"
#include "sim/scenario/names.hpp"
#include "sim/scenario/nearest.hpp"

namespace guyub {
namespace {

/// Where `use` may stand: in the section itself, or in each of its named members.
struct BlockSection {
  std::string_view key;
  bool of_members;
};
constexpr std::array<BlockSection, 10> block_sections{{{"synthesis", false},
                                                      {"behaviour", false},
                                                      {"institutions", false},
                                                      {"programmes", true},
                                                      {"approaches", true},
                                                      {"shocks", true},
                                                      {"practice", false},
                                                      {"planner", false},
                                                      {"economics", false},
                                                      {"schemes", true}}};

class Blocks {
 public:
  Blocks(Document& document, const std::filesystem::path& config_root, TreeFiles& files, Diagnostics& diagnostics)
      : document_(document), config_root_(config_root), files_(files), diagnostics_(diagnostics) {}

  /// The tree of a named block; nothing when there is none (reported).
  std::optional<Node> load(const std::string& kind, const Node& name) {
    if (name.kind == Node::Kind::broken) return {};
    const std::vector<std::string> names = block_names(config_root_, kind);
    if (!name.is_scalar() || std::find(names.begin(), names.end(), name.text) == names.end()) {
      report_unknown(kind, name, names);
      return {};
    }
    return files_.load(config_root_ / kind / (name.text + ".yaml"), kind, SourceFile::Kind::config);
  }

  /// Replaces `{use: NAME, ...}` by the block with the other keys laid over it.
  void expand(const std::string& kind, Node& node) {
    if (!node.is_mapping()) return;
    const Node* use = node.value("use");
    if (use == nullptr) return;
    const std::optional<Node> block = load(kind, *use);
    std::erase_if(node.entries, [](const NodeEntry& entry) { return entry.key == "use"; });
    if (block) {
      node = merged(*block, node);
    } else {
      node.incomplete = true;
    }
  }

  /// Limits are read with every scenario: its own keys lie over the default ones, unless it names others with `use`.
  void expand_guards() {
    NodeEntry* own = document_.root.find("guards");
    if (own != nullptr && own->value.value("use") != nullptr) return expand(own->key, own->value);
    const std::vector<std::string> names = block_names(config_root_, "guards");
    if (std::find(names.begin(), names.end(), "default") == names.end()) return;
    std::optional<Node> block = files_.load(config_root_ / "guards" / "default.yaml", "guards", SourceFile::Kind::config);
    if (!block) return;
    if (own == nullptr) document_.root.entries.push_back({"guards", block->origin, std::move(*block)});
    else own->value = merged(*block, own->value);
  }

  void expand_region() {
    const Node* name = document_.find("population.region");
    NodeEntry* own = document_.root.find("region");
    if (name == nullptr) {  // its absence is reported where it should stand
      if (own == nullptr) document_.root.entries.push_back({"region", document_.root.origin, nothing_known()});
      return;
    }
    const std::vector<std::string> names = block_names(config_root_, "regions");
    const bool known = std::find(names.begin(), names.end(), name->text) != names.end();
    if (own != nullptr && !known) return;  // a resolved scenario carries its region
    const std::optional<Node> block = load("regions", *name);
    Node region = block ? *block : nothing_known();
    region.origin = block ? block->origin : name->origin;
    if (own == nullptr) {
      const Origin origin = region.origin;
      document_.root.entries.push_back({"region", origin, std::move(region)});
    } else {
      own->value = block ? merged(*block, own->value) : std::move(region);
    }
  }

 private:
  Node nothing_known() const {
    Node node;
    node.kind = Node::Kind::mapping;
    node.incomplete = true;
    node.origin = document_.root.origin;
    return node;
  }

  void report_unknown(const std::string& kind, const Node& name, const std::vector<std::string>& names) {
    if (names.empty()) {
      diagnostics_.error(
          Fault::unreadable_file, document_.place(name),
          both("tidak ada blok dalam folder {0}", "there are no building blocks in the folder {0}",
               (config_root_.filename() / kind).string()),
          {}, both("tunjukkan folder configs dengan `--configs`", "name the folder configs with `--configs`"));
      return;
    }
    const std::string guess = name.is_scalar() ? nearest(name.text, names) : std::string{};
    diagnostics_.error(Fault::unknown_block, document_.place(name),
                       both("tidak ada `{0}` dalam {1}", "there is no `{0}` in {1}", shown(name.text),
                            (config_root_.filename() / kind).string()),
                       {},
                       guess.empty() ? both("yang ada: {0}", "there are: {0}", listed(names))
                                     : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
  }

  Document& document_;
  const std::filesystem::path& config_root_;
  TreeFiles& files_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<std::string> block_names(const std::filesystem::path& config_root, const std::string& kind) {
  std::vector<std::string> names;
  std::error_code error;
  for (const auto& file : std::filesystem::directory_iterator(config_root / kind, error)) {
    const std::string stem = file.path().stem().string();
    if (file.path().extension() == ".yaml" && is_name(stem)) names.push_back(stem);
  }
  std::sort(names.begin(), names.end());
  return names;
}

void expand_blocks(Document& document, const std::filesystem::path& config_root, TreeFiles& files,
                   Diagnostics& diagnostics) {
  if (!document.root.is_mapping()) return;
  Blocks blocks(document, config_root, files, diagnostics);
  for (const BlockSection& section : block_sections) {
    NodeEntry* entry = document.root.find(section.key);
    if (entry == nullptr) continue;
    blocks.expand(entry->key, entry->value);
    if (!section.of_members) continue;
    for (NodeEntry& member : entry->value.entries) blocks.expand(entry->key, member.value);
  }
  blocks.expand_region();
  blocks.expand_guards();
}

std::optional<KeyInBlocks> key_in_blocks(std::string_view path) {
  const std::vector<std::string> parts = split_path(path);
  const auto* section = std::find_if(block_sections.begin(), block_sections.end(), [&](const BlockSection& s) { return s.key == parts.front(); });
  const bool of_region = parts.front() == "region";
  if (section == block_sections.end() && !of_region) return {};
  KeyInBlocks found{of_region ? "regions" : parts.front(), {}};
  const std::size_t first = !of_region && section->of_members ? 2 : 1;
  for (std::size_t i = first; i < parts.size(); ++i) found.path = join_path(found.path, parts[i]);
  return found;
}

}  // namespace guyub
