#include "app/fit_table.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace guyub {
namespace {

constexpr std::size_t long_run = 10;   // rows of one kind from which they are told in one line

struct Row {
  std::string name;
  std::string kind;   ///< first word of the name
  double target;
  double simulated;
  double error;
  double tolerance;
  double difference() const { return simulated - target; }
};

std::vector<Row> rows_of(const nlohmann::json& summary, Language language) {
  std::vector<Row> rows;
  for (const nlohmann::json& fit : summary.value("fit", nlohmann::json::array())) {
    Row row;
    row.name = fit["statistic"][language == Language::indonesian ? "id" : "en"].get<std::string>();
    row.kind = row.name.substr(0, row.name.find_first_of(" ,"));
    const auto number = [&](const char* key) { return fit[key].is_number() ? fit[key].get<double>() : std::nan(""); };
    row.target = number("target");
    row.simulated = number("simulated");
    row.error = number("sampling_error");
    row.tolerance = number("tolerance");
    rows.push_back(std::move(row));
  }
  return rows;
}

std::string digits(double value) { return std::abs(value) >= 1000.0 ? fmt::format("{:.0f}", value) : fmt::format("{:.4f}", value); }

std::string line(const Row& row) {
  return fmt::format(" {:<42}{:>13}{:>13}{:>13}{:>13}{:>11}\n", row.name, digits(row.target), digits(row.simulated),
                     digits(row.difference()), digits(row.error), digits(row.tolerance));
}

std::string summary_line(const std::vector<Row>& rows, std::size_t first, std::size_t last, Language language) {
  const auto widest = std::max_element(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.begin() + static_cast<std::ptrdiff_t>(last),
                                       [](const Row& a, const Row& b) { return std::abs(a.difference()) < std::abs(b.difference()); });
  Row told = *widest;
  told.name = language == Language::indonesian ? fmt::format("{}: selisih terbesar dari {}", told.name, last - first)
                                               : fmt::format("{}: largest difference of {}", told.name, last - first);
  return line(told);
}

}  // namespace

std::string fit_table(const nlohmann::json& summary, Language language) {
  const std::vector<Row> rows = rows_of(summary, language);
  if (rows.empty()) return {};
  const bool id = language == Language::indonesian;
  std::string text = fmt::format("{}\n {:<42}{:>13}{:>13}{:>13}{:>13}{:>11}\n",
                                 id ? "Penduduk sintetis terhadap angka resmi daerah" : "The synthetic population against the region's statistics", "",
                                 id ? "resmi" : "published", id ? "simulasi" : "simulated", id ? "selisih" : "difference",
                                 id ? "galat contoh" : "sampling", id ? "batas" : "limit");
  for (std::size_t first = 0; first < rows.size();) {
    std::size_t last = first + 1;
    while (last < rows.size() && rows[last].kind == rows[first].kind) ++last;
    if (last - first >= long_run) {
      text += summary_line(rows, first, last, language);
    } else {
      for (std::size_t i = first; i < last; ++i) text += line(rows[i]);
    }
    first = last;
  }
  return text;
}

}  // namespace guyub
