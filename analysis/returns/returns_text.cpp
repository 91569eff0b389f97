#include "analysis/returns/returns_text.hpp"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/summary_reading.hpp"
#include "analysis/text_layout.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::analysis {
namespace {

using nlohmann::json;

constexpr std::size_t width = 110;

/// The benefit per rupiah of cost that belongs to a net present value.
double ratio_of(const json& returns, const json& value) {
  for (const json& row : returns) {
    if (row.at("item") == "benefit_cost_ratio" && row.at("variant") == value.at("variant") && row.at("discount_rate") == value.at("discount_rate") &&
        row.at("inequality_aversion") == value.at("inequality_aversion")) {
      return number_in(row.at("estimate"));
    }
  }
  return std::nan("");
}

std::string title_of(const json& summary, const json& id, Language language) {
  for (const json& variant : summary.at("variants")) {
    if (variant.at("id") == id) return in(variant.at("title"), language);
  }
  return id;
}

}  // namespace

std::string returns_table(const json& summary, Language language) {
  const json& returns = summary.at("returns");
  if (returns.empty()) return "";
  std::string out = pick({"Manfaat terhadap biaya (nilai bersih; manfaat per rupiah)", "Benefit against cost (net present value; benefit per rupiah)"}, language) + "\n";
  std::string before;
  for (const json& row : returns) {
    if (row.at("item") != "net_present_value") continue;
    const std::string title = title_of(summary, row.at("variant"), language);
    if (title != before) out += fmt::format(" {}\n", title);
    before = title;
    const std::string tells = in(row.at("tells"), language);
    out += fmt::format("  {} {:>4}, {} {}: {} ({}); {}{}\n", pick({"diskonto", "discount rate"}, language), format_share(number_in(row.at("discount_rate")), language, 0),
                       pick({"keengganan ketimpangan", "inequality aversion"}, language), format_significant(number_in(row.at("inequality_aversion")), 2, language),
                       format_rupiah(number_in(row.at("estimate")), language), format_interval(number_in(row.at("low")), number_in(row.at("high")), "rupiah", language),
                       format_number(ratio_of(returns, row), 2, language), tells.empty() ? "" : " (" + tells + ")");
  }
  const std::string note = pick({"Diskonto, keengganan terhadap ketimpangan, dan nilai uang negara adalah pilihan nilai. Selang hanya memuat undian. Tidak dihitung: kesehatan, rasa "
                                 "aman, martabat, waktu ibu.",
                                 "Discount rate, aversion to inequality and the worth of public money are choices of values. Ranges hold luck alone. Not counted: health, security, "
                                 "dignity, mothers' time."},
                                language);
  for (const std::string& line : wrapped(note, width)) out += line + '\n';
  return out;
}

}  // namespace guyub::analysis
