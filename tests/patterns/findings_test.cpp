// The sink of findings: it refuses what the judge refuses, and no pattern passes without evidence.

#include <gtest/gtest.h>

#include "analysis/patterns/drawn_world.hpp"
#include "analysis/patterns/findings.hpp"

namespace guyub::patterns {
namespace {

Evidence evidence_with(int right, double size) {
  Evidence evidence;
  for (int draw = 0; draw < draws; ++draw) evidence.add(draw < right ? size : -size, 0.5);
  return evidence;
}

bool holds(void (*add)(Findings&)) {
  Findings findings;
  add(findings);
  return findings.all_hold();
}

TEST(Findings, HoldWhatTheJudgeAccepts) {
  EXPECT_TRUE(holds([](Findings& f) { f.borne_out(evidence_with(36, 0.02), {"made up", 0.01}); }));
  EXPECT_FALSE(holds([](Findings& f) { f.borne_out(evidence_with(35, 0.02), {"made up", 0.01}); }));
}

TEST(Findings, RefuseAClaimThatAWrongSignWouldPass) {
  // nothing but zeros is no evidence either way, whatever the smallest effect that matters
  EXPECT_FALSE(holds([](Findings& f) { f.borne_out(evidence_with(40, 0.0), {"made up", 0.0}); }));
}

TEST(Findings, ControlsTellADifference) {
  EXPECT_TRUE(holds([](Findings& f) { f.exactly_none(std::vector<double>(40, 0.0), "none"); }));
  EXPECT_FALSE(holds([](Findings& f) { f.exactly_none({0.0, 1e-12}, "one draw"); }));
  EXPECT_FALSE(holds([](Findings& f) { f.exactly_none({}, "no draw"); }));
  EXPECT_TRUE(holds([](Findings& f) { f.no_difference(evidence_with(20, 0.02).effects, "a coin"); }));
  EXPECT_FALSE(holds([](Findings& f) { f.no_difference(evidence_with(36, 0.02).effects, "an effect"); }));
  EXPECT_FALSE(holds([](Findings& f) { f.difference(evidence_with(20, 0.02).effects, "a coin"); }));
}

TEST(Findings, OneThatFailsFailsThePattern) {
  EXPECT_FALSE(holds([](Findings&) {})) << "nothing found";
  EXPECT_FALSE(holds([](Findings& f) {
    f.check(true, "one");
    f.check(false, "two");
  }));
}

}  // namespace
}  // namespace guyub::patterns
