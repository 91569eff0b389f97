#include "analysis/robustness/uncertain_parameter.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace guyub::robustness {
namespace {

NumberRecord record(const std::string& path, double value, NumberRange range, ParameterClass parameter_class) {
  NumberRecord number;
  number.path = path;
  number.value = value;
  number.range = range;
  number.parameter_class = parameter_class;
  return number;
}

UncertainParameter parameter(double reference, double low, double high, bool whole = false, const std::string& name = "number") {
  return {name, {name}, ParameterClass::unidentified, reference, low, high, whole};
}

/// The least value that a share of the prior is below.
double share_below(const UncertainParameter& p, Prior prior, double value) {
  constexpr int points = 20000;
  int below = 0;
  for (int i = 0; i < points; ++i) below += value_at(p, prior, (i + 0.5) / points) <= value ? 1 : 0;
  return static_cast<double>(below) / points;
}

TEST(UncertainParameter, NormativeAndGivenNumbersAreNone) {
  const std::vector<NumberRecord> numbers{record("a", 1, {0, 2}, ParameterClass::normative), record("b", 1, {0, 2}, ParameterClass::given),
                                          record("c", 1, {1, 1}, ParameterClass::unidentified), record("d", 1, {0, 2}, ParameterClass::estimated)};
  const std::vector<UncertainParameter> found = uncertain_parameters(numbers, {});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].name, "d");
}

TEST(UncertainParameter, ProgrammesShareANumberOnlyWhereItIsTheSame) {
  const auto unknown = ParameterClass::unidentified;
  const std::vector<NumberRecord> numbers{record("programmes.a.delay", 0.1, {0, 1}, unknown), record("programmes.b.delay", 0.1, {0, 1}, unknown),
                                          record("programmes.c.delay", 0.2, {0, 1}, unknown), record("programmes.d.delay", 0.1, {0, 1}, ParameterClass::estimated)};
  const std::vector<UncertainParameter> found = uncertain_parameters(numbers, {});
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].name, "programmes.*.delay");
  EXPECT_EQ(found[0].paths, (std::vector<std::string>{"programmes.a.delay", "programmes.b.delay"}));
  EXPECT_EQ(found[1].name, "programmes.c.delay");
}

TEST(UncertainParameter, PriorsHaveTheirShape) {
  const UncertainParameter p = parameter(2.0, 1.0, 5.0);
  EXPECT_NEAR(share_below(p, Prior::uniform, 2.0), 0.25, 1e-3);
  EXPECT_NEAR(share_below(p, Prior::peaked, 2.0), 0.25, 1e-3);   // of a triangle, too: the side's share of the width
  EXPECT_NEAR(share_below(p, Prior::peaked, 1.5), 0.0625, 1e-3);
  EXPECT_NEAR(share_below(p, Prior::normal, 2.0), 0.5, 1e-3);
  EXPECT_NEAR(share_below(p, Prior::normal, 2.0 + 3.0 * 1.0 / 1.6448536), 0.5 + 0.3413447 / 0.9, 1e-3);   // a standard deviation up, of a cut normal
  for (const Prior prior : {Prior::uniform, Prior::peaked, Prior::normal}) {
    for (const double u : {1e-9, 0.3, 1.0 - 1e-9}) {
      EXPECT_GE(value_at(p, prior, u), 1.0 - 1e-9);
      EXPECT_LE(value_at(p, prior, u), 5.0 + 1e-9);
    }
  }
}

TEST(UncertainParameter, WholeNumbersAreEquallyLikely) {
  const UncertainParameter p = parameter(2.0, 1.0, 3.0, true);
  for (const double whole : {1.0, 2.0, 3.0}) EXPECT_NEAR(share_below(p, Prior::uniform, whole), whole / 3.0, 1e-3);
}

TEST(UncertainParameter, AReferenceOutsideItsRangePeaksAtTheEnd) {
  const UncertainParameter p = parameter(9.0, 0.0, 1.0);
  EXPECT_NEAR(share_below(p, Prior::peaked, 0.5), 0.25, 1e-3);
  EXPECT_NEAR(value_at(p, Prior::normal, 0.9), 1.0, 1e-12);
}

TEST(UncertainParameter, DrawsAreALatinHypercubeOfOneClass) {
  std::vector<UncertainParameter> parameters;
  for (const std::string name : {"first", "second", "third"}) parameters.push_back(parameter(0.5, 0.0, 1.0, false, name));
  parameters[2].parameter_class = ParameterClass::estimated;
  constexpr int draws = 50;
  const auto points = drawn_points(parameters, ParameterClass::unidentified, Prior::uniform, draws);
  for (const std::size_t p : {0U, 1U}) {
    std::vector<int> visits(draws, 0);
    for (const auto& point : points) ++visits[static_cast<std::size_t>(point[p] * draws)];
    EXPECT_EQ(std::count(visits.begin(), visits.end(), 1), draws);
  }
  double together = 0.0;
  for (const auto& point : points) {
    EXPECT_EQ(point[2], 0.5);
    together += (point[0] - 0.5) * (point[1] - 0.5) * 12.0 / draws;
  }
  EXPECT_LT(std::abs(together), 0.5);   // not the same order
}

TEST(UncertainParameter, ADrawStaysWhenOtherParametersComeAndGo) {
  const std::vector<UncertainParameter> one{parameter(0.5, 0.0, 1.0)};
  const std::vector<UncertainParameter> two{parameter(0.5, 0.0, 1.0, false, "another"), parameter(0.5, 0.0, 1.0)};
  const auto alone = drawn_points(one, ParameterClass::unidentified, Prior::uniform, 20);
  const auto beside = drawn_points(two, ParameterClass::unidentified, Prior::uniform, 20);
  for (std::size_t i = 0; i < alone.size(); ++i) EXPECT_EQ(alone[i][0], beside[i][1]);
}

}  // namespace
}  // namespace guyub::robustness
