#include "sim/scenario/diagnostics.hpp"

#include <algorithm>
#include <tuple>

namespace guyub {
namespace {

constexpr std::size_t longest_line_shown = 110;

auto position(const Diagnostic& diagnostic) {
  const Place& place = diagnostic.place;
  return std::tie(place.file, place.line, place.column, diagnostic.fault, diagnostic.message.en, place.source);
}

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// The bytes of the characters [from, from + count) of a UTF-8 text.
std::string characters(std::string_view text, std::size_t from, std::size_t count) {
  std::string piece;
  std::size_t index = 0;
  for (std::size_t byte = 0; byte < text.size(); ++byte) {
    if (byte > 0 && !continues_character(text[byte])) ++index;
    if (index >= from + count) break;
    if (index >= from) piece += text[byte];
  }
  return piece;
}

std::string printable(std::string text) {
  for (char& byte : text) {
    if (static_cast<unsigned char>(byte) < 0x20U || byte == 0x7F) byte = ' ';
  }
  return text;
}

/// The line with its underlined piece; long lines are cut around the piece.
void render_source(std::string& out, const Place& place, const std::string& label) {
  const std::string number = std::to_string(place.line);
  const std::string gutter(number.size() + 2, ' ');
  const std::size_t length = count_characters(place.source);
  const auto column = static_cast<std::size_t>(std::max(place.column, 1)) - 1;
  std::size_t first = 0;
  std::string before, after;
  if (length > longest_line_shown) {
    first = column > longest_line_shown / 2 ? column - longest_line_shown / 2 : 0;
    if (first > 0) before = "...";
    if (first + longest_line_shown < length) after = "...";
  }
  const std::string line = printable(characters(place.source, first, longest_line_shown));
  const std::size_t indent = before.size() + column - first;
  const std::size_t room = std::max<std::size_t>(
      1, count_characters(line) + before.size() - std::min(indent, count_characters(line) + before.size()));
  const auto carets = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(place.length, 1)), 1, room);
  out += fmt::format("{}|\n", gutter);
  out += fmt::format(" {} | {}{}{}\n", number, before, line, after);
  out += fmt::format("{}| {}{}", gutter, std::string(indent, ' '), std::string(carets, '^'));
  if (!label.empty()) out += ' ' + label;
  out += '\n';
}

void render(std::string& out, const Diagnostic& diagnostic, Language language, bool strict) {
  const bool is_error = diagnostic.severity == Severity::error || strict;
  const Words word = is_error ? Words{"kesalahan", "error"} : Words{"peringatan", "warning"};
  const Place& place = diagnostic.place;
  out += fmt::format("{}[{}]: {}\n", in_language(word, language), code_of(diagnostic.fault),
                     in_language(diagnostic.message, language));
  const std::string margin(std::to_string(std::max(place.line, 0)).size() + 1, ' ');
  const std::string& label = in_language(diagnostic.label, language);
  if (place.line > 0) {
    out += fmt::format("{}--> {}:{}:{}\n", margin, place.file, place.line, place.column);
    render_source(out, place, label);
  } else {
    out += fmt::format("{}--> {}\n", margin, place.file);
    if (!label.empty()) out += fmt::format("{} = {}\n", margin, label);
  }
  const std::string& help = in_language(diagnostic.help, language);
  if (!help.empty()) {
    out += fmt::format("{} = {}: {}\n", margin, in_language(Words{"saran", "help"}, language), help);
  }
  out += '\n';
}

std::string english_count(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string summary(std::size_t errors, std::size_t warnings, std::size_t hidden, Language language) {
  const bool indonesian = language == Language::indonesian;
  std::string text = indonesian ? fmt::format("{} kesalahan, {} peringatan", errors, warnings)
                                : english_count(errors, "error") + ", " + english_count(warnings, "warning");
  if (hidden > 0) {
    text += fmt::format(fmt::runtime(indonesian ? " ({} lagi tidak ditampilkan)" : " ({} more not shown)"), hidden);
  }
  return text + '\n';
}

}  // namespace

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !continues_character(byte); }));
}

const std::string& in_language(const Bilingual& text, Language language) {
  return language == Language::indonesian ? text.id : text.en;
}

std::string_view in_language(const Words& text, Language language) {
  return language == Language::indonesian ? text.id : text.en;
}

std::string shown(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string piece = printable(characters(text, 0, longest));
  if (piece.size() < text.size()) piece += "...";
  return piece;
}

void Diagnostics::add(Diagnostic diagnostic) {
  if (!full()) {
    const bool known = std::any_of(all_.begin(), all_.end(),
                                   [&](const Diagnostic& other) { return position(other) == position(diagnostic); });
    if (known) return;
  }
  ++(diagnostic.severity == Severity::error ? errors_ : warnings_);
  if (diagnostic.fault == Fault::unreadable_file) unreadable_ = true;
  if (!full()) all_.push_back(std::move(diagnostic));
}

void Diagnostics::error(Fault fault, Place place, Bilingual message, Bilingual label, Bilingual help) {
  add({fault, Severity::error, std::move(message), std::move(place), std::move(label), std::move(help)});
}

void Diagnostics::warning(Fault fault, Place place, Bilingual message, Bilingual label, Bilingual help) {
  add({fault, Severity::warning, std::move(message), std::move(place), std::move(label), std::move(help)});
}

int Diagnostics::exit_code(bool strict) const {
  if (unreadable_) return 3;
  return errors_ > 0 || (strict && warnings_ > 0) ? 2 : 0;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> list = all_;
  std::stable_sort(list.begin(), list.end(),
                   [](const Diagnostic& left, const Diagnostic& right) { return position(left) < position(right); });
  return list;
}

std::string Diagnostics::text(Language language, bool strict, std::size_t limit) const {
  if (empty()) return {};
  const std::vector<Diagnostic> list = sorted();
  const std::size_t count = std::min(limit, list.size());
  std::string out;
  for (std::size_t index = 0; index < count; ++index) render(out, list[index], language, strict);
  const std::size_t total = errors_ + warnings_;
  return out + summary(strict ? total : errors_, strict ? 0 : warnings_, total - count, language);
}

}  // namespace guyub
