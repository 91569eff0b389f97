#include "sim/record/netcdf_variable.hpp"

#include <hdf5.h>

#include <stdexcept>

#include "sim/record/hdf5_attributes.hpp"

namespace guyub {

namespace {

std::size_t volume(std::span<const std::size_t> lengths) {
  std::size_t product = 1;
  for (const std::size_t length : lengths) {
    product *= length;
  }
  return product;
}

void require(bool holds, const std::string& path, const char* rule) {
  if (!holds) {
    throw std::invalid_argument(path + ": " + rule);
  }
}

}  // namespace

void NetcdfVariable::write_texts(std::span<const std::string> texts) {
  std::vector<const char*> words;
  words.reserve(texts.size());
  for (const std::string& text : texts) {
    words.push_back(text.c_str());
  }
  write_memory(words.data(), words.size(), ValueType::text, {}, {});
}

void NetcdfVariable::write_memory(const void* values, std::size_t length, ValueType type,
                                  std::span<const std::size_t> offset, std::span<const std::size_t> count) {
  require(type == type_, path_, "values of another type than the variable's");
  const bool whole = count.empty();
  require(length == volume(whole ? shape_ : count), path_, "as many values as the block has cells");
  Hdf5Handle file_space(H5Dget_space(dataset_.id()));
  Hdf5Handle memory_space(H5Scopy(file_space.id()));
  if (!whole) {
    require(offset.size() == shape_.size() && count.size() == shape_.size(), path_, "one offset per dimension");
    std::vector<hsize_t> start(offset.begin(), offset.end());
    std::vector<hsize_t> lengths(count.begin(), count.end());
    for (std::size_t axis = 0; axis < shape_.size(); ++axis) {
      require(count[axis] > 0 && offset[axis] + count[axis] <= shape_[axis], path_, "the block lies inside");
    }
    checked(H5Sselect_hyperslab(file_space.id(), H5S_SELECT_SET, start.data(), nullptr, lengths.data(), nullptr), file_,
            "cannot select a block");
    memory_space = Hdf5Handle(H5Screate_simple(static_cast<int>(lengths.size()), lengths.data(), nullptr));
  }
  const Hdf5Handle memory = memory_type(type_);
  const std::string attempt = "cannot write " + path_;
  checked(H5Dwrite(dataset_.id(), memory.id(), memory_space.id(), file_space.id(), H5P_DEFAULT, values), file_,
          attempt.c_str());
}

}  // namespace guyub
