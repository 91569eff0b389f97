#include "sim/record/netcdf_reader.hpp"

#include <hdf5.h>
#include <hdf5_hl.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <stdexcept>

#include "sim/record/hdf5_attributes.hpp"
#include "sim/record/record_error.hpp"

namespace guyub {

namespace {

constexpr auto multiply = [](std::span<const std::size_t> lengths) {
  return std::accumulate(lengths.begin(), lengths.end(), std::size_t{1}, std::multiplies<>());
};

std::vector<std::size_t> shape_of(const Hdf5Handle& dataset) {
  const Hdf5Handle space(H5Dget_space(dataset.id()));
  std::vector<hsize_t> lengths(static_cast<std::size_t>(std::max(0, H5Sget_simple_extent_ndims(space.id()))));
  H5Sget_simple_extent_dims(space.id(), lengths.data(), nullptr);
  return {lengths.begin(), lengths.end()};
}

/// Names of what lies directly in a group, in the order of its making, split by kind.
struct Content {
  std::vector<std::string> groups;
  std::vector<std::string> datasets;
};

herr_t collect(hid_t group, const char* name, const H5L_info_t*, void* content_pointer) {
  auto& content = *static_cast<Content*>(content_pointer);
  const Hdf5Handle object(H5Oopen(group, name, H5P_DEFAULT));
  switch (H5Iget_type(object.id())) {
    case H5I_GROUP:
      content.groups.emplace_back(name);
      return 0;
    case H5I_DATASET:
      content.datasets.emplace_back(name);
      return 0;
    case H5I_BADID:
      return -1;
    default:
      return 0;
  }
}

Content content_of(const Hdf5Handle& file, const std::string& group, const std::string& path) {
  const std::string attempt = "cannot read " + group;
  const Hdf5Handle opened = owned(H5Gopen2(file.id(), group.c_str(), H5P_DEFAULT), path, attempt.c_str());
  Content content;
  checked(H5Literate(opened.id(), H5_INDEX_CRT_ORDER, H5_ITER_INC, nullptr, collect, &content), path, attempt.c_str());
  return content;
}

void append_groups(const Hdf5Handle& file, const std::string& group, const std::string& path,
                   std::vector<std::string>& groups) {
  groups.push_back(group);
  for (const std::string& name : content_of(file, group, path).groups) {
    append_groups(file, path_in(group, name), path, groups);
  }
}

/// Called by H5DSiterate_scales for each scale of one dimension, which carries its name: H5Iget_name would search the
/// whole file for it.
herr_t name_scale(hid_t, unsigned, hid_t scale, void* name_pointer) {
  const ssize_t length = H5DSget_scale_name(scale, nullptr, 0);
  if (length <= 0) {
    return -1;
  }
  std::string name(static_cast<std::size_t>(length), ' ');
  H5DSget_scale_name(scale, name.data(), name.size() + 1);
  *static_cast<std::string*>(name_pointer) = name;
  return 1;
}

const AttributeValue* find(std::span<const Attribute> attributes, std::string_view name) {
  const auto place = std::ranges::find(attributes, name, &Attribute::name);
  return place == attributes.end() ? nullptr : &place->value;
}

}  // namespace

std::size_t VariableView::size() const { return multiply(shape); }

std::string VariableView::unit() const { return find_text(attributes, "units").value_or(""); }

bool VariableView::is_coordinate() const { return dimensions.size() == 1 && path.ends_with("/" + dimensions.front()); }

std::optional<std::string> find_text(std::span<const Attribute> attributes, std::string_view name) {
  const AttributeValue* value = find(attributes, name);
  const auto* text = value != nullptr ? std::get_if<std::string>(value) : nullptr;
  return text != nullptr ? std::optional(*text) : std::nullopt;
}

std::optional<std::int64_t> find_integer(std::span<const Attribute> attributes, std::string_view name) {
  const AttributeValue* value = find(attributes, name);
  if (value == nullptr) {
    return std::nullopt;
  }
  return std::visit(
      []<class T>(const T& list) -> std::optional<std::int64_t> {
        if constexpr (!std::is_same_v<T, std::string>) {
          if constexpr (std::is_integral_v<typename T::value_type>) {
            return list.size() == 1 ? std::optional<std::int64_t>(list.front()) : std::nullopt;
          }
        }
        return std::nullopt;
      },
      *value);
}

NetcdfReader::NetcdfReader(const std::filesystem::path& path) : path_(path.string()) {
  prepare_hdf5();
  constexpr const char* attempt = "cannot read the result file";
  if (path_.ends_with(part_suffix)) {
    throw RecordError(path_, attempt, "it is half written: its run did not finish");
  }
  file_ = owned(H5Fopen(path_.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT), path_, attempt);
  const std::vector<Attribute> about = group_attributes("/");
  if (find_text(about, "run_status") == unfinished_status) {
    throw RecordError(path_, attempt, "it is half written: its run did not finish");
  }
}

std::vector<std::string> NetcdfReader::groups() const {
  std::vector<std::string> found;
  append_groups(file_, "/", path_, found);
  return found;
}

std::vector<std::string> NetcdfReader::variables(const std::string& group) const {
  std::vector<std::string> paths = content_of(file_, group, path_).datasets;
  for (std::string& name : paths) {
    name = path_in(group, name);
  }
  return paths;
}

std::vector<std::string> NetcdfReader::all_variables() const {
  std::vector<std::string> paths;
  for (const std::string& group : groups()) {
    std::ranges::copy(variables(group), std::back_inserter(paths));
  }
  std::ranges::sort(paths);
  return paths;
}

bool NetcdfReader::has(const std::string& path) const {
  return path == "/" || Hdf5Handle(H5Oopen(file_.id(), path.c_str(), H5P_DEFAULT));
}

std::vector<Attribute> NetcdfReader::group_attributes(const std::string& group) const {
  const std::string attempt = "cannot read " + group;
  return read_attributes(owned(H5Gopen2(file_.id(), group.c_str(), H5P_DEFAULT), path_, attempt.c_str()), path_);
}

Hdf5Handle NetcdfReader::open_dataset(const std::string& variable) const {
  const std::string attempt = "cannot read " + variable;
  return owned(H5Dopen2(file_.id(), variable.c_str(), H5P_DEFAULT), path_, attempt.c_str());
}

VariableView NetcdfReader::describe(const std::string& variable) const {
  const Hdf5Handle dataset = open_dataset(variable);
  VariableView view;
  view.path = variable;
  view.type = classify(Hdf5Handle(H5Dget_type(dataset.id())), path_);
  view.shape = shape_of(dataset);
  view.attributes = read_attributes(dataset, path_);
  if (H5DSis_scale(dataset.id()) > 0) {
    view.dimensions = {variable.substr(variable.rfind('/') + 1)};
    return view;
  }
  view.dimensions.resize(view.shape.size());
  for (unsigned axis = 0; axis < view.shape.size(); ++axis) {
    checked(H5DSiterate_scales(dataset.id(), axis, nullptr, name_scale, &view.dimensions[axis]), path_,
            "cannot read the dimensions");
  }
  return view;
}

void NetcdfReader::read(const std::string& variable, const Hdf5Handle& memory_type, std::span<const std::size_t> offset,
                        std::span<const std::size_t> count, void* values) const {
  const Hdf5Handle dataset = open_dataset(variable);
  const std::string attempt = "cannot read " + variable;
  const Hdf5Handle file_space(H5Dget_space(dataset.id()));
  if (count.empty()) {
    checked(H5Dread(dataset.id(), memory_type.id(), H5S_ALL, H5S_ALL, H5P_DEFAULT, values), path_, attempt.c_str());
    return;
  }
  const std::vector<hsize_t> start(offset.begin(), offset.end());
  const std::vector<hsize_t> lengths(count.begin(), count.end());
  if (static_cast<std::size_t>(H5Sget_simple_extent_ndims(file_space.id())) != count.size() ||
      offset.size() != count.size()) {
    throw std::invalid_argument(variable + ": one offset and one count per dimension");
  }
  const Hdf5Handle memory_space(H5Screate_simple(static_cast<int>(lengths.size()), lengths.data(), nullptr));
  checked(H5Sselect_hyperslab(file_space.id(), H5S_SELECT_SET, start.data(), nullptr, lengths.data(), nullptr), path_,
          attempt.c_str());
  checked(H5Dread(dataset.id(), memory_type.id(), memory_space.id(), file_space.id(), H5P_DEFAULT, values), path_,
          attempt.c_str());
}

std::vector<double> NetcdfReader::numbers(const std::string& variable) const {
  std::vector<double> values(multiply(shape_of(open_dataset(variable))));
  read(variable, memory_type(ValueType::float64), {}, {}, values.data());
  return values;
}

std::vector<std::int64_t> NetcdfReader::integers(const std::string& variable) const {
  std::vector<std::int64_t> values(multiply(shape_of(open_dataset(variable))));
  read(variable, memory_type(ValueType::int64), {}, {}, values.data());
  return values;
}

std::vector<std::string> NetcdfReader::texts(const std::string& variable) const {
  const Hdf5Handle dataset = open_dataset(variable);
  std::vector<char*> words(multiply(shape_of(dataset)), nullptr);
  read(variable, text_type(), {}, {}, static_cast<void*>(words.data()));
  std::vector<std::string> texts;
  texts.reserve(words.size());
  for (const char* word : words) {
    texts.emplace_back(word != nullptr ? word : "");
  }
  const Hdf5Handle space(H5Dget_space(dataset.id()));
  H5Dvlen_reclaim(text_type().id(), space.id(), H5P_DEFAULT, static_cast<void*>(words.data()));
  return texts;
}

std::vector<double> NetcdfReader::number_block(const std::string& variable, std::span<const std::size_t> offset,
                                               std::span<const std::size_t> count) const {
  std::vector<double> values(multiply(count));
  read(variable, memory_type(ValueType::float64), offset, count, values.data());
  return values;
}

std::vector<std::byte> NetcdfReader::byte_block(const std::string& variable, std::span<const std::size_t> offset,
                                                std::span<const std::size_t> count) const {
  const ValueType type = classify(Hdf5Handle(H5Dget_type(open_dataset(variable).id())), path_);
  if (type == ValueType::text) {
    throw std::invalid_argument(variable + ": text has no bytes of fixed length");
  }
  std::vector<std::byte> values(multiply(count) * bytes_of(type));
  read(variable, stored_type(type), offset, count, values.data());
  return values;
}

}  // namespace guyub
