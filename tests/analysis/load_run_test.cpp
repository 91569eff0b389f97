// run.h5 read back: what was written comes into the right cell with its words.

#include "analysis/load_run.hpp"

#include <gtest/gtest.h>

#include "tests/sim/support/process_folder.hpp"

#include <filesystem>
#include <numeric>

#include "sim/record/netcdf_file.hpp"
#include "sim/record/record_error.hpp"

namespace guyub::analysis {
namespace {

using Names = std::vector<std::string>;

constexpr std::size_t kVariants = 2, kReplicates = 3, kMonths = 4;

std::vector<double> counting(std::size_t size, double first) {
  std::vector<double> values(size);
  std::iota(values.begin(), values.end(), first);
  return values;
}

void add_run_dimensions(NetcdfFile& file, const std::string& group) {
  std::vector<Month> months;
  for (int month = 0; month < static_cast<int>(kMonths); ++month) months.push_back(Month(2025, 11) + month);
  file.add_coordinate(group, {"scenario", "1", "variant", "alternatif"}, Names{"none", "pkh"});
  file.add_coordinate(group, {"replicate", "1", "replicate", "ulangan"}, std::vector<std::int32_t>{0, 1, 2});
  file.add_time(group, months);
}

void add_values(NetcdfFile& file, const std::string& group, const std::string& name, const Names& further,
                std::size_t cells, double first) {
  VariableSpec spec;
  spec.words = {name, "1", name + " en", name + " id"};
  spec.dimensions = {"scenario", "replicate", "time"};
  spec.dimensions.insert(spec.dimensions.end(), further.begin(), further.end());
  spec.attributes = {{"good", std::string("down")}, {"format", std::string("share")}};
  file.add_variable(group, spec)
      .write(std::span<const double>(counting(kVariants * kReplicates * kMonths * cells, first)));
}

std::filesystem::path written_run() {
  const std::filesystem::path path = process_folder() / "guyub_load_run_test.h5";
  NetcdfFile file = NetcdfFile::create(path);
  add_run_dimensions(file, "/");
  for (const auto& [name, titles] : {std::pair<std::string, Names>{"scenario_title_id", {"Tanpa program", "PKH baru"}},
                                     {"scenario_title_en", {"No programme", "New PKH"}}}) {
    VariableSpec spec;
    spec.words = {name, "1", name, name};
    spec.type = ValueType::text;
    spec.dimensions = {"scenario"};
    file.add_variable("/", spec).write_texts(titles);
  }
  add_values(file, "/", "poverty_headcount", {}, 1, 0.0);
  file.add_group("/by_place");
  add_run_dimensions(file, "/by_place");
  file.add_coordinate("/by_place", {"place", "1", "place", "tempat"}, Names{"urban", "rural"});
  add_values(file, "/by_place", "poverty_headcount", {"place"}, 2, 100.0);
  file.add_group("/ledger");
  add_run_dimensions(file, "/ledger");
  file.add_coordinate("/ledger", {"programme", "1", "programme", "program"}, Names{"pkh"});
  file.add_coordinate("/ledger", {"item", "1", "item", "pos"}, Names{"appropriated", "unspent"});
  VariableSpec rupiah;
  rupiah.words = {"rupiah", "IDR", "amount", "jumlah"};
  rupiah.type = ValueType::int64;
  rupiah.dimensions = {"scenario", "replicate", "time", "programme", "item"};
  std::vector<std::int64_t> amounts(kVariants * kReplicates * kMonths * 2);
  std::iota(amounts.begin(), amounts.end(), std::int64_t{9'007'199'254'740'993});  // no double holds it
  file.add_variable("/ledger", rupiah).write(std::span<const std::int64_t>(amounts));
  file.finish();
  return path;
}

TEST(LoadRun, EveryValueInItsCell) {
  const RunResults run = load_run(written_run());
  EXPECT_EQ(run.start, Month(2025, 11));
  EXPECT_EQ(run.months, kMonths);
  EXPECT_EQ(run.replicates, kReplicates);
  ASSERT_EQ(run.variants.size(), kVariants);
  EXPECT_EQ(run.variants[1].id, "pkh");
  EXPECT_EQ(run.variants[1].name.en, "New PKH");
  EXPECT_EQ(run.variants[0].name.id, "Tanpa program");
  const Series* poverty = run.overall.find("poverty_headcount");
  ASSERT_NE(poverty, nullptr);
  EXPECT_EQ(poverty->at(1, 2, 3), 23.0);
  EXPECT_EQ(poverty->at(0, 1, 0), 4.0);
  EXPECT_EQ(poverty->indicator.name.id, "poverty_headcount id");
  EXPECT_EQ(poverty->indicator.name.en, "poverty_headcount en");
  EXPECT_EQ(poverty->indicator.good, Good::down);
  EXPECT_EQ(poverty->indicator.format, Format::share);
  EXPECT_EQ(run.by_place.groups, (Names{"urban", "rural"}));
  EXPECT_EQ(run.by_place.find("poverty_headcount")->at(1, 0, 0, 1), 100.0 + 2.0 * 12.0 + 1.0);
  EXPECT_TRUE(run.by_decile.series.empty());
  EXPECT_EQ(run.programmes.at(0).id, "pkh");
  EXPECT_EQ(run.rupiah(1, 2, 3, 0, run.ledger_item("unspent")), 9'007'199'254'740'993 + 47);
  EXPECT_EQ(run.overall.series.size(), 1U);
}

TEST(LoadRun, AnAbsentFileIsNamed) {
  try {
    load_run("/nowhere/run.h5");
    FAIL() << "no error";
  } catch (const RecordError& error) {
    EXPECT_NE(std::string(error.what()).find("/nowhere/run.h5"), std::string::npos);
  }
}

}  // namespace
}  // namespace guyub::analysis
