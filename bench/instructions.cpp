#include "bench/instructions.hpp"

#include <fstream>

namespace guyub::bench {

std::optional<double> stored_instructions(const std::filesystem::path& file, const std::string& build) {
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    line = line.substr(0, line.find('#'));
    if (line.rfind(build + ":", 0) == 0) return std::stod(line.substr(build.size() + 1));
  }
  return {};
}

}  // namespace guyub::bench
