#include "sim/record/region_series.hpp"

#include <algorithm>
#include <array>

#include "sim/record/indicators.hpp"
#include "sim/record/programme_indicators.hpp"

namespace guyub {
namespace {

constexpr std::size_t places = RegionReading::places;
constexpr std::size_t ledger_length = static_cast<std::size_t>(LedgerItem::count);

template <class Table>
std::vector<SeriesWords> words_of(const Table& table) {
  std::vector<SeriesWords> words;
  for (const auto& row : table) words.push_back({row.name, row.unit, row.good, row.format, row.words});
  return words;
}

const std::array<SeriesWords, 2> shape_words{{
    {"gini", "1", "down", "number", {"Rasio Gini konsumsi", "Gini of consumption"}},
    {"palma", "1", "down", "number", {"Rasio Palma", "Palma ratio"}},
}};

constexpr std::array<LedgerItemWords, ledger_length> item_words{{
    {"appropriated", {"Dianggarkan bulan itu", "Appropriated in the month"}},
    {"carried_in", {"Sisa dari bulan sebelumnya", "Carried in from the month before"}},
    {"households", {"Diterima rumah tangga", "Received by households"}},
    {"delivery", {"Biaya penyaluran", "Cost of delivery"}},
    {"leakage", {"Kebocoran", "Leakage"}},
    {"unspent", {"Belum terpakai pada akhir bulan", "Not spent at the month's end"}},
}};

}  // namespace

std::span<const SeriesWords> shape_indicators() { return shape_words; }

std::span<const LedgerItemWords> ledger_item_words() { return item_words; }
std::vector<std::string> ledger_items() {
  std::vector<std::string> items;
  for (const LedgerItemWords& item : item_words) items.emplace_back(item.key);
  return items;
}

RegionSeries::RegionSeries(std::span<const VariantModel> variants, std::vector<std::string> programme_ids)
    : ledger({variants.size(), static_cast<std::size_t>(variants.front().model.head.run.replicates),
              static_cast<std::size_t>(variants.front().model.head.run.months), std::max<std::size_t>(1, programme_ids.size()) * ledger_length},
             0),
      programme_ids_(std::move(programme_ids)),
      variants_(variants) {
  const auto lengths = [&](std::size_t groups) {
    return Array::Lengths{ledger.lengths().variants, ledger.lengths().replicates, ledger.lengths().months, groups};
  };
  names = words_of(indicators());
  shape_names.assign(shape_words.begin(), shape_words.end());
  programme_names = words_of(programme_indicators());
  everyone.assign(names.size(), Array(lengths(1), not_a_number));
  by_place.assign(names.size(), Array(lengths(places), not_a_number));
  by_decile.assign(names.size(), Array(lengths(Aggregates::deciles), not_a_number));
  shapes.assign(shape_names.size(), Array(lengths(1), not_a_number));
  by_programme.assign(programme_names.size(), Array(lengths(std::max<std::size_t>(1, programme_ids_.size())), not_a_number));
  for (const VariantModel& variant : variants) {
    std::vector<std::size_t>& positions = position_.emplace_back();
    for (const Programme& programme : variant.programmes) {
      positions.push_back(static_cast<std::size_t>(std::find(programme_ids_.begin(), programme_ids_.end(), programme.id) - programme_ids_.begin()));
    }
  }
}

void RegionSeries::add(std::size_t variant, std::size_t replicate, std::size_t month, const MonthReading& read) {
  const RegionReading& region = read.region;
  const auto table = indicators();
  for (std::size_t i = 0; i < table.size(); ++i) {
    everyone[i].at(variant, replicate, month) = value_of(table[i], region.total);
    for (std::size_t p = 0; p < places; ++p) by_place[i].at(variant, replicate, month, p) = value_of(table[i], region.by_place[p]);
    for (std::size_t d = 0; d < region.by_decile.size(); ++d) by_decile[i].at(variant, replicate, month, d) = value_of(table[i], region.by_decile[d]);
  }
  shapes[0].at(variant, replicate, month) = region.histogram.gini();
  shapes[1].at(variant, replicate, month) = region.histogram.palma();
  add_programmes(variant, replicate, month, read);
}

std::vector<double> RegionSeries::received_by_decile(std::size_t last_months) const {
  const auto find = [&](std::string_view name) {
    const auto row = std::find_if(names.begin(), names.end(), [&](const SeriesWords& words) { return words.name == name; });
    return static_cast<std::size_t>(row - names.begin());
  };
  const Array& transfers = by_decile[find("transfers_per_capita")];
  const Array& persons = by_decile[find("persons")];
  const Array& households = by_decile[find("households")];
  const auto& n = transfers.lengths();
  const std::size_t first = n.months > last_months ? n.months - last_months : 0;
  std::vector<double> received;
  for (std::size_t v = 0; v < n.variants; ++v) {
    for (std::size_t r = 0; r < n.replicates; ++r) {
      for (std::size_t d = 0; d < n.groups; ++d) {
        double rupiah = 0.0;
        double household_months = 0.0;
        for (std::size_t m = first; m < n.months; ++m) {
          rupiah += transfers.at(v, r, m, d) * persons.at(v, r, m, d);
          household_months += households.at(v, r, m, d);
        }
        received.push_back(household_months > 0.0 ? rupiah / household_months : not_a_number);
      }
    }
  }
  return received;
}

void RegionSeries::add_programmes(std::size_t variant, std::size_t replicate, std::size_t month, const MonthReading& read) {
  const VariantModel& model = variants_[variant];
  const Month now = model.model.head.run.start + static_cast<std::int32_t>(month);
  for (std::size_t k = 0; k < model.programmes.size(); ++k) {
    if (now < model.programmes[k].start) continue;
    const std::size_t position = position_[variant][k];
    const bool asks = model.programmes[k].conditional() && now >= model.programmes[k].start + model.programmes[k].conditions.from;
    const ProgrammeMonth sums = gather(read, k, asks);
    const auto table = programme_indicators();
    for (std::size_t i = 0; i < table.size(); ++i) by_programme[i].at(variant, replicate, month, position) = table[i].value(sums);
    for (std::size_t item = 0; item < ledger_length; ++item) {
      ledger.at(variant, replicate, month, position * ledger_length + item) = read.region.programmes[k].ledger[item];
    }
  }
}

}  // namespace guyub
