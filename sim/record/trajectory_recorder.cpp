#include "sim/record/trajectory_recorder.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sim/engine/aggregate.hpp"
#include "sim/record/community_series.hpp"
#include "sim/record/derived_series.hpp"
#include "sim/record/indicators.hpp"
#include "sim/record/panel_recorder.hpp"
#include "sim/record/region_series.hpp"

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

struct TrajectoryRecorder::State {
  State(NetcdfFile into, std::span<const VariantModel> v) : variants(v), file(std::move(into)), series(v, programmes_used(v)) {}

  std::span<const VariantModel> variants;
  NetcdfFile file;
  RegionSeries series;
  std::unique_ptr<CommunitySeriesWriter> communities;
  std::unique_ptr<PanelRecorder> panel;
  std::vector<std::vector<float>> community_values;  ///< [indicator][community], of one month
  std::int64_t persons = 0;
  std::size_t community_count = 0;
  std::vector<FitRow> fit;                           ///< first replicate
  std::vector<std::vector<TwinEffects>> twins;       ///< [replicate][variant]

  const RunSettings& run() const { return variants.front().model.head.run; }

  void add_axes(const std::string& group, bool time);
  void add_series(const std::string& group, const SeriesWords& words, const std::vector<std::string>& dimensions, const std::vector<double>& values);
  void write_titles();
  void begin_communities(const Country& start);
  void write_region();
  void write_programmes();
  void write_derived();
  void write_twins();
  void write_fit();
};

void TrajectoryRecorder::State::add_axes(const std::string& group, bool time) {
  std::vector<std::string> ids;
  for (const Variant& variant : variants.front().model.head.variants) ids.push_back(variant.id);
  std::vector<std::int32_t> replicates;
  for (std::int32_t r = 0; r < run().replicates; ++r) replicates.push_back(r);
  file.add_coordinate(group, {"scenario", "1", "variant of the comparison; the first is the base", "varian; yang pertama menjadi dasar"}, ids);
  file.add_coordinate(group, {"replicate", "1", "replicate", "ulangan"}, replicates);
  if (time) file.add_time(group, months_of(run()));
}

void TrajectoryRecorder::State::add_series(const std::string& group, const SeriesWords& words,
                                           const std::vector<std::string>& dimensions, const std::vector<double>& values) {
  file.add_variable(group, {.words = words_of(words), .type = ValueType::float64, .dimensions = dimensions, .attributes = marks_of(words)})
      .write(std::span<const double>(values));
}

void TrajectoryRecorder::State::write_titles() {
  std::vector<std::string> indonesian, english;
  for (const Variant& variant : variants.front().model.head.variants) {
    indonesian.push_back(variant.title.id);
    english.push_back(variant.title.en);
  }
  const auto texts = [&](const char* name, const char* words, const char* words_id, const std::vector<std::string>& values) {
    file.add_variable("/", {.words = {name, "1", words, words_id}, .type = ValueType::text, .dimensions = {"scenario"}}).write_texts(values);
  };
  texts("scenario_title_id", "title in Indonesian", "judul dalam bahasa Indonesia", indonesian);
  texts("scenario_title_en", "title in English", "judul dalam bahasa Inggris", english);
}

void TrajectoryRecorder::State::begin_communities(const Country& start) {
  community_count = start.communities.size();
  persons = start.persons();
  CommunitySeriesAxes axes;
  for (const Variant& variant : variants.front().model.head.variants) axes.scenarios.push_back(variant.id);
  axes.replicates = run().replicates;
  axes.months = months_of(run());
  for (const Community& community : start.communities) {
    axes.communities.push_back(fmt::format("{}{:05}", community.urban ? "kelurahan-" : "desa-", community.id.value() + 1));
  }
  std::vector<VariableWords> words;
  for (const SeriesWords& name : series.names) words.push_back(words_of(name));
  communities = std::make_unique<CommunitySeriesWriter>(file, "/community", axes, words);
  community_values.assign(series.names.size(), std::vector<float>(community_count));
}

TrajectoryRecorder::TrajectoryRecorder(const std::filesystem::path& path, std::span<const VariantModel> variants, const RootAttributes& about)
    : TrajectoryRecorder(NetcdfFile::create(path), variants, about) {}

TrajectoryRecorder::TrajectoryRecorder(NetcdfFile file, std::span<const VariantModel> variants, const RootAttributes& about)
    : state_(std::make_unique<State>(std::move(file), variants)) {
  state_->file.write_root_attributes(about);
  state_->add_axes("/", true);
  state_->write_titles();
  const RecordSettings& record = variants.front().model.head.record;
  if (record.panel) state_->panel = std::make_unique<PanelRecorder>(variants, record.panel_households);
}

TrajectoryRecorder::~TrajectoryRecorder() = default;

std::int64_t TrajectoryRecorder::persons() const { return state_->persons; }
std::int64_t TrajectoryRecorder::communities() const { return static_cast<std::int64_t>(state_->community_count); }

void TrajectoryRecorder::replicate_begins(std::uint32_t replicate, const Country& start, std::span<const FitRow> fit) {
  if (replicate == 0) {
    state_->begin_communities(start);
    state_->fit.assign(fit.begin(), fit.end());
  }
  if (state_->panel) state_->panel->draw(replicate, start);
}

void TrajectoryRecorder::month_done(std::uint32_t replicate, std::size_t variant, std::uint32_t step, const Country& country) {
  state_->series.add(variant, replicate, step, country);
  const auto table = indicators();
  std::vector<std::span<const float>> spans;
  for (std::size_t i = 0; i < table.size(); ++i) {
    for (std::size_t c = 0; c < country.communities.size(); ++c) {
      state_->community_values[i][c] = static_cast<float>(value_of(table[i], country.communities[c].aggregates.total));
    }
    spans.emplace_back(state_->community_values[i]);
  }
  state_->communities->add_month(variant, replicate, step, spans);
  if (state_->panel) state_->panel->add_month(replicate, variant, step, country);
}

void TrajectoryRecorder::replicate_ends(std::uint32_t, std::span<const TwinEffects> twins) {
  state_->twins.emplace_back(twins.begin(), twins.end());
}

void TrajectoryRecorder::State::write_region() {
  const std::vector<std::string> plain{"scenario", "replicate", "time"};
  for (std::size_t i = 0; i < series.names.size(); ++i) add_series("/", series.names[i], plain, series.everyone[i].values());
  for (std::size_t i = 0; i < series.shape_names.size(); ++i) add_series("/", series.shape_names[i], plain, series.shapes[i].values());

  file.add_group("/by_place");
  add_axes("/by_place", true);
  file.add_coordinate("/by_place", {"place", "1", "urban or rural", "kota atau desa"}, std::vector<std::string>{"urban", "rural"});
  file.add_group("/by_decile");
  add_axes("/by_decile", true);
  std::vector<std::int32_t> deciles;
  for (std::int32_t d = 1; d <= static_cast<std::int32_t>(Aggregates::deciles); ++d) deciles.push_back(d);
  file.add_coordinate("/by_decile", {"decile", "1", "tenth of persons by consumption per person at the start", "desil konsumsi per kapita awal"}, deciles);
  for (std::size_t i = 0; i < series.names.size(); ++i) {
    add_series("/by_place", series.names[i], {"scenario", "replicate", "time", "place"}, series.by_place[i].values());
    add_series("/by_decile", series.names[i], {"scenario", "replicate", "time", "decile"}, series.by_decile[i].values());
  }
}

void TrajectoryRecorder::State::write_programmes() {
  if (series.programme_ids().empty()) return;
  const std::vector<std::string> dimensions{"scenario", "replicate", "time", "programme"};
  for (const std::string group : {"/by_programme", "/ledger"}) {
    file.add_group(group);
    add_axes(group, true);
    file.add_coordinate(group, {"programme", "1", "programme", "program"}, series.programme_ids());
  }
  for (std::size_t i = 0; i < series.programme_names.size(); ++i) {
    add_series("/by_programme", series.programme_names[i], dimensions, series.by_programme[i].values());
  }
  file.add_coordinate("/ledger", {"item", "1", "appropriated + carried_in = households + delivery + leakage + unspent", "pos buku kas"}, ledger_items());
  std::vector<std::string> with_item = dimensions;
  with_item.push_back("item");
  file.add_variable("/ledger", {.words = {"rupiah", "IDR", "whole rupiah of the month", "rupiah bulan itu"}, .type = ValueType::int64, .dimensions = with_item})
      .write(std::span<const std::int64_t>(series.ledger.values()));
}

void TrajectoryRecorder::State::write_derived() {
  file.add_group("/paired");
  add_axes("/paired", true);
  file.add_group("/summary");
  std::vector<std::string> ids;
  for (const Variant& variant : variants.front().model.head.variants) ids.push_back(variant.id);
  file.add_coordinate("/summary", {"scenario", "1", "variant", "varian"}, ids);
  file.add_time("/summary", months_of(run()));
  file.add_coordinate("/summary", {"statistic", "1", "mean, 5th and 95th percentile over replicates, Monte-Carlo standard error", "rata-rata, persentil 5 dan 95, galat Monte Carlo"}, summary_statistics());
  const auto write = [&](const SeriesWords& words, const RunArray<double>& values) {
    add_series("/paired", words, {"scenario", "replicate", "time"}, paired_difference(values).values());
    add_series("/summary", words, {"scenario", "time", "statistic"}, summary_over_replicates(values));
  };
  for (std::size_t i = 0; i < series.names.size(); ++i) write(series.names[i], series.everyone[i]);
  for (std::size_t i = 0; i < series.shape_names.size(); ++i) write(series.shape_names[i], series.shapes[i]);
}

void TrajectoryRecorder::State::write_twins() {
  const std::size_t replicates = twins.size();
  std::vector<double> shares;
  std::vector<double> changes;
  for (std::size_t v = 0; v < variants.size(); ++v) {
    for (std::size_t r = 0; r < replicates; ++r) {
      const TwinEffects& t = twins[r][v];
      double persons_all = 0.0;
      for (const std::int64_t n : t.persons) persons_all += static_cast<double>(n);
      for (const std::int64_t n : t.persons) shares.push_back(persons_all > 0.0 ? static_cast<double>(n) / persons_all : not_a_number);
      for (std::size_t d = 0; d < Aggregates::deciles; ++d) {
        changes.push_back(t.base_consumption[d] > 0.0 ? t.consumption[d] / t.base_consumption[d] - 1.0 : not_a_number);
      }
    }
  }
  const std::vector<double> received = series.received_by_decile(evaluation_months);
  file.add_group("/twins");
  add_axes("/twins", false);
  file.add_coordinate("/twins", {"bucket", "1", "change of a household's consumption against its twin in the base: limits -5%, -0.1%, +0.1%, +5%", "perubahan konsumsi terhadap kembarannya"}, bucket_names);
  std::vector<std::int32_t> deciles;
  for (std::int32_t d = 1; d <= static_cast<std::int32_t>(Aggregates::deciles); ++d) deciles.push_back(d);
  file.add_coordinate("/twins", {"decile", "1", "tenth of persons", "desil"}, deciles);
  add_series("/twins", {"share", "1", "none", "share", {"Bagian penduduk", "Share of persons"}}, {"scenario", "replicate", "bucket"}, shares);
  add_series("/twins", {"consumption_change", "1", "up", "share", {"Perubahan konsumsi", "Change of consumption"}}, {"scenario", "replicate", "decile"}, changes);
  add_series("/twins", {"received", "IDR/household/month", "none", "rupiah", {"Bantuan diterima per rumah tangga", "Transfers received per household"}}, {"scenario", "replicate", "decile"}, received);
}

void TrajectoryRecorder::State::write_fit() {
  std::vector<std::string> keys;
  std::vector<std::string> name_id, name_en, unit, stands_in;
  std::vector<double> target, simulated, error, tolerance;
  std::vector<std::int8_t> required;
  for (std::size_t i = 0; i < fit.size(); ++i) {
    const FitRow& row = fit[i];
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
  file.add_group("/population_fit");
  file.add_coordinate("/population_fit", {"statistic", "1", "published statistic of the region", "angka resmi daerah"}, keys);
  const auto texts = [&](const char* name, const char* words, const std::vector<std::string>& values) {
    file.add_variable("/population_fit", {.words = {name, "1", words, words}, .type = ValueType::text, .dimensions = {"statistic"}}).write_texts(values);
  };
  texts("statistic_id", "name in Indonesian", name_id);
  texts("statistic_en", "name in English", name_en);
  texts("statistic_unit", "unit of the statistic", unit);
  texts("stands_in", "wider region whose figure stands in", stands_in);
  const auto numbers = [&](const char* name, const char* words, const std::vector<double>& values) {
    file.add_variable("/population_fit", {.words = {name, "1", words, words}, .type = ValueType::float64, .dimensions = {"statistic"}}).write(std::span<const double>(values));
  };
  numbers("target", "published value", target);
  numbers("simulated", "value of the synthetic population, first replicate", simulated);
  numbers("sampling_error", "standard error of a simple random sample of as many households", error);
  numbers("tolerance", "largest difference that counts as a fit", tolerance);
  file.add_variable("/population_fit", {.words = {"required", "1", "every region has to meet it", "wajib dipenuhi"}, .type = ValueType::int8, .dimensions = {"statistic"}, .flags = {{0, "told"}, {1, "required"}}})
      .write(std::span<const std::int8_t>(required));
}

void TrajectoryRecorder::finish(const std::vector<std::pair<std::string, std::string>>& provenance) {
  State& s = *state_;
  s.communities->finish();
  s.write_region();
  s.write_programmes();
  s.write_derived();
  s.write_twins();
  s.write_fit();
  if (s.panel) s.panel->write(s.file);
  s.file.add_group("/provenance");
  for (const auto& [name, text] : provenance) s.file.write_attribute("/provenance", {name, text});
  s.file.finish();
}

}  // namespace guyub
