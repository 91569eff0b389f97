#include "sim/scenario/number_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <vector>

#include <fmt/format.h>

namespace guyub {
namespace {

using Problem = NumberText::Problem;

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

bool all_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> pieces;
  std::size_t start = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, start)) {
    pieces.push_back(text.substr(start, at - start));
    start = at + 1;
  }
  pieces.push_back(text.substr(start));
  return pieces;
}

/// 1.000.000 with `mark` for the dots: the digits alone, or nothing when the groups are not of three.
std::string without_thousands(std::string_view text, char mark) {
  const std::vector<std::string_view> groups = split(text, mark);
  if (groups.size() < 2 || groups[0].size() > 3) return {};
  std::string digits;
  for (std::size_t index = 0; index < groups.size(); ++index) {
    if (!all_digits(groups[index]) || (index > 0 && groups[index].size() != 3)) return {};
    digits += groups[index];
  }
  return digits;
}

std::string lower_case(std::string_view text) {
  std::string out(text);
  for (char& byte : out) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return out;
}

NumberText trouble(Problem problem, std::string suggestion = {}) {
  return {problem, 0.0, false, std::move(suggestion)};
}

/// What is left of a number after its sign, when it cannot be read as it stands.
NumberText read_mistyped(std::string_view digits, const std::string& sign) {
  for (const char mark : {'.', '_', ' ', '\''}) {
    std::string joined = without_thousands(digits, mark);
    if (!joined.empty()) return trouble(Problem::thousands_separator, sign + joined);
  }
  const std::vector<std::string_view> parts = split(digits, ',');
  const std::string joined = parts[0] == "0" ? std::string{} : without_thousands(digits, ',');
  if (!joined.empty()) return trouble(Problem::thousands_separator, sign + joined);
  if (parts.size() == 2 && all_digits(parts[1])) {
    const std::string grouped = without_thousands(parts[0], '.');
    const std::string whole = grouped.empty() ? std::string(parts[0]) : grouped;
    if (all_digits(whole)) {
      return trouble(grouped.empty() ? Problem::decimal_comma : Problem::thousands_separator,
                     fmt::format("{}{}.{}", sign, whole, parts[1]));
    }
  }
  if (digits.find('_') != std::string_view::npos) {
    std::string bare(digits);
    std::erase(bare, '_');
    if (all_digits(bare)) return trouble(Problem::thousands_separator, sign + bare);
  }
  return trouble(Problem::not_a_number);
}

/// 0x24, 0o44 and 0b100100: the decimal number, or nothing.
std::string decimal_of_other_base(std::string_view text) {
  constexpr std::size_t prefix = 2;
  if (text.size() <= prefix || text[0] != '0') return {};
  const int base = text[1] == 'x' ? 16 : text[1] == 'o' ? 8 : text[1] == 'b' ? 2 : 0;
  if (base == 0) return {};
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data() + prefix, text.data() + text.size(), value, base);
  return error == std::errc{} && end == text.data() + text.size() ? std::to_string(value) : std::string{};
}

/// "50%", "Rp 1.500.000" and "0x24".
NumberText read_decorated(std::string_view text) {
  const std::string decimal = decimal_of_other_base(text);
  if (!decimal.empty()) return trouble(Problem::decorated, decimal);
  const bool percent = text.ends_with('%');
  const bool rupiah = lower_case(text.substr(0, 2)) == "rp";
  if (!percent && !rupiah) return trouble(Problem::not_a_number);
  std::string_view rest = percent ? text.substr(0, text.size() - 1) : text.substr(2);
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == '.')) rest.remove_prefix(1);
  while (!rest.empty() && rest.back() == ' ') rest.remove_suffix(1);
  if (rest.empty() || !is_digit(rest.front())) return trouble(Problem::not_a_number);
  const NumberText inner = read_number_text(rest);
  if (inner.problem == Problem::none && percent) return trouble(Problem::decorated, number_words(inner.value / 100.0));
  return trouble(Problem::decorated, inner.problem == Problem::none ? std::string(rest) : inner.suggestion);
}

bool has_leading_zero(std::string_view digits) { return digits.size() > 1 && digits[0] == '0' && is_digit(digits[1]); }

NumberText read_leading_zero(std::string_view digits, const std::string& sign) {
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size() - 1);
  const std::size_t start = digits[first] == '.' ? first - 1 : first;
  return trouble(Problem::leading_zero, sign + std::string(digits.substr(start)));
}

bool is_not_finite(std::string_view text) {
  std::string word = lower_case(text);
  word.erase(0, word.find_first_not_of("+-."));
  return word == "nan" || word == "inf" || word == "infinity";
}

}  // namespace

NumberText read_number_text(std::string_view text) {
  if (is_not_finite(text)) return trouble(Problem::not_finite);
  std::string_view digits = text;
  std::string sign;
  if (!digits.empty() && (digits[0] == '-' || digits[0] == '+')) {
    if (digits[0] == '-') sign = "-";
    digits.remove_prefix(1);
  }
  if (digits.empty() || !(is_digit(digits[0]) || digits[0] == '.')) return read_decorated(text);
  NumberText number;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
  const bool complete = end == digits.data() + digits.size();
  if (has_leading_zero(digits) && complete) return read_leading_zero(digits, sign);
  if (error == std::errc::result_out_of_range && complete) return trouble(Problem::too_large);
  if (error == std::errc{} && complete) {
    if (!sign.empty()) number.value = -number.value;
    number.whole = all_digits(digits);
    return number;
  }
  const NumberText mistyped = read_mistyped(digits, sign);
  return mistyped.problem == Problem::not_a_number ? read_decorated(text) : mistyped;
}

std::string number_words(double value) {
  constexpr double exact_whole = 1e15;
  if (std::abs(value) < exact_whole && std::trunc(value) == value) return fmt::format("{:.0f}", value);
  std::array<char, 64> buffer{};
  const auto [end, error] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  return error == std::errc{} ? std::string(buffer.data(), end) : fmt::format("{}", value);
}

}  // namespace guyub
