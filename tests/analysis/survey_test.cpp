// Estimators of a survey's panel, against sums done by hand and against known correlations; the cells that children give.

#include "analysis/survey/estimators.hpp"

#include <cmath>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "analysis/evidence/evidence_table.hpp"
#include "analysis/worlds/progresa_cells.hpp"

namespace guyub::analysis {
namespace {

bool everyone(const SurveyChild&) { return true; }

SurveyChild child(std::uint32_t village, bool treated, int first, int second) {
  SurveyChild c;
  c.village = village;
  c.treated = treated;
  c.enrolled = {static_cast<std::int8_t>(first), static_cast<std::int8_t>(second), not_seen};
  return c;
}

// control: village 1 (1,1), (1,0); village 2 (0,0).   treated: village 3 (0,1), (1,1); village 4 (0,1), (1,0), and one lost.
const std::vector<SurveyChild> panel{child(1, false, 1, 1), child(1, false, 1, 0), child(2, false, 0, 0), child(3, true, 0, 1),
                                     child(3, true, 1, 1), child(4, true, 0, 1), child(4, true, 1, 0), child(4, true, 1, not_seen)};

TEST(SurveyEstimators, SharesOfThoseSeen) {
  const ClusteredEstimate share = enrolled_share(panel, 1, everyone);
  EXPECT_DOUBLE_EQ(share.value, 4.0 / 7.0);
  EXPECT_EQ(share.children, 7u);
  EXPECT_EQ(share.villages, 4u);
  // residual sums by village: 1 - 8/7, -4/7, 2 - 8/7, 1 - 8/7
  const double squares = (1.0 + 16.0 + 36.0 + 1.0) / 49.0;
  EXPECT_NEAR(share.standard_error, std::sqrt(squares * 4.0 / 3.0) / 7.0, 1e-12);
  EXPECT_TRUE(std::isnan(enrolled_share(panel, 2, everyone).value));
}

TEST(SurveyEstimators, DifferenceInDifferencesOfThoseSeenTwice) {
  const ClusteredEstimate did = difference_in_differences(panel, 0, 1, everyone);
  EXPECT_DOUBLE_EQ(did.value, (1.0 + 0.0 + 1.0 - 1.0) / 4.0 - (0.0 - 1.0 + 0.0) / 3.0);
  EXPECT_EQ(did.children, 7u);   // the lost one counts in neither wave
  const ClusteredEstimate arms = arm_difference(panel, 0, everyone);
  EXPECT_DOUBLE_EQ(arms.value, 3.0 / 5.0 - 2.0 / 3.0);
}

TEST(SurveyEstimators, CorrelationOfEqualGroupsIsTheTextbooksOne) {
  // two villages of two: (1,1) and (0,1): between mean square .25, within .25 -> 0
  const std::vector<SurveyChild> pairs{child(1, false, 1, 0), child(1, false, 1, 0), child(2, false, 0, 0), child(2, false, 1, 0)};
  EXPECT_NEAR(intraclass_correlation(pairs, 0, Group::village, everyone), 0.0, 1e-12);
  const std::vector<SurveyChild> alike{child(1, false, 1, 0), child(1, false, 1, 0), child(2, false, 0, 0), child(2, false, 0, 0)};
  EXPECT_NEAR(intraclass_correlation(alike, 0, Group::village, everyone), 1.0, 1e-12);
  EXPECT_TRUE(std::isnan(intraclass_correlation(std::vector<SurveyChild>{child(1, false, 1, 0)}, 0, Group::village, everyone)));
}

/// 3,000 villages of 20 children whose chance of being enrolled is 1/2 -+ spread by village: correlation 4 spread^2.
double correlation_of_made(double spread) {
  std::mt19937_64 stream(11);
  std::vector<SurveyChild> children;
  for (std::uint32_t village = 0; village < 3000; ++village) {
    std::bernoulli_distribution enrolled(0.5 + (village % 2 == 0 ? spread : -spread));
    for (int i = 0; i < 20; ++i) children.push_back(child(village, false, enrolled(stream) ? 1 : 0, 0));
  }
  return intraclass_correlation(children, 0, Group::village, everyone);
}

// The standard error of the correlation is about .002 here; four of them fail once in 16,000.
TEST(SurveyEstimators, CorrelationOfMadeVillagesAndNotOfOthers) {
  EXPECT_NEAR(correlation_of_made(0.15), 0.09, 0.01);
  EXPECT_GT(std::abs(correlation_of_made(0.0) - 0.09), 0.01);
}

TEST(ProgresaCells, AreThoseOfTheListThatChildrenGive) {
  const EvidenceTable list = EvidenceTable::read(GUYUB_SOURCE_DIR "/configs/evidence/prediction_cells.csv");
  std::set<std::string> wanted;
  for (std::size_t row = 0; row < list.rows(); ++row) {
    if (list.text(row, "world") == "progresa" && list.text(row, "unit") == "share") wanted.insert(list.text(row, "id"));
  }
  std::set<std::string> told;
  for (const ProgresaCell& cell : progresa_child_cells()) EXPECT_TRUE(told.insert(cell.id).second) << cell.id;
  EXPECT_EQ(told, wanted);
}

double cell(const std::string& id, Children children) {
  for (const ProgresaCell& one : progresa_child_cells()) {
    if (one.id == id) return one.estimate(children);
  }
  ADD_FAILURE() << id;
  return 0.0;
}

TEST(ProgresaCells, ChooseTheChildrenTheyName) {
  std::vector<SurveyChild> children;
  const auto add = [&](bool treated, bool boy, int age, int grade, int first, int second) {
    SurveyChild c = child(treated ? 1 : 2, treated, first, second);
    c.poor = true;
    c.boy = boy;
    c.age = age;
    c.grade = grade;
    children.push_back(c);
  };
  add(true, true, 12, 6, 0, 1);
  add(false, true, 12, 6, 0, 0);
  add(true, false, 12, 6, 1, 1);
  add(false, false, 12, 6, 1, 0);
  add(true, true, 17, 6, 0, 1);   // too old for every cell
  EXPECT_DOUBLE_EQ(cell("P-age12-boys", children), 1.0);
  EXPECT_DOUBLE_EQ(cell("P-grade6-girls", children), 1.0);
  EXPECT_DOUBLE_EQ(cell("P-return-g6-all", children), 1.0);
  EXPECT_DOUBLE_EQ(cell("P-stay-gall-girls", children), 1.0);
  EXPECT_DOUBLE_EQ(cell("P-all-98", children), 1.0);
  EXPECT_TRUE(std::isnan(cell("P-age6-boys", children)));
  EXPECT_TRUE(std::isnan(cell("P3-all-poor-1998", children)));   // nobody was seen in 1999
}

}  // namespace
}  // namespace guyub::analysis
