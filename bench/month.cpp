// Household-months a second of the product's month on one and two threads and of the object-oriented month, with the
// machine's memory bandwidth, measured in turn in every round. bench/README.md says why and how.

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "bench/digest.hpp"
#include "bench/machine.hpp"
#include "bench/model.hpp"
#include "bench/object_oriented/nation.hpp"
#include "bench/rounds.hpp"
#include "sim/core/kernels.hpp"

namespace guyub::bench {
namespace {

constexpr std::uint32_t months_before = 12;   // the programme began in the seventh month: it is running
constexpr std::uint32_t months_measured = 12; // one year: a school year's start, two lists, four payments

struct Options {
  std::string scenario;
  std::string configs;
  std::string variant = "pkh";
  std::int64_t households = 1'000'000;
  std::int64_t object_households = 0;
  std::size_t rounds = 5;
  std::size_t attempts = 0;
  std::size_t tile = 512;
  bool product_only = false;
  bool json = false;
};

/// One thing measured: it gets a fresh copy of the same people, then lives the same year.
struct Subject {
  const char* key;
  const char* title;
};
constexpr Subject subjects[] = {{"product_1_thread", "product, 1 thread"},
                                {"product_2_threads", "product, 2 threads"},
                                {"object_oriented_1_thread", "object-oriented, 1 thread"},
                                {"triad_1_thread", "memory triad, 1 thread"},
                                {"triad_2_threads", "memory triad, 2 threads"}};
constexpr std::size_t product_1 = 0, product_2 = 1, object_1 = 2, triad_1 = 3, triad_2 = 4;

struct Memory {
  double columns = 0;    ///< Country::bytes() a household after the year, with its persons
  double product = 0;    ///< resident a household
  double objects = 0;
};

class Month {
 public:
  explicit Month(const Options& options)
      : options_(options), start_(load(options.households)) {
    const bool fewer = options.object_households > 0 && options.object_households != options.households;
    if (fewer) object_start_ = std::make_unique<ProductWorld>(load(options.object_households));
  }

  Round measure() {
    Round round;
    add(round, product(1));
    add(round, product(2));
    if (options_.product_only) return round;
    add(round, objects());
    add_bandwidth(round);
    return round;
  }

  const Memory& memory() const { return memory_; }
  std::uint64_t digest() const { return digest_.value_or(0); }
  std::int64_t persons() const { return start_.country.persons(); }
  std::size_t communities() const { return start_.country.communities.size(); }
  std::int64_t households() const { return start_.country.households(); }
  std::int64_t object_households() const { return object_world().country.households(); }

 private:
  struct Lived {
    Timing timing;
    double household_months;
  };

  ProductWorld load(std::int64_t households) {
    const Workers workers(0);
    ProductWorld world = make_world(load_variant(options_.scenario, options_.configs, options_.variant, households), workers);
    for (std::uint32_t step = 0; step < months_before; ++step) world.live_month(step, workers);
    return world;
  }

  const ProductWorld& object_world() const { return object_start_ ? *object_start_ : start_; }

  static void add(Round& round, const Lived& lived) {
    round.rate.push_back(lived.household_months / lived.timing.seconds);
    round.cpu_rate.push_back(lived.household_months / lived.timing.cpu_seconds);
    round.steal = std::max(round.steal, lived.timing.steal);
    round.others = std::max(round.others, lived.timing.others);
  }

  Lived product(int threads) {
    const Workers workers(threads);
    give_back_memory();
    const std::size_t before = resident_bytes();
    ProductWorld world = start_;
    const Timing timing = timed([&] {
      for (std::uint32_t m = 0; m < months_measured; ++m) world.live_month(months_before + m, workers, options_.tile);
    });
    const auto households = static_cast<double>(world.country.households());
    memory_.columns = static_cast<double>(world.country.bytes()) / households;
    memory_.product = static_cast<double>(resident_bytes() - std::min(before, resident_bytes())) / households;
    const std::uint64_t digest = digest_of(world.country);
    if (digest_.value_or(digest) != digest) throw std::runtime_error("two runs of the product's year differ");
    digest_ = digest;
    return {timing, households * months_measured};
  }

  Lived objects() {
    const ProductWorld& from = object_world();
    give_back_memory();
    const std::size_t before = resident_bytes();
    objects::Nation nation(from.country);
    const auto households = static_cast<double>(nation.households());
    memory_.objects = static_cast<double>(resident_bytes() - std::min(before, resident_bytes())) / households;
    const Timing timing = timed([&] {
      for (std::uint32_t step = months_before; step < months_before + months_measured; ++step) {
        nation.live_month({from.variant, from.setting, from.draws(), from.clock_at(step)});
      }
    });
    return {timing, households * months_measured};
  }

  void add_bandwidth(Round& round) {
    if (!triad_) triad_ = std::make_unique<Triad>();
    for (const int threads : {1, 2}) {
      const Workers workers(threads);
      round.rate.push_back(triad_->bytes_per_second(workers));
      round.cpu_rate.push_back(0.0);
    }
  }

  Options options_;
  ProductWorld start_;
  std::unique_ptr<ProductWorld> object_start_;
  std::unique_ptr<Triad> triad_;
  Memory memory_;
  std::optional<std::uint64_t> digest_;
};

nlohmann::ordered_json of(const Spread& s) { return {{"median", s.median}, {"least", s.least}, {"most", s.most}}; }

Spread ratio(const Kept& kept, std::size_t over, std::size_t under) {
  std::vector<double> values;
  for (const Round& round : kept.rounds) values.push_back(round.rate[over] / round.rate[under]);
  return spread(values);
}

nlohmann::ordered_json report(const Month& month, const Kept& kept, const Options& options) {
  nlohmann::ordered_json j;
  j["machine"] = {{"processor", processor_name()}, {"threads_measured", {1, 2}}};
  j["households"] = month.households();
  j["persons"] = month.persons();
  j["communities"] = month.communities();
  j["months_measured"] = months_measured;
  j["variant"] = options.variant;
  j["rounds"] = {{"kept", kept.rounds.size()}, {"measured", kept.measured}, {"undisturbed", kept.undisturbed},
                 {"most_steal", most_steal}, {"most_others", most_others}};
  const std::size_t count = kept.rounds.front().rate.size();
  for (std::size_t s = 0; s < count; ++s) {
    std::vector<double> rates, cpu_rates;
    for (const Round& round : kept.rounds) {
      rates.push_back(round.rate[s]);
      cpu_rates.push_back(round.cpu_rate[s]);
    }
    nlohmann::ordered_json& entry = j["subjects"][subjects[s].key];
    entry["unit"] = s >= triad_1 ? "bytes/s" : "household-months/s";
    entry["rate"] = of(spread(rates));
    if (s < triad_1) entry["per_cpu_second"] = of(spread(cpu_rates));
  }
  j["ratios"]["two_threads_over_one"] = of(ratio(kept, product_2, product_1));
  const Memory& memory = month.memory();
  j["bytes_per_household"] = {{"columns", memory.columns}, {"resident", memory.product}};
  j["digest"] = fmt::format("{:016x}", month.digest());
  j["peak_resident_bytes"] = peak_resident_bytes();
  if (count <= object_1) return j;
  j["object_households"] = month.object_households();
  j["bytes_per_household"]["object_oriented_resident"] = memory.objects;
  j["ratios"]["one_thread_over_object_oriented"] = of(ratio(kept, product_1, object_1));
  j["ratios"]["two_threads_over_object_oriented"] = of(ratio(kept, product_2, object_1));
  const double moved = 2.0 * memory.columns;
  const auto median = [&](std::size_t s) { return j["subjects"][subjects[s].key]["rate"]["median"].get<double>(); };
  j["memory_traffic"] = {{"bytes_per_household_month_at_most", moved},
                         {"share_of_bandwidth_1_thread", moved * median(product_1) / median(triad_1)},
                         {"share_of_bandwidth_2_threads", moved * median(product_2) / median(triad_2)}};
  return j;
}

void print_spread(const std::string& title, const nlohmann::ordered_json& s, double scale, const char* unit) {
  fmt::print("  {:<44}{:>9.2f}   ({:.2f} .. {:.2f}) {}\n", title, s["median"].get<double>() / scale,
             s["least"].get<double>() / scale, s["most"].get<double>() / scale, unit);
}

void print(const nlohmann::ordered_json& j) {
  const nlohmann::ordered_json& rounds = j["rounds"];
  fmt::print("{} households, {} persons, {} communities, variant {}; {}\n", j["households"].get<std::int64_t>(),
             j["persons"].get<std::int64_t>(), j["communities"].get<std::size_t>(), j["variant"].get<std::string>(),
             j["machine"]["processor"].get<std::string>());
  fmt::print("medians of {} rounds (least .. most); {} measured, {} undisturbed\n", rounds["kept"].get<std::size_t>(),
             rounds["measured"].get<std::size_t>(), rounds["undisturbed"].get<std::size_t>());
  for (const Subject& subject : subjects) {
    if (!j["subjects"].contains(subject.key)) continue;
    const nlohmann::ordered_json& entry = j["subjects"][subject.key];
    const bool bytes = entry["unit"] == "bytes/s";
    print_spread(subject.title, entry["rate"], bytes ? 1e9 : 1e6, bytes ? "GB/s" : "million household-months/s");
    if (!bytes) print_spread("    per second of processor time", entry["per_cpu_second"], 1e6, "million household-months");
  }
  for (const auto& [key, value] : j["ratios"].items()) print_spread("ratio " + key, value, 1.0, "");
  for (const auto& [key, value] : j["bytes_per_household"].items()) {
    fmt::print("  {:<44}{:>9.1f}   bytes a household with its persons\n", "memory, " + key, value.get<double>());
  }
  if (j.contains("memory_traffic")) {
    for (const auto& [key, value] : j["memory_traffic"].items()) fmt::print("  {:<44}{:>9.3f}\n", key, value.get<double>());
  }
  fmt::print("  digest of the product's year: {}\n", j["digest"].get<std::string>());
}

Options parse(int argc, char** argv) {
  Options o;
  CLI::App app("Measures the month: product, object-oriented version, memory bandwidth");
  app.add_option("--scenario", o.scenario)->required()->check(CLI::ExistingFile);
  app.add_option("--configs", o.configs)->required()->check(CLI::ExistingDirectory);
  app.add_option("--variant", o.variant);
  app.add_option("--households", o.households)->check(CLI::PositiveNumber);
  app.add_option("--object-households", o.object_households, "of the object-oriented version; as many when absent");
  app.add_option("--rounds", o.rounds)->check(CLI::PositiveNumber);
  app.add_option("--attempts", o.attempts, "rounds at most; three times --rounds when absent");
  app.add_option("--tile", o.tile, "households a tile")->check(CLI::PositiveNumber);
  app.add_option_function<std::string>("--instruction-set", [](const std::string& name) { use_instruction_set(name); })
      ->check(CLI::IsMember(instruction_set_names()));
  app.add_flag("--product-only", o.product_only);
  app.add_flag("--json", o.json);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::exit(app.exit(error));
  }
  if (o.attempts == 0) o.attempts = 3 * o.rounds;
  return o;
}

int run(const Options& options) {
  Month month(options);
  const Kept kept = keep_rounds(options.rounds, options.attempts, [&] { return month.measure(); });
  const nlohmann::ordered_json j = report(month, kept, options);
  if (options.json) fmt::print("{}\n", j.dump(2));
  else print(j);
  return 0;
}

}  // namespace
}  // namespace guyub::bench

int main(int argc, char** argv) {
  try {
    return guyub::bench::run(guyub::bench::parse(argc, argv));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
