// A result file is whole or it is not there: full disk, folders that cannot be written, files cut short.

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#include <sanitizer/lsan_interface.h>
#define GUYUB_LEAKS_ARE_WATCHED 1
#endif
#endif

#include "sim/record/netcdf_file.hpp"
#include "sim/record/netcdf_reader.hpp"
#include "sim/record/record_error.hpp"
#include "tests/sim/record/temporary_folder.hpp"

namespace guyub {
namespace {

/// While it lives no file of this process grows beyond `bytes`: to a writer that is a full disk. HDF5 1.10 loses
/// what it had in memory when a write fails: that much is not counted as a leak of ours.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit small{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
#ifdef GUYUB_LEAKS_ARE_WATCHED
    __lsan_disable();
#endif
  }
  ~FullDisk() {
#ifdef GUYUB_LEAKS_ARE_WATCHED
    __lsan_enable();
#endif
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

/// Numbers that deflate cannot make small, in as many blocks as `months`.
void write_much(NetcdfFile& file, std::size_t months) {
  constexpr std::size_t communities = 20'000;
  std::vector<std::int32_t> codes(communities);
  std::vector<Month> time;
  for (std::size_t month = 0; month < months; ++month) {
    time.push_back(Month(2025, 1) + static_cast<std::int32_t>(month));
  }
  file.add_coordinate("/", {"community"}, codes);
  file.add_time("/", time);
  auto& noise = file.add_variable(
      "/",
      {.words = {"noise"}, .type = ValueType::int32, .dimensions = {"time", "community"}, .chunk = {1, communities}});
  std::mt19937 random(606);
  std::vector<std::int32_t> values(communities);
  for (std::size_t month = 0; month < months; ++month) {
    for (auto& value : values) {
      value = static_cast<std::int32_t>(random());
    }
    noise.write_block(std::array{month, std::size_t{0}}, std::array{std::size_t{1}, communities},
                      std::span<const std::int32_t>(values));
  }
}

class FailureTest : public TemporaryFolder {
 protected:
  void make_whole(const std::filesystem::path& path) {
    NetcdfFile made = NetcdfFile::create(path);
    write_much(made, 3);
    made.finish();
  }
  void expect_refused(const std::filesystem::path& path, const std::string& words) {
    try {
      const NetcdfReader reader(path);
      FAIL() << "read as whole: " << path;
    } catch (const RecordError& error) {
      EXPECT_EQ(error.path(), path.string());
      EXPECT_NE(std::string(error.what()).find(words), std::string::npos) << error.what();
      EXPECT_TRUE(std::string(error.what()).starts_with(path.string() + ": ")) << error.what();
    }
  }
};

class FullDiskTest : public FailureTest, public ::testing::WithParamInterface<std::pair<std::size_t, rlim_t>> {};

TEST_P(FullDiskTest, LeavesNoHalfFileUnderTheFinalName) {
  const auto [months, bytes] = GetParam();
  const auto path = file("run.h5");
  {
    const FullDisk full(bytes);
    try {
      NetcdfFile made = NetcdfFile::create(path);
      write_much(made, months);
      made.finish();
      FAIL() << "everything fitted on a full disk";
    } catch (const RecordError& error) {
      EXPECT_EQ(error.path(), path.string());
      EXPECT_EQ(error.reason(), "File too large");
    }
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
  make_whole(path);
  EXPECT_EQ(NetcdfReader(path).numbers("/noise").size(), 60'000U) << "the library still works afterwards";
}

// Failing at once, in the middle of the data, and only when the last buffers go out.
INSTANTIATE_TEST_SUITE_P(Sizes, FullDiskTest,
                         ::testing::Values(std::pair<std::size_t, rlim_t>{40, 16},
                                           std::pair<std::size_t, rlim_t>{40, 4'096},
                                           std::pair<std::size_t, rlim_t>{40, 500'000},
                                           std::pair<std::size_t, rlim_t>{3, 100'000}));

TEST_F(FailureTest, AProgramEndsOrderlyWhileTheDiskIsStillFull) {
  const auto run = [this] {
    const FullDisk full(50'000);
    try {
      NetcdfFile made = NetcdfFile::create(file("run.h5"));
      write_much(made, 40);
      made.finish();
    } catch (const RecordError&) {
      std::exit(5);
    }
    std::exit(0);
  };
  EXPECT_EXIT(run(), ::testing::ExitedWithCode(5), "");
}

TEST_F(FailureTest, AFullDiskLeavesTheFormerResultAlone) {
  const std::string former = "the former result";
  std::ofstream(file("run.h5")) << former;
  {
    const FullDisk full(50'000);
    NetcdfFile made = NetcdfFile::create(file("run.h5"));
    EXPECT_THROW(
        {
          write_much(made, 40);
          made.finish();
        },
        RecordError);
  }
  std::ifstream now(file("run.h5"));
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(now), {}), former);
}

TEST_F(FailureTest, AFolderThatIsAFileCannotBeWritten) {
  std::ofstream(file("results")) << "not a folder";
  const auto path = file("results") / "run.h5";
  try {
    NetcdfFile::create(path);
    FAIL();
  } catch (const RecordError& error) {
    EXPECT_EQ(error.path(), path.string());
    EXPECT_EQ(error.reason(), "Not a directory");
  }
}

TEST_F(FailureTest, AFolderThatIsNotThereCannotBeWritten) {
  try {
    NetcdfFile::create(file("absent") / "run.h5");
    FAIL();
  } catch (const RecordError& error) {
    EXPECT_EQ(error.reason(), "No such file or directory");
  }
}

TEST_F(FailureTest, ANameTakenByAFolderIsRefusedAndNothingIsLeft) {
  std::filesystem::create_directories(file("run.h5") / "inside");
  NetcdfFile made = NetcdfFile::create(file("run.h5"));
  EXPECT_THROW(made.finish(), RecordError);
  { const NetcdfFile gone = std::move(made); }
  EXPECT_FALSE(std::filesystem::exists(file("run.h5.part")));
  EXPECT_TRUE(std::filesystem::exists(file("run.h5") / "inside"));
}

TEST_F(FailureTest, TheFinalNameAppearsOnlyWhenWhole) {
  const auto path = file("run.h5");
  NetcdfFile made = NetcdfFile::create(path);
  write_much(made, 2);
  EXPECT_FALSE(std::filesystem::exists(path));
  EXPECT_TRUE(std::filesystem::exists(file("run.h5.part")));
  made.finish();
  EXPECT_TRUE(std::filesystem::exists(path));
  EXPECT_FALSE(std::filesystem::exists(file("run.h5.part")));
}

TEST_F(FailureTest, AFileThatAnotherRunIsWritingIsLeftAlone) {
  const auto path = file("run.h5");
  NetcdfFile first = NetcdfFile::create(path);
  write_much(first, 2);
  EXPECT_THROW(NetcdfFile::create(path), RecordError);
  first.finish();
  EXPECT_EQ(NetcdfReader(path).numbers("/noise").size(), 40'000U);
}

TEST_F(FailureTest, AnAbandonedHalfFileIsWrittenOver) {
  std::ofstream(file("run.h5.part")) << "left by a killed run";
  make_whole(file("run.h5"));
  EXPECT_EQ(NetcdfReader(file("run.h5")).numbers("/noise").size(), 60'000U);
  EXPECT_FALSE(std::filesystem::exists(file("run.h5.part")));
}

TEST_F(FailureTest, EqualContentGivesEqualFiles) {
  make_whole(file("a.h5"));
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));  // past HDF5's clock of whole seconds
  make_whole(file("b.h5"));
  std::ifstream a(file("a.h5"), std::ios::binary);
  std::ifstream b(file("b.h5"), std::ios::binary);
  EXPECT_TRUE(std::equal(std::istreambuf_iterator<char>(a), {}, std::istreambuf_iterator<char>(b), {}));
}

TEST_F(FailureTest, DroppedBeforeItsEndLeavesNothing) {
  {
    NetcdfFile made = NetcdfFile::create(file("run.h5"));
    write_much(made, 2);
  }
  EXPECT_TRUE(std::filesystem::is_empty(folder_));
}

TEST_F(FailureTest, AHalfWrittenFileIsRecognisedByNameAndByStatus) {
  const auto path = file("run.h5");
  make_whole(path);
  std::filesystem::copy_file(path, file("other.h5.part"));
  expect_refused(file("other.h5.part"), "half written");
  NetcdfFile made = NetcdfFile::create(path);
  made.finish(std::string(unfinished_status));  // as if killed after its last flush, then renamed by hand
  expect_refused(path, "half written");
}

TEST_F(FailureTest, ACutFileIsRefused) {
  const auto path = file("run.h5");
  make_whole(path);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  expect_refused(path, "truncated");
}

TEST_F(FailureTest, AnythingElseIsRefused) {
  std::ofstream(file("empty.h5"));
  std::ofstream(file("words.h5")) << std::string(5000, 'a');
  expect_refused(file("empty.h5"), "signature");
  expect_refused(file("words.h5"), "signature");
  expect_refused(file("absent.h5"), "No such file or directory");
  expect_refused(folder_, "directory");
}

TEST_F(FailureTest, DamagedNumbersAreNoticed) {
  const auto path = file("run.h5");
  make_whole(path);
  {
    std::fstream damage(path, std::ios::in | std::ios::out | std::ios::binary);
    damage.seekp(static_cast<std::streamoff>(std::filesystem::file_size(path) / 2));
    damage << "this was a number";
  }
  const NetcdfReader reader(path);
  EXPECT_THROW(reader.numbers("/noise"), RecordError);
}

TEST_F(FailureTest, AVariableThatIsNotThereIsNamed) {
  const auto path = file("run.h5");
  make_whole(path);
  const NetcdfReader reader(path);
  try {
    reader.numbers("/ledger/amount");
    FAIL();
  } catch (const RecordError& error) {
    EXPECT_NE(std::string(error.what()).find("/ledger/amount"), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace guyub
