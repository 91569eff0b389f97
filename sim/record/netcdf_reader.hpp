#pragma once
// Reader of result files: groups, variables, dimensions and attributes into vectors.

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "sim/record/hdf5_handles.hpp"
#include "sim/record/netcdf_types.hpp"

namespace guyub {

/// One variable as it stands in the file.
struct VariableView {
  std::string path;  ///< "/community/poverty"
  ValueType type = ValueType::float64;
  std::vector<std::string> dimensions;  ///< names, slowest first; a coordinate variable's only one is its own
  std::vector<std::size_t> shape;       ///< one length per dimension
  std::vector<Attribute> attributes;    ///< units, long_name, long_name_id, ...

  std::size_t size() const;  ///< number of values
  std::string unit() const;
  bool is_coordinate() const;
};

/// The attribute of that name; none, or none of that type: std::nullopt.
std::optional<std::string> find_text(std::span<const Attribute> attributes, std::string_view name);
std::optional<std::int64_t> find_integer(std::span<const Attribute> attributes, std::string_view name);

/// Throws RecordError when the file is absent, unreadable, no HDF5, truncated, or not whole (named .part, or left
/// while it was being written), and when a variable is absent or damaged. One thread at a time, writers included.
class NetcdfReader {
 public:
  explicit NetcdfReader(const std::filesystem::path& path);

  const std::string& path() const { return path_; }
  /// "/", then every group below it, each before its own groups, in the order of their making.
  std::vector<std::string> groups() const;
  /// Paths of the variables of one group, coordinates included, in the order of their making.
  std::vector<std::string> variables(const std::string& group) const;
  /// Of the whole file, sorted by path.
  std::vector<std::string> all_variables() const;
  bool has(const std::string& path) const;  ///< a group or a variable
  std::vector<Attribute> group_attributes(const std::string& group) const;
  VariableView describe(const std::string& variable) const;

  /// Every value, in row order, converted from the stored type. Missing values stay what they are in the file.
  std::vector<double> numbers(const std::string& variable) const;
  std::vector<std::int64_t> integers(const std::string& variable) const;
  std::vector<std::string> texts(const std::string& variable) const;
  /// The block of `count` values per dimension that begins at `offset`.
  std::vector<double> number_block(const std::string& variable, std::span<const std::size_t> offset,
                                   std::span<const std::size_t> count) const;
  /// The stored bytes of such a block, little-endian numbers of the variable's type.
  std::vector<std::byte> byte_block(const std::string& variable, std::span<const std::size_t> offset,
                                    std::span<const std::size_t> count) const;

 private:
  Hdf5Handle open_dataset(const std::string& variable) const;
  void read(const std::string& variable, const Hdf5Handle& memory_type, std::span<const std::size_t> offset,
            std::span<const std::size_t> count, void* values) const;

  std::string path_;
  Hdf5Handle file_;
};

}  // namespace guyub
