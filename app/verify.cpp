#include "app/verify.hpp"

#include <fmt/format.h>

#include "sim/record/digest.hpp"
#include "sim/record/netcdf_reader.hpp"
#include "sim/record/record_error.hpp"

namespace guyub {
namespace {

ExitCode verify_two(const NetcdfReader& a, const NetcdfReader& b) {
  const CommonDigest both = digest_common(a, b);
  fmt::print("{}  {}\n{}  {}\n", both.total_a, a.path(), both.total_b, b.path());
  for (const std::string& path : both.different) fmt::print("different: {}\n", path);
  fmt::print("{} of {} common datasets are the same\n", both.common.size() - both.different.size(), both.common.size());
  return both.same() && !both.common.empty() ? ExitCode::ok : ExitCode::check_failed;
}

}  // namespace

ExitCode verify(const std::filesystem::path& file, const std::optional<std::filesystem::path>& other) {
  try {
    const NetcdfReader reader(file);
    if (other) return verify_two(reader, NetcdfReader(*other));
    fmt::print("{}  {}\n", digest(reader).total, reader.path());
    return ExitCode::ok;
  } catch (const RecordError& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return ExitCode::unreadable_input;
  }
}

}  // namespace guyub
