#include "analysis/calibration/journal.hpp"

#include <fstream>
#include <sstream>
#include <utility>

#include <fmt/format.h>

#include "analysis/result_folder.hpp"

namespace guyub::calibration {
namespace {

constexpr std::chrono::seconds between_saves{5};

/// A line: seed, outputs, and a full stop that shows it is whole. False when it is not.
bool read_entry(const std::string& line, std::uint64_t& seed, Outputs& outputs) {
  std::istringstream words(line);
  std::string word;
  if (!(words >> seed)) return false;
  while (words >> word) {
    if (word == ".") return true;
    char* end = nullptr;
    outputs.push_back(std::strtod(word.c_str(), &end));
    if (end != word.c_str() + word.size()) return false;
  }
  return false;
}

}  // namespace

Journal::Journal(std::filesystem::path path, std::string title) : path_(std::move(path)), title_(std::move(title)) { read(); }

void Journal::read() {
  std::ifstream file(path_);
  std::string line;
  if (!std::getline(file, line) || line != title_) return;
  while (std::getline(file, line)) {
    Entry entry{};
    if (!read_entry(line, entry.seed, entry.outputs)) break;
    entries_.push_back(std::move(entry));
  }
  saved_ = entries_.size();
}

const Outputs* Journal::find(std::size_t number, std::uint64_t seed) const {
  return number < entries_.size() && entries_[number].seed == seed ? &entries_[number].outputs : nullptr;
}

void Journal::add(std::uint64_t seed, Outputs outputs) { entries_.push_back({seed, std::move(outputs)}); }

void Journal::save(bool now) {
  if (saved_ == entries_.size()) return;
  if (!now && std::chrono::steady_clock::now() - last_ < between_saves) return;
  std::string text = title_ + "\n";
  for (const Entry& entry : entries_) {
    text += fmt::format("{}", entry.seed);
    for (const double output : entry.outputs) text += fmt::format(" {}", output);
    text += " .\n";
  }
  write_text(path_, text);
  saved_ = entries_.size();
  last_ = std::chrono::steady_clock::now();
}

}  // namespace guyub::calibration
