// The world of targeting against what is handed over of it (tables T9 and T19), and its estimators on hand-made lists.

#include <algorithm>
#include <cmath>
#include <iostream>

#include <gtest/gtest.h>

#include "analysis/evidence/evidence_table.hpp"
#include "analysis/worlds/bpnt_vs_inkind.hpp"
#include "analysis/worlds/indonesia_targeting.hpp"
#include "analysis/worlds/last_month.hpp"

namespace guyub::analysis {
namespace {

const WorldRequest request{.configs = GUYUB_SOURCE_DIR "/configs", .draws = 1, .replicates = 1};

Country hand_made(const std::vector<EnrolmentStage>& stages) {
  Country country;
  Community& community = country.communities.emplace_back();
  community.households.resize(stages.size());
  community.programmes.resize(1);
  community.programmes[0].enrolments.resize(stages.size());
  community.programmes[0].enrolments.stage = stages;
  for (std::size_t h = 0; h < stages.size(); ++h) community.households.welfare_rank[h] = static_cast<float>(h) / 10.0f;
  return country;
}

TEST(ListErrors, CountWhoIsWronglyInAndOut) {
  constexpr auto in = EnrolmentStage::listed, out = EnrolmentStage::unlisted;
  const ListErrors right = list_errors(hand_made({in, in, out, out, out}));
  EXPECT_EQ(right.total, 0.0);
  const ListErrors one = list_errors(hand_made({in, out, out, out, in}));
  EXPECT_DOUBLE_EQ(one.total, 0.4);
  EXPECT_DOUBLE_EQ(one.exclusion, 0.5);
  EXPECT_DOUBLE_EQ(one.inclusion, 1.0 / 3.0);
}

TEST(PartialSlope, HoldsTheOtherFixed) {
  // y = 1 + 2 x - 3 z
  const std::vector<double> x{0, 1, 2, 5, 3}, z{1, 0, 4, 2, 2};
  std::vector<double> y;
  for (std::size_t i = 0; i < x.size(); ++i) y.push_back(1.0 + 2.0 * x[i] - 3.0 * z[i]);
  EXPECT_NEAR(partial_slope(y, x, z), 2.0, 1e-12);
  EXPECT_NEAR(partial_slope(y, z, x), -3.0, 1e-12);
}

TEST(Receipt, IsOfThoseOnTheListAlone) {
  Country country = hand_made({EnrolmentStage::accepted, EnrolmentStage::accepted, EnrolmentStage::unlisted});
  Enrolments& e = country.communities[0].programmes[0].enrolments;
  e.entitlement = {1'200'000, 1'200'000, 0};
  e.paid = {100'000, 60'000, 40'000};
  EXPECT_DOUBLE_EQ(receipt(country).received, 80'000.0);
  EXPECT_DOUBLE_EQ(receipt(country).full, 0.5);
}

/// Share selected by decile of consumption.
std::vector<double> selected_by_decile(const Country& country) {
  std::vector<double> in(10, 0.0), all(10, 0.0);
  for (const Community& community : country.communities) {
    for (std::size_t h = 0; h < community.size(); ++h) {
      const auto decile = static_cast<std::size_t>(community.households.welfare_rank[h] * 10.0f);
      all[decile] += 1.0;
      in[decile] += community.programmes[0].enrolments.stage[h] != EnrolmentStage::unlisted ? 1.0 : 0.0;
    }
  }
  for (std::size_t d = 0; d < 10; ++d) in[d] /= all[d];
  return in;
}

/// Spearman's correlation of the list's order with welfare, mean over communities.
double rank_correlation(const Country& country) {
  double mean = 0.0;
  for (const Community& community : country.communities) {
    const std::size_t n = community.size();
    const auto places = [&](const std::vector<float>& values) {
      std::vector<double> place(n);
      for (std::size_t i = 0; i < n; ++i) place[i] = static_cast<double>(std::count_if(values.begin(), values.end(), [&](float v) { return v < values[i]; }));
      return place;
    };
    const auto a = places(community.households.welfare_rank), b = places(community.programmes[0].enrolments.priority);
    double squares = 0.0;
    for (std::size_t i = 0; i < n; ++i) squares += (a[i] - b[i]) * (a[i] - b[i]);
    const auto m = static_cast<double>(n);
    mean += (1.0 - 6.0 * squares / (m * (m * m - 1.0))) / static_cast<double>(country.communities.size());
  }
  return mean;
}

TEST(IndonesiaTargeting, ErrsAndKnowsAsMuchAsWasMeasured) {
  const LoadedScenario scenario = load_world(request, "indonesia_targeting.yaml", {"run.replicates=1", "institutions.elite.capture=0"});
  ListErrors test;
  std::vector<double> deciles;
  double known = 0.0;
  look_at_the_end(scenario, request, [&](std::uint32_t, std::size_t arm, const Country& country) {
    if (arm == 0) test = list_errors(country);
    if (arm == 0) deciles = selected_by_decile(country);
    if (arm == 1) known = rank_correlation(country);
  });
  // T19, two standard errors of the table and the world's own sampling error
  EXPECT_NEAR(test.total, 0.2932, 0.03);
  EXPECT_NEAR(test.exclusion, 0.5161, 0.03);
  EXPECT_NEAR(test.inclusion, 0.1986, 0.03);
  EXPECT_NEAR(known, 0.389, 0.02);
  // T9: standard errors of the table follow from that of the total error, as if 92 households were seen in each decile
  const EvidenceTable table = EvidenceTable::read(request.configs / "evidence/T9_indonesia_PMT_beneficiary_rate_by_consumption_decile.csv");
  double chi_square = 0.0, of_a_lottery = 0.0;
  for (std::size_t d = 0; d < 10; ++d) {
    const double published = table.number(d, "PMT");
    const double variance = published * (1.0 - published) / 92.0;
    chi_square += (deciles[d] - published) * (deciles[d] - published) / variance;
    of_a_lottery += (0.2986 - published) * (0.2986 - published) / variance;
  }
  std::cout << "T9: chi-square " << chi_square << " of ten deciles; of a lottery " << of_a_lottery << '\n';
  EXPECT_LT(chi_square, 23.2);       // passes with chance .99 where the law is the table's
  EXPECT_GT(of_a_lottery, 23.2);
}

}  // namespace
}  // namespace guyub::analysis
