#pragma once
// The calibration of the Progresa world (tier A): the parameters of the school choice that the tables of levels and
// transitions tell, with their priors (configs/calibration/progresa.csv), by simulated moments (analysis/moments).
//
// No effect of the programme enters. The money term is not fitted: it carries its prior of the margins (guyub margins), and
// what it does to the levels of work is taken out of the constants, so that the rest hardly depends on it:
//   work at 13 = mu_w + delta w(13), its rise with age = r + delta w(13) growth, burden = kappa + (1 - phi) delta w(13).

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "analysis/moments/moment_fit.hpp"
#include "analysis/worlds/progresa_targets.hpp"
#include "sim/engine/model.hpp"

namespace guyub::analysis {

/// The table of parameters and priors.
std::vector<MomentParameter> progresa_parameters(const std::filesystem::path& configs);

/// Puts a point into a model. Throws std::out_of_range for a path that the world does not know.
void set_progresa_parameters(std::span<const MomentParameter> parameters, const std::vector<double>& point, Model& model);

struct ProgresaFitSettings {
  int iterations = 6;
  int replicates = 1;          ///< of each point while the search goes on
  int final_replicates = 4;    ///< of the last comparison
  double held_out = 0.2;       ///< share of cells, drawn by seed
  std::uint64_t seed = 505;
  int threads = 0;
};

struct ProgresaFitRow {
  ProgresaTarget target;
  double simulated = 0;
  double error = 0;
  bool fitted = true;
};

struct ProgresaFit {
  std::vector<MomentParameter> parameters;
  MomentFit fit;
  std::vector<ProgresaFitRow> rows;
};

ProgresaFit fit_progresa(const VariantModel& no_programme, const std::filesystem::path& configs, std::vector<double> start,
                         const ProgresaFitSettings& settings, const std::function<void(int, double)>& progress);

/// A posterior sample as a table: one row a draw, the first the best point; and back.
void write_posterior(const std::filesystem::path& file, const ProgresaFit& fit, int draws, std::uint64_t seed);
std::vector<std::vector<double>> read_posterior(const std::filesystem::path& file, std::span<const MomentParameter> parameters);

/// Chi-square by table, fitted and held out, as a page; and every cell as CSV.
std::string fit_page(const ProgresaFit& fit, const ProgresaFitSettings& settings);
void write_fit(const std::filesystem::path& file, const ProgresaFit& fit);

}  // namespace guyub::analysis
