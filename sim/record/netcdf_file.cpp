#include "sim/record/netcdf_file.hpp"

#include <fcntl.h>
#include <hdf5.h>
#include <hdf5_hl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

#include "sim/record/hdf5_attributes.hpp"
#include "sim/record/netcdf_storage.hpp"
#include "sim/record/record_error.hpp"

namespace guyub {

namespace {

[[noreturn]] void fail_with_errno(const std::filesystem::path& path, const char* attempt) {
  throw RecordError(path.string(), attempt, std::generic_category().message(errno));
}

/// HDF5 empties an existing file before it asks whether another process is writing it; so ask first.
void require_unused(const std::filesystem::path& part, const std::filesystem::path& named) {
  const int descriptor = ::open(part.c_str(), O_RDWR | O_CLOEXEC);
  if (descriptor < 0) {
    return;  // not there, or not ours to write: creating it tells
  }
  const bool free = ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
  ::close(descriptor);
  if (!free) {
    throw RecordError(named.string(), "cannot begin the file", "another run is writing it");
  }
}

void sync_to_disk(const std::filesystem::path& path, const std::filesystem::path& named, const char* attempt) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    fail_with_errno(named, attempt);
  }
  const int result = ::fsync(descriptor);
  const int reason = errno;
  ::close(descriptor);
  // Some file systems cannot sync a folder; the rename then holds without it.
  if (result != 0 && reason != EINVAL && reason != ENOTSUP) {
    errno = reason;
    fail_with_errno(named, attempt);
  }
}

void require_sound(const VariableSpec& spec, const std::string& path) {
  const auto require = [&](bool holds, const char* rule) {
    if (!holds) {
      throw std::invalid_argument(path + ": " + rule);
    }
  };
  require(!spec.words.name.empty() && spec.words.name.find('/') == std::string::npos, "a name without slash");
  require(!spec.words.unit.empty(), "a unit, \"1\" for shares");
  require(spec.chunk.empty() || spec.chunk.size() == spec.dimensions.size(), "one chunk length per dimension");
  require(spec.deflate >= 1 && spec.deflate <= 4, "deflate between 1 and 4");
  require(spec.flags.empty() || spec.type == ValueType::int8, "flags only on int8");
}

}  // namespace

NetcdfFile::NetcdfFile(std::filesystem::path final_path, Place place) : final_path_(std::move(final_path)) {
  part_path_ = final_path_;
  part_path_ += part_suffix;
  prepare_hdf5();
  const std::string name = final_path_.string();
  const Hdf5Handle creation(H5Pcreate(H5P_FILE_CREATE));
  set_order_of_links(creation);
  const Hdf5Handle access(H5Pcreate(H5P_FILE_ACCESS));
  checked(H5Pset_libver_bounds(access.id(), H5F_LIBVER_V18, H5F_LIBVER_V18), name, "cannot set the format");
  if (place == Place::memory) {
    constexpr std::size_t growth = std::size_t{1} << 16;
    checked(H5Pset_fapl_core(access.id(), growth, false), name, "cannot keep the file in memory");
    file_ = owned(H5Fcreate(part_path_.c_str(), H5F_ACC_TRUNC, creation.id(), access.id()), name, "cannot begin the file");
    return;
  }
  require_unused(part_path_, final_path_);
  try {
    file_ =
        owned(H5Fcreate(part_path_.c_str(), H5F_ACC_TRUNC, creation.id(), access.id()), name, "cannot begin the file");
  } catch (const RecordError&) {
    remove_part();  // on a full disk an empty one is left
    throw;
  }
  owns_part_ = true;
}

NetcdfFile::NetcdfFile(NetcdfFile&& other) noexcept
    : final_path_(std::move(other.final_path_)),
      part_path_(std::move(other.part_path_)),
      file_(std::move(other.file_)),
      variables_(std::move(other.variables_)),
      dimensions_(std::move(other.dimensions_)),
      owns_part_(std::exchange(other.owns_part_, false)) {}

void NetcdfFile::begin() {
  write_attribute("/", {"Conventions", std::string("CF-1.10 ACDD-1.3")});
  write_attribute("/", {"run_status", std::string(unfinished_status)});
}

NetcdfFile NetcdfFile::create(const std::filesystem::path& final_path) {
  NetcdfFile file(final_path, Place::disk);
  file.begin();
  return file;
}

NetcdfFile NetcdfFile::in_memory() {
  NetcdfFile file("(in memory)", Place::memory);
  file.begin();
  return file;
}

NetcdfFile::~NetcdfFile() {
  close_all();
  if (owns_part_) {
    remove_part();
  }
}

void NetcdfFile::remove_part() noexcept {
  std::error_code ignored;
  std::filesystem::resize_file(part_path_, 0, ignored);  // HDF5 may hold it open: give a full disk its room back
  std::filesystem::remove(part_path_, ignored);
}

void NetcdfFile::close_all() {
  variables_.clear();
  file_.close();
}

void NetcdfFile::write_root_attributes(const RootAttributes& about) {
  const std::pair<const char*, const std::string&> texts[] = {{"title", about.title},
                                                              {"summary", about.summary},
                                                              {"source", about.source},
                                                              {"history", about.history},
                                                              {"id", about.id},
                                                              {"date_created", about.date_created},
                                                              {"scenario_sha256", about.scenario_sha256},
                                                              {"schema_version", about.schema_version}};
  for (const auto& [name, text] : texts) {
    write_attribute("/", {name, text});
  }
  write_attribute("/", {"seed", std::vector{about.seed}});
}

Hdf5Handle NetcdfFile::open_group(const std::string& path) const {
  return owned(H5Gopen2(file_.id(), path.c_str(), H5P_DEFAULT), final_path_.string(), "cannot open a group");
}

void NetcdfFile::write_attribute(const std::string& group, const Attribute& attribute) {
  guyub::write_attribute(open_group(group), attribute, final_path_.string());
}

void NetcdfFile::add_group(const std::string& path) {
  const Hdf5Handle properties(H5Pcreate(H5P_GROUP_CREATE));
  set_order_of_links(properties);
  owned(H5Gcreate2(file_.id(), path.c_str(), H5P_DEFAULT, properties.id(), H5P_DEFAULT), final_path_.string(),
        "cannot add a group");
}

Hdf5Handle NetcdfFile::create_dataset(const std::string& group, const VariableSpec& spec,
                                      const std::vector<std::size_t>& shape) {
  const std::string name = final_path_.string();
  const std::vector<hsize_t> lengths(shape.begin(), shape.end());
  const Hdf5Handle space(lengths.empty() ? H5Screate(H5S_SCALAR)
                                         : H5Screate_simple(static_cast<int>(lengths.size()), lengths.data(), nullptr));
  const Hdf5Handle type = stored_type(spec.type);
  const Hdf5Handle properties = storage(spec, shape, name);
  // Whoever chooses chunks writes them whole: with no cache they are compressed at once, not when the file is closed.
  const Hdf5Handle access(H5Pcreate(H5P_DATASET_ACCESS));
  if (!spec.chunk.empty()) {
    checked(H5Pset_chunk_cache(access.id(), H5D_CHUNK_CACHE_NSLOTS_DEFAULT, 0, H5D_CHUNK_CACHE_W0_DEFAULT), name,
            "cannot set the cache");
  }
  const std::string path = path_in(group, spec.words.name);
  const std::string attempt = "cannot add " + path;
  return owned(H5Dcreate2(file_.id(), path.c_str(), type.id(), space.id(), H5P_DEFAULT, properties.id(), access.id()),
               name, attempt.c_str());
}

void NetcdfFile::describe(const NetcdfVariable& variable, const VariableSpec& spec, bool has_missing) {
  const std::string name = final_path_.string();
  const auto write = [&](const char* key, AttributeValue value) {
    guyub::write_attribute(variable.dataset(), {key, std::move(value)}, name);
  };
  write("units", spec.words.unit);
  if (!spec.words.long_name.empty()) {
    write("long_name", spec.words.long_name);
  }
  if (!spec.words.long_name_id.empty()) {
    write("long_name_id", spec.words.long_name_id);
  }
  // CF: a coordinate has no missing values, and readers turn integers with _FillValue into floating point.
  if (has_missing && spec.type != ValueType::text) {
    write("_FillValue", missing_value(spec.type));
  }
  if (!spec.flags.empty()) {
    std::vector<std::int8_t> values;
    std::string meanings;
    for (const Flag& flag : spec.flags) {
      values.push_back(flag.value);
      meanings += (meanings.empty() ? "" : " ") + flag.meaning;
    }
    write("flag_values", values);
    write("flag_meanings", meanings);
  }
  for (const Attribute& attribute : spec.attributes) {
    guyub::write_attribute(variable.dataset(), attribute, name);
  }
}

NetcdfVariable& NetcdfFile::add_dataset(const std::string& group, const VariableSpec& spec,
                                        std::vector<std::size_t> shape, bool has_missing) {
  const std::string path = path_in(group, spec.words.name);
  require_sound(spec, path);
  Hdf5Handle dataset = create_dataset(group, spec, shape);
  auto [place, added] =
      variables_.try_emplace(path, std::move(dataset), final_path_.string(), path, spec.type, std::move(shape));
  describe(place->second, spec, has_missing);
  return place->second;
}

void NetcdfFile::add_coordinate(const std::string& group, const VariableWords& words, const CoordinateValues& values) {
  const std::size_t length = std::visit([](const auto& list) { return list.size(); }, values);
  if (length == 0) {
    throw std::invalid_argument(path_in(group, words.name) + ": a dimension has at least one value");
  }
  VariableSpec spec{.words = words, .type = ValueType::text, .dimensions = {words.name}};
  std::visit(
      [&]<class T>(const std::vector<T>& list) {
        if constexpr (std::is_same_v<T, std::string>) {
          add_dataset(group, spec, {length}, false).write_texts(list);
        } else {
          spec.type = value_type_of<T>();
          add_dataset(group, spec, {length}, false).write(std::span<const T>(list));
        }
      },
      values);
  const std::string path = path_in(group, words.name);
  checked(H5DSset_scale(variable(path).dataset().id(), words.name.c_str()), final_path_.string(),
          "cannot make a dimension");
  dimensions_[path] = length;
}

void NetcdfFile::add_time(const std::string& group, std::span<const Month> months) {
  std::vector<std::int32_t> days;
  days.reserve(months.size());
  for (const Month month : months) {
    days.push_back(month.days_since_1970());
  }
  add_coordinate(group, {"time", "days since 1970-01-01", "first day of the month", "hari pertama bulan"}, days);
  const Hdf5Handle& dataset = variable(path_in(group, "time")).dataset();
  for (const auto& [name, text] : {std::pair{"calendar", "standard"}, {"standard_name", "time"}, {"axis", "T"}}) {
    guyub::write_attribute(dataset, {name, std::string(text)}, final_path_.string());
  }
}

NetcdfVariable& NetcdfFile::add_variable(const std::string& group, const VariableSpec& spec) {
  const std::string path = path_in(group, spec.words.name);
  std::vector<std::size_t> shape;
  for (const std::string& dimension : spec.dimensions) {
    const auto place = dimensions_.find(path_in(group, dimension));
    if (place == dimensions_.end()) {
      throw std::invalid_argument(path + ": its group has no dimension " + dimension);
    }
    shape.push_back(place->second);
  }
  NetcdfVariable& made = add_dataset(group, spec, std::move(shape), true);
  // Every dimension gets its scale: with only some attached, ncdump and xarray refuse the file.
  for (unsigned axis = 0; axis < spec.dimensions.size(); ++axis) {
    const NetcdfVariable& scale = variable(path_in(group, spec.dimensions[axis]));
    checked(H5DSattach_scale(made.dataset().id(), scale.dataset().id(), axis), final_path_.string(),
            "cannot attach a dimension");
  }
  return made;
}

NetcdfVariable& NetcdfFile::variable(const std::string& path) {
  const auto place = variables_.find(path);
  if (place == variables_.end()) {
    throw std::invalid_argument(path + ": no such variable in " + final_path_.string());
  }
  return place->second;
}

void NetcdfFile::finish(const std::string& run_status) {
  write_attribute("/", {"run_status", run_status});
  const std::string name = final_path_.string();
  checked(H5Fflush(file_.id(), H5F_SCOPE_LOCAL), name, "cannot write the file");
  variables_.clear();
  checked(H5Fclose(file_.release()), name, "cannot close the file");
  if (!owns_part_) {
    return;  // in memory: there is nothing to rename
  }
  sync_to_disk(part_path_, final_path_, "cannot write the file to the disk");
  std::error_code error;
  std::filesystem::rename(part_path_, final_path_, error);
  if (error) {
    throw RecordError(name, "cannot give the file its name", error.message());
  }
  owns_part_ = false;
  const std::filesystem::path folder = final_path_.parent_path();
  sync_to_disk(folder.empty() ? "." : folder, final_path_, "cannot write the folder to the disk");
}

}  // namespace guyub
