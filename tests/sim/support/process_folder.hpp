#pragma once
// A folder of this process alone, gone at its end: tests run beside each other, each in a process of its own.

#include <unistd.h>

#include <filesystem>
#include <string>

namespace guyub {

inline const std::filesystem::path& process_folder() {
  struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("guyub_test_" + std::to_string(::getpid()));
    Folder() { std::filesystem::create_directories(path); }
    ~Folder() {
      std::error_code ignored;
      std::filesystem::remove_all(path, ignored);
    }
  };
  static const Folder folder;
  return folder.path;
}

}  // namespace guyub
