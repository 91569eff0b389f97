#pragma once
// How the benchmarks are asked and how they answer: options, JSON, lines of text, and what main does.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bench/rounds.hpp"

namespace guyub::bench {

using Json = nlohmann::ordered_json;

/// What every benchmark with rounds may be asked.
struct RoundOptions {
  std::size_t rounds = 5;
  std::size_t attempts = 0;   ///< rounds at most; three times `rounds` when 0
  bool json = false;

  template <class Measure>
  Kept keep(Measure measure) const { return keep_rounds(rounds, attempts > 0 ? attempts : 3 * rounds, measure); }
};

/// The world that is measured.
struct WorldFiles {
  std::string scenario;
  std::string configs;
};

/// The month that is measured.
struct MonthOptions {
  WorldFiles files;
  RoundOptions rounds;
  std::string variant = "pkh";
  std::int64_t households = 1'000'000;
  std::size_t tile = 512;
};

/// Adds --rounds, --attempts and --json; --scenario and --configs; all of these with --instruction-set, --variant,
/// --households and --tile; --instruction-set.
void add_options(CLI::App& app, RoundOptions& options);
void add_options(CLI::App& app, WorldFiles& files);
void add_options(CLI::App& app, MonthOptions& options);
void add_instruction_set(CLI::App& app);

/// median, least and most
Json of(const Spread& spread);
/// How many rounds were kept, measured and undisturbed, and what undisturbed means.
Json of(const Kept& kept);

/// One line: title, median (least .. most), unit; the values are divided by `scale`.
void print_spread(const std::string& title, const Json& spread, double scale, const std::string& unit);
/// One line: title, value, unit.
void print_value(const std::string& title, double value, int digits, const std::string& unit);
void print_rounds(const Json& rounds);

/// A benchmark's main: reads the arguments, measures and answers, as JSON when `options` say so. Returns the exit code.
int answer(CLI::App& app, int argc, char** argv, const RoundOptions& options, const std::function<Json()>& measure,
           const std::function<void(const Json&)>& print);

}  // namespace guyub::bench
