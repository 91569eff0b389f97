#pragma once
// Telling a number from what people type instead of one.

#include <string>
#include <string_view>

namespace guyub {

/// How a text was understood as a number, and what should have been written.
struct NumberText {
  enum class Problem {
    none,
    leading_zero,         ///< 010, which YAML 1.1 reads as eight
    decimal_comma,        ///< 3,5
    thousands_separator,  ///< 1.000.000  1,000  20_000  20 000
    not_finite,           ///< .nan .inf
    too_large,            ///< beyond double
    decorated,            ///< 50%  Rp 1500  0x24
    not_a_number,
  };
  Problem problem = Problem::none;
  double value = 0.0;
  bool whole = false;      ///< digits only, no point and no exponent
  std::string suggestion;  ///< a number that can be written instead; empty when none is evident
};

NumberText read_number_text(std::string_view text);

/// The shortest decimal text of a number, without an exponent where it can be avoided.
std::string number_words(double value);

}  // namespace guyub
