// The part of Reader that understands single values.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "sim/scenario/nearest.hpp"
#include "sim/scenario/number_text.hpp"
#include "sim/scenario/reader.hpp"

namespace guyub {
namespace {

using Problem = NumberText::Problem;

constexpr Words a_number{"sebuah angka", "a number"};
constexpr Words a_whole_number{"sebuah bilangan bulat", "a whole number"};
constexpr Words a_flag{"`true` atau `false`", "`true` or `false`"};
constexpr Words a_text{"sebuah teks", "a text"};
constexpr Words a_date{"sebuah tanggal awal bulan", "the date of a first of month"};

bool is_yes_no(std::string_view text) {
  std::string word(text);
  for (char& byte : word) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  constexpr std::array<std::string_view, 6> words{"yes", "no", "on", "off", "y", "n"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool means_yes(std::string_view text) { return text[0] == 'y' || text[0] == 'Y' || text == "on" || text == "On" || text == "ON"; }

bool is_true_false(std::string_view text) { return text == "true" || text == "false"; }

Bilingual write_instead(const std::string& suggestion) {
  return suggestion.empty() ? Bilingual{} : both("tulis `{0}`", "write `{0}`", suggestion);
}

Words kind_of(const Node& node) {
  if (node.is_mapping()) return {"sebuah kelompok kunci", "a group of keys"};
  if (node.is_sequence()) return {"sebuah daftar", "a list"};
  if (node.quoted) return {"teks dalam tanda kutip", "a quoted text"};
  return {"", ""};
}

/// "the share of eligible families, unit "1"".
Bilingual label_of(const Quantity& quantity) {
  if (quantity.unit.empty()) return {std::string(quantity.about.id), std::string(quantity.about.en)};
  return {fmt::format("{}, satuan \"{}\"", quantity.about.id, quantity.unit),
          fmt::format("{}, unit \"{}\"", quantity.about.en, quantity.unit)};
}

Bilingual allowed_range(std::string_view key, const Quantity& quantity) {
  const std::string low = number_words(quantity.low);
  const std::string high = number_words(quantity.high);
  if (std::isinf(quantity.high)) return both("{0} paling sedikit {1}", "{0} must be at least {1}", key, low);
  if (std::isinf(quantity.low)) return both("{0} paling banyak {1}", "{0} must be at most {1}", key, high);
  return both("{0} harus antara {1} dan {2}", "{0} must be between {1} and {2}", key, low, high);
}

/// A share typed as a percentage, or with its point in the wrong place.
Bilingual meant_share(const Quantity& quantity, double number) {
  if (quantity.unit != "1" || number <= quantity.high) return {};
  constexpr double looks_like_percent = 2.0;
  const std::array<double, 2> divisors = number >= looks_like_percent ? std::array{100.0, 10.0} : std::array{10.0, 100.0};
  for (const double divisor : divisors) {
    const double candidate = number / divisor;
    if (candidate < quantity.low || candidate > quantity.high) continue;
    return both("maksud Anda {0}?", "did you mean {0}?", fmt::format("{:.6g}", candidate));
  }
  return {};
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

void Reader::report_wrong_type(std::string_view key, const Node& node, const Words& wanted, Bilingual help) {
  if (node.kind == Node::Kind::broken) return;
  const Words kind = kind_of(node);
  Bilingual label = {std::string(kind.id), std::string(kind.en)};
  if (node.kind == Node::Kind::null) {
    const NodeEntry* entry = frames_.back().node->find(key);
    const bool is_value = entry != nullptr && &entry->value == &node;
    diagnostics_.error(Fault::empty_value, is_value ? document_.key_place(*entry) : document_.place(node),
                       both("`{0}` tidak berisi apa-apa", "`{0}` has no value", key), {},
                       both("isi dengan {0}, atau hapus baris ini", "give {1}, or remove the line", wanted.id, wanted.en));
    return;
  }
  diagnostics_.error(Fault::wrong_type, document_.place(node),
                     {fmt::format("{} harus {}", key, wanted.id), fmt::format("{} must be {}", key, wanted.en)},
                     std::move(label), std::move(help));
}

bool Reader::expect_sequence(std::string_view key, const Node& node) {
  if (node.is_sequence()) return true;
  const Bilingual help = node.is_scalar() ? both("tulis `{0}: [{1}]`", "write `{0}: [{1}]`", key, shown(node.text)) : Bilingual{};
  report_wrong_type(key, node, {"sebuah daftar", "a list"}, help);
  return false;
}

bool Reader::expect_mapping(std::string_view key, const Node& node) {
  if (node.is_mapping()) return true;
  report_wrong_type(key, node, {"sebuah kelompok kunci", "a group of keys"},
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
  Bilingual help = wants_flag ? both("tulis `{0}: {1}`", "write `{0}: {1}`", key, means_yes(node.text) ? "true" : "false")
                              : both("tulis `\"{0}\"` dengan tanda kutip", "write `\"{0}\"` in quotes", node.text);
  diagnostics_.error(Fault::bare_yes_no, document_.place(node),
                     both("`{0}` tanpa tanda kutip bisa berarti teks atau ya/tidak",
                          "`{0}` without quotes can mean a text or a yes/no", node.text),
                     {}, std::move(help));
  return true;
}

const Node* Reader::unwrap(std::string_view key, const Node& node, const Quantity* quantity) {
  if (!node.is_mapping()) return &node;
  const Node* value = node.value("value");
  if (value == nullptr) {
    if (quantity == nullptr) return &node;
    diagnostics_.error(Fault::missing_key, document_.place(node),
                       both("{0} tidak punya `value`", "{0} has no `value`", key), label_of(*quantity),
                       both("tulis angkanya saja, atau `{{value: ..., source: ...}}`",
                            "write the number alone, or `{{value: ..., source: ...}}`"));
    return nullptr;
  }
  check_metadata(key, node, quantity);
  return value;
}

void Reader::check_metadata(std::string_view key, const Node& mapping, const Quantity* quantity) {
  static const std::vector<std::string> known{"value", "unit",  "year",         "source",    "reference",    "note",
                                              "grade", "range", "distribution", "stands_in", "computed_from"};
  static const std::vector<std::string> grades{"published", "computed", "assumption"};
  Frame about_value{&mapping, {}, join_path(frames_.back().path, key), true, known, {}};
  for (const NodeEntry& entry : mapping.entries) {
    if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
      report_unknown(about_value, entry);
    } else if (entry.key == "grade") {
      read_choice("grade", entry.value, grades);
    } else if (entry.key == "unit" && entry.value.is_scalar()) {
      const std::string unit(quantity == nullptr ? std::string_view{} : quantity->unit);
      if (entry.value.text == unit) continue;
      diagnostics_.error(Fault::wrong_unit, document_.place(entry.value),
                         both("satuan {0} bukan \"{1}\"", "the unit of {0} is not \"{1}\"", key, shown(entry.value.text)),
                         quantity == nullptr ? Bilingual{} : label_of(*quantity),
                         unit.empty() ? both("hapus `unit`", "remove `unit`")
                                      : both("ubah nilainya ke satuan \"{0}\" dan tulis `unit: \"{0}\"`",
                                             "convert the value to \"{0}\" and write `unit: \"{0}\"`", unit));
    }
  }
}

void Reader::check_source(std::string_view key, const Node& node, const Node& value) {
  if (value.origin.file < 0 || document_.file(value.origin.file).kind() != SourceFile::Kind::config) return;
  const bool told = node.is_mapping() && (node.value("source") != nullptr || node.value("reference") != nullptr ||
                                          node.value("grade") != nullptr || node.value("computed_from") != nullptr);
  if (told || frames_.back().sourced) return;
  diagnostics_.warning(Fault::missing_source, document_.place(value),
                       both("{0} tidak menyebut sumbernya", "{0} does not tell its source", key), {},
                       both("tulis `{{value: {0}, source: \"...\"}}`, atau `grade: assumption`",
                            "write `{{value: {0}, source: \"...\"}}`, or `grade: assumption`", shown(value.text)));
}

void Reader::record_number(std::string_view path, const Node& node, const Node& value, const Quantity& quantity,
                           double number) {
  NumberRecord record{std::string(path), number, std::string(quantity.unit), {}, {}, {}, {}, document_.place(value)};
  const auto told = [&](std::string_view key) -> std::string {
    for (const Node* from : {&node, frames_.back().node}) {
      const Node* found = from->value(key);
      if (found == nullptr) continue;
      const Node* title = found->value("title");
      return title != nullptr ? title->text : found->text;
    }
    return {};
  };
  record.year = told("year");
  record.source = told("source");
  record.reference = told("reference");
  record.grade = told("grade");
  numbers_read_.push_back(std::move(record));
}

void Reader::report_mistyped(std::string_view key, const Node& value, const Quantity& quantity) {
  const NumberText number = read_number_text(value.text);
  const std::string text = shown(value.text);
  const auto report = [&](Fault fault, const Bilingual& message) {
    diagnostics_.error(fault, document_.place(value), message, label_of(quantity), write_instead(number.suggestion));
  };
  switch (number.problem) {
    case Problem::leading_zero:
      return report(Fault::leading_zero, both("angka nol di depan `{0}` bisa dibaca sebagai oktal",
                                              "the leading zero of `{0}` can be read as octal", text));
    case Problem::decimal_comma:
      return report(Fault::decimal_comma,
                    both("`{0}` memakai koma desimal", "`{0}` has a decimal comma", text));
    case Problem::thousands_separator:
      return report(Fault::thousands_separator,
                    both("`{0}` memakai pemisah ribuan", "`{0}` has thousands separators", text));
    case Problem::not_finite:
      return report(Fault::not_finite, both("{0} harus angka yang berhingga", "{0} must be a finite number", key));
    case Problem::too_large:
      return report(Fault::number_too_large, both("`{0}` terlalu besar atau terlalu kecil untuk dihitung",
                                                  "`{0}` is too large or too small to compute with", text));
    case Problem::decorated:
    case Problem::not_a_number:
    case Problem::none:
      break;
  }
  if (report_bare_yes_no(key, value, false)) return;
  report_wrong_type(key, value, a_number, write_instead(number.suggestion));
}

bool Reader::check_range(std::string_view key, const Node& value, const Quantity& quantity, double number) {
  if (number >= quantity.low && number <= quantity.high) return true;
  diagnostics_.error(Fault::out_of_range, document_.place(value), allowed_range(key, quantity), label_of(quantity),
                     meant_share(quantity, number));
  return false;
}

std::optional<double> Reader::read_plain_number(std::string_view key, const Node& value, const Quantity& quantity) {
  if (!expect_scalar(key, value, a_number)) return {};
  const NumberText number = read_number_text(value.text);
  if (value.quoted) {
    const bool fine = number.problem == Problem::none;
    report_wrong_type(key, value, a_number, fine ? both("hapus tanda kutipnya", "remove the quotes") : Bilingual{});
    return {};
  }
  if (number.problem != Problem::none) {
    report_mistyped(key, value, quantity);
    return {};
  }
  const std::size_t dot = value.text.find('.');
  constexpr std::size_t group = 3;
  if (quantity.unit.starts_with("IDR") && dot != std::string::npos && value.text.size() - dot - 1 == group) {
    std::string joined = value.text;
    joined.erase(dot, 1);
    diagnostics_.warning(Fault::ambiguous_number, document_.place(value),
                         both("`{0}` dibaca sebagai {1}", "`{0}` is read as {1}", value.text, number_words(number.value)),
                         label_of(quantity), both("untuk ribuan tulis `{0}`", "for thousands write `{0}`", joined));
  }
  if (!check_range(key, value, quantity, number.value)) return {};
  return number.value;
}

std::optional<double> Reader::read_number(std::string_view key, const Node& node, const Quantity& quantity) {
  const Node* value = unwrap(key, node, &quantity);
  if (value == nullptr) return {};
  const std::optional<double> number = read_plain_number(key, *value, quantity);
  if (!number) return {};
  check_source(key, node, *value);
  record_number(join_path(frames_.back().path, key), node, *value, quantity, *number);
  return number;
}

std::optional<std::int64_t> Reader::read_integer(std::string_view key, const Node& node, const Quantity& quantity,
                                                 Limits limits) {
  const Node* value = unwrap(key, node, &quantity);
  if (value == nullptr || !expect_scalar(key, *value, a_whole_number)) return {};
  const NumberText number = read_number_text(value->text);
  if (value->quoted || number.problem != Problem::none) {
    if (value->quoted) report_wrong_type(key, *value, a_whole_number, both("hapus tanda kutipnya", "remove the quotes"));
    else report_mistyped(key, *value, quantity);
    return {};
  }
  const std::string_view digits = std::string_view(value->text).substr(value->text[0] == '+' ? 1 : 0);
  std::int64_t whole = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), whole);
  if (!number.whole) {
    const bool thousands = digits.size() - std::min(digits.find('.'), digits.size()) == 4 && digits.find('e') == std::string_view::npos;
    std::string joined(digits);
    std::erase(joined, '.');
    const bool exact = std::trunc(number.value) == number.value;
    const std::string suggestion = thousands ? joined : exact ? number_words(number.value) : std::string{};
    diagnostics_.error(thousands ? Fault::thousands_separator : Fault::wrong_type, document_.place(*value),
                       both("{0} harus {1}", "{0} must be {2}", key, a_whole_number.id, a_whole_number.en),
                       label_of(quantity), write_instead(suggestion));
    return {};
  }
  if (!check_range(key, *value, quantity, number.value)) return {};
  if (error != std::errc{} || end != digits.data() + digits.size() || whole < limits.low || whole > limits.high) {
    diagnostics_.error(Fault::number_too_large, document_.place(*value),
                       both("`{0}` terlalu besar untuk {1}", "`{0}` is too large for {1}", shown(value->text), key),
                       label_of(quantity));
    return {};
  }
  check_source(key, node, *value);
  record_number(join_path(frames_.back().path, key), node, *value, quantity, number.value);
  return whole;
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
  const bool other = is_true_false(inner->text) || read_number_text(inner->text).problem == Problem::none;
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
  diagnostics_.error(Fault::bad_date, document_.place(*inner),
                     both("{0} harus tanggal awal bulan antara 1900 dan 2200, misalnya 2025-07-01",
                          "{0} must be the first of a month between 1900 and 2200, such as 2025-07-01", key),
                     {}, write_instead(meant_month(inner->text)));
  return false;
}

bool Reader::read_bilingual(std::string_view key, const Node& node, Bilingual& value) {
  if (node.is_scalar()) {
    const std::string text = shown(node.text);
    report_wrong_type(key, node, {"teks dalam dua bahasa", "a text in two languages"},
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

void Reader::read_numbers(std::string_view key, const Node& node, std::vector<double>& values, const Quantity& quantity) {
  values.clear();
  const Node* inner = node.is_mapping() ? unwrap(key, node, &quantity) : &node;
  if (inner == nullptr || !expect_sequence(key, *inner)) return;
  for (const Node& item : inner->items) {
    if (item.is_mapping()) {
      if (const auto number = read_number(key, item, quantity)) values.push_back(*number);
    } else if (const auto number = read_plain_number(key, item, quantity)) {
      values.push_back(*number);
      record_number(fmt::format("{}.{}", join_path(frames_.back().path, key), values.size() - 1), node, item, quantity, *number);
    }
  }
  if (!inner->items.empty() && !inner->items.front().is_mapping()) check_source(key, node, inner->items.front());
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
