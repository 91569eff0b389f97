#pragma once
// Attributes and types of HDF5 as netCDF-4 readers expect them.

#include <string>
#include <vector>

#include "sim/record/hdf5_handles.hpp"
#include "sim/record/netcdf_types.hpp"

namespace guyub {

/// HDF5's type of a number in the file: little-endian, whatever the machine.
Hdf5Handle stored_type(ValueType type);
/// HDF5's type of a number in memory.
Hdf5Handle memory_type(ValueType type);
/// Variable-length UTF-8 text: fixed-length string datasets abort netCDF-C 4.9.0.
Hdf5Handle text_type();
/// The type of a dataset's or an attribute's values; throws RecordError for one that is not ours.
ValueType classify(const Hdf5Handle& type, const std::string& path);

/// Writes an attribute of an open group or dataset, in place of one of the same name. `path` is for messages.
void write_attribute(const Hdf5Handle& object, const Attribute& attribute, const std::string& path);

/// The attributes of an object in the order of their creation, without those by which netCDF-4 marks
/// dimensions (CLASS, NAME, DIMENSION_LIST, REFERENCE_LIST) and without types that are not ours.
std::vector<Attribute> read_attributes(const Hdf5Handle& object, const std::string& path);

}  // namespace guyub
