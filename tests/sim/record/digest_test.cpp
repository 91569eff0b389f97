#include "sim/record/digest.hpp"

#include <array>
#include <functional>
#include <numeric>

#include "sim/record/netcdf_file.hpp"
#include "sim/record/record_error.hpp"
#include "tests/sim/record/temporary_folder.hpp"

namespace guyub {
namespace {

TEST(Sha256, AgreesWithThePublishedExamples) {
  // FIPS 180-2, appendix B.
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

/// What may differ between two files of one test.
struct Sample {
  std::vector<double> level{1.5, -2.0, 0.0};
  std::vector<std::size_t> chunk{3};
  int deflate = 4;
  std::string label = "base";
  std::string history = "first";
  double provenance = 1.0;
  bool extra = false;
};

class DigestTest : public TemporaryFolder {
 protected:
  NetcdfReader make(const Sample& sample) {
    const auto path = file(std::to_string(++made_) + ".h5");
    NetcdfFile out = NetcdfFile::create(path);
    out.write_root_attributes({.history = sample.history});
    out.add_time("/", std::array{Month(2025, 1), Month(2025, 2), Month(2025, 3)});
    out.add_variable("/",
                     {.words = {"level"}, .dimensions = {"time"}, .chunk = sample.chunk, .deflate = sample.deflate})
        .write(std::span<const double>(sample.level));
    out.add_variable("/", {.words = {"label"}, .type = ValueType::text}).write_texts(std::array{sample.label});
    out.add_group("/provenance");
    out.add_variable("/provenance", {.words = {"seconds", "s"}}).write(std::span<const double>(&sample.provenance, 1));
    if (sample.extra) {
      out.add_group("/panel");
      out.add_variable("/panel", {.words = {"weight"}}).write(std::span<const double>(std::array{2.0}));
    }
    out.finish();
    return NetcdfReader(path);
  }

  int made_ = 0;
};

TEST_F(DigestTest, OnlyNumbersOutsideProvenanceCount) {
  const std::string total = digest(make({})).total;
  EXPECT_EQ(digest(make({.label = "other", .history = "second", .provenance = 9.0})).total, total);
  EXPECT_EQ(digest(make({.chunk = {1}, .deflate = 1})).total, total);
  EXPECT_NE(digest(make({.level = {1.5, -2.0, 1e-300}})).total, total);
  EXPECT_NE(digest(make({.level = {1.5, -2.0, -0.0}})).total, total);
  EXPECT_NE(digest(make({.extra = true})).total, total);
  EXPECT_EQ(digest(make({})).datasets.size(), 2U) << "time and level";
}

TEST_F(DigestTest, ADatasetsDigestIsOfItsTypeShapeAndBytes) {
  // 1.5, -2, 0 as little-endian doubles.
  const std::string bytes("\0\0\0\0\0\0\xf8\x3f\0\0\0\0\0\0\0\xc0\0\0\0\0\0\0\0\0", 24);
  EXPECT_EQ(digest(make({})).datasets.at("/level"), sha256_hex("double 3\n" + bytes));
}

TEST_F(DigestTest, LargeVariablesAreReadInPiecesWithTheSameDigest) {
  constexpr std::size_t rows = 3;
  constexpr std::size_t columns = 4'500'000;  // 18 MB a row: more than one piece each
  const auto path = file("large.h5");
  std::vector<std::int32_t> values(rows * columns);
  std::iota(values.begin(), values.end(), 0);
  {
    NetcdfFile out = NetcdfFile::create(path);
    out.add_coordinate("/", {"row"}, std::vector<std::int32_t>{0, 1, 2});
    out.add_coordinate("/", {"column"}, std::vector<std::int32_t>(columns, 7));
    out.add_variable("/", {.words = {"cells"}, .type = ValueType::int32, .dimensions = {"row", "column"}, .deflate = 1})
        .write(std::span<const std::int32_t>(values));
    out.finish();
  }
  std::string text = "int32 3 4500000\n";
  text.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(std::int32_t));
  EXPECT_EQ(digest(NetcdfReader(path)).datasets.at("/cells"), sha256_hex(text));
}

TEST_F(DigestTest, CommonDatasetsAreCompared) {
  const NetcdfReader plain = make({});
  const NetcdfReader more = make({.extra = true});
  const NetcdfReader other = make({.level = {1.5, -2.0, 1.0}});
  const CommonDigest with_more = digest_common(plain, more);
  EXPECT_TRUE(with_more.same());
  EXPECT_EQ(with_more.total_a, with_more.total_b);
  EXPECT_EQ(with_more.only_b, std::vector<std::string>{"/panel/weight"});
  EXPECT_TRUE(with_more.only_a.empty());
  const CommonDigest with_other = digest_common(more, other);
  EXPECT_EQ(with_other.different, std::vector<std::string>{"/level"});
  EXPECT_EQ(with_other.common, (std::vector<std::string>{"/level", "/time"}));
  EXPECT_EQ(with_other.only_a, std::vector<std::string>{"/panel/weight"});
  EXPECT_NE(with_other.total_a, with_other.total_b);
}

}  // namespace
}  // namespace guyub
