#pragma once
// What is known of a number of the model. A building block tells it beside the value: by `range` and `grade`, or in so many
// words by `class`. Classes never stand in one interval.

#include <optional>
#include <string_view>
#include <vector>

#include "sim/scenario/document.hpp"

namespace guyub {

enum class ParameterClass {
  given,         ///< no range: taken as it stands
  estimated,     ///< published or computed, with a range
  unidentified,  ///< an assumption with a range, which no data narrow
  normative,     ///< a judgement of value or a convention; never drawn
};

struct NumberRange {
  double low = 0.0;
  double high = 0.0;
};

/// What `class` may say beside a value.
const std::vector<std::string>& told_classes();

/// "estimated" ...; empty for `given`.
std::string_view class_name(ParameterClass parameter_class);

/// The range beside a value: two numbers, the lower first. Nothing when there is none, or another thing.
std::optional<NumberRange> range_of(const Node& number);

/// The class of the number `{value: ..., range: ..., class: ...}`, whose grade may stand in a section around it ("" where none
/// is told: such a range counts as an assumption).
ParameterClass class_of(const Node& number, std::string_view grade);

}  // namespace guyub
