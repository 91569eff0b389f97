#include "sim/record/netcdf_storage.hpp"

#include <hdf5.h>

#include <algorithm>
#include <limits>

#include "sim/record/hdf5_attributes.hpp"

namespace guyub {

namespace {

constexpr unsigned in_order_of_creation = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;

/// Order of creation kept, as netCDF-4 asks; no time stamps, so that equal runs are equal byte by byte.
void set_order(const Hdf5Handle& properties) {
  H5Pset_attr_creation_order(properties.id(), in_order_of_creation);
  H5Pset_obj_track_times(properties.id(), false);
}

/// Chunks of at most about a megabyte that hold whole runs of the fastest dimensions.
std::vector<std::size_t> usual_chunk(const std::vector<std::size_t>& shape, std::size_t bytes_per_value) {
  std::size_t room = (std::size_t{1} << 20) / bytes_per_value;
  std::vector<std::size_t> chunk(shape.size());
  for (std::size_t axis = shape.size(); axis-- > 0;) {
    chunk[axis] = std::clamp<std::size_t>(room, 1, shape[axis]);
    room /= chunk[axis];
  }
  return chunk;
}

void set_missing_value(const Hdf5Handle& properties, ValueType type, const std::string& path) {
  const auto set = [&](const auto value) {
    const Hdf5Handle memory = memory_type(type);
    checked(H5Pset_fill_value(properties.id(), memory.id(), &value), path, "cannot set the missing value");
  };
  switch (type) {
    case ValueType::int8:
      return set(missing_int8);
    case ValueType::int32:
      return set(missing_int32);
    case ValueType::int64:
      return set(missing_int64);
    case ValueType::float32:
      return set(std::numeric_limits<float>::quiet_NaN());
    case ValueType::float64:
      return set(std::numeric_limits<double>::quiet_NaN());
    case ValueType::text:
      return;
  }
}

}  // namespace

void set_order_of_links(const Hdf5Handle& properties) {
  set_order(properties);
  H5Pset_link_creation_order(properties.id(), in_order_of_creation);
}

AttributeValue missing_value(ValueType type) {
  switch (type) {
    case ValueType::int8:
      return std::vector{missing_int8};
    case ValueType::int32:
      return std::vector{missing_int32};
    case ValueType::int64:
      return std::vector{missing_int64};
    case ValueType::float32:
      return std::vector{std::numeric_limits<float>::quiet_NaN()};
    case ValueType::float64:
      break;
    case ValueType::text:
      break;
  }
  return std::vector{std::numeric_limits<double>::quiet_NaN()};
}

Hdf5Handle storage(const VariableSpec& spec, const std::vector<std::size_t>& shape, const std::string& path) {
  Hdf5Handle properties(H5Pcreate(H5P_DATASET_CREATE));
  set_order(properties);
  if (spec.type == ValueType::text) {
    return properties;  // variable-length texts live in the file's heap: chunks and filters would not reach them
  }
  set_missing_value(properties, spec.type, path);
  if (!shape.empty()) {
    const auto chunk = spec.chunk.empty() ? usual_chunk(shape, bytes_of(spec.type)) : spec.chunk;
    const std::vector<hsize_t> lengths(chunk.begin(), chunk.end());
    checked(H5Pset_chunk(properties.id(), static_cast<int>(lengths.size()), lengths.data()), path, "cannot set chunks");
    checked(H5Pset_shuffle(properties.id()), path, "HDF5 lacks the shuffle filter");
    checked(H5Pset_deflate(properties.id(), static_cast<unsigned>(spec.deflate)), path,
            "HDF5 lacks the deflate filter");
    checked(H5Pset_fletcher32(properties.id()), path, "HDF5 lacks the fletcher32 filter");
  }
  return properties;
}

}  // namespace guyub
