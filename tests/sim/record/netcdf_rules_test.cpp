// The rules that make an HDF5 file a netCDF-4 file, asked of HDF5 itself.

#include <hdf5.h>
#include <hdf5_hl.h>

#include <array>

#include "sim/record/community_series.hpp"
#include "sim/record/netcdf_file.hpp"
#include "sim/record/netcdf_reader.hpp"
#include "tests/sim/record/temporary_folder.hpp"

namespace guyub {
namespace {

constexpr unsigned in_order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;

class NetcdfRulesTest : public TemporaryFolder {
 protected:
  NetcdfRulesTest() {
    const auto path = file("run.h5");
    {
      NetcdfFile made = NetcdfFile::create(path);
      made.add_coordinate("/", {"scenario"}, std::vector<std::string>{"base"});
      made.add_variable("/", {.words = {"level"}, .dimensions = {"scenario"}});
      std::vector<Month> months;
      for (int month = 0; month < 24; ++month) {
        months.push_back(Month(2025, 1) + month);
      }
      const std::vector<std::string> codes(5000, "a code");
      const std::array indicators{VariableWords{"trust"}};
      CommunitySeriesWriter series(made, "/community", {{"base"}, 1, months, codes}, indicators);
      series.finish();
      made.finish();
    }
    file_ = Hdf5Handle(H5Fopen(path.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT));
    paths_ = NetcdfReader(path).all_variables();
  }

  Hdf5Handle dataset(const std::string& path) const {
    return Hdf5Handle(H5Dopen2(file_.id(), path.c_str(), H5P_DEFAULT));
  }

  Hdf5Handle file_;
  std::vector<std::string> paths_;
};

TEST_F(NetcdfRulesTest, OrderOfCreationIsTrackedAndIndexedEverywhere) {
  for (const char* group : {"/", "/community"}) {
    const Hdf5Handle opened(H5Gopen2(file_.id(), group, H5P_DEFAULT));
    const Hdf5Handle properties(H5Gget_create_plist(opened.id()));
    unsigned links = 0;
    unsigned attributes = 0;
    H5Pget_link_creation_order(properties.id(), &links);
    H5Pget_attr_creation_order(properties.id(), &attributes);
    EXPECT_EQ(links, in_order) << group;
    EXPECT_EQ(attributes, in_order) << group;
  }
  ASSERT_EQ(paths_.size(), 7U);
  for (const std::string& path : paths_) {
    const Hdf5Handle properties(H5Dget_create_plist(dataset(path).id()));
    unsigned attributes = 0;
    H5Pget_attr_creation_order(properties.id(), &attributes);
    EXPECT_EQ(attributes, in_order) << path;
  }
}

TEST_F(NetcdfRulesTest, EveryDimensionOfEveryVariableHasAScaleOfItsOwnGroup) {
  for (const std::string& path : paths_) {
    const Hdf5Handle opened = dataset(path);
    if (H5DSis_scale(opened.id()) > 0) {
      continue;
    }
    const Hdf5Handle space(H5Dget_space(opened.id()));
    const int dimensions = H5Sget_simple_extent_ndims(space.id());
    ASSERT_GT(dimensions, 0);
    for (unsigned axis = 0; axis < static_cast<unsigned>(dimensions); ++axis) {
      EXPECT_EQ(H5DSget_num_scales(opened.id(), axis), 1) << path;
    }
  }
  for (const char* path :
       {"/scenario", "/community/scenario", "/community/replicate", "/community/time", "/community/community"}) {
    EXPECT_GT(H5DSis_scale(dataset(path).id()), 0) << path;
  }
}

TEST_F(NetcdfRulesTest, LabelsAreVariableLengthUtf8) {
  for (const char* path : {"/scenario", "/community/community"}) {
    const Hdf5Handle type(H5Dget_type(dataset(path).id()));
    EXPECT_GT(H5Tis_variable_str(type.id()), 0) << path;
    EXPECT_EQ(H5Tget_cset(type.id()), H5T_CSET_UTF8) << path;
  }
}

TEST_F(NetcdfRulesTest, OnlyNumbersAndTextsAreStored) {
  for (const std::string& path : paths_) {
    const Hdf5Handle type(H5Dget_type(dataset(path).id()));
    const H5T_class_t kind = H5Tget_class(type.id());
    EXPECT_TRUE(kind == H5T_INTEGER || kind == H5T_FLOAT || kind == H5T_STRING) << path;
  }
}

TEST_F(NetcdfRulesTest, CommunitySeriesHaveYearChunksOf4096CommunitiesAndTheThreeFilters) {
  const Hdf5Handle properties(H5Dget_create_plist(dataset("/community/trust").id()));
  std::array<hsize_t, 4> chunk{};
  ASSERT_EQ(H5Pget_chunk(properties.id(), 4, chunk.data()), 4);
  EXPECT_EQ(chunk, (std::array<hsize_t, 4>{1, 1, 12, 4096}));
  std::vector<H5Z_filter_t> filters;
  for (int index = 0; index < H5Pget_nfilters(properties.id()); ++index) {
    std::size_t values = 0;
    unsigned flags = 0;
    filters.push_back(
        H5Pget_filter2(properties.id(), static_cast<unsigned>(index), &flags, &values, nullptr, 0, nullptr, nullptr));
  }
  EXPECT_EQ(filters, (std::vector<H5Z_filter_t>{H5Z_FILTER_SHUFFLE, H5Z_FILTER_DEFLATE, H5Z_FILTER_FLETCHER32}));
}

TEST_F(NetcdfRulesTest, EveryVariableHasAUnitAndEveryNumberItsMissingValue) {
  for (const std::string& path : paths_) {
    const Hdf5Handle opened = dataset(path);
    EXPECT_GT(H5Aexists(opened.id(), "units"), 0) << path;
    EXPECT_EQ(H5Aexists(opened.id(), "_FillValue") > 0, H5DSis_scale(opened.id()) == 0) << path;
  }
}

}  // namespace
}  // namespace guyub
