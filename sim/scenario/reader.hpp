#pragma once
// Reads typed structs from a Document: the visitor that fills them, checks every value and reports every mistake.
//
// A struct of the language declares its keys once, in `describe(Visitor&, S&)`; Reader, SchemaWriter and Explainer
// (schema.hpp, explain.hpp) are the visitors. Keys that no describe function asked for are errors.

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/scenario/choice.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/scenario/document.hpp"
#include "sim/scenario/parameter_class.hpp"

namespace guyub {

/// A number as it was read, with where it comes from (for the tables of sources).
struct NumberRecord {
  std::string path;
  double value = 0.0;
  std::string unit;
  std::string year;
  std::string source;  ///< its title, looked up in the file's `sources` when it is the name of one
  std::string reference;
  std::string grade;      ///< published, computed, assumption, or empty when not told
  std::string stands_in;  ///< the wider region whose figure this is; empty when it is the region's own
  std::string note;
  ParameterClass parameter_class = ParameterClass::given;
  std::optional<NumberRange> range;  ///< declared beside the value
  Place place;
};

class Reader {
 public:
  Reader(const Document& document, Diagnostics& diagnostics);

  template <std::floating_point T>
  void number(std::string_view key, T& value, const Quantity& quantity) {
    if (const Node* node = need(key, quantity.about)) take_number(key, *node, quantity, value);
  }
  template <std::signed_integral T>
  void integer(std::string_view key, T& value, const Quantity& quantity) {
    if (const Node* node = need(key, quantity.about)) take_integer(key, *node, quantity, value);
  }
  void flag(std::string_view key, bool& value, const Words& about);
  void word(std::string_view key, std::string& value, const Words& about);
  void month(std::string_view key, Month& value, const Words& about);
  void bilingual(std::string_view key, Bilingual& value, const Words& about);

  template <class Enum>
  void choice(std::string_view key, Enum& value, Choices<Enum> options,
              const Words& about) {
    if (const Node* node = need(key, about)) take_choice(key, *node, value, options);
  }
  template <class Struct>
  void section(std::string_view key, Struct& value, const Words& about) {
    if (const Node* node = need(key, about)) take_section(key, *node, value);
  }
  template <class Struct>
  void list(std::string_view key, std::vector<Struct>& values, const Words& about) {
    if (const Node* node = need(key, about)) take_list(key, *node, values);
  }
  template <class Struct>
  void map(std::string_view key, std::vector<std::pair<std::string, Struct>>& values, const Words& about) {
    if (const Node* node = need(key, about)) take_map(key, *node, values);
  }
  void numbers(std::string_view key, std::vector<double>& values, const Quantity& quantity);
  void words(std::string_view key, std::vector<std::string>& values, const Words& about);

  /// The optional forms leave the value as it is when the key is absent: an empty std::optional, an empty vector,
  /// or, for a plain value, the default that the struct gives it.
  template <std::floating_point T>
  void optional_number(std::string_view key, T& value, const Quantity& quantity) {
    if (const Node* node = take(key)) take_number(key, *node, quantity, value);
  }
  template <std::floating_point T>
  void optional_number(std::string_view key, std::optional<T>& value, const Quantity& quantity) {
    if (const Node* node = take(key)) take_number(key, *node, quantity, value.emplace());
  }
  template <std::signed_integral T>
  void optional_integer(std::string_view key, T& value, const Quantity& quantity) {
    if (const Node* node = take(key)) take_integer(key, *node, quantity, value);
  }
  template <std::signed_integral T>
  void optional_integer(std::string_view key, std::optional<T>& value, const Quantity& quantity) {
    if (const Node* node = take(key)) take_integer(key, *node, quantity, value.emplace());
  }
  void optional_flag(std::string_view key, bool& value, const Words& about);
  void optional_flag(std::string_view key, std::optional<bool>& value, const Words& about);
  void optional_word(std::string_view key, std::string& value, const Words& about);
  void optional_word(std::string_view key, std::optional<std::string>& value, const Words& about);
  void optional_month(std::string_view key, Month& value, const Words& about);
  void optional_month(std::string_view key, std::optional<Month>& value, const Words& about);
  void optional_bilingual(std::string_view key, Bilingual& value, const Words& about);
  void optional_bilingual(std::string_view key, std::optional<Bilingual>& value, const Words& about);
  template <class Enum>
  void optional_choice(std::string_view key, Enum& value,
                       Choices<Enum> options, const Words&) {
    if (const Node* node = take(key)) take_choice(key, *node, value, options);
  }
  template <class Enum>
  void optional_choice(std::string_view key, std::optional<Enum>& value,
                       Choices<Enum> options, const Words&) {
    if (const Node* node = take(key)) take_choice(key, *node, value.emplace(), options);
  }
  template <class Struct>
  void optional_section(std::string_view key, Struct& value, const Words&) {
    if (const Node* node = take(key)) take_section(key, *node, value);
  }
  template <class Struct>
  void optional_section(std::string_view key, std::optional<Struct>& value, const Words&) {
    if (const Node* node = take(key)) take_section(key, *node, value.emplace());
  }
  template <class Struct>
  void optional_list(std::string_view key, std::vector<Struct>& values, const Words&) {
    if (const Node* node = take(key)) take_list(key, *node, values);
  }
  template <class Struct>
  void optional_map(std::string_view key, std::vector<std::pair<std::string, Struct>>& values, const Words&) {
    if (const Node* node = take(key)) take_map(key, *node, values);
  }
  void optional_numbers(std::string_view key, std::vector<double>& values, const Quantity& quantity);
  void optional_words(std::string_view key, std::vector<std::string>& values, const Words& about);

  /// A key whose value another part reads (or that is only kept, such as `changes`): anything may stand there.
  void open(std::string_view key, const Words& about);

  /// To be called after the root's describe: reports the root's missing and unknown keys.
  void finish();

  /// Every number read so far.
  const std::vector<NumberRecord>& numbers_read() const { return numbers_read_; }

 private:
  struct Frame {
    const Node* node;
    Place place;  ///< where a missing key is reported
    std::string path;
    bool sourced;     ///< this section or one around it tells the source of its numbers
    bool incomplete;  ///< this section or one around it lacks a parent or building block
    std::vector<std::string> declared;
    std::vector<std::pair<std::string, Words>> missing;
  };
  struct Limits {
    std::int64_t low;
    std::int64_t high;
  };

  const Node* take(std::string_view key);
  const Node* need(std::string_view key, const Words& about);
  bool enter(std::string_view name, const Node& node);
  bool enter_item(std::string_view key, const Node& sequence, std::size_t index);
  bool enter_named(std::string_view key, const NodeEntry& entry);
  void push(const Node& node, Place place, std::string path);
  void leave();
  void report_unknown(const Frame& frame, const NodeEntry& entry);
  void report_missing(const Frame& frame);

  bool expect_sequence(std::string_view key, const Node& node);
  bool expect_mapping(std::string_view key, const Node& node);
  bool expect_scalar(std::string_view key, const Node& node, const Words& wanted);
  void report_wrong_type(std::string_view key, const Node& node, const Words& wanted, Bilingual help = {},
                         Bilingual label = {});
  bool report_bare_yes_no(std::string_view key, const Node& node, bool wants_flag);

  const Node* unwrap(std::string_view key, const Node& node, const Quantity* quantity);
  void check_metadata(std::string_view key, const Node& mapping, const Quantity* quantity);
  void check_class(std::string_view key, const Node& told, const Node& mapping);
  void check_source(std::string_view key, const Node& node, const Node& value);
  static bool tells_source(const Node& node);
  std::string told(const Node& node, std::string_view key) const;
  void check_section_unit(std::string_view key, const Quantity& quantity);
  const Node* source_entry(std::string_view name) const;
  void record_number(std::string_view path, const Node& node, const Node& value, const Quantity& quantity,
                     double number);

  std::optional<double> read_number(std::string_view key, const Node& node, const Quantity& quantity);
  std::optional<double> read_plain_number(std::string_view key, const Node& value, const Quantity& quantity);
  std::optional<std::int64_t> read_integer(std::string_view key, const Node& node, const Quantity& quantity,
                                           Limits limits);
  bool check_range(std::string_view key, const Node& value, const Quantity& quantity, double number);
  void report_mistyped(std::string_view key, const Node& value, const Quantity& quantity);
  bool read_flag(std::string_view key, const Node& node, bool& value);
  bool read_word(std::string_view key, const Node& node, std::string& value);
  bool read_month(std::string_view key, const Node& node, Month& value);
  bool read_bilingual(std::string_view key, const Node& node, Bilingual& value);
  std::optional<std::size_t> read_choice(std::string_view key, const Node& node, const std::vector<std::string>& names);
  void read_numbers(std::string_view key, const Node& node, std::vector<double>& values, const Quantity& quantity);
  void read_words(std::string_view key, const Node& node, std::vector<std::string>& values);

  template <class T>
  void take_number(std::string_view key, const Node& node, const Quantity& quantity, T& value) {
    if (const auto number = read_number(key, node, quantity)) value = static_cast<T>(*number);
  }
  template <class T>
  void take_integer(std::string_view key, const Node& node, const Quantity& quantity, T& value) {
    const Limits limits{std::numeric_limits<T>::min(), std::numeric_limits<T>::max()};
    if (const auto number = read_integer(key, node, quantity, limits)) value = static_cast<T>(*number);
  }
  template <class Enum>
  void take_choice(std::string_view key, const Node& node, Enum& value,
                   Choices<Enum> options) {
    std::vector<std::string> names;
    for (const auto& option : options) names.emplace_back(option.name);
    if (const auto index = read_choice(key, node, names)) value = (options.begin() + *index)->value;
  }
  template <class Struct>
  void take_section(std::string_view key, const Node& node, Struct& value) {
    if (!enter(key, node)) return;
    describe(*this, value);
    leave();
  }
  template <class Struct>
  void take_list(std::string_view key, const Node& node, std::vector<Struct>& values) {
    values.clear();
    if (!expect_sequence(key, node)) return;
    for (std::size_t index = 0; index < node.items.size(); ++index) {
      Struct& value = values.emplace_back();
      if (!enter_item(key, node, index)) continue;
      describe(*this, value);
      leave();
    }
  }
  template <class Struct>
  void take_map(std::string_view key, const Node& node, std::vector<std::pair<std::string, Struct>>& values) {
    values.clear();
    if (!expect_mapping(key, node)) return;
    for (const NodeEntry& entry : node.entries) {
      Struct& value = values.emplace_back(entry.key, Struct{}).second;
      if (!enter_named(key, entry)) continue;
      describe(*this, value);
      leave();
    }
  }

  const Document& document_;
  Diagnostics& diagnostics_;
  std::vector<Frame> frames_;
  std::vector<NumberRecord> numbers_read_;
};

/// Reads a whole document into a root struct. False when something was wrong (warnings apart).
/// `numbers`, when given, receives every number with its source.
template <class Root>
bool read_document(const Document& document, Root& root, Diagnostics& diagnostics,
                   std::vector<NumberRecord>* numbers = nullptr) {
  const std::size_t errors_before = diagnostics.errors();
  Reader reader(document, diagnostics);
  describe(reader, root);
  reader.finish();
  if (numbers != nullptr) *numbers = reader.numbers_read();
  return diagnostics.errors() == errors_before;
}

}  // namespace guyub
