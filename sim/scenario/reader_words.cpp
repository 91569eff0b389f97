// The part of Reader that understands texts, dates, flags and choices, and reports values of the wrong kind.

#include <algorithm>
#include <array>
#include <charconv>

#include "sim/scenario/nearest.hpp"
#include "sim/scenario/number_text.hpp"
#include "sim/scenario/reader.hpp"

namespace guyub {
namespace {

constexpr Words a_flag{"`true` atau `false`", "`true` or `false`"};
constexpr Words a_text{"teks", "a text"};
constexpr Words a_date{"tanggal awal bulan", "the date of a first of month"};

bool is_yes_no(std::string_view text) {
  std::string word(text);
  for (char& byte : word) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  constexpr std::array<std::string_view, 6> words{"yes", "no", "on", "off", "y", "n"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool means_yes(std::string_view text) {
  return text[0] == 'y' || text[0] == 'Y' || text == "on" || text == "On" || text == "ON";
}

bool is_true_false(std::string_view text) { return text == "true" || text == "false"; }

Words kind_of(const Node& node) {
  if (node.is_mapping()) return {"kelompok kunci", "a group of keys"};
  if (node.is_sequence()) return {"daftar", "a list"};
  if (node.quoted) return {"teks dalam tanda kutip", "a quoted text"};
  return {"", ""};
}

/// 2025-07-01 from 2025-7-1, 2025-07-15, 2025-07, 01-07-2025 or 1/7/2025; empty when nothing is evident.
std::string meant_month(std::string_view text) {
  std::array<int, 3> parts{0, 1, 1};
  std::array<std::size_t, 3> widths{};
  std::size_t count = 0;
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  while (at < end && count < 3) {
    const auto [next, error] = std::from_chars(at, end, parts[count]);
    if (error != std::errc{}) return {};
    widths[count++] = static_cast<std::size_t>(next - at);
    if (next < end && *next != '-' && *next != '/' && *next != '.') return {};
    at = next < end ? next + 1 : next;
  }
  if (at != end || count < 2) return {};
  constexpr std::size_t year_width = 4;
  const bool year_last = widths[count - 1] == year_width && widths[0] != year_width;
  const int year = year_last ? parts[count - 1] : parts[0];
  const int month_of_year = year_last ? parts[count - 2] : parts[1];
  const std::string candidate = fmt::format("{:04}-{:02}-01", year, month_of_year);
  Month month;
  return Month::parse(candidate, month) ? candidate : std::string{};
}

}  // namespace

void Reader::report_wrong_type(std::string_view key, const Node& node, const Words& wanted, Bilingual help,
                               Bilingual label) {
  if (node.kind == Node::Kind::broken) return;
  const Words kind = kind_of(node);
  if (!kind.en.empty()) label = {std::string(kind.id), std::string(kind.en)};
  if (node.kind == Node::Kind::null) {
    const NodeEntry* entry = frames_.back().node->find(key);
    const bool is_value = entry != nullptr && &entry->value == &node;
    diagnostics_.error(
        Fault::empty_value, is_value ? document_.key_place(*entry) : document_.place(node),
        both("`{0}` tidak berisi apa-apa", "`{0}` has no value", key), {},
        both("isi dengan {0}, atau hapus baris ini", "give {1}, or remove the line", wanted.id, wanted.en));
    return;
  }
  diagnostics_.error(Fault::wrong_type, document_.place(node),
                     {fmt::format("{} harus berupa {}", key, wanted.id), fmt::format("{} must be {}", key, wanted.en)},
                     std::move(label), std::move(help));
}

bool Reader::expect_sequence(std::string_view key, const Node& node) {
  if (node.is_sequence()) return true;
  const Bilingual help =
      node.is_scalar() ? both("tulis `{0}: [{1}]`", "write `{0}: [{1}]`", key, shown(node.text)) : Bilingual{};
  report_wrong_type(key, node, {"daftar", "a list"}, help);
  return false;
}

bool Reader::expect_mapping(std::string_view key, const Node& node) {
  if (node.is_mapping()) return true;
  report_wrong_type(key, node, {"kelompok kunci", "a group of keys"},
                    both("tulis kunci-kuncinya menjorok di bawah `{0}:`", "write its keys indented below `{0}:`", key));
  return false;
}

bool Reader::expect_scalar(std::string_view key, const Node& node, const Words& wanted) {
  if (node.is_scalar()) return true;
  report_wrong_type(key, node, wanted);
  return false;
}

bool Reader::report_bare_yes_no(std::string_view key, const Node& node, bool wants_flag) {
  if (node.quoted || !is_yes_no(node.text)) return false;
  Bilingual help = wants_flag
                       ? both("tulis `{0}: {1}`", "write `{0}: {1}`", key, means_yes(node.text) ? "true" : "false")
                       : both("tulis `\"{0}\"` dengan tanda kutip", "write `\"{0}\"` in quotes", node.text);
  diagnostics_.error(Fault::bare_yes_no, document_.place(node),
                     both("`{0}` tanpa tanda kutip bisa berarti teks atau ya/tidak",
                          "`{0}` without quotes can mean a text or a yes/no", node.text),
                     {}, std::move(help));
  return true;
}

bool Reader::read_flag(std::string_view key, const Node& node, bool& value) {
  const Node* inner = unwrap(key, node, nullptr);
  if (inner == nullptr || !expect_scalar(key, *inner, a_flag)) return false;
  if (!inner->quoted && is_true_false(inner->text)) {
    value = inner->text == "true";
    return true;
  }
  if (report_bare_yes_no(key, *inner, true)) return false;
  const bool quoted = inner->quoted && is_true_false(inner->text);
  report_wrong_type(key, *inner, a_flag, quoted ? both("hapus tanda kutipnya", "remove the quotes") : Bilingual{});
  return false;
}

bool Reader::read_word(std::string_view key, const Node& node, std::string& value) {
  const Node* inner = unwrap(key, node, nullptr);
  if (inner == nullptr || !expect_scalar(key, *inner, a_text)) return false;
  if (report_bare_yes_no(key, *inner, false)) return false;
  const bool other = is_true_false(inner->text) || read_number_text(inner->text).problem == NumberText::Problem::none;
  if (!inner->quoted && other) {
    report_wrong_type(key, *inner, a_text,
                      both("tulis `\"{0}\"` dengan tanda kutip", "write `\"{0}\"` in quotes", shown(inner->text)));
    return false;
  }
  if (inner->text.find_first_not_of(" \n") == std::string::npos) {
    diagnostics_.error(Fault::empty_value, document_.place(*inner), both("{0} kosong", "{0} is empty", key), {},
                       both("isi dengan teks", "give a text"));
    return false;
  }
  value = inner->text;
  return true;
}

bool Reader::read_month(std::string_view key, const Node& node, Month& value) {
  const Node* inner = unwrap(key, node, nullptr);
  if (inner == nullptr || !expect_scalar(key, *inner, a_date)) return false;
  if (Month::parse(inner->text, value)) return true;
  const std::string month = meant_month(inner->text);
  diagnostics_.error(Fault::bad_date, document_.place(*inner),
                     both("{0} harus tanggal awal bulan antara 1900 dan 2200, misalnya 2025-07-01",
                          "{0} must be the first of a month between 1900 and 2200, such as 2025-07-01", key),
                     {}, month.empty() ? Bilingual{} : both("tulis `{0}`", "write `{0}`", month));
  return false;
}

bool Reader::read_bilingual(std::string_view key, const Node& node, Bilingual& value) {
  if (node.is_scalar()) {
    const std::string text = shown(node.text);
    report_wrong_type(
        key, node, {"teks dalam dua bahasa", "a text in two languages"},
        both("tulis `{0}: {{id: \"{1}\", en: \"...\"}}`", "write `{0}: {{id: \"...\", en: \"{1}\"}}`", key, text));
    return false;
  }
  if (!enter(key, node)) return false;
  word("id", value.id, {"teks bahasa Indonesia", "the text in Indonesian"});
  word("en", value.en, {"teks bahasa Inggris", "the text in English"});
  leave();
  return true;
}

std::optional<std::size_t> Reader::read_choice(std::string_view key, const Node& node,
                                               const std::vector<std::string>& names) {
  const Node* inner = unwrap(key, node, nullptr);
  if (inner == nullptr || !expect_scalar(key, *inner, a_text)) return {};
  const auto found = std::find(names.begin(), names.end(), inner->text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  if (report_bare_yes_no(key, *inner, false)) return {};
  std::string options;
  for (const std::string& name : names) options += (options.empty() ? "`" : ", `") + name + '`';
  const std::string guess = nearest(inner->text, names);
  diagnostics_.error(Fault::unknown_choice, document_.place(*inner),
                     both("{0} tidak boleh `{1}`", "{0} cannot be `{1}`", key, shown(inner->text)),
                     both("salah satu dari {0}", "one of {0}", options),
                     guess.empty() ? Bilingual{} : both("maksud Anda `{0}`?", "did you mean `{0}`?", guess));
  return {};
}

void Reader::read_words(std::string_view key, const Node& node, std::vector<std::string>& values) {
  values.clear();
  const Node* inner = unwrap(key, node, nullptr);
  if (inner == nullptr || !expect_sequence(key, *inner)) return;
  for (const Node& item : inner->items) {
    std::string text;
    if (read_word(key, item, text)) values.push_back(std::move(text));
  }
}

}  // namespace guyub
