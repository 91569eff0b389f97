#include "sim/record/community_series.hpp"

#include <array>
#include <cmath>
#include <stdexcept>

#include "sim/record/netcdf_reader.hpp"
#include "tests/sim/record/temporary_folder.hpp"

namespace guyub {
namespace {

constexpr std::size_t months = 27;  // two whole years and a quarter
constexpr std::size_t communities = 3;
constexpr std::size_t replicates = 2;

/// A value that tells where it belongs.
float value_at(std::size_t scenario, std::size_t replicate, std::size_t month, std::size_t community,
               std::size_t indicator) {
  return static_cast<float>((((scenario * replicates + replicate) * months + month) * communities + community) * 2 +
                            indicator);
}

class CommunitySeriesTest : public TemporaryFolder {
 protected:
  CommunitySeriesTest() : file_(NetcdfFile::create(file("run.h5"))), series_(file_, "/community", axes(), indicators) {}

  static CommunitySeriesAxes axes() {
    CommunitySeriesAxes axes{{"base", "pkh"}, replicates, {}, {"a", "b", "c"}};
    for (std::size_t month = 0; month < months; ++month) {
      axes.months.push_back(Month(2025, 1) + static_cast<std::int32_t>(month));
    }
    return axes;
  }

  void add(std::size_t scenario, std::size_t replicate, std::size_t month) {
    std::array<std::array<float, communities>, 2> values{};
    for (std::size_t community = 0; community < communities; ++community) {
      values[0][community] = value_at(scenario, replicate, month, community, 0);
      values[1][community] = value_at(scenario, replicate, month, community, 1);
    }
    series_.add_month(scenario, replicate, month, std::array<std::span<const float>, 2>{values[0], values[1]});
  }

  NetcdfReader finished() {
    series_.finish();
    file_.finish();
    return NetcdfReader(file("run.h5"));
  }

  static constexpr std::size_t place(std::size_t scenario, std::size_t replicate, std::size_t month,
                                     std::size_t community) {
    return ((scenario * replicates + replicate) * months + month) * communities + community;
  }

  static inline const std::array<VariableWords, 2> indicators{VariableWords{"trust"}, VariableWords{"acceptance"}};
  NetcdfFile file_;
  CommunitySeriesWriter series_;
};

TEST_F(CommunitySeriesTest, EveryValueReachesItsPlaceWhenRunsAreInterleaved) {
  for (std::size_t month = 0; month < months; ++month) {
    for (std::size_t scenario : {1U, 0U}) {
      for (std::size_t replicate = 0; replicate < replicates; ++replicate) {
        add(scenario, replicate, month);
      }
    }
  }
  const NetcdfReader reader = finished();
  const auto trust = reader.numbers("/community/trust");
  const auto acceptance = reader.numbers("/community/acceptance");
  ASSERT_EQ(trust.size(), 2 * replicates * months * communities);
  for (std::size_t index = 0; index < trust.size(); ++index) {
    ASSERT_EQ(trust[index], static_cast<double>(2 * index));
    ASSERT_EQ(acceptance[index], static_cast<double>(2 * index + 1));
  }
}

TEST_F(CommunitySeriesTest, MonthsMayComeInAnyOrder) {
  for (std::size_t month = months; month-- > 0;) {
    add(1, 0, month);
  }
  const auto trust = finished().numbers("/community/trust");
  for (std::size_t month = 0; month < months; ++month) {
    EXPECT_EQ(trust[place(1, 0, month, 2)], value_at(1, 0, month, 2, 0));
  }
}

TEST_F(CommunitySeriesTest, MonthsThatNeverCameAreMissing) {
  add(0, 1, 13);
  const auto trust = finished().numbers("/community/trust");
  EXPECT_EQ(trust[place(0, 1, 13, 0)], value_at(0, 1, 13, 0, 0));
  EXPECT_TRUE(std::isnan(trust[place(0, 1, 12, 0)]));
  EXPECT_TRUE(std::isnan(trust[place(1, 1, 26, 2)]));
}

TEST_F(CommunitySeriesTest, EachMonthOnce) {
  add(0, 0, 5);
  EXPECT_THROW(add(0, 0, 5), std::invalid_argument);
  for (std::size_t month = 24; month < 27; ++month) {
    add(0, 0, month);
  }
  EXPECT_THROW(add(0, 0, 24), std::invalid_argument) << "its block is already in the file";
}

TEST_F(CommunitySeriesTest, OnlyWhatTheAxesHold) {
  EXPECT_THROW(add(2, 0, 0), std::invalid_argument);
  EXPECT_THROW(add(0, 2, 0), std::invalid_argument);
  EXPECT_THROW(add(0, 0, 27), std::invalid_argument);
  const std::array<float, 2> too_few{};
  EXPECT_THROW(series_.add_month(0, 0, 0, std::array<std::span<const float>, 2>{too_few, too_few}),
               std::invalid_argument);
  EXPECT_THROW(series_.add_month(0, 0, 0, std::array<std::span<const float>, 1>{too_few}), std::invalid_argument);
}

TEST_F(CommunitySeriesTest, AtMost64Indicators) {
  std::vector<VariableWords> many;
  for (int index = 0; index < 65; ++index) {
    many.push_back({"indicator_" + std::to_string(index)});
  }
  EXPECT_THROW(CommunitySeriesWriter(file_, "/other", axes(), many), std::invalid_argument);
  many.pop_back();
  EXPECT_NO_THROW(CommunitySeriesWriter(file_, "/other", axes(), many));
}

}  // namespace
}  // namespace guyub
