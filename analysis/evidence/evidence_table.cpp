#include "analysis/evidence/evidence_table.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fstream>
#include <limits>
#include <system_error>

#include <fmt/format.h>

namespace guyub::analysis {
namespace {

/// The fields of one line.
std::vector<std::string> fields_of(std::string_view line) {
  std::vector<std::string> fields(1);
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (quoted && c == '"' && i + 1 < line.size() && line[i + 1] == '"') {
      fields.back() += '"';
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      fields.emplace_back();
    } else if (c != '\r') {
      fields.back() += c;
    }
  }
  return fields;
}

}  // namespace

EvidenceTable EvidenceTable::read(const std::filesystem::path& path) {
  EvidenceTable table;
  table.path_ = path.string();
  std::ifstream file(path);
  if (!file) throw EvidenceError(fmt::format("{}: cannot be read ({})", table.path_, std::error_code(errno, std::generic_category()).message()));
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    std::vector<std::string> fields = fields_of(line);
    if (number == 1) {
      table.names_ = std::move(fields);
      std::vector<std::string> sorted = table.names_;
      std::sort(sorted.begin(), sorted.end());
      const auto twice = std::adjacent_find(sorted.begin(), sorted.end());
      if (twice != sorted.end()) throw EvidenceError(fmt::format("{}:1: two columns named `{}`", table.path_, *twice));
      continue;
    }
    if (fields.size() == 1 && fields.front().empty()) continue;
    if (fields.size() != table.names_.size()) {
      throw EvidenceError(fmt::format("{}:{}: {} fields, but {} columns", table.path_, number, fields.size(), table.names_.size()));
    }
    table.rows_.push_back(std::move(fields));
  }
  return table;
}

std::size_t EvidenceTable::position(std::string_view column) const {
  return static_cast<std::size_t>(std::find(names_.begin(), names_.end(), column) - names_.begin());
}

bool EvidenceTable::has(std::string_view column) const { return position(column) < names_.size(); }

const std::string& EvidenceTable::text(std::size_t row, std::string_view column) const {
  const std::size_t at = position(column);
  if (at == names_.size()) throw EvidenceError(fmt::format("{}:1: no column `{}` (there are {})", path_, column, fmt::join(names_, ", ")));
  return rows_.at(row).at(at);
}

double EvidenceTable::number(std::size_t row, std::string_view column) const {
  const std::string& field = text(row, column);
  if (field.empty()) return std::numeric_limits<double>::quiet_NaN();
  double value = 0.0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc{} || end != field.data() + field.size()) {
    throw EvidenceError(fmt::format("{}: `{}` in column `{}` is not a number (row {} after the names)", path_, field, column, row + 1));
  }
  return value;
}

}  // namespace guyub::analysis
