// What is written is read back: every type, blocks, missing cells, attributes, order.

#include "sim/record/netcdf_file.hpp"

#include <array>
#include <cmath>
#include <stdexcept>

#include "sim/record/netcdf_reader.hpp"
#include "tests/sim/record/temporary_folder.hpp"

namespace guyub {
namespace {

class NetcdfFileTest : public TemporaryFolder {
 protected:
  NetcdfFileTest() : path_(file("run.h5")), file_(NetcdfFile::create(path_)) {
    file_.add_coordinate("/", {"scenario", "1", "scenario", "skenario"}, std::vector<std::string>{"base", "pkh"});
    file_.add_time("/", std::array{Month(2025, 1), Month(2025, 2), Month(2025, 3)});
  }

  NetcdfReader finished() {
    file_.finish();
    return NetcdfReader(path_);
  }

  std::filesystem::path path_;
  NetcdfFile file_;
};

TEST_F(NetcdfFileTest, EveryNumberTypeComesBackAsItWas) {
  const std::vector<std::size_t> none;
  const auto write = [&]<class T>(const std::string& name, const std::vector<T>& values) {
    file_.add_variable("/", {.words = {name}, .type = value_type_of<T>(), .dimensions = {"scenario"}})
        .write(std::span<const T>(values));
  };
  write("flag", std::vector<std::int8_t>{-5, 7});
  write("count", std::vector<std::int32_t>{-2'000'000'000, 3});
  write("rupiah", std::vector<std::int64_t>{9'007'199'254'740'993, -1});
  write("share", std::vector<float>{0.1F, -0.0F});
  write("mean", std::vector<double>{0.1, 1e300});
  const NetcdfReader reader = finished();
  EXPECT_EQ(reader.integers("/flag"), (std::vector<std::int64_t>{-5, 7}));
  EXPECT_EQ(reader.integers("/count"), (std::vector<std::int64_t>{-2'000'000'000, 3}));
  EXPECT_EQ(reader.integers("/rupiah"), (std::vector<std::int64_t>{9'007'199'254'740'993, -1}));
  EXPECT_EQ(reader.numbers("/share"), (std::vector<double>{0.1F, -0.0}));
  EXPECT_EQ(reader.numbers("/mean"), (std::vector<double>{0.1, 1e300}));
  EXPECT_EQ(reader.describe("/flag").type, ValueType::int8);
  EXPECT_EQ(reader.describe("/rupiah").type, ValueType::int64);
  EXPECT_EQ(reader.describe("/share").type, ValueType::float32);
}

TEST_F(NetcdfFileTest, TextsComeBackInUtf8AndOfAnyLength) {
  const std::vector<std::string> names{"", "Penfui Timur – dusun é, kampung yang panjang sekali namanya"};
  file_.add_variable("/", {.words = {"label"}, .type = ValueType::text, .dimensions = {"scenario"}}).write_texts(names);
  file_.add_variable("/", {.words = {"note"}, .type = ValueType::text})
      .write_texts(std::array{std::string(100'000, 'x')});
  const NetcdfReader reader = finished();
  EXPECT_EQ(reader.texts("/label"), names);
  EXPECT_EQ(reader.texts("/note").at(0).size(), 100'000U);
  EXPECT_TRUE(reader.describe("/note").shape.empty());
}

TEST_F(NetcdfFileTest, BlocksFillTheirPlaceAndTheRestIsMissing) {
  auto& share =
      file_.add_variable("/", {.words = {"share"}, .type = ValueType::float32, .dimensions = {"scenario", "time"}});
  auto& count =
      file_.add_variable("/", {.words = {"count"}, .type = ValueType::int64, .dimensions = {"scenario", "time"}});
  const std::array<std::size_t, 2> offset{1, 1};
  const std::array<std::size_t, 2> lengths{1, 2};
  share.write_block(offset, lengths, std::span<const float>(std::array{0.25F, 0.5F}));
  count.write_block(offset, lengths, std::span<const std::int64_t>(std::array<std::int64_t, 2>{4, 5}));
  const NetcdfReader reader = finished();
  const std::vector<double> shares = reader.numbers("/share");
  EXPECT_TRUE(std::isnan(shares[0]) && std::isnan(shares[3]));
  EXPECT_EQ(shares[4], 0.25);
  EXPECT_EQ(shares[5], 0.5);
  const auto missing = missing_int64;
  EXPECT_EQ(reader.integers("/count"), (std::vector<std::int64_t>{missing, missing, missing, missing, 4, 5}));
  EXPECT_EQ(reader.number_block("/share", offset, lengths), (std::vector<double>{0.25, 0.5}));
}

TEST_F(NetcdfFileTest, VariablesSayTheirUnitNamesDimensionsAndFlags) {
  file_.add_variable("/", {.words = {"state", "1", "state", "keadaan"},
                           .type = ValueType::int8,
                           .dimensions = {"time", "scenario"},
                           .flags = {{0, "out"}, {1, "in"}},
                           .attributes = {{"cell_methods", std::string("time: point")}}});
  const NetcdfReader reader = finished();
  const VariableView state = reader.describe("/state");
  EXPECT_EQ(state.dimensions, (std::vector<std::string>{"time", "scenario"}));
  EXPECT_EQ(state.shape, (std::vector<std::size_t>{3, 2}));
  EXPECT_EQ(state.unit(), "1");
  EXPECT_EQ(find_text(state.attributes, "long_name"), "state");
  EXPECT_EQ(find_text(state.attributes, "long_name_id"), "keadaan");
  EXPECT_EQ(find_text(state.attributes, "flag_meanings"), "out in");
  EXPECT_EQ(find_text(state.attributes, "cell_methods"), "time: point");
  EXPECT_EQ(find_integer(state.attributes, "_FillValue"), missing_int8);
  EXPECT_FALSE(state.is_coordinate());
  EXPECT_TRUE(reader.describe("/time").is_coordinate());
  EXPECT_EQ(find_integer(reader.describe("/time").attributes, "_FillValue"), std::nullopt);
}

TEST_F(NetcdfFileTest, TimeIsInDaysToRealMonthStarts) {
  const NetcdfReader reader = finished();
  EXPECT_EQ(reader.integers("/time"), (std::vector<std::int64_t>{20089, 20120, 20148}));
  EXPECT_EQ(reader.describe("/time").unit(), "days since 1970-01-01");
  EXPECT_EQ(find_text(reader.describe("/time").attributes, "calendar"), "standard");
}

TEST_F(NetcdfFileTest, GroupsAndVariablesKeepTheOrderOfTheirMaking) {
  file_.add_group("/panel");
  file_.add_group("/community");
  file_.add_group("/community/detail");
  file_.add_variable("/", {.words = {"zebra"}});
  file_.add_variable("/", {.words = {"apple"}});
  const NetcdfReader reader = finished();
  EXPECT_EQ(reader.groups(), (std::vector<std::string>{"/", "/panel", "/community", "/community/detail"}));
  EXPECT_EQ(reader.variables("/"), (std::vector<std::string>{"/scenario", "/time", "/zebra", "/apple"}));
  EXPECT_EQ(reader.all_variables(), (std::vector<std::string>{"/apple", "/scenario", "/time", "/zebra"}));
  EXPECT_TRUE(reader.has("/panel"));
  EXPECT_TRUE(reader.has("/zebra"));
  EXPECT_FALSE(reader.has("/ledger"));
}

TEST_F(NetcdfFileTest, TheRootSaysWhatTheFileIs) {
  file_.write_root_attributes({.title = "Lihat dulu – first look",
                               .summary = "",
                               .source = "guyub 0.1.0",
                               .history = "made",
                               .id = "run-1",
                               .date_created = "2025-01-01T00:00:00Z",
                               .scenario_sha256 = "00ff",
                               .schema_version = "guyub/run/1",
                               .seed = 606});
  const NetcdfReader reader = finished();
  const auto about = reader.group_attributes("/");
  EXPECT_EQ(find_text(about, "Conventions"), "CF-1.10 ACDD-1.3");
  EXPECT_EQ(find_text(about, "title"), "Lihat dulu – first look");
  EXPECT_EQ(find_text(about, "summary"), "");
  EXPECT_EQ(find_text(about, "scenario_sha256"), "00ff");
  EXPECT_EQ(find_text(about, "run_status"), "complete");
  EXPECT_EQ(find_integer(about, "seed"), 606);
}

TEST_F(NetcdfFileTest, InMemoryTheSameCallsLeaveNoFile) {
  const std::filesystem::path before = std::filesystem::current_path();
  const std::filesystem::path elsewhere = file("elsewhere");
  std::filesystem::create_directory(elsewhere);
  std::filesystem::current_path(elsewhere);
  for (const bool whole : {true, false}) {
    NetcdfFile memory = NetcdfFile::in_memory();
    memory.add_coordinate("/", {"scenario", "1", "scenario", "skenario"}, std::vector<std::string>{"base", "pkh"});
    NetcdfVariable& share = memory.add_variable("/", {.words = {"share"}, .type = ValueType::float64, .dimensions = {"scenario"}});
    share.write(std::span<const double>(std::array{0.25, 0.75}));
    if (whole) memory.finish();
    EXPECT_TRUE(std::filesystem::is_empty(elsewhere));
  }
  std::filesystem::current_path(before);
  EXPECT_TRUE(std::filesystem::is_empty(elsewhere));
}

TEST_F(NetcdfFileTest, MistakesOfTheCallerAreNamed) {
  auto& share = file_.add_variable("/", {.words = {"share"}, .type = ValueType::float32, .dimensions = {"time"}});
  EXPECT_THROW(share.write(std::span<const double>(std::array{1.0, 2.0, 3.0})), std::invalid_argument);
  EXPECT_THROW(share.write(std::span<const float>(std::array{1.0F, 2.0F})), std::invalid_argument);
  EXPECT_THROW(share.write_block(std::array<std::size_t, 1>{2}, std::array<std::size_t, 1>{2},
                                 std::span<const float>(std::array{1.0F, 2.0F})),
               std::invalid_argument);
  EXPECT_THROW(file_.add_variable("/", {.words = {"x"}, .dimensions = {"decile"}}), std::invalid_argument);
  EXPECT_THROW(file_.add_variable("/", {.words = {"x", ""}}), std::invalid_argument);
  EXPECT_THROW(file_.add_variable("/", {.words = {"x"}, .deflate = 9}), std::invalid_argument);
  EXPECT_THROW(file_.add_coordinate("/", {"empty"}, std::vector<double>{}), std::invalid_argument);
  EXPECT_THROW(file_.variable("/absent"), std::invalid_argument);
}

}  // namespace
}  // namespace guyub
