#pragma once
// How datasets and groups of a result file are laid down: order, chunks, filters, missing values.

#include <cstddef>
#include <string>
#include <vector>

#include "sim/record/hdf5_handles.hpp"
#include "sim/record/netcdf_types.hpp"

namespace guyub {

/// Sets a file's or a group's creation properties: order of creation kept for links and attributes, as netCDF-4
/// asks; no time stamps, so that equal runs are equal byte by byte.
void set_order_of_links(const Hdf5Handle& properties);

/// Creation properties of a dataset of this shape. Throws RecordError(path) when HDF5 was built without a filter.
Hdf5Handle storage(const VariableSpec& spec, const std::vector<std::size_t>& shape, const std::string& path);

/// The value of _FillValue for a type of number: what cells hold that nobody wrote.
AttributeValue missing_value(ValueType type);

}  // namespace guyub
