#include "tests/analysis/synthetic_run.hpp"

#include <fmt/format.h>

#include <cmath>
#include <limits>
#include <utility>

namespace guyub::analysis {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// A replicate's own luck, without a random number.
double luck(std::size_t replicate, std::size_t month) {
  return std::sin(1.7 * static_cast<double>(replicate) + 0.9 * static_cast<double>(month));
}

void add_root_indicators(RunResults& run) {
  const auto moving = [](double level, double noise, double effect, double spread) {
    return [=](std::size_t variant, std::size_t replicate, std::size_t month) {
      const double policy = month < whole_run_policy_start ? 0.0 : static_cast<double>(variant);
      return level + noise * luck(replicate, month) + policy * (effect + spread * luck(replicate + 7, 3));
    };
  };
  add_indicator(run, "poverty_headcount", Format::share, Good::down, moving(0.19, 0.004, -0.012, 0.002));
  add_indicator(run, "poverty_gap", Format::share, Good::down, moving(0.05, 0.001, -0.004, 0.001));
  add_indicator(run, "gini", Format::number, Good::down, moving(0.33, 0.002, -0.003, 0.004));
  add_indicator(run, "consumption_per_capita", Format::rupiah, Good::up, moving(910'000.0, 9'000.0, 15'400.0, 2'000.0));
  for (const char* id : {"enrolment_7_12", "enrolment_13_15", "enrolment_16_18"}) {
    for (const char* sex : {"", "_female", "_male"}) {
      add_indicator(run, fmt::format("{}{}", id, sex), Format::share, Good::up, moving(0.9, 0.003, 0.001, 0.004));
    }
  }
  add_indicator(run, "child_work_10_17", Format::share, Good::down, moving(0.06, 0.001, 0.0, 0.0));
  const auto count = [](std::size_t, std::size_t, std::size_t month) {
    return 81'000.0 + 3.0 * static_cast<double>(month);
  };
  add_indicator(run, "persons", Format::number, Good::none, count);
  add_indicator(run, "births", Format::number, Good::none, [](std::size_t, std::size_t, std::size_t) { return 8.0; });
  add_indicator(run, "deaths", Format::number, Good::none, [](std::size_t, std::size_t, std::size_t) { return 7.0; });
  add_indicator(run, "moved_in", Format::number, Good::none, [](std::size_t, std::size_t, std::size_t) { return 6.0; });
  add_indicator(run, "moved_out", Format::number, Good::none, [](std::size_t, std::size_t, std::size_t) { return 4.0; });
}

void add_ledger(RunResults& run) {
  for (std::size_t variant = 1; variant < run.variants.size(); ++variant) {
    for (std::size_t replicate = 0; replicate < run.replicates; ++replicate) {
      std::int64_t left = 0;
      for (std::size_t month = whole_run_policy_start; month < run.months; ++month) {
        const auto cell = [&](std::string_view item) -> std::int64_t& {
          return ledger_cell(run, variant, replicate, month, variant - 1, item);
        };
        cell("appropriated") = 1'300'000'000;
        cell("carried_in") = left;
        cell("households") = 1'100'000'000 + 1'000'003 * static_cast<std::int64_t>(replicate);
        cell("delivery") = 90'000'000;
        cell("leakage") = 40'000'000;
        left = cell("appropriated") + left - cell("households") - cell("delivery") - cell("leakage");
        cell("unspent") = left;
      }
    }
  }
}

void add_programme_indicators(RunResults& run) {
  const auto own = [](double value) {
    return [value](std::size_t variant, std::size_t programme) {
      return variant == programme + 1 ? value + 0.01 * static_cast<double>(variant) : kNone;
    };
  };
  for (const auto& [id, value] : std::initializer_list<std::pair<const char*, double>>{{"coverage", 0.2},
                                                                                       {"exclusion_error", 0.4},
                                                                                       {"inclusion_error", 0.3},
                                                                                       {"take_up", 0.95},
                                                                                       {"household_acceptance", 0.8},
                                                                                       {"institution_acceptance", 0.6},
                                                                                       {"institution_reformed", 0.3}}) {
    add_programme_indicator(run, id, Format::share, Good::up, own(value));
  }
  add_programme_indicator(run, "beneficiaries", Format::number, Good::none, own(4000.0));
  for (const char* factor : {"outsider", "cost", "disruption", "risk"}) {
    add_programme_indicator(run, fmt::format("resistance_{}", factor), Format::number, Good::down, own(0.5));
    add_programme_indicator(run, fmt::format("institution_resistance_{}", factor), Format::number, Good::down,
                            own(0.7));
  }
}

/// Transfers a head that fall from decile to decile; none in the base.
void add_deciles(RunResults& run) {
  for (int decile = 1; decile <= 10; ++decile) run.by_decile.groups.push_back(fmt::format("decile_{}", decile));
  run.by_decile.groups.erase(run.by_decile.groups.begin());
  Series transfers(
      {"transfers_per_capita", {"Bantuan per orang", "Transfers per person"}, "IDR", Good::none, Format::rupiah},
      run.shape(10));
  for (std::size_t cell = 0; cell < transfers.values.size(); ++cell) {
    const std::size_t variant = cell / (10 * run.months * run.replicates);
    const std::size_t month = cell / 10 % run.months;
    const bool paid = variant > 0 && month >= whole_run_policy_start;
    transfers.values[cell] = paid ? 1000.0 * static_cast<double>(10 - cell % 10) : 0.0;
  }
  run.by_decile.series.push_back(transfers);
}

void add_twins(RunResults& run) {
  run.twins.buckets = {"lose_5", "lose", "same", "gain", "gain_5"};
  run.twins.deciles = 10;
  for (std::size_t variant = 0; variant < run.variants.size(); ++variant) {
    for (std::size_t replicate = 0; replicate < run.replicates; ++replicate) {
      const double moved = variant == 0 ? 0.0 : 0.1;
      for (const double share : {0.2 * moved, 0.3 * moved, 1.0 - 2.0 * moved, 0.5 * moved, moved})
        run.twins.share.push_back(share);
      for (std::size_t decile = 0; decile < 10; ++decile) {
        const double poverty = static_cast<double>(10 - decile) * static_cast<double>(variant);
        run.twins.consumption_change.push_back(0.005 * poverty);
        run.twins.received.push_back(10'000.0 * poverty);
      }
    }
  }
}

}  // namespace

RunResults empty_run(std::size_t variants, std::size_t replicates, std::size_t months) {
  RunResults run;
  run.start = Month(2025, 1);
  run.replicates = replicates;
  run.months = months;
  for (std::size_t at = 0; at < variants; ++at) {
    const std::string id = fmt::format("v{}", at);
    run.variants.push_back({id, {fmt::format("{} (id)", id), fmt::format("{} (en)", id)}});
  }
  return run;
}

void add_programmes(RunResults& run, const std::vector<std::string>& ids) {
  run.by_programme.groups = ids;
  for (const std::string& id : ids) run.programmes.push_back({id, {id, id}});
  run.ledger.items = {"appropriated", "carried_in", "households", "delivery", "leakage", "unspent"};
  run.ledger.values.assign(run.shape(ids.size()).size() * run.ledger.items.size(), 0);
}

std::int64_t& ledger_cell(RunResults& run, std::size_t variant, std::size_t replicate, std::size_t month,
                          std::size_t programme, std::string_view item) {
  const std::size_t cell =
      ((variant * run.replicates + replicate) * run.months + month) * run.programmes.size() + programme;
  return run.ledger.values.at(cell * run.ledger.items.size() + run.ledger_item(item));
}

RunResults whole_run() {
  RunResults run = empty_run(3, 4, 24);
  run.variants[0].name = {"Tanpa program", "No programme"};
  run.variants[1].name = {"Kupon pangan", "Food voucher"};
  run.variants[2].name = {"PKH partisipatif", "Participatory PKH"};
  add_root_indicators(run);
  add_programmes(run, {"bpnt", "pkh"});
  add_ledger(run);
  add_programme_indicators(run);
  add_deciles(run);
  add_twins(run);
  run.fit.push_back({{"Tingkat kemiskinan", "Poverty rate"}, "1", "", true, 0.192, 0.193, 0.003, 0.005});
  return run;
}

}  // namespace guyub::analysis
