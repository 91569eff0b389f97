#include "sim/record/run_file.hpp"

#include <algorithm>

#include "sim/engine/aggregate.hpp"
#include "sim/record/derived_series.hpp"
#include "sim/record/hdf5_handles.hpp"
#include "sim/record/indicators.hpp"

namespace guyub {
namespace {

const std::vector<std::string> bucket_names{"lose_5", "lose", "same", "gain", "gain_5"};

std::vector<std::string> programmes_used(std::span<const VariantModel> variants) {
  std::vector<std::string> ids;
  for (const auto& [id, programme] : variants.front().model.programmes) {
    const bool used = std::any_of(variants.begin(), variants.end(), [&](const VariantModel& variant) {
      return std::any_of(variant.programmes.begin(), variant.programmes.end(), [&](const Programme& p) { return p.id == id; });
    });
    if (used) ids.push_back(id);
  }
  return ids;
}

VariableWords words_of(const SeriesWords& w) { return {std::string(w.name), std::string(w.unit), std::string(w.words.en), std::string(w.words.id)}; }

std::vector<Attribute> marks_of(const SeriesWords& w) {
  return {{"good", std::string(w.good)}, {"format", std::string(w.format)}};
}

std::vector<Month> months_of(const RunSettings& run) {
  std::vector<Month> months;
  for (std::int32_t step = 0; step < run.months; ++step) months.push_back(run.start + step);
  return months;
}

}  // namespace

RunFile::RunFile(NetcdfFile file, std::span<const VariantModel> variants, const RootAttributes& about)
    : variants_(variants), file_(std::move(file)), series_(variants, programmes_used(variants)), bodies_(series_.shapes.front().lengths()),
      why_(variants, programmes_used(variants)) {
  file_.write_root_attributes(about);
  add_axes("/", true);
  write_titles();
}

std::vector<std::string> RunFile::variant_ids() const {
  std::vector<std::string> ids;
  for (const Variant& variant : variants_.front().model.head.variants) ids.push_back(variant.id);
  return ids;
}

void RunFile::add_axes(const std::string& group, bool time) {
  std::vector<std::int32_t> replicates;
  for (std::int32_t r = 0; r < run().replicates; ++r) replicates.push_back(r);
  file_.add_coordinate(group, {"scenario", "1", "variant of the comparison; the first is the base", "varian; yang pertama menjadi dasar"}, variant_ids());
  file_.add_coordinate(group, {"replicate", "1", "replicate", "ulangan"}, replicates);
  if (time) file_.add_time(group, months_of(run()));
}

void RunFile::add_deciles(const std::string& group, const char* words, const char* words_id) {
  std::vector<std::int32_t> deciles;
  for (std::int32_t d = 1; d <= static_cast<std::int32_t>(Aggregates::deciles); ++d) deciles.push_back(d);
  file_.add_coordinate(group, {"decile", "1", words, words_id}, deciles);
}

void RunFile::add_series(const std::string& group, const SeriesWords& words, const std::vector<std::string>& dimensions, Values values) {
  NetcdfVariable& variable =
      file_.add_variable(group, {.words = words_of(words), .type = ValueType::float64, .dimensions = dimensions, .attributes = marks_of(words)});
  at_the_end_.push_back([&variable, values = std::move(values)] { variable.write(std::span<const double>(values())); });
}

void RunFile::write_titles() {
  std::vector<std::string> indonesian, english;
  for (const Variant& variant : variants_.front().model.head.variants) {
    indonesian.push_back(variant.title.id);
    english.push_back(variant.title.en);
  }
  const auto texts = [&](const char* name, const char* words, const char* words_id, const std::vector<std::string>& values) {
    file_.add_variable("/", {.words = {name, "1", words, words_id}, .type = ValueType::text, .dimensions = {"scenario"}}).write_texts(values);
  };
  texts("scenario_title_id", "title in Indonesian", "judul dalam bahasa Indonesia", indonesian);
  texts("scenario_title_en", "title in English", "judul dalam bahasa Inggris", english);
}

void RunFile::begin(const std::vector<std::string>& communities, std::span<const FitRow> fit) {
  prepare_hdf5();  // of this thread
  begin_communities(communities);
  begin_region();
  begin_programmes();
  begin_institutions();
  why_.begin(file_, communities, [this](const std::string& group) { add_axes(group, false); });
  begin_derived();
  begin_twins();
  write_fit(fit);
}

void RunFile::begin_communities(const std::vector<std::string>& communities) {
  const CommunitySeriesAxes axes{variant_ids(), run().replicates, months_of(run()), communities};
  std::vector<VariableWords> words;
  for (const Indicator& kept : community_indicators()) words.push_back({std::string(kept.name), std::string(kept.unit), std::string(kept.words.en), std::string(kept.words.id)});
  communities_ = std::make_unique<CommunitySeriesWriter>(file_, "/community", axes, words);
}

void RunFile::begin_region() {
  const auto add = [this](const std::string& group, const SeriesWords& words, const std::vector<std::string>& dimensions, const RunArray<double>& array) {
    add_series(group, words, dimensions, [&array] { return array.values(); });
  };
  const std::vector<std::string> plain{"scenario", "replicate", "time"};
  for (std::size_t i = 0; i < series_.names.size(); ++i) add("/", series_.names[i], plain, series_.everyone[i]);
  for (std::size_t i = 0; i < series_.shape_names.size(); ++i) add("/", series_.shape_names[i], plain, series_.shapes[i]);

  file_.add_group("/by_place");
  add_axes("/by_place", true);
  file_.add_coordinate("/by_place", {"place", "1", "urban or rural", "kota atau desa"}, std::vector<std::string>{"urban", "rural"});
  file_.add_group("/by_decile");
  add_axes("/by_decile", true);
  add_deciles("/by_decile", "tenth of persons by consumption per person at the start", "desil konsumsi per kapita awal");
  for (std::size_t i = 0; i < series_.names.size(); ++i) {
    add("/by_place", series_.names[i], {"scenario", "replicate", "time", "place"}, series_.by_place[i]);
    add("/by_decile", series_.names[i], {"scenario", "replicate", "time", "decile"}, series_.by_decile[i]);
  }
}

void RunFile::begin_programmes() {
  if (series_.programme_ids().empty()) return;
  const std::vector<std::string> dimensions{"scenario", "replicate", "time", "programme"};
  for (const std::string group : {"/by_programme", "/ledger"}) {
    file_.add_group(group);
    add_axes(group, true);
    file_.add_coordinate(group, {"programme", "1", "programme", "program"}, series_.programme_ids());
  }
  for (std::size_t i = 0; i < series_.programme_names.size(); ++i) {
    add_series("/by_programme", series_.programme_names[i], dimensions, [&array = series_.by_programme[i]] { return array.values(); });
  }
  file_.add_coordinate("/ledger", {"item", "1", "appropriated + carried_in = households + delivery + leakage + unspent", "pos buku kas"}, ledger_items());
  std::vector<std::string> with_item = dimensions;
  with_item.push_back("item");
  NetcdfVariable& rupiah =
      file_.add_variable("/ledger", {.words = {"rupiah", "IDR", "whole rupiah of the month", "rupiah bulan itu"}, .type = ValueType::int64, .dimensions = with_item});
  at_the_end_.push_back([this, &rupiah] { rupiah.write(std::span<const std::int64_t>(series_.ledger.values())); });
}

void RunFile::begin_institutions() {
  const std::string group = "/by_institution";
  file_.add_group(group);
  add_axes(group, true);
  file_.add_coordinate(group, {"institution", "1", "kind of body", "jenis lembaga"}, body_names());
  const auto add = [&](std::string_view name, std::string_view good, const Words& words, const RunArray<double>& array) {
    add_series(group, {name, "1", good, "number", words}, {"scenario", "replicate", "time", "institution"}, [&array] { return array.values(); });
  };
  const auto table = body_indicators();
  for (std::size_t i = 0; i < table.size(); ++i) add(table[i].name, table[i].good, table[i].words, bodies_.arrays()[i]);
  add("acceptance", "up", acceptance_of_bodies, bodies_.arrays().back());
}

void RunFile::begin_derived() {
  file_.add_group("/paired");
  add_axes("/paired", true);
  file_.add_group("/summary");
  file_.add_coordinate("/summary", {"scenario", "1", "variant", "varian"}, variant_ids());
  file_.add_time("/summary", months_of(run()));
  file_.add_coordinate("/summary", {"statistic", "1", "mean, 5th and 95th percentile over replicates, Monte-Carlo standard error", "rata-rata, persentil 5 dan 95, galat Monte Carlo"}, summary_statistics());
  const auto add = [this](const SeriesWords& words, const RunArray<double>& array) {
    add_series("/paired", words, {"scenario", "replicate", "time"}, [&array] { return paired_difference(array).values(); });
    add_series("/summary", words, {"scenario", "time", "statistic"}, [&array] { return summary_over_replicates(array); });
  };
  for (std::size_t i = 0; i < series_.names.size(); ++i) add(series_.names[i], series_.everyone[i]);
  for (std::size_t i = 0; i < series_.shape_names.size(); ++i) add(series_.shape_names[i], series_.shapes[i]);
}

std::vector<double> RunFile::shares_by_change() const {
  std::vector<double> shares;
  for (std::size_t v = 0; v < variants_.size(); ++v) {
    for (const std::vector<TwinEffects>& replicate : twins_) {
      double all = 0.0;
      for (const std::int64_t n : replicate[v].persons) all += static_cast<double>(n);
      for (const std::int64_t n : replicate[v].persons) shares.push_back(all > 0.0 ? static_cast<double>(n) / all : not_a_number);
    }
  }
  return shares;
}

std::vector<double> RunFile::consumption_changes() const {
  std::vector<double> changes;
  for (std::size_t v = 0; v < variants_.size(); ++v) {
    for (const std::vector<TwinEffects>& replicate : twins_) {
      const TwinEffects& t = replicate[v];
      for (std::size_t d = 0; d < Aggregates::deciles; ++d) {
        changes.push_back(t.base_consumption[d] > 0.0 ? t.consumption[d] / t.base_consumption[d] - 1.0 : not_a_number);
      }
    }
  }
  return changes;
}

void RunFile::begin_twins() {
  file_.add_group("/twins");
  add_axes("/twins", false);
  file_.add_coordinate("/twins", {"bucket", "1", "change of a household's consumption against its twin in the base: limits -5%, -0.1%, +0.1%, +5%", "perubahan konsumsi terhadap kembarannya"}, bucket_names);
  add_deciles("/twins", "tenth of persons", "desil");
  add_series("/twins", {"share", "1", "none", "share", {"Bagian penduduk", "Share of persons"}}, {"scenario", "replicate", "bucket"},
             [this] { return shares_by_change(); });
  add_series("/twins", {"consumption_change", "1", "up", "share", {"Perubahan konsumsi", "Change of consumption"}}, {"scenario", "replicate", "decile"},
             [this] { return consumption_changes(); });
  add_series("/twins", {"received", "IDR/household/month", "none", "rupiah", {"Bantuan diterima per rumah tangga", "Transfers received per household"}}, {"scenario", "replicate", "decile"},
             [this] { return series_.received_by_decile(evaluation_months); });
}

void RunFile::write_fit(std::span<const FitRow> fit) {
  std::vector<std::string> keys;
  std::vector<std::string> name_id, name_en, unit, stands_in;
  std::vector<double> target, simulated, error, tolerance;
  std::vector<std::int8_t> required;
  for (const FitRow& row : fit) {
    keys.push_back(row.key);
    name_id.emplace_back(row.name.id);
    name_en.emplace_back(row.name.en);
    unit.push_back(row.unit);
    stands_in.push_back(row.stands_in);
    target.push_back(row.target);
    simulated.push_back(row.simulated);
    error.push_back(row.sampling_error);
    tolerance.push_back(row.tolerance);
    required.push_back(row.required ? 1 : 0);
  }
  file_.add_group("/population_fit");
  file_.add_coordinate("/population_fit", {"statistic", "1", "published statistic of the region", "angka resmi daerah"}, keys);
  const auto texts = [&](const char* name, const char* words, const std::vector<std::string>& values) {
    file_.add_variable("/population_fit", {.words = {name, "1", words, words}, .type = ValueType::text, .dimensions = {"statistic"}}).write_texts(values);
  };
  texts("statistic_id", "name in Indonesian", name_id);
  texts("statistic_en", "name in English", name_en);
  texts("statistic_unit", "unit of the statistic", unit);
  texts("stands_in", "wider region whose figure stands in", stands_in);
  const auto numbers = [&](const char* name, const char* words, const std::vector<double>& values) {
    file_.add_variable("/population_fit", {.words = {name, "1", words, words}, .type = ValueType::float64, .dimensions = {"statistic"}}).write(std::span<const double>(values));
  };
  numbers("target", "published value", target);
  numbers("simulated", "value of the synthetic population, first replicate", simulated);
  numbers("sampling_error", "standard error of a simple random sample of as many households", error);
  numbers("tolerance", "largest difference that counts as a fit", tolerance);
  file_.add_variable("/population_fit", {.words = {"required", "1", "every region has to meet it", "wajib dipenuhi"}, .type = ValueType::int8, .dimensions = {"statistic"}, .flags = {{0, "told"}, {1, "required"}}})
      .write(std::span<const std::int8_t>(required));
}

void RunFile::add_month(std::size_t variant, std::size_t replicate, std::size_t month, const MonthReading& read) {
  series_.add(variant, replicate, month, read);
  bodies_.add(variant, replicate, month, read.bodies);
  why_.add_month(file_, variant, replicate, month, read);
  const std::vector<std::span<const float>> spans(read.values.begin(), read.values.end());
  communities_->add_month(variant, replicate, month, spans);
}

void RunFile::finish(const PanelRecorder* panel, const std::vector<std::pair<std::string, std::string>>& provenance) {
  communities_->finish();
  for (const std::function<void()>& write : at_the_end_) write();
  why_.finish(file_);
  if (panel != nullptr) panel->write(file_);
  file_.add_group("/provenance");
  for (const auto& [name, text] : provenance) file_.write_attribute("/provenance", {name, text});
  file_.finish();
}

}  // namespace guyub
