#include "analysis/returns/returns.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace guyub::analysis {
namespace {

constexpr double months_a_year = 12.0;

/// A series of one grouping, or zeros (ones) where the run does not have it.
double read(const Series* series, std::size_t variant, std::size_t replicate, std::size_t month, std::size_t group, double missing) {
  if (series == nullptr) return missing;
  const double value = series->at(variant, replicate, month, group);
  return std::isfinite(value) ? value : missing;
}

/// One account of one variant in one replicate.
class Account {
 public:
  Account(const RunResults& results, const CompareOptions& options, const ReturnRules& rules, double rate, double aversion)
      : results_(results), start_(options.policy_start), rules_(rules), rate_(rate), aversion_(aversion) {}

  std::array<double, return_items> of(std::size_t variant, std::size_t replicate) const {
    double consumption = 0.0;
    double schooling = 0.0;
    double cost = 0.0;
    for (std::size_t month = start_; month < results_.months; ++month) {
      const double years = static_cast<double>(month - start_) / months_a_year;
      consumption += discount(years) * consumption_gain(variant, replicate, month);
      schooling += pupils_gain(variant, replicate, month) / months_a_year * worth_of_a_school_year(replicate, month, years);
      cost += discount(years) * (spent(variant, replicate, month) - spent(0, replicate, month));
    }
    const double end = static_cast<double>(results_.months - start_) / months_a_year;
    const double savings = discount(end) * savings_gain(variant, replicate);
    const double gain = consumption + savings + schooling;
    const double weighed = rules_.economics.public_funds * cost;
    const double none = std::numeric_limits<double>::quiet_NaN();
    return {consumption, savings, schooling, cost, gain - weighed, cost > 0.0 ? gain / weighed : none, cost > 0.0 ? gain / cost : none};
  }

 private:
  double discount(double years) const { return std::pow(1.0 + rate_, -years); }

  const Series* overall(std::string_view id) const { return results_.overall.find(id); }
  const Series* by_decile(std::string_view id) const { return results_.by_decile.find(id); }

  double real_consumption(std::size_t variant, std::size_t replicate, std::size_t month, std::size_t decile) const {
    const double persons = read(by_decile("persons"), variant, replicate, month, decile, 0.0);
    const double each = read(by_decile("consumption_per_capita"), variant, replicate, month, decile, 0.0);
    return persons * each / read(overall("price_level"), variant, replicate, month, 0, 1.0);
  }

  double weight(std::size_t replicate, std::size_t decile) const {
    const double mean = read(overall("consumption_per_capita"), 0, replicate, start_, 0, 0.0);
    const double own = read(by_decile("consumption_per_capita"), 0, replicate, start_, decile, 0.0);
    return own > 0.0 ? std::pow(mean / own, aversion_) : 1.0;
  }

  double consumption_gain(std::size_t variant, std::size_t replicate, std::size_t month) const {
    double gain = 0.0;
    for (std::size_t decile = 0; decile < results_.by_decile.groups.size(); ++decile) {
      gain += weight(replicate, decile) * (real_consumption(variant, replicate, month, decile) - real_consumption(0, replicate, month, decile));
    }
    return gain;
  }

  double savings_gain(std::size_t variant, std::size_t replicate) const {
    const std::size_t last = results_.months - 1;
    const auto all = [&](std::size_t of) {
      return read(overall("savings_per_household"), of, replicate, last, 0, 0.0) * read(overall("households"), of, replicate, last, 0, 0.0);
    };
    return all(variant) - all(0);
  }

  double pupils_gain(std::size_t variant, std::size_t replicate, std::size_t month) const {
    const Series* const pupils = overall("pupils");
    return read(pupils, variant, replicate, month, 0, 0.0) - read(pupils, 0, replicate, month, 0, 0.0);
  }

  /// Present value of what a year at school from now on will earn.
  double worth_of_a_school_year(std::size_t replicate, std::size_t month, double years) const {
    const EconomicsSettings& e = rules_.economics;
    const double earned = read(overall("income_per_capita"), 0, replicate, month, 0, 0.0) - read(overall("transfers_per_capita"), 0, replicate, month, 0, 0.0);
    const double earnings = months_a_year * earned / rules_.adult_share;
    double factors = 0.0;
    for (double later = e.school_to_work_years; years + later < e.horizon_years; later += 1.0) factors += discount(years + later);
    return e.grade_per_school_year * rules_.schooling_return * earnings * factors;
  }

  double spent(std::size_t variant, std::size_t replicate, std::size_t month) const {
    double rupiah = 0.0;
    for (const std::string_view name : {"households", "delivery", "leakage"}) {
      const std::size_t item = results_.ledger_item(name);
      if (item >= results_.ledger.items.size()) continue;
      for (std::size_t k = 0; k < results_.programmes.size(); ++k) rupiah += static_cast<double>(results_.rupiah(variant, replicate, month, k, item));
    }
    return rupiah;
  }

  const RunResults& results_;
  std::size_t start_;
  const ReturnRules& rules_;
  double rate_;
  double aversion_;
};

ReturnRow row_of(const RunResults& results, const CompareOptions& options, const ReturnRules& rules, std::size_t variant, double rate, double aversion) {
  const Account account(results, options, rules, rate, aversion);
  std::array<std::vector<double>, return_items> values;
  for (std::size_t replicate = 0; replicate < results.replicates; ++replicate) {
    const std::array<double, return_items> one = account.of(variant, replicate);
    for (std::size_t item = 0; item < return_items; ++item) values[item].push_back(one[item]);
  }
  ReturnRow row{variant, rate, aversion, {}, Verdict::undefined};
  for (std::size_t item = 0; item < return_items; ++item) row.items[item] = estimate_of(values[item], options.interval);
  row.verdict = verdict_of(values[static_cast<std::size_t>(ReturnItem::net_present_value)], options.interval);
  return row;
}

}  // namespace

std::string_view word_of(ReturnItem item) {
  constexpr std::array<std::string_view, return_items> names{"consumption", "savings", "schooling", "cost", "net_present_value", "benefit_cost_ratio", "value_of_public_funds"};
  return names[static_cast<std::size_t>(item)];
}

Bilingual return_name(ReturnItem item) {
  switch (item) {
    case ReturnItem::consumption: return {"Konsumsi rumah tangga", "Consumption of households"};
    case ReturnItem::savings: return {"Tabungan pada akhir simulasi", "Savings at the end of the run"};
    case ReturnItem::schooling: return {"Pendapatan kelak karena sekolah", "Later earnings from schooling"};
    case ReturnItem::cost: return {"Biaya anggaran", "Budget cost"};
    case ReturnItem::net_present_value: return {"Nilai bersih sekarang", "Net present value"};
    case ReturnItem::benefit_cost_ratio: return {"Manfaat per rupiah biaya", "Benefit per rupiah of cost"};
    case ReturnItem::value_of_public_funds: return {"Nilai per rupiah uang negara", "Value per rupiah of public funds"};
  }
  return {};
}

std::vector<ReturnRow> returns_of(const RunResults& results, const CompareOptions& options, const ReturnRules& rules) {
  std::vector<ReturnRow> rows;
  const bool known = results.by_decile.find("consumption_per_capita") != nullptr && results.by_decile.find("persons") != nullptr;
  if (!known || options.policy_start >= results.months || !(rules.adult_share > 0.0)) return rows;
  for (std::size_t variant = 1; variant < results.variants.size(); ++variant) {
    for (const double rate : rules.economics.discount_rate) {
      for (const double aversion : rules.economics.inequality_aversion) rows.push_back(row_of(results, options, rules, variant, rate, aversion));
    }
  }
  return rows;
}

}  // namespace guyub::analysis
