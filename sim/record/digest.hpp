#pragma once
// Fingerprints (SHA-256): of a text, and of the numbers in a result file.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "sim/record/netcdf_reader.hpp"

namespace guyub {

/// 64 hexadecimal digits. Of the resolved scenario's text it is the scenario hash.
std::string sha256_hex(std::string_view text);

/// What must be the same when a run is repeated. Left out: texts, attributes (dates, history) and the group
/// /provenance; storage (chunks, compression) does not count.
struct FileDigest {
  std::string total;                            ///< over all datasets, sorted by path
  std::map<std::string, std::string> datasets;  ///< path -> type, shape and little-endian bytes in row order
};

FileDigest digest(const NetcdfReader& file);

/// Two files compared on the datasets that both have.
struct CommonDigest {
  std::string total_a, total_b;        ///< over the common datasets only
  std::vector<std::string> common;     ///< paths, sorted
  std::vector<std::string> different;  ///< those of `common` whose numbers differ
  std::vector<std::string> only_a, only_b;

  bool same() const { return different.empty(); }
};

CommonDigest digest_common(const NetcdfReader& file_a, const NetcdfReader& file_b);

}  // namespace guyub
