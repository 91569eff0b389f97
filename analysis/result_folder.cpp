#include "analysis/result_folder.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <system_error>

#include "sim/record/record_error.hpp"

namespace guyub {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const char* attempt, int error, const std::filesystem::path& part) {
  std::error_code ignored;
  std::filesystem::remove(part, ignored);
  throw RecordError(path.string(), attempt, std::strerror(error));
}

}  // namespace

std::filesystem::path result_folder(const std::filesystem::path& output, const std::filesystem::path& scenario, std::string_view hash) {
  std::string name = scenario.stem().string();
  name += '-';
  name += hash.substr(0, 8);
  return output / name;
}

void make_folder(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) throw RecordError(folder.string(), "cannot make the folder", error.message());
}

void write_text(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::path part = path;
  part += ".part";
  std::FILE* file = std::fopen(part.c_str(), "wb");
  if (file == nullptr) fail(path, "cannot write the file", errno, part);
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  const int write_error = errno;
  const bool closed = std::fclose(file) == 0;
  if (!written || !closed) fail(path, "cannot write the file", written ? errno : write_error, part);
  std::error_code error;
  std::filesystem::rename(part, path, error);
  if (error) fail(path, "cannot give the file its name", error.value(), part);
}

}  // namespace guyub
