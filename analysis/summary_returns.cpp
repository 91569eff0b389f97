#include "analysis/summary_returns.hpp"

#include "analysis/comparison_words.hpp"
#include "analysis/summary_values.hpp"

namespace guyub::analysis {

using nlohmann::json;

json returns_json(const RunResults& results, const std::vector<ReturnRow>& rows) {
  json list = json::array();
  for (const ReturnRow& row : rows) {
    for (std::size_t at = 0; at < return_items; ++at) {
      const auto item = static_cast<ReturnItem>(at);
      const bool ratio = item == ReturnItem::benefit_cost_ratio || item == ReturnItem::value_of_public_funds;
      list.push_back(with({{"variant", results.variants[row.variant].id},
                           {"discount_rate", row.discount_rate},
                           {"inequality_aversion", row.inequality_aversion},
                           {"item", word_of(item)},
                           {"name", text(return_name(item))},
                           {"format", ratio ? "number" : "rupiah"}},
                          row.of(item)));
      if (item != ReturnItem::net_present_value) continue;
      list.back()["verdict"] = word_of(row.verdict);
      list.back()["tells"] = text(verdict_words(row.verdict, row.of(item).mean > 0.0));
    }
  }
  return list;
}

}  // namespace guyub::analysis
