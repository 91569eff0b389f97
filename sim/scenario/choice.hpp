#pragma once
// One value of a choice: its name in files, what it is in the program, and its words.

#include <initializer_list>
#include <string_view>

#include "sim/scenario/describe.hpp"

namespace guyub {

template <class Enum>
struct Choice {
  std::string_view name;
  Enum value;
  Words about{};
};

template <class Enum>
using Choices = std::initializer_list<Choice<Enum>>;

}  // namespace guyub
