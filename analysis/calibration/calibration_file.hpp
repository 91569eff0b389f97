#pragma once
// The file of a calibration (schema guyub/calibration/1): which scenario, which of its numbers, what they should meet.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "analysis/calibration/prior.hpp"
#include "analysis/calibration/target_table.hpp"
#include "analysis/load_model.hpp"
#include "sim/scenario/describe.hpp"
#include "sim/scenario/diagnostics.hpp"

namespace guyub::calibration {

/// One number to meet: an indicator of the result file, for a group of a variant, at a month's end.
struct Target {
  std::string id;
  std::string indicator;
  std::string variant;        ///< empty: the first
  std::string programme;      ///< for indicators of programmes
  std::string group = "all";  ///< all, urban, rural, decile_1 ... decile_10
  std::int32_t month = 0;     ///< of the run, from 1
  std::int32_t months = 1;    ///< mean over so many months up to it
  double value = 0.0;
  double standard_error = 0.0;
  double discrepancy = 0.0;
  std::string source;
};

template <class Visitor>
void describe(Visitor& v, Target& t) {
  constexpr double far = 1e15;
  v.word("id", t.id, {"nama sasaran", "the target's name"});
  v.word("indicator", t.indicator, {"indikator dalam berkas hasil", "indicator of the result file"});
  v.optional_word("variant", t.variant, {"varian skenario; tanpa ini yang pertama", "variant of the scenario; the first when absent"});
  v.optional_word("programme", t.programme, {"program, untuk indikator program", "programme, for indicators of programmes"});
  v.optional_word("group", t.group, {"kelompok: all, urban, rural, decile_1 sampai decile_10", "group: all, urban, rural, decile_1 to decile_10"});
  v.integer("month", t.month, {"month", 1, 360, {"bulan ke berapa dalam simulasi, mulai 1", "month of the run, from 1"}});
  v.optional_integer("months", t.months, {"month", 1, 360, {"rata-rata sekian bulan sampai bulan itu", "mean over so many months up to it"}});
  v.number("value", t.value, {"", -far, far, {"angka yang diamati", "the observed number"}});
  v.number("standard_error", t.standard_error, {"", 1e-12, far, {"galat bakunya", "its standard error"}});
  v.optional_number("discrepancy", t.discrepancy, {"", 0, far, {"sejauh mana model boleh meleset (simpangan baku)", "how far the model may be off (standard deviation)"}});
  v.word("source", t.source, {"sumber angka itu", "where the number comes from"});
}

/// All cells of a world's table.
struct TableChoice {
  std::string table;
  double discrepancy = 0.0;
};

template <class Visitor>
void describe(Visitor& v, TableChoice& t) {
  v.word("table", t.table, {"nama tabel", "the table's name"});
  v.optional_number("discrepancy", t.discrepancy, {"", 0, 1e15, {"sejauh mana model boleh meleset (simpangan baku)", "how far the model may be off (standard deviation)"}});
}

struct Method {
  enum class Name { smc, emulator };

  Name name = Name::smc;
  std::int32_t particles = 400;
  double retained = 0.6;
  std::int32_t moves = 4;
  std::int32_t last_moves = 12;
  std::int32_t most_stages = 40;
  std::int32_t design = 200;
  std::int32_t degree = 2;
  std::int32_t waves = 1;
  double cutoff = 3.0;
  std::int32_t predictions = 40;
};

template <class Visitor>
void describe(Visitor& v, Method& m) {
  v.choice("name", m.name, {{"smc", Method::Name::smc, {"ABC-SMC pada model itu sendiri", "ABC-SMC on the model itself"}},
            {"emulator", Method::Name::emulator, {"pencocokan riwayat dengan emulator, lalu SMC padanya", "history matching with an emulator, then SMC on it"}}},
           {"smc: ABC-SMC pada model itu sendiri; emulator: pencocokan riwayat dengan emulator polinomial, lalu SMC padanya",
            "smc: ABC-SMC on the model itself; emulator: history matching with a polynomial emulator, then SMC on it"});
  v.optional_integer("particles", m.particles, {"particle", 50, 100000, {"banyaknya partikel", "number of particles"}});
  v.optional_number("retained", m.retained, {"1", 0.1, 0.99, {"bagian partikel yang tetap berarti saat toleransi turun", "share of particles that stay effective when the tolerance falls"}});
  v.optional_integer("moves", m.moves, {"move", 1, 100, {"langkah Metropolis setelah setiap penurunan", "Metropolis steps after each fall"}});
  v.optional_integer("last_moves", m.last_moves, {"move", 1, 1000, {"langkah Metropolis setelah penurunan terakhir", "Metropolis steps after the last"}});
  v.optional_integer("most_stages", m.most_stages, {"stage", 1, 1000, {"penurunan paling banyak", "at most so many falls"}});
  v.optional_integer("design", m.design, {"simulation", 10, 100000, {"simulasi untuk melatih emulator, setiap gelombang", "simulations that train the emulator, each wave"}});
  v.optional_integer("degree", m.degree, {"1", 1, 4, {"derajat polinomial", "degree of the polynomials"}});
  v.optional_integer("waves", m.waves, {"wave", 1, 10, {"gelombang pencocokan riwayat", "waves of history matching"}});
  v.optional_number("cutoff", m.cutoff, {"1", 1, 100, {"toleransi yang menentukan wilayah gelombang berikutnya", "tolerance that bounds the next wave's region"}});
  v.optional_integer("predictions", m.predictions, {"simulation", 2, 100000, {"simulasi untuk tabel kecocokan", "simulations for the table of fit"}});
}

struct CalibrationFile {
  Bilingual title;
  std::string scenario;
  std::vector<std::string> set;
  std::int64_t seed = 0;
  double held_out = 0.0;
  std::vector<Parameter> parameters;
  std::vector<Target> targets;
  std::vector<TableChoice> tables;
  Method method;
};

template <class Visitor>
void describe(Visitor& v, CalibrationFile& f) {
  v.bilingual("title", f.title, {"judul kalibrasi", "the calibration's title"});
  v.word("scenario", f.scenario, {"berkas skenario, relatif terhadap berkas ini", "scenario file, relative to this file"});
  v.optional_words("set", f.set, {"perubahan pada skenario, seperti --set", "changes of the scenario, as in --set"});
  v.integer("seed", f.seed, {"", 0, 9007199254740991, {"benih semua undian", "the seed of all draws"}});
  v.optional_number("held_out", f.held_out, {"1", 0, 0.5, {"bagian sasaran yang disisihkan dari pencocokan, diundi", "share of the targets left out of the fit, drawn by lot"}});
  v.list("parameters", f.parameters, {"parameter dengan prior", "parameters with their priors"});
  v.optional_list("targets", f.targets, {"sasaran dengan galatnya", "targets with their errors"});
  v.optional_list("tables", f.tables, {"tabel sasaran suatu dunia", "tables of targets of a world"});
  v.section("method", f.method, {"cara mengkalibrasi", "how to calibrate"});
}

/// A calibration whose file and scenario have been read and checked.
struct LoadedCalibration {
  CalibrationFile file;
  ScenarioSource scenario;
  std::filesystem::path scenario_path;
  std::filesystem::path config_root;
  std::vector<const TargetTable*> tables;   ///< those that the file names
  std::string hash;                         ///< SHA-256 of the file and the resolved scenario
};

/// Nothing when something is wrong: then `diagnostics` says what. `configs`: the folder with the building blocks, empty
/// to look for it; `tables`: all that worlds bring.
std::optional<LoadedCalibration> load_calibration(const std::filesystem::path& path, const std::filesystem::path& configs,
                                                  std::span<const TargetTable> tables, Diagnostics& diagnostics);

}  // namespace guyub::calibration
