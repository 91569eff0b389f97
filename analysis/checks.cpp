#include "analysis/checks.hpp"

#include <cmath>
#include <cstdint>
#include <utility>

namespace guyub::analysis {
namespace {

/// Counts what was looked at and keeps the place of the first failure.
class Tally {
 public:
  explicit Tally(const RunResults& results) : results_(results) {}

  void look(bool holds, std::size_t variant, std::size_t replicate, std::size_t month, const std::string& what) {
    ++looked_;
    if (holds) return;
    if (failed_ == 0) {
      const std::string place = results_.variants[variant].id + ", " + std::to_string(replicate + 1) + ", " +
                                (results_.start + static_cast<std::int32_t>(month)).iso_date() + ", " + what;
      first_ = {"; pertama (alternatif, ulangan, bulan, pos): " + place,
                "; first (variant, replicate, month, item): " + place};
    }
    ++failed_;
  }

  Check check(std::string id, Bilingual name) const {
    const std::string looked = std::to_string(looked_);
    const std::string failed = std::to_string(failed_);
    return {std::move(id),
            std::move(name),
            failed_ == 0,
            {failed + " dari " + looked + " kesamaan tidak terpenuhi" + first_.id,
             failed + " of " + looked + " equalities do not hold" + first_.en}};
  }

 private:
  const RunResults& results_;
  std::size_t looked_ = 0;
  std::size_t failed_ = 0;
  Bilingual first_;
};

template <class Visit>
void for_each_run(const RunResults& results, Visit&& visit) {
  for (std::size_t variant = 0; variant < results.variants.size(); ++variant) {
    for (std::size_t replicate = 0; replicate < results.replicates; ++replicate) visit(variant, replicate);
  }
}

/// Amounts of one programme in one month; an item that the file lacks counts as zero.
struct LedgerMonth {
  std::int64_t appropriated, carried_in, households, delivery, leakage, unspent;

  bool balanced() const { return appropriated + carried_in == households + delivery + leakage + unspent; }
  bool negative() const {
    return appropriated < 0 || carried_in < 0 || households < 0 || delivery < 0 || leakage < 0 || unspent < 0;
  }
};

LedgerMonth ledger_month(const RunResults& results, std::size_t variant, std::size_t replicate, std::size_t month,
                         std::size_t programme) {
  const auto amount = [&](std::string_view item) -> std::int64_t {
    const std::size_t position = results.ledger_item(item);
    return position < results.ledger.items.size() ? results.rupiah(variant, replicate, month, programme, position) : 0;
  };
  return {amount("appropriated"), amount("carried_in"), amount("households"),
          amount("delivery"),     amount("leakage"),    amount("unspent")};
}

/// Equal, or both not defined.
bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

}  // namespace

Check check_ledger(const RunResults& results) {
  Tally tally(results);
  for_each_run(results, [&](std::size_t variant, std::size_t replicate) {
    for (std::size_t programme = 0; programme < results.programmes.size(); ++programme) {
      std::int64_t left = 0;
      for (std::size_t month = 0; month < results.months; ++month) {
        const LedgerMonth now = ledger_month(results, variant, replicate, month, programme);
        const bool carried = month == 0 || now.carried_in <= left;
        tally.look(now.balanced() && !now.negative() && carried, variant, replicate, month,
                   results.programmes[programme].id);
        left = now.unspent;
      }
    }
  });
  return tally.check("ledger",
                     {"Buku kas: anggaran = rumah tangga + penyaluran + kebocoran + sisa, tepat sampai rupiah",
                      "Ledger: budget = households + delivery + leakage + unspent, to the rupiah"});
}

Check check_persons(const RunResults& results) {
  Tally tally(results);
  const Series* persons = results.overall.find("persons");
  const Series* births = results.overall.find("births");
  const Series* deaths = results.overall.find("deaths");
  const Series* moved_in = results.overall.find("moved_in");
  const Series* moved_out = results.overall.find("moved_out");
  for_each_run(results, [&](std::size_t variant, std::size_t replicate) {
    for (std::size_t month = 1; month < results.months; ++month) {
      const double change = persons->at(variant, replicate, month) - persons->at(variant, replicate, month - 1);
      const double born = births->at(variant, replicate, month) - deaths->at(variant, replicate, month);
      const double balance = born + moved_in->at(variant, replicate, month) - moved_out->at(variant, replicate, month);
      tally.look(change == balance, variant, replicate, month, "persons");
    }
  });
  return tally.check("persons", {"Penduduk: perubahan jumlah = kelahiran - kematian + pendatang - yang pindah, tepat",
                                 "Persons: change in number = births - deaths + moved in - moved out, exactly"});
}

Check check_before_policy(const RunResults& results, const CompareOptions& options) {
  Tally tally(results);
  const std::size_t end = std::min(options.policy_start, results.months);
  const auto from_start = [&](std::size_t variant) { return variant < options.from_start.size() && options.from_start[variant]; };
  for (const SeriesTable* table : {&results.overall, &results.by_place, &results.by_decile}) {
    for (const Series& series : table->series) {
      for_each_run(results, [&](std::size_t variant, std::size_t replicate) {
        const bool free = variant == 0 || from_start(0) || from_start(variant);
        for (std::size_t month = 0; !free && month < end; ++month) {
          for (std::size_t group = 0; group < table->groups.size(); ++group) {
            const bool holds = same(series.at(variant, replicate, month, group), series.at(0, replicate, month, group));
            tally.look(holds, variant, replicate, month, series.indicator.id + " " + table->groups[group]);
          }
        }
      });
    }
  }
  return tally.check("before_policy", {"Sebelum kebijakan mulai, setiap alternatif yang hanya mengubah program persis sama dengan acuan",
                                       "Before the policy starts every variant that changes programmes only is exactly the base"});
}

Check check_fit(const RunResults& results) {
  std::size_t outside = 0;
  std::size_t required = 0;
  Bilingual which;
  for (const FitRow& row : results.fit) {
    if (!row.required) continue;
    ++required;
    if (std::abs(row.simulated - row.target) <= row.tolerance) continue;
    which.id += (outside == 0 ? ": " : "; ") + row.statistic.id;
    which.en += (outside == 0 ? ": " : "; ") + row.statistic.en;
    ++outside;
  }
  const std::string counts = std::to_string(outside);
  const std::string all = std::to_string(required);
  return {"fit",
          {"Penduduk buatan sesuai dengan statistik wilayah dalam batasnya",
           "The synthetic population meets the region's statistics within their limits"},
          outside == 0,
          {counts + " dari " + all + " statistik wajib di luar batas" + which.id,
           counts + " of " + all + " required statistics outside their limit" + which.en}};
}

Check check_why(const RunResults& results) {
  constexpr double rounding = 1e-9;   // of means: the sums behind them are integers
  Tally tally(results);
  const std::size_t parts = results.why.parts.size();
  for (const auto& [who, series] : {std::pair{"household", &results.why.households}, std::pair{"institution", &results.why.institutions}}) {
    std::size_t at = 0;
    for_each_run(results, [&](std::size_t variant, std::size_t replicate) {
      for (std::size_t month = 0; month < results.months; ++month) {
        for (const Label& programme : results.programmes) {
          double sum = 0.0;
          for (std::size_t part = 0; part < parts; ++part) sum += series->parts[at * parts + part];
          const bool decided = series->decisions[at] > 0.0;
          if (decided) tally.look(std::abs(sum - series->log_odds[at]) <= rounding, variant, replicate, month, programme.id + " " + who);
          ++at;
        }
      }
    });
  }
  return tally.check("why", {"Penerimaan: jumlah bagian-bagian = log-odds yang dipakai memutuskan",
                             "Acceptance: the parts sum to the log-odds with which decisions were made"});
}

std::vector<Check> checks_of(const RunResults& results, const CompareOptions& options) {
  std::vector<Check> checks;
  if (!results.ledger.items.empty()) checks.push_back(check_ledger(results));
  const bool counted = results.overall.find("persons") != nullptr && results.overall.find("births") != nullptr &&
                       results.overall.find("deaths") != nullptr && results.overall.find("moved_in") != nullptr &&
                       results.overall.find("moved_out") != nullptr;
  if (counted) checks.push_back(check_persons(results));
  if (options.policy_start > 0 && results.variants.size() > 1) checks.push_back(check_before_policy(results, options));
  if (!results.why.parts.empty()) checks.push_back(check_why(results));
  if (!results.fit.empty()) checks.push_back(check_fit(results));
  return checks;
}

}  // namespace guyub::analysis
