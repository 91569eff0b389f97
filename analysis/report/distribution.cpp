// Whose life changes: consumption by decile, and shares of persons who lose and gain.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/sections.hpp"
#include "analysis/report/words.hpp"

namespace guyub {
namespace {

using nlohmann::json;

constexpr int kDeciles = 10;

const json* decile_record(const json& deciles, const std::string& variant, int decile) {
  for (const json& record : deciles) {
    if (string_of(record, "variant") == variant && static_cast<int>(number_of(record, "decile")) == decile)
      return &record;
  }
  return nullptr;
}

std::string signed_percent(double value, Language language) {
  const std::string text = format_number(value, 1, language);
  return (std::isfinite(value) && value >= 0.05 ? "+" : "") + text + "%";
}

std::string decile_cell(const json* record) {
  if (record == nullptr) return "\u2013";
  const Bilingual text = in_both([record](Language language) {
    std::string cell = "<b>" + signed_percent(number_of(*record, "consumption_change_percent"), language) + "</b>";
    if (std::isfinite(number_of(*record, "low"))) {
      cell += "<small>" +
              format_interval(number_of(*record, "low") / 100, number_of(*record, "high") / 100, "share", language) +
              "</small>";
    }
    const double received = number_of(*record, "received_idr_month");
    if (std::isfinite(received))
      cell += "<small>" + format_rupiah(received, language) + " " + std::string(in(words::kPerMonth, language)) +
              "</small>";
    return cell;
  });
  return both_html(text.id, text.en);
}

template <class Present>
std::vector<const ReportVariant*> variants_with(const ReportContext& context, const Present& present) {
  std::vector<const ReportVariant*> chosen = all_variants(context);
  std::erase_if(chosen, [&present](const ReportVariant* variant) { return !present(variant->id); });
  return chosen;
}

/// What the poorest tenth gains, a clause for each variant.
std::string poorest_sentence(const json& deciles, const std::vector<const ReportVariant*>& variants,
                             Language language) {
  std::string text =
      language == Language::english ? "Consumption of the poorest tenth: " : "Konsumsi sepersepuluh termiskin: ";
  for (std::size_t at = 0; at < variants.size(); ++at) {
    const json* record = decile_record(deciles, variants[at]->id, 1);
    const double change = record == nullptr ? std::nan("") : number_of(*record, "consumption_change_percent");
    text += (at > 0 ? "; " : "") + in(variants[at]->title, language) + " " + signed_percent(change, language);
  }
  return text;
}

std::string deciles_figure(const ReportContext& context) {
  const json& deciles = list_of(context.summary, "deciles");
  std::vector<const ReportVariant*> variants = variants_with(context, [&](const std::string& id) {
    return find_record(deciles, {{"variant", id}}) != nullptr;
  });
  if (variants.size() > 1) std::erase_if(variants, [](const ReportVariant* variant) { return variant->is_base; });
  if (variants.empty()) return "";
  Table table(both(words::kDecileNote), "numbers");
  table.heads(variant_heads(words::kDecile, variants));
  for (int decile = 1; decile <= kDeciles; ++decile) {
    std::vector<std::string> cells;
    for (const ReportVariant* variant : variants)
      cells.push_back(decile_cell(decile_record(deciles, variant->id, decile)));
    table.row(std::to_string(decile), cells);
  }
  Figure content;
  content.id = "deciles-figure";
  content.finding = in_both([&](Language language) { return poorest_sentence(deciles, variants, language); });
  content.alternative = {
      "Batang perubahan konsumsi untuk sepuluh desil, satu panel tiap alternatif; nilainya ada dalam tabel.",
      "Bars of the change in consumption for ten deciles, a panel for each variant; the values are in the table."};
  for (const ReportVariant* variant : variants)
    content.panels += chart_panel("deciles", {{"variant", variant->id}}, variant_mark(*variant));
  content.table = table.html();
  content.csv = csv_button("deciles");
  return figure(context, content);
}

std::vector<const json*> distinct(const json& records, std::string_view key) {
  std::vector<const json*> firsts;
  for (const json& record : records) {
    const bool known = std::any_of(firsts.begin(), firsts.end(),
                                   [&](const json* first) { return string_of(*first, key) == string_of(record, key); });
    if (!known) firsts.push_back(&record);
  }
  return firsts;
}

std::string share_cell(const json* record) {
  if (record == nullptr) return "\u2013";
  const Bilingual text = in_both([record](Language language) {
    std::string cell = "<b>" + format_share(number_of(*record, "share"), language) + "</b>";
    if (std::isfinite(number_of(*record, "low"))) {
      cell += "<small>" + format_interval(number_of(*record, "low"), number_of(*record, "high"), "share", language) +
              "</small>";
    }
    return cell;
  });
  return both_html(text.id, text.en);
}

std::string bucket_legend(const std::vector<const json*>& buckets) {
  std::string items;
  for (const json* bucket : buckets) {
    items += "<li><span class=\"swatch bucket-" + escape_html(string_of(*bucket, "bucket")) + "\"></span>" +
             both(text_of(*bucket, "name")) + "</li>";
  }
  return "<ul class=\"legend\">" + items + "</ul>\n";
}

std::string gain_sentence(const json& records, const std::vector<const ReportVariant*>& variants, Language language) {
  std::string text =
      language == Language::english ? "Persons who gain against the base: " : "Orang yang naik dibanding acuan: ";
  for (std::size_t at = 0; at < variants.size(); ++at) {
    double share = 0;
    for (const json& record : records) {
      const bool gains = string_of(record, "bucket").starts_with("gain");
      if (string_of(record, "variant") == variants[at]->id && gains) share += number_of(record, "share");
    }
    text += (at > 0 ? "; " : "") + in(variants[at]->title, language) + " " + format_share(share, language, 0);
  }
  return text;
}

std::string buckets_figure(const ReportContext& context) {
  const json& records = list_of(context.summary, "buckets");
  const std::vector<const ReportVariant*> variants = variants_with(context, [&](const std::string& id) {
    return find_record(records, {{"variant", id}}) != nullptr;
  });
  if (variants.empty()) return "";
  const std::vector<const json*> buckets = distinct(records, "bucket");
  Table table(both(words::kBucketNote), "numbers");
  std::vector<std::string> heads{both(words::kVariant)};
  for (const json* bucket : buckets) heads.push_back(both(text_of(*bucket, "name")));
  table.heads(heads);
  for (const ReportVariant* variant : variants) {
    std::vector<std::string> cells;
    for (const json* bucket : buckets)
      cells.push_back(
          share_cell(find_record(records, {{"variant", variant->id}, {"bucket", string_of(*bucket, "bucket")}})));
    table.row(variant_mark(*variant), cells);
  }
  Figure content;
  content.id = "buckets-figure";
  content.finding = in_both([&](Language language) { return gain_sentence(records, variants, language); });
  content.alternative = {
      "Batang bertumpuk tiap alternatif dari yang turun lebih dari 5% sampai yang naik lebih dari 5%; nilainya ada "
      "dalam tabel.",
      "A stacked bar for each variant from those who lose more than 5% to those who gain more than 5%; the values are "
      "in the table."};
  content.panels = chart_panel("buckets", {}, bucket_legend(buckets), PanelWidth::wide);
  content.table = table.html();
  content.csv = csv_button("buckets");
  return figure(context, content);
}

}  // namespace

std::string distribution_section(const ReportContext& context) {
  return deciles_figure(context) + buckets_figure(context);
}

}  // namespace guyub
