#pragma once
// The keys of the language as a table, made by the same describe functions that read them.

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/scenario/choice.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/scenario/number_text.hpp"
#include "sim/scenario/paths.hpp"

namespace guyub {

enum class KeyKind { number, integer, flag, word, choice, month, bilingual, section, list, map, numbers, words, open };

/// One key of the language.
struct KeyRow {
  std::string path;  ///< `*` stands for a name in a map or a member of a list
  KeyKind kind = KeyKind::open;
  bool required = false;
  std::string unit;  ///< of numbers
  double low = 0.0;
  double high = 0.0;
  bool normative = false;  ///< a judgement of value, see parameter_class.hpp
  Bilingual about;
  std::string fallback;              ///< the default of an optional key; empty when it has none
  std::vector<std::string> options;       ///< of a choice
  std::vector<Bilingual> option_words;    ///< of the same
};

/// The visitor that collects the rows, in the order of the describe functions.
class Explainer {
 public:
  const std::vector<KeyRow>& rows() const { return rows_; }

  template <std::floating_point T>
  void number(std::string_view key, T&, const Quantity& quantity) {
    add_quantity(key, KeyKind::number, true, quantity);
  }
  template <std::signed_integral T>
  void integer(std::string_view key, T&, const Quantity& quantity) {
    add_quantity(key, KeyKind::integer, true, quantity);
  }
  void numbers(std::string_view key, std::vector<double>&, const Quantity& quantity) {
    add_quantity(key, KeyKind::numbers, true, quantity);
  }
  void flag(std::string_view key, bool&, const Words& about) { add(key, KeyKind::flag, true, about); }
  void word(std::string_view key, std::string&, const Words& about) { add(key, KeyKind::word, true, about); }
  void words(std::string_view key, std::vector<std::string>&, const Words& about) {
    add(key, KeyKind::words, true, about);
  }
  void month(std::string_view key, Month&, const Words& about) { add(key, KeyKind::month, true, about); }
  void bilingual(std::string_view key, Bilingual&, const Words& about) { add(key, KeyKind::bilingual, true, about); }
  void open(std::string_view key, const Words& about) { add(key, KeyKind::open, false, about); }

  template <class Enum>
  void choice(std::string_view key, Enum&, Choices<Enum> options,
              const Words& about) {
    add_choice(key, true, options, about);
  }
  template <class Struct>
  void section(std::string_view key, Struct& value, const Words& about) {
    add(key, KeyKind::section, true, about);
    visit(key, value);
  }
  template <class Struct>
  void list(std::string_view key, std::vector<Struct>&, const Words& about) {
    add(key, KeyKind::list, true, about);
    visit_member<Struct>(key);
  }
  template <class Struct>
  void map(std::string_view key, std::vector<std::pair<std::string, Struct>>&, const Words& about) {
    add(key, KeyKind::map, true, about);
    visit_member<Struct>(key);
  }

  template <std::floating_point T>
  void optional_number(std::string_view key, T& value, const Quantity& quantity) {
    add_quantity(key, KeyKind::number, false, quantity).fallback = number_words(value);
  }
  template <std::floating_point T>
  void optional_number(std::string_view key, std::optional<T>&, const Quantity& quantity) {
    add_quantity(key, KeyKind::number, false, quantity);
  }
  template <std::signed_integral T>
  void optional_integer(std::string_view key, T& value, const Quantity& quantity) {
    add_quantity(key, KeyKind::integer, false, quantity).fallback = std::to_string(value);
  }
  template <std::signed_integral T>
  void optional_integer(std::string_view key, std::optional<T>&, const Quantity& quantity) {
    add_quantity(key, KeyKind::integer, false, quantity);
  }
  void optional_numbers(std::string_view key, std::vector<double>&, const Quantity& quantity) {
    add_quantity(key, KeyKind::numbers, false, quantity);
  }
  void optional_flag(std::string_view key, bool& value, const Words& about) {
    add(key, KeyKind::flag, false, about).fallback = value ? "true" : "false";
  }
  void optional_flag(std::string_view key, std::optional<bool>&, const Words& about) {
    add(key, KeyKind::flag, false, about);
  }
  void optional_word(std::string_view key, std::string& value, const Words& about) {
    add(key, KeyKind::word, false, about).fallback = value;
  }
  void optional_word(std::string_view key, std::optional<std::string>&, const Words& about) {
    add(key, KeyKind::word, false, about);
  }
  void optional_words(std::string_view key, std::vector<std::string>&, const Words& about) {
    add(key, KeyKind::words, false, about);
  }
  void optional_month(std::string_view key, Month&, const Words& about) { add(key, KeyKind::month, false, about); }
  void optional_month(std::string_view key, std::optional<Month>&, const Words& about) {
    add(key, KeyKind::month, false, about);
  }
  void optional_bilingual(std::string_view key, Bilingual&, const Words& about) {
    add(key, KeyKind::bilingual, false, about);
  }
  void optional_bilingual(std::string_view key, std::optional<Bilingual>&, const Words& about) {
    add(key, KeyKind::bilingual, false, about);
  }
  template <class Enum>
  void optional_choice(std::string_view key, Enum& value,
                       Choices<Enum> options, const Words& about) {
    KeyRow& row = add_choice(key, false, options, about);
    for (const auto& option : options) {
      if (option.value == value) row.fallback = option.name;
    }
  }
  template <class Enum>
  void optional_choice(std::string_view key, std::optional<Enum>&,
                       Choices<Enum> options, const Words& about) {
    add_choice(key, false, options, about);
  }
  template <class Struct>
  void optional_section(std::string_view key, Struct& value, const Words& about) {
    add(key, KeyKind::section, false, about);
    visit(key, value);
  }
  template <class Struct>
  void optional_section(std::string_view key, std::optional<Struct>&, const Words& about) {
    add(key, KeyKind::section, false, about);
    Struct value{};
    visit(key, value);
  }
  template <class Struct>
  void optional_list(std::string_view key, std::vector<Struct>&, const Words& about) {
    add(key, KeyKind::list, false, about);
    visit_member<Struct>(key);
  }
  template <class Struct>
  void optional_map(std::string_view key, std::vector<std::pair<std::string, Struct>>&, const Words& about) {
    add(key, KeyKind::map, false, about);
    visit_member<Struct>(key);
  }

 private:
  KeyRow& add(std::string_view key, KeyKind kind, bool required, const Words& about);
  KeyRow& add_quantity(std::string_view key, KeyKind kind, bool required, const Quantity& quantity);

  template <class Enum>
  KeyRow& add_choice(std::string_view key, bool required,
                     Choices<Enum> options, const Words& about) {
    KeyRow& row = add(key, KeyKind::choice, required, about);
    for (const auto& option : options) {
      row.options.emplace_back(option.name);
      row.option_words.push_back({std::string(option.about.id), std::string(option.about.en)});
    }
    return row;
  }
  template <class Struct>
  void visit(std::string_view key, Struct& value) {
    std::string parent = std::exchange(path_, join_path(path_, key));
    describe(*this, value);
    path_ = std::move(parent);
  }
  template <class Struct>
  void visit_member(std::string_view key) {
    Struct value{};
    visit(fmt::format("{}.*", key), value);
  }

  std::string path_;
  std::vector<KeyRow> rows_;
};

/// Every key of a root struct.
template <class Root>
std::vector<KeyRow> explain_keys() {
  Explainer explainer;
  Root root{};
  describe(explainer, root);
  return explainer.rows();
}

/// The paths that --set and a variant's changes may name.
KnownPaths known_paths(std::span<const KeyRow> rows);

/// The row of a path as users write it (programmes.pkh.start finds programmes.*.start); null when there is none.
const KeyRow* find_key(std::span<const KeyRow> rows, std::string_view path);

}  // namespace guyub
