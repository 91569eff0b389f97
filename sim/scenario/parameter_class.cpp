#include "sim/scenario/parameter_class.hpp"

#include <algorithm>

#include "sim/scenario/number_text.hpp"

namespace guyub {

const std::vector<std::string>& told_classes() {
  static const std::vector<std::string> names{"estimated", "unidentified", "normative"};
  return names;
}

std::string_view class_name(ParameterClass parameter_class) {
  if (parameter_class == ParameterClass::given) return {};
  return told_classes()[static_cast<std::size_t>(parameter_class) - 1];
}

std::optional<NumberRange> range_of(const Node& number) {
  const Node* range = number.value("range");
  if (range == nullptr || range->items.size() != 2) return {};
  const NumberText low = read_number_text(range->items[0].text);
  const NumberText high = read_number_text(range->items[1].text);
  const bool numbers = low.problem == NumberText::Problem::none && high.problem == NumberText::Problem::none;
  if (!numbers || low.value > high.value) return {};
  return NumberRange{low.value, high.value};
}

ParameterClass class_of(const Node& number, std::string_view grade) {
  if (const Node* told = number.value("class")) {
    const auto found = std::find(told_classes().begin(), told_classes().end(), told->text);
    if (found != told_classes().end()) return static_cast<ParameterClass>(found - told_classes().begin() + 1);
  }
  if (!range_of(number)) return ParameterClass::given;
  return grade == "published" || grade == "computed" ? ParameterClass::estimated : ParameterClass::unidentified;
}

}  // namespace guyub
