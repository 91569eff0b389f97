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

bool tells_source(const Node& node) {
  return node.value("source") != nullptr || node.value("reference") != nullptr || node.value("grade") != nullptr;
}

/// `{value: 3,5}` is read by YAML as two entries, `value: 3` and `5:`.
bool is_rest_of_decimal_comma(const Node& mapping, const NodeEntry& entry) {
  const auto digits = [](const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) { return byte >= '0' && byte <= '9'; });
  };
  const auto at = static_cast<std::size_t>(&entry - mapping.entries.data());
  if (at == 0 || entry.value.kind != Node::Kind::null || !digits(entry.key)) return false;
  const Node& before = mapping.entries[at - 1].value;
  return before.is_scalar() && digits(before.text);
}

}  // namespace

Reader::Reader(const Document& document, Diagnostics& diagnostics) : document_(document), diagnostics_(diagnostics) {
  Place place = document.place(document.root.origin);
  frames_.push_back({&document.root, std::move(place), {}, false, {}, {}});
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
  const bool sourced = parent.sourced || tells_source(node);
  std::string path = join_path(parent.path, name);
  frames_.push_back({&node, std::move(place), std::move(path), sourced, {}, {}});
  return true;
}

bool Reader::enter_item(std::string_view key, const Node& sequence, std::size_t index) {
  const Node& item = sequence.items[index];
  if (!expect_mapping(key, item)) return false;
  const std::string name = item_name(item, index);
  for (std::size_t before = 0; before < index; ++before) {
    if (item.value("id") == nullptr || item_name(sequence.items[before], before) != name) continue;
    diagnostics_.error(Fault::duplicate_id, document_.place(*item.value("id")),
                       both("`{0}` muncul dua kali dalam `{1}`", "`{0}` occurs twice in `{1}`", shown(name), key), {},
                       both("beri setiap anggota `id` sendiri", "give every member an `id` of its own"));
    break;
  }
  const Frame& parent = frames_.back();
  const bool sourced = parent.sourced || tells_source(item);
  frames_.push_back({&item, document_.place(item), join_path(join_path(parent.path, key), name), sourced, {}, {}});
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
  const Frame& parent = frames_.back();
  const bool sourced = parent.sourced || tells_source(entry.value);
  std::string path = join_path(join_path(parent.path, key), entry.key);
  frames_.push_back({&entry.value, document_.key_place(entry), std::move(path), sourced, {}, {}});
  return true;
}

void Reader::report_unknown(const Frame& frame, const NodeEntry& entry) {
  if (is_rest_of_decimal_comma(*frame.node, entry)) {
    const NodeEntry& before = *(&entry - 1);
    diagnostics_.error(Fault::decimal_comma, document_.place(before.value.origin, before.value.text.size()),
                       both("angka dengan koma desimal", "a number with a decimal comma"), {},
                       both("tulis `{0}.{1}`", "write `{0}.{1}`", before.value.text, entry.key));
    return;
  }
  const std::string guess = diagnostics_.full() ? std::string{} : nearest(entry.key, frame.declared);
  Bilingual help = guess.empty()
                       ? both("kunci yang dikenal di sini: {0}", "keys known here: {0}", listed(frame.declared))
                       : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess);
  diagnostics_.error(Fault::unknown_key, document_.key_place(entry),
                     frame.path.empty() ? both("kunci `{0}` tidak dikenal", "unknown key `{0}`", shown(entry.key))
                                        : both("kunci `{0}` tidak dikenal dalam `{1}`", "unknown key `{0}` in `{1}`",
                                               shown(entry.key), frame.path),
                     {}, std::move(help));
}

void Reader::report_missing(const Frame& frame) {
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
