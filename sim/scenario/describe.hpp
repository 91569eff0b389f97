#pragma once
// The small types with which a struct of the scenario language declares its keys (see reader.hpp for who visits).

#include <string>
#include <string_view>

namespace guyub {

/// A short text for people, in Indonesian and English.
struct Words {
  std::string_view id;
  std::string_view en;
};

/// What a number means: its unit ("1" for shares), the closed range it may take, an explanation, and whether it is a
/// judgement of value (parameter_class.hpp) whatever a building block says.
struct Quantity {
  std::string_view unit;
  double low;
  double high;
  Words about;
  bool normative = false;
};

/// A text given by the user in both languages.
struct Bilingual {
  std::string id;
  std::string en;
};

}  // namespace guyub
