#include "sim/scenario/number_text.hpp"

#include <gtest/gtest.h>

#include "sim/scenario/nearest.hpp"

#include <string>
#include <vector>

namespace guyub {
namespace {

using Problem = NumberText::Problem;

struct Case {
  const char* text;
  Problem problem;
  double value;
  const char* suggestion;
};

class NumberTexts : public testing::TestWithParam<Case> {};

TEST_P(NumberTexts, IsUnderstood) {
  const NumberText number = read_number_text(GetParam().text);
  EXPECT_EQ(number.problem, GetParam().problem) << GetParam().text;
  EXPECT_EQ(number.value, GetParam().value);
  EXPECT_EQ(number.suggestion, GetParam().suggestion);
}

INSTANTIATE_TEST_SUITE_P(
    WhatPeopleType, NumberTexts,
    testing::Values(
        Case{"0", Problem::none, 0, ""}, Case{"-3", Problem::none, -3, ""}, Case{"+3", Problem::none, 3, ""},
        Case{"0.5", Problem::none, 0.5, ""}, Case{".5", Problem::none, 0.5, ""}, Case{"1e-3", Problem::none, 0.001, ""},
        Case{"010", Problem::leading_zero, 0, "10"}, Case{"-007.5", Problem::leading_zero, 0, "-7.5"},
        Case{"00", Problem::leading_zero, 0, "0"}, Case{"00.5", Problem::leading_zero, 0, "0.5"},
        Case{"3,5", Problem::decimal_comma, 0, "3.5"}, Case{"-0,125", Problem::decimal_comma, 0, "-0.125"},
        Case{"1.000.000", Problem::thousands_separator, 0, "1000000"},
        Case{"1.500.000,75", Problem::thousands_separator, 0, "1500000.75"},
        Case{"1,000,000", Problem::thousands_separator, 0, "1000000"},
        Case{"20_000", Problem::thousands_separator, 0, "20000"}, Case{"2_0", Problem::thousands_separator, 0, "20"},
        Case{"20 000", Problem::thousands_separator, 0, "20000"}, Case{".nan", Problem::not_finite, 0, ""},
        Case{"-.Inf", Problem::not_finite, 0, ""}, Case{"NaN", Problem::not_finite, 0, ""},
        Case{"1e999", Problem::too_large, 0, ""}, Case{"50%", Problem::decorated, 0, "0.5"},
        Case{"12,5%", Problem::decorated, 0, "12.5"}, Case{"Rp 1.500.000", Problem::decorated, 0, "1500000"},
        Case{"Rp1500", Problem::decorated, 0, "1500"}, Case{"0x1F", Problem::decorated, 0, "31"},
        Case{"0o17", Problem::decorated, 0, "15"}, Case{"", Problem::not_a_number, 0, ""},
        Case{"-", Problem::not_a_number, 0, ""}, Case{".", Problem::not_a_number, 0, ""},
        Case{"1.2.3", Problem::not_a_number, 0, ""}, Case{"2025-07-01", Problem::not_a_number, 0, ""},
        Case{"three", Problem::not_a_number, 0, ""}, Case{"1,", Problem::not_a_number, 0, ""}));

TEST(NumberWords, AvoidExponents) {
  EXPECT_EQ(number_words(100000000.0), "100000000");
  EXPECT_EQ(number_words(0.999), "0.999");
  EXPECT_EQ(number_words(-2.0), "-2");
}

TEST(Nearest, FindsMistypedNames) {
  const std::vector<std::string> names{"replicates", "months", "start", "seed"};
  EXPECT_EQ(nearest("replicate", names), "replicates");
  EXPECT_EQ(nearest("sede", names), "seed");
  EXPECT_EQ(nearest("quantity", names), "");
  EXPECT_EQ(nearest("", names), "");
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
  EXPECT_EQ(edit_distance("ab", "ba"), 1U);
}

}  // namespace
}  // namespace guyub
