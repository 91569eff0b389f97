#include "analysis/forecast_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <vector>

#include "analysis/report/format.hpp"
#include "analysis/summary_reading.hpp"
#include "analysis/text_layout.hpp"
#include "sim/scenario/describe.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

constexpr std::size_t kWidth = 110;

using Line = std::array<std::string, 4>;  ///< variant, simulated, forecast with its range, parts

/// Rupiah with all their digits: a scale word would hide the difference between path and line.
std::string written(double value, const std::string& format, Language language) {
  return format == "rupiah" ? format_number(value, 0, language) : format_value(value, format, language);
}

Line line_of(const json& indicator, const json& variant, const json& path, Language language) {
  const std::string format = indicator.at("format");
  const auto last = [&](const char* key) { return written(path.at(key).back().get<double>(), format, language); };
  const json& parts = path.at("parts");
  return {in(variant.at("title"), language), last("mean"),
          fmt::format("{} [{}; {}]", last("trend"), last("trend_low"), last("trend_high")),
          parts.is_string() ? format_month(parts.get<std::string>(), language) : std::string("\u2013")};
}

bool is_forecast(const json& path) {
  return !path.at("trend").empty() && path.at("mean").back().is_number() && path.at("trend_low").back().is_number();
}

std::vector<Line> lines_of(const json& summary, const json& indicator, Language language) {
  std::vector<Line> lines;
  for (const json& variant : summary.at("variants")) {
    for (const json& path : summary.at("paths")) {
      const bool own = path.at("indicator") == indicator.at("id") && path.at("variant") == variant.at("id");
      if (own && is_forecast(path)) lines.push_back(line_of(indicator, variant, path, language));
    }
  }
  return lines;
}

std::string forecast_note(const json& summary, Language language) {
  return fmt::format(
      fmt::runtime(pick({"Garis ditarik melalui {} bulan pertama jalur alternatif itu sendiri, termasuk musimnya, lalu "
                         "diteruskan. Garis ini bukan gambaran keadaan tanpa program.",
                         "The line is drawn through the first {} months of each variant's own path, seasons included, "
                         "and carried on. It is no counterfactual: it does not say what would be without the "
                         "programme."},
                        language)),
      summary.at("fit_months").get<std::size_t>());
}

/// An indicator's name over the lines of its variants.
struct Part {
  std::string name;
  std::vector<Line> lines;
};

std::vector<Part> parts_of(const json& summary, Language language) {
  std::vector<Part> parts;
  for (const json& id : summary.at("primary")) {
    for (const json& indicator : summary.at("indicators")) {
      if (indicator.at("id") != id) continue;
      const std::string unit = indicator.at("format") == "rupiah" ? pick({" (Rp)", " (IDR)"}, language) : "";
      Part part{in(indicator.at("name"), language) + unit, lines_of(summary, indicator, language)};
      if (!part.lines.empty()) parts.push_back(std::move(part));
    }
  }
  return parts;
}

}  // namespace

std::string forecast_table(const json& summary, Language language) {
  std::vector<Part> parts = parts_of(summary, language);
  if (parts.empty()) return "";
  const Line heads{pick({"Bulan terakhir", "Last month"}, language), pick({"Simulasi", "Simulated"}, language),
                   pick({"Garis lurus", "Straight line"}, language), pick({"Berpisah sejak", "Parts from"}, language)};
  std::array<std::size_t, 4> widths{};
  const auto widen = [&widths](const Line& line) {
    for (std::size_t at = 0; at < widths.size(); ++at) widths[at] = std::max(widths[at], display_width(line[at]));
  };
  widen(heads);
  for (const Part& part : parts) std::for_each(part.lines.begin(), part.lines.end(), widen);
  const auto laid_out = [&widths](const Line& line) {
    return fmt::format("   {}  {}  {}  {}\n", padded_right(line[0], widths[0]), padded_left(line[1], widths[1]),
                       padded_left(line[2], widths[2]), line[3]);
  };
  std::string out;
  for (const std::string& line : wrapped(forecast_note(summary, language), kWidth)) out += line + '\n';
  out += laid_out(heads);
  for (const Part& part : parts) {
    out += fmt::format(" {}\n", part.name);
    for (const Line& line : part.lines) out += laid_out(line);
  }
  return out;
}

}  // namespace guyub::analysis
