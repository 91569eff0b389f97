#pragma once
// What a netCDF variable is, in words and numbers: shared by the writer and the reader of result files.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace guyub {

/// The types that every reader of netCDF-4 understands. Truth values and categories are int8 with
/// flag_meanings: HDF5's enum and compound types vanish in netCDF readers.
enum class ValueType { int8, int32, int64, float32, float64, text };

/// "/why/year" of "/why" and "year".
std::string path_in(const std::string& group, const std::string& name);

std::string_view name_of(ValueType type);  ///< "int8", "int32", "int64", "float", "double", "string"
std::size_t bytes_of(ValueType type);      ///< of one number; 0 for text

template <class T>
constexpr ValueType value_type_of();
template <>
constexpr ValueType value_type_of<std::int8_t>() {
  return ValueType::int8;
}
template <>
constexpr ValueType value_type_of<std::int32_t>() {
  return ValueType::int32;
}
template <>
constexpr ValueType value_type_of<std::int64_t>() {
  return ValueType::int64;
}
template <>
constexpr ValueType value_type_of<float>() {
  return ValueType::float32;
}
template <>
constexpr ValueType value_type_of<double>() {
  return ValueType::float64;
}

/// Text or numbers; a single number is a vector of one.
using AttributeValue = std::variant<std::string, std::vector<std::int8_t>, std::vector<std::int32_t>,
                                    std::vector<std::int64_t>, std::vector<float>, std::vector<double>>;

struct Attribute {
  std::string name;
  AttributeValue value;
};

/// One category of an int8 variable. `meaning` becomes one word of flag_meanings (no blanks).
struct Flag {
  std::int8_t value = 0;
  std::string meaning;
};

/// What a variable is called and what it counts. `unit` is a UDUNITS word; "1" for shares, flags, labels.
struct VariableWords {
  std::string name;
  std::string unit = "1";
  std::string long_name{};     ///< English
  std::string long_name_id{};  ///< Indonesian
};

/// A variable on dimensions that were declared in the same group.
struct VariableSpec {
  VariableWords words{};
  ValueType type = ValueType::float64;
  std::vector<std::string> dimensions{};  ///< slowest first; none: one single value
  std::vector<std::size_t> chunk{};       ///< one length per dimension, then written a whole chunk at a time; none: chosen (at most about 1 MB)
  int deflate = 4;                        ///< 1..4, after shuffle, before fletcher32
  std::vector<Flag> flags{};              ///< int8 only
  std::vector<Attribute> attributes{};    ///< further ones, e.g. cell_methods
};

/// Values of a coordinate variable; their number is the length of the dimension.
using CoordinateValues =
    std::variant<std::vector<std::string>, std::vector<std::int32_t>, std::vector<std::int64_t>, std::vector<double>>;

/// The value that stands for "not there" in a variable of this type: NaN for float and double, netCDF's
/// default (the lowest but one or two) for integers.
constexpr std::int8_t missing_int8 = -127;
constexpr std::int32_t missing_int32 = -2147483647;
constexpr std::int64_t missing_int64 = -9223372036854775806;

/// How a file that is being written, or was left half written, is told from a whole one: by its name's end and
/// by its root attribute run_status.
constexpr std::string_view part_suffix = ".part";
constexpr std::string_view unfinished_status = "writing";

}  // namespace guyub
