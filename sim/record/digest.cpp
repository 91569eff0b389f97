#include "sim/record/digest.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <stdexcept>

namespace guyub {

namespace {

/// SHA-256 fed piece by piece.
class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
    require(context_ != nullptr && EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) == 1);
  }

  void add(std::span<const std::byte> bytes) {
    require(EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1);
  }
  void add(std::string_view text) { add(std::as_bytes(std::span(text))); }

  std::string hex() {
    std::array<unsigned char, 32> sum{};
    require(EVP_DigestFinal_ex(context_.get(), sum.data(), nullptr) == 1);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : sum) {
      text += digits[byte >> 4U];
      text += digits[byte & 15U];
    }
    return text;
  }

 private:
  static void require(bool works) {
    if (!works) {
      throw std::runtime_error("libcrypto cannot compute SHA-256");
    }
  }

  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

constexpr std::size_t bytes_at_once = std::size_t{16} << 20;
constexpr std::size_t months_of_a_chunk = 12;

/// The axis along which a variable is read in slabs, and how many rows of it fit into one slab.
struct Slabs {
  std::size_t axis = 0;
  std::size_t rows = 1;
};

Slabs slabs_of(const VariableView& view) {
  std::size_t row_bytes = bytes_of(view.type);
  std::size_t axis = view.shape.size();
  while (axis > 1 && row_bytes * view.shape[axis - 1] <= bytes_at_once) {
    row_bytes *= view.shape[--axis];
  }
  std::size_t rows = std::max<std::size_t>(1, bytes_at_once / row_bytes);
  if (rows > months_of_a_chunk) {
    rows -= rows % months_of_a_chunk;  // whole chunks: none is unpacked twice
  }
  return {axis - 1, rows};
}

/// Feeds the values in row order: for every index of the axes before the slab axis, slab after slab.
void add_values(Sha256& sum, const NetcdfReader& file, const VariableView& view) {
  if (view.shape.empty()) {
    sum.add(file.byte_block(view.path, {}, {}));
    return;
  }
  const Slabs slabs = slabs_of(view);
  std::vector<std::size_t> offset(view.shape.size(), 0);
  std::vector<std::size_t> count = view.shape;
  std::fill_n(count.begin(), slabs.axis, 1);
  const std::size_t length = view.shape[slabs.axis];
  while (true) {
    for (std::size_t row = 0; row < length; row += slabs.rows) {
      offset[slabs.axis] = row;
      count[slabs.axis] = std::min(slabs.rows, length - row);
      sum.add(file.byte_block(view.path, offset, count));
    }
    std::size_t axis = slabs.axis;
    while (axis > 0 && ++offset[axis - 1] == view.shape[axis - 1]) {
      offset[--axis] = 0;
    }
    if (axis == 0) {
      return;
    }
  }
}

std::string digest_of_variable(const NetcdfReader& file, const VariableView& view) {
  Sha256 sum;
  sum.add(name_of(view.type));
  for (const std::size_t length : view.shape) {
    sum.add(" ");
    sum.add(std::to_string(length));
  }
  sum.add("\n");
  if (view.size() > 0) {
    add_values(sum, file, view);
  }
  return sum.hex();
}

template <class Paths>
std::string total_of(const Paths& paths, const std::map<std::string, std::string>& datasets) {
  Sha256 sum;
  for (const std::string& path : paths) {
    sum.add(path + " " + datasets.at(path) + "\n");
  }
  return sum.hex();
}

std::vector<std::string> keys_of(const std::map<std::string, std::string>& datasets) {
  std::vector<std::string> keys;
  for (const auto& entry : datasets) {
    keys.push_back(entry.first);
  }
  return keys;
}

}  // namespace

std::string sha256_hex(std::string_view text) {
  Sha256 sum;
  sum.add(text);
  return sum.hex();
}

FileDigest digest(const NetcdfReader& file) {
  FileDigest result;
  for (const std::string& path : file.all_variables()) {
    if (path.starts_with("/provenance/")) {
      continue;
    }
    const VariableView view = file.describe(path);
    if (view.type != ValueType::text) {
      result.datasets[path] = digest_of_variable(file, view);
    }
  }
  result.total = total_of(keys_of(result.datasets), result.datasets);
  return result;
}

CommonDigest digest_common(const NetcdfReader& file_a, const NetcdfReader& file_b) {
  const FileDigest a = digest(file_a);
  const FileDigest b = digest(file_b);
  CommonDigest result;
  for (const auto& [path, sum] : a.datasets) {
    const auto other = b.datasets.find(path);
    if (other == b.datasets.end()) {
      result.only_a.push_back(path);
      continue;
    }
    result.common.push_back(path);
    if (sum != other->second) {
      result.different.push_back(path);
    }
  }
  std::ranges::copy_if(keys_of(b.datasets), std::back_inserter(result.only_b),
                       [&](const std::string& path) { return !a.datasets.contains(path); });
  result.total_a = total_of(result.common, a.datasets);
  result.total_b = total_of(result.common, b.datasets);
  return result;
}

}  // namespace guyub
