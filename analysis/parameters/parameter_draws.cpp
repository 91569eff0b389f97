#include "analysis/parameters/parameter_draws.hpp"

#include <cmath>
#include <cstdint>
#include <random>
#include <stdexcept>

#include <fmt/format.h>

#include "sim/scenario/parameter_class.hpp"

namespace guyub::analysis {
namespace {

void collect(const Node& node, const std::string& path, std::vector<RangedNumber>& found) {
  if (const std::optional<NumberRange> range = range_of(node)) {
    if (class_of(node, {}) != ParameterClass::normative) found.push_back({path, range->low, range->high});
    return;
  }
  for (const NodeEntry& entry : node.entries) collect(entry.value, join_path(path, entry.key), found);
}

/// The path without the programme's own name.
std::string shared_path(std::string_view path) {
  const std::vector<std::string> parts = split_path(path);
  std::string shared;
  const bool named = parts.front() == "programmes";
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!named || i != 1) shared = join_path(shared, parts[i]);
  }
  return shared;
}

/// FNV-1a.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xcbf29ce484222325u;
  for (const char letter : text) value = (value ^ static_cast<unsigned char>(letter)) * 0x100000001b3u;
  return value;
}

constexpr double wide_range = 4.0;

double real_value(const RangedNumber& number, double position, Spread spread) {
  const bool by_ratio = spread == Spread::by_ratio && number.low > 0.0 && number.high >= wide_range * number.low;
  if (by_ratio) return number.low * std::pow(number.high / number.low, position);
  return number.low + position * (number.high - number.low);
}

std::string drawn_value(const RangedNumber& number, std::span<const KeyRow> keys, int draw, Spread spread) {
  const double position = position_in_range(draw, number.path);
  const KeyRow* key = find_key(keys, number.path);
  if (key == nullptr) throw std::runtime_error(fmt::format("no key {}", number.path));
  if (key->kind == KeyKind::integer) {
    return fmt::format("{}={}", number.path, static_cast<std::int64_t>(number.low + position * (number.high - number.low + 1.0)));
  }
  return fmt::format("{}={:.9g}", number.path, real_value(number, position, spread));
}

}  // namespace

std::vector<RangedNumber> ranged_numbers(const Document& document, std::string_view path) {
  std::vector<RangedNumber> found;
  if (const Node* node = document.find(path)) collect(*node, std::string(path), found);
  return found;
}

double position_in_range(int draw, std::string_view path) {
  constexpr std::uint64_t golden = 0x9e3779b97f4a7c15u;
  std::mt19937_64 engine(hash(shared_path(path)) + golden * static_cast<std::uint64_t>(draw + 1));
  return static_cast<double>(engine() >> 11) * 0x1p-53;
}

std::vector<std::string> drawn_values(const Document& document, std::span<const std::string> parts, std::span<const KeyRow> keys, int draw, Spread spread) {
  std::vector<std::string> values;
  for (const std::string& part : parts) {
    for (const RangedNumber& number : ranged_numbers(document, part)) values.push_back(drawn_value(number, keys, draw, spread));
  }
  return values;
}

}  // namespace guyub::analysis
