#pragma once
// A table of published aggregates (configs/evidence/*.csv): a line of column names, then one row a line. Columns are found
// by name, never by position.

#include <cstddef>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace guyub::analysis {

/// A table that is missing or not one; the text names the file, the line and the reason.
class EvidenceError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class EvidenceTable {
 public:
  /// Reads a CSV file (RFC 4180: fields with commas stand in double quotes). Throws EvidenceError for a file that cannot be
  /// read, a name that stands twice, and a row of another length than the first line.
  static EvidenceTable read(const std::filesystem::path& path);

  std::size_t rows() const { return rows_.size(); }
  const std::vector<std::string>& columns() const { return names_; }
  bool has(std::string_view column) const;

  /// Throws EvidenceError when there is no such column.
  const std::string& text(std::size_t row, std::string_view column) const;
  /// Not a number where the field is empty. Throws EvidenceError for a field that is neither empty nor a number.
  double number(std::size_t row, std::string_view column) const;

 private:
  std::size_t position(std::string_view column) const;

  std::string path_;
  std::vector<std::string> names_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace guyub::analysis
