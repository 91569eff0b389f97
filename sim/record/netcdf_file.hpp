#pragma once
// Writer of result files: HDF5 that every netCDF-4 reader opens. The rules are tested in tests/sim/record and,
// with the readers themselves, in tests/ecosystem.

#include <cstdint>
#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "sim/core/calendar.hpp"
#include "sim/record/hdf5_handles.hpp"
#include "sim/record/netcdf_types.hpp"
#include "sim/record/netcdf_variable.hpp"

namespace guyub {

/// What the file says about itself (ACDD-1.3 names). `Conventions` is added.
struct RootAttributes {
  std::string title{};
  std::string summary{};
  std::string source{};           ///< program, version, revision
  std::string history{};          ///< one line per command that made the file
  std::string id{};               ///< name of the run, unique
  std::string date_created{};     ///< ISO 8601
  std::string scenario_sha256{};  ///< of the resolved scenario's text
  std::string schema_version{};
  std::int64_t seed = 0;
};

/// Writes beside the final name (`PATH.part`) and takes the final name only when whole. All calls, and those of
/// the variables it hands out, come one at a time, also those to other files: HDF5 is not safe in several threads.
class NetcdfFile {
 public:
  /// Begins `final_path`.part, over an abandoned one. Throws RecordError when the folder is not writable or
  /// another process is writing that very file.
  static NetcdfFile create(const std::filesystem::path& final_path);

  /// A file that lives in memory until this is destroyed and never reaches the disk: to learn what writing costs.
  static NetcdfFile in_memory();

  NetcdfFile(NetcdfFile&& other) noexcept;
  NetcdfFile& operator=(NetcdfFile&&) = delete;
  /// Without finish(): removes what was begun. A killed process leaves `.part`, which the reader refuses.
  ~NetcdfFile();

  void write_root_attributes(const RootAttributes& about);
  /// An attribute of a group ("/" for the file). Replaces one of the same name.
  void write_attribute(const std::string& group, const Attribute& attribute);

  /// "/community", or "/a/b" below an existing "/a".
  void add_group(const std::string& path);

  /// A dimension of `group` with its coordinate variable: names, codes or numbers along it, at least one.
  void add_coordinate(const std::string& group, const VariableWords& words, const CoordinateValues& values);
  /// The dimension `time`: int32 days since 1970-01-01 (standard calendar) of each month's first day.
  void add_time(const std::string& group, std::span<const Month> months);

  /// A variable on dimensions of the same group. The reference stays good until finish().
  NetcdfVariable& add_variable(const std::string& group, const VariableSpec& spec);
  NetcdfVariable& variable(const std::string& path);

  /// Writes everything down, to the disk itself, and renames to the final name. `run_status` becomes the root
  /// attribute of that name ("complete"). Throws RecordError; then the final name is as it was before.
  void finish(const std::string& run_status = "complete");

  const std::filesystem::path& final_path() const { return final_path_; }
  const std::filesystem::path& part_path() const { return part_path_; }

 private:
  enum class Place { disk, memory };
  NetcdfFile(std::filesystem::path final_path, Place place);
  void begin();
  Hdf5Handle open_group(const std::string& path) const;
  Hdf5Handle create_dataset(const std::string& group, const VariableSpec& spec, const std::vector<std::size_t>& shape);
  void describe(const NetcdfVariable& variable, const VariableSpec& spec, bool has_missing);
  NetcdfVariable& add_dataset(const std::string& group, const VariableSpec& spec, std::vector<std::size_t> shape,
                              bool has_missing);
  void close_all();
  void remove_part() noexcept;

  std::filesystem::path final_path_;
  std::filesystem::path part_path_;
  Hdf5Handle file_;
  std::map<std::string, NetcdfVariable> variables_;  // by path
  std::map<std::string, std::size_t> dimensions_;    // length, by path of the coordinate variable
  bool owns_part_ = false;                           // there is a .part to remove or rename
};

}  // namespace guyub
