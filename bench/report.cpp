#include "bench/report.hpp"

#include <cstdio>

#include <fmt/format.h>

#include "sim/core/kernels.hpp"

namespace guyub::bench {

void add_options(CLI::App& app, RoundOptions& options) {
  app.add_option("--rounds", options.rounds)->check(CLI::PositiveNumber);
  app.add_option("--attempts", options.attempts, "rounds at most; three times --rounds when absent");
  app.add_flag("--json", options.json);
}

void add_options(CLI::App& app, WorldFiles& files) {
  app.add_option("--scenario", files.scenario)->required()->check(CLI::ExistingFile);
  app.add_option("--configs", files.configs)->required()->check(CLI::ExistingDirectory);
}

void add_instruction_set(CLI::App& app) {
  app.add_option_function<std::string>("--instruction-set", [](const std::string& set) { use_instruction_set(set); })
      ->check(CLI::IsMember(instruction_set_names()));
}

void add_options(CLI::App& app, MonthOptions& options) {
  add_options(app, options.files);
  add_options(app, options.rounds);
  add_instruction_set(app);
  app.add_option("--variant", options.variant);
  app.add_option("--households", options.households)->check(CLI::PositiveNumber);
  app.add_option("--tile", options.tile, "households a tile")->check(CLI::PositiveNumber);
}

Json of(const Spread& s) { return {{"median", s.median}, {"least", s.least}, {"most", s.most}}; }

Json of(const Kept& kept) {
  return {{"kept", kept.rounds.size()}, {"measured", kept.measured}, {"undisturbed", kept.undisturbed},
          {"most_steal", most_steal}, {"most_others", most_others}};
}

void print_spread(const std::string& title, const Json& s, double scale, const std::string& unit) {
  fmt::print("  {:<50}{:>9.2f}   ({:.2f} .. {:.2f}) {}\n", title, s["median"].get<double>() / scale,
             s["least"].get<double>() / scale, s["most"].get<double>() / scale, unit);
}

void print_value(const std::string& title, double value, int digits, const std::string& unit) {
  fmt::print("  {:<50}{:>9.{}f}   {}\n", title, value, digits, unit);
}

void print_rounds(const Json& rounds) {
  fmt::print("medians of {} rounds (least .. most); {} measured, {} undisturbed\n", rounds["kept"].get<std::size_t>(),
             rounds["measured"].get<std::size_t>(), rounds["undisturbed"].get<std::size_t>());
}

int answer(CLI::App& app, int argc, char** argv, const RoundOptions& options, const std::function<Json()>& measure,
           const std::function<void(const Json&)>& print) {
  try {
    app.parse(argc, argv);
    const Json told = measure();
    if (options.json) fmt::print("{}\n", told.dump(2));
    else print(told);
    return 0;
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}

}  // namespace guyub::bench
