#include "app/catalogue.hpp"

#include <algorithm>

#include "analysis/comparison_words.hpp"
#include "sim/record/indicators.hpp"
#include "sim/record/programme_indicators.hpp"
#include "sim/record/region_series.hpp"
#include "sim/scenario/diagnostics.hpp"
#include "sim/scenario/loader.hpp"
#include "sim/scenario/paths.hpp"
#include "sim/scenario/tree_files.hpp"
#include "sim/world/decisions.hpp"

namespace guyub {
namespace {

Bilingual owned(const Words& words) { return {std::string(words.id), std::string(words.en)}; }

Bilingual unit_and_good(std::string_view unit, std::string_view good) {
  const Words direction = good == "up" ? Words{"naik itu baik", "more is better"}
                          : good == "down" ? Words{"turun itu baik", "less is better"}
                                           : Words{"tidak ada arah yang baik dengan sendirinya", "neither direction is better by itself"};
  return {fmt::format("satuan {}; {}", unit, direction.id), fmt::format("unit {}; {}", unit, direction.en)};
}

template <class Table>
void add_indicators(const Table& table, const Words& of, std::vector<CatalogueEntry>& entries) {
  for (const auto& row : table) {
    const std::string name(row.name);
    entries.push_back({"indicator", name, owned(row.words), {owned(of), unit_and_good(row.unit, row.good)}});
  }
}

std::string last_part(const std::string& path) { return path.substr(path.rfind('.') + 1); }

/// Keys that a factor or a part of acceptance is spelt in: its weight, its switch.
std::vector<Bilingual> keys_of(std::span<const KeyRow> keys, std::string_view name) {
  std::vector<Bilingual> found;
  for (const KeyRow& row : keys) {
    const std::string last = last_part(row.path);
    const bool weight = row.path == fmt::format("behaviour.acceptance.{}", name);
    const bool on_off = row.path.starts_with("mechanisms.") && (last == name || last == fmt::format("resistance_{}", name));
    if (weight || on_off) found.push_back({row.path + ": " + row.about.id, row.path + ": " + row.about.en});
  }
  return found;
}

void add_parts(std::span<const KeyRow> keys, std::vector<CatalogueEntry>& entries) {
  const auto first_factor = static_cast<std::size_t>(AcceptancePart::outsider);
  for (std::size_t p = 0; p < acceptance_part_count; ++p) {
    const AcceptancePartWords& part = acceptance_part_words[p];
    const std::string name(part.key);
    CatalogueEntry entry{"part", name, {"bagian log-odds penerimaan: " + std::string(part.words.id), "part of the log-odds of acceptance: " + std::string(part.words.en)}, keys_of(keys, name)};
    entry.details.push_back({"run.h5: /why (wilayah, tiap bulan) dan /why_by_community (komunitas, tiap tahun)", "run.h5: /why (region, each month) and /why_by_community (communities, each year)"});
    entries.push_back(entry);
    if (p < first_factor) continue;
    CatalogueEntry factor{"factor", name, {"faktor penolakan, 0 sampai 1: " + std::string(part.words.id), "factor of resistance, 0 to 1: " + std::string(part.words.en)}, keys_of(keys, name)};
    for (const ProgrammeIndicator& indicator : programme_indicators()) {
      if (!indicator.name.ends_with("resistance_" + name)) continue;
      factor.details.push_back({std::string(indicator.name) + ": " + std::string(indicator.words.id), std::string(indicator.name) + ": " + std::string(indicator.words.en)});
    }
    entries.push_back(std::move(factor));
  }
  entries.push_back({"part", "log_odds", {"log-odds penerimaan: jumlah semua bagiannya, tepat", "log-odds of acceptance: the sum of all its parts, exactly"}});
}

void add_options(std::span<const KeyRow> keys, std::vector<CatalogueEntry>& entries) {
  for (const KeyRow& row : keys) {
    for (std::size_t i = 0; i < row.options.size(); ++i) {
      entries.push_back({"option", row.options[i], row.option_words[i], {{"pilihan dari " + row.path + ": " + row.about.id, "an option of " + row.path + ": " + row.about.en}}});
    }
  }
}

/// A building block's leaves, each with what its key means.
void add_leaves(const Node& node, const std::string& path, const std::string& section, std::span<const KeyRow> keys, std::vector<Bilingual>& details) {
  for (const NodeEntry& entry : node.entries) {
    const std::string inner = join_path(path, entry.key);
    const Node* const value = entry.value.is_mapping() ? entry.value.value("value") : &entry.value;
    const KeyRow* const row = find_key(keys, join_path(section, inner));
    if (row != nullptr && value != nullptr && value->is_scalar() && row->kind != KeyKind::bilingual) {
      details.push_back({fmt::format("{} = {}: {}", inner, value->text, row->about.id), fmt::format("{} = {}: {}", inner, value->text, row->about.en)});
    } else if (entry.value.is_mapping() && value == nullptr && (row == nullptr || row->kind != KeyKind::bilingual)) {
      add_leaves(entry.value, inner, section, keys, details);
    }
  }
}

Bilingual title_of(const Node& node, const std::string& name) {
  const Node* const title = node.value("title");
  const auto text = [&](const char* language) {
    const Node* const words = title == nullptr ? nullptr : title->value(language);
    return words == nullptr ? name : words->text;
  };
  return {text("id"), text("en")};
}

/// Approaches, programmes and practices of configs/, and each guard.
void add_blocks(std::span<const KeyRow> keys, const std::filesystem::path& config_root, std::vector<CatalogueEntry>& entries) {
  Document document;
  Diagnostics diagnostics;
  TreeFiles files(document, diagnostics);
  struct Blocks {
    const char* kind;
    const char* folder;
    const char* section;
    bool members;   ///< each member of a file is an entry, not the file
  };
  for (const Blocks& blocks : {Blocks{"approach", "approaches", "approaches.*", false}, Blocks{"programme", "programmes", "programmes.*", false},
                               Blocks{"practice", "practice", "practice", false}, Blocks{"guard", "guards", "guards.*", true}}) {
    for (const std::string& name : block_names(config_root, blocks.folder)) {
      const std::optional<Node> node = files.load(config_root / blocks.folder / (name + ".yaml"), blocks.folder, SourceFile::Kind::config);
      if (!node) continue;
      const auto add = [&](const std::string& entry_name, const Node& of) {
        CatalogueEntry& entry = entries.emplace_back(CatalogueEntry{blocks.kind, entry_name, title_of(of, entry_name)});
        add_leaves(of, "", blocks.section, keys, entry.details);
      };
      if (!blocks.members) add(name, *node);
      for (const NodeEntry& member : node->entries) {
        if (blocks.members && member.value.is_mapping()) add(member.key, member.value);
      }
    }
  }
}

}  // namespace

std::vector<CatalogueEntry> catalogue(std::span<const KeyRow> keys, const std::filesystem::path& config_root) {
  std::vector<CatalogueEntry> entries;
  add_indicators(indicators(), {"indikator semua orang, juga menurut tempat, desil, dan komunitas", "indicator of everyone, also by place, decile and community"}, entries);
  add_indicators(shape_indicators(), {"indikator sebaran konsumsi seluruh wilayah", "indicator of the region's distribution of consumption"}, entries);
  add_indicators(programme_indicators(), {"indikator sebuah program", "indicator of a programme"}, entries);
  for (const LedgerItemWords& item : ledger_item_words()) entries.push_back({"item", std::string(item.key), owned(item.words), {{"pos buku kas, rupiah", "item of the ledger, rupiah"}}});
  for (const analysis::NamedWords& measure : analysis::named_measures()) entries.push_back({std::string(measure.kind), std::string(measure.id), owned(measure.words)});
  add_parts(keys, entries);
  add_options(keys, entries);
  add_blocks(keys, config_root, entries);
  return entries;
}

const std::vector<KeyKindName>& key_kinds() {
  static const std::vector<KeyKindName> kinds{
      {"mechanism", {"mechanisms"}},
      {"strategy", {"approaches.*.strategies", "approaches.*"}},
      {"field", {"approaches.*.rothman", "approaches.*.strategies", "approaches.*"}},
  };
  return kinds;
}

const KeyRow* key_of_kind(std::span<const KeyRow> keys, std::string_view kind, std::string_view name) {
  for (const KeyKindName& known : key_kinds()) {
    if (known.kind != kind) continue;
    for (const std::string_view below : known.below) {
      const KeyRow* const row = find_key(keys, join_path(std::string(below), name));
      if (row != nullptr && (kind != "strategy" || row->kind == KeyKind::section)) return row;
    }
  }
  return nullptr;
}

}  // namespace guyub
