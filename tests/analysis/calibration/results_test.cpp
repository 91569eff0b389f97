// What a calibration writes and prints.

#include "analysis/calibration/results.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "tests/sim/support/process_folder.hpp"
#include <nlohmann/json.hpp>

#include "analysis/calibration/posterior_file.hpp"
#include "analysis/calibration/results_text.hpp"
#include "tests/analysis/calibration/analytic_problems.hpp"

namespace guyub::calibration {
namespace {

struct Found {
  Problem problem;
  Calibration calibration;
};

Found found() {
  Problem problem = Banana{}.problem();
  problem.method.particles = 200;
  problem.targets[0].source = "a paper, with \"quotes\"";
  const Workers workers(1);
  Simulations model(by_position(Banana{}.simulator(), priors_of(problem)), workers);
  Calibration calibration = calibrate(problem, model, workers);
  return {std::move(problem), std::move(calibration)};
}

TEST(Results, ThePosteriorIsReadBackToTheBit) {
  const Found f = found();
  const std::filesystem::path path = process_folder() / "results_test.csv";
  std::ofstream(path) << posterior_csv(f.problem, f.calibration);
  const PosteriorSample sample = read_posterior(path);
  EXPECT_EQ(sample.paths, (std::vector<std::string>{"x", "y"}));
  ASSERT_EQ(sample.draws.size(), 200u);
  EXPECT_EQ(sample.draws[17], values_at(priors_of(f.problem), f.calibration.sample.particles[17].position));
  EXPECT_EQ(sample.changes(17)[1].substr(0, 2), "y=");
  EXPECT_EQ(sample.spaced(0, 10), 10u);
}

TEST(Results, JsonHoldsWhatTheTablesSay) {
  const Found f = found();
  const nlohmann::json json = to_json(f.problem, f.calibration);
  EXPECT_EQ(json.at("parameters").size(), 2u);
  EXPECT_EQ(json.at("fit").at(0).at("id"), "sum");
  EXPECT_EQ(json.at("directions").size(), 2u);
  EXPECT_DOUBLE_EQ(json.at("parameters").at(0).at("variance_ratio"), f.calibration.known.marginals[0].variance_ratio);
  EXPECT_NE(fit_csv(f.calibration).find("\"a paper, with \"\"quotes\"\"\""), std::string::npos);
  EXPECT_EQ(identifiability_csv(f.problem, f.calibration).find("parameter,prior_mean"), 0u);
}

TEST(Results, TextSpeaksBothLanguages) {
  const Found f = found();
  const std::string english = results_text(f.problem, f.calibration, Language::english);
  const std::string indonesian = results_text(f.problem, f.calibration, Language::indonesian);
  EXPECT_NE(english.find("variance left"), std::string::npos);
  EXPECT_NE(english.find("observed = simulated + error"), std::string::npos);
  EXPECT_NE(indonesian.find("sisa ragam"), std::string::npos);
  EXPECT_EQ(indonesian.find("Target "), std::string::npos);
}

TEST(Results, SayWhenTheToleranceWasNotReached) {
  Found f = found();
  f.calibration.sample.tolerance = 1.7;
  EXPECT_NE(results_text(f.problem, f.calibration, Language::english).find("stopped at 1.70 times"), std::string::npos);
}

}  // namespace
}  // namespace guyub::calibration
