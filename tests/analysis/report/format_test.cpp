#include "analysis/report/format.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace guyub {
namespace {

constexpr Language kId = Language::indonesian;
constexpr Language kEn = Language::english;
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

TEST(Format, NumbersAreGroupedByTheLanguage) {
  EXPECT_EQ(format_number(1234567.5, 1, kId), "1.234.567,5");
  EXPECT_EQ(format_number(1234567.5, 1, kEn), "1,234,567.5");
  EXPECT_EQ(format_number(999, 0, kEn), "999");
  EXPECT_EQ(format_number(-1000, 0, kId), "\u22121.000");
}

TEST(Format, SignificantDigitsHaveNoZerosAtTheEnd) {
  EXPECT_EQ(format_significant(0.00094213, 3, kId), "0,000942");
  EXPECT_EQ(format_significant(0.01, 3, kEn), "0.01");
  EXPECT_EQ(format_significant(-2.0, 3, kEn), "\u22122");
  EXPECT_EQ(format_significant(120, 2, kId), "120");
  EXPECT_EQ(format_significant(0.0, 3, kEn), "0");
  EXPECT_EQ(format_significant(kNaN, 3, kEn), "\u2013");
}

TEST(Format, AValueThatRoundsToZeroHasNoSign) {
  EXPECT_EQ(format_number(-0.04, 1, kEn), "0.0");
  EXPECT_EQ(format_points(-0.0004, kEn), "0.0 pp");
  EXPECT_EQ(format_points(0.0004, kId), "0,0 poin persen");
}

TEST(Format, SharesAndTheirDifferences) {
  EXPECT_EQ(format_share(0.175, kId), "17,5%");
  EXPECT_EQ(format_share(0.175, kEn), "17.5%");
  EXPECT_EQ(format_points(-0.021, kId), "\u22122,1 poin persen");
  EXPECT_EQ(format_points(0.021, kEn), "+2.1 pp");
}

TEST(Format, RupiahTakeTheLargestScaleWord) {
  EXPECT_EQ(format_rupiah(1.2e12, kId), "Rp 1,2 triliun");
  EXPECT_EQ(format_rupiah(1.2e12, kEn), "IDR 1.2 trillion");
  EXPECT_EQ(format_rupiah(3.45e9, kId), "Rp 3,5 miliar");
  EXPECT_EQ(format_rupiah(225000, kId), "Rp 225.000");
  EXPECT_EQ(format_rupiah(999'990'000.0, kEn), "IDR 1.0 billion");
  EXPECT_EQ(format_rupiah(-2e6, kEn), "IDR \u22122.0 million");
}

TEST(Format, IntervalsShareOneScaleAndUnit) {
  EXPECT_EQ(format_interval(0.161, 0.189, "share", kId), "16,1 sampai 18,9");
  EXPECT_EQ(format_interval(-0.03, 0.011, "share", kEn), "\u22123.0 to 1.1");
  EXPECT_EQ(format_interval(1.091e9, 1.114e9, "rupiah", kEn), "IDR 1.091 to 1.114 billion");
  EXPECT_EQ(format_interval(30.4e9, 31.6e9, "rupiah", kId), "Rp 30,4 sampai 31,6 miliar");
  EXPECT_EQ(format_interval(9e8, 1.5e9, "rupiah", kId), "Rp 0,90 sampai 1,50 miliar");
  EXPECT_EQ(format_interval(0.0, 0.31, "number", kEn), "0.000 to 0.310");
}

TEST(Format, IntervalsThatWouldCollapseGetMoreDecimals) {
  EXPECT_EQ(format_interval(-0.0072, -0.0068, "share", kEn), "\u22120.72 to \u22120.68");
  EXPECT_EQ(format_interval(-0.00712, -0.00688, "number", kId), "\u22120,0071 sampai \u22120,0069");
  EXPECT_EQ(format_interval(1'026'100, 1'026'400, "rupiah", kEn), "IDR 1,026.1 to 1,026.4 thousand");
  EXPECT_EQ(format_interval(0.02, 0.02, "share", kEn), "2.0 to 2.0");
}

TEST(Format, AMillionRupiahKeepsItsThousands) {
  EXPECT_EQ(format_value(1'026'300, "rupiah", kId), "Rp 1.026 ribu");
  EXPECT_EQ(format_value(1'045'800, "rupiah", kEn), "IDR 1,046 thousand");
}

TEST(Format, SlightDifferencesOfSharesAreTold) {
  EXPECT_EQ(format_difference(0.0004, "share", kEn), "less than 0.05 pp");
  EXPECT_EQ(format_difference(-0.0004, "share", kId), "kurang dari 0,05 poin persen");
  EXPECT_EQ(format_difference(0.0, "share", kEn), "0.0 pp");
}

TEST(Format, IndicatorFormats) {
  EXPECT_EQ(format_value(0.316, "number", kEn), "0.316");
  EXPECT_EQ(format_value(5400, "number", kId), "5.400");
  EXPECT_EQ(format_value(0.612, "per_thousand", kId), "612 per 1.000");
  EXPECT_EQ(format_difference(15082, "rupiah", kEn), "+IDR 15,082");
  EXPECT_EQ(format_difference(-0.006, "number", kId), "\u22120,006");
}

TEST(Format, ErrorsHaveTwoSignificantDigits) {
  EXPECT_EQ(format_error(0.0123, "share", kEn), "1.2");
  EXPECT_EQ(format_error(0.00041, "share", kId), "0,041");
  EXPECT_EQ(format_error(0.0, "share", kEn), "0");
}

TEST(Format, WhatIsUnknownIsADash) {
  EXPECT_EQ(format_value(kNaN, "share", kId), "\u2013");
  EXPECT_EQ(format_difference(kNaN, "rupiah", kEn), "\u2013");
  EXPECT_EQ(format_interval(kNaN, 1, "rupiah", kEn), "\u2013");
  EXPECT_EQ(format_error(kNaN, "number", kEn), "\u2013");
}

TEST(Format, Months) {
  EXPECT_EQ(format_month("2025-07-01", kId), "Juli 2025");
  EXPECT_EQ(format_month("2025-08-01", kEn), "August 2025");
  EXPECT_EQ(format_month("soon", kEn), "soon");
}

TEST(Format, LanguageCodes) {
  EXPECT_EQ(language_of("en"), kEn);
  EXPECT_EQ(language_of("id"), kId);
  EXPECT_EQ(language_of(""), kId);
}

}  // namespace
}  // namespace guyub
