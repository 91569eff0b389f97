#include "sim/record/hdf5_attributes.hpp"

#include <hdf5.h>

#include <algorithm>
#include <array>
#include <optional>

#include "sim/record/record_error.hpp"

namespace guyub {

std::string path_in(const std::string& group, const std::string& name) { return group == "/" ? "/" + name : group + "/" + name; }

std::string_view name_of(ValueType type) {
  constexpr std::array<std::string_view, 6> names{"int8", "int32", "int64", "float", "double", "string"};
  return names[static_cast<std::size_t>(type)];
}

std::size_t bytes_of(ValueType type) {
  constexpr std::array<std::size_t, 6> bytes{1, 4, 8, 4, 8, 0};
  return bytes[static_cast<std::size_t>(type)];
}

Hdf5Handle text_type() {
  Hdf5Handle type(H5Tcopy(H5T_C_S1));
  H5Tset_size(type.id(), H5T_VARIABLE);
  H5Tset_cset(type.id(), H5T_CSET_UTF8);
  return type;
}

Hdf5Handle stored_type(ValueType type) {
  switch (type) {
    case ValueType::int8:
      return Hdf5Handle(H5Tcopy(H5T_STD_I8LE));
    case ValueType::int32:
      return Hdf5Handle(H5Tcopy(H5T_STD_I32LE));
    case ValueType::int64:
      return Hdf5Handle(H5Tcopy(H5T_STD_I64LE));
    case ValueType::float32:
      return Hdf5Handle(H5Tcopy(H5T_IEEE_F32LE));
    case ValueType::float64:
      return Hdf5Handle(H5Tcopy(H5T_IEEE_F64LE));
    case ValueType::text:
      break;
  }
  return text_type();
}

Hdf5Handle memory_type(ValueType type) {
  switch (type) {
    case ValueType::int8:
      return Hdf5Handle(H5Tcopy(H5T_NATIVE_INT8));
    case ValueType::int32:
      return Hdf5Handle(H5Tcopy(H5T_NATIVE_INT32));
    case ValueType::int64:
      return Hdf5Handle(H5Tcopy(H5T_NATIVE_INT64));
    case ValueType::float32:
      return Hdf5Handle(H5Tcopy(H5T_NATIVE_FLOAT));
    case ValueType::float64:
      return Hdf5Handle(H5Tcopy(H5T_NATIVE_DOUBLE));
    case ValueType::text:
      break;
  }
  return text_type();
}

namespace {

std::optional<ValueType> find_type(const Hdf5Handle& type) {
  const std::size_t size = H5Tget_size(type.id());
  switch (H5Tget_class(type.id())) {
    case H5T_STRING:
      return ValueType::text;
    case H5T_FLOAT:
      return size == 4 ? ValueType::float32 : ValueType::float64;
    case H5T_INTEGER:
      if (size == 1) return ValueType::int8;
      if (size == 4) return ValueType::int32;
      if (size == 8) return ValueType::int64;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

template <class T>
AttributeValue read_numbers(const Hdf5Handle& attribute, std::size_t count, const std::string& path) {
  std::vector<T> values(count);
  const Hdf5Handle type = memory_type(value_type_of<T>());
  checked(H5Aread(attribute.id(), type.id(), values.data()), path, "cannot read an attribute");
  return values;
}

std::string read_text(const Hdf5Handle& attribute, const Hdf5Handle& type, const std::string& path) {
  std::string text;
  if (H5Tis_variable_str(type.id()) > 0) {
    char* words = nullptr;
    checked(H5Aread(attribute.id(), text_type().id(), static_cast<void*>(&words)), path, "cannot read an attribute");
    text = words != nullptr ? words : "";
    H5free_memory(words);
  } else {
    text.resize(H5Tget_size(type.id()));
    checked(H5Aread(attribute.id(), type.id(), text.data()), path, "cannot read an attribute");
    text.resize(std::min(text.find('\0'), text.size()));
  }
  return text;
}

std::optional<AttributeValue> read_value(const Hdf5Handle& attribute, const std::string& path) {
  const Hdf5Handle type(H5Aget_type(attribute.id()));
  const Hdf5Handle space(H5Aget_space(attribute.id()));
  const auto count = static_cast<std::size_t>(std::max<hssize_t>(0, H5Sget_simple_extent_npoints(space.id())));
  const std::optional<ValueType> found = find_type(type);
  if (!found || (*found == ValueType::text && count != 1)) {
    return std::nullopt;
  }
  switch (*found) {
    case ValueType::int8:
      return read_numbers<std::int8_t>(attribute, count, path);
    case ValueType::int32:
      return read_numbers<std::int32_t>(attribute, count, path);
    case ValueType::int64:
      return read_numbers<std::int64_t>(attribute, count, path);
    case ValueType::float32:
      return read_numbers<float>(attribute, count, path);
    case ValueType::float64:
      return read_numbers<double>(attribute, count, path);
    case ValueType::text:
      break;
  }
  return read_text(attribute, type, path);
}

// Text is stored as one fixed-length string, netCDF's own "char" attribute: the oldest readers know it.
void write_value(const Hdf5Handle& object, const std::string& name, const std::string& text, const std::string& path) {
  const Hdf5Handle type(H5Tcopy(H5T_C_S1));
  H5Tset_size(type.id(), std::max<std::size_t>(1, text.size()));
  H5Tset_strpad(type.id(), H5T_STR_NULLPAD);
  H5Tset_cset(type.id(), H5T_CSET_UTF8);
  const Hdf5Handle space(H5Screate(H5S_SCALAR));
  const Hdf5Handle attribute =
      owned(H5Acreate2(object.id(), name.c_str(), type.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT), path,
            "cannot write an attribute");
  checked(H5Awrite(attribute.id(), type.id(), text.c_str()), path, "cannot write an attribute");
}

template <class T>
void write_value(const Hdf5Handle& object, const std::string& name, const std::vector<T>& values,
                 const std::string& path) {
  const hsize_t count = values.size();
  const Hdf5Handle space(H5Screate_simple(1, &count, nullptr));
  const Hdf5Handle stored = stored_type(value_type_of<T>());
  const Hdf5Handle memory = memory_type(value_type_of<T>());
  const Hdf5Handle attribute =
      owned(H5Acreate2(object.id(), name.c_str(), stored.id(), space.id(), H5P_DEFAULT, H5P_DEFAULT), path,
            "cannot write an attribute");
  checked(H5Awrite(attribute.id(), memory.id(), values.data()), path, "cannot write an attribute");
}

bool marks_dimensions(const std::string& name) {
  return name == "CLASS" || name == "NAME" || name == "DIMENSION_LIST" || name == "REFERENCE_LIST" ||
         name == "_Netcdf4Dimid" || name == "_Netcdf4Coordinates";
}

}  // namespace

ValueType classify(const Hdf5Handle& type, const std::string& path) {
  const std::optional<ValueType> found = find_type(type);
  if (!found) {
    throw RecordError(path, "cannot read a variable", "its type is none of int8, int32, int64, float, double, string");
  }
  return *found;
}

void write_attribute(const Hdf5Handle& object, const Attribute& attribute, const std::string& path) {
  if (H5Aexists(object.id(), attribute.name.c_str()) > 0) {
    checked(H5Adelete(object.id(), attribute.name.c_str()), path, "cannot replace an attribute");
  }
  std::visit([&](const auto& value) { write_value(object, attribute.name, value, path); }, attribute.value);
}

std::vector<Attribute> read_attributes(const Hdf5Handle& object, const std::string& path) {
  std::vector<Attribute> attributes;
  H5O_info_t about{};
  checked(H5Oget_info2(object.id(), &about, H5O_INFO_NUM_ATTRS), path, "cannot list attributes");
  for (hsize_t index = 0; index < about.num_attrs; ++index) {
    const Hdf5Handle attribute =
        owned(H5Aopen_by_idx(object.id(), ".", H5_INDEX_CRT_ORDER, H5_ITER_INC, index, H5P_DEFAULT, H5P_DEFAULT), path,
              "cannot open an attribute");
    std::string name(static_cast<std::size_t>(checked(H5Aget_name(attribute.id(), 0, nullptr), path, "no name")), ' ');
    H5Aget_name(attribute.id(), name.size() + 1, name.data());
    if (marks_dimensions(name)) {
      continue;
    }
    if (auto value = read_value(attribute, path)) {
      attributes.push_back({name, std::move(*value)});
    }
  }
  return attributes;
}

}  // namespace guyub
