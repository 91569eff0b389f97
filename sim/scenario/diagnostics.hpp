#pragma once
// What is wrong in a user's input: place, reason and suggestion, all of them at once.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "sim/core/language.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/scenario/fault.hpp"

namespace guyub {

enum class Severity { warning, error };


/// How many characters a UTF-8 text has.
std::size_t count_characters(std::string_view text);

/// A piece of one line of an input file. Lines and columns count from 1, in characters; line 0: no line known.
struct Place {
  std::string file;
  std::int32_t line = 0;
  std::int32_t column = 0;
  std::int32_t length = 1;
  std::string source;  ///< the text of the line
};

struct Diagnostic {
  Fault fault = Fault::syntax;
  Severity severity = Severity::error;
  Bilingual message;
  Place place;
  Bilingual label;  ///< stands beside the underlined piece; may be empty
  Bilingual help;   ///< a suggestion; may be empty
};

/// The same text in both languages, formatted with the same arguments ({0}, {1} ...).
template <class... Arguments>
Bilingual both(std::string_view id, std::string_view en, const Arguments&... arguments) {
  return {fmt::format(fmt::runtime(id), arguments...), fmt::format(fmt::runtime(en), arguments...)};
}

const std::string& in_language(const Bilingual& text, Language language);
std::string_view in_language(const Words& text, Language language);

/// A piece of user text made fit for a message: control characters blanked, at most 60 characters.
std::string shown(std::string_view text);

/// Collects diagnostics. The same finding at the same place is kept once.
class Diagnostics {
 public:
  /// How many are kept; further ones are only counted.
  static constexpr std::size_t kept_at_most = 1000;

  void add(Diagnostic diagnostic);
  void error(Fault fault, Place place, Bilingual message, Bilingual label = {}, Bilingual help = {});
  void warning(Fault fault, Place place, Bilingual message, Bilingual label = {}, Bilingual help = {});

  std::size_t errors() const { return errors_; }
  std::size_t warnings() const { return warnings_; }
  bool full() const { return all_.size() >= kept_at_most; }
  bool empty() const { return errors_ + warnings_ == 0; }

  /// 0 nothing wrong, 2 invalid, 3 an input is missing or unreadable. `strict` counts warnings as errors.
  int exit_code(bool strict = false) const;

  /// Sorted by file, line and column.
  std::vector<Diagnostic> sorted() const;

  /// For people: at most `limit` diagnostics with the lines they speak of, then how many there are.
  std::string text(Language language = Language::english, bool strict = false, std::size_t limit = 50) const;

 private:
  std::vector<Diagnostic> all_;
  std::size_t errors_ = 0;
  std::size_t warnings_ = 0;
  bool unreadable_ = false;
};

}  // namespace guyub
