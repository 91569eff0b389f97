// Writes a small result file with every kind of group that a run has, for the readers to open.
// Usage: sample_file PATH

#include <array>
#include <cmath>
#include <exception>
#include <iostream>
#include <numeric>
#include <span>

#include "sim/record/community_series.hpp"
#include "sim/record/netcdf_file.hpp"

namespace {

using guyub::Month;
using guyub::NetcdfFile;
using guyub::ValueType;
using guyub::VariableSpec;

const std::vector<std::string> scenarios{"no_programme", "bpnt", "pkh"};
constexpr std::int32_t replicates = 2;
constexpr std::size_t months_in_sample = 18;

std::vector<Month> months() {
  std::vector<Month> list;
  for (std::size_t month = 0; month < months_in_sample; ++month) {
    list.push_back(Month(2025, 1) + static_cast<std::int32_t>(month));
  }
  return list;
}

void add_run_axes(NetcdfFile& file, const std::string& group) {
  file.add_coordinate(group, {"scenario", "1", "scenario", "skenario"}, scenarios);
  std::vector<std::int32_t> numbers(replicates);
  std::iota(numbers.begin(), numbers.end(), 0);
  file.add_coordinate(group, {"replicate", "1", "replicate", "ulangan"}, numbers);
  file.add_time(group, months());
}

template <class T>
void fill(NetcdfFile& file, const std::string& group, const VariableSpec& spec, T step) {
  auto& variable = file.add_variable(group, spec);
  const auto shape = variable.shape();
  std::vector<T> values(std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>()));
  for (std::size_t index = 0; index < values.size(); ++index) {
    values[index] = static_cast<T>(index) * step;
  }
  variable.write(std::span<const T>(values));
}

void add_headline(NetcdfFile& file) {
  add_run_axes(file, "/");
  fill(file, "/",
       {.words = {"poverty_headcount", "1", "share of persons below the poverty line",
                  "bagian penduduk di bawah garis kemiskinan"},
        .type = ValueType::float64,
        .dimensions = {"scenario", "replicate", "time"}},
       0.001);
  fill(file, "/",
       {.words = {"beneficiaries", "household", "households served", "keluarga penerima"},
        .type = ValueType::int64,
        .dimensions = {"scenario", "replicate", "time"}},
       std::int64_t{10});
}

void add_communities(NetcdfFile& file) {
  const std::vector<std::string> codes{"5301.01", "5301.02", "5301.03", "5301.04", "5301.05"};
  const std::vector<guyub::VariableWords> indicators{
      {"trust", "1", "mean trust in the facilitator", "rata-rata kepercayaan pada pendamping"},
      {"acceptance", "1", "share that accepts", "bagian yang menerima"}};
  guyub::CommunitySeriesWriter series(file, "/community", {scenarios, replicates, months(), codes}, indicators);
  for (std::size_t scenario = 0; scenario < scenarios.size(); ++scenario) {
    for (std::size_t replicate = 0; replicate < replicates; ++replicate) {
      for (std::size_t month = 0; month < months_in_sample; ++month) {
        std::array<float, 5> trust{};
        for (std::size_t community = 0; community < codes.size(); ++community) {
          trust[community] = 0.1F * static_cast<float>(community) + 0.01F * static_cast<float>(month);
        }
        const std::array<float, 5> acceptance{0.5F, 0.5F, 0.5F, 0.5F, static_cast<float>(scenario)};
        series.add_month(scenario, replicate, month,
                         std::array{std::span<const float>(trust), std::span<const float>(acceptance)});
      }
    }
  }
  series.finish();
  file.add_variable("/community", {.words = {"name", "1", "name of the community", "nama komunitas"},
                                   .type = ValueType::text,
                                   .dimensions = {"community"}})
      .write_texts(std::vector<std::string>{"Oebelo", "Noelbaki", "Tanah Merah", "Mata Air", "Penfui Timur – dusun é"});
}

void add_deciles_and_ledger(NetcdfFile& file) {
  file.add_group("/by_decile");
  add_run_axes(file, "/by_decile");
  std::vector<std::int32_t> deciles(10);
  std::iota(deciles.begin(), deciles.end(), 1);
  file.add_coordinate("/by_decile", {"decile", "1", "decile of consumption in the base", "desil konsumsi"}, deciles);
  fill(file, "/by_decile",
       {.words = {"incidence", "1", "share of benefits", "bagian manfaat"},
        .type = ValueType::float64,
        .dimensions = {"scenario", "replicate", "time", "decile"}},
       1.0);
  file.add_group("/ledger");
  add_run_axes(file, "/ledger");
  file.add_coordinate("/ledger", {"programme", "1", "programme", "program"}, std::vector<std::string>{"bpnt", "pkh"});
  file.add_coordinate("/ledger", {"item", "1", "item of cost", "pos biaya"},
                      std::vector<std::string>{"budget", "households", "delivery", "leakage", "unspent"});
  fill(file, "/ledger",
       {.words = {"amount", "IDR", "whole rupiah in the month", "rupiah dalam bulan itu"},
        .type = ValueType::int64,
        .dimensions = {"scenario", "replicate", "programme", "item", "time"}},
       std::int64_t{3000000000007});
}

void add_comparison(NetcdfFile& file) {
  file.add_group("/paired");
  add_run_axes(file, "/paired");
  fill(file, "/paired",
       {.words = {"poverty_headcount", "1", "difference to the base, same replicate", "selisih terhadap dasar"},
        .type = ValueType::float64,
        .dimensions = {"scenario", "replicate", "time"}},
       -0.0005);
  file.add_group("/summary");
  file.add_coordinate("/summary", {"scenario", "1", "scenario", "skenario"}, scenarios);
  file.add_time("/summary", months());
  file.add_coordinate("/summary", {"quantile", "1", "quantile over replicates", "kuantil antar ulangan"},
                      std::vector<double>{0.05, 0.5, 0.95});
  fill(file, "/summary",
       {.words = {"poverty_headcount", "1", "quantile over replicates", "kuantil antar ulangan"},
        .type = ValueType::float64,
        .dimensions = {"scenario", "time", "quantile"}},
       0.002);
}

void add_panel(NetcdfFile& file) {
  file.add_group("/panel");
  file.add_coordinate("/panel", {"household", "1", "household", "rumah tangga"},
                      std::vector<std::int64_t>{11, 12, 13, 14});
  file.add_time("/panel", std::array{Month(2025, 1), Month(2026, 1)});
  fill(file, "/panel",
       {.words = {"weight", "1", "sampling weight", "bobot sampel"},
        .type = ValueType::float32,
        .dimensions = {"household"}},
       2.5F);
  fill(file, "/panel",
       {.words = {"compliance", "1", "state of the conditions", "keadaan pemenuhan syarat"},
        .type = ValueType::int8,
        .dimensions = {"time", "household"},
        .flags = {{0, "not_enrolled"}, {1, "complies"}, {2, "warned"}, {3, "suspended"}, {7, "left"}}},
       std::int8_t{1});
}

void write_sample(const char* path) {
  NetcdfFile file = NetcdfFile::create(path);
  file.write_root_attributes({.title = "Sample",
                              .summary = "Every kind of group that a run writes",
                              .source = "guyub sample_file",
                              .history = "2025-01-01T00:00:00Z sample_file",
                              .id = "sample-1",
                              .date_created = "2025-01-01T00:00:00Z",
                              .scenario_sha256 = std::string(64, '0'),
                              .schema_version = "guyub/run/1",
                              .seed = 606});
  add_headline(file);
  add_communities(file);
  add_deciles_and_ledger(file);
  add_comparison(file);
  add_panel(file);
  file.add_group("/provenance");
  file.add_variable("/provenance",
                    {.words = {"scenario_yaml", "1", "resolved scenario", "skenario lengkap"}, .type = ValueType::text})
      .write_texts(std::array{std::string("schema: guyub/scenario/1\n")});
  file.finish();
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 2) {
    std::cerr << "usage: sample_file PATH\n";
    return 2;
  }
  try {
    write_sample(arguments[1]);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 5;
  }
  return 0;
}
