#include "sim/record/trajectory_recorder.hpp"

#include <cmath>

#include "sim/engine/variant.hpp"
#include "sim/record/digest.hpp"
#include "sim/record/month_reading.hpp"
#include "sim/record/netcdf_reader.hpp"
#include "tests/sim/engine/small_run.hpp"
#include "tests/sim/record/temporary_folder.hpp"

namespace guyub {
namespace {

class TrajectoryRecorderTest : public TemporaryFolder {
 protected:
  TrajectoryRecorderTest() {
    Model model = small_run_model();
    model.head.run.replicates = 2;
    model.head.variants.push_back({"cash", {"Uang", "Cash"}, {"cash"}, {}});
    variants_ = {make_variant(model, 0), make_variant(model, 1)};
  }

  std::filesystem::path record(const std::string& name, int threads) {
    TrajectoryRecorder recorder(file(name), variants_, {});
    run_comparison(variants_, {threads, 1, 512}, recorder, {});
    recorder.finish({{"made", name}});
    return file(name);
  }

  std::vector<VariantModel> variants_;
};

TEST_F(TrajectoryRecorderTest, WritesTheSameNumbersWithAnyThreads) {
  const NetcdfReader one(record("one.h5", 1));
  const NetcdfReader four(record("four.h5", 4));
  EXPECT_EQ(digest(one).total, digest(four).total);
}

TEST_F(TrajectoryRecorderTest, LeavesNoFileWhenTheRunIsStopped) {
  {
    TrajectoryRecorder recorder(file("stopped.h5"), variants_, {});
    int asked = 0;
    EXPECT_FALSE(run_comparison(variants_, {2, 1, 512}, recorder, [&] { return ++asked == 4; }));
    EXPECT_TRUE(std::filesystem::exists(file("stopped.h5.part")));
  }
  EXPECT_FALSE(std::filesystem::exists(file("stopped.h5.part")));
  EXPECT_FALSE(std::filesystem::exists(file("stopped.h5")));
}

/// More communities than one task reads.
Country numbered_communities(std::size_t count) {
  Country country;
  country.communities.resize(count);
  for (std::size_t c = 0; c < count; ++c) {
    Community& community = country.communities[c];
    const auto number = static_cast<std::int64_t>(c);
    community.urban = c % 3 == 0;
    community.aggregates.total[Sum::households] = 1;
    community.aggregates.total[Sum::persons] = number;
    community.aggregates.by_decile[c % Aggregates::deciles][Sum::persons] = number;
    community.aggregates.programmes.resize(1);
    community.aggregates.programmes[0][ProgrammeSum::listed] = number;
    ProgrammeState& programme = community.programmes.emplace_back();
    programme.ledger.fill(number);
    programme.reform = c % 2 == 0 ? ReformStage::routine : ReformStage::reverted;
    programme.approach.participation = static_cast<float>(number);
    programme.institution_acceptance = 0.5f;
    programme.delivered_by = c % 2 == 0 ? BodyKind::ngo : BodyKind::school;
    community.institutions.body(BodyKind::ngo).skill = static_cast<float>(number);
  }
  return country;
}

TEST(MonthReading, HoldsEveryCommunityOnce) {
  constexpr std::size_t count = 101;
  const MonthReading read = read_month(numbered_communities(count), Workers(4));
  const RegionReading& region = read.region;
  EXPECT_EQ(region.total[Sum::households], 101);
  EXPECT_EQ(region.total[Sum::persons], 5050);
  EXPECT_EQ(region.by_place[0][Sum::persons], 1683) << "0 + 3 + .. + 99";
  EXPECT_EQ(region.by_place[0][Sum::persons] + region.by_place[1][Sum::persons], 5050);
  EXPECT_EQ(region.by_decile[7][Sum::persons], 520) << "7 + 17 + .. + 97";
  ASSERT_EQ(region.programmes.size(), 1u);
  EXPECT_EQ(region.programmes[0].sums[ProgrammeSum::listed], 5050);
  EXPECT_EQ(entry(region.programmes[0].ledger, LedgerItem::leakage), 5050);
  EXPECT_EQ(region.programmes[0].reformed, 51);
  ASSERT_EQ(read.offices[0].size(), count);
  for (std::size_t c = 0; c < count; ++c) EXPECT_EQ(read.offices[0][c].participation, static_cast<float>(c));
  for (const std::vector<float>& values : read.values) EXPECT_EQ(values.size(), count);
  BodySeries series({1, 1, 1, 1});
  series.add(0, 0, 0, read.bodies);
  const auto of = [&](std::size_t i, BodyKind kind) { return series.arrays()[i].at(0, 0, 0, static_cast<std::size_t>(kind)); };
  constexpr std::size_t skill = 2;
  ASSERT_EQ(body_indicators()[skill].name, "skill");
  EXPECT_EQ(of(skill, BodyKind::ngo), 50.0);
  EXPECT_EQ(of(skill, BodyKind::school), 0.0);
  EXPECT_EQ(of(body_indicator_count, BodyKind::ngo), 0.5) << "acceptance, where such bodies deliver";
  EXPECT_TRUE(std::isnan(of(body_indicator_count, BodyKind::employer)));
}

}  // namespace
}  // namespace guyub
