#include "sim/scenario/reader.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "sim/scenario/names.hpp"
#include "sim/scenario/nearest.hpp"

namespace guyub {
namespace {

/// Keys that say where numbers come from. A section may carry them for all its numbers.
constexpr std::array<std::string_view, 9> section_metadata{"source", "sources", "reference",     "note",     "grade",
                                                           "year",   "unit",    "computed_from", "stands_in"};

}  // namespace

bool Reader::tells_source(const Node& node) {
  return node.value("source") != nullptr || node.value("reference") != nullptr || node.value("grade") != nullptr;
}

Reader::Reader(const Document& document, Diagnostics& diagnostics) : document_(document), diagnostics_(diagnostics) {
  Place whole_file = document.place(document.root.origin);
  whole_file.line = 0;
  push(document.root, std::move(whole_file), {});
}

void Reader::push(const Node& node, Place place, std::string path) {
  const bool is_root = frames_.empty();
  Frame frame{};
  frame.node = &node;
  frame.place = std::move(place);
  frame.path = std::move(path);
  frame.sourced = tells_source(node) || (!is_root && frames_.back().sourced);
  frame.incomplete = node.incomplete || (!is_root && frames_.back().incomplete);
  frames_.push_back(std::move(frame));
}

const Node* Reader::take(std::string_view key) {
  Frame& frame = frames_.back();
  frame.declared.emplace_back(key);
  if (const NodeEntry* entry = frame.node->find(key)) return &entry->value;
  const RenamedKey* renamed = renamed_key(frame.path, key);
  if (renamed == nullptr) return nullptr;
  const NodeEntry* entry = frame.node->find(renamed->before);
  if (entry == nullptr) return nullptr;
  frame.declared.emplace_back(renamed->before);
  diagnostics_.warning(Fault::deprecated_name, document_.key_place(*entry),
                       both("nama `{0}` sudah usang", "the name `{0}` is deprecated", renamed->before), {},
                       both("tulis `{0}`", "write `{0}`", key));
  return &entry->value;
}

const Node* Reader::need(std::string_view key, const Words& about) {
  const Node* node = take(key);
  if (node == nullptr) frames_.back().missing.emplace_back(key, about);
  return node;
}

bool Reader::enter(std::string_view name, const Node& node) {
  if (!expect_mapping(name, node)) return false;
  const Frame& parent = frames_.back();
  const NodeEntry* entry = parent.node->find(name);
  Place place = entry != nullptr ? document_.key_place(*entry) : document_.place(node);
  push(node, std::move(place), join_path(parent.path, name));
  return true;
}

bool Reader::enter_item(std::string_view key, const Node& sequence, std::size_t index) {
  const Node& item = sequence.items[index];
  if (!item.is_mapping()) {
    report_wrong_type(
        key, item, {"daftar kelompok kunci", "a list of groups of keys"},
        both("tulis setiap anggota sebagai `- {{id: ..., ...}}`", "write every member as `- {{id: ..., ...}}`"));
    return false;
  }
  const std::string name = item_name(item, index);
  const Node* id = item.value("id");
  const auto has_name = [&](const Node& other) {
    const Node* other_id = other.value("id");
    return other_id != nullptr && other_id->text == name;
  };
  if (id != nullptr &&
      std::any_of(sequence.items.begin(), sequence.items.begin() + static_cast<std::ptrdiff_t>(index), has_name)) {
    diagnostics_.error(Fault::duplicate_id, document_.place(*id),
                       both("`{0}` muncul dua kali dalam `{1}`", "`{0}` occurs twice in `{1}`", shown(name), key), {},
                       both("beri setiap anggota `id` sendiri", "give every member an `id` of its own"));
  }
  push(item, document_.place(item), join_path(join_path(frames_.back().path, key), name));
  return true;
}

bool Reader::enter_named(std::string_view key, const NodeEntry& entry) {
  if (!is_name(entry.key)) {
    diagnostics_.error(Fault::bad_name, document_.key_place(entry),
                       both("`{0}` bukan nama yang sah", "`{0}` is not a valid name", shown(entry.key)), {},
                       both("pakai huruf kecil, angka dan garis bawah, diawali huruf",
                            "use small letters, digits and underscores, starting with a letter"));
  }
  if (!expect_mapping(entry.key, entry.value)) return false;
  push(entry.value, document_.key_place(entry), join_path(join_path(frames_.back().path, key), entry.key));
  return true;
}

void Reader::report_unknown(const Frame& frame, const NodeEntry& entry) {
  const std::string guess = diagnostics_.full() ? std::string{} : nearest(entry.key, frame.declared);
  Bilingual help = both("maksud Anda `{0}`?", "did you mean `{0}`?", guess);
  if (entry.key.find(':') != std::string::npos) {
    help = both("beri spasi setelah titik dua", "put a space after the colon");
  } else if (guess.empty()) {
    help = both("kunci yang dikenal di sini: {0}", "keys known here: {0}", listed(frame.declared));
  }
  diagnostics_.error(Fault::unknown_key, document_.key_place(entry),
                     frame.path.empty() ? both("kunci `{0}` tidak dikenal", "unknown key `{0}`", shown(entry.key))
                                        : both("kunci `{0}` tidak dikenal dalam `{1}`", "unknown key `{0}` in `{1}`",
                                               shown(entry.key), frame.path),
                     {}, std::move(help));
}

void Reader::report_missing(const Frame& frame) {
  if (frame.incomplete) return;
  for (const auto& [key, about] : frame.missing) {
    Bilingual message = frame.path.empty()
                            ? both("kunci `{0}` wajib ada", "missing key `{0}`", key)
                            : both("kunci `{0}` wajib ada dalam `{1}`", "missing key `{0}` in `{1}`", key, frame.path);
    Bilingual label;
    if (!about.en.empty()) label = {fmt::format("{}: {}", key, about.id), fmt::format("{}: {}", key, about.en)};
    diagnostics_.error(Fault::missing_key, frame.place, std::move(message), std::move(label),
                       both("tambahkan `{0}: ...`; lihat `guyub explain {1}`",
                            "add `{0}: ...`; see `guyub explain {1}`", key, join_path(frame.path, key)));
  }
}

void Reader::leave() {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  const std::set<std::string_view> declared(frame.declared.begin(), frame.declared.end());
  for (const NodeEntry& entry : frame.node->entries) {
    if (declared.contains(entry.key)) continue;
    const bool metadata =
        std::find(section_metadata.begin(), section_metadata.end(), entry.key) != section_metadata.end();
    if (metadata) continue;
    report_unknown(frame, entry);
    if (diagnostics_.full()) continue;
    const std::string guess = nearest(entry.key, frame.declared);
    std::erase_if(frame.missing, [&](const auto& missing) { return missing.first == guess; });
  }
  report_missing(frame);
}

void Reader::finish() { leave(); }

void Reader::open(std::string_view key, const Words&) { take(key); }

void Reader::flag(std::string_view key, bool& value, const Words& about) {
  if (const Node* node = need(key, about)) read_flag(key, *node, value);
}
void Reader::word(std::string_view key, std::string& value, const Words& about) {
  if (const Node* node = need(key, about)) read_word(key, *node, value);
}
void Reader::month(std::string_view key, Month& value, const Words& about) {
  if (const Node* node = need(key, about)) read_month(key, *node, value);
}
void Reader::bilingual(std::string_view key, Bilingual& value, const Words& about) {
  if (const Node* node = need(key, about)) read_bilingual(key, *node, value);
}
void Reader::numbers(std::string_view key, std::vector<double>& values, const Quantity& quantity) {
  if (const Node* node = need(key, quantity.about)) read_numbers(key, *node, values, quantity);
}
void Reader::words(std::string_view key, std::vector<std::string>& values, const Words& about) {
  if (const Node* node = need(key, about)) read_words(key, *node, values);
}
void Reader::optional_flag(std::string_view key, bool& value, const Words&) {
  if (const Node* node = take(key)) read_flag(key, *node, value);
}
void Reader::optional_flag(std::string_view key, std::optional<bool>& value, const Words&) {
  if (const Node* node = take(key)) read_flag(key, *node, value.emplace());
}
void Reader::optional_word(std::string_view key, std::string& value, const Words&) {
  if (const Node* node = take(key)) read_word(key, *node, value);
}
void Reader::optional_word(std::string_view key, std::optional<std::string>& value, const Words&) {
  if (const Node* node = take(key)) read_word(key, *node, value.emplace());
}
void Reader::optional_month(std::string_view key, Month& value, const Words&) {
  if (const Node* node = take(key)) read_month(key, *node, value);
}
void Reader::optional_month(std::string_view key, std::optional<Month>& value, const Words&) {
  if (const Node* node = take(key)) read_month(key, *node, value.emplace());
}
void Reader::optional_bilingual(std::string_view key, Bilingual& value, const Words&) {
  if (const Node* node = take(key)) read_bilingual(key, *node, value);
}
void Reader::optional_bilingual(std::string_view key, std::optional<Bilingual>& value, const Words&) {
  if (const Node* node = take(key)) read_bilingual(key, *node, value.emplace());
}
void Reader::optional_numbers(std::string_view key, std::vector<double>& values, const Quantity& quantity) {
  if (const Node* node = take(key)) read_numbers(key, *node, values, quantity);
}
void Reader::optional_words(std::string_view key, std::vector<std::string>& values, const Words&) {
  if (const Node* node = take(key)) read_words(key, *node, values);
}

}  // namespace guyub
