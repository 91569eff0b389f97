// The part of Reader that understands numbers and what is told about them.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "sim/scenario/number_text.hpp"
#include "sim/scenario/reader.hpp"

namespace guyub {
namespace {

using Problem = NumberText::Problem;

constexpr Words a_number{"angka", "a number"};
constexpr Words a_whole_number{"bilangan bulat", "a whole number"};

Bilingual write_instead(const std::string& suggestion) {
  return suggestion.empty() ? Bilingual{} : both("tulis `{0}`", "write `{0}`", suggestion);
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

/// 1.500: three digits after the only point.
bool looks_like_thousands(std::string_view text) {
  constexpr std::size_t group = 3;
  const std::size_t dot = text.find('.');
  return dot != std::string_view::npos && text.size() == dot + 1 + group &&
         text.find_first_not_of("0123456789", dot + 1) == std::string_view::npos;
}

/// A share typed as a percentage, or with its point in the wrong place.
Bilingual meant_share(const Quantity& quantity, double number) {
  if (quantity.unit != "1" || number <= quantity.high) return {};
  constexpr double looks_like_percent = 2.0;
  const std::array<double, 2> divisors =
      number >= looks_like_percent ? std::array{100.0, 10.0} : std::array{10.0, 100.0};
  for (const double divisor : divisors) {
    const double candidate = number / divisor;
    if (candidate < quantity.low || candidate > quantity.high) continue;
    return both("maksud Anda {0}?", "did you mean {0}?", fmt::format("{:.6g}", candidate));
  }
  return {};
}

}  // namespace

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
                                              "grade", "class", "range", "distribution", "stands_in", "computed_from"};
  static const std::vector<std::string> grades{"published", "computed", "assumption"};
  Frame about_value{};
  about_value.node = &mapping;
  about_value.path = join_path(frames_.back().path, key);
  about_value.declared = known;
  for (const NodeEntry& entry : mapping.entries) {
    if (std::find(known.begin(), known.end(), entry.key) == known.end()) {
      report_unknown(about_value, entry);
    } else if (entry.key == "grade") {
      read_choice("grade", entry.value, grades);
    } else if (entry.key == "class") {
      check_class(key, entry.value, mapping);
    } else if (entry.key == "range" && !range_of(mapping)) {
      report_wrong_type("range", entry.value, {"dua angka, yang lebih kecil dahulu", "two numbers, the lower first"},
                        both("tulis `range: [bawah, atas]`", "write `range: [low, high]`"));
    } else if (entry.key == "unit" && entry.value.is_scalar()) {
      const std::string unit(quantity == nullptr ? std::string_view{} : quantity->unit);
      if (entry.value.text == unit) continue;
      diagnostics_.error(
          Fault::wrong_unit, document_.place(entry.value),
          both("satuan {0} bukan \"{1}\"", "the unit of {0} is not \"{1}\"", key, shown(entry.value.text)),
          quantity == nullptr ? Bilingual{} : label_of(*quantity),
          unit.empty() ? both("hapus `unit`", "remove `unit`")
                       : both("ubah nilainya ke satuan \"{0}\" dan tulis `unit: \"{0}\"`",
                              "convert the value to \"{0}\" and write `unit: \"{0}\"`", unit));
    }
  }
}

void Reader::check_class(std::string_view key, const Node& told, const Node& mapping) {
  const std::optional<std::size_t> index = read_choice("class", told, told_classes());
  if (!index || told.text == class_name(ParameterClass::normative) || mapping.value("range") != nullptr) return;
  diagnostics_.error(Fault::missing_key, document_.place(told),
                     both("{0} tidak punya `range`", "{0} has no `range`", key), {},
                     both("yang `{0}` ditarik dari rentangnya: tulis `range: [bawah, atas]`",
                          "what is `{0}` is drawn from its range: write `range: [low, high]`", told.text));
}

/// A section may give one unit for all its bare numbers.
void Reader::check_section_unit(std::string_view key, const Quantity& quantity) {
  const Frame& frame = frames_.back();
  const Node* unit = frame.node->value("unit");
  const bool is_key = std::find(frame.declared.begin(), frame.declared.end(), "unit") != frame.declared.end();
  if (unit == nullptr || is_key || !unit->is_scalar() || unit->text == quantity.unit) return;
  diagnostics_.error(Fault::wrong_unit, document_.place(*unit),
                     both("satuan {0} bukan \"{1}\"", "the unit of {0} is not \"{1}\"", key, shown(unit->text)),
                     label_of(quantity),
                     both("beri {0} satuannya sendiri: `{{value: ..., unit: \"{1}\"}}`",
                          "give {0} its own unit: `{{value: ..., unit: \"{1}\"}}`", key, quantity.unit));
}

void Reader::check_source(std::string_view key, const Node& node, const Node& value) {
  if (value.origin.file < 0 || document_.file(value.origin.file).kind() != SourceFile::Kind::config) return;
  if (tells_source(node) || node.value("computed_from") != nullptr || frames_.back().sourced) return;
  diagnostics_.warning(Fault::missing_source, document_.place(value),
                       both("{0} tidak menyebut sumbernya", "{0} does not tell its source", key), {},
                       both("tulis `{{value: {0}, source: \"...\"}}`, atau `grade: assumption`",
                            "write `{{value: {0}, source: \"...\"}}`, or `grade: assumption`", shown(value.text)));
}

/// What is told about a number: beside it or, when nothing there says where it comes from, in a section around it.
std::string Reader::told(const Node& node, std::string_view key) const {
  const Node* found = node.value(key);
  for (auto frame = frames_.rbegin(); found == nullptr && !tells_source(node) && frame != frames_.rend(); ++frame) {
    const bool is_key = std::find(frame->declared.begin(), frame->declared.end(), key) != frame->declared.end();
    if (!is_key) found = frame->node->value(key);
  }
  if (found == nullptr) return {};
  for (const std::string_view inner : {"title", "region"}) {
    const Node* text = found->value(inner);
    if (text != nullptr) return text->text;
  }
  return found->text;
}

const Node* Reader::source_entry(std::string_view name) const {
  for (auto frame = frames_.rbegin(); frame != frames_.rend(); ++frame) {
    const Node* sources = frame->node->value("sources");
    const Node* entry = sources == nullptr ? nullptr : sources->value(name);
    if (entry != nullptr) return entry;
  }
  return nullptr;
}

void Reader::record_number(std::string_view path, const Node& node, const Node& value, const Quantity& quantity,
                           double number) {
  NumberRecord record;
  record.path = path;
  record.value = number;
  record.unit = quantity.unit;
  record.year = told(node, "year");
  record.source = told(node, "source");
  record.reference = told(node, "reference");
  record.grade = told(node, "grade");
  record.stands_in = told(node, "stands_in");
  record.note = told(node, "note");
  record.range = range_of(node);
  const std::string_view grade = record.grade.empty() && !record.source.empty() ? std::string_view("published") : record.grade;
  record.parameter_class = quantity.normative ? ParameterClass::normative : class_of(node, grade);
  record.place = document_.place(value);
  if (const Node* source = source_entry(record.source)) {
    record.source = told(*source, "title");
    if (record.reference.empty()) record.reference = told(*source, "reference");
  }
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
      return report(Fault::decimal_comma, both("`{0}` memakai koma desimal", "`{0}` has a decimal comma", text));
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
  report_wrong_type(key, value, a_number, write_instead(number.suggestion), label_of(quantity));
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
  if (quantity.unit.starts_with("IDR") && looks_like_thousands(value.text)) {
    std::string joined = value.text;
    std::erase(joined, '.');
    diagnostics_.warning(
        Fault::ambiguous_number, document_.place(value),
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
  if (node.value("unit") == nullptr) check_section_unit(key, quantity);
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
    if (value->quoted)
      report_wrong_type(key, *value, a_whole_number, both("hapus tanda kutipnya", "remove the quotes"));
    else
      report_mistyped(key, *value, quantity);
    return {};
  }
  const std::string_view digits = std::string_view(value->text).substr(value->text[0] == '+' ? 1 : 0);
  std::int64_t whole = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), whole);
  if (!number.whole) {
    const bool thousands = looks_like_thousands(digits);
    std::string joined(digits);
    std::erase(joined, '.');
    const bool exact = std::trunc(number.value) == number.value;
    const std::string suggestion = thousands ? joined : exact ? number_words(number.value) : std::string{};
    diagnostics_.error(thousands ? Fault::thousands_separator : Fault::wrong_type, document_.place(*value),
                       both("{0} harus berupa {1}", "{0} must be {2}", key, a_whole_number.id, a_whole_number.en),
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
  if (node.value("unit") == nullptr) check_section_unit(key, quantity);
  check_source(key, node, *value);
  record_number(join_path(frames_.back().path, key), node, *value, quantity, number.value);
  return whole;
}

void Reader::read_numbers(std::string_view key, const Node& node, std::vector<double>& values,
                          const Quantity& quantity) {
  values.clear();
  const Node* inner = node.is_mapping() ? unwrap(key, node, &quantity) : &node;
  if (inner == nullptr || !expect_sequence(key, *inner)) return;
  for (const Node& item : inner->items) {
    if (item.is_mapping()) {
      if (const auto number = read_number(key, item, quantity)) values.push_back(*number);
    } else if (const auto number = read_plain_number(key, item, quantity)) {
      values.push_back(*number);
      record_number(fmt::format("{}.{}", join_path(frames_.back().path, key), values.size() - 1), node, item, quantity,
                    *number);
    }
  }
  if (inner->items.empty() || inner->items.front().is_mapping()) return;
  if (node.value("unit") == nullptr) check_section_unit(key, quantity);
  check_source(key, node, inner->items.front());
}

}  // namespace guyub
