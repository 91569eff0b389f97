#pragma once
// One open variable of a result file: writes of whole values and of blocks.

#include <span>
#include <string>
#include <vector>

#include "sim/record/hdf5_handles.hpp"
#include "sim/record/netcdf_types.hpp"

namespace guyub {

/// Made by NetcdfFile. Cells that nobody writes read as _FillValue. Values are in row order: the last
/// dimension runs fastest. A span of another type than the declared one, or of another length than the
/// block, is std::invalid_argument; a failing disk is RecordError.
class NetcdfVariable {
 public:
  NetcdfVariable(Hdf5Handle dataset, std::string file, std::string path, ValueType type, std::vector<std::size_t> shape)
      : dataset_(std::move(dataset)),
        file_(std::move(file)),
        path_(std::move(path)),
        type_(type),
        shape_(std::move(shape)) {}

  /// Writes every value.
  template <class T>
  void write(std::span<const T> values) {
    write_memory(values.data(), values.size(), value_type_of<T>(), {}, {});
  }
  /// Writes the block of `count` values per dimension that begins at `offset`.
  template <class T>
  void write_block(std::span<const std::size_t> offset, std::span<const std::size_t> count, std::span<const T> values) {
    write_memory(values.data(), values.size(), value_type_of<T>(), offset, count);
  }
  /// Writes every text of a string variable.
  void write_texts(std::span<const std::string> texts);

  const std::string& path() const { return path_; }  ///< "/group/name"
  ValueType type() const { return type_; }
  const std::vector<std::size_t>& shape() const { return shape_; }
  const Hdf5Handle& dataset() const { return dataset_; }

 private:
  void write_memory(const void* values, std::size_t length, ValueType type, std::span<const std::size_t> offset,
                    std::span<const std::size_t> count);

  Hdf5Handle dataset_;
  std::string file_;
  std::string path_;
  ValueType type_;
  std::vector<std::size_t> shape_;
};

}  // namespace guyub
